//! Properties, items and methods of values.

use passerelle::domain::time::Timestamp;
use passerelle::powershell::value::failure::Failure;
use passerelle::powershell::value::table::Table;
use passerelle::powershell::value::{CUSTOM_OBJECT, Value, member, method, text};
use proptest::prelude::*;

fn array(items: &[Value]) -> Value {
    Value::array(items.to_vec())
}

fn person(name: &str, city: &str) -> Value {
    let properties = vec![("Name".into(), Value::text(name)), ("City".into(), Value::text(city))];
    Value::object(CUSTOM_OBJECT, properties)
}

fn table() -> Value {
    let mut table = Table::default();
    table.set(Value::text("Name"), Value::text("Amos"));
    table.set(Value::Int(5), Value::text("five"));
    Value::table(table)
}

fn called(value: &Value, name: &str, arguments: &[Value]) -> String {
    match method::call(value, name, arguments) {
        Ok(value) => text::of(&value),
        Err(Failure { id, .. }) => id.into(),
    }
}

#[test]
fn properties_have_names_of_any_case() {
    let moment = Value::Time(Timestamp::utc(2018, 4, 18, 21, 5).plus(7_089));
    let rows = [
        (person("Amos", "Paris"), "name", "Amos"),
        (table(), "NAME", "Amos"),
        (table(), "Count", "2"),
        (table(), "Keys", "Name 5"),
        (Value::text("été"), "Length", "3"),
        (moment.clone(), "Year", "2018"),
        (moment.clone(), "DayOfWeek", "Wednesday"),
        (moment.clone(), "Date", "04/18/2018 00:00:00"),
        (moment.clone(), "TimeOfDay", "21:05:07.0890000"),
        (moment, "Ticks", "636596823070890000"),
        (Value::Duration(90_000), "TotalMinutes", "1.5"),
        (Value::Duration(90_061_000), "Hours", "1"),
        (Value::Int(5), "Count", "1"),
        (Value::Null, "Count", "0"),
        (Value::Null, "Name", ""),
        (Value::Int(5), "Name", ""),
    ];
    for (value, name, expected) in rows {
        assert_eq!(text::of(&member::get(&value, name)), expected, "for {name}");
    }
}

#[test]
fn an_array_gives_the_properties_of_its_items() {
    let people = array(&[person("Amos", "Paris"), Value::Null, person("Bea", "Lyon")]);
    assert_eq!(text::of(&member::get(&people, "Name")), "Amos Bea");
    assert_eq!(text::of(&member::get(&people, "Count")), "3");
    assert!(matches!(member::get(&people, "Phone"), Value::Null));
    let one = array(&[person("Amos", "Paris"), Value::Int(5)]);
    assert!(matches!(member::get(&one, "Name"), Value::Text(_)));
    assert_eq!(called(&array(&[Value::text("a"), Value::text("b")]), "ToUpper", &[]), "A B");
}

#[test]
fn properties_that_are_there_can_be_set() {
    let amos = person("Amos", "Paris");
    assert_eq!(member::set(&amos, "CITY", Value::text("Lyon")), Ok(()));
    assert_eq!(text::of(&amos), "@{Name=Amos; City=Lyon}");
    let failure = member::set(&amos, "Phone", Value::Null).expect_err("it has none");
    assert_eq!(failure.id, "PropertyNotFound");
    let table = table();
    assert_eq!(member::set(&table, "Phone", Value::Int(1)), Ok(()));
    assert_eq!(text::of(&member::get(&table, "phone")), "1");
    assert!(member::set(&Value::Null, "Name", Value::Null).is_err());
}

