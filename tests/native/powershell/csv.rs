//! CSV as the cmdlets write and read it.

use std::rc::Rc;

use passerelle::domain::time::Timestamp;
use passerelle::powershell::convert::csv::{Reader, Writer};
use passerelle::powershell::format::shaper::{Kind, Wanted};
use passerelle::powershell::value::failure::Failure;
use passerelle::powershell::value::{Value, text};
use proptest::prelude::*;

use super::made::{Made, custom, object, shaped, table, typed};

fn written(mut writer: Writer, values: &[Value]) -> Vec<String> {
    let mut lines = Vec::new();
    for value in values {
        writer.write(value, false, &mut lines).expect("columns that fit");
    }
    lines
}

fn read(text: &str, header: Option<&[&str]>) -> Result<Vec<Value>, Failure> {
    let header = header.map(|names| names.iter().map(|name| (*name).into()).collect());
    Reader::new(',', header)?.read(text).collect()
}

/// The objects as `@{…}`, in which an empty text and nothing look alike.
#[track_caller]
fn reads(text: &str, expected: &[&str]) {
    let values = read(text, None).unwrap_or_else(|failure| panic!("{}", failure.message));
    let shown: Vec<String> = values.iter().map(text::of).collect();
    assert_eq!(shown, expected, "of {text:?}");
}

#[test]
fn everything_is_quoted_and_nothing_is_nothing() {
    let rows = [
        object! { Name: "Amos \"Al\" Marble", City: "", On: true, Age: Value::Null },
        object! { name: "Zoé, the\nsecond", Age: 1.5, More: "left out" },
    ];
    let expected = [
        "#TYPE System.Management.Automation.PSCustomObject",
        "\"Name\",\"City\",\"On\",\"Age\"",
        "\"Amos \"\"Al\"\" Marble\",\"\",\"True\",",
        "\"Zoé, the\nsecond\",,,\"1.5\"",
    ];
    assert_eq!(written(Writer::new(',', true), &rows), expected);
    let lines = written(Writer::new(';', false), &rows[..1]);
    assert_eq!(lines[0], "\"Name\";\"City\";\"On\";\"Age\"");
}

#[test]
fn collections_are_called_by_their_type_and_moments_are_those_of_the_culture() {
    let row = custom(vec![
        ("List", vec![1, 2].value()),
        ("Hash", table(Vec::new())),
        ("When", Value::Time(Timestamp::utc(2018, 3, 8, 14, 5))),
        ("Inner", object! { A: 1 }),
    ]);
    let lines = written(Writer::new(',', false), &[row]);
    let expected = "\"System.Object[]\",\"System.Collections.Hashtable\",\"3/8/2018 2:05:00 PM\",\
                    \"@{A=1}\"";
    assert_eq!(lines[1], expected);
}

#[test]
fn texts_have_nothing_but_a_length() {
    let lines = written(Writer::new(',', true), &["abc".value()]);
    assert_eq!(lines, ["#TYPE System.String", "\"Length\"", "\"3\""]);
}

