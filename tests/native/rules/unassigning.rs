//! UN: taking a number off the bridge without leaving dead invitations behind.

use passerelle::domain::bridge;
use passerelle::domain::command::{Change, Command, DefaultSelect};
use passerelle::domain::event::Event;
use passerelle::domain::ids::UserSet;
use passerelle::domain::meetings::{self, can_rewrite};
use passerelle::domain::migration::{RunState, run_of};
use passerelle::domain::people::{self, Provider};
use passerelle::domain::phone::PhoneNumber;
use passerelle::domain::places::Toll;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::{DAY_MS, HOUR_MS};
use passerelle::session::base::Base;

use crate::support::{PARIS, SEATTLE, World, number};

fn unassign(accept_dead: bool) -> Command {
    Command::UnassignFromBridge { number: number(SEATTLE), accept_dead }
}

fn swap(reschedule: bool) -> Command {
    Command::SwapDefaultNumber {
        select: DefaultSelect::From(Some(number(SEATTLE))),
        to: Some(number(PARIS)),
        toll: Toll::Toll,
        reschedule,
    }
}

fn carriers(world: &World) -> (u32, u32) {
    bridge::carriers(&world.tenant, number(SEATTLE), world.now)
}

fn printing(world: &World, number: PhoneNumber) -> impl Iterator<Item = &meetings::Meeting> {
    world
        .tenant
        .meetings
        .iter()
        .filter(move |m| m.printed.carries(number) && m.starts_at > world.now)
}

// UN-01
#[test]
fn through_an_unassigned_number_nobody_joins_new_or_existing_meetings() {
    let mut world = World::sample();
    let (people, meetings) = carriers(&world);
    assert!(people > 0 && meetings > 0);
    assert_eq!(bridge::dead_meetings(&world.tenant, world.now), 0);
    assert_eq!(world.does(&unassign(true)), [Event::NumberUnassigned { number: number(SEATTLE) }]);
    assert!(!bridge::is_reached_on(&world.tenant, number(SEATTLE)));
    assert_eq!(bridge::dead_meetings(&world.tenant, world.now), meetings as usize);
    assert!(
        printing(&world, number(SEATTLE))
            .all(|m| { meetings::is_dead(&world.tenant, m, world.now) })
    );
    // Who still has it as default would print it in new meetings too.
    let user = world.find(|p| p.toll == Some(number(SEATTLE)));
    let new = meetings::fresh(world.person(user));
    assert!(new.numbers().any(|n| !bridge::is_reached_on(&world.tenant, n)));
}

// UN-02
#[test]
fn while_people_or_meetings_carry_the_number_unassigning_is_refused() {
    let mut world = World::sample();
    let (people, meetings) = carriers(&world);
    let in_use =
        |people, meetings| Refusal::StillInUse { number: number(SEATTLE), people, meetings };
    assert_eq!(world.refuses(&unassign(false)), in_use(people, meetings));
    // Other people, other meetings: the step without the rewriting is not enough.
    world.does(&swap(false));
    assert_eq!(carriers(&world).0, 0);
    assert_eq!(world.refuses(&unassign(false)), in_use(0, meetings));
}

// UN-02
#[test]
fn in_the_right_order_the_number_leaves_without_a_dead_invitation() {
    let mut world = World::sample();
    // Those that the service cannot help would keep the number until they are over.
    world.tenant.people.iter_mut().for_each(|p| p.mailbox = people::Mailbox::Online);
    for meeting in &mut world.tenant.meetings {
        meeting.attendees = meeting.attendees.min(250);
        meeting.origin = meetings::Origin::AddIn;
    }
    world.does(&swap(true));
    let waiting = world.tenant.migrations.unfinished();
    assert!(waiting > 5);
    assert!(matches!(world.refuses(&unassign(false)), Refusal::StillInUse { people: 0, .. }));
    world.drain();
    let failed = world.tenant.migrations.counts[RunState::Failed as usize];
    let unhelped = |m: &meetings::Meeting| {
        run_of(&world.tenant, m.organizer).is_some_and(|r| r.state == RunState::Failed)
    };
    assert!(printing(&world, number(SEATTLE)).all(unhelped), "{failed} failed");
    // Whatever is left is over one day; then nothing is dead.
    world.advance_to(world.now.plus(70 * DAY_MS));
    world.does(&unassign(false));
    assert_eq!(bridge::dead_meetings(&world.tenant, world.now), 0);
}

