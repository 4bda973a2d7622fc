//! What needs attention: figures that hurt first, then those that are good to know.

use crate::domain::meetings::Staleness;
use crate::domain::migration::RunState;
use crate::domain::numbers::{self, Usage};
use crate::domain::places::Toll;
use crate::domain::time::Timestamp;
use crate::domain::{Tenant, bridge, meetings};
use crate::route::Page;

/// How many cards there are at most.
const CARDS_MAX: usize = 4;

/// Something to attend to, or to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// Future invitations print a number on which nobody answers (UN-01).
    Dead { meetings: u32 },
    /// The migration of people ended without success (MM-09).
    Failed { organizers: u32 },
    /// Numbers are on hold, and the first reservation runs out then (RS-01).
    OnHold { numbers: u32, expires_at: Timestamp },
    /// Future invitations print another number than their organizer has (IV-01).
    Stale(Staleness),
    /// Migrations wait or work (MM-02).
    Migrating { organizers: u32 },
    /// Owned service numbers serve nothing.
    Unassigned { numbers: u32 },
    /// Service numbers that may still be acquired (AQ-01).
    Allowance { toll: u32, toll_free: u32 },
}

/// How much it hurts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Callers are lost.
    Hurts,
    /// It goes wrong if nobody acts.
    Presses,
    /// It goes on by itself.
    Runs,
    /// Good to know.
    Calm,
}

impl Concern {
    /// How much it hurts.
    pub fn weight(self) -> Weight {
        match self {
            Concern::Dead { .. } | Concern::Failed { .. } => Weight::Hurts,
            Concern::OnHold { .. } => Weight::Presses,
            Concern::Stale(found) if found.meetings > 0 => Weight::Presses,
            Concern::Migrating { .. } => Weight::Runs,
            Concern::Stale(_) | Concern::Unassigned { .. } | Concern::Allowance { .. } => {
                Weight::Calm
            }
        }
    }

    /// The page on which something can be done about it.
    pub fn page(self) -> Page {
        match self {
            Concern::Dead { .. }
            | Concern::Failed { .. }
            | Concern::Stale(_)
            | Concern::Migrating { .. } => Page::Migration,
            Concern::OnHold { .. } | Concern::Allowance { .. } => Page::NewServiceNumbers,
            Concern::Unassigned { .. } => Page::Numbers,
        }
    }
}

/// At most four concerns, those that hurt first.
pub fn concerns(tenant: &Tenant, now: Timestamp) -> Vec<Concern> {
    let dead = bridge::dead_meetings(tenant, now) as u32;
    let failed = tenant.migrations.counts[RunState::Failed as usize];
    let waiting = tenant.migrations.unfinished();
    let held = tenant.numbers.held_count() as u32;
    let first_end = tenant.numbers.holds.values().map(|hold| hold.expires_at).min();
    let unassigned = unassigned_service_numbers(tenant);
    let left = |toll| numbers::service_allowance_left(tenant, toll);
    let mut found = vec![
        (dead > 0).then_some(Concern::Dead { meetings: dead }),
        (failed > 0).then_some(Concern::Failed { organizers: failed }),
        first_end.map(|expires_at| Concern::OnHold { numbers: held, expires_at }),
        Some(Concern::Stale(meetings::staleness(tenant, now))),
        (waiting > 0).then_some(Concern::Migrating { organizers: waiting }),
        Some(Concern::Unassigned { numbers: unassigned }),
        Some(Concern::Allowance { toll: left(Toll::Toll), toll_free: left(Toll::TollFree) }),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>();
    found.sort_by_key(|concern| concern.weight());
    found.truncate(CARDS_MAX);
    found
}

/// Owned service numbers that serve nothing.
pub fn unassigned_service_numbers(tenant: &Tenant) -> u32 {
    let owned = tenant.numbers.owned.iter();
    let idle = owned.filter(|(number, owned)| {
        matches!(owned.usage, Usage::Service(_)) && numbers::service_of(tenant, **number).is_none()
    });
    idle.count() as u32
}
