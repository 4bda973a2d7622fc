//! What the parameters of these cmdlets name: numbers, the bridge, places.

use crate::domain::Tenant;
use crate::domain::guid;
use crate::domain::phone::{Country, PhoneNumber};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities::not_found;
use crate::powershell::hint::Hint;
use crate::session::Session;

/// The number of a text: digits, `+` and digits, `tel:+` and digits (US-16). The documents write
/// numbers of the organization without the country too, so those are tried before anything else.
pub fn read_number(tenant: &Tenant, text: &str) -> Option<PhoneNumber> {
    let text = text.trim();
    let bare = match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => &text[4..],
        _ => text,
    };
    let signs = |c: char| c.is_ascii_digit() || " ().-+".contains(c);
    if bare.is_empty() || !bare.chars().all(signs) {
        return None;
    }
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    let number = digits.parse().ok().and_then(PhoneNumber::from_digits);
    let is_ours = |number: &PhoneNumber| {
        tenant.bridge.answers(*number) || tenant.numbers.owned.contains_key(number)
    };
    if number.as_ref().is_some_and(is_ours) || bare.trim_start().starts_with('+') {
        return number;
    }
    let countries = [tenant.country, Country::US, Country::FR, Country::GB, Country::DE];
    let national =
        countries.iter().filter_map(|country| PhoneNumber::parse_national(bare, *country));
    let mut national = national.filter(is_ours);
    national.next().or(number)
}

/// The number of a text that a parameter gave.
pub fn number_of(call: &Call<'_>, parameter: &str, text: &str) -> Done<PhoneNumber> {
    call.look(|session| read_number(session.tenant(), text)).ok_or_else(|| {
        let message = format!("The value \"{text}\" of {parameter} is not a telephone number.");
        call.invalid(message, text)
    })
}

/// Checks that `-BridgeId` or `-BridgeName` names the bridge.
pub fn check_bridge(call: &Call<'_>) -> Done {
    let wanted = call.text("BridgeId").or_else(|| call.text("BridgeName"));
    match wanted {
        Some(wanted) if !call.look(|session| is_bridge(session, &wanted)) => {
            Err(not_found(call, &wanted))
        }
        _ => Ok(()),
    }
}

/// The same for a cmdlet that wants a bridge: where none is named it says that the default one was
/// taken (CO-12).
pub fn bridge_or_default(call: &mut Call<'_>) -> Done {
    if !call.has("BridgeId") && !call.has("BridgeName") {
        let name = call.look(|session| session.tenant().dial_in.settings.name.to_string());
        let hint = Hint::DefaultBridge { name };
        call.hint(hint.text(call.lang()));
        return Ok(());
    }
    check_bridge(call)
}

/// Whether a text is the identifier or the name of the bridge.
pub fn is_bridge(session: &Session, wanted: &str) -> bool {
    let tenant = session.tenant();
    let name = &tenant.dial_in.settings.name;
    let is_name = name.to_lowercase() == wanted.trim().to_lowercase();
    tenant.bridge.exists
        && (is_name || guid::bridge(tenant).to_string().eq_ignore_ascii_case(wanted))
}

/// Says which of these parameters were given: they are real, and nothing here keeps their values.
pub fn ignore(call: &mut Call<'_>, parameters: &[&str]) {
    let given = parameters.iter().filter(|name| call.has(name));
    let names: Vec<String> = given.map(|name| format!("-{name}")).collect();
    if !names.is_empty() {
        call.hint(Hint::NotKept { names }.text(call.lang()));
    }
}
