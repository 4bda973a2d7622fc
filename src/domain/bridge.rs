//! The audio conferencing bridge: its numbers, its default, and taking numbers off it (BR, UN).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::dialin;
use super::event::Event;
use super::licenses::{self, Product};
use super::meetings::{self, Meeting};
use super::numbers::{self, Service, Usage};
use super::phone::{Country, PhoneNumber};
use super::places::{self, Toll};
use super::refusal::Refusal;
use super::routing::RoutingRefusal;
use super::time::Timestamp;

/// The name that the service gives to a bridge.
pub const NAME: &str = "Conference Bridge";

/// A number that callers reach the bridge on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BridgeNumber {
    /// Toll or toll-free.
    pub toll: Toll,
    /// Used by several organizations and not owned by this one (BR-08).
    pub shared: bool,
}

/// The bridge of the organization; it exists as soon as it has numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bridge {
    /// Whether licenses have brought it (BR-01).
    pub exists: bool,
    /// The numbers on it, shared and dedicated.
    pub numbers: BTreeMap<PhoneNumber, BridgeNumber>,
    /// The default toll number, which new people get (IV-03); none in the countries of BR-09.
    pub default: Option<PhoneNumber>,
}

impl Bridge {
    /// The numbers of one kind, ascending.
    pub fn numbers_of(&self, toll: Toll) -> impl Iterator<Item = PhoneNumber> + '_ {
        self.numbers.iter().filter(move |(_, n)| n.toll == toll).map(|(number, _)| *number)
    }

    /// Whether `number` is on the bridge.
    pub fn answers(&self, number: PhoneNumber) -> bool {
        self.numbers.contains_key(&number)
    }

    /// The number that somebody sees who is called from a meeting (BR-07).
    pub fn caller_id(&self) -> Option<PhoneNumber> {
        self.default
    }
}

/// May `number` be put on the bridge?
pub fn can_assign(tenant: &Tenant, number: PhoneNumber) -> Result<Toll, Refusal> {
    match numbers::service_of(tenant, number) {
        Some(Service::Bridge) => return Err(Refusal::AlreadyAssigned { number }),
        Some(by) => return Err(RoutingRefusal::NumberTaken { number, by }.into()),
        None => {}
    }
    let owned = tenant.numbers.owned.get(&number).ok_or(Refusal::NotOwned { number })?;
    match owned.usage {
        Usage::User => Err(Refusal::NotAServiceNumber { number }),
        Usage::Service(Toll::TollFree) if !tenant.credits.set_up => Err(Refusal::CreditsMissing),
        Usage::Service(toll) if tenant.bridge.exists => Ok(toll),
        Usage::Service(_) => Err(Refusal::VoiceMissing),
    }
}

/// May `number`, once on the bridge, be its default (BR-04)?
pub fn can_be_default(tenant: &Tenant, number: PhoneNumber) -> Result<(), Refusal> {
    let toll = match tenant.bridge.numbers.get(&number) {
        Some(on_bridge) => on_bridge.toll,
        None => match tenant.numbers.owned.get(&number).map(|n| n.usage) {
            Some(Usage::Service(toll)) => toll,
            Some(Usage::User) => return Err(Refusal::NotAServiceNumber { number }),
            None => return Err(Refusal::NotOwned { number }),
        },
    };
    match toll {
        Toll::Toll => Ok(()),
        Toll::TollFree => Err(Refusal::DefaultMustBeToll { number }),
    }
}

pub(super) fn assign(
    tenant: &Tenant,
    number: PhoneNumber,
    as_default: bool,
) -> Result<Vec<Event>, Refusal> {
    can_assign(tenant, number)?;
    let mut events = vec![Event::NumberAssigned { number }];
    if as_default {
        can_be_default(tenant, number)?;
        events.push(Event::BridgeDefaultChanged { number });
    }
    Ok(events)
}

/// May a number that is on the bridge become its default (BR-04, BR-06)?
pub fn can_set_default(tenant: &Tenant, number: PhoneNumber) -> Result<(), Refusal> {
    if !tenant.bridge.answers(number) {
        return Err(Refusal::NotOnBridge { number });
    }
    can_be_default(tenant, number)?;
    if tenant.bridge.default == Some(number) {
        return Err(Refusal::IsDefaultAlready { number });
    }
    Ok(())
}

pub(super) fn set_default(tenant: &Tenant, number: PhoneNumber) -> Result<Vec<Event>, Refusal> {
    can_set_default(tenant, number)?;
    Ok(vec![Event::BridgeDefaultChanged { number }])
}

/// Who and what still carries a number: people whose default it is, future meetings that print it.
pub fn carriers(tenant: &Tenant, number: PhoneNumber, now: Timestamp) -> (u32, u32) {
    let people = tenant
        .people
        .iter()
        .filter(|p| p.toll == Some(number) || p.toll_free == Some(number))
        .count();
    let prints = |meeting: &Meeting| meetings::numbers_in(tenant, meeting).any(|n| n == number);
    let meetings = tenant.meetings.iter().filter(|m| m.starts_at > now && prints(m)).count();
    (people as u32, meetings as u32)
}

