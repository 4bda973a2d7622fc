//! CC: buying Communications Credits, what uses them up, what stops without them.

use passerelle::domain::bridge::is_reached_on;
use passerelle::domain::command::Command;
use passerelle::domain::credits::{
    self, CreditCommand, CreditEvent, CreditRefusal, Credits, How, Order, Payment, Recharge,
    agreements,
};
use passerelle::domain::event::Event;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::licenses::{Assigned, LicenseCommand, Product};
use passerelle::domain::outbox::CreditMail;
use passerelle::domain::phone::Country;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::{DAY_MS, HOUR_MS, Timestamp};

use crate::support::{TOLL_FREE, World, empty, number, order_credits};

fn order(cents: u64, recharge: Option<Recharge>, payment: Payment) -> Command {
    Command::Credit(CreditCommand::PlaceOrder(Box::new(Order { cents, recharge, payment })))
}

fn when_below(trigger_cents: u64, amount_cents: u64) -> Option<Recharge> {
    Some(Recharge { amount_cents, trigger_cents })
}

fn no(why: CreditRefusal) -> Refusal {
    Refusal::Credit(why)
}

/// What happened to the credits, with the time.
fn of_credits(happened: Vec<(Timestamp, Event)>) -> Vec<(Timestamp, CreditEvent)> {
    let credit = |(at, event)| match event {
        Event::Credit(event) => Some((at, event)),
        _ => None,
    };
    happened.into_iter().filter_map(credit).collect()
}

/// The sample with credits of so many cents and nothing else.
fn with_cents(cents: u64) -> World {
    let mut world = World::sample();
    world.tenant.credits = Credits::default();
    world.does(&order_credits(cents));
    world
}

fn give(world: &mut World, user: UserId, products: &[Product]) {
    for product in products {
        world.does(&Command::BuyLicenses { product: *product, count: 1 });
    }
    let add = products.iter().copied().collect::<Assigned>();
    let (users, remove) = (UserSet::one(user), Assigned::default());
    world.does(&Command::License(LicenseCommand::Assign { users, add, remove }));
}

// CC-02, CC-03
#[test]
fn beyond_the_plan_only_a_credits_license_and_money_let_people_call() {
    let mut world = World::sample();
    let e5 = world.find(|p| p.licenses.has(Product::E5));
    let may = |world: &World| credits::calls_beyond_plan(&world.tenant, world.person(e5));
    assert!(!may(&world), "E5 alone is not enough");
    give(&mut world, e5, &[Product::CommunicationsCredits]);
    assert!(may(&world));
    world.tenant.credits = Credits::default();
    assert!(!may(&world), "a license without credits is not enough");
}

// CC-04, CC-06
#[test]
fn the_smallest_funding_is_twenty_dollars() {
    let mut world = World::of(&empty(Country::US));
    for (cents, why) in [
        (0, CreditRefusal::TooLittle { cents: 0 }),
        (1_999, CreditRefusal::TooLittle { cents: 1_999 }),
        (10_000_001, CreditRefusal::TooMuch { cents: 10_000_001 }),
    ] {
        assert_eq!(world.refuses(&order_credits(cents)), no(why));
    }
    world.does(&order_credits(2_000));
    let credits = &world.tenant.credits;
    assert!(credits.set_up && credits.can_pay());
    assert_eq!((credits.balance_cents, credits.fundings[0].how), (2_000, How::Ordered));
}

// CC-05
#[test]
fn one_of_several_enterprise_agreements_is_chosen_with_a_purchase_order() {
    let mut world = World::of(&empty(Country::FR));
    let [first, second, _] = agreements(&world.tenant);
    assert_ne!(first.number, second.number);
    for agreement in [first, second] {
        let payment =
            Payment::Agreement { number: agreement.number, purchase_order: "PO-2018-044".into() };
        world.does(&order(2_000, None, payment.clone()));
        assert_eq!(world.tenant.credits.payment, payment);
    }
    let by = |number: u32, order: &str| Payment::Agreement { number, purchase_order: order.into() };
    let unknown = order(2_000, None, by(1, ""));
    assert_eq!(world.refuses(&unknown), no(CreditRefusal::UnknownAgreement));
    let long = order(2_000, None, by(first.number, &"9".repeat(31)));
    assert_eq!(world.refuses(&long), no(CreditRefusal::PurchaseOrderTooLong { most: 30 }));
}

