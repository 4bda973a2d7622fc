//! LI, RG and the order of license and provider: who may have what, and what follows.

use passerelle::domain::bridge::initial_toll;
use passerelle::domain::command::Command;
use passerelle::domain::event::Event;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::licenses::{
    self, Assigned, LicenseCommand, LicenseEvent, LicenseRefusal, Product, Shortfall,
};
use passerelle::domain::people::{self, Mailbox, Person, PersonChange, Provider};
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::profile::Era;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::HOUR_MS;
use passerelle::domain::voice::VoiceCommand;
use passerelle::session::base::Base;

use crate::support::{World, empty, number, users};

fn of<const N: usize>(products: [Product; N]) -> Assigned {
    products.into_iter().collect()
}

fn assign(users: UserSet, add: Assigned, remove: Assigned) -> Command {
    Command::License(LicenseCommand::Assign { users, add, remove })
}

fn give<const N: usize>(user: UserId, products: [Product; N]) -> Command {
    assign(UserSet::one(user), of(products), Assigned::default())
}

fn take<const N: usize>(user: UserId, products: [Product; N]) -> Command {
    assign(UserSet::one(user), Assigned::default(), of(products))
}

fn buy(world: &mut World, product: Product, count: u32) {
    world.does(&Command::BuyLicenses { product, count });
}

/// A new organization with its eight people and `count` licenses of each of the products.
fn fresh<const N: usize>(products: [Product; N], count: u32) -> World {
    let base = Base::Fresh {
        name: "Fabrikam".into(),
        domain: "fabrikam.com".into(),
        country: Country::FR,
        seed: 7,
        start: Base::sample().start(),
    };
    let mut world = World::of(&base);
    products.into_iter().for_each(|product| buy(&mut world, product, count));
    world
}

fn person(world: &World, user: u32) -> &Person {
    world.person(UserId(user))
}

// LI-01, MV-02, IV-03
#[test]
fn a_license_makes_microsoft_the_provider_of_whoever_has_none() {
    let mut world = fresh([Product::AudioConferencing], 3);
    let two = users([UserId(0), UserId(4)]);
    world.does(&assign(two, of([Product::AudioConferencing]), Assigned::default()));
    for user in [0, 4] {
        let person = person(&world, user);
        assert_eq!(person.provider, Provider::Microsoft);
        assert_eq!(person.toll, initial_toll(&world.tenant.bridge, Country::FR));
        assert!(person.toll.is_some());
    }
    let others = world.tenant.people.iter().filter(|p| p.provider == Provider::None).count();
    assert_eq!(others, 6, "attendees need no license");
}

// LI-02, MV-03
#[test]
fn a_license_given_to_somebody_with_a_provider_leaves_that_provider() {
    let mut world = World::sample();
    assert!(!world.tenant.dial_in.replace_acp);
    let user = world.find(|p| p.provider == Provider::ThirdParty && p.mailbox == Mailbox::Online);
    world.does(&give(user, [Product::AudioConferencing]));
    assert_eq!(world.person(user).provider, Provider::ThirdParty);
    assert!(world.person(user).licenses.give_conferencing());
}

// LI-02, MM-04
#[test]
fn losing_the_license_takes_the_provider_and_asks_for_the_meetings_to_be_rewritten() {
    let mut world = World::sample();
    let add_on = |p: &Person| {
        p.licenses.has(Product::AudioConferencing)
            && p.provider == Provider::Microsoft
            && p.mailbox == Mailbox::Online
    };
    let user = world.find(add_on);
    let events = world.does(&take(user, [Product::AudioConferencing]));
    let off = LicenseEvent::ConferencingSet { users: UserSet::one(user), on: false };
    assert!(events.contains(&Event::License(off)));
    assert!(events.contains(&Event::MigrationsRequested { users: UserSet::one(user) }));
    let person = world.person(user);
    assert_eq!((person.provider, person.toll, person.toll_free), (Provider::None, None, None));
}

