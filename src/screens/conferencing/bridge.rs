//! The numbers of the bridge with who and what carries each, and the numbers that people and
//! invitations still carry although nobody answers them (UN-01).
//!
//! One pass over people and meetings, for a page to keep until they change.

use std::collections::BTreeMap;

use crate::domain::bridge;
use crate::domain::meetings;
use crate::domain::people::Person;
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::domain::providers;
use crate::domain::time::Timestamp;
use crate::domain::{Tenant, places};
use crate::route::{Page, Route};
use crate::texts::Lang;
use crate::wording;

/// A number of the bridge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number.
    pub number: PhoneNumber,
    /// Toll or toll-free.
    pub toll: Toll,
    /// Used by several organizations; else dedicated to this one (BR-08).
    pub shared: bool,
    /// New people get it (IV-03).
    pub is_default: bool,
    /// Calls to it are not put through, because nobody pays for them (CC-01).
    pub silent: bool,
    /// How many people have it as their default.
    pub people: u32,
    /// How many future meetings print it.
    pub meetings: u32,
}

/// Why nobody reaches the bridge on a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// It left the bridge.
    OffBridge,
    /// It is toll-free, and Communications Credits are not set up.
    NoCredits,
    /// It is that of a third party, whose numbers join no meetings any more (AC-14).
    ThirdPartyEnded,
}

/// A number that people or invitations carry and nobody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dead {
    /// The number.
    pub number: PhoneNumber,
    /// Why.
    pub silence: Silence,
    /// How many people still have it as their default.
    pub people: u32,
    /// How many future meetings print it.
    pub meetings: u32,
}

/// All about the numbers of the bridge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// Those on it: the default first, then toll before toll-free, ascending.
    pub rows: Vec<Row>,
    /// Those that do not answer, the most printed first.
    pub dead: Vec<Dead>,
}

impl Survey {
    /// The row of a number.
    pub fn row(&self, number: PhoneNumber) -> Option<&Row> {
        self.rows.iter().find(|row| row.number == number)
    }
}

/// Looks at everybody and every meeting.
pub fn survey(tenant: &Tenant, now: Timestamp) -> Survey {
    let mut carriers: BTreeMap<PhoneNumber, (u32, u32)> =
        tenant.bridge.numbers.keys().map(|number| (*number, (0, 0))).collect();
    for number in tenant.people.iter().flat_map(|p| [p.toll, p.toll_free]).flatten() {
        carriers.entry(number).or_default().0 += 1;
    }
    for meeting in tenant.meetings.iter().filter(|m| m.starts_at > now) {
        let organizer = &tenant.people[meeting.organizer.index()];
        let of_bridge = |n: &PhoneNumber| !providers::answers(tenant, organizer, *n);
        for number in meetings::numbers_in(tenant, meeting).filter(of_bridge) {
            carriers.entry(number).or_default().1 += 1;
        }
    }
    let ended = |number| {
        let third_party = |p: &Person| p.acp.is_some() && meetings::fresh(p).carries(number);
        tenant.people.iter().any(third_party)
    };
    let mut survey = Survey::default();
    for (number, (people, meetings)) in carriers {
        let silent = !bridge::is_reached_on(tenant, number);
        let found = tenant.bridge.numbers.get(&number);
        if let Some(found) = found {
            let is_default = tenant.bridge.default == Some(number);
            let (toll, shared) = (found.toll, found.shared);
            survey.rows.push(Row { number, toll, shared, is_default, silent, people, meetings });
        }
        if silent && (people, meetings) != (0, 0) {
            let silence = match found {
                Some(_) => Silence::NoCredits,
                None if ended(number) => Silence::ThirdPartyEnded,
                None => Silence::OffBridge,
            };
            survey.dead.push(Dead { number, silence, people, meetings });
        }
    }
    survey.rows.sort_by_key(|row| (!row.is_default, row.toll, row.number));
    survey.dead.sort_by_key(|dead| (std::cmp::Reverse(dead.meetings), dead.number));
    survey
}

/// Where a number belongs: its place in the catalog, else the country of its numbering plan.
pub fn location(lang: Lang, number: PhoneNumber) -> String {
    match places::of_number(number) {
        Some(place) => wording::place::place(lang, place),
        None => number
            .country()
            .map_or_else(String::new, |country| wording::place::country(lang, country)),
    }
}

/// The people who have a number as their default of this kind.
pub fn people_with(number: PhoneNumber, toll: Toll) -> Route {
    let key = match toll {
        Toll::Toll => "toll",
        Toll::TollFree => "tollfree",
    };
    Route::from(Page::Users).with(key, number.digits().to_string())
}

/// The people who have a number that left the bridge, where the kind is only known from them.
pub fn people_with_dead(tenant: &Tenant, number: PhoneNumber) -> Route {
    let is_toll = tenant.people.iter().any(|person| person.toll == Some(number));
    people_with(number, if is_toll { Toll::Toll } else { Toll::TollFree })
}

/// A number on the page of phone numbers.
pub fn on_phone_numbers(number: PhoneNumber) -> Route {
    Route::from(Page::Numbers).with("number", number.digits().to_string())
}

/// The service numbers that could be put on the bridge, ascending (BR-16).
pub fn assignable(tenant: &Tenant) -> Vec<PhoneNumber> {
    let owned = tenant.numbers.owned.keys().copied();
    owned.filter(|number| bridge::can_assign(tenant, *number).is_ok()).collect()
}
