//! Laws: no bytes make the reader panic, and what is written comes back as it was.

use std::collections::BTreeSet;

use passerelle::csv::Delimiter;
use passerelle::csv::reader::Reader;
use passerelle::csv::write::{Cell, Writer, unguarded};
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::plan::people::problem::{Effect, Problems};
use passerelle::plan::people::read;
use proptest::prelude::*;

use super::{all_said, people_of};

/// Text of signs that mean something in CSV or in a spreadsheet, between ordinary ones.
fn tricky_text() -> impl Strategy<Value = String> {
    let signs = [
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "=",
        "+",
        "-",
        "@",
        "'",
        " ",
        "\u{a0}",
        "é",
        "\u{feff}",
        "😀",
        "1",
        "E+10",
        "x",
        "sip:",
        "@contoso.com",
        "#TYPE ",
        "null",
        "＝",
    ];
    prop::collection::vec(prop::sample::select(signs.to_vec()), 0..12).prop_map(|s| s.concat())
}

fn delimiter() -> impl Strategy<Value = Delimiter> {
    prop::sample::select(Delimiter::ALL.to_vec())
}

/// Files that start like one of people and go on in any way.
fn nearly_a_file() -> impl Strategy<Value = Vec<u8>> {
    let start = prop::sample::select(vec!["", "#TYPE x\n", "sep=;\n", "SipAddress,ConferenceId\n"]);
    let headings = "SipAddress;DisplayName;ServiceNumber;ConferenceId;LeaderPin\r\n";
    (start, prop::collection::vec(tricky_text(), 0..30), prop::collection::vec(any::<u8>(), 0..9))
        .prop_map(move |(start, text, bytes)| {
            [start.as_bytes(), headings.as_bytes(), text.concat().as_bytes(), &bytes].concat()
        })
}

/// Reads the bytes and checks that all the figures of the result agree with each other.
fn check_figures(bytes: Vec<u8>) {
    let Ok(file) = read(bytes, Some(Country::FR)) else { return };
    let addresses: BTreeSet<&str> = file.people.iter().map(|person| &*person.upn).collect();
    assert_eq!(addresses.len(), file.people.len(), "nobody is there twice");
    let ids: Vec<u32> = file.people.iter().filter_map(|person| person.conference_id).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "no ID is there twice");
    let lines: Vec<u32> = file.people.iter().map(|person| person.line).collect();
    assert!(lines.is_sorted_by(|a, b| a < b), "each line gives one person at most");
    let problems: &Problems = &file.problems;
    assert_eq!(problems.of_effect(Effect::RowSkipped), file.rows_skipped as usize);
    assert!(problems.of_effect(Effect::ValueMissing) >= file.people_incomplete as usize);
    assert!(problems.kept().is_sorted_by_key(|problem| problem.line));
    assert_eq!(file.columns.len(), file.headings.columns.len());
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        check_figures(bytes);
    }

    #[test]
    fn nothing_that_looks_like_a_file_makes_it_panic(bytes in nearly_a_file()) {
        check_figures(bytes);
    }

    #[test]
    fn rows_come_back_as_they_were_written(
        delimiter in delimiter(),
        rows in prop::collection::vec(prop::collection::vec(tricky_text(), 3), 0..8),
    ) {
        let mut file = Writer::new(delimiter);
        file.row(["A", "B", "C"].map(Cell::Text));
        for row in &rows {
            file.row(row.iter().map(|text| Cell::Text(text)));
        }
        let mut reader = Reader::open(file.finish().into_bytes()).expect("a readable file");
        prop_assert_eq!(reader.headings().delimiter, delimiter);
        for row in &rows {
            let read = reader.next_row().expect("as many rows").expect("sound rows");
            prop_assert_eq!(read.misfit(), None);
            for (at, text) in row.iter().enumerate() {
                prop_assert_eq!(unguarded(read.cell(at)), text);
            }
        }
        prop_assert!(reader.next_row().is_none());
    }

    #[test]
    fn people_come_back_as_they_were_written(
        delimiter in delimiter(),
        people in prop::collection::btree_map(
            "[a-z]{1,8}\\.[a-z]{1,8}",
            ("[A-Z][a-zé]{0,8} [A-Z=+@-][a-z,;\"]{0,8}[a-z]", 0u64..100, any::<bool>()),
            1..20,
        ),
    ) {
        let mut file = Writer::new(delimiter);
        let headings = ["DisplayName", "ServiceNumber", "AllowTollFreeDialIn", "SipAddress"];
        file.row(headings.map(Cell::Text));
        for (local, (name, number, toll_free)) in &people {
            let address = format!("sip:{local}@contoso.com");
            file.row([
                Cell::Text(name),
                Cell::Phone(14_255_550_100 + number),
                Cell::Switch(*toll_free),
                Cell::Text(&address),
            ]);
        }
        let file = people_of(file.finish());
        prop_assert_eq!(all_said(&file.problems), [""; 0]);
        prop_assert_eq!(file.people.len(), people.len());
        for (read, (local, (name, number, toll_free))) in file.people.iter().zip(&people) {
            prop_assert_eq!(&*read.upn, format!("{local}@contoso.com"));
            prop_assert_eq!(&*read.name, name.as_str());
            prop_assert_eq!(read.toll, PhoneNumber::from_digits(14_255_550_100 + number));
            prop_assert_eq!(read.allow_toll_free, Some(*toll_free));
        }
    }
}