// LI-01
#[test]
fn swapping_the_add_on_for_e5_in_one_save_changes_nothing_about_conferencing() {
    let mut world = fresh([Product::AudioConferencing, Product::E5], 1);
    world.does(&give(UserId(0), [Product::AudioConferencing]));
    let swap = assign(UserSet::one(UserId(0)), of([Product::E5]), of([Product::AudioConferencing]));
    assert_eq!(world.does(&swap).len(), 1);
    assert_eq!(person(&world, 0).provider, Provider::Microsoft);
    assert_eq!(person(&world, 0).licenses, of([Product::E5]));
}

// LI-04
#[test]
fn more_licenses_than_were_bought_are_refused_with_the_counts() {
    let mut world = fresh([Product::PhoneSystem, Product::DomesticCallingPlan], 2);
    world.does(&give(UserId(0), [Product::PhoneSystem]));
    let everybody: UserSet = (0..4).map(UserId).collect();
    let products = of([Product::PhoneSystem, Product::DomesticCallingPlan, Product::E1]);
    let refusal = world.refuses(&assign(everybody, products, Assigned::default()));
    let short = |product, asked, free| Shortfall { product, asked, free };
    let expected = Refusal::License(LicenseRefusal::NotEnough {
        short: Box::new([
            short(Product::E1, 4, 0),
            short(Product::PhoneSystem, 3, 1),
            short(Product::DomesticCallingPlan, 4, 2),
        ]),
    });
    assert_eq!(refusal, expected);
    buy(&mut world, Product::PhoneSystem, 2);
    let everybody: UserSet = (0..4).map(UserId).collect();
    world.does(&assign(everybody, of([Product::PhoneSystem]), Assigned::default()));
    assert_eq!(licenses::free(&world.tenant, Product::PhoneSystem), 0);
}

// LI-04
#[test]
fn switching_conferencing_on_and_giving_licenses_count_the_same_seats() {
    let mut world = fresh([Product::AudioConferencing], 2);
    assert_eq!(people::seats_left(&world.tenant), 2);
    world.does(&give(UserId(0), [Product::AudioConferencing]));
    assert_eq!(people::seats_left(&world.tenant), 1);
    let on = |user| Command::ChangePerson { user, change: PersonChange::ConferencingOn };
    world.does(&on(UserId(1)));
    assert_eq!(people::seats_left(&world.tenant), 0);
    assert_eq!(world.refuses(&on(UserId(2))), Refusal::NoLicenseLeft);
    let third = give(UserId(2), [Product::AudioConferencing]);
    assert!(matches!(world.refuses(&third), Refusal::License(LicenseRefusal::NotEnough { .. })));
    let off = Command::ChangePerson { user: UserId(1), change: PersonChange::ConferencingOff };
    world.does(&off);
    world.does(&third);
}

// LI-04
#[test]
fn without_an_add_on_left_switching_conferencing_on_gives_e5() {
    let mut world = fresh([Product::E5], 1);
    let on = Command::ChangePerson { user: UserId(3), change: PersonChange::ConferencingOn };
    world.does(&on);
    assert!(person(&world, 3).licenses.has(Product::E5));
    assert_eq!(people::seats_left(&world.tenant), 0);
}

// LI-05
#[test]
fn whoever_is_on_premises_gets_phone_system_and_never_a_calling_plan() {
    let mut world = fresh([Product::PhoneSystem, Product::InternationalCallingPlan], 8);
    world.tenant.people[2].mailbox = Mailbox::OnPremises;
    world.does(&give(UserId(2), [Product::PhoneSystem]));
    let all: UserSet = (0..8).map(UserId).collect();
    let plan = assign(all, of([Product::InternationalCallingPlan]), Assigned::default());
    let expected = LicenseRefusal::OnPremises { people: 1, first: UserId(2) };
    assert_eq!(world.refuses(&plan), Refusal::License(expected));
}

/// Amos Marble of the sample, who has a Domestic Calling Plan and a number.
fn with_a_number() -> (World, UserId, PhoneNumber) {
    let mut world = World::sample();
    buy(&mut world, Product::InternationalCallingPlan, 5);
    let (amos, held) = (UserId(0), number(14_255_550_164));
    assert_eq!(world.tenant.numbers.owned[&held].user, Some(amos));
    assert!(world.person(amos).licenses.has(Product::DomesticCallingPlan));
    (world, amos, held)
}

