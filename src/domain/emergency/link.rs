//! Which numbers lead where: linking a location, counting links, the address of a city.

use super::check::plain;
use super::{Address, Civic, EmergencyRefusal, Location, Part, Status, refuse, status};
use crate::domain::Tenant;
use crate::domain::ids::{AddressId, LocationId, PlaceId};
use crate::domain::phone::Country;
use crate::domain::places;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

/// Who and what has a location or an address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Numbers that people have.
    pub people: u32,
    /// Numbers that nobody has.
    pub numbers: u32,
}

impl Links {
    /// Whether there is any.
    pub fn any(self) -> bool {
        self.people + self.numbers > 0
    }
}

/// Who and what has a location of this address.
pub fn links(tenant: &Tenant, address: AddressId) -> Links {
    counted(tenant, |location| {
        tenant.addresses.locations.get(&location).is_some_and(|found| found.address == address)
    })
}

/// Who and what has this location.
pub fn links_of_location(tenant: &Tenant, location: LocationId) -> Links {
    counted(tenant, |linked| linked == location)
}

fn counted(tenant: &Tenant, of: impl Fn(LocationId) -> bool) -> Links {
    let mut links = Links::default();
    for owned in tenant.numbers.owned.values().filter(|n| n.location.is_some_and(&of)) {
        match owned.user {
            Some(_) => links.people += 1,
            None => links.numbers += 1,
        }
    }
    links
}

/// May a number of `country` lead to this location: its address is validated (EM-07) and lies
/// there, and the terms of the country were accepted (EM-12)?
pub fn can_link(
    tenant: &Tenant,
    location: LocationId,
    country: Country,
    now: Timestamp,
) -> Result<(), Refusal> {
    let Some((_, address)) = tenant.addresses.located(location) else {
        return Err(refuse(EmergencyRefusal::UnknownLocation { location }));
    };
    if status(tenant, address, now) != Status::Validated {
        return Err(refuse(EmergencyRefusal::NotValidated { location }));
    }
    if address.civic.country != country {
        return Err(refuse(EmergencyRefusal::InAnotherCountry { location, wanted: country }));
    }
    match tenant.addresses.terms.contains(&country) {
        true => Ok(()),
        false => Err(refuse(EmergencyRefusal::TermsMissing { country })),
    }
}

/// The locations of a country whose town begins with what was typed, or is it (AN-01): the answer
/// of the search in "Assign number". Those that may not be linked are among them.
pub fn found_by_city<'a>(
    tenant: &'a Tenant,
    country: Country,
    city: &str,
) -> Vec<(LocationId, &'a Location, &'a Address)> {
    let typed = plain(city.trim());
    let addresses = &tenant.addresses;
    let all = addresses.locations.iter().filter_map(|(id, location)| {
        let address = addresses.all.get(&location.address)?;
        Some((*id, location, address))
    });
    let found = all.filter(|(_, _, address)| {
        address.civic.country == country && plain(&address.civic.city).starts_with(&typed)
    });
    found.collect()
}

/// The location that a number of this place brings along: none in the United States, elsewhere that
/// of the city (EM-05, EM-06). It is made when the first number needs it.
pub fn carried(tenant: &mut Tenant, place: PlaceId) -> Option<LocationId> {
    let city = places::place(place);
    if city.country == Country::US {
        return None;
    }
    let known = tenant.addresses.all.iter().find(|(_, a)| a.came_with == Some(place));
    if let Some(id) = known.map(|(id, _)| *id) {
        return tenant.addresses.default_location(id);
    }
    let civic = Civic::in_country(city.country)
        .with(Part::Name, city.city_name)
        .with(Part::City, city.city_name);
    let address =
        Address { civic, validated: Status::Validated, asked_at: None, came_with: Some(place) };
    Some(tenant.addresses.insert(address).1)
}

/// The location of the address at which lines end that a carrier hands over; the carrier has
/// matched it with its own records (PO-12). An address that is there is found again.
pub fn of_lines(tenant: &mut Tenant, civic: Civic) -> LocationId {
    let known = tenant.addresses.all.iter().find(|(_, address)| address.civic == civic);
    let known = known.and_then(|(id, _)| tenant.addresses.default_location(*id));
    known.unwrap_or_else(|| {
        let validated = Status::Validated;
        let address = Address { civic, validated, asked_at: None, came_with: None };
        tenant.addresses.insert(address).1
    })
}
