//! MM: when the Meeting Migration Service runs, and what a run does.

use passerelle::domain::command::{Change, Command, DefaultSelect};
use passerelle::domain::event::Event;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::meetings::{self, Before, Meeting, Origin};
use passerelle::domain::migration::{Reschedules, RunState, Trigger, can_ask, reschedules, run_of};
use passerelle::domain::people::{Mailbox, PersonChange, Provider};
use passerelle::domain::places::Toll;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS};

use crate::support::{LONDON, SEATTLE, SPARE, World, number, users};

/// The sample, and a person of it with meetings that the service can rewrite and without bad luck.
fn world_and_organizer() -> (World, UserId) {
    let mut world = World::sample();
    let user = world.find(|p| {
        p.provider == Provider::Microsoft
            && p.mailbox == Mailbox::Online
            && p.toll != Some(number(LONDON))
            && p.meetings.1 > 2
    });
    for meeting in world.meetings_mut(user) {
        (meeting.attendees, meeting.origin) = (8, Origin::AddIn);
    }
    (world, user)
}

fn start(user: UserId) -> Command {
    Command::StartMigration { users: users([user]) }
}

fn to_london(user: UserId, reschedule: bool) -> Command {
    Command::SetUserDefaults {
        users: users([user]),
        toll: Change::Set(Some(number(LONDON))),
        toll_free: Change::Keep,
        reschedule,
    }
}

fn requests(events: &[Event], user: UserId) -> bool {
    events.iter().any(|e| matches!(e, Event::MigrationsRequested { users } if users.contains(user)))
}

// MM-01
#[test]
fn the_service_updates_sent_invitations_of_whoever_it_is_started_for() {
    let (mut world, user) = world_and_organizer();
    world.does(&to_london(user, false));
    let events = world.does(&start(user));
    assert_eq!(events, [Event::MigrationsRequested { users: users([user]) }]);
    assert_eq!(world.tenant.migrations.counts, [1, 0, 0, 0]);
    world.drain();
    assert_eq!(world.tenant.migrations.counts, [0, 0, 0, 1]);
    for meeting in world.meetings(user) {
        assert_eq!(meeting.printed, meetings::fresh(world.person(user)));
        assert_eq!(meeting.printed.toll, Some(number(LONDON)));
    }
}

// MM-02
#[test]
fn all_is_done_when_nothing_is_pending_or_in_progress() {
    let mut world = World::sample();
    let users: UserSet = (0..60).map(UserId).collect();
    world.does(&Command::SwitchAutomaticMigration { on: false });
    for user in users.iter() {
        if world.person(user).provider == Provider::Microsoft {
            let change = PersonChange::ConferenceIdReset { id: 0 };
            world.does(&Command::ChangePerson { user, change });
        }
    }
    world.does(&Command::StartMigration { users });
    let mut seen_in_progress = false;
    while world.tenant.migrations.unfinished() > 0 {
        let counts = world.tenant.migrations.counts;
        assert_eq!(world.tenant.migrations.unfinished(), counts[0] + counts[1]);
        seen_in_progress |= counts[1] > 0;
        world.advance_to(world.now.plus(MINUTE_MS));
    }
    assert!(seen_in_progress);
    for meeting in &world.tenant.meetings {
        let Some(run) = run_of(&world.tenant, meeting.organizer) else { continue };
        let movable = meetings::can_rewrite(&world.tenant, meeting, world.now).is_ok();
        if run.state == RunState::Succeeded && movable {
            assert!(!meetings::is_stale(&world.tenant, meeting, world.now), "{meeting:?}");
        }
    }
}

// MM-03
#[test]
fn the_states_have_their_exact_names_and_the_summary_counts_people() {
    let names = RunState::ALL.map(RunState::name);
    assert_eq!(names, ["Pending", "InProgress", "Failed", "Succeeded"]);
    let mut world = World::sample();
    world.does(&Command::StartMigration { users: (0..100).map(UserId).collect() });
    for _ in 0..200 {
        world.advance_to(world.now.plus(3 * MINUTE_MS));
        let migrations = &world.tenant.migrations;
        for (state, count) in RunState::ALL.into_iter().zip(migrations.counts) {
            let recount = migrations.runs.iter().filter(|run| run.state == state).count();
            assert_eq!(recount, count as usize, "{}", state.name());
        }
    }
}

