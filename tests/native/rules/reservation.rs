//! RS: reservations of ten minutes, their limits and their ends.

use passerelle::domain::command::Command;
use passerelle::domain::event::Event;
use passerelle::domain::ids::HoldId;
use passerelle::domain::licenses::Product;
use passerelle::domain::numbers::{Hold, HoldEnd};
use passerelle::domain::phone::PhoneNumber;
use passerelle::domain::places;
use passerelle::domain::pool;
use passerelle::domain::refusal::Refusal;
use passerelle::session::Session;

use crate::support::{does, place, refuses, sample};

const PARIS: &str = "EMEA-FR-ALL-PAR";
const FIRST: HoldId = HoldId(0);

fn reserve(geocode: &str, quantity: u32) -> Command {
    Command::ReserveNumbers { place: place(geocode), quantity }
}

fn acquire(hold: HoldId, numbers: &[PhoneNumber]) -> Command {
    Command::AcquireNumbers { hold, numbers: numbers.into() }
}

fn hold(session: &Session, hold: HoldId) -> Hold {
    session.tenant().numbers.holds.get(&hold).cloned().expect("the reservation runs")
}

fn is_free(session: &Session, number: PhoneNumber) -> bool {
    let place = places::of_number(number).expect("a number of the catalog");
    pool::free_numbers(session.tenant(), place).contains(&number)
}

/// A session with licenses for hundreds of numbers.
fn rich() -> Session {
    let mut session = sample();
    let product = Product::AudioConferencing;
    does(&mut session, &Command::BuyLicenses { product, count: 3_000 });
    session
}

// RS-01
#[test]
fn until_the_last_millisecond_of_ten_minutes_the_numbers_can_be_acquired() {
    let mut session = sample();
    let begun = session.now();
    does(&mut session, &reserve(PARIS, 3));
    let held = hold(&session, FIRST);
    assert_eq!(held.expires_at.since(begun), 600_000);
    session.advance_to(begun.plus(599_999));
    assert!(held.numbers.iter().all(|n| !is_free(&session, *n)));
    does(&mut session, &acquire(FIRST, &held.numbers[..1]));
    assert!(session.tenant().numbers.owned.contains_key(&held.numbers[0]));
}

// RS-01
#[test]
fn after_ten_minutes_the_numbers_are_back_in_the_pool() {
    let mut session = sample();
    let begun = session.now();
    does(&mut session, &reserve(PARIS, 3));
    let held = hold(&session, FIRST);
    session.advance_to(begun.plus(600_000));
    assert!(held.numbers.iter().all(|n| is_free(&session, *n)));
    let refusal = refuses(&mut session, &acquire(FIRST, &held.numbers));
    assert_eq!(refusal, Refusal::HoldEnded { hold: FIRST, how: HoldEnd::Expired });
}

// RS-01
#[test]
fn rivals_never_take_a_number_that_is_on_hold() {
    let mut session = rich();
    // Most of what New York still has, so that rivals who look there meet held numbers.
    let quantity = pool::stock(session.tenant(), place("NOAM-US-NY-NY"));
    for _ in 0..60 {
        does(&mut session, &reserve("NOAM-US-NY-NY", quantity));
        let held = session.tenant().numbers.holds.values().next().cloned().expect("it runs");
        session.advance_to(held.expires_at.plus(-1));
        let tenant = session.tenant();
        assert!(held.numbers.iter().all(|n| tenant.numbers.is_held(*n)));
        let taken = session.records().iter().any(|r| match &r.what {
            passerelle::session::history::What::Event(Event::RivalTook { number }) => {
                r.at.since(held.expires_at) >= -600_000 && held.numbers.contains(number)
            }
            _ => false,
        });
        assert!(!taken);
        let hold = *tenant.numbers.holds.keys().next().expect("it runs");
        does(&mut session, &Command::ReleaseHold { hold });
    }
}

// RS-02
#[test]
fn a_reservation_lists_as_many_numbers_as_asked_for_each_once_and_of_its_place() {
    let mut session = sample();
    does(&mut session, &reserve(PARIS, 25));
    let held = hold(&session, FIRST);
    assert_eq!(held.numbers.len(), 25);
    assert!(held.numbers.is_sorted_by(|a, b| a < b));
    assert!(held.numbers.iter().all(|n| places::of_number(*n) == Some(place(PARIS))));
}

// RS-03
#[test]
fn what_is_not_ticked_goes_back_to_the_pool() {
    let mut session = sample();
    does(&mut session, &reserve(PARIS, 4));
    let held = hold(&session, FIRST);
    let (ticked, left) = held.numbers.split_at(1);
    let events = does(&mut session, &acquire(FIRST, ticked));
    assert_eq!(events, [Event::NumbersAcquired { hold: FIRST, numbers: ticked.into() }]);
    assert!(session.tenant().numbers.holds.is_empty());
    for number in left {
        assert!(is_free(&session, *number), "{number:?}");
        assert!(!session.tenant().numbers.owned.contains_key(number));
    }
    assert!(!is_free(&session, ticked[0]));
    assert!(!session.tenant().bridge.answers(ticked[0]), "acquired numbers are unassigned");
}

