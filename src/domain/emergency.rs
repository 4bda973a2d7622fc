//! Emergency addresses and the locations inside them (EM): adding, validating, linking, deleting.
//!
//! Start with `check` for what validation makes of an address. `voice` links a location to the
//! number of a person; nothing here knows who has which number but for refusing to delete.
//!
//! In the United States an address is needed when a number is given to a person; elsewhere a number
//! brings one along when it is acquired, that of its city, and another may be chosen when the
//! number is given to somebody (EM-05, EM-06).

mod change;
mod check;
mod civic;
mod link;
mod street;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::event::Event;
use super::ids::{AddressId, LocationId, PlaceId};
use super::phone::Country;
use super::refusal::Refusal;
use super::time::Timestamp;

pub use change::{
    can_add_location, can_ask_for_help, can_edit, can_remove, can_remove_location,
    can_rename_location, check_name,
};
pub use check::{Caution, Problem, Verdict, check, needs_state, plain};
pub use civic::{Civic, PART_LENGTH_MAX, Part};
pub use link::{Links, can_link, carried, found_by_city, links, links_of_location, of_lines};

/// How far an address is on its way to be trusted (EM-10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Nobody has looked at it.
    NotValidated,
    /// A call from it can be routed; only such addresses are linked (EM-07).
    Validated,
    /// It was looked at, and no call could be routed.
    Invalid,
}

impl Status {
    /// The word of the cmdlets (EM-10).
    pub fn name(self) -> &'static str {
        match self {
            Status::NotValidated => "NotValidated",
            Status::Validated => "Validated",
            Status::Invalid => "Invalid",
        }
    }
}

/// An address of the organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// What stands in its parts.
    pub civic: Civic,
    /// What validation said; ask `status` for what holds now.
    pub validated: Status,
    /// When support was asked to validate it by hand (EM-09).
    pub asked_at: Option<Timestamp>,
    /// The place of the catalog whose numbers brought it along (EM-06).
    pub came_with: Option<PlaceId>,
}

/// A location inside an address: a floor, a wing, an office (EM-08), or the address as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// The address that it is in.
    pub address: AddressId,
    /// Its name; the default location, which stands for the whole address, has none.
    pub name: Box<str>,
}

impl Location {
    /// Whether it stands for the whole address.
    pub fn is_default(&self) -> bool {
        self.name.is_empty()
    }
}

/// The emergency addresses of the organization.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Addresses {
    /// The addresses.
    pub all: BTreeMap<AddressId, Address>,
    /// The locations in them, default ones included.
    pub locations: BTreeMap<LocationId, Location>,
    /// The countries whose emergency terms were accepted (EM-12).
    pub terms: BTreeSet<Country>,
    /// The next id, of an address or of a location; ids are never used twice.
    next: u32,
}

impl Addresses {
    /// The location that stands for a whole address.
    pub fn default_location(&self, address: AddressId) -> Option<LocationId> {
        let of = |location: &Location| location.address == address && location.is_default();
        self.locations.iter().find(|(_, location)| of(location)).map(|(id, _)| *id)
    }

    /// The locations of an address, the default one first.
    pub fn locations_of(
        &self,
        address: AddressId,
    ) -> impl Iterator<Item = (LocationId, &Location)> {
        let of = self.locations.iter().filter(move |(_, location)| location.address == address);
        of.map(|(id, location)| (*id, location))
    }

    /// A location with the address that it is in.
    pub fn located(&self, location: LocationId) -> Option<(&Location, &Address)> {
        let found = self.locations.get(&location)?;
        Some((found, self.all.get(&found.address)?))
    }

    /// Puts an address in with its default location, which has the same number as its id.
    pub fn insert(&mut self, address: Address) -> (AddressId, LocationId) {
        let (id, location) = (AddressId(self.next), LocationId(self.next));
        self.next += 1;
        self.all.insert(id, address);
        self.locations.insert(location, Location { address: id, name: Box::default() });
        (id, location)
    }

    /// Puts a location into an address.
    pub fn insert_location(&mut self, address: AddressId, name: &str) -> LocationId {
        let location = LocationId(self.next);
        self.next += 1;
        self.locations.insert(location, Location { address, name: name.into() });
        location
    }
}

/// A wish about emergency addresses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum EmergencyCommand {
    /// Add an address: validated, or knowingly not (EM-01, EM-07).
    Add { civic: Box<Civic>, validated: bool },
    /// Change an address: validated, or knowingly not (EM-07, EM-13).
    Edit { address: AddressId, civic: Box<Civic>, validated: bool },
    /// Validate an address that was saved without.
    Validate { address: AddressId },
    /// Send a validation request, or open a service request (EM-09).
    AskForHelp { address: AddressId },
    /// Delete an address with all its locations (EM-11).
    Remove { address: AddressId },
    /// Add a floor, a wing or an office (EM-08).
    AddLocation { address: AddressId, name: Box<str> },
    /// Delete a location (EM-11).
    RemoveLocation { location: LocationId },
    /// Accept the emergency terms of a country (EM-12).
    AcceptTerms { country: Country },
    /// Give a floor, a wing or an office another name (EM-08).
    RenameLocation { location: LocationId, name: Box<str> },
}

