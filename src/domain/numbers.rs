//! Numbers of the organization: searching and holding (RS), acquiring within the allowance (AQ),
//! and the list of what is owned (NI, NT).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::chance::Stream;
use super::event::Event;
use super::ids::{HoldId, PlaceId, UserId};
use super::phone::PhoneNumber;
use super::places::{self, Toll};
use super::pool;
use super::refusal::Refusal;
use super::time::Timestamp;

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
}

/// A reservation that runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hold {
    /// Where its numbers come from.
    pub place: PlaceId,
    /// The numbers held, ascending.
    pub numbers: Box<[PhoneNumber]>,
    /// The moment at which they are back in the pool (RS-01).
    pub expires_at: Timestamp,
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

/// Numbers owned, running holds, and how earlier holds ended.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Numbers {
    /// What the organization owns.
    pub owned: BTreeMap<PhoneNumber, OwnedNumber>,
    /// The reservations that run.
    pub holds: BTreeMap<HoldId, Hold>,
    /// How each earlier reservation ended.
    pub ended: BTreeMap<HoldId, HoldEnd>,
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

    fn next_hold(&self) -> HoldId {
        HoldId((self.holds.len() + self.ended.len()) as u32)
    }
}

/// How many more service numbers of this kind may be acquired: the figure beside "Total Service
/// numbers your can acquire" (AQ-01). Ported numbers never count (AQ-05); numbers on hold do.
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
        .filter(|h| places::place(h.place).toll() == toll)
        .map(|h| h.numbers.len())
        .sum();
    tenant.licenses.service_quota(toll).saturating_sub((owned + held) as u32)
}

/// May `quantity` numbers of `place` be put on hold, and if not, why not?
pub fn can_reserve(tenant: &Tenant, place: PlaceId, quantity: u32) -> Result<(), Refusal> {
    let profile = tenant.profile();
    let toll = places::place(place).toll();
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
    if toll == Toll::TollFree && !tenant.credits {
        return Err(Refusal::CreditsMissing);
    }
    if tenant.numbers.holds.len() >= profile.holds_max {
        return Err(Refusal::TooManyHolds { limit: profile.holds_max as u32 });
    }
    let held = tenant.numbers.held_count();
    if held + quantity as usize > profile.held_numbers_max {
        let limit = profile.held_numbers_max as u32;
        return Err(Refusal::TooManyHeldNumbers { asked: quantity, held: held as u32, limit });
    }
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
    let mut free = pool::free_numbers(tenant, place);
    let mut stream = Stream::new(tenant.seed, "reservation", u64::from(hold.0));
    let mut numbers: Vec<PhoneNumber> =
        (0..quantity).map(|_| free.swap_remove(stream.below(free.len() as u32) as usize)).collect();
    numbers.sort_unstable();
    Ok(vec![Event::NumbersReserved { hold, place, numbers: numbers.into() }])
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
    if places::place(held.place).toll() == Toll::TollFree && !tenant.credits {
        return Err(Refusal::CreditsMissing);
    }
    let mut numbers = numbers.to_vec();
    numbers.sort_unstable();
    numbers.dedup();
    Ok(vec![Event::NumbersAcquired { hold, numbers: numbers.into() }])
}

pub(super) fn set_up_credits(tenant: &Tenant, on: bool) -> Vec<Event> {
    if tenant.credits == on { Vec::new() } else { vec![Event::CreditsSetUp { on }] }
}

pub(super) fn apply(tenant: &mut Tenant, event: &Event, at: Timestamp) {
    let hold_ms = tenant.profile().hold_ms;
    let numbers = &mut tenant.numbers;
    match event {
        Event::NumbersReserved { hold, place, numbers: held } => {
            let expires_at = at.plus(hold_ms);
            let hold_of = Hold { place: *place, numbers: held.clone(), expires_at };
            numbers.holds.insert(*hold, hold_of);
        }
        Event::HoldReleased { hold } => end(numbers, *hold, HoldEnd::Released),
        Event::HoldExpired { hold } => end(numbers, *hold, HoldEnd::Expired),
        Event::NumbersAcquired { hold, numbers: acquired } => {
            let place = numbers.holds.get(hold).map(|h| h.place);
            end(numbers, *hold, HoldEnd::Acquired);
            let toll = place.map_or(Toll::Toll, |p| places::place(p).toll());
            let owned =
                OwnedNumber { usage: Usage::Service(toll), place, ported: false, user: None };
            numbers.owned.extend(acquired.iter().map(|n| (*n, owned)));
        }
        Event::CreditsSetUp { on } => tenant.credits = *on,
        _ => {}
    }
}

fn end(numbers: &mut Numbers, hold: HoldId, how: HoldEnd) {
    numbers.holds.remove(&hold);
    numbers.ended.insert(hold, how);
}
