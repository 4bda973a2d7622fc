//! AQ: how many numbers the licenses allow.

use passerelle::domain::command::Command;
use passerelle::domain::decide;
use passerelle::domain::ids::HoldId;
use passerelle::domain::licenses::{Licenses, Product};
use passerelle::domain::numbers::{Usage, service_allowance_left};
use passerelle::domain::phone::Country;
use passerelle::domain::places::Toll;
use passerelle::domain::refusal::Refusal;

use crate::support::{World, does, empty, minutes, order_credits, place, refuses, sample};

fn reserve(geocode: &str, quantity: u32) -> Command {
    Command::ReserveNumbers { place: place(geocode), quantity }
}

// AQ-01
#[test]
fn the_allowance_is_the_quota_less_what_is_owned_and_on_hold() {
    let mut session = sample();
    let left = |session: &_| {
        let tenant = passerelle::session::Session::tenant(session);
        (service_allowance_left(tenant, Toll::Toll), service_allowance_left(tenant, Toll::TollFree))
    };
    // 169 Audio Conferencing and 56 E5 licenses allow 65 numbers; 8 toll and 2 toll-free are owned.
    assert_eq!(session.tenant().licenses.count(Product::AudioConferencing), 169);
    assert_eq!(session.tenant().licenses.count(Product::E5), 56);
    assert_eq!(left(&session), (57, 63));
    does(&mut session, &reserve("EMEA-FR-ALL-PAR", 10));
    assert_eq!(left(&session), (47, 63), "numbers on hold count");
    let hold = HoldId(0);
    let numbers = session.tenant().numbers.holds[&hold].numbers[..4].into();
    does(&mut session, &Command::AcquireNumbers { hold, numbers });
    assert_eq!(left(&session), (53, 63), "what was not ticked counts no more");
    does(&mut session, &reserve("EMEA-FR-ALL-PAR", 3));
    minutes(&mut session, 10);
    assert_eq!(left(&session), (53, 63), "what expired counts no more");
    does(&mut session, &Command::BuyLicenses { product: Product::PhoneSystem, count: 300 });
    assert_eq!(left(&session), (78, 88), "more licenses allow more");
}

// AQ-02
#[test]
fn user_numbers_are_plans_and_a_tenth_plus_ten() {
    let quota = |domestic, international| {
        let mut licenses = Licenses::default();
        licenses.add(Product::DomesticCallingPlan, domestic);
        licenses.add(Product::InternationalCallingPlan, international);
        licenses.user_quota()
    };
    assert_eq!(quota(50, 0), 65);
    assert_eq!(quota(40, 60), 120);
    assert_eq!(quota(0, 10_000), 11_010);
    assert_eq!(quota(9, 0), 19, "a tenth is rounded down");
}

// AQ-04
#[test]
fn toll_and_toll_free_numbers_have_quotas_of_their_own_by_one_table() {
    let quota = |product, count| {
        let mut licenses = Licenses::default();
        licenses.add(product, count);
        (licenses.service_quota(Toll::Toll), licenses.service_quota(Toll::TollFree))
    };
    assert_eq!(quota(Product::AudioConferencing, 51), (20, 20));
    assert_eq!(quota(Product::PhoneSystem, 1_001), (125, 125));
    assert_eq!(quota(Product::DomesticCallingPlan, 1_001), (0, 0));
    let mut mixed = Licenses::default();
    mixed.add(Product::PhoneSystem, 25);
    mixed.add(Product::AudioConferencing, 1);
    assert_eq!(mixed.service_quota(Toll::Toll), 10, "the key is the sum of both");
    let mut session = sample();
    does(&mut session, &reserve("EMEA-FR-ALL-PAR", 57));
    // Spent toll numbers leave the toll-free ones alone.
    assert_eq!(service_allowance_left(session.tenant(), Toll::Toll), 0);
    does(&mut session, &reserve("NOAM-US-TF-800", 10));
}

// AQ-05
#[test]
fn ported_numbers_never_count() {
    let mut world = World::sample();
    let before = service_allowance_left(&world.tenant, Toll::Toll);
    let owned = &mut world.tenant.numbers.owned;
    let mut toll = owned.values_mut().filter(|n| n.usage == Usage::Service(Toll::Toll));
    toll.next().expect("the sample owns toll numbers").ported = true;
    assert_eq!(service_allowance_left(&world.tenant, Toll::Toll), before + 1);
}

// AQ-07
#[test]
fn more_than_the_allowance_is_refused_with_what_is_left() {
    let mut session = sample();
    let refusal = refuses(&mut session, &reserve("EMEA-FR-ALL-PAR", 58));
    assert_eq!(refusal, Refusal::QuotaExceeded { toll: Toll::Toll, asked: 58, left: 57 });
    does(&mut session, &reserve("EMEA-FR-ALL-PAR", 57));
    let refusal = refuses(&mut session, &reserve("EMEA-FR-ALL-LYO", 1));
    assert_eq!(refusal, Refusal::QuotaExceeded { toll: Toll::Toll, asked: 1, left: 0 });
}

// AQ-08
#[test]
fn toll_free_numbers_need_credits_before_they_are_reserved_and_acquired() {
    let mut world = World::of(&empty(Country::US));
    world.does(&Command::BuyLicenses { product: Product::AudioConferencing, count: 100 });
    let toll_free = reserve("NOAM-US-TF-888", 2);
    assert_eq!(world.refuses(&toll_free), Refusal::CreditsMissing);
    world.does(&reserve("NOAM-US-WA-SE", 2));
    world.does(&order_credits(2_000));
    world.does(&toll_free);
    let hold = HoldId(1);
    let numbers = world.tenant.numbers.holds[&hold].numbers.clone();
    let credits = std::mem::take(&mut world.tenant.credits);
    let acquire = Command::AcquireNumbers { hold, numbers };
    assert_eq!(world.refuses(&acquire), Refusal::CreditsMissing);
    world.tenant.credits = credits;
    world.does(&acquire);
}

// AQ-09
#[test]
fn quotas_may_exceed_the_licenses() {
    let mut licenses = Licenses::default();
    licenses.add(Product::DomesticCallingPlan, 1);
    licenses.add(Product::PhoneSystem, 1);
    assert!(licenses.user_quota() > 1);
    assert!(licenses.service_quota(Toll::Toll) > 1);
    // Owning more numbers than people stops nobody from reserving while the quota lasts.
    let mut world = World::sample();
    world.tenant.people.truncate(3);
    world.tenant.meetings.clear();
    assert!(world.tenant.numbers.owned.len() > world.tenant.people.len());
    assert!(decide(&world.tenant, &reserve("EMEA-FR-ALL-PAR", 5), world.now).is_ok());
}