/// May `number` be taken off the bridge without harm, and if not, why not (UN-02)?
pub fn can_unassign(tenant: &Tenant, number: PhoneNumber, now: Timestamp) -> Result<(), Refusal> {
    can_unassign_accepting(tenant, number, true, now)?;
    can_unassign_accepting(tenant, number, false, now)
}

fn can_unassign_accepting(
    tenant: &Tenant,
    number: PhoneNumber,
    accept_dead: bool,
    now: Timestamp,
) -> Result<(), Refusal> {
    let on_bridge = tenant.bridge.numbers.get(&number).ok_or(Refusal::NotOnBridge { number })?;
    dialin::unassigns_itself(tenant, number)?;
    if on_bridge.shared {
        return Err(Refusal::SharedNumber { number });
    }
    if tenant.bridge.default == Some(number) {
        return Err(Refusal::IsBridgeDefault { number });
    }
    if accept_dead {
        return Ok(());
    }
    match carriers(tenant, number, now) {
        (0, 0) => Ok(()),
        (people, meetings) => Err(Refusal::StillInUse { number, people, meetings }),
    }
}

pub(super) fn unassign(
    tenant: &Tenant,
    number: PhoneNumber,
    accept_dead: bool,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    can_unassign_accepting(tenant, number, accept_dead, now)?;
    Ok(vec![Event::NumberUnassigned { number }])
}

/// Buying licenses; the first that include conferencing bring the bridge (BR-01, BR-09).
pub(super) fn buy(tenant: &Tenant, product: Product, count: u32) -> Result<Vec<Event>, Refusal> {
    licenses::can_buy(tenant, product, count)?;
    let mut events = vec![Event::LicensesBought { product, count }];
    if !tenant.bridge.exists && product.gives_conferencing() {
        let shared: Box<[PhoneNumber]> = match places::has_no_automatic_number(tenant.country) {
            true => Box::default(),
            false => places::all().iter().filter_map(places::Place::shared_number).collect(),
        };
        let default = own_country(&shared, tenant.country).or(shared.first().copied());
        events.push(Event::BridgeCreated { shared, default });
    }
    Ok(events)
}

fn own_country(numbers: &[PhoneNumber], country: Country) -> Option<PhoneNumber> {
    numbers.iter().copied().find(|n| of_country(*n, country))
}

/// Whether a number of the catalog lies in `country`.
pub fn of_country(number: PhoneNumber, country: Country) -> bool {
    match places::of_number(number) {
        Some(place) => places::place(place).country == country,
        None => number.country() == Some(country),
    }
}

pub(super) fn apply(tenant: &mut Tenant, event: &Event) {
    match event {
        Event::BridgeCreated { shared, default } => {
            let bridge_number = BridgeNumber { toll: Toll::Toll, shared: true };
            tenant.bridge.exists = true;
            tenant.bridge.numbers.extend(shared.iter().map(|n| (*n, bridge_number)));
            tenant.bridge.default = *default;
        }
        Event::NumberAssigned { number } => {
            let usage = tenant.numbers.owned.get(number).map(|n| n.usage);
            let toll = match usage {
                Some(Usage::Service(toll)) => toll,
                _ => Toll::Toll,
            };
            tenant.bridge.numbers.insert(*number, BridgeNumber { toll, shared: false });
        }
        Event::NumberUnassigned { number } => {
            tenant.bridge.numbers.remove(number);
            tenant.dial_in.languages.remove(number);
        }
        Event::BridgeDefaultChanged { number } => tenant.bridge.default = Some(*number),
        Event::LicensesBought { product, count } => tenant.licenses.add(*product, *count),
        _ => {}
    }
}

/// The default toll number of a new person: one of their own country, else that of the bridge
/// (IV-03).
pub fn initial_toll(bridge: &Bridge, country: Country) -> Option<PhoneNumber> {
    let own = bridge.numbers_of(Toll::Toll).find(|n| of_country(*n, country));
    own.or(bridge.default)
}

/// Whether a caller to `number` reaches the bridge: it is on it (UN-01), and a toll-free call can
/// be paid for (CC-01).
pub fn is_reached_on(tenant: &Tenant, number: PhoneNumber) -> bool {
    let on_bridge = tenant.bridge.numbers.get(&number);
    on_bridge.is_some_and(|n| n.toll == Toll::Toll || tenant.credits.can_pay())
}

/// Future meetings whose printed number nobody answers any more (UN-01).
pub fn dead_meetings(tenant: &Tenant, now: Timestamp) -> usize {
    tenant.meetings.iter().filter(|m| meetings::is_dead(tenant, m, now)).count()
}
