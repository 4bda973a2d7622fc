//! Given a session, when a command, then events or a refusal.

use passerelle::domain::command::Command;
use passerelle::domain::event::Event;
use passerelle::domain::ids::PlaceId;
use passerelle::domain::phone::PhoneNumber;
use passerelle::domain::places;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::MINUTE_MS;
use passerelle::session::base::Base;
use passerelle::session::{Origin, Session};

/// The sample organization.
pub fn sample() -> Session {
    Session::new(Base::Sample { seed: 1 })
}

/// A number by its digits.
pub fn number(digits: u64) -> PhoneNumber {
    PhoneNumber::from_digits(digits).expect("a number of 7 to 15 digits")
}

/// A place by its geocode.
pub fn place(geocode: &str) -> PlaceId {
    places::by_geocode(geocode).expect("a place of the catalog")
}

/// Carries a command out that must not be refused.
#[track_caller]
pub fn does(session: &mut Session, command: &Command) -> Vec<Event> {
    match session.execute(command, Origin::AdminCenter) {
        Ok(receipt) => receipt.events,
        Err(refusal) => panic!("{command:?} was refused: {refusal:?}"),
    }
}

/// Sends a command that must be refused and must change nothing.
#[track_caller]
pub fn refuses(session: &mut Session, command: &Command) -> Refusal {
    let before = session.tenant().clone();
    let refusal = match session.execute(command, Origin::AdminCenter) {
        Ok(receipt) => panic!("{command:?} was carried out: {:?}", receipt.events),
        Err(refusal) => refusal,
    };
    assert_eq!(*session.tenant(), before, "a refusal changes nothing");
    refusal
}

/// Lets minutes pass.
pub fn minutes(session: &mut Session, minutes: i64) {
    session.advance_to(session.now().plus(minutes * MINUTE_MS));
}
