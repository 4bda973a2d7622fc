//! The table of countries: those of the catalog, those for which letters of authorization exist
//! (PO-13), those of single rules (BR-09, EM-13, NT-04, PO-11, RG-03). A cell without a rule is
//! invented, the same for every country of its kind.

use super::{Availability, Fact, Letter};
use crate::domain::phone::Country;

const fn yes(rule: &'static str) -> Fact {
    Fact { holds: true, rule: Some(rule) }
}

const fn no(rule: &'static str) -> Fact {
    Fact { holds: false, rule: Some(rule) }
}

const YES: Fact = Fact { holds: true, rule: None };
const NO: Fact = Fact { holds: false, rule: None };

/// Services and kinds of numbers in the order of the columns.
type Cells = [Fact; 6];

/// Where the sources speak of emergency addresses, so that Phone System is there.
const EM: Cells = [YES, yes("EM-13"), NO, YES, NO, YES];

const fn row(code: [u8; 2], cells: Cells, letters: &'static [Letter]) -> Availability {
    let [audio_conferencing, phone_system, calling_plans, geographic, non_geographic, toll_free] =
        cells;
    Availability {
        country: Country::of(code),
        audio_conferencing,
        phone_system,
        calling_plans,
        geographic,
        non_geographic,
        toll_free,
        letters,
    }
}

/// A country with Calling Plans, because its numbers can be brought (PO-13).
const fn plans(geographic: Fact, non_geographic: Fact, toll_free: Fact) -> Cells {
    [YES, YES, yes("PO-13"), geographic, non_geographic, toll_free]
}

const CATALOG: &str = "NI-17";
const PO: &str = "PO-13";
const BR: &str = "BR-09";

#[rustfmt::skip]
pub const TABLE: &[Availability] = &[
    row(*b"US", [yes("BR-01"), yes("LAB-10"), yes("EM-05"), yes(CATALOG), NO, yes("NI-07")], &[Letter::UserAndService, Letter::TollFree]),
    row(*b"FR", [yes(CATALOG), YES, yes(PO), yes(CATALOG), NO, yes(PO)], &[Letter::Geographic, Letter::TollFree]),
    row(*b"GB", plans(yes(PO), yes(PO), YES), &[Letter::Geographic, Letter::NonGeographic]),
    row(*b"DE", plans(yes(PO), NO, YES), &[Letter::Geographic]),
    row(*b"BE", plans(yes(PO), NO, YES), &[Letter::Geographic]),
    row(*b"CA", plans(YES, NO, yes(PO)), &[Letter::UserAndService, Letter::TollFree]),
    row(*b"IE", plans(yes(PO), yes(PO), YES), &[Letter::Geographic, Letter::NonGeographic]),
    row(*b"NL", plans(yes(PO), yes(PO), YES), &[Letter::Geographic, Letter::NonGeographic]),
    row(*b"ES", plans(yes(PO), yes(PO), yes(PO)), &[Letter::All]),
    row(*b"DK", [YES, YES, yes("NT-04"), no("NT-04"), yes("NT-04"), YES], &[]),
    row(*b"PR", [YES, yes("EM-13"), YES, YES, NO, YES], &[]),
    row(*b"VE", [yes(BR), NO, NO, NO, NO, yes(BR)], &[]),
    row(*b"ID", [yes(BR), NO, NO, NO, NO, yes(BR)], &[]),
    row(*b"AE", [yes(BR), NO, NO, NO, NO, yes(BR)], &[]),
    row(*b"CN", [no("RG-03"), NO, NO, NO, NO, NO], &[]),
    row(*b"AU", EM, &[]),
    row(*b"BR", EM, &[]),
    row(*b"HR", EM, &[]),
    row(*b"CZ", EM, &[]),
    row(*b"EE", EM, &[]),
    row(*b"HK", EM, &[]),
    row(*b"HU", EM, &[]),
    row(*b"IL", EM, &[]),
    row(*b"JP", EM, &[]),
    row(*b"LV", EM, &[]),
    row(*b"LT", EM, &[]),
    row(*b"MX", EM, &[]),
    row(*b"NZ", EM, &[]),
    row(*b"PL", EM, &[]),
    row(*b"RO", EM, &[]),
    row(*b"SG", EM, &[]),
    row(*b"KR", EM, &[]),
    row(*b"SI", EM, &[]),
    row(*b"ZA", EM, &[]),
];
