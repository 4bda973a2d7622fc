//! US, IV: the dial-in settings of people, and what they mean for callers.

use passerelle::domain::command::{Change, Command};
use passerelle::domain::dialin::{
    self, DialInCommand, DialInEvent, DialInRefusal, DialOut, PeopleChange, SettingsChange,
};
use passerelle::domain::event::Event;
use passerelle::domain::ids::UserId;
use passerelle::domain::meetings;
use passerelle::domain::people::{Mailbox, Person, PersonChange, Provider};
use passerelle::domain::phone::Country;
use passerelle::domain::places::Toll;
use passerelle::domain::profile::Era;
use passerelle::domain::refusal::Refusal;
use passerelle::session::base::Base;
use passerelle::session::{Origin, Session};
use passerelle::texts::Lang;
use passerelle::wording;

use crate::support::{
    LONDON, PARIS, TOLL_FREE, World, dial_in, number, on_bridge, settings, users,
};

fn change(user: UserId, change: PeopleChange) -> Command {
    dial_in(DialInCommand::ChangePeople { users: users([user]), change })
}

fn pin_in(events: &[Event]) -> dialin::Pin {
    let found = events.iter().find_map(|event| match event {
        Event::DialIn(DialInEvent::PinReset { pin, .. }) => Some(*pin),
        _ => None,
    });
    found.expect("the PIN was reset")
}

// US-03, US-04
#[test]
fn a_reset_makes_a_new_pin_that_only_the_reset_tells() {
    let mut world = World::sample();
    let user = world.find(on_bridge);
    let digits =
        |world: &World| dialin::pin(world.tenant.seed, user, world.person(user).dial_in.pin);
    let old = digits(&world);
    let events = world.does(&dial_in(DialInCommand::ResetPin { user }));
    let new = dialin::pin(world.tenant.seed, user, pin_in(&events));
    assert_ne!(old, new);
    assert_eq!(new, digits(&world));
    assert!(dialin::is_pin_of(&world.tenant, user, &new));
    assert!(!dialin::is_pin_of(&world.tenant, user, &old), "the old one is no more");
    for lang in Lang::ALL {
        let line = wording::event(lang, Country::FR, &world.tenant, &events[0]);
        assert!(!line.contains(&new) && line.contains(&*world.person(user).name), "{line}");
    }
    let stored = format!("{:?}", world.tenant);
    assert!(!stored.contains(&format!("\"{new}\"")), "the digits are stored nowhere");
}

// US-03
#[test]
fn a_replay_draws_the_same_pins_again_and_a_rewind_brings_the_old_one_back() {
    let mut session = Session::new(Base::sample());
    let user = UserId(0);
    let pin = |session: &Session| session.tenant().people[0].dial_in.pin;
    let first = pin(&session);
    let reset = dial_in(DialInCommand::ResetPin { user });
    session.execute(&reset, Origin::AdminCenter).expect("the first person is on the bridge");
    session.execute(&reset, Origin::AdminCenter).expect("as often as one wants");
    let replayed = Session::replay(Base::sample(), session.entries().iter().cloned());
    assert_eq!(pin(&session), pin(&replayed));
    assert_eq!(pin(&session).round, first.round + 2);
    assert!(session.rewind(None));
    assert_eq!(pin(&session), first);
}

// US-05
#[test]
fn the_pin_length_concerns_later_pins_only() {
    let mut world = World::sample();
    let (first, second) = (world.find(on_bridge), UserId(1));
    assert!(on_bridge(world.person(second)) && first != second);
    let length = |world: &World, user| {
        dialin::pin(world.tenant.seed, user, world.person(user).dial_in.pin).len()
    };
    assert_eq!(length(&world, first), 5, "the usual length");
    let set = |pin_length| {
        settings(SettingsChange { pin_length: Some(pin_length), ..Default::default() })
    };
    for wrong in [0, 3, 13, 255] {
        let refusal = DialInRefusal::BadPinLength { least: 4, most: 12 };
        assert_eq!(world.refuses(&set(wrong)), refusal.into());
    }
    assert_eq!(world.refuses(&set(5)), Refusal::NoChange);
    for right in [4, 12] {
        world.does(&set(right));
        assert_eq!(length(&world, second), 5, "existing PINs stay");
        let events = world.does(&dial_in(DialInCommand::ResetPin { user: first }));
        let digits = dialin::pin(world.tenant.seed, first, pin_in(&events));
        assert_eq!(digits.len(), usize::from(right));
        assert!(digits.bytes().all(|digit| digit.is_ascii_digit()));
    }
    let none = world.find(|p| p.provider == Provider::None);
    world.does(&Command::ChangePerson { user: none, change: PersonChange::ConferencingOn });
    assert_eq!(length(&world, none), 12, "a first PIN has the present length");
}

