//! Billing: what was bought and what it allows, and the order of credits that is being typed.

use passerelle::domain::command::Command;
use passerelle::domain::credits::{self, CreditCommand, CreditRefusal, Payment, Recharge};
use passerelle::domain::licenses::Product;
use passerelle::domain::phone::Country;
use passerelle::domain::profile::Era;
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::DAY_MS;
use passerelle::route::Route;
use passerelle::screens::billing::credits::{Draft, Flaw, amount, overview, set_recharge};
use passerelle::screens::billing::licenses::{self, Row, to_buy};
use passerelle::texts::Lang;
use passerelle::wording::credits::money;
use passerelle::wording::credits::page::{lasts, left};

use crate::support::{World, does, empty, order_credits, sample};

// AQ-02, AQ-04, AQ-10
#[test]
fn buying_licenses_raises_what_they_allow() {
    let mut session = sample();
    let before = licenses::allowance(session.tenant());
    for bad in ["", "0", "-1", "1.5", "many", "300001", "99999999999"] {
        assert_eq!(licenses::purchase(Product::E5, bad), None, "{bad:?}");
    }
    let product = licenses::product("MCOMEETADV").expect("a product");
    let command = licenses::purchase(product, " 3 000 ").expect("a count");
    assert_eq!(command, Command::BuyLicenses { product, count: 3_000 });
    does(&mut session, &command);
    let after = licenses::allowance(session.tenant());
    assert!(after.toll > before.toll && after.toll_free_left > before.toll_free_left);
    assert_eq!((after.user, after.user_left), (before.user, before.user_left));
    let plans = licenses::purchase(Product::DomesticCallingPlan, "100").expect("a count");
    does(&mut session, &plans);
    let user = licenses::allowance(session.tenant());
    assert_eq!((user.user, user.user_left), (before.user + 110, before.user_left + 110));
}

// AQ-05, AQ-10
#[test]
fn the_user_numbers_left_are_the_quota_less_those_that_were_not_ported() {
    let mut world = World::sample();
    let left = |world: &World| licenses::allowance(&world.tenant).user_left;
    let before = left(&world);
    let owned = world.tenant.numbers.owned.values_mut();
    owned.for_each(|number| number.ported = true);
    assert_eq!(left(&world), before + 3);
}

// LI-04
#[test]
fn every_product_has_its_bought_assigned_and_free_licenses() {
    let world = World::sample();
    for Row { product, bought, assigned, free } in licenses::rows(&world.tenant) {
        assert_eq!(bought, assigned + free, "{product:?}");
        assert!(product.is_sold(Era::SkypeForBusiness2018));
    }
    let route = to_buy(Product::PhoneSystem, 3);
    assert_eq!(route.href(), "#/billing/licenses?buy=MCOEV&count=3");
}

// AQ-03, AQ-06
#[test]
fn the_price_list_of_teams_today_is_longer() {
    let mut world = World::of(&empty(Country::US));
    let listed = |world: &World| licenses::rows(&world.tenant).len();
    assert_eq!(listed(&world), Product::ALL.len() - 2);
    world.tenant.era = Era::TeamsToday;
    assert_eq!(listed(&world), Product::ALL.len());
}

#[test]
fn amounts_are_read_as_both_languages_write_them() {
    for (text, cents) in [
        ("20", 2_000),
        (" 250 ", 25_000),
        ("49.90", 4_990),
        ("49,9", 4_990),
        ("$1,250.50", 125_050),
        ("1\u{202f}250,50 $US", 125_050),
        ("1,000", 100_000),
        ("1.000.000", 100_000_000),
        ("0", 0),
    ] {
        assert_eq!(amount(text), Some(cents), "{text:?}");
    }
    for text in ["", "-20", "many", "1,00,0", "1.2.3", "20 euros", ".", "99999999999999999999"] {
        assert_eq!(amount(text), None, "{text:?}");
    }
    for cents in [2_000, 125_050, 7] {
        for lang in Lang::ALL {
            assert_eq!(amount(&money(lang, cents)), Some(cents), "{}", money(lang, cents));
        }
    }
    assert_eq!(money(Lang::En, 125_050), "$1,250.50");
    assert_eq!(money(Lang::Fr, 125_050), "1\u{202f}250,50\u{a0}$US");
}

// CC-04, CC-05, CC-06
#[test]
fn an_order_is_filled_in_page_by_page_and_says_at_each_field_what_is_wrong() {
    let draft = |query: &str| Draft::of(&Route::parse(&format!("#/billing/credits?{query}")));
    let new = draft("step=subscription");
    assert!(new.auto, "the recommended choice comes first");
    assert_eq!(new.amount_flaw(), Some(Flaw::NotMoney));
    assert_eq!(new.order(), None);
    let little = draft("amount=19.99&funding=once");
    let why = Refusal::Credit(CreditRefusal::TooLittle { cents: 1_999 });
    assert_eq!(little.amount_flaw(), Some(Flaw::Refused(why)));
    assert_eq!(little.recharge_flaw(), None, "nobody asked for it");
    let auto = draft("amount=250&recharge=100&trigger=0");
    assert!(auto.trigger_flaw().is_some() && !auto.is_priced());
    let right = draft("amount=250&recharge=100&trigger=25,5&pay=4711&po=PO+7");
    let Some(Command::Credit(CreditCommand::PlaceOrder(order))) = right.order() else {
        panic!("{right:?}")
    };
    assert_eq!(order.cents, 25_000);
    let recharge = Recharge { amount_cents: 10_000, trigger_cents: 2_550 };
    assert_eq!(order.recharge, Some(recharge));
    let payment = Payment::Agreement { number: 4_711, purchase_order: "PO 7".into() };
    assert_eq!(order.payment, payment);
    let once = draft("amount=20&funding=once&recharge=x");
    assert_eq!(once.order(), Some(order_credits(2_000)));
    assert_eq!(set_recharge(&auto), None);
    assert!(set_recharge(&right).is_some());
}

// CC-06, CC-07
#[test]
fn the_page_says_how_long_the_balance_lasts_and_what_lapses_when() {
    let mut world = World::sample();
    let seen = overview(&world.tenant);
    assert!(seen.set_up && seen.balance_cents == credits::FIRST_FUNDING_CENTS);
    assert_eq!(seen.payers.toll_free, 2);
    assert_eq!(seen.lasts_days, Some(seen.balance_cents / seen.daily_cents));
    let (at, cents) = seen.next_lapse.expect("a year from now");
    assert_eq!((at, cents), (world.now.plus_months(12), seen.balance_cents));
    world.now = world.now.plus(DAY_MS);
    world.does(&order_credits(2_000));
    let later = overview(&world.tenant);
    assert_eq!(later.fundings.len(), 2);
    assert_eq!(later.fundings[0].cents, 2_000, "newest first");
    let nothing = overview(&World::of(&empty(Country::US)).tenant);
    assert_eq!((nothing.set_up, nothing.lasts_days), (false, None));
    assert_eq!(lasts(Lang::En, Some(1)), "1 day");
    assert_eq!(left(Lang::En, 0, 500), "$5.00 lapsed");
}
