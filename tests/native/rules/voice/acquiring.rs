//! NI, RS and AQ for user numbers: reserving, acquiring, giving up.

use passerelle::domain::command::Command;
use passerelle::domain::event::Event;
use passerelle::domain::ids::HoldId;
use passerelle::domain::licenses::Product;
use passerelle::domain::numbers::{self, Hold, HoldEnd, Usage};
use passerelle::domain::phone::PhoneNumber;
use passerelle::domain::places::{self, Toll};
use passerelle::domain::pool;
use passerelle::domain::profile::Era;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::voice::{self, VoiceEvent, VoiceRefusal};

use super::{acquired, chicago, held, refused, release, reserve};
use crate::support::{World, number, place};

// NI-06
#[test]
fn user_numbers_are_held_and_acquired_like_service_numbers() {
    let mut world = World::sample();
    let events = world.does(&reserve("NOAM-US-WA-SE", 3, ""));
    let hold = held(&world);
    let place = place("NOAM-US-WA-SE");
    let reserved = VoiceEvent::Reserved { hold: HoldId(0), place, numbers: hold.numbers.clone() };
    assert_eq!(events, [Event::Voice(reserved)]);
    assert_eq!((hold.usage, hold.expires_at.since(world.now)), (Usage::User, 600_000));
    let numbers = hold.numbers[..2].into();
    world.does(&Command::AcquireNumbers { hold: HoldId(0), numbers });
    let owned = &world.tenant.numbers.owned[&hold.numbers[0]];
    assert_eq!((owned.usage, owned.user, owned.location), (Usage::User, None, None));
    assert!(!world.tenant.numbers.owned.contains_key(&hold.numbers[2]));
}

// NI-12
#[test]
fn a_search_may_be_narrowed_to_the_first_digits() {
    let mut world = World::sample();
    let london = place("EMEA-GB-ALL-LON");
    let all = pool::free_numbers(&world.tenant, london);
    let with_5: Vec<PhoneNumber> =
        all.iter().copied().filter(|n| n.digits() / 100 == 4_420_794_605).collect();
    for begins in ["+44 20 7946 05", "4420794605", "020 7946 05", "(020) 7946-05"] {
        assert_eq!(voice::free_numbers(&world.tenant, london, begins), with_5, "{begins}");
    }
    assert_eq!(voice::free_numbers(&world.tenant, london, " "), all);
    assert!(voice::free_numbers(&world.tenant, london, "0201").is_empty());
    world.does(&reserve("EMEA-GB-ALL-LON", 2, "020 7946 05"));
    assert!(held(&world).numbers.iter().all(|n| with_5.contains(n)));
    let none = world.refuses(&reserve("EMEA-GB-ALL-LON", 1, "999"));
    assert_eq!(none, refused(VoiceRefusal::NoneBegin { asked: 1, free: 0 }));
    let words = world.refuses(&reserve("EMEA-GB-ALL-LON", 1, "city"));
    assert_eq!(words, refused(VoiceRefusal::NotDigits));
}

// NI-15
#[test]
fn an_order_that_finds_nothing_ends_with_an_error_of_its_own() {
    let world = World::sample();
    let refusal = world.refuses(&reserve("NOAM-US-WY-LA", 1, ""));
    assert!(matches!(refusal, Refusal::NotInStock { asked: 1, free: 0, .. }));
    assert_eq!(numbers::order_error(&refusal), Some(("Error", "OutOfStock")));
    assert_eq!(numbers::order_error(&Refusal::QuantityZero), None);
}

// RS-07
#[test]
fn only_numbers_of_the_reservation_are_acquired() {
    let mut world = World::sample();
    world.does(&reserve("NOAM-US-WA-SE", 1, ""));
    world.does(&reserve("NOAM-US-CO-DE", 1, ""));
    let denver = world.tenant.numbers.holds[&HoldId(1)].numbers.clone();
    let refusal =
        world.refuses(&Command::AcquireNumbers { hold: HoldId(0), numbers: denver.clone() });
    assert_eq!(refusal, Refusal::NotInHold { number: denver[0] });
}

// RS-08
#[test]
fn today_an_order_runs_for_sixteen_minutes_and_a_second() {
    let mut world = World::sample();
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    world.does(&reserve("NOAM-US-WA-SE", 1, ""));
    assert_eq!(held(&world).expires_at.since(world.now), (16 * 60 + 1) * 1_000);
    assert_eq!(Hold::ORDER_STATUS, "Reserved");
    let ends = [HoldEnd::Acquired, HoldEnd::Released, HoldEnd::Expired];
    assert_eq!(ends.map(HoldEnd::order_status), ["Completed", "Cancelled", "Expired"]);
}

