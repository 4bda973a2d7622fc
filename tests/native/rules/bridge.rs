//! BR: the bridge, its numbers and its default.

use std::collections::BTreeSet;

use passerelle::domain::bridge;
use passerelle::domain::command::{Change, Command};
use passerelle::domain::event::Event;
use passerelle::domain::ids::HoldId;
use passerelle::domain::licenses::Product;
use passerelle::domain::people::Provider;
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::places::{self, Toll};
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::Timestamp;
use passerelle::session::base::Base;

use crate::support::{SEATTLE, SPARE, TOLL_FREE, World, does, number, place, sample, users};

fn nothing_bought(country: &str) -> World {
    World::of(&Base::Empty {
        name: "Fabrikam".into(),
        domain: "fabrikam.com".into(),
        country: Country::parse(country).expect("two letters"),
        seed: 4,
        start: Timestamp::utc(2018, 4, 18, 9, 0),
    })
}

fn buy(product: Product) -> Command {
    Command::BuyLicenses { product, count: 1 }
}

/// A toll-free number that the organization owns and that is not on the bridge.
fn spare_toll_free(world: &mut World) -> PhoneNumber {
    world.does(&Command::ReserveNumbers { place: place("NOAM-US-TF-888"), quantity: 1 });
    let (hold, numbers) = {
        let (hold, held) = world.tenant.numbers.holds.iter().next().expect("it runs");
        (*hold, held.numbers.clone())
    };
    world.does(&Command::AcquireNumbers { hold, numbers: numbers.clone() });
    numbers[0]
}

// BR-01
#[test]
fn the_first_license_with_conferencing_brings_a_bridge_with_numbers_from_several_places() {
    for product in [Product::E5, Product::AudioConferencing] {
        let mut world = nothing_bought("FR");
        world.does(&buy(Product::PhoneSystem));
        assert!(!world.tenant.bridge.exists, "Phone System alone brings none");
        world.does(&buy(product));
        assert!(world.tenant.bridge.exists);
        let places: BTreeSet<_> =
            world.tenant.bridge.numbers.keys().filter_map(|n| places::of_number(*n)).collect();
        assert!(places.len() > 3, "{places:?}");
        let events = world.does(&buy(product));
        assert_eq!(events, [Event::LicensesBought { product, count: 1 }], "one bridge is enough");
    }
}

// BR-02
#[test]
fn an_acquired_service_number_can_be_put_on_the_bridge() {
    let mut session = sample();
    does(&mut session, &Command::ReserveNumbers { place: place("NOAM-US-WA-SE"), quantity: 1 });
    let hold = HoldId(0);
    let numbers = session.tenant().numbers.holds[&hold].numbers.clone();
    does(&mut session, &Command::AcquireNumbers { hold, numbers: numbers.clone() });
    assert!(!session.tenant().bridge.answers(numbers[0]));
    does(&mut session, &Command::AssignToBridge { number: numbers[0], as_default: false });
    assert!(session.tenant().bridge.answers(numbers[0]));
}

// BR-03
#[test]
fn assigning_makes_a_number_the_default_only_where_that_is_ticked() {
    let number = number(SPARE);
    let mut world = World::sample();
    let before = world.tenant.bridge.default;
    let events = world.does(&Command::AssignToBridge { number, as_default: false });
    assert_eq!(events, [Event::NumberAssigned { number }]);
    assert_eq!(world.tenant.bridge.default, before);
    let again = Command::AssignToBridge { number, as_default: false };
    assert_eq!(world.refuses(&again), Refusal::AlreadyAssigned { number });

    let mut world = World::sample();
    world.does(&Command::AssignToBridge { number, as_default: true });
    assert!(world.tenant.bridge.answers(number));
    assert_eq!(world.tenant.bridge.default, Some(number));
}

// BR-04
#[test]
fn a_toll_free_number_is_never_the_default_of_the_bridge() {
    let mut world = World::sample();
    let on_bridge = number(TOLL_FREE);
    let refusal = Refusal::DefaultMustBeToll { number: on_bridge };
    assert_eq!(world.refuses(&Command::SetBridgeDefault { number: on_bridge }), refusal);
    let spare = spare_toll_free(&mut world);
    let refusal = Refusal::DefaultMustBeToll { number: spare };
    assert_eq!(bridge::can_be_default(&world.tenant, spare), Err(refusal.clone()));
    let assign = Command::AssignToBridge { number: spare, as_default: true };
    assert_eq!(world.refuses(&assign), refusal);
    world.does(&Command::AssignToBridge { number: spare, as_default: false });
}