#[test]
fn items_are_counted_from_either_end() {
    let items = array(&[Value::Int(10), Value::Int(20), Value::Int(30)]);
    let at = |index: Value| member::index(&items, &index).map(|value| text::of(&value));
    assert_eq!(at(Value::Int(0)).as_deref(), Ok("10"));
    assert_eq!(at(Value::Int(-1)).as_deref(), Ok("30"));
    assert_eq!(at(Value::text("1")).as_deref(), Ok("20"));
    assert_eq!(at(Value::Int(3)).as_deref(), Ok(""));
    assert_eq!(at(Value::Int(-4)).as_deref(), Ok(""));
    assert_eq!(at(array(&[Value::Int(0), Value::Int(2), Value::Int(9)])).as_deref(), Ok("10 30"));
    let of = |value: &Value, index: Value| member::index(value, &index).map(|v| text::of(&v));
    assert_eq!(of(&Value::text("été"), Value::Int(1)).as_deref(), Ok("t"));
    assert_eq!(of(&table(), Value::Int(5)).as_deref(), Ok("five"));
    assert_eq!(of(&table(), array(&[Value::text("name"), Value::Null])).as_deref(), Ok("Amos "));
    assert_eq!(of(&Value::Int(7), Value::Int(0)).as_deref(), Ok("7"));
    let failure = of(&Value::Null, Value::Int(0)).expect_err("nothing has no items");
    assert_eq!(failure.id, "NullArray");
}

#[test]
fn items_that_are_there_can_be_set() {
    let items = array(&[Value::Int(1), Value::Int(2)]);
    assert_eq!(member::set_index(&items, &Value::Int(-1), Value::Int(9)), Ok(()));
    assert_eq!(text::of(&items), "1 9");
    let id = |value: &Value, place: i32| {
        member::set_index(value, &Value::Int(place), Value::Null).expect_err("no place").id
    };
    assert_eq!(id(&items, 2), "System.IndexOutOfRangeException");
    assert_eq!(id(&Value::Null, 0), "NullArray");
    assert_eq!(id(&Value::text("abc"), 0), "CannotIndex");
    let table = table();
    assert_eq!(member::set_index(&table, &Value::Int(5), Value::text("V")), Ok(()));
    assert_eq!(text::of(&member::get(&table, "Values")), "Amos V");
}

#[test]
fn texts_have_the_methods_that_scripts_use() {
    let int = Value::Int;
    let t = |text: &str| Value::text(text);
    let rows: Vec<(&str, &str, Vec<Value>, &str)> = vec![
        ("Amos", "ToUpper", vec![], "AMOS"),
        ("  a ", "Trim", vec![], "a"),
        ("+1425", "TrimStart", vec![t("+")], "1425"),
        ("xxabyx", "Trim", vec![t("x"), t("y")], "ab"),
        ("tel:+1", "StartsWith", vec![t("tel:")], "True"),
        ("Amos", "StartsWith", vec![t("a")], "False"),
        ("été", "IndexOf", vec![t("é")], "0"),
        ("été", "LastIndexOf", vec![t("é")], "2"),
        ("abc", "IndexOf", vec![t("x")], "-1"),
        ("abcdef", "Substring", vec![int(2)], "cdef"),
        ("éàüö", "Substring", vec![int(1), int(2)], "àü"),
        ("abc", "Substring", vec![int(3)], ""),
        ("abc", "Substring", vec![int(4)], "MethodInvocationException"),
        ("abc", "Substring", vec![int(1), int(9)], "MethodInvocationException"),
        ("abc", "Substring", vec![int(-1)], "MethodInvocationException"),
        ("a-b-c", "Replace", vec![t("-"), t("")], "abc"),
        ("abc", "Replace", vec![t(""), t("x")], "MethodInvocationException"),
        ("abcdef", "Remove", vec![int(2)], "ab"),
        ("abd", "Insert", vec![int(2), t("c")], "abcd"),
        ("7", "PadLeft", vec![int(3), t("0")], "007"),
        ("a", "PadRight", vec![int(3)], "a  "),
        ("a", "PadLeft", vec![int(-3)], "MethodInvocationException"),
        ("a,b;c", "Split", vec![t(",;")], "a b c"),
        ("abc", "ToCharArray", vec![], "a b c"),
        ("a", "Equals", vec![t("A")], "False"),
        ("a", "CompareTo", vec![t("b")], "-1"),
        ("abc", "GetType", vec![], "string"),
        ("abc", "Fly", vec![], "MethodNotFound"),
    ];
    for (own, name, arguments, expected) in rows {
        assert_eq!(called(&Value::text(own), name, &arguments), expected, "{own:?}.{name}");
    }
    assert_eq!(called(&Value::Null, "Trim", &[]), "InvokeMethodOnNull");
}

