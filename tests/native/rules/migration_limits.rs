//! MM: whom and what the Meeting Migration Service cannot help, how long it waits, and its faults.

use passerelle::domain::command::{Change, Command};
use passerelle::domain::event::Event;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::meetings::{self, Kind, Origin, Unmovable};
use passerelle::domain::migration::{RunState, Source, Target, run_of};
use passerelle::domain::people::{self, Mailbox, PersonChange, Provider};
use passerelle::domain::profile::Era;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Timestamp};

use crate::support::{LONDON, World, number, users};

fn start(user: UserId) -> Command {
    Command::StartMigration { users: users([user]) }
}

fn everybody(world: &World) -> UserSet {
    people::iter(&world.tenant).map(|(user, _)| user).collect()
}

// MM-07
#[test]
fn mailboxes_on_premises_and_third_party_providers_are_never_helped() {
    let mut world = World::sample();
    let third = world.find(|p| p.provider == Provider::ThirdParty);
    assert_eq!(world.refuses(&start(third)), Refusal::ThirdPartyProvider { user: third });
    let on_premises =
        world.find(|p| p.mailbox == Mailbox::OnPremises && p.provider == Provider::Microsoft);
    let refusal = Refusal::MailboxOnPremises { user: on_premises };
    assert_eq!(world.refuses(&start(on_premises)), refusal);
    let reset = PersonChange::ConferenceIdReset { id: 0 };
    world.does(&Command::ChangePerson { user: on_premises, change: reset });
    // AC-02: somebody with a third party cannot even be moved to Teams.
    let upgrade = Command::ChangePerson { user: third, change: PersonChange::UpgradedToTeams };
    assert_eq!(world.refuses(&upgrade), Refusal::ThirdPartyProvider { user: third });
    world.does(&Command::SetUserDefaults {
        users: users([on_premises]),
        toll: Change::Set(Some(number(LONDON))),
        toll_free: Change::Keep,
        reschedule: true,
    });
    assert!(world.tenant.migrations.runs.is_empty());
    for meeting in world.meetings(on_premises) {
        let why = meetings::can_rewrite(&world.tenant, meeting, world.now);
        assert_eq!(why, Err(Unmovable::MailboxOnPremises));
    }
}

fn waits_ms(world: &World) -> Vec<i64> {
    world.tenant.migrations.runs.iter().map(|run| run.due_at.since(run.created_at)).collect()
}

// MM-08
#[test]
fn a_request_waits_at_least_ten_minutes_and_mostly_less_than_an_hour() {
    let mut world = World::sample();
    world.does(&Command::StartMigration { users: everybody(&world) });
    let waits = waits_ms(&world);
    assert!(waits.len() > 150);
    assert!(waits.iter().all(|ms| (10 * MINUTE_MS..12 * HOUR_MS).contains(ms)));
    let short = waits.iter().filter(|ms| **ms < HOUR_MS).count();
    assert!(short * 10 > waits.len() * 9, "{short} of {}", waits.len());
    let first = world.tenant.migrations.runs.iter().map(|run| run.due_at).min().expect("one");
    world.advance_to(first.plus(-1));
    assert_eq!(world.tenant.migrations.counts[RunState::InProgress as usize], 0);
    world.advance_to(first);
    assert_eq!(world.tenant.migrations.counts[RunState::InProgress as usize], 1);
}

// MM-08
#[test]
fn in_the_later_era_a_request_waits_ninety_minutes_to_two_hours() {
    let mut world = World::sample();
    world.tenant.era = Era::TeamsToday;
    world.does(&Command::StartMigration { users: everybody(&world) });
    for ms in waits_ms(&world) {
        assert!((90 * MINUTE_MS..122 * MINUTE_MS).contains(&ms), "{ms} ms");
    }
}

/// What one run met: when it was first taken up, its retries and its end.
fn story(events: &[(Timestamp, Event)], user: UserId) -> (Timestamp, usize, Timestamp) {
    let times = |wanted: fn(&Event) -> Option<UserId>| -> Vec<Timestamp> {
        let of_user = events.iter().filter(|(_, e)| wanted(e) == Some(user));
        of_user.map(|(at, _)| *at).collect()
    };
    let started = times(|e| match e {
        Event::MigrationStarted { user } => Some(*user),
        _ => None,
    });
    let retried = times(|e| match e {
        Event::MigrationRetried { user, .. } => Some(*user),
        _ => None,
    });
    let ended = times(|e| match e {
        Event::MigrationSucceeded { user } | Event::MigrationFailed { user, .. } => Some(*user),
        _ => None,
    });
    (started[0], retried.len(), *ended.last().expect("every run ends"))
}

