//! Where calls go on to: people, queues and attendants, as the cmdlets name them.

use super::accounts;
use super::fields::{OAA, hinted, object, text_of};
use super::ids;
use crate::domain::Tenant;
use crate::domain::guid::Ids;
use crate::domain::people;
use crate::domain::phone::PhoneNumber;
use crate::domain::profile::Era;
use crate::domain::routing::{Endpoint, Target, links};
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::cmdlets::identities;
use crate::powershell::hint::RoutingHint;
use crate::powershell::shell::voice_apps::VoiceApps;
use crate::powershell::value::Value;

/// The target that a callable entity names.
pub fn of_entity(call: &Call<'_>, entity: &Value) -> Done<Target> {
    let (kind, id) = (text_of(entity, "Type"), text_of(entity, "Id"));
    match kind.as_str() {
        "User" => identities::person(call, &id).map(Target::Person),
        "ApplicationEndpoint" => endpoint_of(call, &id).map(Target::Endpoint),
        "ConfigurationEndpoint" | "HuntGroup" | "OrganizationalAutoAttendant" => {
            let found = call.look(|session| ids::endpoint(session.tenant(), &id));
            found.map(Target::Endpoint).ok_or_else(|| unknown(call, &id))
        }
        "ExternalPstn" => of_number(call, &id),
        "SharedVoicemail" => Err(outside(call, &id)),
        _ => Err(call.invalid("A call target is a callable entity.", &id)),
    }
}

/// What an account is associated with.
fn endpoint_of(call: &Call<'_>, identity: &str) -> Done<Endpoint> {
    if let Some(endpoint) = call.look(|session| ids::endpoint(session.tenant(), identity)) {
        return Ok(endpoint);
    }
    let account = accounts::named(call, identity)?;
    account.endpoint.ok_or_else(|| accounts::idle(call, identity))
}

/// The target that a queue's parameter names: a Guid, or an address.
pub fn of_text(call: &Call<'_>, text: &str) -> Done<Target> {
    if text.trim().get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("tel:")) {
        return of_number(call, text);
    }
    let found = call.look(|session| {
        let tenant = session.tenant();
        match ids::endpoint(tenant, text) {
            Some(endpoint) => Some(Ok(endpoint)),
            None => {
                let account = accounts::find(tenant, &call.state.voice_apps, text)?;
                Some(account.endpoint.ok_or(()))
            }
        }
    });
    match found {
        Some(Ok(endpoint)) => Ok(Target::Endpoint(endpoint)),
        Some(Err(())) => Err(accounts::idle(call, text)),
        None => identities::person(call, text).map(Target::Person),
    }
}

/// Whom a number of the organization reaches; calls go nowhere else.
pub fn of_number(call: &Call<'_>, uri: &str) -> Done<Target> {
    let found = PhoneNumber::parse(uri, None).ok().and_then(|number| {
        call.look(|session| {
            let tenant = session.tenant();
            let mut endpoints = tenant.routing.endpoints();
            let endpoint = endpoints.find(|own| tenant.routing.number_of(*own) == Some(number));
            let user = || tenant.numbers.owned.get(&number)?.user.map(Target::Person);
            endpoint.map(Target::Endpoint).or_else(user)
        })
    });
    found.ok_or_else(|| outside(call, uri))
}

fn unknown(call: &Call<'_>, id: &str) -> Stopped {
    let message = format!("No call queue or auto attendant has the identity \"{id}\".");
    call.not_found(message, id)
}

/// The error about voicemail and numbers outside.
pub fn outside(call: &Call<'_>, id: &str) -> Stopped {
    let message = format!("\"{id}\" is not inside the organization.");
    hinted(call.invalid(message, id), RoutingHint::InsideOnly)
}

/// How a target is named: its type and its identity.
pub fn named(tenant: &Tenant, apps: &VoiceApps, target: Target) -> (&'static str, String) {
    let is_past = tenant.era == Era::SkypeForBusiness2018;
    match target {
        Target::Person(user) if is_past => {
            let address = people::person(tenant, user).map(|person| person.address.to_string());
            ("User", format!("sip:{}", address.unwrap_or_default()))
        }
        Target::Person(user) => ("User", Ids::of(tenant).person(user).to_string()),
        Target::Endpoint(endpoint) if is_past => {
            let kind = match endpoint {
                Endpoint::Queue(_) => "HuntGroup",
                Endpoint::Attendant(_) => "OrganizationalAutoAttendant",
            };
            (kind, ids::primary_uri(tenant, endpoint))
        }
        Target::Endpoint(endpoint) => match accounts::of(tenant, apps, endpoint) {
            Some(account) => ("ApplicationEndpoint", ids::account(tenant, &account.address)),
            None => ("ConfigurationEndpoint", ids::guid(tenant, endpoint)),
        },
    }
}

/// A target as a callable entity.
pub fn entity(tenant: &Tenant, apps: &VoiceApps, target: Target) -> Value {
    let (kind, id) = named(tenant, apps, target);
    callable(&id, kind, 3, [false, false])
}

/// A callable entity; the switches are about shared voicemail.
pub fn callable(id: &str, kind: &str, priority: i32, voicemail: [bool; 2]) -> Value {
    object(
        OAA,
        "CallableEntity",
        [
            ("Id", Value::text(id)),
            ("Type", Value::text(kind)),
            ("EnableTranscription", Value::Bool(voicemail[0])),
            ("EnableSharedVoicemailSystemPromptSuppression", Value::Bool(voicemail[1])),
            ("CallPriority", Value::Int(priority)),
        ],
    )
}

/// What a target is called, for an option of a menu that nobody named.
pub fn name(tenant: &Tenant, target: Target) -> String {
    match target {
        Target::Person(user) => match people::person(tenant, user) {
            Ok(person) => person.name.to_string(),
            Err(_) => String::new(),
        },
        Target::Endpoint(endpoint) => links::name(tenant, endpoint).unwrap_or_default().into(),
    }
}
