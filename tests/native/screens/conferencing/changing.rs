//! Changing default numbers: who can be edited, what a form says before it is saved, and what is
//! stale afterwards.

use passerelle::domain::command::{Change, Command};
use passerelle::domain::event::Event;
use passerelle::domain::ids::UserSet;
use passerelle::domain::meetings;
use passerelle::domain::people::{Mailbox, Person, PersonChange, Provider};
use passerelle::domain::phone::Country;
use passerelle::domain::places::Toll;
use passerelle::domain::refusal::Refusal;
use passerelle::screens::conferencing::editing::{self, command, editable, numbers, preview};
use passerelle::screens::conferencing::person::{Consequence, consequence, details};
use passerelle::screens::conferencing::replacing::{self, Draft, Find};
use passerelle::screens::conferencing::stale::{counts, stale, stale_among};

use super::{GRENOBLE, LONDON, OTHER_TOLL_FREE, PARIS, TOLL_FREE, those};
use crate::support::{World, number, users};

fn to(digits: u64) -> Change {
    Change::Set(Some(number(digits)))
}

// US-02
#[test]
fn the_lists_offer_the_numbers_of_the_bridge_by_kind() {
    let world = World::sample();
    let toll = numbers(&world.tenant, Toll::Toll);
    assert_eq!(toll.first(), world.tenant.bridge.default.as_ref(), "the default comes first");
    let on_bridge = &world.tenant.bridge.numbers;
    assert_eq!(toll.len() + numbers(&world.tenant, Toll::TollFree).len(), on_bridge.len());
    assert!(toll.iter().all(|number| on_bridge[number].toll == Toll::Toll));
    let toll_free = numbers(&world.tenant, Toll::TollFree);
    assert_eq!(toll_free, [number(TOLL_FREE), number(OTHER_TOLL_FREE)]);
    for change in [Change::Set(None), to(PARIS)] {
        let Change::Set(number) = change else { continue };
        assert_eq!(editing::change(&editing::key(number)), change);
    }
    assert_eq!(editing::change(""), Change::Keep);
}

// US-11
#[test]
fn only_people_on_the_bridge_are_edited_and_the_others_are_counted_by_reason() {
    let mut world = World::sample();
    let everybody = those(&world, |_| true);
    let found = editable(&world.tenant, everybody.iter().copied());
    let count = |provider| those(&world, |p| p.provider == provider).len();
    assert_eq!(found.users.len(), count(Provider::Microsoft));
    assert_eq!(found.third_party as usize, count(Provider::ThirdParty));
    assert_eq!(found.off as usize, count(Provider::None));
    assert!(found.third_party > 0 && found.off > 0);
    let all: UserSet = everybody.into_iter().collect();
    let refused = world.refuses(&command(all, to(PARIS), Change::Keep));
    assert!(matches!(refused, Refusal::ThirdPartyProvider { .. } | Refusal::NoConferencing { .. }));
    world.does(&command(found.users, to(PARIS), Change::Keep));
}

// US-12
#[test]
fn without_toll_free_numbers_on_the_bridge_none_is_offered() {
    let mut world = World::sample();
    for digits in [TOLL_FREE, OTHER_TOLL_FREE] {
        let (number, accept_dead) = (number(digits), true);
        world.does(&Command::UnassignFromBridge { number, accept_dead });
    }
    assert_eq!(numbers(&world.tenant, Toll::TollFree), []);
    let user = world.find(|p| p.provider == Provider::Microsoft);
    let refused = world.refuses(&command(users([user]), Change::Keep, to(TOLL_FREE)));
    assert_eq!(refused, Refusal::NotOnBridge { number: number(TOLL_FREE) });
}

// IV-01
#[test]
fn the_form_foretells_who_changes_and_what_becomes_stale() {
    let mut world = World::sample();
    let some = |p: &Person| p.provider == Provider::Microsoft && p.country == Country::FR;
    let whom = editable(&world.tenant, those(&world, some).into_iter()).users;
    let (toll, toll_free) = (to(GRENOBLE), to(TOLL_FREE));
    let told = preview(&world.tenant, &whom, toll, toll_free, world.now);
    assert_eq!(told.people as usize, whom.len());
    let before = world.tenant.people.clone();
    let events = world.does(&command(whom, toll, toll_free));
    assert_eq!(events.len(), 1, "meetings that were sent are not touched: {events:?}");
    let changed = before.iter().zip(&world.tenant.people).filter(|(old, new)| old != new).count();
    assert_eq!(told.changed as usize, changed);
    let found = stale(&world.tenant, world.now);
    let expected = meetings::stale_counts(&world.tenant, world.now);
    assert_eq!((found.meetings, found.organizers.len() as u32), expected);
    assert_eq!(told.meetings, found.meetings);
    assert_eq!(found.id_only, 0);
    let nothing = preview(&world.tenant, &found.organizers.to_set(), toll, toll_free, world.now);
    assert_eq!((nothing.changed, nothing.meetings), (0, 0));
}