// MM-09
#[test]
fn after_nine_retries_within_a_day_a_person_has_failed() {
    let mut world = World::sample();
    world.does(&Command::StartMigration { users: everybody(&world) });
    let events = world.drain();
    let (mut failed, mut recovered) = (0, 0);
    for run in world.tenant.migrations.runs.clone() {
        let (started, retries, ended) = story(&events, run.user);
        assert_eq!(retries, usize::from(run.retries));
        match run.state {
            RunState::Failed => {
                assert_eq!(retries, 9);
                assert!(ended.since(started) <= DAY_MS, "{} ms", ended.since(started));
                assert!(run.cause.is_some(), "the record says what it met");
                failed += 1;
            }
            _ => {
                assert_eq!(run.state, RunState::Succeeded);
                assert!(retries <= 9);
                recovered += usize::from(retries > 0);
            }
        }
    }
    assert!(failed > 0 && recovered > failed, "{failed} failed, {recovered} recovered");
}

// MM-09
#[test]
fn who_failed_can_be_asked_for_again() {
    let mut world = World::sample();
    world.does(&Command::StartMigration { users: everybody(&world) });
    world.drain();
    let runs = world.tenant.migrations.runs.iter();
    let user = runs.clone().find(|r| r.state == RunState::Failed).expect("somebody failed").user;
    world.does(&start(user));
    let run = run_of(&world.tenant, user).expect("it waits");
    assert_eq!((run.state, run.round, run.retries, run.cause), (RunState::Pending, 1, 0, None));
}

// MM-11
#[test]
fn big_meetings_and_copied_blocks_are_not_rewritten() {
    let mut world = World::sample();
    let user = world.find(|p| {
        p.provider == Provider::Microsoft && p.mailbox == Mailbox::Online && p.meetings.1 > 2
    });
    let cases = [
        (250, Origin::AddIn, Ok(())),
        (251, Origin::AddIn, Err(Unmovable::TooManyAttendees)),
        (2, Origin::Copied, Err(Unmovable::CopiedBlock)),
    ];
    for (meeting, (attendees, origin, _)) in world.meetings_mut(user).iter_mut().zip(cases) {
        (meeting.attendees, meeting.origin) = (attendees, origin);
    }
    world.does(&start(user));
    world.drain();
    assert_eq!(run_of(&world.tenant, user).map(|run| run.state), Some(RunState::Succeeded));
    for (meeting, (_, _, expected)) in world.meetings(user).iter().zip(cases) {
        assert_eq!(meetings::can_rewrite(&world.tenant, meeting, world.now), expected);
        assert_eq!(meeting.before.is_some(), expected.is_ok(), "{meeting:?}");
    }
    let run = run_of(&world.tenant, user).expect("it is over");
    assert_eq!(run.total as usize, world.meetings(user).len());
    assert_eq!(run.rewritten, run.total - 2, "they count among all and not among the done");
}

// MM-10
#[test]
fn a_meeting_that_begins_while_its_organizer_waits_is_not_rewritten() {
    let mut world = World::sample();
    let user = world.find(|p| {
        p.provider == Provider::Microsoft && p.mailbox == Mailbox::Online && p.meetings.1 > 1
    });
    let soon = world.now.plus(MINUTE_MS);
    let first = &mut world.meetings_mut(user)[0];
    (first.starts_at, first.attendees, first.origin) = (soon, 4, Origin::AddIn);
    world.does(&start(user));
    world.drain();
    assert_eq!(world.meetings(user)[0].before, None);
    let why = meetings::can_rewrite(&world.tenant, &world.meetings(user)[0], world.now);
    assert_eq!(why, Err(Unmovable::Past));
}

// MM-08
#[test]
fn however_many_wait_nobody_waits_longer_than_twelve_hours() {
    let mut world = World::sample();
    // What stands ahead in the queue is all that counts, so it need not be made of real people.
    world.tenant.migrations.counts[RunState::Pending as usize] = 1_000_000;
    world.does(&Command::StartMigration { users: everybody(&world) });
    assert!(waits_ms(&world).iter().all(|ms| *ms == 12 * HOUR_MS));
}

// MM-07
#[test]
fn a_move_to_the_cloud_does_not_help_who_has_a_third_party_provider() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::ThirdParty);
    world.tenant.people[user.index()].mailbox = Mailbox::OnPremises;
    let moved = Command::ChangePerson { user, change: PersonChange::MovedOnline };
    let events = world.does(&moved);
    assert!(matches!(&events[..], [Event::PersonChanged { .. }]), "{events:?}");
    assert!(world.tenant.migrations.runs.is_empty());
}

