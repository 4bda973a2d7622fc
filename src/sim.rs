//! What happens by itself when time passes: holds that run out, the migration service, rivals.
//!
//! What is due is derived from the tenant and kept in order of (time, kind, id). Whoever advances
//! takes one item at a time, so any way of cutting an interval into steps ends in the same state.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Tenant;
use crate::domain::credits;
use crate::domain::event::Event;
use crate::domain::ids::{HoldId, UserId};
use crate::domain::migration;
use crate::domain::pool;
use crate::domain::porting;
use crate::domain::time::Timestamp;
use crate::domain::voice::{self, VoiceEvent};

/// Something that is going to happen by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// A reservation runs out.
    Hold(HoldId),
    /// A run of the migration service goes on; an index into `Migrations::runs`.
    Run(u32),
    /// The rivals make a step.
    Rivals,
    /// Something happens to the Communications Credits.
    Credits,
    /// A port order goes on.
    Ports,
    /// An order that gives numbers up is done.
    Releases,
}

/// Everything that is due, earliest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    order: BTreeSet<(Timestamp, Due)>,
    when: BTreeMap<Due, Timestamp>,
}

impl Agenda {
    /// The agenda of a tenant, from nothing.
    pub fn of(tenant: &Tenant) -> Agenda {
        let mut agenda = Agenda::default();
        for (hold, held) in &tenant.numbers.holds {
            agenda.set(Due::Hold(*hold), Some(held.expires_at));
        }
        for (index, run) in (0u32..).zip(&tenant.migrations.runs) {
            agenda.set(Due::Run(index), (!run.is_over()).then_some(run.due_at));
        }
        agenda.set(Due::Rivals, Some(tenant.pool.next_step_at));
        agenda.set(Due::Credits, credits::due_at(tenant));
        agenda.set(Due::Ports, porting::due_at(tenant));
        agenda.set(Due::Releases, voice::release_due_at(tenant));
        agenda
    }

    /// What comes first.
    pub fn next(&self) -> Option<(Timestamp, Due)> {
        self.order.first().copied()
    }

    /// What comes first apart from the rivals and the daily use of credits, for which nobody waits.
    pub fn next_of_ours(&self) -> Option<Timestamp> {
        let waited_for = |due: &Due| !matches!(due, Due::Rivals | Due::Credits);
        self.order.iter().find(|(_, due)| waited_for(due)).map(|(at, _)| *at)
    }

    /// Follows an event that was just applied to `tenant`.
    pub fn follow(&mut self, tenant: &Tenant, event: &Event) {
        match event {
            Event::NumbersReserved { hold, .. }
            | Event::HoldReleased { hold }
            | Event::HoldExpired { hold }
            | Event::NumbersAcquired { hold, .. }
            | Event::Voice(VoiceEvent::Reserved { hold, .. }) => {
                let expires_at = tenant.numbers.holds.get(hold).map(|h| h.expires_at);
                self.set(Due::Hold(*hold), expires_at);
            }
            Event::MigrationsRequested { users } | Event::MigrationsRequestedFor { users, .. } => {
                for user in users.iter() {
                    self.follow_run(tenant, user);
                }
            }
            Event::MigrationStarted { user }
            | Event::MigrationRetried { user, .. }
            | Event::MigrationFailed { user, .. }
            | Event::MigrationSucceeded { user } => self.follow_run(tenant, *user),
            Event::MeetingRewritten { meeting } => {
                if let Some(meeting) = tenant.meetings.get(meeting.index()) {
                    self.follow_run(tenant, meeting.organizer);
                }
            }
            Event::RivalTook { .. } | Event::RivalGaveBack { .. } | Event::RivalsPaused => {
                self.set(Due::Rivals, Some(tenant.pool.next_step_at));
            }
            Event::CreditsSetUp { .. }
            | Event::BridgeCreated { .. }
            | Event::NumberAssigned { .. }
            | Event::NumberUnassigned { .. }
            | Event::BridgeDefaultChanged { .. }
            | Event::LicensesBought { .. }
            | Event::DefaultsChanged(_)
            | Event::PersonChanged { .. }
            | Event::MigrationSwitched { .. }
            | Event::AutomaticMigrationSwitched { .. }
            | Event::ProfileSwitched { .. }
            | Event::License(_)
            | Event::Credit(_)
            | Event::Voice(_)
            | Event::Emergency(_)
            | Event::Port(_)
            | Event::Provider(_)
            | Event::DialIn(_)
            | Event::Routing(_) => {}
        }
        match event {
            // Neither moves a due time, and they are most of what happens.
            Event::RivalTook { .. }
            | Event::RivalGaveBack { .. }
            | Event::RivalsPaused
            | Event::MeetingRewritten { .. } => {}
            _ => {
                self.set(Due::Credits, credits::due_at(tenant));
                self.set(Due::Ports, porting::due_at(tenant));
                self.set(Due::Releases, voice::release_due_at(tenant));
            }
        }
    }

    fn follow_run(&mut self, tenant: &Tenant, user: UserId) {
        let Some(index) = tenant.people.get(user.index()).and_then(|p| p.run) else { return };
        let run = &tenant.migrations.runs[index as usize];
        self.set(Due::Run(index), (!run.is_over()).then_some(run.due_at));
    }

    fn set(&mut self, due: Due, at: Option<Timestamp>) {
        let old = match at {
            Some(at) => {
                self.order.insert((at, due));
                self.when.insert(due, at)
            }
            None => self.when.remove(&due),
        };
        if let Some(old) = old.filter(|old| Some(*old) != at) {
            self.order.remove(&(old, due));
        }
    }
}

/// The event of something that is due at `now`.
pub fn event_of(tenant: &Tenant, due: Due, now: Timestamp) -> Event {
    match due {
        Due::Hold(hold) => Event::HoldExpired { hold },
        Due::Rivals => pool::rival_step(tenant),
        Due::Run(index) => migration::step(tenant, &tenant.migrations.runs[index as usize], now),
        Due::Credits => Event::Credit(credits::step(tenant, now)),
        Due::Ports => Event::Port(porting::step(tenant, now)),
        Due::Releases => Event::Voice(voice::release_step(tenant)),
    }
}
