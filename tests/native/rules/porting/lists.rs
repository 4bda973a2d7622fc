//! PO-06: how numbers are written.

use passerelle::domain::phone::Country;
use passerelle::domain::porting::list::{self, Listing, NUMBERS_MAX, What};

use crate::support::number;

fn read(text: &str) -> Listing {
    list::read(text, Country::US)
}

fn runs(listing: &Listing) -> Vec<String> {
    listing.entries.iter().map(|e| e.run.written()).collect()
}

#[track_caller]
fn problem(text: &str) -> What {
    let listing = read(text);
    assert_eq!(listing.problems.len(), 1, "{text:?}: {:?}", listing.problems);
    listing.problems[0].what.clone()
}

// PO-06
#[test]
fn commas_semicolons_tabs_and_lines_part_numbers() {
    let listing = read("+14255550101, +14255550102;+14255550103\t+14255550104\r\n\n,+14255550105");
    assert_eq!(listing.count, 5);
    assert!(listing.problems.is_empty());
    let lines: Vec<u32> = listing.entries.iter().map(|e| e.line).collect();
    assert_eq!(lines, [1, 1, 1, 1, 3]);
}

// PO-06
#[test]
fn ranges_are_read_as_the_documents_write_them_and_as_people_do() {
    for text in [
        "+14255550134 - +14255550159",
        "+14255550134-+14255550159",
        "+1 425-555-0134 – +1 (425) 555-0159",
        "tel:+14255550134 — tel:+14255550159",
    ] {
        let listing = read(text);
        assert_eq!(runs(&listing), ["+14255550134 - +14255550159"], "{text}");
        assert_eq!(listing.count, 26);
    }
    assert_eq!(read("+1-425-555-0134").count, 1, "dashes inside a number are no range");
}

// PO-06
#[test]
fn every_problem_has_its_line_and_the_rest_is_kept() {
    let text = "+14255550101\ncall me\n4255550103\n+14255550109 - +14255550105\n+14255550104";
    let listing = read(text);
    assert_eq!(runs(&listing), ["+14255550101", "+14255550104"]);
    let lines: Vec<u32> = listing.problems.iter().map(|p| p.line).collect();
    assert_eq!(lines, [2, 3, 4]);
    assert_eq!(listing.errors(), 3);
}

#[test]
fn nothing_is_guessed() {
    assert_eq!(problem("call me"), What::NotANumber("call me".into()));
    assert_eq!(problem("1.42555E+10"), What::Scientific("1.42555E+10".into()));
    assert_eq!(problem("+999123456"), What::Unknown("+999123456".into()));
    let meant = Some(number(14_255_550_103));
    assert_eq!(problem("425-555-0103"), What::NoPlus { text: "425-555-0103".into(), meant });
    assert_eq!(problem("12"), What::NoPlus { text: "12".into(), meant: None });
    let two = "+14255550101 +14255550102";
    assert_eq!(problem(two), What::TwoNumbers(two.into()));
    let short = "+14255550134 - 59";
    assert_eq!(problem(short), What::EndShort(short.into()));
    let (first, last) = (number(14_255_550_159), number(14_255_550_134));
    assert_eq!(problem("+14255550159 - +14255550134"), What::UpsideDown { first, last });
    let (first, last) = (number(14_255_550_101), number(12_535_550_101));
    let across = problem("+12535550101 - +14255550101");
    assert_eq!(across, What::Uneven { first: last, last: first });
    assert_eq!(problem(":"), What::CarrierMissing);
}

#[test]
fn numbers_that_stand_there_twice_are_kept_once_and_said() {
    let text = "+14255550110 - +14255550119\n+14255550115\n+14255550105 - +14255550124";
    let listing = read(text);
    assert_eq!(listing.count, 20);
    assert_eq!(listing.repeated, 11);
    assert_eq!(listing.errors(), 0, "a repetition stops nothing");
    let expected = [
        (2, What::Repeated { count: 1, first: number(14_255_550_115), before: 1 }),
        (3, What::Repeated { count: 10, first: number(14_255_550_110), before: 1 }),
    ];
    let said: Vec<(u32, What)> = listing.problems.into_iter().map(|p| (p.line, p.what)).collect();
    assert_eq!(said, expected);
}

// PO-10
#[test]
fn a_line_that_ends_with_a_colon_names_the_carrier_of_what_follows() {
    let text = "+14255550101\nNorthwind Telecom:\n+14255550102\nTailspin:\n+14255550103\n\
                northwind telecom:\n+14255550104";
    let listing = read(text);
    let carriers: Vec<&str> =
        listing.entries.iter().map(|e| &*listing.carriers[e.carrier]).collect();
    assert_eq!(carriers, ["", "Northwind Telecom", "Tailspin", "Northwind Telecom"]);
}

#[test]
fn ten_thousand_lines_are_read() {
    // The ranges for drama of Birmingham, Edinburgh, Glasgow, Liverpool and Manchester have a
    // thousand numbers each; ten such blocks make ten thousand lines.
    let codes = ["1214960", "1314960", "1414960", "1514960", "1614960"];
    let block =
        |code: &str| -> String { (0..1_000).map(|n| format!("+44{code}{n:03}\n")).collect() };
    let text: String = codes.iter().chain(&codes).map(|code| block(code)).collect();
    let listing = read(&text);
    assert_eq!((listing.count, listing.repeated), (5_000, 5_000));
    assert_eq!(listing.problems.len(), 5_000);
    assert_eq!(listing.problems[0].line, 5_001);
    let broken = "not a number\n".repeat(10_000);
    assert_eq!(read(&broken).errors(), 10_000);
}

#[test]
fn a_list_without_end_is_not_read_to_the_end() {
    let text: String = (10..60)
        .map(|n| format!("+441{n}4960000 - +441{n}4969999\n+1425{n}50000 - +1425{n}59999\n"))
        .collect();
    let listing = read(&text);
    let last = listing.problems.last().expect("it is too much");
    assert_eq!(last.what, What::TooMany);
    assert!(listing.count > NUMBERS_MAX && listing.count < NUMBERS_MAX + 20_000);
}

#[test]
fn the_last_digits_decide_nothing() {
    // Reading a long list relies on it: a block is asked for once.
    let plans = [
        "1425555", "1877555", "1900555", "1684258", "4411449", "4420794", "4484312", "4477112",
        "3312345", "3363998", "3380012", "4930231", "4917139", "4980012", "3531800", "3531212",
        "3120123", "3180012", "3491234", "3490012", "3226123", "3280012",
    ];
    for (plan, block) in plans.iter().flat_map(|p| (0..40).map(move |n| (p, n * 23))) {
        let rest = if plan.starts_with('1') { 4 } else { 5 };
        let ends = if rest == 4 { [0, 1_111, 9_999] } else { [0, 37, 99] };
        let of = |end: u32| {
            let last = if rest == 4 { end } else { block * 100 + end };
            let digits = format!("{plan}{last:0rest$}");
            number(digits.parse().expect("digits")).plan()
        };
        assert!(ends.iter().all(|end| of(*end) == of(ends[0])), "{plan} {block}");
    }
}