// MM-04
#[test]
fn changes_of_audio_conferencing_start_the_service() {
    let (world, user) = world_and_organizer();
    let off = PersonChange::ConferencingOff;
    for change in [off, PersonChange::ConferenceIdReset { id: 0 }] {
        let mut world = world.clone();
        let events = world.does(&Command::ChangePerson { user, change: change.clone() });
        assert!(requests(&events, user), "{change:?}");
    }
    let mut world = world;
    let none = world.find(|p| p.provider == Provider::None && p.mailbox == Mailbox::Online);
    let on = Command::ChangePerson { user: none, change: PersonChange::ConferencingOn };
    assert!(requests(&world.does(&on), none));
    for trigger in [
        Trigger::License,
        Trigger::ProviderToMicrosoft,
        Trigger::ConferenceId,
        Trigger::OtherBridge,
    ] {
        assert_eq!(reschedules(trigger), Reschedules::AsConferencingChange, "{trigger:?}");
    }
    // A number that leaves the bridge needs the steps of UN-02.
    assert_eq!(reschedules(Trigger::NumberUnassigned), Reschedules::WithExtraSteps);
    let number = number(SEATTLE);
    let events = world.does(&Command::UnassignFromBridge { number, accept_dead: true });
    assert_eq!(events, [Event::NumberUnassigned { number }]);
}

// MM-05
#[test]
fn a_move_to_the_cloud_and_an_upgrade_of_one_person_start_the_service() {
    let (mut world, user) = world_and_organizer();
    let upgrade = Command::ChangePerson { user, change: PersonChange::UpgradedToTeams };
    assert!(requests(&world.does(&upgrade), user));
    let (mut world, user) = world_and_organizer();
    world.tenant.people[user.index()].mailbox = Mailbox::OnPremises;
    let moved = Command::ChangePerson { user, change: PersonChange::MovedOnline };
    assert!(requests(&world.does(&moved), user));
    assert_eq!(world.person(user).mailbox, Mailbox::Online);
    assert_eq!(world.refuses(&moved), Refusal::NoChange);
    for trigger in [Trigger::MoveFromOnPremises, Trigger::TeamsUpgrade] {
        assert_eq!(reschedules(trigger), Reschedules::AsMove, "{trigger:?}");
    }
}

// MM-06
#[test]
fn a_new_address_or_default_number_does_not_start_the_service() {
    let (mut world, user) = world_and_organizer();
    let change = PersonChange::AddressChanged { address: "New.Name@contoso.com".into() };
    world.does(&Command::ChangePerson { user, change });
    assert_eq!(&*world.person(user).address, "new.name@contoso.com");
    world.does(&to_london(user, false));
    world.does(&Command::AssignToBridge { number: number(SPARE), as_default: true });
    world.advance_to(world.now.plus(DAY_MS));
    assert!(world.tenant.migrations.runs.is_empty());
    for trigger in [Trigger::SipAddress, Trigger::MeetingUrl, Trigger::DefaultNumber] {
        assert_eq!(reschedules(trigger), Reschedules::Never, "{trigger:?}");
    }
}

// MM-06
#[test]
fn an_address_is_a_name_and_a_domain_without_white_space_or_empty_labels() {
    let (mut world, user) = world_and_organizer();
    let taken = world.person(UserId(user.0 + 1)).address.to_uppercase();
    let change = |address: &str| {
        let change = PersonChange::AddressChanged { address: address.into() };
        Command::ChangePerson { user, change }
    };
    let unusable = [
        "",
        "@",
        "ada",
        "@contoso.com",
        "ada@",
        "ada@contoso",
        "ada@.contoso.com",
        "ada@contoso.com.",
        "ada@contoso..com",
        "ada@-contoso.com",
        "ada@b@contoso.com",
        "ada b@contoso.com",
        "ada\tb@contoso.com",
        "ada\u{a0}b@contoso.com",
        "ada@contoso.com\n",
        "ada@con\u{202f}toso.com",
        " ada@contoso.com",
        &taken,
    ];
    for address in unusable {
        assert_eq!(world.refuses(&change(address)), Refusal::AddressUnusable, "{address:?}");
    }
    for address in ["ada.l'amie+x@contoso.com", "Ada@sub.con-toso.com", "jérôme@école.fr"] {
        world.does(&change(address));
        assert_eq!(*world.person(user).address, address.to_lowercase());
    }
}

