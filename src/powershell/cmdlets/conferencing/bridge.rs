//! The conferencing bridge: looking at it, its name (BR-15), its default number (BR-06).

use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::dialin::{DialInCommand, SettingsChange, bridge_of};
use crate::domain::guid;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities::not_found;
use crate::powershell::cmdlets::sending::send_all;
use crate::powershell::value::{Value, text};

use super::given::{is_bridge, number_of};
use super::service_numbers;
use super::shown::{id, maybe_number, object};

/// The type of a bridge; `-Instance` takes it.
pub const TYPE: &str = "Microsoft.Rtc.Management.Hosted.AudioConferencing.ConferencingBridge";

/// `Get-CsOnlineDialInConferencingBridge`
pub fn get(call: &mut Call<'_>) -> Done {
    let wanted = call.text("Identity").or_else(|| call.text("Name"));
    if let Some(wanted) = &wanted
        && !call.look(|session| is_bridge(session, wanted))
    {
        return Err(not_found(call, wanted));
    }
    // BR-13: without conferencing there is none, which is no error.
    let value = call.look(|session| object_of(session.tenant()));
    value.into_iter().for_each(|value| call.write(value));
    Ok(())
}

fn object_of(tenant: &Tenant) -> Option<Value> {
    let settings = bridge_of(tenant)?;
    let numbers = tenant.bridge.numbers.keys();
    let numbers = numbers.filter_map(|number| service_numbers::object_of(tenant, *number));
    Some(object(
        TYPE,
        [
            ("Name", Value::text(&*settings.name)),
            ("DefaultServiceNumber", maybe_number(tenant.bridge.default)),
            ("Identity", id(guid::bridge(tenant))),
            ("IsDefault", Value::Bool(true)),
            ("Region", Value::text(region(tenant.country))),
            ("ServiceNumbers", Value::array(numbers.collect())),
            ("TenantId", id(guid::tenant(tenant))),
        ],
    ))
}

/// The region in which the organization is, as the catalog names it.
fn region(country: Country) -> &'static str {
    let place = places::all().iter().find(|place| place.country == country);
    place.map_or("EMEA", |place| place.region)
}

/// What a call wants of the bridge.
#[derive(Default)]
struct Wanted {
    bridge: String,
    name: Option<String>,
    default: Option<PhoneNumber>,
}

/// `Set-CsOnlineDialInConferencingBridge`
pub fn set(call: &mut Call<'_>) -> Done {
    let wanted = wanted(call)?;
    if !call.look(|session| is_bridge(session, &wanted.bridge)) {
        return Err(not_found(call, &wanted.bridge));
    }
    if !call.should_process(&wanted.bridge)? {
        return Ok(());
    }
    let (name, default) = call.look(|session| {
        let tenant = session.tenant();
        (tenant.dial_in.settings.name.clone(), tenant.bridge.default)
    });
    let name = wanted.name.filter(|wanted| **wanted != *name);
    let change = name.map(|name| {
        let change = SettingsChange { name: Some(name.into()), ..SettingsChange::default() };
        Command::DialIn(DialInCommand::ChangeSettings(Box::new(change)))
    });
    let number = wanted.default.filter(|wanted| default != Some(*wanted));
    let number = number.map(|number| Command::SetBridgeDefault { number });
    // `-SetDefault` makes the bridge the default one; there is one, and it is (BR-14).
    let commands: Vec<Command> = change.into_iter().chain(number).collect();
    send_all(call, &commands)
}

fn wanted(call: &Call<'_>) -> Done<Wanted> {
    let mut wanted = Wanted::default();
    let mut default = call.text("DefaultServiceNumber");
    match call.value("Instance") {
        Some(Value::Object(instance)) => {
            let property = |name: &str| instance.borrow().get(name).filter(|v| !is_null(v));
            wanted.bridge = property("Identity").map(|id| text::of(&id)).unwrap_or_default();
            wanted.name = property("Name").map(|name| text::of(&name));
            default = default.or_else(|| property("DefaultServiceNumber").map(|n| text::of(&n)));
        }
        _ => {
            let named = call.text("Identity").or_else(|| call.text("Name"));
            wanted.bridge = named.unwrap_or_default();
        }
    }
    wanted.default = default
        .filter(|text| !text.is_empty())
        .map(|text| number_of(call, "DefaultServiceNumber", &text))
        .transpose()?;
    Ok(wanted)
}

fn is_null(value: &Value) -> bool {
    matches!(value, Value::Null)
}
