//! Numbers of the organization: searching and holding (RS), acquiring within the allowance (AQ),
//! and the list of what is owned (NI, NT).

mod listing;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::chance::Stream;
use super::credits;
use super::emergency;
use super::event::Event;
use super::ids::{AttendantId, HoldId, LocationId, PlaceId, QueueId, UserId};
use super::phone::PhoneNumber;
use super::places::{self, Toll};
use super::pool;
use super::porting::release;
use super::refusal::Refusal;
use super::routing::Endpoint;
use super::time::Timestamp;

pub use listing::{AssignedTo, Listing, ListingFault, RESULT_SIZE, STARTS_WITH_MAX, listing};

/// What a number is for (NI-01, NI-11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Usage {
    /// For the bridge, queues and attendants; hundreds of calls at once (NI-02).
    Service(Toll),
    /// For one person; a few calls at once (NI-02).
    User,
}

impl Usage {
    /// The inventory type as the cmdlets name it (NI-11).
    pub fn inventory_type(self) -> &'static str {
        match self {
            Usage::Service(_) => "Service",
            Usage::User => "Subscriber",
        }
    }

    /// How many calls it carries at once: hundreds or a few (NI-02); the figures are invented.
    pub fn calls_at_once(self) -> u32 {
        match self {
            Usage::Service(_) => 300,
            Usage::User => 3,
        }
    }
}

/// A number that the organization owns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnedNumber {
    /// What it is for.
    pub usage: Usage,
    /// Where it belongs; unknown for numbers that came by import.
    pub place: Option<PlaceId>,
    /// Brought from a carrier, so it does not count against the allowance (AQ-05).
    pub ported: bool,
    /// The person who has it; service numbers have none.
    pub user: Option<UserId>,
    /// Where an emergency call from it is routed to (EM-05, EM-06).
    pub location: Option<LocationId>,
    /// When the person got it, or it got its present location; says nothing without a person.
    pub assigned_at: Option<Timestamp>,
    /// The latest change gave it another location and not another person (NT-08).
    pub relocated: bool,
    /// A service request has settled its activation (NT-08).
    pub helped: bool,
}

impl OwnedNumber {
    /// A number that serves nothing yet and has no emergency location.
    pub fn new(usage: Usage, place: Option<PlaceId>) -> OwnedNumber {
        OwnedNumber {
            usage,
            place,
            ported: false,
            user: None,
            location: None,
            assigned_at: None,
            relocated: false,
            helped: false,
        }
    }
}

/// A reservation that runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hold {
    /// What its numbers will be for.
    pub usage: Usage,
    /// Where its numbers come from.
    pub place: PlaceId,
    /// The numbers held, ascending.
    pub numbers: Box<[PhoneNumber]>,
    /// The moment at which they are back in the pool (RS-01).
    pub expires_at: Timestamp,
}

impl Hold {
    /// The status of an order that waits for its completion, as today's cmdlets name it (RS-08).
    pub const ORDER_STATUS: &'static str = "Reserved";
}

/// An order that gives numbers up after a while (AQ-12).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReleaseOrder {
    /// When they are given up.
    pub due_at: Timestamp,
    /// The numbers.
    pub numbers: Box<[PhoneNumber]>,
}

/// How a reservation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HoldEnd {
    /// Its numbers, or some of them, were acquired.
    Acquired,
    /// It was given back.
    Released,
    /// Its ten minutes were over.
    Expired,
}

impl HoldEnd {
    /// The status of the order, as today's cmdlets name it: completing an order buys its numbers,
    /// clearing it cancels and frees them (RS-08, RS-09).
    pub fn order_status(self) -> &'static str {
        match self {
            HoldEnd::Acquired => "Completed",
            HoldEnd::Released => "Cancelled",
            HoldEnd::Expired => "Expired",
        }
    }
}

/// How today's cmdlets report an order that finds too few numbers: its status and its error code
/// (NI-15).
pub fn order_error(refusal: &Refusal) -> Option<(&'static str, &'static str)> {
    matches!(refusal, Refusal::NotInStock { .. }).then_some(("Error", "OutOfStock"))
}

/// Numbers owned, running holds, and how earlier holds ended.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Numbers {
    /// What the organization owns.
    pub owned: BTreeMap<PhoneNumber, OwnedNumber>,
    /// The reservations that run.
    pub holds: BTreeMap<HoldId, Hold>,
    /// How each earlier reservation ended.
    pub ended: BTreeMap<HoldId, HoldEnd>,
    /// Orders that give numbers up, the first one first (AQ-12).
    pub releases: Vec<ReleaseOrder>,
}

