//! The chosen number: what still depends on it, and the safe way to take it off the bridge.

use passerelle::domain::bridge;
use passerelle::domain::command::{Change, Command};
use passerelle::domain::credits::Credits;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::refusal::Refusal;
use passerelle::route::{Page, Route};
use passerelle::screens::voice::details::{Silence, details, may_ask_to_unassign};
use passerelle::screens::voice::numbers::Status;
use passerelle::screens::voice::unassigning::{Progress, Unassigning, people_with, unassigning};
use passerelle::session::Session;
use passerelle::texts::Lang;
use passerelle::wording;

use super::{DEFAULT, FREE, SEATTLE, SPARE};
use crate::support::{World, does, number, refuses, sample};

/// Takes Seattle's number from everybody; true where their meetings are to be rewritten.
fn replace(world: &mut World, reschedule: bool) {
    let holders: UserSet = world
        .tenant
        .people
        .iter()
        .zip(0u32..)
        .filter(|(person, _)| person.toll == Some(number(SEATTLE)))
        .map(|(_, id)| UserId(id))
        .collect();
    world.does(&Command::SetUserDefaults {
        users: holders,
        toll: Change::Set(Some(number(DEFAULT))),
        toll_free: Change::Keep,
        reschedule,
    });
}

// UN-02
#[test]
fn the_safe_order_is_replace_then_wait_then_unassign() {
    use Progress::{Done, Later, Now};
    let mut world = World::sample();
    let now = world.now;
    let found = unassigning(&world.tenant, number(SEATTLE), now);
    let carriers = bridge::carriers(&world.tenant, number(SEATTLE), now);
    assert_eq!((found.people, found.meetings), carriers);
    assert!(found.people > 5 && found.names.len() == 5 && found.meetings > 0);
    assert_eq!(found.steps(), [Now, Later, Later]);
    assert!(!found.is_safe());

    replace(&mut world, true);
    let found = unassigning(&world.tenant, number(SEATTLE), world.now);
    assert_eq!((found.people, found.steps()), (0, [Done, Now, Later]));
    assert!(found.unfinished > 0 && found.names.is_empty());

    let waiting = found.movable();
    world.drain();
    let found = unassigning(&world.tenant, number(SEATTLE), world.now);
    assert_eq!(found.unfinished, 0);
    assert!(found.movable() < waiting, "the service has rewritten some");
}

// UN-02
#[test]
fn the_second_step_waits_for_migrations_and_for_meetings_that_can_be_rewritten() {
    use Progress::{Done, Later, Now};
    let steps = |people, meetings, unmovable, unfinished| {
        Unassigning { people, names: Vec::new(), meetings, unmovable, unfinished }.steps()
    };
    assert_eq!(steps(1, 4, 4, 0), [Now, Later, Later], "somebody has it");
    assert_eq!(steps(0, 4, 4, 2), [Done, Now, Later], "a migration is unfinished");
    assert_eq!(steps(0, 4, 3, 0), [Done, Now, Later], "a meeting was not rewritten");
    assert_eq!(steps(0, 4, 4, 0), [Done, Done, Now], "no migration can help these four");
    assert_eq!(steps(0, 0, 0, 0), [Done, Done, Now]);
}

// UN-02, UN-04
#[test]
fn without_rewriting_the_second_step_stays_to_do() {
    let mut world = World::sample();
    replace(&mut world, false);
    let found = unassigning(&world.tenant, number(SEATTLE), world.now);
    assert_eq!((found.people, found.unfinished), (0, 0));
    assert!(found.movable() > 0);
    assert_eq!(found.steps(), [Progress::Done, Progress::Now, Progress::Later]);
}

// UN-02
#[test]
fn a_number_that_nobody_has_is_safe_to_unassign() {
    let mut session = sample();
    does(&mut session, &Command::AssignToBridge { number: number(SPARE), as_default: false });
    let found = unassigning(session.tenant(), number(SPARE), session.now());
    assert!(found.is_safe());
    assert_eq!(found.steps(), [Progress::Done, Progress::Done, Progress::Now]);
}

// UN-02
#[test]
fn people_who_have_the_number_are_a_link_away() {
    let session = sample();
    let people = |digits| people_with(session.tenant(), number(digits));
    let toll = Route::from(Page::Users).with("toll", SEATTLE.to_string());
    assert_eq!(people(SEATTLE), toll);
    assert_eq!(people(FREE).get("tollfree"), FREE.to_string());
}

// UN-01
#[test]
fn after_a_forced_unassign_the_invitations_are_told_to_be_dead() {
    let mut session = sample();
    let look = |session: &Session| {
        details(session.tenant(), Lang::En, number(SEATTLE), session.now()).expect("it is owned")
    };
    let before = look(&session);
    assert!(!before.is_dead() && before.silence.is_none());
    let number = number(SEATTLE);
    refuses(&mut session, &Command::UnassignFromBridge { number, accept_dead: false });
    does(&mut session, &Command::UnassignFromBridge { number, accept_dead: true });
    let after = look(&session);
    assert_eq!(after.silence, Some(Silence::OffBridge));
    assert!(after.is_dead());
    assert_eq!((after.people, after.meetings), (before.people, before.meetings));
    let title = wording::numbers::dead_title(Lang::En, after.meetings);
    assert_eq!(title, format!("{} invitations are dead", after.meetings));
}

// BR-05
#[test]
fn a_number_that_was_just_assigned_is_in_no_invitation() {
    let mut session = sample();
    let number = number(SPARE);
    let look = |session: &Session| {
        details(session.tenant(), Lang::En, number, session.now()).expect("it is owned")
    };
    assert!(!look(&session).is_in_no_invitation());
    does(&mut session, &Command::AssignToBridge { number, as_default: true });
    assert!(look(&session).is_in_no_invitation());
    assert_eq!(look(&session).status, Status::BridgeDefault);
}

// UN-02, BR-08
#[test]
fn one_may_ask_to_unassign_what_is_in_use_but_not_the_default_or_a_shared_number() {
    let session = sample();
    let (tenant, now) = (session.tenant(), session.now());
    let ask = |digits| may_ask_to_unassign(tenant, number(digits), now);
    assert_eq!(ask(SEATTLE), Ok(()));
    assert_eq!(ask(DEFAULT), Err(Refusal::IsBridgeDefault { number: number(DEFAULT) }));
    assert_eq!(ask(SPARE), Err(Refusal::NotOnBridge { number: number(SPARE) }));
    let shared = tenant.bridge.numbers.iter().find(|(_, b)| b.shared).map(|(n, _)| *n);
    let shared = shared.expect("the sample has shared numbers");
    let refused = may_ask_to_unassign(tenant, shared, now);
    assert_eq!(refused, Err(Refusal::SharedNumber { number: shared }));
}

// CC-01
#[test]
fn without_credits_a_toll_free_number_is_silent() {
    let mut world = World::sample();
    let look = |world: &World| {
        details(&world.tenant, Lang::En, number(FREE), world.now).expect("it is owned")
    };
    assert_eq!(look(&world).silence, None);
    world.tenant.credits = Credits::default();
    assert_eq!(look(&world).silence, Some(Silence::NoCredits));
}
