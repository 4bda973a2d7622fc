//! Where in the pages of an attendant a refusal belongs.

use super::{AttendantDraft, HandlingDraft};
use crate::domain::refusal::Refusal;
use crate::domain::routing::attendants::Part;
use crate::domain::routing::{Fault, RoutingRefusal};
use crate::screens::routing::parts::{Hears, prefix};
use crate::texts::Lang;
use crate::wording::routing::fault;

/// The sentence of a fault, whose spot says the rest.
pub(super) fn say(lang: Lang, refusal: &Refusal) -> Option<String> {
    match refusal {
        Refusal::Routing(RoutingRefusal::Faulty { fault: what, .. }) => {
            Some(fault::fault(lang, what))
        }
        _ => None,
    }
}

/// The spot of a refusal.
pub(super) fn spot(draft: &AttendantDraft, refusal: &Refusal) -> String {
    let spot = match refusal {
        Refusal::NotOwned { .. } | Refusal::CreditsMissing => "number",
        Refusal::UnknownUser { .. } => "scope",
        Refusal::Routing(why) => match why {
            RoutingRefusal::NameMissing | RoutingRefusal::NameTooLong { .. } => "name",
            RoutingRefusal::UserNumber { .. }
            | RoutingRefusal::NumberTaken { .. }
            | RoutingRefusal::AccountMissing => "number",
            RoutingRefusal::NotInList => "zone",
            RoutingRefusal::HoursUnreadable => "day0",
            RoutingRefusal::TooManyHolidays { .. } => "holidays",
            RoutingRefusal::Faulty { part: Part::Operator, .. } => "operator",
            RoutingRefusal::Faulty { part, fault } => {
                let handling = draft.handling(*part);
                return format!("{}{}", prefix(*part), within(handling, fault));
            }
            _ => "",
        },
        _ => "",
    };
    spot.into()
}

/// The spot within a part.
fn within(handling: Option<&HandlingDraft>, fault: &Fault) -> String {
    let option = |key: char, last: bool| {
        let has = |draft: &super::OptionDraft| draft.key.trim() == key.to_string();
        let options = handling.map(|h| h.options.as_slice()).unwrap_or_default();
        let at = if last { options.iter().rposition(has) } else { options.iter().position(has) };
        at.unwrap_or_else(|| options.len().saturating_sub(1))
    };
    match fault {
        Fault::TextMissing
        | Fault::TextTooLong { .. }
        | Fault::AudioKind
        | Fault::AudioTooLarge { .. } => spoken(handling, fault).into(),
        Fault::TargetGone { .. } | Fault::LeadsToItself => "then".into(),
        Fault::MenuEmpty => "menu".into(),
        // The key that came second is the one to change.
        Fault::KeyTwice { key } => format!("option{}.key", option(*key, true)),
        Fault::KeyReserved { key } => format!("option{}.key", option(*key, false)),
        Fault::KeyUnknown { .. } => {
            let options = handling.map(|h| h.options.as_slice()).unwrap_or_default();
            let strange = |key: &str| {
                !matches!(key.trim(), "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9")
            };
            let at = options.iter().position(|draft| strange(&draft.key)).unwrap_or_default();
            format!("option{at}.key")
        }
        Fault::KeyOfOperator => format!("option{}.key", option('0', false)),
        Fault::OptionNameMissing { key } | Fault::OptionNameTooLong { key, .. } => {
            format!("option{}.name", option(*key, false))
        }
        Fault::HolidayNameMissing | Fault::HolidayNameTooLong { .. } | Fault::HolidayTwice => {
            "name".into()
        }
        Fault::NoDates | Fault::TooManyRanges { .. } => "dates".into(),
        Fault::RangeUpsideDown { range } => format!("range{range}"),
    }
}

/// Whether a fault of words or files is in the greeting or in the prompt of the menu.
fn spoken(handling: Option<&HandlingDraft>, fault: &Fault) -> &'static str {
    let in_greeting = handling
        .and_then(|handling| handling.greeting.read())
        .is_some_and(|greeting| greeting.check().as_ref() == Err(fault));
    let has_prompt = handling.is_some_and(|h| h.menu && h.prompt.hears != Hears::Nothing);
    if in_greeting || !has_prompt { "greeting" } else { "prompt" }
}
