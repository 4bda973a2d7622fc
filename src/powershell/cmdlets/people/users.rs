//! `Get-CsOnlineUser`, `Get-CsUser` and `Set-CsUser`.

use super::account::{Shape, World};
use super::{identity, search};
use crate::domain::command::Command;
use crate::domain::ids::UserId;
use crate::domain::people::{Person, PersonChange};
use crate::domain::voice;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::hint::Hint;
use crate::powershell::value::{Value, text};

fn anybody(_person: &Person) -> bool {
    true
}

/// `Get-CsOnlineUser`
pub fn get_online(call: &mut Call<'_>) -> Done {
    let shape = call.look(|session| World::of(session.tenant(), session.base().start()).shape());
    search::write(call, shape, anybody)
}

/// `Get-CsUser`: the same people as the tools of a server show them.
pub fn get_server(call: &mut Call<'_>) -> Done {
    search::write(call, Shape::Server, anybody)
}

/// A person as an object, for `-PassThru`.
pub fn object(call: &Call<'_>, user: UserId) -> Option<Value> {
    call.look(|session| {
        let world = World::of(session.tenant(), session.base().start());
        let person = session.tenant().people.get(user.index())?;
        Some(world.account(world.shape(), user, person).object())
    })
}

/// What `Set-CsUser` takes and nothing here keeps.
const NOT_KEPT: [&str; 11] = [
    "OnPremLineURI",
    "LineServerURI",
    "AudioVideoDisabled",
    "RemoteCallControlTelephonyEnabled",
    "PrivateLine",
    "AcpInfo",
    "HostedVoiceMail",
    "ExchangeArchivingPolicy",
    "LineURI",
    "Enabled",
    "DomainController",
];

/// `Set-CsUser`: the SIP address is changed (MM-06). Whether somebody may telephone follows from
/// the number that they have (AN-07), and the rest is not kept here.
pub fn set(call: &mut Call<'_>) -> Done {
    let user = identity::of_call(call)?;
    let target = identity::address(call, user);
    if !call.should_process(&target)? {
        return Ok(());
    }
    if let Some(address) = call.text("SipAddress").filter(|address| !address.is_empty()) {
        let bare = match address.get(..4) {
            Some(scheme) if scheme.eq_ignore_ascii_case("sip:") => &address[4..],
            _ => &address,
        };
        if !bare.eq_ignore_ascii_case(&target) {
            let change = PersonChange::AddressChanged { address: bare.trim().into() };
            call.execute(&Command::ChangePerson { user, change })?;
        }
    }
    if let Some(wanted) = call.choice("EnterpriseVoiceEnabled") {
        let is = call.look(|session| voice::enterprise_voice_enabled(session.tenant(), user));
        if wanted != is {
            let hint = Hint::VoiceFollowsNumber { on: wanted };
            call.hint(hint.text(call.lang()));
        }
    }
    not_kept(call, &NOT_KEPT);
    if call.flag("PassThru")
        && let Some(object) = object(call, user)
    {
        call.write(object);
    }
    Ok(())
}

/// Says which of the given parameters nothing here keeps. Empty ones ask for nothing: pipelines
/// bring them along.
pub fn not_kept(call: &mut Call<'_>, names: &[&str]) {
    let is_given = |name: &&&str| call.value(name).is_some_and(|v| !text::of(v).is_empty());
    let given: Vec<String> = names.iter().filter(is_given).map(|name| name.to_string()).collect();
    if !given.is_empty() {
        let hint = Hint::NotKept { names: given };
        call.hint(hint.text(call.lang()));
    }
}