// BR-05
#[test]
fn a_new_default_of_the_bridge_leaves_everybody_with_what_they_had() {
    let mut world = World::sample();
    let (people, meetings) = (world.tenant.people.clone(), world.tenant.meetings.clone());
    world.does(&Command::AssignToBridge { number: number(SPARE), as_default: true });
    world.does(&Command::SetBridgeDefault { number: number(SEATTLE) });
    assert_eq!(world.tenant.people, people);
    assert_eq!(world.tenant.meetings, meetings);
}

// BR-06
#[test]
fn only_a_number_on_the_bridge_becomes_its_default() {
    let mut world = World::sample();
    let spare = number(SPARE);
    let set = Command::SetBridgeDefault { number: spare };
    assert_eq!(world.refuses(&set), Refusal::NotOnBridge { number: spare });
    world.does(&Command::AssignToBridge { number: spare, as_default: false });
    world.does(&set);
    assert_eq!(world.tenant.bridge.default, Some(spare));
    assert_eq!(world.refuses(&set), Refusal::IsDefaultAlready { number: spare });
    let strange = number(33_199_009_999);
    let assign = Command::AssignToBridge { number: strange, as_default: false };
    assert_eq!(world.refuses(&assign), Refusal::NotOwned { number: strange });
}

// BR-07
#[test]
fn who_is_called_from_a_meeting_sees_the_default_of_the_bridge() {
    let mut world = World::sample();
    assert_eq!(world.tenant.bridge.caller_id(), world.tenant.bridge.default);
    world.does(&Command::SetBridgeDefault { number: number(SEATTLE) });
    assert_eq!(world.tenant.bridge.caller_id(), Some(number(SEATTLE)));
    // The default cannot leave the bridge, so nobody is ever called from a number that is gone.
    let unassign = Command::UnassignFromBridge { number: number(SEATTLE), accept_dead: true };
    let refusal = Refusal::IsBridgeDefault { number: number(SEATTLE) };
    assert_eq!(world.refuses(&unassign), refusal);
}

// BR-08
#[test]
fn shared_numbers_belong_to_the_service_and_dedicated_ones_to_the_organization() {
    let world = World::sample();
    let bridge = &world.tenant.bridge.numbers;
    let shared: Vec<_> = bridge.iter().filter(|(_, n)| n.shared).map(|(n, _)| *n).collect();
    assert!(!shared.is_empty() && shared.len() < bridge.len(), "the sample has both kinds");
    for number in bridge.keys() {
        let owned = world.tenant.numbers.owned.contains_key(number);
        assert_eq!(owned, !shared.contains(number), "{number:?}");
    }
    for number in shared {
        let unassign = Command::UnassignFromBridge { number, accept_dead: true };
        assert_eq!(world.refuses(&unassign), Refusal::SharedNumber { number });
    }
}

// BR-08
#[test]
fn any_number_of_the_bridge_serves_anybody_wherever_they_are() {
    let mut world = World::sample();
    let french = world.find(|p| p.provider == Provider::Microsoft && p.country == Country::FR);
    let toll: Vec<_> = world.tenant.bridge.numbers_of(Toll::Toll).collect();
    for number in toll {
        if world.person(french).toll != Some(number) {
            let toll = Change::Set(Some(number));
            let (users, toll_free) = (users([french]), Change::Keep);
            world.does(&Command::SetUserDefaults { users, toll, toll_free, reschedule: false });
        }
        assert_eq!(world.person(french).toll, Some(number));
    }
}

// BR-09
#[test]
fn the_default_of_a_new_bridge_is_a_shared_number_of_the_own_country() {
    for country in ["FR", "US", "GB", "DE"] {
        let mut world = nothing_bought(country);
        world.does(&buy(Product::AudioConferencing));
        let default = world.tenant.bridge.default.expect("a number of its own country");
        assert_eq!(default.country(), Country::parse(country));
        assert!(world.tenant.bridge.numbers[&default].shared);
    }
}

// BR-09
#[test]
fn three_countries_get_no_number_by_themselves() {
    for country in ["VE", "ID", "AE"] {
        let mut world = nothing_bought(country);
        world.does(&buy(Product::AudioConferencing));
        assert!(world.tenant.bridge.exists);
        assert!(world.tenant.bridge.numbers.is_empty(), "{country}");
        assert_eq!(world.tenant.bridge.default, None, "{country}");
    }
    let mut elsewhere = nothing_bought("ES");
    elsewhere.does(&buy(Product::AudioConferencing));
    assert!(elsewhere.tenant.bridge.default.is_some(), "others get one, if from abroad");
}
