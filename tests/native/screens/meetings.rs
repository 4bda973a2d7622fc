//! The meeting migration page: figures, list, details, the invitation before and after.

mod blocks;

use std::collections::BTreeSet;

use passerelle::domain::bridge;
use passerelle::domain::command::{Change, Command};
use passerelle::domain::dialin::Customization;
use passerelle::domain::event::Event;
use passerelle::domain::ids::{MeetingId, UserId, UserSet};
use passerelle::domain::meetings::{self, Origin, Unmovable};
use passerelle::domain::migration::{self, RunState};
use passerelle::domain::people::{Mailbox, Provider};
use passerelle::domain::phone::Country;
use passerelle::domain::time::{DAY_MS, MINUTE_MS};
use passerelle::screens::meetings::compare::{Stage, compare};
use passerelle::screens::meetings::list::{By, Order, Show, Wanted, organizers};
use passerelle::screens::meetings::organizer::{self, Worth};
use passerelle::screens::meetings::picture::picture;
use passerelle::screens::meetings::row::row;
use passerelle::screens::meetings::survey::{Survey, survey};
use passerelle::screens::meetings::{chosen, record};
use passerelle::texts::Lang;
use passerelle::wording::invitation::{Invitation, Part, lines};
use passerelle::wording::{meetings as say, stale};

use crate::support::{LONDON, PARIS, SPARE, TOLL_FREE, World, number, users};

fn look(world: &World) -> Survey {
    survey(&world.tenant, world.now)
}

/// Gives everybody whose toll default is Paris the number of London instead.
fn paris_to_london(world: &mut World) -> UserSet {
    let all: UserSet = (0..world.tenant.people.len() as u32)
        .map(UserId)
        .filter(|user| world.person(*user).toll == Some(number(PARIS)))
        .collect();
    world.does(&Command::SetUserDefaults {
        users: all.clone(),
        toll: Change::Set(Some(number(LONDON))),
        toll_free: Change::Keep,
        reschedule: false,
    });
    all
}

/// A world with one organizer whose meetings are all stale and can be rewritten.
fn one_stale() -> (World, UserId) {
    let mut world = World::sample();
    let user = world.find(|p| {
        p.toll == Some(number(PARIS)) && p.mailbox == Mailbox::Online && p.meetings.1 > 1
    });
    for meeting in world.meetings_mut(user) {
        (meeting.attendees, meeting.origin, meeting.edited_inside) = (8, Origin::AddIn, false);
    }
    world.does(&Command::SetUserDefaults {
        users: users([user]),
        toll: Change::Set(Some(number(LONDON))),
        toll_free: Change::Keep,
        reschedule: false,
    });
    (world, user)
}

fn first_meeting(world: &World, user: UserId) -> MeetingId {
    MeetingId(world.person(user).meetings.0)
}

// MM-01
#[test]
fn a_start_can_be_for_one_for_the_ticked_or_for_everybody_who_is_stale() {
    let mut world = World::sample();
    assert!(look(&world).is_blank(), "a new organization has nothing to migrate");
    paris_to_london(&mut world);
    let before = look(&world);
    let counts = meetings::stale_counts(&world.tenant, world.now);
    assert_eq!(before.left_alone(), counts, "before any start nothing takes care of them");
    assert_eq!(before.organizers, 0);
    let stale: Vec<UserId> = before.startable.iter().collect();
    assert_eq!(stale, meetings::stale_organizers(&world.tenant, world.now));

    let mut one = world.clone();
    one.does(&Command::StartMigration { users: users([stale[0]]) });
    assert_eq!(look(&one).startable.len(), stale.len() - 1);

    let mut ticked = world.clone();
    let some: BTreeSet<UserId> = stale[..3].iter().copied().collect();
    let chosen = chosen::chosen(&ticked.tenant, Lang::En, Country::US, some.into_iter());
    assert_eq!((chosen.count, chosen.helped.len()), (3, 3));
    ticked.does(&Command::StartMigration { users: chosen.helped });
    assert_eq!(look(&ticked).organizers, 3);

    world.does(&Command::StartMigration { users: before.startable.clone() });
    let after = look(&world);
    assert!(after.startable.is_empty());
    assert_eq!(after.organizers, stale.len() as u32);
    let hopeless: u32 = before.stale.iter().map(|s| s.hopeless).sum();
    assert_eq!(after.left_alone().0, hopeless, "the queue takes care of all others");
    assert!(before.reachable() == counts.0 - hopeless && before.reachable() > 0);
}

