//! The figures that need a look at every run and every meeting, gathered in one pass.

use crate::domain::Tenant;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::meetings::{self, Meeting};
use crate::domain::migration::{self, Run, RunState};
use crate::domain::time::Timestamp;

/// An organizer with stale meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale {
    /// Who.
    pub user: UserId,
    /// Stale meetings that a run under way or in the queue will reach.
    pub awaited: u32,
    /// Stale meetings that only another run would reach.
    pub open: u32,
    /// Stale meetings that no run can rewrite.
    pub hopeless: u32,
    /// Those of the last two that differ in the conference ID alone.
    pub id_only: u32,
}

/// The figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Survey {
    /// Organizers who ever had a run.
    pub organizers: u32,
    /// The meetings of their latest runs.
    pub meetings: u32,
    /// Those of them that were rewritten.
    pub rewritten: u32,
    /// When the last unfinished run would end if nothing goes wrong; `None` when all are over.
    pub expected_end: Option<Timestamp>,
    /// When the latest of the finished runs ended.
    pub last_end: Option<Timestamp>,
    /// Everybody with stale meetings, in ascending order.
    pub stale: Vec<Stale>,
    /// The organizers for whom a start would reach stale meetings.
    pub startable: UserSet,
}

impl Survey {
    /// Stale meetings that nothing under way takes care of, and how many organizers have some.
    pub fn left_alone(&self) -> (u32, u32) {
        let left = self.stale.iter().map(|s| s.open + s.hopeless).filter(|n| *n > 0);
        left.fold((0, 0), |(meetings, people), n| (meetings + n, people + 1))
    }

    /// How many of the meetings that are left alone differ in the conference ID alone.
    pub fn id_only(&self) -> u32 {
        self.stale.iter().map(|s| s.id_only).sum()
    }

    /// Stale meetings that a start for everybody would reach.
    pub fn reachable(&self) -> u32 {
        self.stale.iter().filter(|s| self.startable.contains(s.user)).map(|s| s.open).sum()
    }

    /// Whether there is nothing to show but what to do first.
    pub fn is_blank(&self) -> bool {
        self.organizers == 0 && self.stale.is_empty()
    }
}

/// Gathers the figures as of `now`.
pub fn survey(tenant: &Tenant, now: Timestamp) -> Survey {
    let stale = stale(tenant, now);
    let startable = stale
        .iter()
        .filter(|s| s.open > 0 && migration::can_start(tenant, s.user).is_ok())
        .map(|s| s.user)
        .collect();
    let mut survey = Survey { stale, startable, ..Survey::default() };
    for run in &tenant.migrations.runs {
        let (done, total) = progress(tenant, run, now);
        survey.organizers += 1;
        survey.meetings += total;
        survey.rewritten += done;
        let end = Some(migration::expected_end(tenant, run));
        match run.is_over() {
            true => survey.last_end = survey.last_end.max(end),
            false => survey.expected_end = survey.expected_end.max(end),
        }
    }
    survey
}

/// Meetings rewritten, and meetings in all, of a run. One that was not yet taken up has counted
/// nothing, so its meetings are those of the organizer that are still to come.
pub fn progress(tenant: &Tenant, run: &Run, now: Timestamp) -> (u32, u32) {
    let counted = run.total > 0 || run.state != RunState::Pending;
    let total = if counted { run.total } else { future(tenant, run.user, now) };
    (run.rewritten, total.max(run.rewritten))
}

/// How many meetings of a person are still to come.
pub fn future(tenant: &Tenant, user: UserId, now: Timestamp) -> u32 {
    of(tenant, user).iter().filter(|m| m.starts_at > now).count() as u32
}

/// The meetings of a person.
pub fn of(tenant: &Tenant, user: UserId) -> &[Meeting] {
    let Some(person) = tenant.people.get(user.index()) else { return &[] };
    let range = meetings::of_person(person);
    tenant.meetings.get(range.start as usize..range.end as usize).unwrap_or(&[])
}

/// The stale meetings of one person, or `None` where there are none.
pub fn stale_of(tenant: &Tenant, user: UserId, now: Timestamp) -> Option<Stale> {
    let run = migration::run_of(tenant, user);
    let mut stale = Stale { user, awaited: 0, open: 0, hopeless: 0, id_only: 0 };
    for (position, meeting) in (0u32..).zip(of(tenant, user)) {
        if !meetings::is_stale(tenant, meeting, now) {
            continue;
        }
        if meetings::can_rewrite(tenant, meeting, now).is_err() {
            stale.hopeless += 1;
        } else if run.is_some_and(|run| will_reach(run, position, meeting)) {
            stale.awaited += 1;
            continue;
        } else {
            stale.open += 1;
        }
        stale.id_only += u32::from(meetings::has_fresh_numbers(tenant, meeting));
    }
    (stale.awaited + stale.open + stale.hopeless > 0).then_some(stale)
}

fn will_reach(run: &Run, position: u32, meeting: &Meeting) -> bool {
    let ahead = || position >= run.next && run.plan.takes(meeting.kind);
    !run.is_over() && (run.takes_in_changes() || ahead())
}

fn stale(tenant: &Tenant, now: Timestamp) -> Vec<Stale> {
    (0..tenant.people.len() as u32).filter_map(|user| stale_of(tenant, UserId(user), now)).collect()
}
