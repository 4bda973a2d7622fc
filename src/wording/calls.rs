//! What a caller meets, in words; and what is wrong with the form that asks for a call.

mod english;
mod french;

use crate::domain::Tenant;
use crate::domain::calls::What;
use crate::domain::ids::AttendantId;
use crate::domain::phone::{Country, NumberProblem};
use crate::domain::routing::attendants::Part;
use crate::domain::time::Timestamp;
use crate::texts::Lang;

use super::format;

/// The sentence of a step.
pub fn step(lang: Lang, reader: Country, tenant: &Tenant, what: &What) -> String {
    match lang {
        Lang::En => english::step(reader, tenant, what),
        Lang::Fr => french::step(reader, tenant, what),
    }
}

/// Why what was typed is no number, and what would be right.
pub fn number_problem(lang: Lang, problem: NumberProblem) -> &'static str {
    match (lang, problem) {
        (Lang::En, NumberProblem::Empty) => "Type the number to call.",
        (Lang::Fr, NumberProblem::Empty) => "Tapez le numéro à appeler.",
        (Lang::En, NumberProblem::Scientific) => {
            "A spreadsheet has shortened this number. Type all of its digits."
        }
        (Lang::Fr, NumberProblem::Scientific) => {
            "Un tableur a raccourci ce numéro. Tapez tous ses chiffres."
        }
        (Lang::En, NumberProblem::NotANumber) => {
            "This is no phone number. Type digits, such as +33 1 99 00 12 34."
        }
        (Lang::Fr, NumberProblem::NotANumber) => {
            "Ce n’est pas un numéro. Tapez des chiffres, par exemple +33 1 99 00 12 34."
        }
        (Lang::En, NumberProblem::Invalid) => {
            "No country has such a number. Digits may be missing, or the country code."
        }
        (Lang::Fr, NumberProblem::Invalid) => {
            "Aucun pays n’a un tel numéro. Il manque peut-être des chiffres ou l’indicatif du pays."
        }
    }
}

/// When a call was tried, above its steps.
pub fn tried_at(lang: Lang, number: &str, at: Timestamp) -> String {
    let moment = format::moment(lang, at);
    match lang {
        Lang::En => format!("A call to {number} on {moment} UTC"),
        Lang::Fr => format!("Un appel au {number}, le {moment} UTC"),
    }
}

/// Dollars and cents.
fn money(lang: Lang, cents: u64) -> String {
    let whole = format::count(lang, cents / 100);
    match lang {
        Lang::En => format!("{whole}.{:02} USD", cents % 100),
        Lang::Fr => format!("{whole},{:02}\u{a0}USD", cents % 100),
    }
}

/// The name of the holiday that holds, if one does.
fn holiday(tenant: &Tenant, attendant: AttendantId, part: Part) -> Option<&str> {
    let found = tenant.routing.attendants.get(&attendant)?;
    match part {
        Part::Holiday(at) => found.attendant.holidays.get(at).map(|holiday| &*holiday.name),
        _ => None,
    }
}