// IV-01
#[test]
fn stale_meetings_that_differ_in_the_conference_id_alone_are_told_apart() {
    let (mut world, user) = one_stale();
    assert_eq!(look(&world).id_only(), 0, "they print another number");
    let printed = meetings::fresh(world.person(user));
    for meeting in world.meetings_mut(user) {
        (meeting.printed, meeting.conference_id) = (printed, 1);
    }
    let found = look(&world);
    assert_eq!((found.id_only(), 1), found.left_alone());
    assert!(found.id_only() > 0);
}

// MM-07
#[test]
fn the_ticked_people_whom_a_start_leaves_out_are_counted_by_the_reason() {
    let mut world = World::sample();
    for user in [3, 4, 5] {
        world.tenant.people[user].provider = Provider::ThirdParty;
    }
    world.tenant.people[6].mailbox = Mailbox::OnPremises;
    let picked = || (0..8).map(UserId);
    let chosen = chosen::chosen(&world.tenant, Lang::En, Country::US, picked());
    assert_eq!((chosen.count, chosen.helped.len()), (8, 4));
    assert_eq!(chosen.left_out.len(), 2);
    assert!(chosen.left_out[0].starts_with("3 organizers"), "{:?}", chosen.left_out);
    assert!(chosen.left_out[1].contains(&*world.tenant.people[6].name), "{:?}", chosen.left_out);
    world.does(&Command::StartMigration { users: chosen.helped });
    let again = chosen::chosen(&world.tenant, Lang::Fr, Country::FR, picked());
    assert!(again.helped.is_empty(), "everybody who can be helped waits");
    assert_eq!(again.left_out.len(), 3);
}

// MM-17
#[test]
fn a_service_that_is_switched_off_starts_nothing_and_says_so() {
    let (mut world, user) = one_stale();
    world.does(&Command::SwitchMigration { on: false });
    assert!(look(&world).startable.is_empty());
    assert!(look(&world).left_alone().0 > 0, "they are stale all the same");
    let chosen = chosen::chosen(&world.tenant, Lang::En, Country::US, [user].into_iter());
    assert!(chosen.helped.is_empty() && chosen.left_out.len() == 1);
}

// MM-03
#[test]
fn the_figures_the_filters_and_the_badges_carry_the_exact_names_and_agree() {
    let mut world = World::sample();
    paris_to_london(&mut world);
    let startable = look(&world).startable;
    world.does(&Command::StartMigration { users: startable });
    for _ in 0..12 {
        world.advance_to(world.now.plus(7 * MINUTE_MS));
        let survey = look(&world);
        let counts = world.tenant.migrations.counts;
        assert_eq!(counts.iter().sum::<u32>(), survey.organizers);
        for state in RunState::ALL {
            let show = Show::parse(state.name());
            assert_eq!(show, Show::In(state));
            let wanted = Wanted { show, ..Wanted::default() };
            let found = organizers(&world.tenant, &survey, world.now, &wanted);
            assert_eq!(found.len(), counts[state as usize] as usize, "{}", state.name());
            for user in found {
                let row = row(&world.tenant, Lang::Fr, world.now, user).expect("a person");
                assert_eq!(row.state.map(RunState::name), Some(state.name()));
            }
        }
    }
    assert_eq!(Show::parse("in-progress"), Show::All, "what is unknown shows all");
}

