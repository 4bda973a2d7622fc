//! `New-`, `Get-`, `Set-` and `Remove-CsAutoAttendant`, and the status of attendants.

use super::fields::text_of;
use super::ids;
use super::read::{self, Read, Source};
use super::shown::{self, Amount};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::ids::AttendantId;
use crate::domain::routing::{Endpoint, RoutingCommand, RoutingEvent};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::people::not_kept;
use crate::powershell::hint::RoutingHint;
use crate::powershell::value::{Value, member};

/// `New-CsAutoAttendant`
pub fn add(call: &mut Call<'_>) -> Done {
    let source = Source::of_parameters(call);
    let id = create(call, &source)?;
    let amount = Amount { status: true, bare: false };
    let made = call.look(|s| shown::today(s.tenant(), &call.state.voice_apps, id, amount));
    call.write(made.unwrap_or(Value::Null));
    not_kept(call, &NOT_KEPT);
    Ok(())
}

/// Parameters that are real, and whose values nothing here keeps.
const NOT_KEPT: [&str; 9] = [
    "VoiceId",
    "EnableMainlineAttendant",
    "MainlineAttendantAgentVoiceId",
    "AuthorizedUsers",
    "HideAuthorizedUsers",
    "UserNameExtension",
    "AutoRecordingTemplateId",
    "SharedVoicemailTriageSettingsTemplateId",
    "SpamDetectionTemplateId",
];

/// Makes an attendant.
pub fn create(call: &mut Call<'_>, source: &Source) -> Done<AttendantId> {
    let read = read::attendant(call, source)?;
    let attendant = Box::new(read.attendant.clone());
    let receipt = call.execute(&Command::Routing(RoutingCommand::CreateAttendant { attendant }))?;
    let made = receipt.events.iter().find_map(|event| match event {
        Event::Routing(RoutingEvent::AttendantCreated { id, .. }) => Some(*id),
        _ => None,
    });
    let id = made.unwrap_or(AttendantId(0));
    remember(call, id, read);
    Ok(id)
}

/// Saves an attendant. One that is as before has been saved before.
pub fn save(call: &mut Call<'_>, id: AttendantId, source: &Source) -> Done {
    let read = read::attendant(call, source)?;
    let attendant = Box::new(read.attendant.clone());
    let command = Command::Routing(RoutingCommand::ChangeAttendant { id, attendant });
    super::accounts::send(call, &command)?;
    remember(call, id, read);
    Ok(())
}

/// Remembers what a script called the parts of an attendant.
fn remember(call: &mut Call<'_>, id: AttendantId, read: Read) {
    if read.is_operator_unsaid {
        call.hint(RoutingHint::OperatorKey.text(call.lang()));
    }
    let apps = &mut call.state.voice_apps;
    apps.parts.retain(|(other, _), _| *other != id);
    apps.parts.extend(read.parts.into_iter().map(|(place, called)| ((id, place), called)));
    apps.zones.insert(id, read.zone);
}

/// The attendant with this Guid or SIP address.
pub fn named(call: &Call<'_>, identity: &str) -> Done<AttendantId> {
    match call.look(|session| ids::endpoint(session.tenant(), identity)) {
        Some(Endpoint::Attendant(id)) => Ok(id),
        Some(Endpoint::Queue(_)) | None => {
            let message = format!("Auto attendant \"{identity}\" was not found.");
            Err(call.not_found(message, identity))
        }
    }
}

/// The attendants of a list: all whose names have this text in them, in the order of a property,
/// from one place on and up to a number of them.
pub fn listed(
    call: &Call<'_>,
    show: impl Fn(&Call<'_>, AttendantId) -> Option<Value>,
) -> Vec<Value> {
    let all: Vec<AttendantId> =
        call.look(|s| s.tenant().routing.attendants.keys().copied().collect());
    let found = all.into_iter().filter_map(|id| show(call, id)).collect();
    page(call, found, call.text("SortBy"))
}

/// What `-NameFilter`, sorting, `-Skip` and `-First` leave of a list.
pub fn page(call: &Call<'_>, mut found: Vec<Value>, sort: Option<String>) -> Vec<Value> {
    if let Some(part) = call.text("NameFilter").filter(|part| !part.is_empty()) {
        let part = part.to_lowercase();
        found.retain(|one| text_of(one, "Name").to_lowercase().contains(&part));
    }
    if let Some(property) = sort {
        found.sort_by_cached_key(|one| text_of(one, &property).to_lowercase());
    }
    if call.flag("Descending") {
        found.reverse();
    }
    let count = |name: &str| call.number(name).and_then(|n| usize::try_from(n).ok());
    let (skip, first) = (count("Skip").unwrap_or(0), count("First").unwrap_or(usize::MAX));
    found.into_iter().skip(skip).take(first).collect()
}

/// `Get-CsAutoAttendant`
pub fn get(call: &mut Call<'_>) -> Done {
    let amount = Amount { status: call.flag("IncludeStatus"), bare: call.flag("ExcludeContent") };
    let show = |call: &Call<'_>, id| {
        call.look(|s| shown::today(s.tenant(), &call.state.voice_apps, id, amount))
    };
    let found = match call.text("Identity") {
        Some(identity) => show(call, named(call, &identity)?).into_iter().collect(),
        None => listed(call, show),
    };
    found.into_iter().for_each(|attendant| call.write(attendant));
    Ok(())
}

/// `Set-CsAutoAttendant`
pub fn set(call: &mut Call<'_>) -> Done {
    let instance = call.value("Instance").cloned().unwrap_or(Value::Null);
    let id = named(call, &text_of(&instance, "Id"))?;
    if let Value::Null = member::get(&instance, "DefaultCallFlow") {
        let message = "Instance takes an auto attendant with its content.";
        return Err(call.invalid(message, "Instance"));
    }
    let number = call.look(|s| s.tenant().routing.number_of(Endpoint::Attendant(id)));
    save(call, id, &Source { number, ..Source::of_instance(&instance) })?;
    let amount = Amount { status: true, bare: false };
    let saved = call.look(|s| shown::today(s.tenant(), &call.state.voice_apps, id, amount));
    call.write(saved.unwrap_or(Value::Null));
    Ok(())
}

/// `Remove-CsAutoAttendant`
pub fn remove(call: &mut Call<'_>) -> Done {
    let id = named(call, &call.text("Identity").unwrap_or_default())?;
    delete(call, Endpoint::Attendant(id))
}

/// Deletes a queue or an attendant.
pub fn delete(call: &mut Call<'_>, endpoint: Endpoint) -> Done {
    call.execute(&Command::Routing(RoutingCommand::Delete { endpoint })).map(drop)
}

/// `Update-CsAutoAttendant`: what it would bring up to date always is.
pub fn update(call: &mut Call<'_>) -> Done {
    named(call, &call.text("Identity").unwrap_or_default()).map(drop)
}

/// `Get-CsAutoAttendantStatus`
pub fn status(call: &mut Call<'_>) -> Done {
    let id = named(call, &call.text("Identity").unwrap_or_default())?;
    let wanted = call.texts("IncludeResources");
    let records = call.look(|session| {
        let tenant = session.tenant();
        let made = tenant.routing.attendants.get(&id);
        made.map(|made| shown::status(tenant, id, made)).unwrap_or_default()
    });
    let is_wanted = |record: &Value| {
        let kind = text_of(record, "Type");
        wanted.is_empty() || wanted.iter().any(|own| own.eq_ignore_ascii_case(&kind))
    };
    records.into_iter().filter(is_wanted).for_each(|record| call.write(record));
    Ok(())
}
