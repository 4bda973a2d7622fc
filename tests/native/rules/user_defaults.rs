//! US: the default numbers of people.

use passerelle::domain::command::{Change, Command, DefaultSelect};
use passerelle::domain::event::{DefaultsChanged, Event};
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::meetings;
use passerelle::domain::people::{Person, Provider, selected};
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::places::{self, Toll};
use passerelle::domain::refusal::Refusal;

use crate::support::{LONDON, SEATTLE, SPARE, TOLL_FREE, World, number, users};

const OTHER_TOLL_FREE: u64 = 18_005_551_239;

fn set(users: UserSet, toll: Change, toll_free: Change) -> Command {
    Command::SetUserDefaults { users, toll, toll_free, reschedule: false }
}

fn to(digits: u64) -> Change {
    Change::Set(Some(number(digits)))
}

fn of_microsoft(p: &Person) -> bool {
    p.provider == Provider::Microsoft
}

// US-01
#[test]
fn invitations_print_the_two_defaults_of_their_organizer() {
    let mut world = World::sample();
    let user = world.find(of_microsoft);
    world.does(&set(users([user]), to(LONDON), to(OTHER_TOLL_FREE)));
    let printed = meetings::fresh(world.person(user));
    assert_eq!(printed.toll, Some(number(LONDON)));
    assert_eq!(printed.toll_free, Some(number(OTHER_TOLL_FREE)));
    for meeting in &world.tenant.meetings {
        if meeting.organizer != user {
            assert_eq!(meeting.printed, meetings::fresh(world.person(meeting.organizer)));
        }
    }
}

// US-02
#[test]
fn both_defaults_of_many_people_are_set_at_once() {
    let mut world = World::sample();
    let first = world.find(|p| of_microsoft(p) && p.toll != Some(number(LONDON)));
    let has_it = world.find(|p| of_microsoft(p) && p.toll == Some(number(LONDON)));
    let before = world.tenant.people.clone();
    let both = users([first, has_it]);
    let events = world.does(&set(both.clone(), to(LONDON), Change::Keep));
    let changed =
        DefaultsChanged { users: users([first]), toll: to(LONDON), toll_free: Change::Keep };
    assert_eq!(events, [Event::DefaultsChanged(Box::new(changed))], "who has it is not changed");
    assert_eq!(world.person(first).toll, Some(number(LONDON)));
    assert_eq!(world.person(first).toll_free, before[first.index()].toll_free, "it was kept");
    world.does(&set(both.clone(), Change::Keep, to(TOLL_FREE)));
    world.does(&set(both.clone(), Change::Set(None), Change::Set(None)));
    for user in both.iter() {
        assert_eq!((world.person(user).toll, world.person(user).toll_free), (None, None));
    }
    let others = |people: &[Person]| -> Vec<Person> {
        let kept = (0u32..).zip(people).filter(|(i, _)| !both.contains(UserId(*i)));
        kept.map(|(_, p)| p.clone()).collect()
    };
    assert_eq!(others(&world.tenant.people), others(&before), "nobody else is changed");
    let nothing = set(both, Change::Set(None), Change::Keep);
    assert_eq!(world.refuses(&nothing), Refusal::NoChange);
    let nobody = set(UserSet::default(), to(LONDON), Change::Keep);
    assert_eq!(world.refuses(&nobody), Refusal::NobodyChosen);
}

// US-11
#[test]
fn a_number_that_is_not_on_the_bridge_is_nobodys_default() {
    let world = World::sample();
    let user = world.find(of_microsoft);
    for digits in [SPARE, 33_199_000_777] {
        let number = number(digits);
        let refusal = Refusal::NotOnBridge { number };
        assert_eq!(world.refuses(&set(users([user]), to(digits), Change::Keep)), refusal);
        assert_eq!(world.refuses(&set(users([user]), Change::Keep, to(digits))), refusal);
        let swap = Command::SwapDefaultNumber {
            select: DefaultSelect::From(None),
            to: Some(number),
            toll: Toll::TollFree,
            reschedule: false,
        };
        assert_eq!(world.refuses(&swap), refusal);
    }
}

// US-11
#[test]
fn people_without_a_license_or_with_a_third_party_provider_are_refused() {
    let world = World::sample();
    let good = world.find(of_microsoft);
    let third = world.find(|p| p.provider == Provider::ThirdParty);
    let none = world.find(|p| p.provider == Provider::None);
    let cases = [
        (third, Refusal::ThirdPartyProvider { user: third }),
        (none, Refusal::NoConferencing { user: none }),
        (UserId(9_999), Refusal::UnknownUser { user: UserId(9_999) }),
    ];
    for (user, refusal) in cases {
        assert_eq!(world.refuses(&set(users([user]), to(LONDON), Change::Keep)), refusal);
        // One of many spoils the whole, so that nobody is changed by half.
        assert_eq!(world.refuses(&set(users([good, user]), to(LONDON), Change::Keep)), refusal);
    }
}

