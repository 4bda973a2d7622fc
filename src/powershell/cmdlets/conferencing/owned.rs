//! The numbers that the organization owns: listing them (NI-14), giving them up (AQ-11), and the
//! cities in which it has some (NI-10).

use std::collections::BTreeSet;

use crate::domain::command::Command;
use crate::domain::guid;
use crate::domain::numbers::{
    AssignedTo, Listing, ListingFault, Service, Usage, listing, service_of,
};
use crate::domain::phone::PhoneNumber;
use crate::domain::places;
use crate::domain::voice::{self, VoiceCommand};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::value::Value;
use crate::session::Session;
use crate::texts::Lang;
use crate::wording;

use super::given::{number_of, read_number};
use super::shown::{count, id, maybe, number, numbers, object, runspace, texts};

/// The type of a listed number.
const NUMBER: &str = "Deserialized.Microsoft.Skype.EnterpriseVoice.BVDClient.Number";

/// `Get-CsOnlineTelephoneNumber`
pub fn get(call: &mut Call<'_>) -> Done {
    let found = found(call)?;
    let expands = call.flag("ExpandLocation");
    let mut found = found.into_iter();
    // A number that is given up while the list is written is left out of it.
    call.stream(move |session| {
        let number = found.find(|number| session.tenant().numbers.owned.contains_key(number))?;
        Some(object_of(session, number, expands))
    });
    Ok(())
}

fn found(call: &Call<'_>) -> Done<Vec<PhoneNumber>> {
    let starts_with = call.text("TelephoneNumberStartsWith");
    let numbers = |name: &str| -> Done<Option<PhoneNumber>> {
        call.text(name).map(|text| number_of(call, name, &text)).transpose()
    };
    let place = call.text("CapitalOrMajorCity").map(|code| places::by_geocode(&code));
    if place == Some(None) {
        // NI-10: a code in other letters is none.
        return Ok(Vec::new());
    }
    let size = call.number("ResultSize").map(|size| u32::try_from(size).unwrap_or(u32::MAX));
    let wanted = Listing {
        inventory_type: None,
        starts_with: starts_with.as_deref(),
        only: numbers("TelephoneNumber")?,
        above: numbers("TelephoneNumberGreaterThan")?,
        below: numbers("TelephoneNumberLessThan")?,
        place: place.flatten(),
        assigned: None,
        unassigned: call.flag("IsNotAssigned"),
        result_size: size,
    };
    let types: Vec<Option<String>> = several(call, "InventoryType");
    let assigned: Vec<Option<String>> = several(call, "Assigned");
    let list = |starts_with: Option<&str>| -> Result<Vec<PhoneNumber>, ListingFault> {
        let mut found = BTreeSet::new();
        for inventory_type in &types {
            for to in &assigned {
                let inventory_type = inventory_type.as_deref();
                let assigned = to.as_deref().and_then(AssignedTo::parse);
                let wanted = Listing { inventory_type, assigned, starts_with, ..wanted };
                found.extend(call.look(|session| listing(session.tenant(), &wanted))?);
            }
        }
        let size = wanted.result_size.unwrap_or(crate::domain::numbers::RESULT_SIZE) as usize;
        Ok(found.into_iter().take(size).collect())
    };
    let found = list(wanted.starts_with).map_err(|fault| said(call, fault))?;
    // The cmdlet's page gives an area code of the United States without the country's digit.
    match (found.is_empty(), wanted.starts_with) {
        (true, Some(digits)) if !digits.starts_with('+') => {
            Ok(list(Some(&format!("1{digits}"))).unwrap_or_default())
        }
        _ => Ok(found),
    }
}

/// The values of a parameter, or one that narrows nothing.
fn several(call: &Call<'_>, parameter: &str) -> Vec<Option<String>> {
    let texts = call.texts(parameter);
    if texts.is_empty() { vec![None] } else { texts.into_iter().map(Some).collect() }
}

fn said(call: &Call<'_>, fault: ListingFault) -> crate::powershell::cmdlet::Stopped {
    let text = call.text("TelephoneNumberStartsWith").unwrap_or_default();
    let message = match fault {
        ListingFault::StartsWithNoDigits => {
            format!("The value \"{text}\" of TelephoneNumberStartsWith has to be digits.")
        }
        ListingFault::StartsWithTooLong { most } => {
            format!(
                "The value \"{text}\" of TelephoneNumberStartsWith has more than {most} digits."
            )
        }
    };
    call.invalid(message, &text)
}

