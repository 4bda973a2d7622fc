//! LAB-10: each of the ten stages reads its state from the organization.

use passerelle::domain::bridge::BridgeNumber;
use passerelle::domain::command::Command;
use passerelle::domain::emergency::{Civic, EmergencyCommand, Part};
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::licenses::{Assigned, LicenseCommand, Product};
use passerelle::domain::numbers::{OwnedNumber, Usage};
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::places::Toll;
use passerelle::domain::routing::RoutingCommand;
use passerelle::domain::routing::attendants::{Attendant, Language};
use passerelle::domain::routing::hours::ZoneId;
use passerelle::domain::routing::queues::Queue;
use passerelle::domain::time::DAY_MS;
use passerelle::domain::voice::VoiceCommand;
use passerelle::route::Page;
use passerelle::screens::guide::{Found, STAGES, Stage, Standing, done, is_open, pages, stages};
use passerelle::session::base::Base;

use crate::support::{World, number, order_credits, place};

fn fresh() -> World {
    World::of(&Base::Fresh {
        name: "Fabrikam".into(),
        domain: "fabrikam.com".into(),
        country: Country::US,
        seed: 7,
        start: Base::sample().start(),
    })
}

fn stage(world: &World, number: usize) -> Stage {
    stages(&world.tenant, world.now)[number - 1]
}

fn standing(world: &World, number: usize) -> Standing {
    stage(world, number).standing
}

fn give(world: &mut World, users: impl IntoIterator<Item = u32>, products: &[Product]) {
    let users: UserSet = users.into_iter().map(UserId).collect();
    for product in products {
        let count = users.len() as u32;
        world.does(&Command::BuyLicenses { product: *product, count });
    }
    let (add, remove) = (products.iter().copied().collect(), Assigned::default());
    world.does(&Command::License(LicenseCommand::Assign { users, add, remove }));
}

fn own(world: &mut World, digits: u64, usage: Usage, user: Option<u32>) {
    let owned = OwnedNumber { user: user.map(UserId), ..OwnedNumber::new(usage, None) };
    world.tenant.numbers.owned.insert(number(digits), owned);
}

// LAB-10
#[test]
fn a_new_organization_has_only_its_country() {
    let world = fresh();
    let all = stages(&world.tenant, world.now);
    assert_eq!(done(&all), 1);
    let found = Found::Availability { country: Country::US, in_catalog: true };
    assert_eq!(all[0].found, found);
    assert!(all[1..].iter().all(|stage| stage.standing == Standing::Missing));
    let mut elsewhere = fresh();
    elsewhere.tenant.country = Country::parse("BR").expect("two letters");
    assert_eq!(standing(&elsewhere, 1), Standing::Partly);
}

// LAB-10, NI-05
#[test]
fn licenses_are_bought_then_assigned_and_open_the_pages_of_voice() {
    let mut world = fresh();
    assert!(!is_open(&world.tenant, Page::NewUserNumbers));
    assert!(is_open(&world.tenant, Page::Licenses));
    world.does(&Command::BuyLicenses { product: Product::PhoneSystem, count: 2 });
    assert_eq!(standing(&world, 2), Standing::Partly);
    assert!(is_open(&world.tenant, Page::NewUserNumbers));
    give(&mut world, [0, 1], &[Product::PhoneSystem, Product::DomesticCallingPlan]);
    assert_eq!(standing(&world, 2), Standing::Done);
    let Found::Licenses(found) = stage(&world, 2).found else { panic!("another stage") };
    assert_eq!((found.systems_bought, found.with_system, found.with_both), (4, 2, 2));
}

// LAB-10
#[test]
fn user_numbers_are_enough_when_everybody_with_a_plan_can_have_one() {
    let mut world = fresh();
    give(&mut world, [0, 1], &[Product::PhoneSystem, Product::DomesticCallingPlan]);
    own(&mut world, 14_255_550_164, Usage::User, None);
    assert_eq!(standing(&world, 3), Standing::Partly);
    own(&mut world, 14_255_550_165, Usage::User, None);
    assert_eq!(standing(&world, 3), Standing::Done);
    own(&mut world, 14_255_550_164, Usage::User, Some(0));
    let found = Found::CallingPlans { addresses: 0, people: 2, with_number: 1 };
    assert_eq!(stage(&world, 5), Stage { standing: Standing::Partly, found });
}