// RS-09
#[test]
fn completing_an_order_buys_its_numbers_and_clearing_it_frees_them() {
    let mut world = World::sample();
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    let bought = acquired(&mut world, "NOAM-US-WA-SE", 2);
    assert_eq!(world.tenant.numbers.ended[&HoldId(0)].order_status(), "Completed");
    assert!(bought.iter().all(|n| world.tenant.numbers.owned.contains_key(n)));
    world.does(&reserve("NOAM-US-WA-SE", 2, ""));
    let cleared = held(&world).numbers;
    world.does(&Command::ReleaseHold { hold: HoldId(1) });
    assert_eq!(world.tenant.numbers.ended[&HoldId(1)].order_status(), "Cancelled");
    let free = pool::free_numbers(&world.tenant, place("NOAM-US-WA-SE"));
    assert!(cleared.iter().all(|n| free.contains(n)));
}

// AQ-02, AQ-10
#[test]
fn user_numbers_keep_to_the_calling_plans_and_a_tenth_plus_ten() {
    let mut world = World::sample();
    let quota = world.tenant.licenses.user_quota();
    let left = numbers::user_allowance_left(&world.tenant);
    assert_eq!(left, quota - 3, "the sample owns three");
    world.does(&reserve("NOAM-US-WA-SE", 5, ""));
    assert_eq!(numbers::user_allowance_left(&world.tenant), left - 5);
    let service = numbers::service_allowance_left(&world.tenant, Toll::Toll);
    assert_eq!(numbers::service_allowance_left(&World::sample().tenant, Toll::Toll), service);
    let refusal = world.refuses(&reserve("NOAM-US-WA-SE", left, ""));
    let asked = left;
    assert_eq!(refusal, refused(VoiceRefusal::QuotaExceeded { asked, left: left - 5 }));
    let product = Product::InternationalCallingPlan;
    world.does(&Command::BuyLicenses { product, count: 20 });
    assert_eq!(numbers::user_allowance_left(&world.tenant), left - 5 + 22);
}

// AQ-05
#[test]
fn ported_user_numbers_do_not_count() {
    let mut world = World::sample();
    let left = numbers::user_allowance_left(&world.tenant);
    world.tenant.numbers.owned.get_mut(&chicago()).expect("it is owned").ported = true;
    assert_eq!(numbers::user_allowance_left(&world.tenant), left + 1);
}

// AQ-11
#[test]
fn numbers_are_given_up_all_together_and_only_while_unassigned() {
    let mut world = World::sample();
    let spare = number(33_199_001_877);
    for used in [number(14_255_550_164), number(33_199_001_234)] {
        let refusal = world.refuses(&release(&[chicago(), used, spare]));
        assert_eq!(refusal, refused(VoiceRefusal::InUse { number: used }));
    }
    assert_eq!(world.refuses(&release(&[])), Refusal::NothingChosen);
    let unknown = number(12_065_550_199);
    assert_eq!(world.refuses(&release(&[unknown])), Refusal::NotOwned { number: unknown });
    world.does(&release(&[chicago(), spare]));
    assert!(!world.tenant.numbers.owned.contains_key(&chicago()));
    let chicago_place = places::place(place("NOAM-US-IL-CH"));
    let free = pool::is_free(&world.tenant, chicago_place, chicago());
    let rival = pool::rival_holds(&world.tenant, chicago_place, chicago());
    assert!(free != rival, "it is back in the pool, or somebody else has it");
}

// AQ-12
#[test]
fn today_one_order_gives_up_a_thousand_numbers_at_most() {
    let mut world = World::sample();
    let many = vec![chicago(); 1_001];
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    let refusal = world.refuses(&release(&many));
    assert_eq!(refusal, refused(VoiceRefusal::TooManyReleased { asked: 1_001, limit: 1_000 }));
    world.does(&release(&many[..1_000]));
    let due = world.now.plus(world.tenant.profile().release_ms);
    let runs = VoiceRefusal::ReleaseRuns { number: chicago(), at: due };
    assert_eq!(world.refuses(&release(&[chicago()])), refused(runs));
    world.advance_to(due.plus(-1));
    assert!(world.tenant.numbers.owned.contains_key(&chicago()), "the order takes its time");
    world.advance_to(due);
    assert!(!world.tenant.numbers.owned.contains_key(&chicago()));
    assert!(world.tenant.numbers.releases.is_empty());
}

// AQ-11, AQ-12
#[test]
fn an_order_keeps_the_numbers_that_serve_something_by_then() {
    let mut world = World::sample();
    world.does(&Command::SwitchProfile { era: Era::TeamsToday });
    let spare = number(33_199_001_877);
    world.does(&release(&[chicago(), spare]));
    world.does(&Command::AssignToBridge { number: spare, as_default: false });
    let due = world.now.plus(world.tenant.profile().release_ms);
    world.advance_to(due);
    assert!(!world.tenant.numbers.owned.contains_key(&chicago()));
    assert!(world.tenant.numbers.owned.contains_key(&spare) && world.tenant.bridge.answers(spare));
}
