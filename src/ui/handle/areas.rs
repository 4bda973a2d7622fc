//! What a change concerns, so that a page is worked out again only when its data changed.

use leptos::prelude::*;

use crate::domain::event::Event;
use crate::session::history::{Record, What};

/// A part of the session that changes together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// Numbers owned and on hold, the pool, licenses, credits.
    Numbers,
    /// The bridge.
    Bridge,
    /// People and their defaults.
    People,
    /// Meetings and the migration service.
    Meetings,
    /// The activity list: everything that happens.
    Activity,
    /// Communications Credits.
    Credits,
    /// Emergency addresses and their locations.
    Emergency,
    /// Port orders.
    Ports,
    /// Call queues and auto attendants.
    Routing,
    /// The dial-in settings of everybody, and what invitations say.
    DialIn,
}

const COUNT: usize = 10;

/// A counter for each area.
#[derive(Clone, Copy)]
pub struct Revisions([RwSignal<u32>; COUNT]);

impl Revisions {
    /// Counters at zero.
    pub fn new() -> Revisions {
        Revisions(std::array::from_fn(|_| RwSignal::new(0)))
    }

    /// Makes the present reader follow `areas`.
    pub fn track(self, areas: &[Area]) {
        for area in areas {
            self.0[*area as usize].track();
        }
    }

    /// Counts on in all areas.
    pub fn bump_all(self) {
        for revision in self.0 {
            revision.update(|n| *n += 1);
        }
    }

    /// Counts on in the areas that `records` concern.
    pub fn bump(self, records: &[Record]) {
        let mut changed = [false; COUNT];
        for record in records {
            changed[Area::Activity as usize] = true;
            match &record.what {
                What::Event(event) => {
                    for area in concerns(event) {
                        changed[*area as usize] = true;
                    }
                }
                What::Rewound { .. } => changed = [true; COUNT],
            }
        }
        for (revision, _) in self.0.iter().zip(changed).filter(|(_, changed)| *changed) {
            revision.update(|n| *n += 1);
        }
    }
}

const EVERYTHING: [Area; COUNT] = [
    Area::Numbers,
    Area::Bridge,
    Area::People,
    Area::Meetings,
    Area::Activity,
    Area::Credits,
    Area::Emergency,
    Area::Ports,
    Area::Routing,
    Area::DialIn,
];

fn concerns(event: &Event) -> &'static [Area] {
    match event {
        Event::NumbersReserved { .. }
        | Event::HoldReleased { .. }
        | Event::HoldExpired { .. }
        | Event::RivalTook { .. }
        | Event::RivalGaveBack { .. } => &[Area::Numbers],
        // Numbers from outside the United States bring an emergency address along (EM-06).
        Event::NumbersAcquired { .. } => &[Area::Numbers, Area::Emergency],
        Event::CreditsSetUp { .. }
        | Event::BridgeCreated { .. }
        | Event::NumberAssigned { .. }
        | Event::NumberUnassigned { .. }
        | Event::BridgeDefaultChanged { .. }
        | Event::LicensesBought { .. } => {
            &[Area::Numbers, Area::Bridge, Area::Meetings, Area::Credits]
        }
        Event::DefaultsChanged(_) | Event::PersonChanged { .. } => &[Area::People, Area::Meetings],
        Event::MigrationsRequested { .. }
        | Event::MigrationsRequestedFor { .. }
        | Event::MigrationStarted { .. }
        | Event::MeetingRewritten { .. }
        | Event::MigrationRetried { .. }
        | Event::MigrationFailed { .. }
        | Event::MigrationSucceeded { .. }
        | Event::MigrationSwitched { .. }
        | Event::AutomaticMigrationSwitched { .. } => &[Area::Meetings],
        Event::RivalsPaused => &[],
        Event::ProfileSwitched { .. } => &EVERYTHING,
        Event::License(_) | Event::Voice(_) => {
            &[Area::Numbers, Area::Bridge, Area::People, Area::Meetings, Area::Emergency]
        }
        Event::Credit(_) => &[Area::Credits, Area::Numbers, Area::Bridge, Area::Meetings],
        Event::Emergency(_) => &[Area::Emergency, Area::Numbers, Area::People],
        Event::Port(_) => &[Area::Ports, Area::Numbers],
        Event::Provider(_) => &[Area::People, Area::Meetings, Area::DialIn],
        Event::DialIn(_) => &[Area::DialIn, Area::Bridge, Area::People, Area::Meetings],
        Event::Routing(_) => &[Area::Routing, Area::Numbers],
    }
}