// US-06, US-09
#[test]
fn without_the_pin_callers_wait_until_somebody_starts_unless_they_may_be_the_first() {
    let mut world = World::sample();
    let user = world.find(on_bridge);
    assert!(!world.person(user).dial_in.unauthenticated, "off by default");
    assert!(dialin::waits_in_lobby(world.person(user), false));
    assert!(!dialin::waits_in_lobby(world.person(user), true), "an app started the meeting");
    let first = |on| PeopleChange { unauthenticated: Some(on), ..Default::default() };
    world.does(&change(user, first(true)));
    assert!(!dialin::waits_in_lobby(world.person(user), false));
    assert_eq!(world.refuses(&change(user, first(true))), Refusal::NoChange);
    // The PIN is that of one organizer and proves nothing in the meetings of another.
    let events = world.does(&dial_in(DialInCommand::ResetPin { user }));
    let digits = dialin::pin(world.tenant.seed, user, pin_in(&events));
    let others = (0u32..200).map(UserId).filter(|other| *other != user);
    let right = others.filter(|other| dialin::is_pin_of(&world.tenant, *other, &digits)).count();
    assert!(right < 3, "{right} others have these five digits by chance");
}

// US-09
#[test]
fn the_rule_of_the_organization_is_for_people_who_get_conferencing_later() {
    let mut world = World::sample();
    let before: Vec<bool> = world.tenant.people.iter().map(|p| p.dial_in.unauthenticated).collect();
    world.does(&settings(SettingsChange { unauthenticated: Some(true), ..Default::default() }));
    let after = world.tenant.people.iter().map(|p| p.dial_in.unauthenticated);
    assert!(after.eq(before), "nobody who has conferencing is touched");
    let user = world.find(|p| p.provider == Provider::None);
    world.does(&Command::ChangePerson { user, change: PersonChange::ConferencingOn });
    assert!(world.person(user).dial_in.unauthenticated);
}

// US-07
#[test]
fn a_chosen_conference_id_is_seven_digits_that_nobody_has() {
    let mut world = World::sample();
    let user = world.find(|p| on_bridge(p) && p.mailbox == Mailbox::Online && p.meetings.1 > 0);
    let choose = |id| dial_in(DialInCommand::ChooseConferenceId { user, id });
    for wrong in [0, 999_999, 10_000_000, u32::MAX] {
        assert_eq!(world.refuses(&choose(wrong)), DialInRefusal::BadConferenceId.into());
    }
    let other = world.find(|p| p.conference_id != world.person(user).conference_id);
    let taken = world.person(other).conference_id;
    let refusal = DialInRefusal::ConferenceIdTaken { user: other };
    assert_eq!(world.refuses(&choose(taken)), refusal.into());
    assert_eq!(world.refuses(&choose(world.person(user).conference_id)), Refusal::NoChange);
    let events = world.does(&choose(7_654_321));
    assert_eq!(world.person(user).conference_id, 7_654_321);
    let migrates = |e: &Event| matches!(e, Event::MigrationsRequested { .. });
    assert!(events.iter().any(migrates), "the meetings are rewritten as after a reset");
    world.drain();
    let rewritten: Vec<_> = world.meetings(user).iter().filter(|m| m.before.is_some()).collect();
    assert!(rewritten.iter().all(|m| m.conference_id == 7_654_321));
}

// US-08
#[test]
fn in_teams_today_conference_ids_are_dynamic_and_none_is_chosen() {
    let mut world = World::sample();
    let user = world.find(on_bridge);
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    let choose = dial_in(DialInCommand::ChooseConferenceId { user, id: 7_654_321 });
    assert_eq!(world.refuses(&choose), DialInRefusal::DynamicConferenceIds.into());
}

const NO_TOLL_FREE: PeopleChange =
    PeopleChange { toll_free: Some(false), unauthenticated: None, dial_out: None };

