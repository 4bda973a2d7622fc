//! Reservations that run, and those that ran out before anything of them was acquired.

use std::sync::Arc;

use crate::domain::Tenant;
use crate::domain::event::Event;
use crate::domain::ids::{HoldId, PlaceId};
use crate::domain::numbers::{HoldEnd, Usage};
use crate::domain::phone::PhoneNumber;
use crate::domain::time::Timestamp;
use crate::domain::voice::VoiceEvent;
use crate::session::Session;
use crate::session::history::What;

/// A reservation that runs. Nothing of it changes until it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which one.
    pub hold: HoldId,
    /// What its numbers will be for.
    pub usage: Usage,
    /// Where its numbers come from.
    pub place: PlaceId,
    /// Its numbers, ascending (RS-02).
    pub numbers: Arc<[PhoneNumber]>,
    /// When they are back in the pool.
    pub expires_at: Timestamp,
}

/// The reservations that run, the newest first.
pub fn running(tenant: &Tenant) -> Vec<Held> {
    let holds = tenant.numbers.holds.iter().rev();
    holds
        .map(|(hold, held)| Held {
            hold: *hold,
            usage: held.usage,
            place: held.place,
            numbers: held.numbers.iter().copied().collect(),
            expires_at: held.expires_at,
        })
        .collect()
}

/// A reservation that ran out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expired {
    /// Which one.
    pub hold: HoldId,
    /// Where its numbers came from.
    pub place: PlaceId,
    /// How many they were.
    pub quantity: u32,
}

/// The reservations that ran out since the last search, the latest first, whether somebody looked
/// on or the page was closed.
pub fn expired(session: &Session) -> Vec<Expired> {
    // Most of the time nothing ran out, and the records are long.
    if !session.tenant().numbers.ended.values().any(|how| *how == HoldEnd::Expired) {
        return Vec::new();
    }
    let alive = session.records().iter().rev().filter(|record| record.alive);
    let mut events = alive.filter_map(|record| match &record.what {
        What::Event(event) => Some(event),
        What::Rewound { .. } => None,
    });
    let mut holds = Vec::new();
    let mut found = Vec::new();
    let mut searched = false;
    while let Some(event) = events.next().filter(|_| !searched || found.len() < holds.len()) {
        match event {
            Event::HoldExpired { hold } if !searched => holds.push(*hold),
            Event::NumbersReserved { hold, place, numbers }
            | Event::Voice(VoiceEvent::Reserved { hold, place, numbers }) => {
                searched = true;
                if holds.contains(hold) {
                    let quantity = numbers.len() as u32;
                    found.push(Expired { hold: *hold, place: *place, quantity });
                }
            }
            _ => {}
        }
    }
    found.sort_by_key(|expired| holds.iter().position(|hold| *hold == expired.hold));
    found
}