// LAB-10
#[test]
fn service_numbers_are_owned_then_attached() {
    let mut world = fresh();
    own(&mut world, 12_065_550_142, Usage::Service(Toll::Toll), None);
    assert_eq!(standing(&world, 4), Standing::Done);
    assert_eq!(standing(&world, 9), Standing::Missing);
    let on_bridge = BridgeNumber { toll: Toll::Toll, shared: false };
    world.tenant.bridge.numbers.insert(number(12_065_550_142), on_bridge);
    assert_eq!(standing(&world, 9), Standing::Partly);
}

// LAB-10
#[test]
fn conferencing_needs_a_license_and_a_provider() {
    let mut world = fresh();
    world.does(&Command::BuyLicenses { product: Product::AudioConferencing, count: 1 });
    assert_eq!(standing(&world, 6), Standing::Partly);
    give(&mut world, [3], &[Product::AudioConferencing]);
    assert_eq!(standing(&world, 6), Standing::Done);
}

// LAB-10, CC-03
#[test]
fn credits_need_money_and_somebody_with_the_license() {
    let mut world = fresh();
    world.does(&order_credits(2_000));
    assert_eq!(standing(&world, 10), Standing::Partly);
    give(&mut world, [0], &[Product::CommunicationsCredits]);
    assert_eq!(standing(&world, 10), Standing::Done);
}

// LAB-10
#[test]
fn every_stage_leads_to_the_page_that_does_it() {
    for stage in 0..STAGES {
        assert!(!pages(stage).is_empty());
    }
    assert_eq!(pages(0), [Page::Availability]);
    assert_eq!(pages(9)[0], Page::Credits);
}

/// Puts numbers of Seattle on hold with `reserve` and acquires all of them.
fn acquire(world: &mut World, reserve: &Command) -> Vec<PhoneNumber> {
    world.does(reserve);
    let (hold, held) = world.tenant.numbers.holds.first_key_value().expect("a hold");
    let (hold, numbers) = (*hold, held.numbers.clone());
    world.does(&Command::AcquireNumbers { hold, numbers: numbers.clone() });
    numbers.to_vec()
}

// LAB-10
#[test]
fn the_guide_is_green_at_the_end_of_the_ten_stages() {
    let mut world = fresh();
    let seattle = place("NOAM-US-WA-SE");
    give(&mut world, [0, 1], &[Product::E3, Product::PhoneSystem, Product::DomesticCallingPlan]);
    let begins = "".into();
    let user = Command::Voice(VoiceCommand::Reserve { place: seattle, quantity: 2, begins });
    let user = acquire(&mut world, &user);
    let service = acquire(&mut world, &Command::ReserveNumbers { place: seattle, quantity: 3 });
    let civic = Civic::in_country(Country::US)
        .with(Part::Name, "Office")
        .with(Part::Number, "500")
        .with(Part::Street, "Footbridge Street")
        .with(Part::City, "Seattle")
        .with(Part::State, "WA")
        .with(Part::PostalCode, "98104");
    let civic = Box::new(civic);
    world.does(&Command::Emergency(EmergencyCommand::Add { civic, validated: true }));
    let country = Country::US;
    world.does(&Command::Emergency(EmergencyCommand::AcceptTerms { country }));
    // AN-02: whoever was added a moment ago is not on Voice users yet.
    world.advance_to(world.now.plus(DAY_MS));
    let location = world.tenant.addresses.all.keys().next().copied();
    let location = location.map(|address| world.tenant.addresses.default_location(address));
    let to = [(UserId(0), user[0]), (UserId(1), user[1])].into();
    world.does(&Command::Voice(VoiceCommand::Assign { to, location: location.flatten() }));
    give(&mut world, [3], &[Product::AudioConferencing]);
    let queue = Box::new(Queue { number: Some(service[0]), ..Queue::new("Help desk") });
    world.does(&Command::Routing(RoutingCommand::CreateQueue { queue }));
    let zone = ZoneId::parse("paris").expect("Paris is in the list");
    let attendant = Attendant::new("Reception", zone, Language(0));
    let attendant = Box::new(Attendant { number: Some(service[1]), ..attendant });
    world.does(&Command::Routing(RoutingCommand::CreateAttendant { attendant }));
    world.does(&Command::AssignToBridge { number: service[2], as_default: true });
    world.does(&order_credits(2_000));
    give(&mut world, [0], &[Product::CommunicationsCredits]);
    let all = stages(&world.tenant, world.now);
    assert_eq!(done(&all), 10, "{all:?}");
}