#[test]
fn moments_move_by_units_and_months() {
    let moment = Value::Time(Timestamp::utc(2018, 1, 31, 9, 0));
    let rows = [
        ("AddDays", Value::Double(1.5), "02/01/2018 21:00:00"),
        ("AddMinutes", Value::text("-10"), "01/31/2018 08:50:00"),
        ("AddMonths", Value::Int(1), "02/28/2018 09:00:00"),
        ("AddMonths", Value::Int(-2), "11/30/2017 09:00:00"),
        ("AddMonths", Value::Int(11), "12/31/2018 09:00:00"),
        ("AddYears", Value::Int(2), "01/31/2020 09:00:00"),
        ("Subtract", Value::Time(Timestamp::utc(2018, 1, 30, 8, 0)), "1.01:00:00"),
        ("ToString", Value::text("yyyy-MM-dd"), "2018-01-31"),
    ];
    for (name, argument, expected) in rows {
        assert_eq!(called(&moment, name, &[argument]), expected, "{name}");
    }
    assert_eq!(called(&moment, "ToString", &[]), "1/31/2018 9:00:00 AM");
    assert_eq!(called(&moment, "ToShortDateString", &[]), "1/31/2018");
    assert_eq!(called(&Value::Double(1234.5), "ToString", &[Value::text("N2")]), "1,234.50");
    assert_eq!(called(&Value::Duration(60_000), "Add", &[Value::Duration(1_000)]), "00:01:01");
}

#[test]
fn collections_are_asked_and_changed_by_method() {
    let own = table();
    assert_eq!(called(&own, "ContainsKey", &[Value::text("name")]), "True");
    assert_eq!(called(&own, "ContainsValue", &[Value::text("Amos")]), "True");
    assert_eq!(called(&own, "Add", &[Value::text("B"), Value::Int(2)]), "");
    assert_eq!(
        called(&own, "Add", &[Value::text("b"), Value::Int(3)]),
        "MethodInvocationException"
    );
    assert_eq!(called(&own, "Remove", &[Value::text("NAME")]), "");
    assert_eq!(text::of(&member::get(&own, "Keys")), "5 B");
    let entries = method::call(&own, "GetEnumerator", &[]).expect("entries");
    assert_eq!(text::of(&member::get(&entries, "Value")), "five 2");
    assert_eq!(called(&own, "Clear", &[]), "");
    assert_eq!(text::of(&member::get(&own, "Count")), "0");
    let items = array(&[Value::text("a"), Value::text("B")]);
    assert_eq!(called(&items, "Contains", &[Value::text("b")]), "False");
    assert_eq!(called(&items, "IndexOf", &[Value::text("B")]), "1");
    assert_eq!(called(&items, "Add", &[Value::Int(1)]), "MethodInvocationException");
    assert_eq!(called(&items, "GetType", &[]), "object[]");
}

proptest! {
    #[test]
    fn a_text_is_its_two_pieces(own in "[aéü😀 ]{0,8}", place in 0i32..8) {
        let whole = Value::text(own.clone());
        let place_value = Value::Int(place);
        let start = method::call(&whole, "Remove", std::slice::from_ref(&place_value));
        let end = method::call(&whole, "Substring", &[place_value]);
        let fits = place as usize <= own.chars().count();
        prop_assert_eq!(start.is_ok() && end.is_ok(), fits);
        if let (Ok(start), Ok(end)) = (start, end) {
            prop_assert_eq!(text::of(&start) + &text::of(&end), own);
        }
    }

    #[test]
    fn months_forth_and_back_stay_in_the_month(day in 1i8..=28, months in -2_000i32..2_000) {
        let start = Timestamp::utc(2018, 6, day, 12, 30);
        let there = method::call(&Value::Time(start), "AddMonths", &[Value::Int(months)]);
        let there = there.expect("a moment");
        let back = method::call(&there, "AddMonths", &[Value::Int(-months)]).expect("a moment");
        prop_assert_eq!(text::of(&back), text::of(&Value::Time(start)));
    }
}
