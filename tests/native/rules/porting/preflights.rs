//! PO-01, PO-02, PO-05, PO-06, PO-10, PO-11: what is checked before an order goes out.

use passerelle::domain::command::Command;
use passerelle::domain::credits::Credits;
use passerelle::domain::event::Event;
use passerelle::domain::phone::Country;
use passerelle::domain::porting::calendar::eastern;
use passerelle::domain::porting::finding::{Field, Finding, Step, Weight};
use passerelle::domain::porting::form::{Form, Kind, LetterType, Way, cut};
use passerelle::domain::porting::life::{Cause, Status};
use passerelle::domain::porting::portable::Obstacle;
use passerelle::domain::porting::preflight::{self, check};
use passerelle::domain::porting::{PortCommand, PortEvent, PortRefusal};
use passerelle::domain::refusal::Refusal;

use super::{bellevue, draft, found, numbers, order, port, send};
use crate::support::{World, does, number, refuses, sample};

/// Exactly this many numbers of Sheffield.
fn sheffield(count: u32) -> String {
    format!("+441144960000 - +441144960{:03}", count - 1)
}

// PO-04
#[test]
fn the_wizard_has_the_pages_of_the_documents() {
    let pages =
        [Step::Start, Step::Account, Step::Numbers, Step::Transfer, Step::Letter, Step::Submit];
    assert_eq!(Step::ALL, pages);
    let session = sample();
    let empty = found(&session, &Form::default());
    for step in [Step::Start, Step::Account, Step::Numbers, Step::Transfer, Step::Letter] {
        assert!(empty.iter().any(|f| f.field().step() == step), "{step:?} asks for nothing");
    }
}

#[test]
fn an_order_with_nothing_wrong_passes() {
    let session = sample();
    assert_eq!(found(&session, &bellevue(session.now())), []);
}

// PO-01
#[test]
fn the_wizard_takes_998_numbers_and_neither_999_nor_1000() {
    let session = sample();
    let of = |count| {
        let mut form = numbers(session.now(), Kind::Local, &sheffield(count));
        (form.account.state, form.account.zip) = ("".into(), "S1 2AB".into());
        form
    };
    assert_eq!(found(&session, &of(998)), []);
    for count in [999, 1_000] {
        let stopped = [Finding::TooManyForWizard { count }];
        assert_eq!(found(&session, &of(count)), stopped);
        let mut request = of(count);
        request.start.way = Way::ServiceRequest;
        assert_eq!(found(&session, &request), [], "a service request takes {count}");
    }
    let mut request = of(998);
    request.start.way = Way::ServiceRequest;
    let few = Finding::FewForRequest { count: 998 };
    assert_eq!(few.weight(), Weight::Notes, "nothing forbids a request for fewer");
    assert_eq!(found(&session, &request), [few]);
}

// PO-05
#[test]
fn names_are_cut_to_25_and_15_characters_and_what_is_left_is_shown() {
    let session = sample();
    let mut form = bellevue(session.now());
    form.account.company = "Contoso Pharmaceuticals of Washington".into();
    form.account.person = "Maximiliana Alvarez-Whitfield".into();
    form.letter.signature = "Maximiliana Alvarez-Whitfield".into();
    let cuts = [
        Finding::CompanyCut { kept: "Contoso Pharmaceuticals o".into() },
        Finding::PersonCut { kept: "Maximiliana Alv".into() },
    ];
    assert_eq!(found(&session, &form), cuts);
    assert!(cuts.iter().all(|f| f.weight() == Weight::Notes), "they are cut silently");
    assert_eq!(cut("  Élodie Ça  ", 6), "Élodie");
    assert_eq!(cut("Contoso", 25), "Contoso");
    form.letter.signature = "maximiliana alv".into();
    assert_eq!(found(&session, &form), cuts, "what is left is a signature too");
}