impl Numbers {
    /// Whether `number` is on hold.
    pub fn is_held(&self, number: PhoneNumber) -> bool {
        self.holds.values().any(|h| h.numbers.binary_search(&number).is_ok())
    }

    /// How many numbers are on hold in all.
    pub fn held_count(&self) -> usize {
        self.holds.values().map(|h| h.numbers.len()).sum()
    }

    /// The id of the next reservation.
    pub(super) fn next_hold(&self) -> HoldId {
        HoldId((self.holds.len() + self.ended.len()) as u32)
    }
}

/// What a service number leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Service {
    /// The audio conferencing bridge.
    Bridge,
    /// A call queue.
    Queue(QueueId),
    /// An auto attendant.
    Attendant(AttendantId),
}

/// What `number` leads to; a number serves one thing at a time.
pub fn service_of(tenant: &Tenant, number: PhoneNumber) -> Option<Service> {
    if tenant.bridge.answers(number) {
        return Some(Service::Bridge);
    }
    tenant.routing.endpoint_of(number).map(|endpoint| match endpoint {
        Endpoint::Queue(id) => Service::Queue(id),
        Endpoint::Attendant(id) => Service::Attendant(id),
    })
}

/// How many more service numbers of this kind may be acquired: the figure beside "Total Service
/// numbers your can acquire" (AQ-01). Ported numbers never count (AQ-05); numbers on hold do, and
/// so do user numbers that are becoming service numbers (NT-07).
pub fn service_allowance_left(tenant: &Tenant, toll: Toll) -> u32 {
    let owned = tenant
        .numbers
        .owned
        .values()
        .filter(|n| n.usage == Usage::Service(toll) && !n.ported)
        .count();
    let held: usize = tenant
        .numbers
        .holds
        .values()
        .filter(|h| h.usage == Usage::Service(toll))
        .map(|h| h.numbers.len())
        .sum();
    let coming = release::counted_conversions(tenant, toll);
    tenant.licenses.service_quota(toll).saturating_sub((owned + held + coming) as u32)
}

/// How many more user numbers may be acquired (AQ-02, AQ-10), counted in the same way.
pub fn user_allowance_left(tenant: &Tenant) -> u32 {
    let owned = tenant.numbers.owned.values();
    let owned = owned.filter(|n| n.usage == Usage::User && !n.ported).count();
    let held = tenant.numbers.holds.values().filter(|h| h.usage == Usage::User);
    let held: usize = held.map(|h| h.numbers.len()).sum();
    tenant.licenses.user_quota().saturating_sub((owned + held) as u32)
}

/// May anybody search for `quantity` numbers (NI-05, RS-05)?
pub(super) fn can_search(tenant: &Tenant, quantity: u32) -> Result<(), Refusal> {
    let profile = tenant.profile();
    if !tenant.licenses.open_voice() {
        return Err(Refusal::VoiceMissing);
    }
    if quantity == 0 {
        return Err(Refusal::QuantityZero);
    }
    if quantity > profile.quantity_max {
        let limit = profile.quantity_max;
        return Err(Refusal::QuantityAboveSearchLimit { asked: quantity, limit });
    }
    Ok(())
}

/// Is there room for one more reservation of `quantity` numbers (RS-04)?
pub(super) fn can_hold(tenant: &Tenant, quantity: u32) -> Result<(), Refusal> {
    let profile = tenant.profile();
    if tenant.numbers.holds.len() >= profile.holds_max {
        return Err(Refusal::TooManyHolds { limit: profile.holds_max as u32 });
    }
    let held = tenant.numbers.held_count();
    if held + quantity as usize > profile.held_numbers_max {
        let limit = profile.held_numbers_max as u32;
        return Err(Refusal::TooManyHeldNumbers { asked: quantity, held: held as u32, limit });
    }
    Ok(())
}

/// May `quantity` numbers of `place` be put on hold, and if not, why not?
pub fn can_reserve(tenant: &Tenant, place: PlaceId, quantity: u32) -> Result<(), Refusal> {
    let toll = places::place(place).toll();
    can_search(tenant, quantity)?;
    if toll == Toll::TollFree && !tenant.credits.set_up {
        return Err(Refusal::CreditsMissing);
    }
    can_hold(tenant, quantity)?;
    let left = service_allowance_left(tenant, toll);
    if quantity > left {
        return Err(Refusal::QuotaExceeded { toll, asked: quantity, left });
    }
    let free = pool::stock(tenant, place);
    if quantity > free {
        let nearest = pool::nearest_with_stock(tenant, place, quantity);
        return Err(Refusal::NotInStock { place, asked: quantity, free, nearest });
    }
    Ok(())
}