// MM-10
#[test]
fn a_run_replaces_the_block_of_future_meetings_of_its_organizer_and_nothing_else() {
    let (mut world, user) = world_and_organizer();
    let past = world.now.plus(-DAY_MS);
    world.meetings_mut(user)[0].starts_at = past;
    let before = world.tenant.meetings.clone();
    world.does(&to_london(user, false));
    let change = PersonChange::ConferenceIdReset { id: 0 };
    world.does(&Command::ChangePerson { user, change });
    world.drain();
    let person = world.person(user).clone();
    for (old, new) in before.iter().zip(&world.tenant.meetings) {
        if old.organizer != user || old.starts_at == past {
            assert_eq!(old, new, "past meetings and those of others are skipped");
            continue;
        }
        let expected = Meeting {
            printed: meetings::fresh(&person),
            conference_id: person.conference_id,
            edited_inside: false,
            before: Some(Before {
                printed: old.printed,
                conference_id: old.conference_id,
                look: old.look,
                edits_lost: old.edited_inside,
                kind: old.kind,
            }),
            ..old.clone()
        };
        assert_eq!(*new, expected);
        assert_ne!(old.conference_id, new.conference_id);
    }
}

// MM-12
#[test]
fn edits_inside_the_block_are_lost_and_known_to_be() {
    let (mut world, user) = world_and_organizer();
    for (index, meeting) in world.meetings_mut(user).iter_mut().enumerate() {
        meeting.edited_inside = index == 0;
    }
    world.does(&to_london(user, true));
    world.drain();
    for (index, meeting) in world.meetings(user).iter().enumerate() {
        let before = meeting.before.expect("it was rewritten");
        assert_eq!(before.edits_lost, index == 0, "meeting {index}");
        assert!(!meeting.edited_inside, "what is lost is lost once");
    }
}

// MM-15
#[test]
fn the_record_of_a_run_tells_when_how_far_and_how_often() {
    let (mut world, user) = world_and_organizer();
    let asked = world.now.plus(5 * MINUTE_MS);
    world.advance_to(asked);
    world.does(&start(user));
    let run = run_of(&world.tenant, user).cloned().expect("it waits");
    assert_eq!((run.user, run.round, run.state), (user, 0, RunState::Pending));
    assert_eq!((run.created_at, run.modified_at, run.retries), (asked, asked, 0));
    let events = world.drain();
    let run = run_of(&world.tenant, user).cloned().expect("it is over");
    let rewritten =
        events.iter().filter(|(_, e)| matches!(e, Event::MeetingRewritten { .. })).count();
    assert_eq!((run.state, run.created_at), (RunState::Succeeded, asked));
    assert_eq!(run.rewritten as usize, rewritten);
    assert_eq!(run.rewritten, run.total);
    assert_eq!(run.total as usize, world.meetings(user).len());
    assert_eq!(Some(run.modified_at), events.last().map(|(at, _)| *at));
    assert!(run.is_over() && run.again.is_none());
    // The next run of the same person is another one.
    world.does(&start(user));
    let second = run_of(&world.tenant, user).expect("it waits");
    assert_eq!((second.round, second.rewritten, second.total), (1, 0, 0));
    assert_eq!(second.created_at, world.now);
    assert_eq!(world.tenant.migrations.runs.len(), 1, "one line a person");
}

// MM-17
#[test]
fn the_service_is_on_by_default_and_can_be_switched_off_as_a_whole() {
    let (mut world, user) = world_and_organizer();
    assert!(world.tenant.migrations.enabled && world.tenant.migrations.automatic);
    world.does(&Command::SwitchMigration { on: false });
    assert_eq!(world.refuses(&start(user)), Refusal::MigrationOff);
    world.does(&Command::ChangePerson { user, change: PersonChange::UpgradedToTeams });
    world.does(&Command::ChangePerson { user, change: PersonChange::ConferenceIdReset { id: 0 } });
    world.advance_to(world.now.plus(HOUR_MS));
    assert!(world.tenant.migrations.runs.is_empty(), "nothing starts by itself either");
    assert_eq!(world.refuses(&Command::SwitchMigration { on: false }), Refusal::NoChange);
    world.does(&Command::SwitchMigration { on: true });
    world.does(&start(user));
}

