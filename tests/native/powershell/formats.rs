//! The `-f` operator: fields, numbers and moments by pattern.

use passerelle::domain::time::Timestamp;
use passerelle::powershell::tree::operator::BinaryOperator;
use passerelle::powershell::value::format::{format, one};
use passerelle::powershell::value::{Value, arithmetic};
use proptest::prelude::*;

fn formatted(template: &str, values: &[Value]) -> String {
    format(template, values).unwrap_or_else(|failure| panic!("{template:?}: {}", failure.message))
}

#[test]
fn fields_take_values_by_index_width_and_pattern() {
    let values = [Value::text("Amos"), Value::Int(5), Value::Double(1234.5), Value::Null];
    let rows = [
        ("{0} has {1}", "Amos has 5"),
        ("{1}{1}", "55"),
        ("[{0,6}] [{0,-6}] [{0,2}]", "[  Amos] [Amos  ] [Amos]"),
        ("{{{0}}}", "{Amos}"),
        ("{2:N1}|{2,10:F0}|{3}|", "1,234.5|      1235||"),
        ("{0:N2}", "Amos"),
        ("none", "none"),
        ("é{1}é", "é5é"),
    ];
    for (template, expected) in rows {
        assert_eq!(formatted(template, &values), expected, "for {template:?}");
    }
}

#[test]
fn a_broken_template_is_refused() {
    for template in ["{0", "}", "{a}", "{}", "{0,x}", "{9}", "{0,99999999}", "{-1}", "{0:Q}"] {
        let failure = format(template, &[Value::Int(1)]).expect_err(template);
        assert_eq!(failure.id, "FormatError", "for {template:?}");
    }
    assert!(format("{0:D}", &[Value::Double(1.5)]).is_err());
}

#[test]
fn the_right_operand_is_one_value_or_an_array_of_them() {
    let apply = |template: &str, right: Value| {
        let result = arithmetic::apply(BinaryOperator::Format, &Value::text(template), &right);
        result.expect("it is of this family").map(|value| format!("{value:?}"))
    };
    let two = Value::array(vec![Value::Int(1), Value::Int(2)]);
    assert_eq!(apply("{0}-{1}", two), Ok("Text(\"1-2\")".into()));
    assert_eq!(apply("<{0}>", Value::Null), Ok("Text(\"<>\")".into()));
}

#[test]
fn numbers_follow_their_patterns() {
    let rows = [
        (1234567.891, "N", "1,234,567.89"),
        (1234567.891, "N0", "1,234,568"),
        (-1234.5, "N1", "-1,234.5"),
        (999.0, "N0", "999"),
        (0.005, "N2", "0.01"),
        (2.5, "F0", "3"),
        (1.005, "F2", "1.01"),
        (-0.001, "F2", "0.00"),
        (0.1234, "P", "12.34 %"),
        (0.5, "P0", "50 %"),
        (1234.5, "C", "$1,234.50"),
        (-5.0, "C0", "($5)"),
        (12345.678, "E2", "1.23E+004"),
        (0.0, "E2", "0.00E+000"),
        (12345.678, "G3", "12300"),
        (1.5, "G", "1.5"),
        (1.5, "", "1.5"),
        (1234.5, "#,##0.00", "1,234.50"),
        (0.5, "#.##", ".5"),
        (5.0, "000", "005"),
        (5.0, "0.0#", "5.0"),
        (0.256, "0.0%", "25.6%"),
        (-5.0, "0;(0);-", "(5)"),
        (0.0, "0;(0);-", "-"),
        (5.0, "0 'people'", "5 people"),
        (1e20, "N0", "100,000,000,000,000,000,000"),
    ];
    for (number, pattern, expected) in rows {
        let result = one(&Value::Double(number), pattern).expect(pattern);
        assert_eq!(result, expected, "for {number} as {pattern:?}");
    }
    let whole = [
        (5, "D4", "0005"),
        (-5, "D3", "-005"),
        (255, "X", "FF"),
        (255, "x4", "00ff"),
        (-1, "X", "FFFFFFFF"),
        (12, "N0", "12"),
    ];
    for (number, pattern, expected) in whole {
        assert_eq!(one(&Value::Int(number), pattern).as_deref(), Ok(expected), "for {pattern:?}");
    }
}

#[test]
fn moments_follow_their_patterns() {
    let moment = Value::Time(Timestamp::utc(2018, 4, 18, 21, 5).plus(7_089));
    let rows = [
        ("", "4/18/2018 9:05:07 PM"),
        ("d", "4/18/2018"),
        ("D", "Wednesday, April 18, 2018"),
        ("s", "2018-04-18T21:05:07"),
        ("yyyy-MM-dd HH:mm", "2018-04-18 21:05"),
        ("yyMMdd_HHmmss", "180418_210507"),
        ("ddd d MMM", "Wed 18 Apr"),
        ("h:mm tt", "9:05 PM"),
        ("fff", "089"),
        ("%d", "18"),
        ("'day' d \\d", "day 18 d"),
        ("o", "2018-04-18T21:05:07.0890000Z"),
    ];
    for (pattern, expected) in rows {
        assert_eq!(one(&moment, pattern).as_deref(), Ok(expected), "for {pattern:?}");
    }
    assert!(one(&moment, "q").is_err());
    let midnight = Value::Time(Timestamp::utc(2018, 1, 1, 0, 0));
    assert_eq!(one(&midnight, "t").as_deref(), Ok("12:00 AM"));
}

#[test]
fn durations_follow_their_patterns() {
    let duration = Value::Duration(93_784_005);
    let rows = [
        ("", "1.02:03:04.0050000"),
        ("hh\\:mm\\:ss", "02:03:04"),
        ("d'd 'h'h'", "1d 2h"),
        ("%d", "1"),
        ("ss\\.fff", "04.005"),
    ];
    for (pattern, expected) in rows {
        assert_eq!(one(&duration, pattern).as_deref(), Ok(expected), "for {pattern:?}");
    }
    assert!(one(&duration, "q").is_err());
}

proptest! {
    #[test]
    fn any_template_is_filled_or_refused(template in "[{}0-2,:NFDXPCEG#.%;'\\\\ydMhmsft -]{0,16}") {
        let values = [
            Value::Double(-1234.5),
            Value::Time(Timestamp(1_524_042_000_000)),
            Value::Duration(-93_784_005),
        ];
        match format(&template, &values) {
            Ok(_) => {}
            Err(failure) => prop_assert_eq!(failure.id, "FormatError"),
        }
        for value in [Value::Int(i32::MIN), Value::Long(i64::MIN), Value::Double(f64::MAX)] {
            let _written = one(&value, &template);
        }
    }

    #[test]
    fn a_whole_number_with_groups_is_the_number_without_them(number in any::<i64>()) {
        let grouped = one(&Value::Long(number), "N0").expect("a pattern of numbers");
        prop_assert_eq!(grouped.replace(',', ""), number.to_string());
    }
}
