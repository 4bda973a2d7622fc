//! The Guids of addresses and locations in parameters, and both as objects.

use std::rc::Rc;

use crate::domain::Tenant;
use crate::domain::emergency::{self, Civic, Location};
use crate::domain::guid::Ids;
use crate::domain::ids::{AddressId, LocationId};
use crate::domain::profile::Era;
use crate::domain::time::Timestamp;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::people::identity;
use crate::powershell::value::Value;

type Properties = Vec<(Rc<str>, Value)>;

/// The location with a Guid.
pub fn named_location(call: &Call<'_>, id: &str) -> Done<LocationId> {
    let found = call.look(|session| identity::location(session.tenant(), id));
    found.ok_or_else(|| call.not_found(format!("Location \"{id}\" was not found."), id))
}

/// The address with a Guid.
pub fn named_address(call: &Call<'_>, id: &str) -> Done<AddressId> {
    let found = call.look(|session| identity::emergency_address(session.tenant(), id));
    found.ok_or_else(|| call.not_found(format!("Civic address \"{id}\" was not found."), id))
}

/// The location that a parameter names, if it is given.
pub fn location_of(call: &Call<'_>, parameter: &str) -> Done<Option<LocationId>> {
    match call.text(parameter).filter(|id| !id.is_empty()) {
        Some(id) => named_location(call, &id).map(Some),
        None => Ok(None),
    }
}

/// The address that a parameter names, if it is given.
pub fn address_of(call: &Call<'_>, parameter: &str) -> Done<Option<AddressId>> {
    match call.text(parameter).filter(|id| !id.is_empty()) {
        Some(id) => named_address(call, &id).map(Some),
        None => Ok(None),
    }
}

/// Whether a location is in an address.
pub fn is_in(tenant: &Tenant, location: LocationId, address: AddressId) -> bool {
    tenant.addresses.locations.get(&location).is_some_and(|found| found.address == address)
}

/// What is counted into an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// `-PopulateNumberOfVoiceUsers`
    pub people: bool,
    /// `-PopulateNumberOfTelephoneNumbers`
    pub numbers: bool,
}

impl Counts {
    /// What a call asks for.
    pub fn of(call: &Call<'_>) -> Counts {
        Counts {
            people: call.flag("PopulateNumberOfVoiceUsers"),
            numbers: call.flag("PopulateNumberOfTelephoneNumbers"),
        }
    }

    fn properties(self, tenant: &Tenant, links: emergency::Links) -> Properties {
        // Today's service says -1 for what it has not counted.
        let uncounted = if tenant.era == Era::TeamsToday { -1 } else { 0 };
        let count = |is: bool, n: u32| {
            Value::Int(if is { i32::try_from(n).unwrap_or(i32::MAX) } else { uncounted })
        };
        let mut properties: Properties =
            vec![("NumberOfVoiceUsers".into(), count(self.people, links.people))];
        if self.numbers || tenant.era == Era::TeamsToday {
            let numbers = links.people.saturating_add(links.numbers);
            properties.push(("NumberOfTelephoneNumbers".into(), count(self.numbers, numbers)));
        }
        properties
    }
}

/// The parts of an address, as the cmdlets name them.
fn parts(civic: &Civic) -> Properties {
    let text = |text: &str| Value::text(text);
    let empty = || Value::text("");
    vec![
        ("HouseNumber".into(), text(&civic.number)),
        ("HouseNumberSuffix".into(), empty()),
        ("PreDirectional".into(), empty()),
        ("StreetName".into(), text(&civic.street)),
        ("StreetSuffix".into(), empty()),
        ("PostDirectional".into(), empty()),
        ("City".into(), text(&civic.city)),
        ("CityAlias".into(), empty()),
        ("PostalCode".into(), text(&civic.postal_code)),
        ("StateOrProvince".into(), text(&civic.state)),
        ("CountryOrRegion".into(), text(civic.country.code())),
        ("Description".into(), text(&civic.name)),
    ]
}

/// An address as an object.
pub fn address_object(
    tenant: &Tenant,
    ids: &Ids,
    id: AddressId,
    now: Timestamp,
    counts: Option<Counts>,
) -> Option<Value> {
    let address = tenant.addresses.all.get(&id)?;
    let default = tenant.addresses.default_location(id).map(|location| ids.location(location));
    let mut properties: Properties =
        vec![("CivicAddressId".into(), Value::text(ids.address(id).to_string()))];
    properties.extend(parts(&address.civic));
    properties.extend([
        ("CompanyName".into(), Value::text(&*tenant.name)),
        ("DefaultLocationId".into(), default.map_or(Value::Null, |id| Value::text(id.to_string()))),
        ("ValidationStatus".into(), Value::text(emergency::status(tenant, address, now).name())),
        ("Latitude".into(), Value::text("")),
        ("Longitude".into(), Value::text("")),
        ("Elin".into(), Value::text("")),
    ]);
    let links = || emergency::links(tenant, id);
    let counts = counts.unwrap_or(Counts { people: false, numbers: false });
    properties.extend(counts.properties(tenant, links()));
    Some(Value::object("Deserialized.Microsoft.Rtc.Management.Lis.CivicAddress", properties))
}

/// A location as an object.
pub fn location_object(
    tenant: &Tenant,
    ids: &Ids,
    id: LocationId,
    now: Timestamp,
    counts: Option<Counts>,
) -> Option<Value> {
    let Location { address, name } = tenant.addresses.locations.get(&id)?;
    let found = tenant.addresses.all.get(address)?;
    let mut properties: Properties = vec![
        ("LocationId".into(), Value::text(ids.location(id).to_string())),
        ("Location".into(), Value::text(&**name)),
        ("CivicAddressId".into(), Value::text(ids.address(*address).to_string())),
    ];
    properties.extend(parts(&found.civic));
    properties.extend([
        ("CompanyName".into(), Value::text(&*tenant.name)),
        ("ValidationStatus".into(), Value::text(emergency::status(tenant, found, now).name())),
        ("Latitude".into(), Value::text("")),
        ("Longitude".into(), Value::text("")),
        ("Elin".into(), Value::text("")),
    ]);
    let counts = counts.unwrap_or(Counts { people: false, numbers: false });
    properties.extend(counts.properties(tenant, emergency::links_of_location(tenant, id)));
    Some(Value::object("Deserialized.Microsoft.Rtc.Management.Lis.Location", properties))
}
