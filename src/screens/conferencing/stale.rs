//! Meetings that were sent before their organizer's numbers changed (IV-01): how many, of whom,
//! and who can be helped by the Meeting Migration Service.
//!
//! One pass over all meetings, for a page to keep until people or meetings change.

use super::selection::Selection;
use crate::domain::Tenant;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::meetings::{self, Meeting};
use crate::domain::migration::{self, Run};
use crate::domain::time::Timestamp;

/// What is stale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stale {
    /// The organizers.
    pub organizers: Selection,
    /// How many future meetings.
    pub meetings: u32,
    /// How many of these differ in the conference ID alone.
    pub id_only: u32,
    /// How many of these the service cannot rewrite (MM-07, MM-11).
    pub unmovable: u32,
    /// Organizers for whom a migration can be started now.
    pub startable: UserSet,
    /// Organizers who wait in the queue already.
    pub waiting: u32,
}

/// Looks at every meeting.
pub fn stale(tenant: &Tenant, now: Timestamp) -> Stale {
    gather(tenant, tenant.meetings.iter(), now)
}

/// Looks at the meetings of some people.
pub fn stale_among(tenant: &Tenant, users: impl Iterator<Item = UserId>, now: Timestamp) -> Stale {
    let people = users.filter_map(|user| tenant.people.get(user.index()));
    let meetings = people.flat_map(|person| {
        let range = meetings::of_person(person);
        tenant.meetings[range.start as usize..range.end as usize].iter()
    });
    gather(tenant, meetings, now)
}

fn gather<'a>(
    tenant: &Tenant,
    meetings: impl Iterator<Item = &'a Meeting>,
    now: Timestamp,
) -> Stale {
    let mut found = Stale::default();
    let mut movable: Vec<UserId> = Vec::new();
    for meeting in meetings.filter(|meeting| meetings::is_stale(tenant, meeting, now)) {
        let organizer = meeting.organizer;
        found.meetings += 1;
        found.organizers.insert(organizer);
        found.id_only += u32::from(meetings::has_fresh_numbers(tenant, meeting));
        match meetings::can_rewrite(tenant, meeting, now) {
            Err(_) => found.unmovable += 1,
            Ok(()) if movable.last() != Some(&organizer) => movable.push(organizer),
            Ok(()) => {}
        }
    }
    let waits = |user: &UserId| migration::run_of(tenant, *user).is_some_and(Run::takes_in_changes);
    let (waiting, rest): (Vec<UserId>, Vec<UserId>) = movable.into_iter().partition(waits);
    found.waiting = waiting.len() as u32;
    // One whom another provider serves is refused by the service, whatever the meeting is (MM-07);
    // a service that is switched off is said by the button, which stays.
    let helped = |user: &UserId| match tenant.migrations.enabled {
        true => migration::can_start(tenant, *user).is_ok(),
        false => true,
    };
    found.startable = rest.into_iter().filter(helped).collect();
    found
}

/// How many future meetings a person organizes, and how many of them are stale.
pub fn counts(tenant: &Tenant, user: UserId, now: Timestamp) -> (u32, u32) {
    let Some(person) = tenant.people.get(user.index()) else { return (0, 0) };
    let range = meetings::of_person(person);
    let all = &tenant.meetings[range.start as usize..range.end as usize];
    let future = all.iter().filter(|m| m.starts_at > now).count();
    let stale = all.iter().filter(|m| meetings::is_stale(tenant, m, now)).count();
    (future as u32, stale as u32)
}
