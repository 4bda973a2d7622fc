//! What is being filled in on "Assign number": the number, the city that was searched, the address.

use leptos::prelude::*;

use crate::domain::ids::{LocationId, UserId};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::refusal::Refusal;
use crate::domain::voice::{VoiceRefusal, number_of};
use crate::screens::voice::assigning::{self, Found, Step, Whom};
use crate::session::Receipt;
use crate::ui::handle::{App, Denied};

use super::desk::AREAS;

/// The draft. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Draft {
    pub app: App,
    pub step: Step,
    pub whom: Memo<Whom>,
    /// The numbers that fit, ascending.
    pub free: Memo<Vec<PhoneNumber>>,
    /// The E.164 digits of the number that is chosen.
    pub number: RwSignal<String>,
    /// The city as it is typed.
    pub city: RwSignal<String>,
    /// The city that was searched last.
    pub searched: RwSignal<Option<String>>,
    /// The id of the location that is chosen; empty where none is.
    pub location: RwSignal<String>,
    /// What the last press of Save was answered with.
    pub denied: RwSignal<Option<Denied>>,
    /// Save was pressed without a number.
    pub number_missing: RwSignal<bool>,
}

impl Draft {
    pub fn new(app: App, step: Step, whom: Memo<Whom>) -> Draft {
        let free = Memo::new(move |_| {
            let country = whom.read().country;
            let numbers =
                |country| app.look(&AREAS, |s| assigning::free_numbers(s.tenant(), country));
            country.map(numbers).unwrap_or_default()
        });
        Draft {
            app,
            step,
            whom,
            free,
            number: RwSignal::default(),
            city: RwSignal::default(),
            searched: RwSignal::new(None),
            location: RwSignal::default(),
            denied: RwSignal::new(None),
            number_missing: RwSignal::new(false),
        }
    }

    /// Empties it, when the dialog opens.
    pub fn clear(self) {
        self.number.set(String::new());
        self.city.set(String::new());
        self.searched.set(None);
        self.location.set(String::new());
        self.denied.set(None);
        self.number_missing.set(false);
    }

    /// The country of the people and so of the numbers (RG-04).
    pub fn country(self) -> Option<Country> {
        self.whom.read().country
    }

    /// What the last search found.
    pub fn found(self) -> Vec<Found> {
        let (Some(city), Some(country)) = (self.searched.get(), self.country()) else {
            return Vec::new();
        };
        let lang = self.app.lang();
        self.app.look(&AREAS, |s| assigning::found(s.tenant(), lang, country, &city, s.now()))
    }

    /// The number from which on people get theirs.
    pub fn chosen(self) -> Option<PhoneNumber> {
        PhoneNumber::from_digits(self.number.get().parse().ok()?)
    }

    /// The location that is chosen.
    pub fn chosen_location(self) -> Option<LocationId> {
        self.location.get().parse().ok().map(LocationId)
    }

    /// The people with the numbers that they get, or that they have and keep.
    pub fn pairs(self) -> Box<[(UserId, PhoneNumber)]> {
        let whom = self.whom.read();
        match (self.step, self.chosen()) {
            (Step::Relocate, _) => {
                let first = whom.able.first().copied();
                let pair = first.and_then(|user| {
                    let number = self.app.look(&AREAS, |s| number_of(s.tenant(), user));
                    Some((user, number?))
                });
                pair.into_iter().collect()
            }
            (_, Some(from)) => assigning::pairs(&whom.able, &self.free.read(), from),
            (_, None) => Box::default(),
        }
    }

    /// Saves; what is missing stays in `denied` or `number_missing`.
    pub fn save(self) -> Option<Receipt> {
        let (pairs, location) = untrack(|| (self.pairs(), self.chosen_location()));
        self.number_missing.set(pairs.is_empty());
        if pairs.is_empty() {
            return None;
        }
        let missing = VoiceRefusal::AddressMissing { number: pairs[0].1 };
        let result = match assigning::command(self.step, pairs, location) {
            Some(command) => self.app.send(command),
            None => Err(Denied::Refused(Refusal::Voice(missing))),
        };
        match result {
            Ok(receipt) => Some(receipt),
            Err(why) => {
                self.denied.set(Some(why));
                None
            }
        }
    }

    /// What is wrong with the address, for the message at its field.
    pub fn address_error(self) -> Option<String> {
        let denied = self.denied.get().filter(is_about_address)?;
        Some(self.app.say(&denied))
    }
}

/// Whether a denial belongs to the address.
pub fn is_about_address(denied: &Denied) -> bool {
    matches!(
        denied,
        Denied::Refused(
            Refusal::Voice(VoiceRefusal::AddressMissing { .. })
                | Refusal::Emergency(_)
                | Refusal::NoChange
        )
    )
}