// US-10
#[test]
fn without_toll_free_numbers_none_is_printed_listed_or_answered() {
    let mut world = World::sample();
    let has = |p: &Person| p.toll_free == Some(number(TOLL_FREE));
    let user = world.find(|p| has(p) && p.mailbox == Mailbox::Online && p.meetings.1 > 1);
    for meeting in world.meetings_mut(user) {
        (meeting.attendees, meeting.origin) = (8, meetings::Origin::AddIn);
    }
    assert!(dialin::can_join_on(&world.tenant, world.person(user), number(TOLL_FREE)));
    let events = world.does(&change(user, NO_TOLL_FREE));
    assert_eq!(events.len(), 2, "the setting, and the migration of the meetings: {events:?}");
    let person = world.person(user);
    assert_eq!(meetings::fresh(person).toll_free, None);
    assert_eq!(meetings::fresh(person).toll, person.toll, "toll still works");
    assert!(!dialin::can_join_on(&world.tenant, person, number(TOLL_FREE)));
    assert!(person.toll.is_some_and(|n| dialin::can_join_on(&world.tenant, person, n)));
    let listed = dialin::local_numbers(&world.tenant, person);
    let is_free = |n: &_| world.tenant.bridge.numbers[n].toll == Toll::TollFree;
    assert!(!listed.is_empty() && !listed.iter().any(is_free));
    let other = world.find(|p| has(p) && p.dial_in.toll_free);
    assert!(dialin::local_numbers(&world.tenant, world.person(other)).iter().any(is_free));
    world.drain();
    assert!(world.meetings(user).iter().all(|m| m.printed.toll_free.is_none()));
    assert!(
        world
            .meetings(user)
            .iter()
            .all(|m| m.before.is_some_and(|b| b.printed.toll_free.is_some()))
    );
    // The default stays with the person and is printed again when it is allowed again.
    let again = PeopleChange { toll_free: Some(true), ..Default::default() };
    assert_eq!(world.does(&change(user, again)).len(), 1, "allowing it sends nothing again");
    assert_eq!(meetings::fresh(world.person(user)).toll_free, Some(number(TOLL_FREE)));
    assert!(meetings::stale_counts(&world.tenant, world.now).0 > 0, "old meetings are stale now");
}

// US-10, MM-17
#[test]
fn switching_toll_free_off_rewrites_only_while_the_service_may_start_by_itself() {
    let mut world = World::sample();
    let user = world.find(|p| on_bridge(p) && p.mailbox == Mailbox::Online && p.meetings.1 > 0);
    world.does(&Command::SwitchAutomaticMigration { on: false });
    assert_eq!(world.does(&change(user, NO_TOLL_FREE)).len(), 1);
    let on_premises = world.find(|p| on_bridge(p) && p.mailbox == Mailbox::OnPremises);
    world.does(&Command::SwitchAutomaticMigration { on: true });
    assert_eq!(world.does(&change(on_premises, NO_TOLL_FREE)).len(), 1, "nobody reaches it");
}

// US-14
#[test]
fn dial_out_goes_anywhere_into_the_country_or_nowhere() {
    let mut world = World::sample();
    let user = world.find(|p| on_bridge(p) && p.country == Country::FR);
    let may =
        |world: &World, digits| dialin::can_dial_out(world.person(user), number(digits)).is_ok();
    for (dial_out, expected) in [
        (DialOut::Domestic, [true, false]),
        (DialOut::Nowhere, [false; 2]),
        (DialOut::Any, [true; 2]),
    ] {
        let wish = PeopleChange { dial_out: Some(dial_out), ..Default::default() };
        world.does(&change(user, wish));
        assert_eq!([may(&world, PARIS), may(&world, LONDON)], expected, "{dial_out:?}");
    }
}

#[test]
fn settings_of_many_are_changed_at_once_and_of_nobody_without_conferencing() {
    let mut world = World::sample();
    let (first, second) = (world.find(on_bridge), UserId(1));
    let wish = PeopleChange { unauthenticated: Some(true), ..NO_TOLL_FREE };
    world.does(&change(first, PeopleChange { unauthenticated: Some(true), ..Default::default() }));
    let both = users([first, second]);
    let command = |users| dial_in(DialInCommand::ChangePeople { users, change: wish });
    let events = world.does(&command(both.clone()));
    let changed = DialInEvent::PeopleChanged { users: both, change: wish };
    assert_eq!(events[0], Event::DialIn(changed));
    let third = world.find(|p| p.provider == Provider::ThirdParty);
    let none = world.find(|p| p.provider == Provider::None);
    assert_eq!(
        world.refuses(&command(users([first, third]))),
        Refusal::ThirdPartyProvider { user: third }
    );
    assert_eq!(world.refuses(&command(users([none]))), Refusal::NoConferencing { user: none });
    assert_eq!(world.refuses(&command(users([]))), Refusal::NobodyChosen);
    let reset = dial_in(DialInCommand::ResetPin { user: third });
    assert_eq!(world.refuses(&reset), Refusal::ThirdPartyProvider { user: third });
    let info = dial_in(DialInCommand::SendInfo { users: users([]) });
    assert_eq!(world.refuses(&info), Refusal::NobodyChosen);
}

// IV-05
#[test]
fn default_numbers_told_by_mail_leave_out_a_toll_free_one_that_may_not_be_used() {
    let mut world = World::sample();
    let user = world.find(|p| p.toll_free == Some(number(TOLL_FREE)));
    world.does(&change(user, NO_TOLL_FREE));
    world.does(&Command::SetUserDefaults {
        users: users([user]),
        toll: Change::Set(Some(number(LONDON))),
        toll_free: Change::Keep,
        reschedule: false,
    });
    let mail = world.tenant.outbox.mails().last().expect("a number changed");
    let told = mail.numbers_of(user).expect("it went there");
    assert_eq!((told.toll, told.toll_free), (Some(number(LONDON)), None));
}
