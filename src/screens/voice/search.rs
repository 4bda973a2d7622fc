//! The form that looks for service numbers or for user numbers: country, area, city, quantity, in
//! this order (NI-06). Countries whose numbers the admin center does not have are offered too; they
//! lead to the request form (NI-03, NI-04).
//!
//! What stands in the address is only a wish: a level that does not exist, or not below the one
//! above it, is not chosen. Stock is not known here; only a search tells it (NI-08).

use super::numbers::folded;
use crate::domain::availability::{self, Availability, Way};
use crate::domain::command::Command;
use crate::domain::ids::PlaceId;
use crate::domain::phone::Country;
use crate::domain::places::{self, Place, Toll};
use crate::domain::voice::VoiceCommand;
use crate::texts::Lang;
use crate::wording;

/// What the numbers will be for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The bridge, queues and attendants.
    Service,
    /// People.
    User,
}

impl Kind {
    /// How numbers of this kind are had in a country.
    pub fn way(self, row: &Availability) -> Way {
        match self {
            Kind::Service => row.service_numbers(),
            Kind::User => row.user_numbers(),
        }
    }

    /// The command that puts numbers on hold; what they begin with counts for user numbers only.
    pub fn reserve(self, place: PlaceId, quantity: u32, begins: &str) -> Command {
        match self {
            Kind::Service => Command::ReserveNumbers { place, quantity },
            Kind::User => {
                let begins = begins.trim().into();
                Command::Voice(VoiceCommand::Reserve { place, quantity, begins })
            }
        }
    }

    fn offers(self, place: &Place) -> bool {
        self == Kind::Service || place.toll() == Toll::Toll
    }
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Country/Region.
    Country,
    /// State/Region, with the pseudo-state of the toll-free numbers (NI-07).
    Area,
    /// City.
    City,
    /// How many numbers.
    Quantity,
    /// The first digits of user numbers (NI-12).
    Begins,
}

impl Level {
    /// All, in the order of the form (NI-06).
    pub const ALL: [Level; 4] = [Level::Country, Level::Area, Level::City, Level::Quantity];

    /// The field as it stands in an address.
    pub fn key(self) -> &'static str {
        match self {
            Level::Country => "country",
            Level::Area => "area",
            Level::City => "city",
            Level::Quantity => "quantity",
            Level::Begins => "begins",
        }
    }
}

/// What is chosen of the tree of places, from the top down to where nothing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// What the numbers will be for.
    pub kind: Kind,
    /// First level that a person chooses.
    pub country: Option<Country>,
    /// Second level.
    pub area: Option<&'static str>,
    /// Third level: the place.
    pub place: Option<PlaceId>,
}

impl Form {
    /// Reads the three codes of an address. Without a country it is the organization's own; where
    /// a level offers one thing only, that is chosen.
    pub fn read(kind: Kind, home: Country, country: &str, area: &str, city: &str) -> Form {
        let country = match Country::parse(country) {
            Some(country) => Some(country),
            None => Some(home).filter(|_| country.is_empty()),
        };
        let country = country.filter(|c| countries_of(kind).any(|offered| offered == *c));
        let area = country.and_then(|country| the_one(areas_of(kind, country), |a| *a == area));
        let place = country.zip(area).and_then(|(country, area)| {
            the_one(places_of(country, area).collect(), |id| places::place(*id).city == city)
        });
        Form { kind, country, area, place }
    }

    /// The country, if its numbers are had by the request form only (NI-03, NI-04).
    pub fn by_request(&self) -> Option<Country> {
        let way = |country| availability::of(country).map(|row| self.kind.way(row));
        self.country.filter(|country| way(*country) == Some(Way::Form))
    }

    /// The first field in which nothing is chosen.
    pub fn missing(&self) -> Option<Level> {
        match self {
            Form { country: None, .. } => Some(Level::Country),
            Form { area: None, .. } => Some(Level::Area),
            Form { place: None, .. } => Some(Level::City),
            Form { place: Some(_), .. } => None,
        }
    }

    /// What is chosen in a field, as it stands in an address.
    pub fn value(&self, level: Level) -> String {
        match level {
            Level::Country => self.country.map_or_else(String::new, |c| c.code().to_string()),
            Level::Area => self.area.unwrap_or_default().to_string(),
            Level::City => self.place.map_or("", |p| places::place(p).city).to_string(),
            Level::Quantity | Level::Begins => String::new(),
        }
    }

