//! The import of people: what a file would bring, and the organization that it becomes.
//!
//! An import always makes a new organization, so nothing of the open one can be lost; how the file
//! compares with it is told all the same.

use std::collections::BTreeMap;

use crate::domain::Tenant;
use crate::domain::people::Person;
use crate::domain::phone::Country;
use crate::domain::time::Timestamp;
use crate::plan::people::PeopleFile;
use crate::plan::people::preview::{Existing, Preview, preview};
use crate::session::base::{Base, ImportedBase, ImportedPerson};

/// How many meetings may be invented for each person.
pub const MEETINGS_MAX: u32 = 5;
/// How many are, unless somebody chooses otherwise.
pub const MEETINGS_USUAL: u32 = 3;
/// Countries whose national writing of numbers can be chosen; numbers of all others are read with
/// their country code.
pub const HOME_COUNTRIES: [&str; 16] = [
    "AT", "AU", "BE", "CA", "CH", "DE", "DK", "ES", "FR", "GB", "IE", "IT", "LU", "NL", "SE", "US",
];

/// What the person decides about an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The name of the organization.
    pub name: String,
    /// Where it is based.
    pub home: Country,
    /// How many meetings are invented for each person.
    pub meetings_each: u32,
}

/// How the file compares with an organization.
pub fn compare(file: &PeopleFile, tenant: &Tenant) -> Preview {
    let known: BTreeMap<&str, &Person> =
        tenant.people.iter().map(|person| (&*person.address, person)).collect();
    preview(file, |address| known.get(address).map(|person| existing(person)))
}

fn existing(person: &Person) -> Existing<'_> {
    Existing {
        name: &person.name,
        toll: person.toll,
        toll_free: person.toll_free,
        conference_id: Some(person.conference_id),
        // What the service gives everybody at first (US-10).
        allow_pstn_only: false,
        allow_toll_free: true,
    }
}

/// The name that an organization of this file would have: the domain of most of its people.
pub fn suggested_name(file: &PeopleFile) -> String {
    let mut domains: BTreeMap<&str, u32> = BTreeMap::new();
    for person in &file.people {
        if let Some((_, domain)) = person.upn.rsplit_once('@') {
            *domains.entry(domain).or_default() += 1;
        }
    }
    let most = domains.into_iter().max_by_key(|(domain, n)| (*n, std::cmp::Reverse(*domain)));
    most.map(|(domain, _)| domain.to_string()).unwrap_or_default()
}

/// The beginning of the organization that the file becomes at the real time `real_ms`.
pub fn base(file: &PeopleFile, choices: &Choices, real_ms: i64) -> Base {
    let people = file
        .people
        .iter()
        .map(|person| ImportedPerson {
            name: person.name.clone(),
            address: person.upn.clone(),
            toll: person.toll,
            toll_free: person.toll_free,
            conference_id: person.conference_id,
        })
        .collect();
    Base::Imported(Box::new(ImportedBase {
        name: choices.name.trim().into(),
        country: choices.home,
        seed: real_ms.unsigned_abs(),
        start: Timestamp(real_ms),
        meetings_each: choices.meetings_each.min(MEETINGS_MAX),
        people,
    }))
}
