//! Laws of the session: time can be cut anywhere, replay gives the same state, rewinding gives the
//! state of then.

pub mod generated;

use passerelle::domain::command::Command;
use passerelle::domain::ids::{HoldId, UserSet};
use passerelle::domain::meetings;
use passerelle::domain::numbers::HoldEnd;
use passerelle::domain::people;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::{HOUR_MS, MINUTE_MS};
use passerelle::session::history::What;
use passerelle::session::{Origin, Session};
use passerelle::sim::Agenda;

use crate::support::{does, minutes, order_credits, place, sample};

/// A session with a bit of everything in it.
fn busy() -> Session {
    let mut session = sample();
    does(&mut session, &Command::ReserveNumbers { place: place("EMEA-FR-ALL-PAR"), quantity: 5 });
    minutes(&mut session, 3);
    let users: UserSet = people::iter(session.tenant()).map(|(id, _)| id).take(80).collect();
    does(&mut session, &Command::StartMigration { users });
    minutes(&mut session, 25);
    session
}

#[test]
fn any_way_of_cutting_an_interval_ends_in_the_same_state() {
    let mut whole = busy();
    let target = whole.now().plus(7 * HOUR_MS);
    let mut cut = whole.clone();
    whole.advance_to(target);
    let mut step_ms = 1;
    while cut.now() < target {
        cut.advance_to(target.min(cut.now().plus(step_ms)));
        step_ms = step_ms * 7 % (23 * MINUTE_MS) + 1;
    }
    assert_eq!(whole.tenant(), cut.tenant());
    assert_eq!(whole.records(), cut.records());
    let mut sliced = busy();
    while !sliced.advance_towards(target, 3) {}
    assert_eq!(whole.tenant(), sliced.tenant());
}

#[test]
fn replaying_the_entries_gives_the_same_state_and_the_same_lines() {
    let mut session = busy();
    session.rewind(Some(2));
    minutes(&mut session, 90);
    does(&mut session, &order_credits(4_000));
    minutes(&mut session, 45);
    let entries = session.entries().to_vec();
    let mut replayed = Session::replay(session.base().clone(), entries);
    replayed.advance_to(session.now());
    assert_eq!(session.tenant(), replayed.tenant());
    assert_eq!(session.records(), replayed.records());
}

#[test]
fn rewinding_to_a_line_gives_the_state_just_after_it() {
    let mut session = busy();
    let mut states = vec![];
    let target = session.now().plus(2 * HOUR_MS);
    while !session.advance_towards(target, 1) {
        let line = session.records().len() - 1;
        states.push((line, session.now(), session.tenant().clone()));
    }
    assert!(states.len() > 20, "the interval has events");
    for (line, at, tenant) in states.iter().step_by(7).rev() {
        let mut back = session.clone();
        assert!(back.rewind(Some(*line)));
        assert_eq!(back.now(), *at);
        assert_eq!(back.tenant(), tenant, "line {line}");
        let last = back.records().last().expect("the rewind is a line");
        assert_eq!(last.what, What::Rewound { to: Some(*line) });
        // Going on from there is going on as before, and a second rewind works as well.
        back.advance_to(target);
        assert_eq!(back.tenant(), session.tenant());
        assert!(!back.rewind(Some(*line + 1)) || *line + 1 >= session.records().len());
        assert!(back.rewind(Some(*line)));
        assert_eq!(back.tenant(), tenant);
    }
}

#[test]
fn the_agenda_that_follows_events_is_the_agenda_of_the_tenant() {
    let mut session = busy();
    let target = session.now().plus(5 * HOUR_MS);
    while !session.advance_towards(target, 40) {
        let due = Agenda::of(session.tenant()).next().map(|(at, _)| at);
        assert!(due.is_some_and(|at| at >= session.now()));
        assert_eq!(session.next_event_at(), Agenda::of(session.tenant()).next_of_ours());
    }
}

#[test]
fn looking_changes_nothing() {
    let session = busy();
    let before = session.clone();
    meetings::stale_counts(session.tenant(), session.now());
    let _ = session.next_event_at();
    assert_eq!(before.tenant(), session.tenant());
}

#[test]
fn a_command_between_two_slices_finds_everything_done_that_is_due() {
    let mut session = sample();
    for _ in 0..2 {
        does(
            &mut session,
            &Command::ReserveNumbers { place: place("EMEA-FR-ALL-PAR"), quantity: 1 },
        );
    }
    let held = session.tenant().numbers.holds.clone();
    let end = session.now().plus(10 * MINUTE_MS);
    while session.tenant().numbers.holds.len() == 2 {
        session.advance_towards(end, 1);
    }
    // Both ran out in the same millisecond, and the page was drawn after the first.
    assert_eq!((session.now(), session.tenant().numbers.holds.len()), (end, 1));
    let (hold, numbers) = (HoldId(1), held[&HoldId(1)].numbers.clone());
    let refusal = session
        .execute(&Command::AcquireNumbers { hold, numbers: numbers.clone() }, Origin::AdminCenter);
    assert_eq!(refusal, Err(Refusal::HoldEnded { hold, how: HoldEnd::Expired }));
    assert!(!session.tenant().numbers.owned.contains_key(&numbers[0]));
}
