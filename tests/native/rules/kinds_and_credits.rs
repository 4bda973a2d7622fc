//! NT and CC: kinds of numbers, and what toll-free numbers cost.

use passerelle::domain::bridge;
use passerelle::domain::command::{Change, Command};
use passerelle::domain::credits::Credits;
use passerelle::domain::ids::HoldId;
use passerelle::domain::meetings;
use passerelle::domain::numbers::Usage;
use passerelle::domain::people::Provider;
use passerelle::domain::places::{self, Toll};
use passerelle::domain::refusal::Refusal;

use crate::support::{TOLL_FREE, World, does, number, order_credits, place, sample, users};

const OF_A_USER: u64 = 14_255_550_164;

// NT-01
#[test]
fn a_service_number_is_toll_or_toll_free_as_its_place_says() {
    let mut session = sample();
    let cases =
        [("NOAM-US-TF-888", Toll::TollFree, HoldId(0)), ("NOAM-US-WA-SE", Toll::Toll, HoldId(1))];
    for (geocode, toll, hold) in cases {
        let place = place(geocode);
        assert_eq!(places::place(place).toll(), toll);
        does(&mut session, &Command::ReserveNumbers { place, quantity: 1 });
        let numbers = session.tenant().numbers.holds[&hold].numbers.clone();
        does(&mut session, &Command::AcquireNumbers { hold, numbers: numbers.clone() });
        let owned = session.tenant().numbers.owned[&numbers[0]];
        assert_eq!(owned.usage, Usage::Service(toll));
        assert_eq!(owned.place, Some(place));
    }
}

// NT-02
#[test]
fn only_a_service_number_goes_on_or_off_the_bridge() {
    let world = World::sample();
    let of_a_user = number(OF_A_USER);
    assert_eq!(world.tenant.numbers.owned[&of_a_user].usage, Usage::User);
    let refusal = Refusal::NotAServiceNumber { number: of_a_user };
    for as_default in [false, true] {
        let assign = Command::AssignToBridge { number: of_a_user, as_default };
        assert_eq!(world.refuses(&assign), refusal);
    }
    assert_eq!(bridge::can_be_default(&world.tenant, of_a_user), Err(refusal));
    let unassign = Command::UnassignFromBridge { number: of_a_user, accept_dead: true };
    assert_eq!(world.refuses(&unassign), Refusal::NotOnBridge { number: of_a_user });
}

// NT-03
#[test]
fn the_inventory_tells_the_kind_of_every_number_on_the_bridge() {
    let world = World::sample();
    for (number, on_bridge) in &world.tenant.bridge.numbers {
        if !on_bridge.shared {
            let usage = world.tenant.numbers.owned[number].usage;
            assert_eq!(usage, Usage::Service(on_bridge.toll), "{number:?}");
        }
    }
    let usage = world.tenant.numbers.owned[&number(TOLL_FREE)].usage;
    assert_eq!(usage, Usage::Service(Toll::TollFree));
}

// CC-01
#[test]
fn without_credits_a_toll_free_number_is_not_put_on_the_bridge() {
    let mut world = World::sample();
    let number = number(TOLL_FREE);
    world.tenant.people.iter_mut().for_each(|p| p.toll_free = None);
    world.tenant.meetings.iter_mut().for_each(|m| m.printed.toll_free = None);
    world.does(&Command::UnassignFromBridge { number, accept_dead: false });
    world.tenant.credits = Credits::default();
    let assign = Command::AssignToBridge { number, as_default: false };
    assert_eq!(world.refuses(&assign), Refusal::CreditsMissing);
    world.does(&order_credits(2_000));
    world.does(&assign);
}

// CC-01
#[test]
fn without_credits_callers_do_not_reach_the_bridge_on_toll_free_numbers() {
    let mut world = World::sample();
    let user = world
        .find(|p| p.provider == Provider::Microsoft && p.toll_free.is_none() && p.meetings.1 > 0);
    let toll_free = Change::Set(Some(number(TOLL_FREE)));
    world.does(&Command::SetUserDefaults {
        users: users([user]),
        toll: Change::Keep,
        toll_free,
        reschedule: false,
    });
    let printed = meetings::fresh(world.person(user));
    world.meetings_mut(user).iter_mut().for_each(|m| m.printed = printed);
    let dead = |world: &World| {
        world
            .meetings(user)
            .iter()
            .filter(|m| meetings::is_dead(&world.tenant, m, world.now))
            .count()
    };
    assert_eq!(dead(&world), 0);
    world.tenant.credits = Credits::default();
    assert_eq!(dead(&world), world.meetings(user).len());
    assert!(!bridge::is_reached_on(&world.tenant, number(TOLL_FREE)));
    assert!(bridge::is_reached_on(&world.tenant, number(12_065_550_142)), "toll needs no credits");
    world.does(&order_credits(2_000));
    assert_eq!(dead(&world), 0);
}