// MM-19
#[test]
fn a_change_while_a_run_waits_for_a_retry_reaches_the_meetings_done_before() {
    let mut world = World::sample();
    world.does(&Command::StartMigration { users: everybody(&world) });
    let halfway = |world: &World| {
        let runs = &world.tenant.migrations.runs;
        runs.iter().find(|r| r.state == RunState::Pending && r.next > 0).map(|r| r.user)
    };
    let user = loop {
        match halfway(&world) {
            Some(user) => break user,
            None => world.advance_to(world.now.plus(10_000)),
        };
    };
    let reset = PersonChange::ConferenceIdReset { id: 0 };
    world.does(&Command::ChangePerson { user, change: reset });
    assert_eq!(world.refuses(&start(user)), Refusal::AlreadyQueued);
    world.drain();
    assert_eq!(run_of(&world.tenant, user).map(|r| r.state), Some(RunState::Succeeded));
    for meeting in world.meetings(user) {
        let movable = meetings::can_rewrite(&world.tenant, meeting, world.now).is_ok();
        assert!(!movable || !meetings::is_stale(&world.tenant, meeting, world.now));
    }
}

/// A person whose second meeting is one of Teams, with two meetings that can be rewritten.
fn with_both_kinds() -> (World, UserId) {
    let mut world = World::sample();
    let user = world.find(|p| {
        p.provider == Provider::Microsoft && p.mailbox == Mailbox::Online && p.meetings.1 > 1
    });
    for meeting in world.meetings_mut(user) {
        (meeting.attendees, meeting.origin) = (8, Origin::AddIn);
    }
    world.meetings_mut(user)[1].kind = Kind::Teams;
    (world, user)
}

// MM-14, MM-15
#[test]
fn the_parameters_choose_which_meetings_are_rewritten_and_what_they_become() {
    let cases = [
        (Source::All, Target::Current, true, true, Kind::SkypeForBusiness, "ToSameType"),
        (Source::All, Target::Teams, true, true, Kind::Teams, "AllToTeams"),
        (Source::SkypeForBusiness, Target::Current, true, false, Kind::default(), "ToSameType"),
        (Source::SkypeForBusiness, Target::Teams, true, false, Kind::Teams, "SfbToTeams"),
        (Source::Teams, Target::Teams, false, true, Kind::SkypeForBusiness, "TeamsToTeams"),
    ];
    for (source, target, skype, teams, first_becomes, migration_type) in cases {
        let (mut world, user) = with_both_kinds();
        world.does(&Command::StartMigrationFor { users: users([user]), source, target });
        world.drain();
        let [first, second] = [&world.meetings(user)[0], &world.meetings(user)[1]];
        assert_eq!((first.before.is_some(), second.before.is_some()), (skype, teams), "{source:?}");
        assert_eq!((first.kind, second.kind), (first_becomes, Kind::Teams));
        assert_eq!(first.before.map(|before| before.kind), skype.then_some(Kind::default()));
        let run = run_of(&world.tenant, user).expect("there was one");
        assert_eq!(run.plan.migration_type(), migration_type);
        assert_eq!(
            run.rewritten,
            world.meetings(user).iter().filter(|m| m.before.is_some()).count() as u32
        );
    }
}

// MM-14
#[test]
fn a_wish_that_the_waiting_run_does_not_contain_is_taken_into_it() {
    let (mut world, user) = with_both_kinds();
    let ask = |source, target| Command::StartMigrationFor { users: users([user]), source, target };
    world.does(&ask(Source::Teams, Target::Current));
    let again = world.refuses(&ask(Source::Teams, Target::Current));
    assert_eq!(again, Refusal::AlreadyQueued);
    world.does(&ask(Source::SkypeForBusiness, Target::Teams));
    assert_eq!(world.refuses(&start(user)), Refusal::AlreadyQueued, "it takes all of them now");
    world.drain();
    assert!(world.meetings(user).iter().all(|m| m.before.is_some() && m.kind == Kind::Teams));
    let nobody = UserSet::default();
    let (source, target) = (Source::All, Target::Teams);
    let nobody = Command::StartMigrationFor { users: nobody, source, target };
    assert_eq!(world.refuses(&nobody), Refusal::NobodyChosen);
}

// MM-05, MM-14
#[test]
fn who_uses_teams_gets_meetings_of_teams_whenever_they_are_rewritten() {
    let (mut world, user) = with_both_kinds();
    world.does(&Command::ChangePerson { user, change: PersonChange::UpgradedToTeams });
    world.drain();
    assert!(world.meetings(user).iter().all(|meeting| meeting.kind == Kind::Teams));
}