// LI-06
#[test]
fn removing_the_calling_plan_takes_the_number_away_in_both_eras() {
    for era in [Era::SkypeForBusiness2018, Era::TeamsToday] {
        let (mut world, amos, held) = with_a_number();
        world.tenant.era = era;
        let events = world.does(&take(amos, [Product::DomesticCallingPlan]));
        let lost = LicenseEvent::NumbersLost { numbers: Box::new([held]) };
        assert!(events.contains(&Event::License(lost)));
        assert_eq!(world.tenant.numbers.owned[&held].user, None);
        // Giving the plan back does not bring the number back.
        world.does(&give(amos, [Product::DomesticCallingPlan]));
        assert_eq!(world.tenant.numbers.owned[&held].user, None);
    }
}

// LI-06
#[test]
fn swapping_plans_in_one_save_keeps_the_number() {
    let (mut world, amos, held) = with_a_number();
    let (domestic, international) =
        (of([Product::DomesticCallingPlan]), of([Product::InternationalCallingPlan]));
    world.does(&assign(UserSet::one(amos), international, domestic));
    assert_eq!(world.tenant.numbers.owned[&held].user, Some(amos));
    assert!(!world.person(amos).licenses.has(Product::DomesticCallingPlan));
}

// LI-07
#[test]
fn a_license_for_conferencing_is_seen_whichever_product_gives_it() {
    let marked: Vec<Product> =
        Product::ALL.into_iter().filter(|p| of([*p]).give_conferencing()).collect();
    let expected = [
        Product::E5,
        Product::AudioConferencing,
        Product::ConferencingPerMinute,
        Product::ConferencingSelectDialOut,
    ];
    assert_eq!(marked, expected);
    assert!(!of([Product::E5WithoutConferencing, Product::E3]).give_conferencing());
}

#[test]
fn a_wish_that_contradicts_itself_or_changes_nothing_is_refused() {
    let world = fresh([Product::E3], 8);
    let e3 = of([Product::E3]);
    let both = assign(UserSet::one(UserId(0)), e3, e3);
    let product = Product::E3;
    assert_eq!(world.refuses(&both), Refusal::License(LicenseRefusal::Contradiction { product }));
    assert_eq!(world.refuses(&take(UserId(0), [Product::E3])), Refusal::NoChange);
    assert_eq!(world.refuses(&assign(UserSet::default(), e3, of([]))), Refusal::NobodyChosen);
    let user = UserId(8);
    assert_eq!(world.refuses(&give(user, [Product::E3])), Refusal::UnknownUser { user });
}

// RG-04, IV-03
#[test]
fn the_country_of_a_person_is_their_usage_location_not_that_of_the_organization() {
    let mut world = fresh([Product::AudioConferencing], 8);
    let set = |country| {
        let users = UserSet::one(UserId(1));
        Command::License(LicenseCommand::SetUsageLocation { users, country })
    };
    assert_eq!(world.refuses(&set(Country::FR)), Refusal::NoChange);
    world.does(&set(Country::US));
    world.does(&give(UserId(1), [Product::AudioConferencing]));
    let toll = person(&world, 1).toll.expect("a shared number of the United States");
    assert_eq!(toll.country(), Some(Country::US));
    assert_eq!(world.tenant.country, Country::FR);
}

