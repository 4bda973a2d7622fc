//! The pool of free numbers: what of the catalog nobody holds at a moment (NI-08).
//!
//! Other organizations take numbers and give them back while the administrator hesitates, never
//! one that is on hold. Their initial share of every place is a function of the seed, so only what
//! changed since is kept.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::chance::{Stream, hash, mix};
use super::event::Event;
use super::ids::PlaceId;
use super::phone::PhoneNumber;
use super::places::{self, Place};
use super::time::Timestamp;

/// What rivals did since the beginning.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Pool {
    /// Numbers whose state differs from the initial one.
    toggled: BTreeSet<PhoneNumber>,
    /// How many steps the rivals have made.
    pub steps: u64,
    /// When they make the next one.
    pub next_step_at: Timestamp,
}

impl Pool {
    /// Sets the first step of the rivals after `start`.
    pub fn begin(&mut self, seed: u64, gap_ms: i64, start: Timestamp) {
        self.next_step_at = start.plus(gap_ms_of(seed, self.steps, gap_ms));
    }
}

/// Whether another organization has `number` of `place`. The draw knows nothing of the numbers that
/// the organization began with or that the service shares; those are nobody else's.
pub fn rival_holds(tenant: &Tenant, place: &Place, number: PhoneNumber) -> bool {
    drawn_by_rival(tenant, place, number)
        && place.shared_number() != Some(number)
        && !tenant.numbers.owned.contains_key(&number)
}

fn drawn_by_rival(tenant: &Tenant, place: &Place, number: PhoneNumber) -> bool {
    let draw = mix(tenant.seed ^ hash("initial pool") ^ number.digits()) % 100;
    let initially = (draw as u32) < place.taken_percent;
    initially != tenant.pool.toggled.contains(&number)
}

/// Whether `number` of `place` can be put on hold.
pub fn is_free(tenant: &Tenant, place: &Place, number: PhoneNumber) -> bool {
    !drawn_by_rival(tenant, place, number)
        && place.shared_number() != Some(number)
        && !tenant.numbers.owned.contains_key(&number)
        && !tenant.numbers.is_held(number)
}

/// The free numbers of a place in ascending order.
pub fn free_numbers(tenant: &Tenant, place: PlaceId) -> Vec<PhoneNumber> {
    let place = places::place(place);
    // What is taken here is gathered first, because a place has up to ten thousand numbers and
    // the searches for a near one with stock ask every place of a country.
    let owned = tenant.numbers.owned.keys().copied();
    let held = tenant.numbers.holds.values().flat_map(|h| h.numbers.iter().copied());
    let mut taken: Vec<PhoneNumber> =
        owned.chain(held).chain(place.shared_number()).filter(|n| place.holds(*n)).collect();
    taken.sort_unstable();
    let is_taken = |number: &PhoneNumber| taken.binary_search(number).is_ok();
    place.numbers().filter(|n| !is_taken(n) && !drawn_by_rival(tenant, place, *n)).collect()
}

/// How many numbers of a place are free.
pub fn stock(tenant: &Tenant, place: PlaceId) -> u32 {
    free_numbers(tenant, place).len() as u32
}

/// The three nearest places that have at least `wanted` free numbers.
pub fn nearest_with_stock(tenant: &Tenant, place: PlaceId, wanted: u32) -> Box<[PlaceId]> {
    places::nearest(place).into_iter().filter(|p| stock(tenant, *p) >= wanted).take(3).collect()
}

/// What the rivals do when their next step is due.
pub fn rival_step(tenant: &Tenant) -> Event {
    let mut stream = Stream::new(tenant.seed, "rivals", tenant.pool.steps);
    for _ in 0..8 {
        let place = stream.pick(places::all());
        let offset = u64::from(stream.below(place.count));
        let wants = stream.below(100) < place.taken_percent;
        let Some(number) = PhoneNumber::from_digits(place.first + offset) else { continue };
        if wants && is_free(tenant, place, number) {
            return Event::RivalTook { number };
        }
        if !wants && rival_holds(tenant, place, number) {
            return Event::RivalGaveBack { number };
        }
    }
    Event::RivalsPaused
}

/// Takes a step of the rivals into the pool.
pub(super) fn apply(tenant: &mut Tenant, event: &Event, at: Timestamp) {
    let gap_ms = tenant.profile().rival_gap_ms;
    let pool = &mut tenant.pool;
    if let Event::RivalTook { number } | Event::RivalGaveBack { number } = event
        && !pool.toggled.remove(number)
    {
        pool.toggled.insert(*number);
    }
    pool.steps += 1;
    pool.next_step_at = at.plus(gap_ms_of(tenant.seed, pool.steps, gap_ms));
}

/// The time to the step after `steps`: between half and one and a half of the mean.
fn gap_ms_of(seed: u64, steps: u64, mean_ms: i64) -> i64 {
    mean_ms / 2 + Stream::new(seed, "rival gap", steps).below_ms(mean_ms)
}
