//! JSON as the shell of Windows lays it out, and reading it.

use passerelle::domain::time::Timestamp;
use passerelle::powershell::convert::json::{DEPTH, Writing, read};
use passerelle::powershell::value::{Value, text};
use proptest::prelude::*;

use super::made::{Made, custom, object, table};

/// What the command writes of these values: of one itself, of several a list.
fn write(values: &[Value], depth: u32, is_compressed: bool) -> String {
    let mut writing = Writing::new(depth, is_compressed, values.len() != 1);
    values.iter().for_each(|value| writing.push(value));
    writing.end()
}

#[track_caller]
fn writes(value: &Value, expected: &[&str]) {
    let written = write(std::slice::from_ref(value), DEPTH, false);
    let lines: Vec<&str> = written.split("\r\n").collect();
    assert_eq!(lines, expected, "\n{written}\n");
}

#[test]
fn what_belongs_to_a_name_stands_below_its_value() {
    let value = custom(vec![
        ("Name", "Amos".value()),
        ("Bridge", custom(vec![("Id", 5.value()), ("Numbers", vec![1, 2].value())])),
        ("None", Value::array(Vec::new())),
        ("Empty", table(Vec::new())),
    ]);
    let expected = [
        "{",
        "    \"Name\":  \"Amos\",",
        "    \"Bridge\":  {",
        "                   \"Id\":  5,",
        "                   \"Numbers\":  [",
        "                                   1,",
        "                                   2",
        "                               ]",
        "               },",
        "    \"None\":  [",
        "",
        "             ],",
        "    \"Empty\":  {",
        "",
        "              }",
        "}",
    ];
    writes(&value, &expected);
}

#[test]
fn several_values_are_a_list_and_one_is_itself() {
    let rows = [object! { A: 1 }, object! { A: Value::Null }];
    let written = write(&rows, DEPTH, false);
    let expected =
        "[\r\n    {\r\n        \"A\":  1\r\n    },\r\n    {\r\n        \"A\":  null\r\n    }\r\n]";
    assert_eq!(written, expected);
    assert_eq!(write(&rows[..1], DEPTH, true), "{\"A\":1}");
    writes(&"a \"text\"".value(), &["\"a \\\"text\\\"\""]);
    writes(&5.value(), &["5"]);
    writes(&Value::Null, &["null"]);
}

#[test]
fn what_is_too_deep_is_only_named() {
    let inner = table(vec![("d", 1.value())]);
    let deep = |inner: Value| custom(vec![("a", custom(vec![("b", custom(vec![("c", inner)]))]))]);
    let compact = |value: Value, depth| write(&[value], depth, true);
    assert_eq!(
        compact(deep(inner.clone()), 2),
        "{\"a\":{\"b\":{\"c\":\"System.Collections.Hashtable\"}}}"
    );
    assert_eq!(compact(deep(inner), 3), "{\"a\":{\"b\":{\"c\":{\"d\":1}}}}");
    assert_eq!(compact(deep(vec![1, 2].value()), 2), "{\"a\":{\"b\":{\"c\":\"1 2\"}}}");
    assert_eq!(compact(deep(object! { D: 1 }), 2), "{\"a\":{\"b\":{\"c\":\"@{D=1}\"}}}");
    // What holds itself ends at the depth.
    let endless = Value::array(vec![Value::Int(1)]);
    let Value::Array(items) = &endless else { panic!("an array") };
    items.borrow_mut().push(endless.clone());
    assert!(compact(endless, 100).len() < 4_000);
}

#[test]
fn scalars_are_written_as_the_shell_does() {
    let rows: Vec<(Value, &str)> = vec![
        (true.value(), "true"),
        (Value::Long(1 << 40), "1099511627776"),
        (1.0.value(), "1"),
        ((0.1 + 0.2).value(), "0.30000000000000004"),
        ((1.0 / 3.0).value(), "0.33333333333333331"),
        (1e20.value(), "1E+20"),
        (1.5e-7.value(), "1.5E-07"),
        (123456789012345680.0.value(), "1.2345678901234568E+17"),
        (1234567890123456.7.value(), "1234567890123456.8"),
        (Value::Time(Timestamp(1_523_999_999_000)), "\"\\/Date(1523999999000)\\/\""),
        (
            "l'été <b> & \\ / \u{1}\t\u{2028}".value(),
            "\"l\\u0027été \\u003cb\\u003e \\u0026 \\\\ / \\u0001\\t\\u2028\"",
        ),
    ];
    for (value, expected) in rows {
        assert_eq!(write(&[value], DEPTH, true), expected);
    }
    let duration = write(&[Value::Duration(90_000)], DEPTH, true);
    assert!(duration.starts_with("{\"Ticks\":900000000,\"Days\":0,\"Hours\":0,"), "{duration}");
}

#[test]
fn objects_keep_the_order_of_their_properties() {
    let value = read("{\"b\": [1, 2.5, null, true], \"a\": {\"c\": \"x\"}, \"big\": 3000000000}");
    let value = value.expect("JSON");
    assert_eq!(text::of(&value), "@{b=System.Object[]; a=@{c=x}; big=3000000000}");
    let moment = read(" \"\\/Date(1523999999000)\\/\" ").expect("a moment");
    assert!(matches!(moment, Value::Time(Timestamp(1_523_999_999_000))));
    assert!(matches!(read(" \r\n"), Ok(Value::Null)));
}

#[test]
fn what_cannot_be_read_is_told_in_the_words_of_the_shell() {
    let rows = [
        ("abc", "Invalid JSON primitive: abc."),
        ("{\"a\": oops}", "Invalid JSON primitive: oops."),
        ("{\"a\" 1}", "Invalid object passed in, ':' or '}' expected. (5): {\"a\" 1}"),
        ("{\"a\": 1", "Invalid object passed in, ':' or '}' expected."),
        ("{a: 1}", "Invalid object passed in, member name expected. (1): {a: 1}"),
        ("[1, 2", "Invalid array passed in, ']' expected."),
        ("[1 2]", "Invalid array passed in, ',' expected. (3): [1 2]"),
        ("[1, 2,]", "Invalid array passed in, extra trailing ','."),
        ("\"open", "Unterminated string passed in."),
        ("\"\\q\"", "Unrecognized escape sequence."),
        ("{\"a\": 1, \"A\": 2}", "contains the duplicated keys 'a' and 'A'."),
        ("é", "Invalid JSON primitive: é."),
    ];
    for (json, expected) in rows {
        let failure = read(json).expect_err(json);
        assert!(failure.message.contains(expected), "{json}: {}", failure.message);
    }
    let deep = read(&"[".repeat(100_000)).expect_err("too deep");
    assert!(deep.message.contains("RecursionLimit exceeded."));
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        (value, is_compressed) in (super::shapes::short_value(), any::<bool>()),
    ) {
        let json = write(&[value], 100, is_compressed);
        // What is no number is written, though no JSON knows it; and names may come twice.
        match read(&json) {
            Ok(again) => prop_assert_eq!(write(&[again], 100, is_compressed), json),
            Err(failure) => prop_assert!(
                json.contains("NaN")
                    || json.contains("Infinity")
                    || failure.message.contains("duplicated keys"),
                "{}", failure.message
            ),
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[\\[\\]{}:,\"\\\\a1é\\. \n]{0,30}") {
        if let Err(failure) = read(&text) {
            prop_assert!(!failure.message.is_empty());
        }
    }
}
