//! The numbers of the bridge: listing, languages (BR-10), putting them on it and taking them off
//! (BR-03, UN).

use crate::domain::Tenant;
use crate::domain::bridge::{self, Bridge};
use crate::domain::command::Command;
use crate::domain::dialin::{self, DialInCommand, Languages, PromptLanguage};
use crate::domain::guid;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places::{self, Toll};
use crate::domain::refusal::Refusal;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities::{hinted, not_found};
use crate::powershell::cmdlets::sending::send;
use crate::powershell::hint::Hint;
use crate::powershell::value::{Value, text};

use super::given::{bridge_or_default, check_bridge, number_of};
use super::shown::{id, maybe, number, object, texts};

/// The type of a number of the bridge; `-Instance` takes it.
const TYPE: &str = "Microsoft.Rtc.Management.Hosted.AudioConferencing.ConferencingServiceNumber";

/// A number of the bridge as the cmdlets show it.
pub fn object_of(tenant: &Tenant, of: PhoneNumber) -> Option<Value> {
    let on_bridge = tenant.bridge.numbers.get(&of)?;
    let owned = tenant.numbers.owned.get(&of).and_then(|owned| owned.place);
    let place = owned.or_else(|| places::of_number(of)).map(places::place);
    let languages = dialin::languages_of(tenant, of);
    let kind = if on_bridge.toll == Toll::Toll { "Toll" } else { "TollFree" };
    Some(object(
        TYPE,
        [
            ("BridgeId", id(guid::bridge(tenant))),
            ("City", maybe(place.map(|p| p.city_name).filter(|name| !name.is_empty()))),
            ("IsShared", Value::Bool(on_bridge.shared)),
            ("Number", number(of)),
            ("PrimaryLanguage", Value::text(languages.primary.code())),
            ("SecondaryLanguages", texts(languages.secondary.iter().map(|l| l.code()))),
            ("TenantId", id(guid::tenant(tenant))),
            ("Type", Value::text(kind)),
        ],
    ))
}

/// `Get-CsOnlineDialInConferencingServiceNumber`
pub fn get(call: &mut Call<'_>) -> Done {
    check_bridge(call)?;
    if let Some(wanted) = call.text("Identity") {
        let wanted_number = number_of(call, "Identity", &wanted)?;
        let value = call.look(|session| object_of(session.tenant(), wanted_number));
        let value = value.ok_or_else(|| not_found(call, &wanted))?;
        call.write(value);
        return Ok(());
    }
    let city = call.text("City").map(|city| city.to_lowercase());
    let size = call.number("ResultSize").map_or(usize::MAX, |size| size.max(0) as usize);
    let found = call.look(|session| {
        let tenant = session.tenant();
        let numbers = tenant.bridge.numbers.keys();
        let all = numbers.filter_map(|number| object_of(tenant, *number));
        let fits = |value: &Value| city.as_ref().is_none_or(|city| city_of(value) == *city);
        all.filter(fits).take(size).collect::<Vec<Value>>()
    });
    found.into_iter().for_each(|value| call.write(value));
    Ok(())
}

fn city_of(value: &Value) -> String {
    property(value, "City").unwrap_or_default().to_lowercase()
}

fn property(value: &Value, name: &str) -> Option<String> {
    let Value::Object(object) = value else { return None };
    let value = object.borrow().get(name)?;
    (!matches!(value, Value::Null)).then(|| text::of(&value))
}

/// The number that `-Identity` or `-Instance` names.
fn named(call: &Call<'_>) -> Done<PhoneNumber> {
    let instance = call.value("Instance").and_then(|value| property(value, "Number"));
    let wanted = instance.or_else(|| call.text("Identity")).unwrap_or_default();
    number_of(call, "Identity", &wanted)
}

/// `Set-CsOnlineDialInConferencingServiceNumber`
pub fn set(call: &mut Call<'_>) -> Done {
    let number = named(call)?;
    let languages = match call.flag("RestoreDefaultLanguages") {
        true => None,
        false => Some(languages(call, number)?),
    };
    if !call.should_process(&number.digits().to_string())? {
        return Ok(());
    }
    let command = DialInCommand::SetLanguages { number, languages };
    send(call, &Command::DialIn(command)).map(drop)
}