// RS-03
#[test]
fn a_reservation_is_acquired_once_and_only_with_numbers_of_its_own() {
    let mut session = sample();
    does(&mut session, &reserve(PARIS, 2));
    does(&mut session, &reserve("EMEA-FR-ALL-LYO", 2));
    let (paris, lyon) = (hold(&session, FIRST), hold(&session, HoldId(1)));
    let mixed = acquire(FIRST, &[paris.numbers[0], lyon.numbers[0]]);
    let stray = Refusal::NotInHold { number: lyon.numbers[0] };
    assert_eq!(refuses(&mut session, &mixed), stray);
    assert_eq!(refuses(&mut session, &acquire(FIRST, &[])), Refusal::NothingChosen);
    let twice = acquire(FIRST, &[paris.numbers[1], paris.numbers[1]]);
    let events = does(&mut session, &twice);
    let once = [paris.numbers[1]];
    assert_eq!(events, [Event::NumbersAcquired { hold: FIRST, numbers: once.into() }]);
    let ended = Refusal::HoldEnded { hold: FIRST, how: HoldEnd::Acquired };
    assert_eq!(refuses(&mut session, &acquire(FIRST, &paris.numbers)), ended);
    let never = HoldId(77);
    let unknown = Refusal::UnknownHold { hold: never };
    assert_eq!(refuses(&mut session, &acquire(never, &paris.numbers)), unknown);
}

// RS-04
#[test]
fn an_eleventh_reservation_is_refused() {
    let mut session = sample();
    for _ in 0..10 {
        does(&mut session, &reserve(PARIS, 1));
    }
    assert_eq!(refuses(&mut session, &reserve(PARIS, 1)), Refusal::TooManyHolds { limit: 10 });
    does(&mut session, &Command::ReleaseHold { hold: HoldId(4) });
    does(&mut session, &reserve(PARIS, 1));
}

// RS-04
#[test]
fn more_than_two_hundred_numbers_on_hold_are_refused() {
    let mut session = rich();
    does(&mut session, &reserve(PARIS, 150));
    let refusal = refuses(&mut session, &reserve("EMEA-FR-ALL-NAN", 51));
    assert_eq!(refusal, Refusal::TooManyHeldNumbers { asked: 51, held: 150, limit: 200 });
    does(&mut session, &reserve("EMEA-FR-ALL-NAN", 50));
    assert_eq!(session.tenant().numbers.held_count(), 200);
}

// RS-05
#[test]
fn one_search_asks_for_at_most_five_hundred() {
    let mut session = rich();
    let refusal = refuses(&mut session, &reserve(PARIS, 501));
    assert_eq!(refusal, Refusal::QuantityAboveSearchLimit { asked: 501, limit: 500 });
    // 500 pass the search and fail at the total of the session, the other documented limit.
    let refusal = refuses(&mut session, &reserve(PARIS, 500));
    assert_eq!(refusal, Refusal::TooManyHeldNumbers { asked: 500, held: 0, limit: 200 });
    assert_eq!(refuses(&mut session, &reserve(PARIS, 0)), Refusal::QuantityZero);
}

// RS-06
#[test]
fn a_reservation_given_back_early_frees_its_numbers_at_once() {
    let mut session = sample();
    does(&mut session, &reserve(PARIS, 3));
    let held = hold(&session, FIRST);
    let release = Command::ReleaseHold { hold: FIRST };
    assert_eq!(does(&mut session, &release), [Event::HoldReleased { hold: FIRST }]);
    assert!(held.numbers.iter().all(|n| is_free(&session, *n)));
    let ended = Refusal::HoldEnded { hold: FIRST, how: HoldEnd::Released };
    assert_eq!(refuses(&mut session, &release), ended);
}

// RS-06
#[test]
fn giving_back_fails_once_a_number_of_the_reservation_was_acquired() {
    let mut session = sample();
    does(&mut session, &reserve(PARIS, 3));
    let held = hold(&session, FIRST);
    does(&mut session, &acquire(FIRST, &held.numbers[..2]));
    let refusal = refuses(&mut session, &Command::ReleaseHold { hold: FIRST });
    assert_eq!(refusal, Refusal::HoldEnded { hold: FIRST, how: HoldEnd::Acquired });
}

#[test]
fn a_place_without_stock_names_the_nearest_that_have_enough() {
    let mut session = sample();
    let empty = place("NOAM-US-WY-LA");
    let Refusal::NotInStock { place, asked: 2, free: 0, nearest } =
        refuses(&mut session, &Command::ReserveNumbers { place: empty, quantity: 2 })
    else {
        panic!("Laramie has no stock")
    };
    assert_eq!(place, empty);
    assert_eq!(nearest.len(), 3);
    for place in nearest {
        does(&mut session, &Command::ReserveNumbers { place, quantity: 2 });
    }
}
