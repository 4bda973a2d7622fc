//! `New-`, `Get-`, `Set-` and `Remove-CsCallQueue`.

pub mod given;
pub mod shown;

use super::attendants::{delete, page};
use super::{accounts, ids};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::ids::QueueId;
use crate::domain::routing::queues::{Queue, settled_wait};
use crate::domain::routing::{Endpoint, RoutingCommand, RoutingEvent};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::people::not_kept;
use crate::powershell::facts;
use crate::powershell::value::Value;

/// `New-CsCallQueue`
pub fn add(call: &mut Call<'_>) -> Done {
    let name = call.text("Name").unwrap_or_default();
    let queue = given::today(call, Queue::new(&name), true)?;
    let id = create(call, queue)?;
    let made =
        call.look(|session| shown::today(session.tenant(), &call.state.voice_apps, id, false));
    call.write(made.unwrap_or(Value::Null));
    unkept(call);
    Ok(())
}

/// Makes a queue.
pub fn create(call: &mut Call<'_>, queue: Queue) -> Done<QueueId> {
    warn_of_wait(call, &queue);
    let command = RoutingCommand::CreateQueue { queue: Box::new(queue) };
    let receipt = call.execute(&Command::Routing(command))?;
    let made = receipt.events.iter().find_map(|event| match event {
        Event::Routing(RoutingEvent::QueueCreated { id, .. }) => Some(*id),
        _ => None,
    });
    Ok(made.unwrap_or(QueueId(0)))
}

/// Saves a queue. One that is as before has been saved before.
pub fn save(call: &mut Call<'_>, id: QueueId, queue: Queue) -> Done {
    warn_of_wait(call, &queue);
    let command = RoutingCommand::ChangeQueue { id, queue: Box::new(queue) };
    accounts::send(call, &Command::Routing(command))
}

/// The wait goes in steps (CQ-08: 47 becomes 45).
fn warn_of_wait(call: &mut Call<'_>, queue: &Queue) {
    let settled = settled_wait(queue.wait_s);
    if settled != queue.wait_s {
        call.warn(format!(
            "TimeoutThreshold is rounded to a multiple of 15 seconds: {} becomes {settled}.",
            queue.wait_s
        ));
    }
}

/// The queue with this Guid or SIP address.
pub fn named(call: &Call<'_>, identity: &str) -> Done<QueueId> {
    match call.look(|session| ids::endpoint(session.tenant(), identity)) {
        Some(Endpoint::Queue(id)) => Ok(id),
        Some(Endpoint::Attendant(_)) | None => {
            let message = format!("Call queue \"{identity}\" was not found.");
            Err(call.not_found(message, identity))
        }
    }
}

/// What a queue's page says now.
pub fn page_of(call: &Call<'_>, id: QueueId) -> Queue {
    let found = call.look(|s| s.tenant().routing.queues.get(&id).map(|made| made.queue.clone()));
    found.unwrap_or_else(|| Queue::new(""))
}

/// `Get-CsCallQueue`
pub fn get(call: &mut Call<'_>) -> Done {
    let is_bare = call.flag("ExcludeContent");
    let show = |call: &Call<'_>, id| {
        call.look(|s| shown::today(s.tenant(), &call.state.voice_apps, id, is_bare))
    };
    let found = match call.text("Identity") {
        Some(identity) => show(call, named(call, &identity)?).into_iter().collect(),
        None => {
            let all: Vec<QueueId> =
                call.look(|s| s.tenant().routing.queues.keys().copied().collect());
            let all = all.into_iter().filter_map(|id| show(call, id)).collect();
            page(call, all, Some(call.text("Sort").unwrap_or_else(|| "Name".into())))
        }
    };
    found.into_iter().for_each(|queue| call.write(queue));
    Ok(())
}

/// `Set-CsCallQueue`
pub fn set(call: &mut Call<'_>) -> Done {
    let id = named(call, &call.text("Identity").unwrap_or_default())?;
    let queue = given::today(call, page_of(call, id), false)?;
    save(call, id, queue)?;
    unkept(call);
    Ok(())
}

/// `Remove-CsCallQueue`
pub fn remove(call: &mut Call<'_>) -> Done {
    let id = named(call, &call.text("Identity").unwrap_or_default())?;
    delete(call, Endpoint::Queue(id))
}

/// Parameters that mean something here.
const KEPT: [&str; 20] = [
    "AgentAlertTime",
    "AllowOptOut",
    "DistributionLists",
    "Identity",
    "LineUri",
    "MusicOnHoldAudioFileId",
    "Name",
    "OverflowAction",
    "OverflowActionTarget",
    "OverflowThreshold",
    "RoutingMethod",
    "Tenant",
    "TimeoutAction",
    "TimeoutActionTarget",
    "TimeoutThreshold",
    "UseDefaultMusicOnHold",
    "User",
    "Users",
    "WelcomeMusicAudioFileId",
    "WelcomeTextToSpeechPrompt",
];

/// Says which of the many other parameters nothing here keeps.
fn unkept(call: &mut Call<'_>) {
    let Some(facts) = facts::find(&call.name) else { return };
    let all = facts.signature.parameters.iter().map(|parameter| parameter.name.as_ref());
    let others: Vec<&str> = all.filter(|name| !KEPT.contains(name)).collect();
    not_kept(call, &others);
}