// PO-06
#[test]
fn a_full_port_lists_the_billing_number_and_a_partial_one_does_not() {
    let session = sample();
    let billing = number(14_255_550_120);
    let mut form = bellevue(session.now());
    form.list.text = "+14255550121 - +14255550129".into();
    assert_eq!(found(&session, &form), [Finding::BillingNotListed { number: billing }]);
    form.list.full = false;
    assert_eq!(found(&session, &form), []);
    form.list.text = "+14255550120".into();
    let listed = Finding::BillingListed { number: billing };
    assert_eq!(listed.weight(), Weight::Rejects(Cause::Billing));
    assert_eq!(found(&session, &form), [listed]);
}

// PO-10
#[test]
fn kinds_countries_and_carriers_are_parted_into_orders_of_their_own() {
    let mut session = sample();
    let mut form = bellevue(session.now());
    form.list.text = "+14255550120 - +14255550122\n+18775550101, +441144960001\n\
                      Tailspin:\n+12535550150"
        .into();
    let mixed = Finding::Mixed { orders: 4 };
    assert_eq!(mixed.weight(), Weight::Stops);
    assert_eq!(found(&session, &form), [mixed]);
    let id = draft(&mut session, &form);
    let written = does(&mut session, &port(PortCommand::SplitDraft { order: id }));
    assert_eq!(written.len(), 4);
    let ids: Vec<_> = written
        .iter()
        .map(|event| match event {
            Event::Port(PortEvent::DraftWritten { order, .. }) => *order,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(ids[0], id, "the first part stays in the order");
    let starts: Vec<_> = ids
        .iter()
        .map(|id| {
            let form = &order(&session, *id).form;
            (form.start.kind, form.start.way, &*form.start.carrier, &*form.list.text)
        })
        .collect();
    let northwind = "Northwind Telecom";
    let expected = [
        (Kind::Local, Way::Wizard, northwind, "+14255550120 - +14255550122"),
        (Kind::ServiceTollFree, Way::Manual, northwind, "+18775550101"),
        (Kind::Local, Way::Wizard, northwind, "+441144960001"),
        (Kind::Local, Way::Wizard, "Tailspin", "+12535550150"),
    ];
    assert_eq!(starts, expected);
    let full: Vec<bool> = ids.iter().map(|id| order(&session, *id).form.list.full).collect();
    assert_eq!(full, [true, false, false, false], "one of them has the billing number");
    let ticked = |at: usize| order(&session, ids[at]).form.letter.ticked;
    assert_eq!(ticked(0), Some(LetterType::User));
    assert_eq!(ticked(1), None, "the right type is to be ticked in each letter");
    assert!(ids.iter().all(|id| order(&session, *id).status == Status::Draft));
}

// PO-10
#[test]
fn toll_free_numbers_never_go_through_the_wizard() {
    let session = sample();
    for code in [800, 844, 855, 866, 877, 888] {
        // 800 and 888 are in the catalog below 555-0200, so other digits stand here.
        let form = numbers(session.now(), Kind::Local, &format!("+1{code}5550201"));
        let wrong = Finding::WrongKind { is: Kind::ServiceTollFree };
        assert_eq!(found(&session, &form), [wrong], "{code}");
        let form = numbers(session.now(), Kind::ServiceTollFree, &format!("+1{code}5550201"));
        assert_eq!(form.start.way, Way::Manual);
        assert_eq!(found(&session, &form), []);
    }
}

// PO-10
#[test]
fn mobiles_need_the_pin_of_the_account() {
    let session = sample();
    let mut form = numbers(session.now(), Kind::Mobile, "+14255550130");
    assert_eq!(Finding::PinMissing.weight(), Weight::Rejects(Cause::Pin));
    assert_eq!(found(&session, &form), [Finding::PinMissing]);
    form.account.pin = "4417".into();
    assert_eq!(found(&session, &form), []);
}

// PO-11
#[test]
fn what_cannot_be_ported_is_named() {
    let session = sample();
    let rows = [
        ("+80012345678", Kind::ServiceTollFree, Obstacle::InternationalFreephone),
        ("+491713920001", Kind::Local, Obstacle::MobileAbroad),
        ("+448431234567", Kind::Local, Obstacle::BritishSpecial),
        ("+448441234567", Kind::Local, Obstacle::BritishSpecial),
        ("+448451234567", Kind::Local, Obstacle::BritishSpecial),
        ("+448701234567", Kind::Local, Obstacle::BritishSpecial),
        ("+448711234567", Kind::Local, Obstacle::BritishSpecial),
        ("+448721234567", Kind::Local, Obstacle::BritishSpecial),
        ("+19005550123", Kind::Local, Obstacle::NoLine),
        ("+390612345678", Kind::Local, Obstacle::NoLetter),
    ];
    for (digits, kind, obstacle) in rows {
        let form = numbers(session.now(), kind, digits);
        let checked = check(session.tenant(), None, &form, session.now());
        let at = number(digits[1..].parse().expect("digits"));
        let named = Finding::NotPortable { obstacle, number: at, count: 1 };
        assert!(checked.findings.contains(&named), "{digits}: {:?}", checked.findings);
        assert_eq!(checked.left_out, 1);
        assert!(checked.stop().is_some());
    }
    let in_canada = numbers(session.now(), Kind::Mobile, "+16135550123");
    let abroad = |f: &Finding| matches!(f, Finding::NotPortable { .. });
    assert!(found(&session, &in_canada).iter().any(abroad), "a mobile of Canada");
}

#[test]
fn numbers_that_are_here_or_on_their_way_are_refused() {
    let mut session = sample();
    let stop = |session: &_, digits: &str| {
        let form = numbers(passerelle::session::Session::now(session), Kind::Local, digits);
        found(session, &form)
    };
    let amos = number(14_255_550_164);
    assert_eq!(stop(&session, "+14255550164"), [Finding::Owned { number: amos }]);
    let seattle = number(12_065_550_150);
    assert_eq!(stop(&session, "+12065550150"), [Finding::OfMicrosoft { number: seattle }]);
    let form = bellevue(session.now());
    let id = send(&mut session, &form);
    let again = number(14_255_550_123);
    let other = Finding::InOrder { number: again, order: id };
    assert_eq!(stop(&session, "+14255550123"), std::slice::from_ref(&other));
    let form = numbers(session.now(), Kind::Local, "+14255550123");
    let second = draft(&mut session, &form);
    let submit = Command::Port(PortCommand::Submit { order: second });
    let refusal = PortRefusal::Stopped(Box::new(other)).into();
    assert_eq!(refuses(&mut session, &submit), refusal);
    does(&mut session, &port(PortCommand::Cancel { order: id }));
    does(&mut session, &submit);
}

// PO-12
#[test]
fn the_service_address_counts_and_a_post_office_box_is_none() {
    let session = sample();
    let mut form = bellevue(session.now());
    form.account.address = "P.O. Box 17".into();
    assert_eq!(Finding::PostBox.weight(), Weight::Rejects(Cause::Address));
    assert_eq!(found(&session, &form), [Finding::PostBox]);
    form = bellevue(session.now());
    form.account.zip = "9800".into();
    assert_eq!(found(&session, &form), [Finding::ZipStrange]);
    form.account.zip = "98004-1234".into();
    form.account.number = "none".into();
    assert_eq!(found(&session, &form), [Finding::AccountStrange]);
}

// PO-07
#[test]
fn a_transfer_is_asked_for_by_a_business_day_and_an_hour() {
    let session = sample();
    let today = eastern(session.now()).0;
    let of = |day, hour| {
        let mut form = bellevue(session.now());
        (form.transfer.day, form.transfer.hour) = (Some(day), hour);
        preflight::of_transfer(&form, session.now())
    };
    let (earliest, latest) = (today.business_days_later(7), today.business_days_later(30));
    assert_eq!(of(earliest, 8), []);
    assert_eq!(of(latest, 17), []);
    assert_eq!(of(earliest, 18), [Finding::HourOutside]);
    assert_eq!(of(today.business_days_later(6), 9), [Finding::TooSoon { earliest }]);
    assert_eq!(of(today.business_days_later(31), 9), [Finding::TooLate { latest }]);
    let saturday = passerelle::domain::porting::calendar::Day::civil(2018, 5, 5);
    assert_eq!(of(saturday, 9), [Finding::Weekend]);
    let memorial = passerelle::domain::porting::calendar::Day::civil(2018, 5, 28);
    assert!(matches!(of(memorial, 9)[..], [Finding::OnHoliday(_)]));
}

// PO-02
#[test]
fn service_numbers_go_by_manual_order_one_for_each_type() {
    let mut session = sample();
    let text = "+14255550140, +18775550140";
    let mut form = numbers(session.now(), Kind::ServiceToll, text);
    assert_eq!(form.start.way, Way::Manual);
    assert_eq!(found(&session, &form), [Finding::Mixed { orders: 2 }]);
    let id = draft(&mut session, &form);
    does(&mut session, &port(PortCommand::SplitDraft { order: id }));
    let kinds: Vec<Kind> =
        session.tenant().ports.orders.values().rev().take(2).map(|o| o.form.start.kind).collect();
    assert_eq!(kinds, [Kind::ServiceTollFree, Kind::ServiceToll]);
    form.list.text = "+14255550140".into();
    form.letter.ticked = Some(LetterType::User);
    let wrong = Finding::WrongLetter { right: LetterType::ServiceToll };
    assert_eq!(wrong.weight(), Weight::Rejects(Cause::Letter));
    assert_eq!(found(&session, &form), [wrong]);
}

// CC-01
#[test]
fn toll_free_numbers_remind_of_the_credits() {
    let mut world = World::sample();
    world.tenant.credits = Credits::default();
    let form = numbers(world.now, Kind::ServiceTollFree, "+18775550140");
    let findings = preflight::check(&world.tenant, None, &form, world.now).findings;
    assert_eq!(findings, [Finding::CreditsMissing]);
}

#[test]
fn a_list_with_an_unread_line_is_neither_sent_nor_parted() {
    let mut session = sample();
    let mut form = bellevue(session.now());
    form.list.text = "+18775550101\n+14255550125 - +14255550120\n+14255550129".into();
    let id = draft(&mut session, &form);
    let refusal = refuses(&mut session, &port(PortCommand::SplitDraft { order: id }));
    assert_eq!(refusal, PortRefusal::ListUnread { line: 2 }.into());
    let refusal = refuses(&mut session, &port(PortCommand::Submit { order: id }));
    let unread = Finding::Unread { count: 1, line: 2 };
    assert_eq!(refusal, PortRefusal::Stopped(Box::new(unread)).into());
    assert_eq!(order(&session, id).form.list.text, form.list.text, "what was typed stays");
}

#[test]
fn what_is_missing_is_said_field_by_field() {
    let session = sample();
    let blank = found(&session, &Form::default());
    let missing: Vec<Field> = blank
        .iter()
        .filter_map(|f| match f {
            Finding::Missing(field) => Some(*field),
            _ => None,
        })
        .collect();
    assert_eq!(missing.len(), 14, "{missing:?}");
    let mut form = bellevue(session.now());
    form.letter.emails = "amos@contoso.com; not an address".into();
    let unusable: Vec<Finding> = found(&session, &form);
    assert_eq!(unusable, [Finding::EmailUnusable("not".into())]);
    form.account.billing = "425 555 0120".into();
    form.letter.emails = "".into();
    assert_eq!(found(&session, &form), [Finding::BillingUnreadable]);
}

#[test]
fn voice_must_exist() {
    use passerelle::session::base::Base;
    let base = Base::Empty {
        name: "Fabrikam".into(),
        domain: "fabrikam.com".into(),
        country: Country::US,
        seed: 1,
        start: sample().now(),
    };
    let mut session = passerelle::session::Session::new(base);
    let form = Box::new(bellevue(session.now()));
    let write = port(PortCommand::WriteDraft { order: None, form });
    assert_eq!(refuses(&mut session, &write), Refusal::VoiceMissing);
}

// PO-10
#[test]
fn a_list_of_another_carrier_is_no_list_for_this_order() {
    let session = sample();
    let mut form = bellevue(session.now());
    form.list.text = "Northwind Telecom:\n+14255550120 - +14255550129".into();
    assert_eq!(found(&session, &form), [], "it is the carrier of the order");
    form.list.text = "Tailspin:\n+14255550120 - +14255550129".into();
    let other = Finding::OtherCarrier { carrier: "Tailspin".into() };
    assert_eq!(found(&session, &form), [other]);
}
