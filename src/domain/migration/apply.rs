//! Taking the service's events into the tenant, with its counts and the line of its picture.

use super::super::Tenant;
use super::super::event::Event;
use super::super::ids::{MeetingId, UserId};
use super::super::meetings::{self, Before, Meeting};
use super::super::time::{MINUTE_MS, Timestamp};
use super::{Plan, Run, RunState, meeting_ms, queue_ms, run_key};

pub fn apply(tenant: &mut Tenant, event: &Event, at: Timestamp) {
    match event {
        Event::MigrationsRequested { users } => {
            for user in users.iter() {
                request(tenant, user, Plan::default(), at);
            }
        }
        Event::MigrationsRequestedFor { users, source, target } => {
            for user in users.iter() {
                request(tenant, user, Plan::of(*source, *target), at);
            }
        }
        Event::MigrationStarted { user } => start(tenant, *user, at),
        Event::MeetingRewritten { meeting } => rewrite(tenant, *meeting, at),
        Event::MigrationRetried { user, cause } => {
            let waits = tenant.profile().retry_minutes;
            change(tenant, *user, at, |run| {
                let step = usize::from(run.retries).min(waits.len() - 1);
                run.state = RunState::Pending;
                run.retries += 1;
                run.cause = Some(*cause);
                run.due_at = at.plus(waits[step] * MINUTE_MS);
            });
        }
        Event::MigrationFailed { user, cause } => {
            change(tenant, *user, at, |run| {
                run.state = RunState::Failed;
                run.cause = Some(*cause);
                run.due_at = Timestamp::FAR;
            });
            follow(tenant, *user, at);
        }
        Event::MigrationSucceeded { user } => {
            change(tenant, *user, at, |run| {
                run.state = RunState::Succeeded;
                run.due_at = Timestamp::FAR;
            });
            follow(tenant, *user, at);
        }
        Event::MigrationSwitched { on } => tenant.migrations.enabled = *on,
        Event::AutomaticMigrationSwitched { on } => tenant.migrations.automatic = *on,
        _ => {}
    }
}

/// Puts a person in the queue; one who is being helped is queued again afterwards.
fn request(tenant: &mut Tenant, user: UserId, plan: Plan, at: Timestamp) {
    let Some(person) = tenant.people.get(user.index()) else { return };
    let ahead = tenant.migrations.unfinished();
    let index = person.run;
    let round = match index.map(|i| &mut tenant.migrations.runs[i as usize]) {
        Some(run) if run.takes_in(plan) => return,
        Some(run) if !run.is_over() => {
            match run.has_begun() {
                true => run.again = Some(run.again.map_or(plan, |again| again.and(plan))),
                false => run.plan = run.plan.and(plan),
            }
            return;
        }
        Some(run) => run.round + 1,
        None => 0,
    };
    let wait_ms = queue_ms(tenant.profile(), tenant.seed, run_key(user, round), ahead);
    let run = Run {
        user,
        round,
        created_at: at,
        modified_at: at,
        state: RunState::Pending,
        due_at: at.plus(wait_ms),
        retries: 0,
        cause: None,
        next: 0,
        total: 0,
        rewritten: 0,
        plan,
        again: None,
    };
    let migrations = &mut tenant.migrations;
    migrations.counts[RunState::Pending as usize] += 1;
    match index {
        Some(index) => {
            let old = std::mem::replace(&mut migrations.runs[index as usize], run);
            migrations.counts[old.state as usize] -= 1;
        }
        None => {
            tenant.people[user.index()].run = Some(migrations.runs.len() as u32);
            migrations.runs.push(run);
        }
    }
    note(tenant, at);
}

/// Changes the run of a person and keeps the counts right.
fn change(tenant: &mut Tenant, user: UserId, at: Timestamp, with: impl FnOnce(&mut Run)) {
    let Some(index) = tenant.people.get(user.index()).and_then(|p| p.run) else { return };
    let migrations = &mut tenant.migrations;
    let run = &mut migrations.runs[index as usize];
    migrations.counts[run.state as usize] -= 1;
    with(run);
    run.modified_at = at;
    migrations.counts[run.state as usize] += 1;
    note(tenant, at);
}

fn start(tenant: &mut Tenant, user: UserId, at: Timestamp) {
    let Some(person) = tenant.people.get(user.index()) else { return };
    let Some(index) = person.run else { return };
    let plan = tenant.migrations.runs[index as usize].plan;
    let taken = |meeting: &Meeting| meeting.starts_at > at && plan.takes(meeting.kind);
    let future =
        meetings::of_person(person).filter(|m| taken(&tenant.meetings[*m as usize])).count() as u32;
    let pace_ms = meeting_ms(tenant, &tenant.migrations.runs[index as usize]);
    change(tenant, user, at, |run| {
        run.state = RunState::InProgress;
        run.total = run.total.max(future);
        run.due_at = at.plus(pace_ms);
    });
}

/// Replaces the block of a meeting with its organizer's present numbers (MM-10).
fn rewrite(tenant: &mut Tenant, meeting: MeetingId, at: Timestamp) {
    let Some(found) = tenant.meetings.get_mut(meeting.index()) else { return };
    let person = &tenant.people[found.organizer.index()];
    let look = tenant.dial_in.looks.current_for(person.dial_in.toll_free);
    found.before = Some(Before {
        printed: found.printed,
        conference_id: found.conference_id,
        look: found.look,
        edits_lost: found.edited_inside,
        kind: found.kind,
    });
    found.printed = meetings::fresh(person);
    found.conference_id = meetings::fresh_id(person);
    found.edited_inside = false;
    found.look = look;
    let position = meeting.0 - person.meetings.0;
    let Some(index) = person.run else { return };
    let plan = tenant.migrations.runs[index as usize].plan;
    found.kind = plan.becomes(found.kind, person.teams);
    let pace_ms = meeting_ms(tenant, &tenant.migrations.runs[index as usize]);
    let run = &mut tenant.migrations.runs[index as usize];
    run.next = position + 1;
    run.rewritten += 1;
    run.modified_at = at;
    run.due_at = at.plus(pace_ms);
}

/// Queues a person again who was asked for while the run went on.
fn follow(tenant: &mut Tenant, user: UserId, at: Timestamp) {
    if let Some(plan) = super::run_of(tenant, user).and_then(|run| run.again) {
        request(tenant, user, plan, at);
    }
}

/// Keeps one line a minute of the picture.
fn note(tenant: &mut Tenant, at: Timestamp) {
    let migrations = &mut tenant.migrations;
    let counts = migrations.counts;
    match migrations.history.last_mut() {
        Some((when, line)) if at.0 / MINUTE_MS == when.0 / MINUTE_MS => *line = counts,
        _ => migrations.history.push((Timestamp(at.0 / MINUTE_MS * MINUTE_MS), counts)),
    }
}
