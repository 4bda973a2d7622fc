//! Given a session, when a command, then events or a refusal.

use passerelle::domain::command::Command;
use passerelle::domain::credits::{CreditCommand, Order, Payment};
use passerelle::domain::dialin::{DialInCommand, SettingsChange};
use passerelle::domain::event::Event;
use passerelle::domain::ids::{PlaceId, UserId, UserSet};
use passerelle::domain::meetings::Meeting;
use passerelle::domain::people::{self, Person, Provider};
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::places;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::{MINUTE_MS, Timestamp};
use passerelle::domain::{Tenant, apply, decide};
use passerelle::session::base::Base;
use passerelle::session::{Origin, Session};
use passerelle::sim::{Agenda, Due, event_of};

/// Numbers of the sample that are on its bridge: toll ones of three cities, and a toll-free one.
pub const PARIS: u64 = 33_199_001_234;
pub const LONDON: u64 = 442_079_460_123;
pub const SEATTLE: u64 = 12_065_550_142;
pub const TOLL_FREE: u64 = 18_005_551_234;
/// A service number of the sample that is not on its bridge.
pub const SPARE: u64 = 33_199_001_877;

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

/// Whether somebody has Microsoft's audio conferencing.
pub fn on_bridge(person: &Person) -> bool {
    person.provider == Provider::Microsoft
}

/// A command of the dial-in settings.
pub fn dial_in(command: DialInCommand) -> Command {
    Command::DialIn(command)
}

/// A change of the settings of the bridge.
pub fn settings(change: SettingsChange) -> Command {
    dial_in(DialInCommand::ChangeSettings(Box::new(change)))
}

/// An order of Communications Credits, paid by card.
pub fn order_credits(cents: u64) -> Command {
    let order = Order { cents, recharge: None, payment: Payment::Card };
    Command::Credit(CreditCommand::PlaceOrder(Box::new(order)))
}

/// An organization that has bought nothing yet.
pub fn empty(country: Country) -> Base {
    Base::Empty {
        name: "Fabrikam".into(),
        domain: "fabrikam.com".into(),
        country,
        seed: 7,
        start: Timestamp::utc(2018, 4, 18, 9, 0),
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

/// An organization that a test may arrange by hand before commands and time go over it; a session
/// builds its organization from a base and lets nobody touch it.
#[derive(Clone)]
pub struct World {
    pub tenant: Tenant,
    pub now: Timestamp,
}

impl World {
    /// The sample organization at its first moment.
    pub fn sample() -> World {
        World::of(&Base::Sample { seed: 1 })
    }

    /// Any organization at its first moment.
    pub fn of(base: &Base) -> World {
        World { tenant: base.build(), now: base.start() }
    }

    /// Carries a command out that must not be refused.
    #[track_caller]
    pub fn does(&mut self, command: &Command) -> Vec<Event> {
        match decide(&self.tenant, command, self.now) {
            Ok(events) => {
                for event in &events {
                    apply(&mut self.tenant, event, self.now);
                }
                events
            }
            Err(refusal) => panic!("{command:?} was refused: {refusal:?}"),
        }
    }

    /// Sends a command that must be refused.
    #[track_caller]
    pub fn refuses(&self, command: &Command) -> Refusal {
        match decide(&self.tenant, command, self.now) {
            Ok(events) => panic!("{command:?} was carried out: {events:?}"),
            Err(refusal) => refusal,
        }
    }

    /// Lets time pass and gives what the service, and not the rivals, did meanwhile.
    pub fn advance_to(&mut self, target: Timestamp) -> Vec<(Timestamp, Event)> {
        let mut happened = Vec::new();
        while let Some((at, due)) = Agenda::of(&self.tenant).next().filter(|(at, _)| *at <= target)
        {
            self.now = at;
            let event = event_of(&self.tenant, due, at);
            apply(&mut self.tenant, &event, at);
            if due != Due::Rivals {
                happened.push((at, event));
            }
        }
        self.now = target;
        happened
    }

    /// Lets time pass until the service has nothing left to do.
    pub fn drain(&mut self) -> Vec<(Timestamp, Event)> {
        let mut happened = Vec::new();
        while self.tenant.migrations.unfinished() > 0 {
            happened.extend(self.advance_to(self.now.plus(10 * MINUTE_MS)));
        }
        happened
    }

    /// The first person for whom `wanted` holds.
    #[track_caller]
    pub fn find(&self, wanted: impl Fn(&Person) -> bool) -> UserId {
        let found = people::iter(&self.tenant).find(|(_, p)| wanted(p)).map(|(user, _)| user);
        found.expect("the sample has such a person")
    }

    /// The person of an id.
    pub fn person(&self, user: UserId) -> &Person {
        &self.tenant.people[user.index()]
    }

    /// The meetings of a person.
    pub fn meetings(&self, user: UserId) -> &[Meeting] {
        let (first, count) = self.person(user).meetings;
        &self.tenant.meetings[first as usize..(first + count) as usize]
    }

    /// The meetings of a person, to be arranged.
    pub fn meetings_mut(&mut self, user: UserId) -> &mut [Meeting] {
        let (first, count) = self.person(user).meetings;
        &mut self.tenant.meetings[first as usize..(first + count) as usize]
    }
}

/// The set of these people.
pub fn users<const N: usize>(users: [UserId; N]) -> UserSet {
    users.into_iter().collect()
}