#[test]
fn an_exported_table_shows_the_inside_of_the_shell() {
    let rows = [(object! { A: 1 }, Vec::new())];
    let lines = written(Writer::new(',', true), &shaped(Wanted::new(Kind::Table), &rows));
    let expected = [
        "#TYPE Microsoft.PowerShell.Commands.Internal.Format.FormatStartData",
        "\"ClassId2e4f51ef21dd47e99d3c952918aff9cd\",\"pageHeaderEntry\",\"pageFooterEntry\",\
         \"autosizeInfo\",\"shapeInfo\",\"groupingEntry\"",
        "\"033ecb2bc07a4d43b5ef94ed5a35d280\",,,,\
         \"Microsoft.PowerShell.Commands.Internal.Format.TableHeaderInfo\",",
        "\"9e210fe47d09416682b841769c78b8a3\",,,,,",
        "\"27c87ef9bbda4f709f6b4002fa4af63c\",,,,,",
        "\"4ec4f0187cb04f4cb6973460dfe252df\",,,,,",
        "\"cf522b78d86c486691226b40aa69e95c\",,,,,",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn lines_are_added_to_a_file_only_where_its_columns_are_known() {
    let names: Vec<Rc<str>> = vec!["City".into(), "Name".into()];
    let mut lines = Vec::new();
    let mut writer = Writer::appending(',', names.clone());
    let whole = object! { Name: "Amos", City: "Paris", Age: 1 };
    writer.write(&whole, false, &mut lines).expect("both columns");
    assert_eq!(lines, ["\"Paris\",\"Amos\""]);
    let mut writer = Writer::appending(',', names.clone());
    let failure = writer.write(&object! { Name: "Zoé" }, false, &mut lines).expect_err("a city");
    assert_eq!(failure.id, "CannotAppendCsvWithMismatchedPropertyNames");
    assert!(failure.message.contains("column: City."));
    let mut writer = Writer::appending(',', names);
    writer.write(&object! { Name: "Zoé" }, true, &mut lines).expect("forced");
    assert_eq!(lines[1], ",\"Zoé\"");
}

#[test]
fn quotes_blanks_and_lines_are_read_leniently() {
    reads("A,B\r\n1,2\r\n", &["@{A=1; B=2}"]);
    reads("\u{feff}A,B\n1,2", &["@{A=1; B=2}"]);
    reads("#TYPE System.Object\r\nA,B\r\n1,2", &["@{A=1; B=2}"]);
    reads("A,B\n\"x, y\",\"say \"\"hi\"\"\"", &["@{A=x, y; B=say \"hi\"}"]);
    reads("A,B\n\"one\r\ntwo\",3", &["@{A=one\r\ntwo; B=3}"]);
    reads("A,B\n  x  ,  \"y\"  \n", &["@{A=x ; B=y}"]);
    reads("A,B\nfoo \"ba,r\"", &["@{A=foo \"ba; B=r\"}"]);
    reads("A,B\n\n1,2\n\n", &["@{A=1; B=2}"]);
    reads("A,B\r1,2", &["@{A=1; B=2}"]);
    reads("A,B\n\"open", &["@{A=open; B=}"]);
    reads("", &[]);
    reads("A,B", &[]);
}

#[test]
fn short_rows_lack_values_and_long_ones_lose_them() {
    reads("A,B\n1\n1,2,3", &["@{A=1; B=}", "@{A=1; B=2}"]);
    let rows = read("A,B\n1", None).expect("a row");
    let Value::Object(row) = &rows[0] else { panic!("an object") };
    assert!(matches!(row.borrow().get("B"), Some(Value::Null)));
}

#[test]
fn headings_can_be_given_must_differ_and_are_made_up_where_they_are_blank() {
    let rows = read("1,2\n3,4", Some(&["X", "Y"])).expect("rows");
    assert_eq!(rows.iter().map(text::of).collect::<Vec<_>>(), ["@{X=1; Y=2}", "@{X=3; Y=4}"]);
    let twice = [read("A,b,a\n1,2,3", None), read("1", Some(&["A", "a"]))];
    for failure in twice.into_iter().map(|rows| rows.expect_err("two of one name")) {
        assert_eq!(failure.message, "The member \"a\" is already present.");
        assert_eq!(failure.id, "AlreadyPresentPSMemberInfoInternalCollectionAdd");
    }
    reads("A,,C,,\n1,2,3,4,5", &["@{A=1; H1=2; C=3}"]);
    let mut reader = Reader::new(',', None).expect("no headings");
    assert_eq!(reader.read("A,,C").count(), 0);
    assert!(reader.made_up_names());
}

#[test]
fn the_headings_of_the_first_text_are_those_of_the_next() {
    let mut reader = Reader::new(';', None).expect("no headings");
    assert_eq!(reader.read("A;B").count(), 0);
    let rows: Result<Vec<Value>, Failure> = reader.read("1;2").collect();
    assert_eq!(rows.expect("a row").iter().map(text::of).collect::<Vec<_>>(), ["@{A=1; B=2}"]);
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        rows in prop::collection::vec(prop::collection::vec("[a-z,;\"' \t\r\n#é]{0,8}", 3), 1..5),
        delimiter in prop_oneof![Just(','), Just(';'), Just('\t')],
    ) {
        let objects: Vec<Value> = rows
            .iter()
            .map(|row| object! { A: row[0].as_str(), B: row[1].as_str(), C: row[2].as_str() })
            .collect();
        let text = written(Writer::new(delimiter, true), &objects).join("\r\n");
        let mut reader = Reader::new(delimiter, None).expect("no headings");
        let read: Result<Vec<Value>, Failure> = reader.read(&text).collect();
        let read = read.expect("rows");
        prop_assert_eq!(
            read.iter().map(text::of).collect::<Vec<_>>(),
            objects.iter().map(text::of).collect::<Vec<_>>()
        );
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a,\"#\r\n \té]{0,40}", given in any::<bool>()) {
        let header: Option<&[&str]> = if given { Some(&["X", "Y"]) } else { None };
        if let Err(failure) = read(&text, header) {
            prop_assert!(failure.message.contains("already present"));
        }
    }

    #[test]
    fn any_value_is_written(values in prop::collection::vec(super::shapes::value(), 0..4)) {
        for line in written(Writer::new(',', true), &values) {
            prop_assert!(line.starts_with('#') || line.matches('"').count() % 2 == 0);
        }
    }
}

#[test]
fn an_imported_type_is_exported_under_its_own_name() {
    let imported = typed("CSV:Contoso.Bridge", vec![("A", 1.value())]);
    assert_eq!(written(Writer::new(',', true), &[imported])[0], "#TYPE Contoso.Bridge");
}