    /// What can be chosen in a field, as (value, label), ordered by label.
    pub fn options(&self, lang: Lang, level: Level) -> Vec<(String, String)> {
        match level {
            Level::Country => countries(lang, self.kind),
            Level::Area => self.country.map_or_else(Vec::new, |c| areas(lang, self.kind, c)),
            Level::City => match self.country.zip(self.area) {
                Some((country, area)) => cities(lang, country, area),
                None => Vec::new(),
            },
            Level::Quantity | Level::Begins => Vec::new(),
        }
    }
}

/// The fields that lead to a place, with their values.
pub fn path(place: PlaceId) -> [(Level, String); 3] {
    let place = places::place(place);
    [
        (Level::Country, place.country.code().to_string()),
        (Level::Area, place.area.to_string()),
        (Level::City, place.city.to_string()),
    ]
}

/// The one that is wanted, or the only one there is.
fn the_one<T: Copy>(all: Vec<T>, wanted: impl Fn(&T) -> bool) -> Option<T> {
    let only = if all.len() == 1 { all.first().copied() } else { None };
    all.into_iter().find(wanted).or(only)
}

fn countries_of(kind: Kind) -> impl Iterator<Item = Country> {
    let offered = availability::all().iter().filter(move |row| kind.way(row) != Way::None);
    offered.map(|row| row.country)
}

fn areas_of(kind: Kind, country: Country) -> Vec<&'static str> {
    let here = places::all().iter().filter(|p| p.country == country && kind.offers(p));
    let mut areas: Vec<&str> = here.map(|p| p.area).collect();
    areas.sort_unstable();
    areas.dedup();
    areas
}

fn places_of(country: Country, area: &str) -> impl Iterator<Item = PlaceId> {
    places::iter().filter(move |(_, p)| p.country == country && p.area == area).map(|(id, _)| id)
}

fn countries(lang: Lang, kind: Kind) -> Vec<(String, String)> {
    let named = |c: Country| (c.code().to_string(), wording::place::country(lang, c));
    let mut options: Vec<_> = countries_of(kind).map(named).collect();
    options.sort_by_key(|(_, label)| folded(label));
    options
}

fn areas(lang: Lang, kind: Kind, country: Country) -> Vec<(String, String)> {
    let name = |area: &str| {
        let place = places::all().iter().find(|p| p.country == country && p.area == area);
        place.map_or_else(String::new, |place| wording::place::area(lang, place))
    };
    let mut options: Vec<_> =
        areas_of(kind, country).into_iter().map(|area| (area.to_string(), name(area))).collect();
    // The toll-free pseudo-state stands at the end, behind the states proper.
    options.sort_by_key(|(area, label)| (area == "TF", folded(label)));
    options
}

fn cities(lang: Lang, country: Country, area: &str) -> Vec<(String, String)> {
    let named = |place: &Place| (place.city.to_string(), wording::place::city(lang, place));
    let mut options: Vec<_> = places_of(country, area).map(|id| named(places::place(id))).collect();
    options.sort_by_key(|(_, label)| folded(label));
    options
}

/// Why what was typed as a quantity is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityProblem {
    /// Nothing was typed.
    Missing,
    /// Letters, or a part of a number.
    NotANumber,
    /// Less than nothing.
    Negative,
    /// More than any search finds, by far.
    TooLarge,
}

/// Reads a quantity. Zero and too many are left to the domain, which knows the limits.
pub fn quantity(typed: &str) -> Result<u32, QuantityProblem> {
    let typed = typed.trim();
    let unsigned = typed.trim_start_matches(['-', '\u{2212}', '+']).trim_start();
    let negative = typed.starts_with(['-', '\u{2212}']);
    match unsigned {
        "" if typed.is_empty() => Err(QuantityProblem::Missing),
        "" => Err(QuantityProblem::NotANumber),
        digits if !digits.bytes().all(|b| b.is_ascii_digit()) => Err(QuantityProblem::NotANumber),
        _ if negative => Err(QuantityProblem::Negative),
        digits => digits.parse().map_err(|_| QuantityProblem::TooLarge),
    }
}
