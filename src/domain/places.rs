//! The number catalog: where numbers can be had, as a tree of four levels (NI-09), and the ranges
//! behind each place.
//!
//! Every range is one that a regulator set aside for fiction, so no number shown here is anybody's
//! line. The cities are those of NI-17. The catalog is constant; what is free in it at a moment is
//! the business of `pool`.

mod data;

use super::ids::PlaceId;
use super::phone::{Country, PhoneNumber};

/// Whether the caller or the organization pays for a call to a service number (NT-01).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Toll {
    /// The caller may pay.
    Toll,
    /// The organization pays, from its Communications Credits.
    TollFree,
}

/// A place of the catalog: the city level of the tree, or the toll-free numbers of a country.
#[derive(Debug)]
pub struct Place {
    /// The regional group, first level of the tree: `NOAM`, `EMEA`.
    pub region: &'static str,
    /// The country, second level.
    pub country: Country,
    /// Third level: a state's code, `ALL` where a country has none, `TF` for toll-free (NI-07).
    pub area: &'static str,
    /// The area as people call it; empty for `ALL` and `TF`, whose names depend on the language.
    pub area_name: &'static str,
    /// Fourth level: the city's code.
    pub city: &'static str,
    /// The city as people call it; empty for toll-free numbers, which belong to a whole country.
    pub city_name: &'static str,
    /// Degrees north and east, for finding the nearest places with stock.
    pub position: (f32, f32),
    /// First number of the range, E.164 digits.
    pub first: u64,
    /// How many numbers the range has.
    pub count: u32,
    /// Share of the range that others hold from the start, in percent; 100 leaves no stock.
    pub taken_percent: u32,
}

impl Place {
    /// Toll or toll-free.
    pub fn toll(&self) -> Toll {
        if self.area == "TF" { Toll::TollFree } else { Toll::Toll }
    }

    /// The four codes joined by hyphens, such as `NOAM-US-NY-NY` (NI-10); matched case-sensitively.
    pub fn geocode(&self) -> String {
        format!("{}-{}-{}-{}", self.region, self.country.code(), self.area, self.city)
    }

    /// The numbers of the range in ascending order.
    pub fn numbers(&self) -> impl Iterator<Item = PhoneNumber> + use<> {
        let first = self.first;
        (0..u64::from(self.count)).filter_map(move |n| PhoneNumber::from_digits(first + n))
    }

    /// Whether `number` lies in the range.
    pub fn holds(&self, number: PhoneNumber) -> bool {
        (self.first..self.first + u64::from(self.count)).contains(&number.digits())
    }

    /// The number that Microsoft shares among its tenants here, where it has one (BR-08).
    pub fn shared_number(&self) -> Option<PhoneNumber> {
        let shared = data::SHARED_CITIES.contains(&(self.country.code(), self.area, self.city));
        if shared { PhoneNumber::from_digits(self.first) } else { None }
    }
}

/// Every place, toll cities first by country, then toll-free; the index is the `PlaceId`.
pub fn all() -> &'static [Place] {
    data::PLACES
}

/// The place with this id; an id of another catalog gives the first place.
pub fn place(id: PlaceId) -> &'static Place {
    data::PLACES.get(id.index()).unwrap_or(&data::PLACES[0])
}

/// Every place with its id.
pub fn iter() -> impl Iterator<Item = (PlaceId, &'static Place)> {
    (0u16..).map(PlaceId).zip(data::PLACES)
}

/// The place whose range holds `number`.
pub fn of_number(number: PhoneNumber) -> Option<PlaceId> {
    iter().find(|(_, place)| place.holds(number)).map(|(id, _)| id)
}

/// The place with this geocode (NI-10).
pub fn by_geocode(code: &str) -> Option<PlaceId> {
    iter().find(|(_, place)| place.geocode() == code).map(|(id, _)| id)
}

/// Countries that get no shared number when audio conferencing is switched on (BR-09).
pub fn has_no_automatic_number(country: Country) -> bool {
    ["VE", "ID", "AE"].contains(&country.code())
}

/// The toll places of the same country that are not `from`, nearest first.
pub fn nearest(from: PlaceId) -> Vec<PlaceId> {
    let here = place(from);
    let mut others: Vec<(i64, PlaceId)> = iter()
        .filter(|(id, p)| *id != from && p.country == here.country && p.toll() == here.toll())
        .map(|(id, p)| (distance_key(here.position, p.position), id))
        .collect();
    others.sort_unstable();
    others.into_iter().map(|(_, id)| id).collect()
}

/// Grows with the distance of two positions; good enough to rank the cities of one country.
fn distance_key(a: (f32, f32), b: (f32, f32)) -> i64 {
    let north = f64::from(a.0 - b.0);
    let east = f64::from(a.1 - b.1) * 0.7;
    ((north * north + east * east) * 10_000.0) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    // NI-10
    #[test]
    fn the_geocodes_of_the_vendor_exist_and_match_case_sensitively() {
        for code in ["NOAM-US-CA-LA", "NOAM-US-IL-CH", "NOAM-US-NY-NY", "NOAM-US-TX-DA"] {
            assert!(by_geocode(code).is_some(), "{code}");
            assert!(by_geocode(&code.to_lowercase()).is_none(), "{code} in lower case");
        }
        assert!(by_geocode("NOAM-US-MA-BO").is_some() && by_geocode("NOAM-US-OR-PO").is_some());
    }

    // NI-09
    #[test]
    fn geocodes_are_unique_and_have_four_levels() {
        let codes: std::collections::BTreeSet<String> = all().iter().map(Place::geocode).collect();
        assert_eq!(codes.len(), all().len());
        assert!(codes.iter().all(|c| c.split('-').count() == 4));
    }

    #[test]
    fn every_number_of_the_catalog_is_valid_and_in_one_place_only() {
        for (id, place) in iter() {
            let numbers: Vec<PhoneNumber> = place.numbers().collect();
            for number in [numbers[0], numbers[numbers.len() / 2], numbers[numbers.len() - 1]] {
                assert!(number.is_valid(), "{number:?} of {}", place.geocode());
                assert_eq!(of_number(number), Some(id), "{number:?}");
                if place.toll() == Toll::Toll {
                    assert_eq!(number.country(), Some(place.country), "{number:?}");
                }
            }
        }
    }

    // NI-17
    #[test]
    fn seven_cities_have_a_shared_number_and_their_namesakes_have_none() {
        let shared: Vec<&str> =
            all().iter().filter(|p| p.shared_number().is_some()).map(|p| p.city_name).collect();
        let expected =
            ["Paris", "Los Angeles", "Chicago", "New York City", "Dallas", "London", "Frankfurt"];
        assert_eq!(shared, expected);
    }

    #[test]
    fn the_nearest_places_of_laramie_lie_around_it() {
        let laramie = by_geocode("NOAM-US-WY-LA").expect("Laramie is in the catalog");
        assert_eq!(place(nearest(laramie)[0]).city_name, "Denver");
    }
}
