//! What the service does when a run is due: take it up, rewrite one meeting, meet a fault, end.

use super::super::Tenant;
use super::super::chance::Stream;
use super::super::event::Event;
use super::super::ids::MeetingId;
use super::super::meetings;
use super::super::time::Timestamp;
use super::{Cause, Run, RunState};

/// The next event of a run that is due at `now`. The run must not be over.
pub fn step(tenant: &Tenant, run: &Run, now: Timestamp) -> Event {
    let user = run.user;
    if run.state == RunState::Pending {
        return Event::MigrationStarted { user };
    }
    let next = next_meeting(tenant, run, now);
    if let Some(cause) = fault(tenant, run)
        && next.is_some()
    {
        return match usize::from(run.retries) < tenant.profile().retry_minutes.len() {
            true => Event::MigrationRetried { user, cause },
            false => Event::MigrationFailed { user, cause },
        };
    }
    match next {
        Some(meeting) => Event::MeetingRewritten { meeting },
        None => Event::MigrationSucceeded { user },
    }
}

/// The next meeting that the run takes and that can be rewritten.
fn next_meeting(tenant: &Tenant, run: &Run, now: Timestamp) -> Option<MeetingId> {
    let range = meetings::of_person(&tenant.people[run.user.index()]);
    (range.start + run.next..range.end).map(MeetingId).find(|id| {
        let meeting = &tenant.meetings[id.index()];
        run.plan.takes(meeting.kind) && meetings::can_rewrite(tenant, meeting, now).is_ok()
    })
}

/// The fault that this attempt meets at this meeting, if it does.
fn fault(tenant: &Tenant, run: &Run) -> Option<Cause> {
    let profile = tenant.profile();
    if Stream::new(tenant.seed, "stubborn mailbox", run.user.0.into())
        .happens(profile.stubborn_permille)
    {
        return Some(Cause::DamagedItem);
    }
    let mut stream = Stream::new(tenant.seed, "migration fault", run.key());
    let attempt = (0..=run.retries).fold(0, |_, _| stream.below(u32::MAX));
    let mut luck = Stream::new(tenant.seed, "migration luck", u64::from(attempt));
    let (_, count) = tenant.people[run.user.index()].meetings;
    let meets_one = luck.happens(profile.fault_permille) && luck.below(count.max(1)) == run.next;
    let causes = [Cause::MailboxLocked, Cause::CalendarTimeout, Cause::Throttled];
    meets_one.then(|| *luck.pick(&causes))
}