#[test]
fn the_list_is_searched_and_sorted() {
    let mut world = World::sample();
    paris_to_london(&mut world);
    let startable = look(&world).startable;
    world.does(&Command::StartMigration { users: startable });
    world.advance_to(world.now.plus(40 * MINUTE_MS));
    let survey = look(&world);
    let find = |search: &str, order: &str| {
        let wanted = Wanted { show: Show::All, search: search.into(), order: Order::parse(order) };
        organizers(&world.tenant, &survey, world.now, &wanted)
    };
    let all = find("", "");
    let without_run = |user: UserId| migration::run_of(&world.tenant, user).is_none();
    let waiting = survey.stale.iter().filter(|s| without_run(s.user)).count();
    assert_eq!(all.len(), survey.organizers as usize + waiting);
    let name = |user: &UserId| world.person(*user).name.to_string();
    let someone = name(&all[0]);
    assert!(find(&someone.to_uppercase(), "").contains(&all[0]), "{someone}");
    assert!(find("@CONTOSO.com", "").len() == all.len() && find("zzzz", "").is_empty());
    let names: Vec<String> = find("", "organizer").iter().map(name).collect();
    assert!(names.is_sorted());
    let mut back = find("", "-end");
    back.reverse();
    let end = |user: &UserId| {
        let run = migration::run_of(&world.tenant, *user);
        run.map(|run| migration::expected_end(&world.tenant, run))
    };
    let ends: Vec<_> = back.iter().filter_map(end).collect();
    assert!(ends.is_sorted() && ends.len() > 10);
    for by in [By::Organizer, By::State, By::Meetings, By::End] {
        let order = Order { by, descending: true };
        assert_eq!(Order::parse(&order.text()), Some(order));
    }
}

// MM-09
#[test]
fn a_retry_says_how_many_when_and_why_and_the_expected_end_counts_it_in() {
    let mut world = World::sample();
    paris_to_london(&mut world);
    let startable = look(&world).startable;
    world.does(&Command::StartMigration { users: startable });
    let retried = loop {
        world.advance_to(world.now.plus(MINUTE_MS));
        let mut runs = world.tenant.migrations.runs.iter();
        if let Some(run) = runs.find(|r| r.state == RunState::Pending && r.retries == 1) {
            break run.clone();
        }
        assert!(world.tenant.migrations.unfinished() > 0, "the sample meets a fault");
    };
    let row = row(&world.tenant, Lang::En, world.now, retried.user).expect("a person");
    assert!(row.notes[0].starts_with("retry 1 of 9 at "), "{:?}", row.notes);
    let survey = look(&world);
    assert!(survey.expected_end.expect("some wait") >= retried.due_at);
    world.drain();
    let survey = look(&world);
    assert_eq!(survey.expected_end, None);
    assert!(survey.last_end.expect("all ended") <= world.now);
}