// CC-09
#[test]
fn an_agreement_that_is_billed_in_another_region_is_refused() {
    for (home, elsewhere) in [(Country::FR, Country::US), (Country::US, Country::FR)] {
        let world = World::of(&empty(home));
        let agreement = agreements(&world.tenant)[2];
        assert_eq!(agreement.billed_in, elsewhere);
        let payment =
            Payment::Agreement { number: agreement.number, purchase_order: Box::default() };
        let refusal = world.refuses(&order(2_000, None, payment));
        assert_eq!(refusal, no(CreditRefusal::AgreementElsewhere { agreement }));
    }
}

// CC-08
#[test]
fn a_day_of_toll_free_calls_costs_and_is_taken_off_once_a_day() {
    let mut world = with_cents(25_000);
    let start = world.now;
    let used = of_credits(world.advance_to(start.plus(10 * DAY_MS)));
    assert_eq!(used.len(), 10, "{used:?}");
    let mut left = 25_000;
    for (day, (at, event)) in (1..).zip(&used) {
        let CreditEvent::Used { cents } = event else { panic!("{event:?}") };
        assert_eq!(*at, start.plus(day * DAY_MS));
        assert!((80..=240).contains(cents), "two numbers: {cents}");
        left -= cents;
    }
    assert_eq!(world.tenant.credits.balance_cents, left);
}

// CC-08
#[test]
fn the_credits_of_the_sample_last_two_months() {
    let mut world = World::sample();
    world.advance_to(world.now.plus(61 * DAY_MS));
    assert!(world.tenant.credits.balance_cents > 5_000);
    assert!(is_reached_on(&world.tenant, number(TOLL_FREE)));
}

// CC-06
#[test]
fn the_oldest_money_is_used_first_and_the_rest_lapses_after_twelve_months() {
    let mut world = World::of(&empty(Country::US));
    let first = world.now;
    world.does(&order_credits(5_000));
    world.advance_to(first.plus(40 * DAY_MS));
    let second = world.now;
    world.does(&order_credits(3_000));
    // Without a toll-free number nothing is used.
    let happened = of_credits(world.advance_to(first.plus_months(12).plus(-1)));
    assert!(happened.iter().all(|(_, event)| *event == CreditEvent::Used { cents: 0 }));
    assert_eq!(world.tenant.credits.balance_cents, 8_000);
    let lapsed = of_credits(world.advance_to(first.plus_months(12)));
    assert!(lapsed.contains(&(first.plus_months(12), CreditEvent::Lapsed { cents: 5_000 })));
    let credits = &world.tenant.credits;
    assert_eq!((credits.balance_cents, credits.fundings[0].lapsed_cents), (3_000, 5_000));
    assert_eq!(credits.next_lapse(), Some((second.plus_months(12), 3_000)));
}

// CC-06
#[test]
fn what_is_used_comes_off_the_oldest_funding() {
    let mut world = with_cents(2_000);
    world.does(&order_credits(2_000));
    world.advance_to(world.now.plus(5 * DAY_MS));
    let fundings = &world.tenant.credits.fundings;
    assert!(fundings[0].left_cents < 2_000);
    assert_eq!(fundings[1].left_cents, 2_000);
}