/// An owned number as the cmdlet shows it.
pub fn object_of(session: &Session, of: PhoneNumber, expands: bool) -> Value {
    let tenant = session.tenant();
    let Some(owned) = tenant.numbers.owned.get(&of) else { return Value::Null };
    let place = owned.place.or_else(|| places::of_number(of)).map(places::place);
    let target = match (owned.user, service_of(tenant, of)) {
        (Some(_), _) => Some("user"),
        (None, Some(Service::Bridge)) => Some("caa"),
        (None, Some(Service::Queue(_))) => Some("hg"),
        (None, Some(Service::Attendant(_))) => Some("oaa"),
        (None, None) => None,
    };
    let state = voice::activation(tenant, of, session.now());
    let state = state.map_or("Activated", |state| state.name(tenant.era));
    let user = owned.user.map(|user| guid::person(tenant, user).to_string());
    let location = place.filter(|_| expands).map(|place| wording::place::city(Lang::En, place));
    object(
        NUMBER,
        [
            runspace(tenant),
            ("ActivationState", Value::text(state)),
            ("BridgeNumber", Value::Null),
            ("CallingProfile", Value::Null),
            ("InventoryType", Value::text(owned.usage.inventory_type())),
            ("CityCode", maybe(place.map(|place| place.geocode()))),
            ("Id", number(of)),
            ("Location", maybe(location)),
            ("O365Region", maybe(place.map(|place| place.region))),
            ("SourceType", Value::text("Tnm")),
            ("TargetType", maybe(target)),
            ("Tenant", Value::Null),
            ("TenantId", id(guid::tenant(tenant))),
            ("UserId", maybe(user)),
            ("IsManagedByServiceDesk", Value::Bool(false)),
            ("PortInOrderStatus", maybe(owned.ported.then_some("Completed"))),
        ],
    )
}

/// `Remove-CsOnlineTelephoneNumber`
pub fn remove(call: &mut Call<'_>) -> Done {
    let texts = call.texts("TelephoneNumber");
    if !call.should_process(&texts.join(", "))? {
        return Ok(());
    }
    let mut owned = Vec::new();
    let mut others = Vec::new();
    for text in texts {
        let number = call.look(|session| read_number(session.tenant(), &text));
        let is_owned =
            |number: &PhoneNumber| call.look(|s| s.tenant().numbers.owned.contains_key(number));
        match number {
            Some(number) if is_owned(&number) => owned.push(number),
            // However it is given, the service writes a number as its digits.
            Some(number) => others.push(number.digits().to_string()),
            None => others.push(text),
        }
    }
    if !owned.is_empty() {
        let command = VoiceCommand::Release { numbers: owned.clone().into() };
        call.execute(&Command::Voice(command))?;
        if owned.iter().any(|number| call.look(|s| s.tenant().numbers.owned.contains_key(number))) {
            call.hint(call.lang().texts().voice.release_text_today);
        }
    }
    call.write(object(
        "Microsoft.Rtc.Management.Hosted.Bvd.Types.NumberDeleteResponse",
        [
            ("NumberIdsDeleted", numbers(owned)),
            ("NumberIdsDeleteFailed", numbers([])),
            ("NumberIdsNotOwnedByTenant", texts_of(&others)),
            ("NumberIdsManagedByServiceDesk", numbers([])),
        ],
    ));
    Ok(())
}

fn texts_of(texts_of: &[String]) -> Value {
    texts(texts_of.iter().map(String::as_str))
}

/// `Get-CsOnlineDirectoryTenantNumberCities`
pub fn cities(call: &mut Call<'_>) -> Done {
    let codes: BTreeSet<String> = call.look(|session| {
        let owned = session.tenant().numbers.owned.iter();
        let places = owned.filter_map(|(number, owned)| {
            owned.place.or_else(|| places::of_number(*number)).map(places::place)
        });
        places.map(|place| place.geocode()).collect()
    });
    codes.into_iter().for_each(|code| call.write(Value::text(code)));
    Ok(())
}

/// `Get-CsOnlineDirectoryTenant`
pub fn directory_tenant(call: &mut Call<'_>) -> Done {
    let value = call.look(|session| {
        let tenant = session.tenant();
        let owned = tenant.numbers.owned.values();
        let users = owned.filter(|owned| owned.usage == Usage::User).count();
        let bridge = tenant.bridge.exists.then(|| guid::bridge(tenant).to_string());
        let settings = &tenant.dial_in.settings;
        object(
            "Deserialized.Microsoft.Skype.EnterpriseVoice.BVDClient.Tenant",
            [
                ("Id", id(guid::tenant(tenant))),
                ("AnnouncementsDisabled", Value::Bool(!settings.notifications)),
                ("Bridges", Value::array(bridge.iter().map(|id| Value::text(&**id)).collect())),
                ("DefaultBridge", maybe(bridge.clone())),
                ("DefaultPoolFqdn", Value::Null),
                ("Domains", texts([&*tenant.domain])),
                ("NameRecordingDisabled", Value::Bool(!settings.record_names)),
                ("Pools", numbers([])),
                ("ServiceNumberCount", count(tenant.numbers.owned.len() - users)),
                ("SubscriberNumberCount", count(users)),
                ("TnmAccountId", id(guid::derived(tenant, "account"))),
            ],
        )
    });
    call.write(value);
    Ok(())
}
