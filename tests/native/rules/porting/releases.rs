//! PO-14 and NT-07: the port-out PIN, and user numbers that become service numbers.

use passerelle::domain::command::Command;
use passerelle::domain::licenses::Product;
use passerelle::domain::numbers::{Usage, service_allowance_left};
use passerelle::domain::phone::Country;
use passerelle::domain::places::Toll;
use passerelle::domain::porting::calendar::eastern;
use passerelle::domain::porting::release::convertible;
use passerelle::domain::porting::{PortCommand, PortRefusal};
use passerelle::domain::refusal::Refusal;
use passerelle::session::Session;
use passerelle::session::base::Base;

use super::port;
use crate::support::{does, number, refuses, sample};

const FREE: u64 = 13_125_550_151;
const PARIS: u64 = 33_261_910_441;
const AMOS: u64 = 14_255_550_164;

fn pin(pin: &str) -> Command {
    port(PortCommand::SetPin { pin: pin.into() })
}

fn convert(digits: &[u64]) -> Command {
    let numbers = digits.iter().map(|n| number(*n)).collect();
    port(PortCommand::ConvertToService { numbers })
}

// PO-14
#[test]
fn the_pin_has_6_to_10_digits_and_is_never_blanked_again() {
    let mut session = sample();
    assert_eq!(session.tenant().ports.pin, None, "blank at first");
    for wrong in ["", "12345", "12345678901", "12345a", "12 3456"] {
        assert_eq!(refuses(&mut session, &pin(wrong)), PortRefusal::PinShape.into(), "{wrong}");
    }
    does(&mut session, &pin("123456"));
    does(&mut session, &pin(" 1234567890 "));
    assert_eq!(session.tenant().ports.pin.as_deref(), Some("1234567890"));
    assert_eq!(refuses(&mut session, &pin("1234567890")), Refusal::NoChange);
    assert_eq!(refuses(&mut session, &pin(" ")), PortRefusal::PinBlank.into());
}

// PO-14
#[test]
fn the_pin_is_for_the_united_states_only() {
    let base = Base::Empty {
        name: "Fabrikam".into(),
        domain: "fabrikam.com".into(),
        country: Country::FR,
        seed: 1,
        start: sample().now(),
    };
    let mut session = Session::new(base);
    does(&mut session, &Command::BuyLicenses { product: Product::PhoneSystem, count: 1 });
    let refusal = refuses(&mut session, &pin("123456"));
    assert_eq!(refusal, PortRefusal::PinOnlyInUnitedStates.into());
}

// NT-07
#[test]
fn a_user_number_becomes_a_service_number_by_request() {
    let mut session = sample();
    let usage = |s: &Session, n| s.tenant().numbers.owned[&number(n)].usage;
    does(&mut session, &convert(&[PARIS]));
    assert_eq!(usage(&session, PARIS), Usage::User, "a request takes its time");
    let again = PortRefusal::ConversionRuns { number: number(PARIS) };
    assert_eq!(refuses(&mut session, &convert(&[PARIS])), again.into());
    let done = eastern(session.now()).0.business_days_later(2).eastern(12);
    session.advance_to(done);
    assert_eq!(usage(&session, PARIS), Usage::Service(Toll::Toll));
    assert!(session.tenant().ports.conversions.is_empty());
}

// NT-07
#[test]
fn in_the_united_states_it_takes_the_port_out_pin() {
    let mut session = sample();
    let refusal = refuses(&mut session, &convert(&[PARIS, FREE]));
    assert_eq!(refusal, PortRefusal::PinMissing.into());
    does(&mut session, &pin("123456"));
    does(&mut session, &convert(&[PARIS, FREE, FREE]));
}

// NT-07
#[test]
fn only_a_user_number_that_nobody_has_can_change() {
    let mut session = sample();
    does(&mut session, &pin("123456"));
    assert_eq!(refuses(&mut session, &convert(&[])), Refusal::NothingChosen);
    let refusal = refuses(&mut session, &convert(&[AMOS]));
    assert_eq!(refusal, PortRefusal::OfPerson { number: number(AMOS) }.into());
    let refusal = refuses(&mut session, &convert(&[33_199_001_234]));
    assert_eq!(refusal, PortRefusal::ServiceAlready { number: number(33_199_001_234) }.into());
    let refusal = refuses(&mut session, &convert(&[14_255_550_199]));
    assert_eq!(refusal, Refusal::NotOwned { number: number(14_255_550_199) });
    let free: Vec<u64> = convertible(session.tenant()).map(|n| n.digits()).collect();
    assert_eq!(free, [FREE, PARIS]);
}

// AQ-04
#[test]
fn a_number_that_changes_counts_as_a_service_number_from_the_request_on() {
    let mut session = sample();
    let left = |s: &Session| service_allowance_left(s.tenant(), Toll::Toll);
    let before = left(&session);
    does(&mut session, &convert(&[PARIS]));
    assert_eq!(left(&session), before - 1);
    session.advance_to(eastern(session.now()).0.business_days_later(2).eastern(12));
    assert_eq!(left(&session), before - 1);
}
