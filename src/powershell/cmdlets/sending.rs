//! Sending commands of the organization as a cmdlet does: what is so already has been done, and of
//! several changes either all are made or none.

use crate::domain::command::Command;
use crate::domain::phone::PhoneNumber;
use crate::domain::providers::ProviderRefusal;
use crate::domain::refusal::Refusal;
use crate::domain::{Tenant, decide};
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::hint::Hint;
use crate::session::Receipt;

use super::identities::hinted;

/// Sends a command. One that would change nothing does not fail: nothing comes back.
pub fn send(call: &mut Call<'_>, command: &Command) -> Done<Option<Receipt>> {
    match call.execute(command) {
        Ok(receipt) => Ok(Some(receipt)),
        Err(Stopped::Error(record)) => match record.refusal.as_deref() {
            Some(refusal) if is_done(refusal) => Ok(None),
            Some(Refusal::NotOnBridge { .. }) => {
                let numbers = call.look(|session| on_bridge(session.tenant()));
                Err(hinted(Stopped::Error(record), Hint::OnBridge { numbers }))
            }
            Some(refusal) => {
                let switch = switch(refusal).map(|switch| Hint::SayWith { switch });
                let stopped = Stopped::Error(record);
                Err(match switch {
                    Some(hint) => hinted(stopped, hint),
                    None => stopped,
                })
            }
            None => Err(Stopped::Error(record)),
        },
        Err(other) => Err(other),
    }
}

/// Sends several commands, none of them if one would be refused as things stand.
pub fn send_all(call: &mut Call<'_>, commands: &[Command]) -> Done {
    let refused = call.look(|session| {
        let refusal = |command: &Command| decide(session.tenant(), command, session.now()).err();
        commands.iter().position(|command| refusal(command).is_some_and(|why| !is_done(&why)))
    });
    match refused.and_then(|at| commands.get(at)) {
        Some(refused) => send(call, refused).map(drop),
        None => commands.iter().try_for_each(|command| send(call, command).map(drop)),
    }
}

/// Whether a refusal only says that it is so already.
fn is_done(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::NoChange | Refusal::IsDefaultAlready { .. } | Refusal::AlreadyQueued)
}

/// The switch of the cmdlet with which what is refused is done all the same.
fn switch(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::IsBridgeDefault { .. } => Some("RemoveDefaultServiceNumber"),
        Refusal::Provider(ProviderRefusal::MustBeReplaced { .. }) => Some("ReplaceProvider"),
        _ => None,
    }
}

fn on_bridge(tenant: &Tenant) -> Vec<String> {
    tenant.bridge.numbers.keys().map(|number: &PhoneNumber| number.digits().to_string()).collect()
}