/// What happened to emergency addresses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum EmergencyEvent {
    /// An address was added.
    Added { address: AddressId, civic: Box<Civic>, status: Status },
    /// An address was changed.
    Edited { address: AddressId, civic: Box<Civic>, status: Status },
    /// An address that was saved without was validated, or found invalid.
    Checked { address: AddressId, civic: Box<Civic>, status: Status },
    /// Support was asked to validate an address.
    HelpAsked { address: AddressId },
    /// An address was deleted with all its locations.
    Removed { address: AddressId },
    /// A location was added.
    LocationAdded { location: LocationId, address: AddressId, name: Box<str> },
    /// A location was deleted.
    LocationRemoved { location: LocationId },
    /// The emergency terms of a country were accepted.
    TermsAccepted { country: Country },
    /// A location got another name.
    LocationRenamed { location: LocationId, name: Box<str> },
}

/// Why a wish about emergency addresses is not granted.
#[derive(Clone, Debug, PartialEq)]
pub enum EmergencyRefusal {
    /// There is no such address.
    UnknownAddress { address: AddressId },
    /// There is no such location.
    UnknownLocation { location: LocationId },
    /// A part is missing without which the address cannot even be kept, or is too long.
    Unusable { part: Part, why: Problem },
    /// Validation rejects it (EM-10).
    Rejected { part: Part, why: Problem },
    /// A validated address stays as it is; a new one is created instead (EM-07).
    ValidatedStays { address: AddressId },
    /// Addresses of this country cannot be edited today (EM-13).
    NotEditableThere { country: Country },
    /// An address that is validated may only be changed into one that is (EM-07).
    MustValidate { address: AddressId },
    /// The country of an address stays.
    CountryStays { address: AddressId },
    /// It is validated already.
    ValidatedAlready { address: AddressId },
    /// Support was asked already.
    AskedAlready { address: AddressId },
    /// A location of it is linked to people or numbers (EM-11).
    Linked { links: Links },
    /// The default location goes with its address only (EM-11).
    DefaultLocation { location: LocationId },
    /// A location without a name.
    NameMissing,
    /// Another location of this address has the name.
    NameTaken,
    /// The emergency terms of the country were accepted already.
    TermsAccepted { country: Country },
    /// The address is not validated, so it cannot be linked (EM-07).
    NotValidated { location: LocationId },
    /// The address lies in another country than the number.
    InAnotherCountry { location: LocationId, wanted: Country },
    /// The emergency terms of the country were not accepted (EM-12).
    TermsMissing { country: Country },
}

/// How far an address is at `now`: what support was asked to validate is validated in the end.
pub fn status(tenant: &Tenant, address: &Address, now: Timestamp) -> Status {
    let help_ms = tenant.profile().address_help_ms;
    match (address.validated, address.asked_at) {
        (Status::NotValidated | Status::Invalid, Some(at)) if now >= at.plus(help_ms) => {
            Status::Validated
        }
        (validated, _) => validated,
    }
}

/// Whether calls are screened for the caller's location before they reach the local center (RG-07).
pub fn is_screened(country: Country) -> bool {
    country == Country::US || country == Country::GB
}

/// Countries and regions whose addresses can be edited today (EM-13).
pub const EDITABLE_TODAY: [&str; 22] = [
    "AU", "BR", "CA", "HR", "CZ", "EE", "HK", "HU", "IL", "JP", "LV", "LT", "MX", "NZ", "PL", "PR",
    "RO", "SG", "KR", "SI", "ZA", "US",
];

fn refuse(why: EmergencyRefusal) -> Refusal {
    Refusal::Emergency(why)
}

/// The address with this id.
pub fn address(tenant: &Tenant, address: AddressId) -> Result<&Address, Refusal> {
    let found = tenant.addresses.all.get(&address);
    found.ok_or(refuse(EmergencyRefusal::UnknownAddress { address }))
}

/// May `command` be carried out, and if not, why not?
pub fn can(tenant: &Tenant, command: &EmergencyCommand, now: Timestamp) -> Result<(), Refusal> {
    change::decide(tenant, command, now).map(|_| ())
}

pub(super) fn decide(
    tenant: &Tenant,
    command: &EmergencyCommand,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    change::decide(tenant, command, now).map(|event| vec![Event::Emergency(event)])
}

pub(super) fn apply(tenant: &mut Tenant, event: &EmergencyEvent, at: Timestamp) {
    let addresses = &mut tenant.addresses;
    match event {
        EmergencyEvent::Added { civic, status, .. } => {
            let (civic, validated) = ((**civic).clone(), *status);
            addresses.insert(Address { civic, validated, asked_at: None, came_with: None });
        }
        EmergencyEvent::Edited { address, civic, status }
        | EmergencyEvent::Checked { address, civic, status } => {
            if let Some(found) = addresses.all.get_mut(address) {
                found.civic = (**civic).clone();
                found.validated = *status;
                found.asked_at = None;
            }
        }
        EmergencyEvent::HelpAsked { address } => {
            if let Some(found) = addresses.all.get_mut(address) {
                found.asked_at = Some(at);
            }
        }
        EmergencyEvent::Removed { address } => {
            addresses.all.remove(address);
            addresses.locations.retain(|_, location| location.address != *address);
        }
        EmergencyEvent::LocationAdded { address, name, .. } => {
            addresses.insert_location(*address, name);
        }
        EmergencyEvent::LocationRemoved { location } => {
            addresses.locations.remove(location);
        }
        EmergencyEvent::TermsAccepted { country } => {
            addresses.terms.insert(*country);
        }
        EmergencyEvent::LocationRenamed { location, name } => {
            if let Some(found) = addresses.locations.get_mut(location) {
                found.name = name.clone();
            }
        }
    }
}
