//! The form "New address": what was typed, what validation made of it, and what may be saved
//! (EM-01 to EM-04, EM-07).

use crate::domain::availability;
use crate::domain::command::Command;
use crate::domain::emergency::{Caution, Civic, EmergencyCommand, Part, Problem, Verdict, check};
use crate::domain::ids::AddressId;
use crate::domain::phone::Country;
use crate::texts::Lang;
use crate::wording;

use super::numbers::folded;

/// What the form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new address, empty or begun from another one (EM-07).
    Add,
    /// Changing one.
    Edit(AddressId),
}

/// What a press of Validate led to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Accepted; these parts were changed, from the first text to the second (EM-04).
    Accepted {
        /// The part, what was typed, what it is now.
        changed: Vec<(Part, String, String)>,
        /// A town that is probably misspelt (EM-03).
        caution: Option<Caution>,
    },
    /// Rejected, for these reasons.
    Rejected(Vec<(Part, Problem)>),
}

/// Validates what was typed: what it should look like, and what is to be said about it.
pub fn validate(typed: &Civic) -> (Civic, Outcome) {
    match check(typed) {
        Verdict::Accepted { civic, changed, caution } => {
            let changed = changed
                .into_iter()
                .map(|part| (part, typed.get(part).to_string(), civic.get(part).to_string()));
            let changed = changed.collect();
            (civic, Outcome::Accepted { changed, caution })
        }
        Verdict::Rejected(problems) => (typed.clone(), Outcome::Rejected(problems)),
    }
}

/// The command of Save.
pub fn command(purpose: &Purpose, civic: Civic, validated: bool) -> Command {
    let civic = Box::new(civic);
    Command::Emergency(match purpose {
        Purpose::Add => EmergencyCommand::Add { civic, validated },
        Purpose::Edit(address) => EmergencyCommand::Edit { address: *address, civic, validated },
    })
}

/// The countries that can be chosen, by name, as (code, name).
pub fn countries(lang: Lang) -> Vec<(String, String)> {
    let named = |c: Country| (c.code().to_string(), wording::place::country(lang, c));
    let mut all: Vec<_> = availability::all().iter().map(|row| named(row.country)).collect();
    all.sort_by_key(|(_, name)| folded(name));
    all
}
