//! Country availability: the list of countries, its filters, and one country in full.

use super::voice::numbers::folded;
use crate::domain::availability::{self, Availability, Kind, Service, Way};
use crate::domain::phone::Country;
use crate::texts::Lang;
use crate::wording;

/// What narrows the list down, as it stands in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// A service that must exist.
    pub service: Option<Service>,
    /// A kind of number that must exist.
    pub kind: Option<Kind>,
    /// How user or service numbers are had.
    pub way: Option<(For, Way)>,
    /// A part of the name, or the two letters.
    pub search: String,
}

/// For what numbers are had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// For people.
    Users,
    /// For services.
    Services,
}

/// The services as they stand in an address.
pub const SERVICES: [(Service, &str); 3] = [
    (Service::AudioConferencing, "conferencing"),
    (Service::PhoneSystem, "phone-system"),
    (Service::CallingPlans, "calling-plans"),
];

/// The kinds of numbers as they stand in an address.
pub const KINDS: [(Kind, &str); 3] = [
    (Kind::Geographic, "geographic"),
    (Kind::NonGeographic, "non-geographic"),
    (Kind::TollFree, "toll-free"),
];

/// The ways to numbers as they stand in an address.
pub const WAYS: [((For, Way), &str); 4] = [
    ((For::Users, Way::SelfService), "user-center"),
    ((For::Users, Way::Form), "user-form"),
    ((For::Services, Way::SelfService), "service-center"),
    ((For::Services, Way::Form), "service-form"),
];

impl Wanted {
    /// Reads the four keys of an address; what is unknown is left out.
    pub fn parse(service: &str, kind: &str, way: &str, search: &str) -> Wanted {
        Wanted {
            service: SERVICES.iter().find(|(_, key)| *key == service).map(|(it, _)| *it),
            kind: KINDS.iter().find(|(_, key)| *key == kind).map(|(it, _)| *it),
            way: WAYS.iter().find(|(_, key)| *key == way).map(|(it, _)| *it),
            search: search.to_string(),
        }
    }

    fn takes(&self, lang: Lang, row: &Availability) -> bool {
        let words = folded(self.search.trim());
        let name = folded(&wording::place::country(lang, row.country));
        let named = name.contains(&words) || row.country.code().eq_ignore_ascii_case(&words);
        let way = |(whose, way): (For, Way)| match whose {
            For::Users => row.user_numbers() == way,
            For::Services => row.service_numbers() == way,
        };
        named
            && self.service.is_none_or(|service| row.service(service).holds)
            && self.kind.is_none_or(|kind| row.kind(kind).holds)
            && self.way.is_none_or(way)
    }
}

/// The countries of the list by name.
pub fn listed(lang: Lang, wanted: &Wanted) -> Vec<&'static Availability> {
    let mut rows: Vec<&Availability> =
        availability::all().iter().filter(|row| wanted.takes(lang, row)).collect();
    rows.sort_by_key(|row| folded(&wording::place::country(lang, row.country)));
    rows
}

/// The country of an address, if the sources speak of it.
pub fn chosen(code: &str) -> Option<&'static Availability> {
    Country::parse(code).and_then(availability::of)
}
