//! What belongs to types: limits, clocks, and the functions of `[math]` and `[string]`.

use passerelle::domain::time::Timestamp;
use passerelle::powershell::value::types::Type;
use passerelle::powershell::value::{Value, statics, text};
use proptest::prelude::*;

fn got(name: &str, property: &str) -> String {
    let now = Timestamp::utc(2018, 4, 18, 9, 30);
    text::of(&statics::get(&Type::named(name, 0), property, now))
}

fn called(name: &str, method: &str, arguments: &[Value]) -> String {
    match statics::call(&Type::named(name, 0), method, arguments) {
        Ok(value) => text::of(&value),
        Err(failure) => failure.id.into(),
    }
}

#[test]
fn types_have_properties_of_their_own() {
    let rows = [
        ("int", "MaxValue", "2147483647"),
        ("System.Int32", "MINVALUE", "-2147483648"),
        ("long", "MaxValue", "9223372036854775807"),
        ("math", "PI", "3.14159265358979"),
        ("datetime", "Now", "04/18/2018 09:30:00"),
        ("datetime", "Today", "04/18/2018 00:00:00"),
        ("datetime", "MinValue", "01/01/0001 00:00:00"),
        ("timespan", "Zero", "00:00:00"),
        ("string", "Empty", ""),
        ("Environment", "NewLine", "\r\n"),
        ("int", "Nothing", ""),
    ];
    for (name, property, expected) in rows {
        assert_eq!(got(name, property), expected, "[{name}]::{property}");
    }
    let array = Type::named("int", 1);
    assert!(matches!(statics::get(&array, "MaxValue", Timestamp(0)), Value::Null));
}

#[test]
fn numbers_are_rounded_compared_and_raised() {
    let (int, double) = (Value::Int, Value::Double);
    let rows = [
        ("Round", vec![double(2.5)], "2"),
        ("Round", vec![double(2.345), int(1)], "2.3"),
        ("Round", vec![double(1.0), int(99)], "MethodInvocationException"),
        ("Floor", vec![double(-1.5)], "-2"),
        ("Ceiling", vec![double(1.2)], "2"),
        ("Truncate", vec![double(-1.7)], "-1"),
        ("Abs", vec![int(-5)], "5"),
        ("Abs", vec![double(1.5)], "1.5"),
        ("Max", vec![int(3), int(7)], "7"),
        ("Max", vec![int(3), double(2.5)], "3"),
        ("Min", vec![int(3), Value::Long(2)], "2"),
        ("Pow", vec![int(2), int(10)], "1024"),
        ("Sqrt", vec![int(16)], "4"),
        ("Sqrt", vec![Value::text("x")], "InvalidCastFromStringToInteger"),
        ("Fly", vec![], "MethodNotFound"),
    ];
    for (method, arguments, expected) in rows {
        assert_eq!(called("math", method, &arguments), expected, "[math]::{method}");
    }
}

#[test]
fn texts_are_joined_filled_and_asked() {
    let t = |text: &str| Value::text(text);
    let rows = [
        ("IsNullOrEmpty", vec![Value::Null], "True"),
        ("IsNullOrEmpty", vec![t(" ")], "False"),
        ("IsNullOrWhiteSpace", vec![t(" ")], "True"),
        ("Join", vec![t(", "), Value::array(vec![t("a"), t("b")])], "a, b"),
        ("Join", vec![t("-"), t("a"), t("b"), t("c")], "a-b-c"),
        ("Format", vec![t("{0}:{1:D2}"), t("a"), Value::Int(5)], "a:05"),
        ("Format", vec![t("{0"), t("a")], "FormatError"),
        ("Concat", vec![t("a"), Value::Int(1)], "a1"),
        ("Compare", vec![t("a"), t("b")], "-1"),
        ("Equals", vec![t("a"), t("A")], "False"),
    ];
    for (method, arguments, expected) in rows {
        assert_eq!(called("string", method, &arguments), expected, "[string]::{method}");
    }
}

#[test]
fn moments_and_durations_are_made_of_numbers() {
    let numbers = |numbers: &[i32]| numbers.iter().copied().map(Value::Int).collect::<Vec<_>>();
    let rows = [
        ("datetime", "new", numbers(&[2018, 4, 18]), "04/18/2018 00:00:00"),
        ("datetime", "new", numbers(&[2018, 4, 18, 9, 5, 7]), "04/18/2018 09:05:07"),
        ("datetime", "new", numbers(&[2018, 13, 1]), "MethodInvocationException"),
        ("datetime", "DaysInMonth", numbers(&[2018, 2]), "28"),
        ("datetime", "DaysInMonth", numbers(&[2020, 12]), "31"),
        ("datetime", "DaysInMonth", numbers(&[2020, 0]), "MethodInvocationException"),
        ("datetime", "Parse", vec![Value::text("4/18/2018")], "04/18/2018 00:00:00"),
        ("int", "Parse", vec![Value::text("42")], "42"),
        ("timespan", "FromMinutes", vec![Value::Double(1.5)], "00:01:30"),
        ("timespan", "new", numbers(&[1, 2, 3]), "01:02:03"),
        ("timespan", "new", numbers(&[1, 2, 3, 4]), "1.02:03:04"),
    ];
    for (name, method, arguments, expected) in rows {
        assert_eq!(called(name, method, &arguments), expected, "[{name}]::{method}");
    }
}

proptest! {
    #[test]
    fn any_numbers_make_a_moment_or_are_refused(
        parts in proptest::collection::vec(any::<i32>(), 0..7),
    ) {
        let values: Vec<Value> = parts.iter().copied().map(Value::Int).collect();
        let methods = [("datetime", "new"), ("datetime", "DaysInMonth"), ("timespan", "new")];
        for (name, method) in methods {
            if let Err(failure) = statics::call(&Type::named(name, 0), method, &values) {
                prop_assert!(["MethodInvocationException", "MethodNotFound"].contains(&failure.id));
            }
        }
    }
}