#[test]
fn the_picture_goes_from_the_first_request_to_the_lull_and_adds_up() {
    let mut world = World::sample();
    assert_eq!(picture(&world.tenant.migrations, world.now), None);
    paris_to_london(&mut world);
    world.advance_to(world.now.plus(DAY_MS));
    let asked_at = world.now;
    let startable = look(&world).startable;
    world.does(&Command::StartMigration { users: startable });
    let organizers = look(&world).organizers;
    world.drain();
    let last_end = look(&world).last_end.expect("all ended");
    world.advance_to(world.now.plus(3 * DAY_MS));
    let picture = picture(&world.tenant.migrations, world.now).expect("there was a wave");
    assert_eq!(picture.times[0], asked_at);
    let end = picture.times[picture.times.len() - 1];
    let tail = picture.tail.expect("who fails is tried again for hours after all others");
    let until = tail.until.expect("it is over");
    assert!(last_end.since(until).abs() < MINUTE_MS, "not until now, three days later");
    assert!(until.since(end) > end.since(asked_at), "a short tail would have been drawn");
    assert!((1..=organizers / 20).contains(&tail.organizers), "{} stragglers", tail.organizers);
    assert!(picture.counts.iter().all(|counts| counts.iter().sum::<u32>() == organizers));
    assert!(picture.times.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(picture.of(RunState::Pending)[0], f64::from(organizers));
    let last = picture.counts[picture.times.len() - 1];
    assert_eq!(last[0] + last[1], tail.organizers);
}

// MM-15
#[test]
fn the_status_record_has_the_fields_of_the_service() {
    let (mut world, user) = one_stale();
    let fields = |world: &World| record::fields(&world.tenant, Lang::En, world.now, user);
    assert_eq!(fields(&world), None);
    world.does(&Command::StartMigration { users: users([user]) });
    world.drain();
    let found = fields(&world).expect("a run");
    let names: Vec<&str> = found.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names,
        [
            "CorrelationId",
            "CreateDate",
            "FailedMeeting",
            "InvitesUpdate",
            "LastMessage",
            "MigrationType",
            "ModifiedDate",
            "RetryCount",
            "State",
            "SucceededMeeting",
            "TotalMeeting",
            "UserId",
            "UserPrincipalName",
        ]
    );
    let value = |name: &str| {
        let field = found.iter().find(|(field, _)| *field == name);
        field.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let count = world.meetings(user).len().to_string();
    assert_eq!(value("State"), "Succeeded");
    assert_eq!((value("TotalMeeting"), value("SucceededMeeting")), (count.clone(), count));
    assert_eq!(value("FailedMeeting"), "0");
    assert_eq!(value("MigrationType"), "ToSameType");
    assert_eq!(value("UserPrincipalName"), &*world.person(user).address);
    // The same person and round give the same identifier; another round another one.
    let id = record::correlation_id(&world.tenant, user, 0);
    assert_eq!(value("CorrelationId"), id.to_string());
    assert_eq!(id.get_version_num(), 5);
    assert_ne!(id, record::correlation_id(&world.tenant, user, 1));
    assert_ne!(value("CorrelationId"), value("UserId"));
}

// MM-16
#[test]
fn a_failed_organizer_comes_with_the_message_and_what_to_do() {
    let (mut world, user) = one_stale();
    world.does(&Command::StartMigration { users: users([user]) });
    let cause = migration::Cause::DamagedItem;
    passerelle::domain::apply(&mut world.tenant, &Event::MigrationStarted { user }, world.now);
    let failed = Event::MigrationFailed { user, cause };
    passerelle::domain::apply(&mut world.tenant, &failed, world.now);
    let row = row(&world.tenant, Lang::En, world.now, user).expect("a person");
    assert_eq!(row.state, Some(RunState::Failed));
    assert!(row.notes[0].contains("damaged"), "{:?}", row.notes);
    assert!(row.notes[0].contains("Meeting Migration Tool"), "{:?}", row.notes);
    assert!(say::failed_advice(Lang::En).contains("recreates the meetings"));
    let fields = record::fields(&world.tenant, Lang::En, world.now, user).expect("a run");
    let total = world.meetings(user).len().to_string();
    assert!(fields.contains(&("FailedMeeting", total)), "{fields:?}");
    assert!(look(&world).startable.contains(user), "it can be tried again");
}

// MM-10
#[test]
fn the_invitation_is_compared_line_by_line_before_and_after_a_rewrite() {
    let (mut world, user) = one_stale();
    let meeting = first_meeting(&world, user);
    let planned = compare(&world.tenant, Lang::En, world.now, meeting).expect("a meeting");
    let rows = organizer::meetings_of(&world.tenant, Lang::En, world.now, user);
    assert_eq!(organizer::chosen(&rows, "2"), Some(1));
    assert_eq!(organizer::chosen(&rows, "99"), Some(0), "the first that has something to show");
    assert_eq!(organizer::chosen(&[], "1"), None);
    assert_eq!(planned.stage, Stage::Planned);
    let changed: Vec<Part> =
        planned.pairs.iter().filter(|p| p.before != p.after).map(|p| p.part).collect();
    assert_eq!(changed, [Part::Toll], "only the number changes");
    let toll = planned.pairs.iter().find(|p| p.part == Part::Toll).expect("a toll number");
    assert_eq!(toll.before.as_deref(), Some("+33 1 99 00 12 34 (Paris, France)"));
    assert!(toll.after.as_deref().is_some_and(|line| line.starts_with("+44 20 7946 0123")));
    world.does(&Command::StartMigration { users: users([user]) });
    world.drain();
    let done = compare(&world.tenant, Lang::En, world.now, meeting).expect("a meeting");
    assert_eq!(done.stage, Stage::Done);
    assert_eq!(done.pairs, planned.pairs, "what was announced is what was done");
    let rows = organizer::meetings_of(&world.tenant, Lang::En, world.now, user);
    assert!(rows.iter().all(|row| row.worth == Worth::UpToDate && row.rewritten));
    assert!(rows.windows(2).all(|pair| {
        let starts_at = |at: usize| world.tenant.meetings[pair[at].meeting.index()].starts_at;
        starts_at(0) <= starts_at(1)
    }));
    world.advance_to(world.now.plus(61 * DAY_MS));
    let rows = organizer::meetings_of(&world.tenant, Lang::En, world.now, user);
    assert!(rows.iter().all(|row| row.worth == Worth::Past));
}

// MM-11
#[test]
fn what_no_run_rewrites_is_listed_with_the_reason() {
    let (mut world, user) = one_stale();
    let first = first_meeting(&world, user);
    world.meetings_mut(user)[0].attendees = 262;
    world.meetings_mut(user)[1].origin = Origin::Copied;
    let notes = row(&world.tenant, Lang::En, world.now, user).expect("a person").notes;
    let said = |what: &str| notes.iter().any(|note| note.contains(what));
    assert!(said("1 meeting has over 250 attendees"), "{notes:?}");
    assert!(said("1 meeting has a copied block"), "{notes:?}");
    let large = compare(&world.tenant, Lang::En, world.now, first).expect("a meeting");
    assert_eq!(large.stage, Stage::Blocked(Unmovable::TooManyAttendees));
    assert!(large.explained.contains("250") && large.losses.is_empty());
    let stale = look(&world).stale;
    let of_user = stale.iter().find(|s| s.user == user).expect("still stale");
    assert_eq!(of_user.hopeless, 2);
    world.tenant.people[user.index()].mailbox = Mailbox::OnPremises;
    let rows = organizer::meetings_of(&world.tenant, Lang::En, world.now, user);
    assert!(rows.iter().all(|r| r.blocked.as_deref().is_some_and(|b| b.contains("premises"))));
    let notes = row(&world.tenant, Lang::En, world.now, user).expect("a person").notes;
    assert!(notes[0].contains("on premises"), "{notes:?}");
}

// MM-12
#[test]
fn what_was_typed_inside_the_block_is_announced_as_lost_and_text_outside_stays() {
    let (mut world, user) = one_stale();
    let meeting = first_meeting(&world, user);
    world.meetings_mut(user)[0].edited_inside = true;
    let check = |world: &World, stage: Stage| {
        let found = compare(&world.tenant, Lang::En, world.now, meeting).expect("a meeting");
        assert_eq!(found.stage, stage);
        let line = |part| found.pairs.iter().find(|p| p.part == part).expect("a line").clone();
        assert!(line(Part::Edit).before.is_some() && line(Part::Edit).after.is_none());
        let greeting = line(Part::Greeting);
        assert!(greeting.before.is_some() && greeting.before == greeting.after);
        assert_eq!(found.losses.len(), 2, "{:?}", found.losses);
        assert!(found.losses[1].contains("Whiteboards"));
        found.losses[0]
    };
    assert!(check(&world, Stage::Planned).contains("will be lost"));
    world.does(&Command::StartMigration { users: users([user]) });
    world.drain();
    assert!(check(&world, Stage::Done).contains("was lost"));
}

// MM-13
#[test]
fn the_notice_warns_of_another_round_of_notifications() {
    let text = &Lang::En.texts().meetings;
    assert!(text.warn_people.contains("another notification"));
    // MM-19: several changes are finished first.
    assert!(text.finish_changes.contains("finish them first"));
    assert_eq!(
        stale::title(Lang::En, 1, 1, 0),
        "1 meeting of 1 organizer now carries other numbers than its organizer’s defaults"
    );
    assert!(
        stale::title(Lang::Fr, 184, 61, 0).starts_with("184 réunions de 61 organisateurs portent")
    );
}

#[test]
fn the_ticked_people_go_into_the_address_and_back() {
    let world = World::sample();
    let set = |users: &[u32]| users.iter().copied().map(UserId).collect::<BTreeSet<_>>();
    let ticked = set(&[3, 4, 5, 9, 11]);
    assert_eq!(chosen::text(&ticked), "3-5,9,11");
    assert_eq!(chosen::parse(&world.tenant, "3-5,9,11"), ticked);
    assert_eq!(chosen::parse(&world.tenant, "x,7-5,-,198-4294967295"), set(&[198, 199]));
    let everybody: BTreeSet<UserId> = (0..200).map(UserId).collect();
    assert_eq!(chosen::parse(&world.tenant, &chosen::text(&everybody)), everybody);
    let scattered: BTreeSet<UserId> = (0..10_000).map(|n| UserId(n * 2)).collect();
    assert_eq!(chosen::text(&scattered), "", "too long for an address");
}