pub(super) fn reserve(
    tenant: &Tenant,
    place: PlaceId,
    quantity: u32,
    _now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    can_reserve(tenant, place, quantity)?;
    let hold = tenant.numbers.next_hold();
    let numbers = draw(tenant, hold, pool::free_numbers(tenant, place), quantity);
    Ok(vec![Event::NumbersReserved { hold, place, numbers }])
}

/// Draws `quantity` of the free numbers for a reservation, ascending.
pub(super) fn draw(
    tenant: &Tenant,
    hold: HoldId,
    mut free: Vec<PhoneNumber>,
    quantity: u32,
) -> Box<[PhoneNumber]> {
    let mut stream = Stream::new(tenant.seed, "reservation", u64::from(hold.0));
    let mut numbers: Vec<PhoneNumber> =
        (0..quantity).map(|_| free.swap_remove(stream.below(free.len() as u32) as usize)).collect();
    numbers.sort_unstable();
    numbers.into()
}

/// Puts numbers on hold from `at` on (RS-01).
pub(super) fn hold(
    tenant: &mut Tenant,
    hold: HoldId,
    (usage, place): (Usage, PlaceId),
    numbers: &[PhoneNumber],
    at: Timestamp,
) {
    let expires_at = at.plus(tenant.profile().hold_ms);
    let held = Hold { usage, place, numbers: numbers.into(), expires_at };
    tenant.numbers.holds.insert(hold, held);
}

/// The reservation, if it still runs; else what became of it.
pub fn running_hold(tenant: &Tenant, hold: HoldId) -> Result<&Hold, Refusal> {
    match (tenant.numbers.holds.get(&hold), tenant.numbers.ended.get(&hold)) {
        (Some(running), _) => Ok(running),
        (None, Some(how)) => Err(Refusal::HoldEnded { hold, how: *how }),
        (None, None) => Err(Refusal::UnknownHold { hold }),
    }
}

pub(super) fn release(tenant: &Tenant, hold: HoldId) -> Result<Vec<Event>, Refusal> {
    running_hold(tenant, hold)?;
    Ok(vec![Event::HoldReleased { hold }])
}

pub(super) fn acquire(
    tenant: &Tenant,
    hold: HoldId,
    numbers: &[PhoneNumber],
) -> Result<Vec<Event>, Refusal> {
    let held = running_hold(tenant, hold)?;
    if numbers.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    if let Some(number) = numbers.iter().find(|n| held.numbers.binary_search(n).is_err()) {
        return Err(Refusal::NotInHold { number: *number });
    }
    if held.usage == Usage::Service(Toll::TollFree) && !tenant.credits.set_up {
        return Err(Refusal::CreditsMissing);
    }
    let mut numbers = numbers.to_vec();
    numbers.sort_unstable();
    numbers.dedup();
    Ok(vec![Event::NumbersAcquired { hold, numbers: numbers.into() }])
}

pub(super) fn apply(tenant: &mut Tenant, event: &Event, at: Timestamp) {
    match event {
        Event::NumbersReserved { hold, place, numbers } => {
            let usage = Usage::Service(places::place(*place).toll());
            self::hold(tenant, *hold, (usage, *place), numbers, at);
        }
        Event::HoldReleased { hold } => end(&mut tenant.numbers, *hold, HoldEnd::Released),
        Event::HoldExpired { hold } => end(&mut tenant.numbers, *hold, HoldEnd::Expired),
        Event::NumbersAcquired { hold, numbers } => acquired(tenant, *hold, numbers),
        Event::CreditsSetUp { on } => credits::switched(&mut tenant.credits, *on, at),
        _ => {}
    }
}

fn acquired(tenant: &mut Tenant, hold: HoldId, numbers: &[PhoneNumber]) {
    let held = tenant.numbers.holds.get(&hold);
    let (usage, place) = match held {
        Some(held) => (held.usage, Some(held.place)),
        None => (Usage::Service(Toll::Toll), None),
    };
    end(&mut tenant.numbers, hold, HoldEnd::Acquired);
    let mut owned = OwnedNumber::new(usage, place);
    if usage == Usage::User {
        owned.location = place.and_then(|place| emergency::carried(tenant, place));
    }
    tenant.numbers.owned.extend(numbers.iter().map(|n| (*n, owned)));
}

fn end(numbers: &mut Numbers, hold: HoldId, how: HoldEnd) {
    numbers.holds.remove(&hold);
    numbers.ended.insert(hold, how);
}