// MM-17
#[test]
fn changing_defaults_and_rewriting_is_refused_as_a_whole_while_the_service_is_off() {
    let (mut world, user) = world_and_organizer();
    let swap = |reschedule| Command::SwapDefaultNumber {
        select: DefaultSelect::From(Some(number(SEATTLE))),
        to: Some(number(LONDON)),
        toll: Toll::Toll,
        reschedule,
    };
    assert_eq!(can_ask(&world.tenant), Ok(()));
    world.does(&Command::SwitchMigration { on: false });
    assert_eq!(can_ask(&world.tenant), Err(Refusal::MigrationOff));
    assert_eq!(world.refuses(&to_london(user, true)), Refusal::MigrationOff);
    assert_eq!(world.refuses(&swap(true)), Refusal::MigrationOff);
    // Other reasons come first: what is wrong in the form is said before what is switched off.
    let nobody = Command::SetUserDefaults {
        users: UserSet::default(),
        toll: Change::Set(Some(number(LONDON))),
        toll_free: Change::Keep,
        reschedule: true,
    };
    assert_eq!(world.refuses(&nobody), Refusal::NobodyChosen);
    for quiet in [to_london(user, false), swap(false)] {
        let events = world.does(&quiet);
        assert!(matches!(events[..], [Event::DefaultsChanged(_)]), "{events:?}");
    }
    world.does(&Command::SwitchMigration { on: true });
    assert!(requests(&world.does(&to_london(user, true)), user));
}

// MM-17
#[test]
fn the_other_switch_stops_conferencing_changes_only() {
    let (mut world, user) = world_and_organizer();
    world.does(&Command::SwitchAutomaticMigration { on: false });
    let off = Command::SwitchAutomaticMigration { on: false };
    assert_eq!(world.refuses(&off), Refusal::NoChange);
    let reset = PersonChange::ConferenceIdReset { id: 0 };
    let events = world.does(&Command::ChangePerson { user, change: reset });
    assert!(!requests(&events, user));
    let upgrade = Command::ChangePerson { user, change: PersonChange::UpgradedToTeams };
    assert!(requests(&world.does(&upgrade), user), "a move still runs");
    let other = world.find(|p| {
        p.provider == Provider::Microsoft && p.mailbox == Mailbox::Online && p.run.is_none()
    });
    world.does(&start(other));
}

// MM-19
#[test]
fn several_changes_of_one_person_who_waits_make_one_run() {
    let (mut world, user) = world_and_organizer();
    world.does(&to_london(user, true));
    let reset = PersonChange::ConferenceIdReset { id: 0 };
    for change in [reset.clone(), PersonChange::UpgradedToTeams, reset] {
        let events = world.does(&Command::ChangePerson { user, change });
        assert!(!requests(&events, user), "who waits is not queued twice");
    }
    assert_eq!(world.refuses(&start(user)), Refusal::AlreadyQueued);
    let events = world.drain();
    let ended = events.iter().filter(|(_, e)| matches!(e, Event::MigrationSucceeded { .. }));
    assert_eq!(ended.count(), 1);
    let person = world.person(user);
    for meeting in world.meetings(user) {
        assert_eq!(meeting.printed, meetings::fresh(person));
        assert_eq!(meeting.conference_id, person.conference_id);
    }
}

// MM-19
#[test]
fn a_change_while_a_run_goes_on_makes_one_more() {
    let (mut world, user) = world_and_organizer();
    world.does(&start(user));
    while run_of(&world.tenant, user).is_some_and(|run| run.rewritten == 0) {
        world.advance_to(world.now.plus(1_000));
    }
    assert!(requests(&world.does(&to_london(user, true)), user));
    let again = Command::StartMigration { users: users([user]) };
    assert_eq!(world.refuses(&again), Refusal::AlreadyQueued, "once more is enough");
    let events = world.drain();
    let ended = events.iter().filter(|(_, e)| matches!(e, Event::MigrationSucceeded { .. }));
    assert_eq!(ended.count(), 2);
    assert_eq!(run_of(&world.tenant, user).map(|run| run.round), Some(1));
    assert!(world.meetings(user).iter().all(|m| m.printed.toll == Some(number(LONDON))));
}

#[test]
fn requests_are_per_person_so_a_list_takes_whom_it_can() {
    let mut world = World::sample();
    let third = world.find(|p| p.provider == Provider::ThirdParty);
    let good = world.find(|p| {
        p.provider == Provider::Microsoft && p.mailbox == Mailbox::Online && p.toll.is_some()
    });
    let toll = world.tenant.bridge.numbers_of(Toll::Toll).count();
    assert!(toll > 1);
    let events = world.does(&Command::StartMigration { users: users([third, good]) });
    assert_eq!(events, [Event::MigrationsRequested { users: users([good]) }]);
    let nobody = Command::StartMigration { users: UserSet::default() };
    assert_eq!(world.refuses(&nobody), Refusal::NobodyChosen);
}