// IV-01
#[test]
fn the_notice_names_who_can_be_helped_who_waits_and_what_stays() {
    let mut world = World::sample();
    let everybody: UserSet = editable(&world.tenant, those(&world, |_| true).into_iter()).users;
    world.does(&command(everybody, to(LONDON), Change::Keep));
    let found = stale(&world.tenant, world.now);
    let expected: UserSet =
        meetings::stale_organizers(&world.tenant, world.now).into_iter().collect();
    assert_eq!(found.startable, expected);
    assert!(found.unmovable > 0 && found.waiting == 0);
    let first: UserSet = found.startable.iter().take(5).collect();
    let among = stale_among(&world.tenant, first.iter(), world.now);
    assert_eq!(among.organizers.to_set(), first);
    let all = first.iter().map(|user| counts(&world.tenant, user, world.now).1).sum::<u32>();
    assert_eq!(among.meetings, all);
    world.does(&Command::StartMigration { users: first });
    let waiting = stale(&world.tenant, world.now);
    assert_eq!(waiting.waiting, 5);
    assert_eq!(waiting.startable.len(), found.startable.len() - 5);
    world.does(&Command::StartMigration { users: waiting.startable });
    world.drain();
    let left = stale(&world.tenant, world.now);
    assert!(left.meetings < found.meetings && left.meetings >= left.unmovable);
}

// US-13
#[test]
fn replacing_tells_whom_it_concerns_and_changes_exactly_those() {
    let world = World::sample();
    let draft = |find, from: &str, country: &str, to: u64| Draft {
        find,
        from: from.into(),
        country: country.into(),
        to: to.to_string(),
        ..Draft::default()
    };
    let paris = PARIS.to_string();
    let by_number = draft(Find::ByNumber, &paris, "", GRENOBLE);
    let by_country = draft(Find::ByCountry, "", "GB", PARIS);
    let free = Draft { toll: Toll::TollFree, ..draft(Find::ByNumber, "none", "", TOLL_FREE) };
    for draft in [by_number, by_country, free] {
        let mut world = world.clone();
        let told = replacing::preview(&world.tenant, &draft, world.now).expect("all is chosen");
        let concerned = those(&world, |p| {
            p.provider == Provider::Microsoft
                && match (draft.find, draft.toll) {
                    (Find::ByCountry, _) => p.country == Country::GB,
                    (Find::ByNumber, Toll::Toll) => p.toll == Some(number(PARIS)),
                    (Find::ByNumber, Toll::TollFree) => p.toll_free.is_none(),
                }
        });
        assert_eq!(told.people as usize, concerned.len());
        let before = world.tenant.people.clone();
        world.does(&draft.command().expect("all is chosen"));
        let changed = before.iter().zip(&world.tenant.people).filter(|(a, b)| a != b).count();
        assert_eq!(told.changed as usize, changed);
        assert_eq!(told.meetings, stale(&world.tenant, world.now).meetings);
    }
}

// US-13
#[test]
fn replacing_asks_for_the_migration_only_when_told_to() {
    let mut world = World::sample();
    let draft = Draft {
        from: PARIS.to_string(),
        to: GRENOBLE.to_string(),
        reschedule: true,
        ..Draft::default()
    };
    let events = world.does(&draft.command().expect("all is chosen"));
    assert!(matches!(events[..], [Event::DefaultsChanged(_), Event::MigrationsRequested { .. }]));
    let unfinished = Draft { to: String::new(), ..draft };
    assert_eq!(unfinished.command(), None);
    let told = replacing::preview(&world.tenant, &unfinished, world.now).expect("whom is chosen");
    assert_eq!((told.people, told.changed), (0, 0), "nobody has the old number any more");
}

// MM-04, MM-05
#[test]
fn a_change_says_whether_it_starts_the_migration_by_itself() {
    let mut world = World::sample();
    let user = world.find(|p| {
        p.provider == Provider::Microsoft && p.mailbox == Mailbox::Online && p.meetings.1 > 0
    });
    let meetings = world.meetings(user).len() as u32;
    let reset = PersonChange::ConferenceIdReset { id: 0 };
    let told = |world: &World| consequence(&world.tenant, user, &reset, world.now);
    assert_eq!(told(&world), Ok(Consequence::Rewrites { meetings }));
    world.does(&Command::SwitchAutomaticMigration { on: false });
    assert_eq!(told(&world), Ok(Consequence::SwitchedOff));
    world.does(&Command::ChangePerson { user, change: reset.clone() });
    let found = stale(&world.tenant, world.now);
    assert_eq!((found.meetings, found.id_only), (meetings, meetings));
    world.does(&Command::SwitchAutomaticMigration { on: true });
    world.does(&Command::StartMigration { users: users([user]) });
    assert_eq!(told(&world), Ok(Consequence::InTheQueue));
    let details = details(&world.tenant, user, world.now).expect("the person exists");
    assert_eq!(details.latest.map(|latest| latest.state.name()), Some("Pending"));
}

// MM-07
#[test]
fn a_change_says_why_the_migration_does_not_start() {
    let world = World::sample();
    let user = world.find(|p| p.mailbox == Mailbox::OnPremises && p.meetings.1 > 0);
    let reset = PersonChange::ConferenceIdReset { id: 0 };
    let why = Refusal::MailboxOnPremises { user };
    let told = consequence(&world.tenant, user, &reset, world.now);
    assert_eq!(told, Ok(Consequence::OutOfReach(why)));
    let moved = consequence(&world.tenant, user, &PersonChange::MovedOnline, world.now);
    assert!(matches!(moved, Ok(Consequence::Rewrites { .. })));
    let outsider = world.find(|p| p.provider == Provider::ThirdParty);
    let refused = consequence(&world.tenant, outsider, &reset, world.now);
    assert_eq!(refused, Err(Refusal::ThirdPartyProvider { user: outsider }));
}
