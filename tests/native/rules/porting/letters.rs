//! PO-03, PO-07, PO-13: the Letter of Authorization, and where it goes.

use passerelle::domain::numbers::Usage;
use passerelle::domain::phone::{Country, Line};
use passerelle::domain::places::Toll;
use passerelle::domain::porting::finding::{Field, Finding, Weight};
use passerelle::domain::porting::form::{Kind, LetterType};
use passerelle::domain::porting::life::Cause;
use passerelle::domain::porting::portable::{COUNTRIES, LetterForm, letter_form, mailbox};
use passerelle::domain::porting::preflight::of_letter;

use super::{bellevue, complete, numbers, send};
use crate::support::{number, sample};

// PO-13
#[test]
fn each_country_has_its_forms() {
    let of = |code: &str, line| letter_form(Country::parse(code).expect("two letters"), line);
    use LetterForm as F;
    let rows = [
        ("BE", Some(F::Geographic), None, None),
        ("CA", Some(F::UserAndService), Some(F::TollFree), None),
        ("FR", Some(F::Geographic), Some(F::TollFree), None),
        ("DE", Some(F::Geographic), None, None),
        ("IE", Some(F::Geographic), Some(F::NonGeographic), Some(F::NonGeographic)),
        ("NL", Some(F::Geographic), Some(F::NonGeographic), Some(F::NonGeographic)),
        ("ES", Some(F::All), Some(F::All), Some(F::All)),
        ("GB", Some(F::Geographic), Some(F::NonGeographic), Some(F::NonGeographic)),
        ("US", Some(F::UserAndService), Some(F::TollFree), None),
        ("PR", Some(F::UserAndService), Some(F::TollFree), None),
        ("IT", None, None, None),
    ];
    for (code, fixed, toll_free, national) in rows {
        assert_eq!(of(code, Line::Fixed), fixed, "{code}");
        assert_eq!(of(code, Line::TollFree), toll_free, "{code}, toll-free");
        assert_eq!(of(code, Line::National), national, "{code}, national");
        assert_eq!(of(code, Line::Special), if code == "ES" { Some(F::All) } else { None });
    }
    assert_eq!(COUNTRIES.len(), 9);
}

// PO-07
#[test]
fn each_statement_is_ticked_and_the_authorizing_person_signs() {
    let session = sample();
    let mut form = bellevue(session.now());
    form.letter.agreed[1] = false;
    assert_eq!(of_letter(&form), [Finding::Missing(Field::Statements)]);
    form.letter.agreed = [true; 3];
    form.letter.signature = "Somebody Else".into();
    assert_eq!(Finding::SignatureDiffers.weight(), Weight::Rejects(Cause::Name));
    assert_eq!(of_letter(&form), [Finding::SignatureDiffers]);
    form.letter.signature = "  amos   MARBLE ".into();
    assert_eq!(of_letter(&form), []);
    form.letter.signature = " ".into();
    assert_eq!(of_letter(&form), [Finding::Missing(Field::Signature)]);
}

// PO-03
#[test]
fn without_being_told_support_configures_the_capacity_of_user_numbers() {
    let mut session = sample();
    let mut form = numbers(session.now(), Kind::ServiceToll, "+14255550140");
    form.letter.said_service = false;
    assert_eq!(of_letter(&form), [Finding::NotSaidService]);
    assert_eq!(Finding::NotSaidService.weight(), Weight::Notes, "nothing stops it");
    let id = send(&mut session, &form);
    complete(&mut session, id);
    let form = numbers(session.now(), Kind::ServiceToll, "+14255550141");
    let id = send(&mut session, &form);
    complete(&mut session, id);
    let usage = |n| session.tenant().numbers.owned[&number(n)].usage;
    assert_eq!(usage(14_255_550_140), Usage::User);
    assert_eq!(usage(14_255_550_141), Usage::Service(Toll::Toll));
    let capacity = |n| usage(n).calls_at_once();
    assert!(capacity(14_255_550_140) < capacity(14_255_550_141));
}

// PO-02
#[test]
fn the_right_type_is_that_of_the_order() {
    assert_eq!(Kind::Local.letter(), LetterType::User);
    assert_eq!(Kind::Mobile.letter(), LetterType::User);
    assert_eq!(Kind::ServiceToll.letter(), LetterType::ServiceToll);
    assert_eq!(Kind::ServiceTollFree.letter(), LetterType::ServiceTollFree);
}

// RG-05
#[test]
fn requests_go_to_the_mailbox_of_their_country() {
    assert_eq!(mailbox(Country::US, Kind::Local), "gcstnmsd@microsoft.com");
    assert_eq!(mailbox(Country::US, Kind::ServiceToll), "ptn@microsoft.com");
    assert_eq!(mailbox(Country::US, Kind::ServiceTollFree), "ptn@microsoft.com");
    assert_eq!(mailbox(Country::FR, Kind::Local), "ptneu@microsoft.com");
    assert_eq!(mailbox(Country::GB, Kind::ServiceToll), "ptneu@microsoft.com");
}