// UN-02
#[test]
fn the_defaults_and_the_meetings_of_a_small_organization_leave_a_number_within_a_day() {
    let mut world = World::sample();
    let keep = world.find(|p| p.toll == Some(number(SEATTLE)) && p.meetings.1 > 1);
    for (user, person) in (0u32..).zip(&mut world.tenant.people) {
        if user != keep.0 && person.toll == Some(number(SEATTLE)) {
            person.toll = Some(number(PARIS));
        }
    }
    for meeting in &mut world.tenant.meetings {
        meeting.origin = meetings::Origin::AddIn;
        meeting.attendees = 5;
        if meeting.organizer != keep && meeting.printed.carries(number(SEATTLE)) {
            meeting.printed.toll = Some(number(PARIS));
        }
    }
    world.does(&swap(true));
    world.drain();
    assert_eq!(run_of(&world.tenant, keep).map(|r| r.state), Some(RunState::Succeeded));
    assert_eq!(carriers(&world), (0, 0));
    world.does(&unassign(false));
    assert_eq!(bridge::dead_meetings(&world.tenant, world.now), 0);
}

// UN-02
#[test]
fn what_the_service_cannot_rewrite_goes_on_printing_the_number() {
    let mut world = World::sample();
    world.does(&swap(true));
    world.drain();
    let stuck = printing(&world, number(SEATTLE)).count();
    for meeting in printing(&world, number(SEATTLE)) {
        let state = run_of(&world.tenant, meeting.organizer).map(|r| r.state);
        let unmovable = can_rewrite(&world.tenant, meeting, world.now).is_err();
        assert!(unmovable || state == Some(RunState::Failed), "{meeting:?}, run {state:?}");
    }
    assert!(stuck > 0, "the sample has meetings that the service cannot rewrite");
    assert_eq!(carriers(&world), (0, stuck as u32));
    world.does(&unassign(true));
    assert_eq!(bridge::dead_meetings(&world.tenant, world.now), stuck);
}

// UN-03
#[test]
fn the_first_step_takes_long_in_a_big_organization() {
    let wait_ms = |people: u32| {
        let mut world = World::of(&Base::Generated { seed: 3, people });
        let users: UserSet = people::iter(&world.tenant).map(|(user, _)| user).collect();
        world.does(&Command::StartMigration { users });
        let runs = world.tenant.migrations.runs.iter();
        runs.map(|run| run.due_at.since(world.now)).max().expect("somebody waits")
    };
    assert!(wait_ms(20) <= HOUR_MS);
    assert!(wait_ms(10_000) > HOUR_MS);
}

// UN-04
#[test]
fn changing_defaults_alone_rewrites_no_meeting() {
    let mut world = World::sample();
    let user = world.find(|p| p.toll == Some(number(SEATTLE)) && p.meetings.1 > 0);
    let before = world.tenant.meetings.clone();
    let events = world.does(&Command::SetUserDefaults {
        users: UserSet::one(user),
        toll: Change::Set(Some(number(PARIS))),
        toll_free: Change::Keep,
        reschedule: false,
    });
    assert!(matches!(&events[..], [Event::DefaultsChanged(_)]), "{events:?}");
    world.advance_to(world.now.plus(DAY_MS));
    assert_eq!(world.tenant.meetings, before);
    assert!(world.tenant.migrations.runs.is_empty());
}

// UN-05
#[test]
fn only_an_explicit_yes_takes_off_a_number_that_is_still_in_use() {
    let mut world = World::sample();
    let may = bridge::can_unassign(&world.tenant, number(SEATTLE), world.now);
    assert_eq!(may, Err(world.refuses(&unassign(false))));
    assert!(world.tenant.bridge.answers(number(SEATTLE)));
    world.does(&unassign(true));
    assert!(!world.tenant.bridge.answers(number(SEATTLE)));
    let gone = Refusal::NotOnBridge { number: number(SEATTLE) };
    assert_eq!(world.refuses(&unassign(true)), gone, "not twice");
}

#[test]
fn an_unassigned_number_is_still_owned_and_can_come_back() {
    let mut world = World::sample();
    let user = world.find(|p| p.toll == Some(number(SEATTLE)) && p.provider == Provider::Microsoft);
    world.does(&unassign(true));
    assert!(world.tenant.numbers.owned.contains_key(&number(SEATTLE)));
    world.does(&Command::AssignToBridge { number: number(SEATTLE), as_default: false });
    let printed = meetings::fresh(world.person(user));
    assert!(printed.numbers().all(|n| bridge::is_reached_on(&world.tenant, n)));
    assert_eq!(bridge::dead_meetings(&world.tenant, world.now), 0);
}