/// The languages that a call wants, with the present ones where it says nothing.
fn languages(call: &Call<'_>, number: PhoneNumber) -> Done<Languages> {
    let of_instance = |name: &str| call.value("Instance").and_then(|value| property(value, name));
    let primary = call.text("PrimaryLanguage").or_else(|| of_instance("PrimaryLanguage"));
    let mut secondary = call.has("SecondaryLanguages").then(|| call.texts("SecondaryLanguages"));
    if secondary.is_none()
        && let Some(Value::Object(instance)) = call.value("Instance")
        && let Some(own) = instance.borrow().get("SecondaryLanguages")
    {
        secondary = Some(own.items().iter().map(text::of).collect());
    }
    let now = call.look(|session| dialin::languages_of(session.tenant(), number));
    let primary = primary.map(|code| language(call, &code)).transpose()?.unwrap_or(now.primary);
    let secondary = match secondary {
        Some(codes) => {
            codes.iter().map(|code| language(call, code)).collect::<Done<Vec<PromptLanguage>>>()?
        }
        None => now.secondary.iter().copied().filter(|other| *other != primary).collect(),
    };
    Ok(Languages { primary, secondary: secondary.into() })
}

fn language(call: &Call<'_>, code: &str) -> Done<PromptLanguage> {
    PromptLanguage::parse(code.trim()).ok_or_else(|| {
        let known: Vec<&str> = PromptLanguage::ALL.iter().map(|known| known.code()).collect();
        let message =
            format!("The language \"{code}\" is not supported. Use one of: {}.", known.join(", "));
        call.invalid(message, code)
    })
}

/// `Get-CsOnlineDialInConferencingLanguagesSupported`
pub fn supported(call: &mut Call<'_>) -> Done {
    let codes = texts(PromptLanguage::ALL.iter().map(|language| language.code()));
    let type_name = "Microsoft.Rtc.Management.Hosted.AudioConferencing.SupportedLanguages";
    call.write(object(type_name, [("Languages", codes)]));
    Ok(())
}

/// `Register-CsOnlineDialInConferencingServiceNumber`
pub fn register(call: &mut Call<'_>) -> Done {
    bridge_or_default(call)?;
    let number = named(call)?;
    call.execute(&Command::AssignToBridge { number, as_default: false }).map(drop)
}

/// `Unregister-CsOnlineDialInConferencingServiceNumber`
pub fn unregister(call: &mut Call<'_>) -> Done {
    bridge_or_default(call)?;
    let number = named(call)?;
    let successor = match call.flag("RemoveDefaultServiceNumber") {
        true => successor(call, number),
        false => None,
    };
    let accept_dead = call.flag("Force") || agreed(call, number, successor.is_some())?;
    if let Some(number) = successor {
        call.execute(&Command::SetBridgeDefault { number })?;
        let hint = Hint::DefaultNow { number: number.digits().to_string() };
        call.hint(hint.text(call.lang()));
    }
    send(call, &Command::UnassignFromBridge { number, accept_dead }).map(drop)
}

/// Whether somebody agrees that people or invitations keep a dead number (UN-02); nobody is asked
/// where none do, and then nothing needs to be accepted.
fn agreed(call: &mut Call<'_>, number: PhoneNumber, is_default: bool) -> Done<bool> {
    let refusal = call.look(|session| {
        let (people, meetings) = bridge::carriers(session.tenant(), number, session.now());
        let used = people + meetings > 0 && session.tenant().bridge.answers(number);
        let may = bridge::can_unassign(session.tenant(), number, session.now());
        let is_used = matches!(may, Err(Refusal::StillInUse { .. })) || used && is_default;
        is_used.then_some(Refusal::StillInUse { number, people, meetings })
    });
    let Some(refusal) = refusal else { return Ok(false) };
    let why = call.refused(refusal.clone()).message;
    match call.agreed("Confirm", format!("{why}\nUnassign the number all the same?"))? {
        true => Ok(true),
        false => {
            let refused = call.refused(refusal).into();
            Err(hinted(refused, Hint::SayWith { switch: "Force" }))
        }
    }
}

/// The number that is the default after `number` is gone: one of the organization's country first.
/// Nothing where it is not the default, or where it stays for another reason.
fn successor(call: &Call<'_>, number: PhoneNumber) -> Option<PhoneNumber> {
    call.look(|session| {
        let tenant = session.tenant();
        let Bridge { numbers, default, .. } = &tenant.bridge;
        let leaves = numbers.get(&number).is_some_and(|n| !n.shared)
            && dialin::unassigns_itself(tenant, number).is_ok();
        if *default != Some(number) || !leaves {
            return None;
        }
        let others: Vec<PhoneNumber> =
            tenant.bridge.numbers_of(Toll::Toll).filter(|other| *other != number).collect();
        let at_home = |country: Country| {
            others.iter().copied().find(|other| bridge::of_country(*other, country))
        };
        at_home(tenant.country).or(others.first().copied())
    })
}