// US-12
#[test]
fn a_toll_free_default_needs_a_toll_free_number_on_the_bridge() {
    let mut world = World::sample();
    let user = world.find(of_microsoft);
    let toll = number(LONDON);
    let wrong = Refusal::WrongKind { number: toll, wanted: Toll::TollFree };
    assert_eq!(world.refuses(&set(users([user]), Change::Keep, to(LONDON))), wrong);
    let toll_free = number(TOLL_FREE);
    let wrong = Refusal::WrongKind { number: toll_free, wanted: Toll::Toll };
    assert_eq!(world.refuses(&set(users([user]), to(TOLL_FREE), Change::Keep)), wrong);
    for number in [TOLL_FREE, OTHER_TOLL_FREE].map(number) {
        world.does(&Command::UnassignFromBridge { number, accept_dead: true });
        let refusal = Refusal::NotOnBridge { number };
        let set = set(users([user]), Change::Keep, Change::Set(Some(number)));
        assert_eq!(world.refuses(&set), refusal);
    }
    assert_eq!(world.tenant.bridge.numbers_of(Toll::TollFree).count(), 0);
}

fn swap(select: DefaultSelect, toll: Toll, to: Option<u64>) -> Command {
    Command::SwapDefaultNumber { select, to: to.map(number), toll, reschedule: false }
}

/// Checks that a swap concerns exactly those for whom `wanted` holds, and gives them `to`.
#[track_caller]
fn check_swap(
    select: DefaultSelect,
    toll: Toll,
    target: Option<u64>,
    wanted: impl Fn(&Person) -> bool,
) {
    let mut world = World::sample();
    let expected: UserSet = (0u32..)
        .zip(&world.tenant.people)
        .filter(|(_, p)| of_microsoft(p) && wanted(p))
        .map(|(i, _)| UserId(i))
        .collect();
    assert!(!expected.is_empty(), "the sample has such people");
    assert_eq!(selected(&world.tenant, &select, toll), expected);
    let before = world.tenant.people.clone();
    world.does(&swap(select, toll, target));
    let default = |p: &Person| match toll {
        Toll::Toll => p.toll,
        Toll::TollFree => p.toll_free,
    };
    for ((i, old), new) in (0u32..).zip(&before).zip(&world.tenant.people) {
        match expected.contains(UserId(i)) {
            true => assert_eq!(default(new), target.map(number)),
            false => assert_eq!(old, new),
        }
    }
}

// US-13
#[test]
fn a_swap_finds_people_by_their_present_default() {
    let from = |digits: u64| DefaultSelect::From(Some(number(digits)));
    check_swap(from(SEATTLE), Toll::Toll, Some(LONDON), |p| p.toll == Some(number(SEATTLE)));
    check_swap(from(TOLL_FREE), Toll::TollFree, None, |p| p.toll_free == Some(number(TOLL_FREE)));
}

// US-13
#[test]
fn a_swap_from_null_finds_people_without_a_default() {
    let none = DefaultSelect::From(None);
    check_swap(none, Toll::TollFree, Some(OTHER_TOLL_FREE), |p| p.toll_free.is_none());
}

// US-13
#[test]
fn a_swap_by_usage_goes_by_country_and_city_of_the_contact_data() {
    let country = Country::US;
    let usage = |city| DefaultSelect::Usage { country, city };
    check_swap(usage(None), Toll::Toll, Some(LONDON), |p| p.country == Country::US);
    let world = World::sample();
    let user = world.find(|p| of_microsoft(p) && p.country == country && p.city.is_some());
    let city = world.person(user).city;
    check_swap(usage(city), Toll::TollFree, Some(OTHER_TOLL_FREE), |p| {
        p.country == Country::US && p.city == city
    });
    let paris = places::by_geocode("EMEA-FR-ALL-PAR");
    let nobody = swap(usage(paris), Toll::Toll, Some(LONDON));
    assert_eq!(world.refuses(&nobody), Refusal::NobodyChosen, "no Paris in the United States");
}

// US-13
#[test]
fn a_swap_reschedules_only_when_told_to() {
    let select = DefaultSelect::From(Some(number(SEATTLE)));
    let mut quiet = World::sample();
    let mut loud = quiet.clone();
    quiet.does(&swap(select, Toll::Toll, Some(LONDON)));
    assert!(quiet.tenant.migrations.runs.is_empty());
    let (to, toll) = (Some(number(LONDON)), Toll::Toll);
    loud.does(&Command::SwapDefaultNumber { select, to, toll, reschedule: true });
    assert!(!loud.tenant.migrations.runs.is_empty());
    assert_eq!(quiet.tenant.people.len(), loud.tenant.people.len());
    assert!(quiet.tenant.people.iter().zip(&loud.tenant.people).all(|(q, l)| q.toll == l.toll));
}

// US-16
#[test]
fn a_default_is_accepted_as_digits_plus_digits_and_tel() {
    let home = Some(Country::US);
    let user = World::sample().find(of_microsoft);
    for text in ["18005551239", "+18005551239", "tel:+18005551239", "8005551239"] {
        let mut world = World::sample();
        let number = PhoneNumber::parse(text, home).expect("a way that the documents accept");
        world.does(&set(users([user]), Change::Keep, Change::Set(Some(number))));
        assert_eq!(world.person(user).toll_free.map(PhoneNumber::digits), Some(OTHER_TOLL_FREE));
    }
    for text in ["", "tel:", "call 18005551239", "1.8005E+10", "+1 800"] {
        assert!(PhoneNumber::parse(text, home).is_err(), "{text:?}");
    }
}