// CC-06, CC-07
#[test]
fn below_the_trigger_amount_money_is_added_or_the_payment_fails() {
    let (mut added, mut failed) = (0, 0);
    for seed in 0..40 {
        let mut world = with_cents(2_000);
        world.tenant.seed = seed;
        let recharge = when_below(2_000, 4_000);
        world.does(&Command::Credit(CreditCommand::SetRecharge { recharge }));
        assert_eq!(world.tenant.credits.next_recharge_at, None, "the balance is not below it");
        let before = world.tenant.clone();
        let happened = of_credits(world.advance_to(world.now.plus(DAY_MS + HOUR_MS)));
        let [(used_at, used), (at, second)] = &happened[..] else { panic!("{happened:?}") };
        assert_eq!(credits::mail(&before.credits, used), None);
        assert_eq!(*at, used_at.plus(HOUR_MS));
        match credits::mail(&before.credits, second) {
            Some(CreditMail::RechargeSucceeded { cents: 4_000 }) => {
                added += 1;
                assert!(world.tenant.credits.balance_cents > 5_000);
                assert_eq!(world.tenant.credits.failed_at, None);
            }
            Some(CreditMail::RechargeFailed { cents: 4_000 }) => {
                failed += 1;
                assert_eq!(world.tenant.credits.failed_at, Some(*at));
                // It is tried again a day later.
                assert_eq!(world.tenant.credits.next_recharge_at, Some(at.plus(DAY_MS)));
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(added > 25 && failed > 0, "{added} and {failed}");
}

// CC-07
#[test]
fn at_zero_whatever_needs_credits_stops_and_a_mail_says_so() {
    let mut world = with_cents(2_000);
    let user = world.find(|p| p.licenses.has(Product::E5));
    give(&mut world, user, &[Product::CommunicationsCredits]);
    let mut mails = Vec::new();
    while world.tenant.credits.next_use_at.is_some() {
        let before = world.tenant.credits.clone();
        let happened = of_credits(world.advance_to(world.now.plus(DAY_MS)));
        mails.extend(happened.iter().filter_map(|(_, event)| credits::mail(&before, event)));
    }
    assert_eq!(mails, [CreditMail::BalanceZero]);
    assert_eq!(world.tenant.credits.balance_cents, 0);
    assert_eq!(world.tenant.credits.empty_since, Some(world.now));
    assert!(!is_reached_on(&world.tenant, number(TOLL_FREE)));
    assert!(is_reached_on(&world.tenant, number(12_065_550_142)), "toll needs no credits");
    assert!(!credits::calls_beyond_plan(&world.tenant, world.person(user)));
    assert_eq!(of_credits(world.advance_to(world.now.plus(9 * DAY_MS))), []);
    world.does(&order_credits(2_000));
    assert!(is_reached_on(&world.tenant, number(TOLL_FREE)));
    assert_eq!(world.tenant.credits.empty_since, None);
}

// CC-10
#[test]
fn conferencing_by_the_minute_works_with_credits_and_without_a_license_for_them() {
    let mut world = World::of(&empty(Country::US));
    let add = LicenseCommand::AddPerson {
        name: "Wren Thistle".into(),
        address: "wren@fabrikam.com".into(),
        country: Country::US,
    };
    world.does(&Command::License(add));
    give(&mut world, UserId(0), &[Product::ConferencingPerMinute]);
    let works = |world: &World| credits::conferencing_works(&world.tenant, world.person(UserId(0)));
    assert!(!works(&world));
    world.does(&order_credits(2_000));
    assert!(works(&world));
    give(&mut world, UserId(0), &[Product::AudioConferencing]);
    world.tenant.credits = Credits::default();
    assert!(works(&world), "the usual license needs no credits");
}

// CC-06
#[test]
fn auto_recharge_is_changed_and_stopped_once_credits_are_set_up() {
    let mut world = World::of(&empty(Country::US));
    let set = |recharge| Command::Credit(CreditCommand::SetRecharge { recharge });
    assert_eq!(world.refuses(&set(when_below(1, 2_000))), no(CreditRefusal::NotSetUp));
    world.does(&order(2_000, when_below(1_500, 2_500), Payment::Card));
    assert_eq!(world.refuses(&set(when_below(1_500, 2_500))), Refusal::NoChange);
    let nothing = world.refuses(&set(when_below(0, 2_500)));
    assert_eq!(nothing, no(CreditRefusal::TriggerUnusable { cents: 0 }));
    let little = world.refuses(&set(when_below(1_000, 1_000)));
    assert_eq!(little, no(CreditRefusal::TooLittle { cents: 1_000 }));
    // A one-time funding leaves what was set before.
    world.does(&order_credits(2_000));
    assert_eq!(world.tenant.credits.recharge, when_below(1_500, 2_500));
    world.does(&set(None));
    assert_eq!(world.tenant.credits.recharge, None);
}

// CC-01
#[test]
fn the_journals_of_earlier_versions_set_credits_up_and_take_them_away() {
    let mut world = World::of(&empty(Country::US));
    for on in [true, false, true] {
        passerelle::domain::apply(&mut world.tenant, &Event::CreditsSetUp { on }, world.now);
        assert_eq!(world.tenant.credits.can_pay(), on);
    }
    assert_eq!(world.tenant.credits.balance_cents, credits::FIRST_FUNDING_CENTS);
}