// RG-04
#[test]
fn a_usage_location_stays_while_the_person_has_a_number_of_its_country() {
    let mut world = World::sample();
    let (number, user) = {
        let mut owned = world.tenant.numbers.owned.iter();
        let found = owned.find_map(|(number, owned)| Some((*number, owned.user?)));
        found.expect("somebody of the sample has a number")
    };
    let home = world.person(user).country;
    let elsewhere = if home == Country::FR { Country::US } else { Country::FR };
    let set = |users: UserSet| {
        Command::License(LicenseCommand::SetUsageLocation { users, country: elsewhere })
    };
    let one = LicenseRefusal::NumberElsewhere { user, number, people: 1 };
    assert_eq!(world.refuses(&set(UserSet::one(user))), Refusal::License(one));
    let everybody: UserSet = (0..world.tenant.people.len() as u32).map(UserId).collect();
    let why = world.refuses(&set(everybody));
    let LicenseRefusal::NumberElsewhere { people, .. } = license_refusal(why) else {
        panic!("another reason")
    };
    assert!(people >= 1, "everybody with such a number is counted");
    let remove = VoiceCommand::Remove { users: UserSet::one(user) };
    world.does(&Command::Voice(remove));
    world.does(&set(UserSet::one(user)));
    assert_eq!(world.person(user).country, elsewhere);
}

fn license_refusal(refusal: Refusal) -> LicenseRefusal {
    match refusal {
        Refusal::License(why) => why,
        other => panic!("{other:?}"),
    }
}

// RG-06, BR-09
#[test]
fn in_three_countries_the_first_license_brings_no_shared_number() {
    for code in ["VE", "ID", "AE"] {
        let mut world = World::of(&empty(Country::parse(code).expect("two letters")));
        buy(&mut world, Product::AudioConferencing, 1);
        assert!(world.tenant.bridge.exists && world.tenant.bridge.numbers.is_empty());
    }
}

// AN-02
#[test]
fn a_person_who_is_added_has_nothing_yet_and_the_time_of_adding() {
    let mut world = fresh([], 0);
    world.now = world.now.plus(3 * HOUR_MS);
    let add = |name: &str, address: &str| {
        let (name, address) = (name.into(), address.into());
        Command::License(LicenseCommand::AddPerson { name, address, country: Country::DE })
    };
    world.does(&add(" Wren Thistle ", "Wren.Thistle@fabrikam.com"));
    let wren = person(&world, 8);
    assert_eq!((&*wren.name, &*wren.address), ("Wren Thistle", "wren.thistle@fabrikam.com"));
    assert_eq!((wren.added_at, wren.country), (world.now, Country::DE));
    assert_eq!((wren.provider, wren.licenses), (Provider::None, Assigned::default()));
    for taken in ["wren.thistle@fabrikam.com", "WREN.THISTLE@FABRIKAM.COM", "wren", "a b@c.de"] {
        assert_eq!(world.refuses(&add("Another", taken)), Refusal::AddressUnusable, "{taken}");
    }
    let nameless = world.refuses(&add("  ", "x@fabrikam.com"));
    assert_eq!(nameless, Refusal::License(LicenseRefusal::NameMissing));
    let long = world.refuses(&add(&"n".repeat(257), "x@fabrikam.com"));
    assert_eq!(long, Refusal::License(LicenseRefusal::NameTooLong { most: 256 }));
}

// AQ-03, AQ-06
#[test]
fn the_licenses_of_teams_today_are_sold_in_that_profile_only() {
    let mut world = fresh([], 0);
    for product in [Product::PayAsYouGo, Product::ConferencingSelectDialOut] {
        let buy = Command::BuyLicenses { product, count: 20 };
        world.tenant.era = Era::SkypeForBusiness2018;
        let refusal = Refusal::License(LicenseRefusal::NotSold { product });
        assert_eq!(world.refuses(&buy), refusal);
        world.tenant.era = Era::TeamsToday;
        world.does(&buy);
    }
    assert!(world.tenant.licenses.open_voice(), "the free conferencing grants a number");
}

// MM-19
#[test]
fn a_hundred_people_who_get_conferencing_are_one_event_and_one_request() {
    let mut world = World::sample();
    buy(&mut world, Product::AudioConferencing, 300);
    let without: UserSet = people::iter(&world.tenant)
        .filter(|(_, p)| p.provider == Provider::None)
        .map(|(user, _)| user)
        .collect();
    let events =
        world.does(&assign(without, of([Product::AudioConferencing]), Assigned::default()));
    assert_eq!(events.len(), 3, "{events:?}");
    assert!(world.tenant.people.iter().all(|p| p.provider != Provider::None));
}
