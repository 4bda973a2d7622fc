//! Groups, measures, differences and members of objects.

use passerelle::powershell::objects::compare::{Asked, Entry, compare};
use passerelle::powershell::objects::group::Groups;
use passerelle::powershell::objects::measure::{self, Measure};
use passerelle::powershell::objects::member::{Members, members};
use passerelle::powershell::value::{Value, text};
use proptest::prelude::*;

use super::made::{Made, object, prints, typed};

fn measured(asked: measure::Asked, values: &[Value]) -> (Vec<String>, Value) {
    let mut measure = Measure::new(asked);
    let mut failures = Vec::new();
    for value in values {
        failures.extend(measure.add(value).into_iter().map(|failure| failure.message));
    }
    let result = measure.finish().remove(0).expect("a measure");
    (failures, result)
}

fn whole() -> measure::Asked {
    measure::Asked {
        sum: true,
        average: true,
        maximum: true,
        minimum: true,
        ..measure::Asked::default()
    }
}

#[test]
fn a_measure_is_a_list_with_what_was_asked() {
    let (failures, result) = measured(whole(), &[1.value(), "2".value(), Value::Null, 6.value()]);
    assert!(failures.is_empty());
    let expected = [
        "",
        "",
        "Count    : 3",
        "Average  : 3",
        "Sum      : 9",
        "Maximum  : 6",
        "Minimum  : 1",
        "Property :",
        "",
        "",
        "",
    ];
    prints(&[result], 79, &expected);
    let (_, result) = measured(measure::Asked::default(), &["a".value(), "b".value()]);
    let expected = [
        "",
        "",
        "Count    : 2",
        "Average  :",
        "Sum      :",
        "Maximum  :",
        "Minimum  :",
        "Property :",
        "",
        "",
        "",
    ];
    prints(&[result], 79, &expected);
}

#[test]
fn what_is_no_number_is_refused_and_spoils_the_sum() {
    let (failures, result) = measured(whole(), &[1.value(), "abc".value()]);
    assert_eq!(failures, ["Input object \"abc\" is not numeric."]);
    assert!(text::of(&result).ends_with("GenericMeasureInfo"));
    let texts = measure::Asked { maximum: true, minimum: true, ..measure::Asked::default() };
    let (failures, result) = measured(texts, &["Bea".value(), "amos".value(), "Zoé".value()]);
    assert!(failures.is_empty());
    let Value::Object(result) = &result else { panic!("an object") };
    assert_eq!(result.borrow().get("Minimum").map(|v| text::of(&v)).as_deref(), Some("amos"));
    assert_eq!(result.borrow().get("Maximum").map(|v| text::of(&v)).as_deref(), Some("Zoé"));
}

#[test]
fn properties_are_measured_each_for_itself() {
    let properties = vec!["Age".into(), "missing".into()];
    let mut measure = Measure::new(measure::Asked { properties, ..whole() });
    for row in [object! { Age: 7 }, object! { age: 41 }, object! { Other: 1 }] {
        assert!(measure.add(&row).is_empty());
    }
    let mut results = measure.finish().into_iter();
    let Some(Ok(Value::Object(age))) = results.next() else { panic!("a measure") };
    let of = |name: &str| age.borrow().get(name).map(|value| text::of(&value));
    assert_eq!((of("Count").as_deref(), of("Sum").as_deref()), (Some("2"), Some("48")));
    assert_eq!(of("Property").as_deref(), Some("Age"));
    let Some(Err(failure)) = results.next() else { panic!("a failure") };
    assert_eq!(failure.id, "GenericMeasurePropertyNotFound");
    assert_eq!(
        failure.message,
        "The property \"missing\" cannot be found in the input for any objects."
    );
}

#[test]
fn texts_have_lines_words_and_characters() {
    let asked =
        measure::Asked { lines: true, words: true, characters: true, ..measure::Asked::default() };
    let (_, result) = measured(asked.clone(), &["one two\nthree\n".value(), "é".value()]);
    let expected = [
        "",
        "Lines Words Characters Property",
        "----- ----- ---------- --------",
        "    3     4         15",
        "",
        "",
    ];
    prints(&[result], 79, &expected);
    let (_, result) = measured(measure::Asked { ignores_blanks: true, ..asked }, &["a b".value()]);
    let Value::Object(result) = &result else { panic!("an object") };
    assert_eq!(result.borrow().get("Characters").map(|v| text::of(&v)).as_deref(), Some("2"));
}

#[test]
fn groups_stand_in_the_order_of_their_first_objects() {
    let mut groups = Groups::new(false);
    for (name, city) in [("Amos", "Paris"), ("Bea", "Lyon"), ("Cy", "PARIS")] {
        groups.add(&object! { Name: name, City: city }, vec![city.value()]);
    }
    groups.add(&object! { Name: "Di" }, vec![Value::Null]);
    let expected = [
        "",
        "Count Name                      Group",
        "----- ----                      -----",
        "    2 Paris                     {@{Name=Amos; City=Paris}, @{Name=Cy; City=PARIS}}",
        "    1 Lyon                      {@{Name=Bea; City=Lyon}}",
        "    1                           {@{Name=Di}}",
        "",
        "",
    ];
    prints(&groups.finish(false), 100, &expected);
}

#[test]
fn one_and_the_text_of_one_are_one_group_and_case_can_matter() {
    let names = |is_case_sensitive: bool| {
        let mut groups = Groups::new(is_case_sensitive);
        for value in [1.value(), "1".value(), 1.0.value(), "a".value(), "A".value()] {
            groups.add(&value, vec![value.clone(), "x".value()]);
        }
        let name = |group: &Value| match group {
            Value::Object(group) => group.borrow().get("Name").map(|n| text::of(&n)),
            _ => None,
        };
        groups.finish(true).iter().filter_map(name).collect::<Vec<_>>()
    };
    assert_eq!(names(false), ["1, x", "a, x"]);
    assert_eq!(names(true), ["1, x", "a, x", "A, x"]);
}

#[test]
fn groups_become_a_hashtable_by_their_keys() {
    let mut groups = Groups::new(false);
    groups.add(&"a".value(), vec![1.value()]);
    groups.add(&"b".value(), vec![2.value()]);
    let expected = [
        "",
        "Name                           Value",
        "----                           -----",
        "1                              {a}",
        "2                              {b}",
        "",
        "",
    ];
    prints(&[groups.into_table(false)], 79, &expected);
}

fn entries(values: &[&str]) -> Vec<Entry> {
    let entry = |value: &&str| Entry { object: value.value(), keys: vec![value.value()] };
    values.iter().map(entry).collect()
}

fn differences(asked: &Asked, old: &[&str], new: &[&str]) -> Vec<String> {
    compare(asked, entries(old), entries(new)).iter().map(text::of).collect()
}

#[test]
fn what_differs_is_told_with_its_side() {
    let told = differences(&Asked::default(), &["1", "2", "3"], &["2", "3", "4"]);
    assert_eq!(told, ["@{InputObject=4; SideIndicator==>}", "@{InputObject=1; SideIndicator=<=}"]);
    let equal = Asked { tells_equal: true, ..Asked::default() };
    let told = differences(&equal, &["a", "b"], &["B", "c"]);
    let expected = [
        "@{InputObject=b; SideIndicator===}",
        "@{InputObject=c; SideIndicator==>}",
        "@{InputObject=a; SideIndicator=<=}",
    ];
    assert_eq!(told, expected);
    let only = Asked { tells_different: false, ..Asked::default() };
    assert_eq!(differences(&only, &["a"], &["a", "b"]), ["@{InputObject=a; SideIndicator===}"]);
    let cased = Asked { is_case_sensitive: true, ..Asked::default() };
    assert_eq!(differences(&cased, &["a"], &["A"]).len(), 2);
}

#[test]
fn within_a_window_only_neighbors_are_partners() {
    let near = Asked { window: Some(0), ..Asked::default() };
    assert_eq!(differences(&near, &["a", "b"], &["b", "a"]).len(), 4);
    let wider = Asked { window: Some(1), ..Asked::default() };
    assert_eq!(differences(&wider, &["a", "b"], &["b", "a"]).len(), 0);
}

#[test]
fn properties_can_be_compared_and_objects_passed_on() {
    let entry = |name: &str, age: i32| Entry {
        object: object! { Name: name, Age: age },
        keys: vec![name.value()],
    };
    let asked = Asked { names: vec!["Name".into()], ..Asked::default() };
    let told = compare(&asked, vec![entry("Amos", 1)], vec![entry("amos", 2), entry("Bea", 3)]);
    assert_eq!(told.iter().map(text::of).collect::<Vec<_>>(), ["@{Name=Bea; SideIndicator==>}"]);
    let passing = Asked { passes_objects: true, ..asked };
    let told = compare(&passing, Vec::new(), vec![entry("Bea", 3)]);
    assert_eq!(text::of(&told[0]), "@{Name=Bea; Age=3; SideIndicator==>}");
}

#[test]
fn members_are_listed_once_for_each_type() {
    let row = object! { Name: "Amos", Ids: vec![1], None: Value::Null };
    let mut list = Members::default();
    let mut told = list.list(&row);
    told.extend(list.list(&row));
    let expected = [
        "",
        "",
        "   TypeName: System.Management.Automation.PSCustomObject",
        "",
        "Name     MemberType   Definition",
        "----     ----------   ----------",
        "Equals   Method       bool Equals(System.Object obj)",
        "GetType  Method       type GetType()",
        "ToString Method       string ToString()",
        "Ids      NoteProperty Object[] Ids=System.Object[]",
        "Name     NoteProperty string Name=Amos",
        "None     NoteProperty object None=null",
        "",
        "",
    ];
    prints(&told, 79, &expected);
}

#[test]
fn members_are_chosen_by_name_and_kind() {
    let names = |names: &[&str], kinds: &[&str], value: &Value| -> Vec<String> {
        let shared = |texts: &[&str]| texts.iter().map(|text| (*text).into()).collect();
        let told = Members::new(shared(names), shared(kinds)).list(value);
        let name = |member: &Value| match member {
            Value::Object(member) => member.borrow().get("Name").map(|name| text::of(&name)),
            _ => None,
        };
        told.iter().filter_map(name).collect()
    };
    let text = "x".value();
    assert_eq!(names(&["to*"], &["Method"], &text).len(), 6);
    assert_eq!(names(&[], &["properties"], &text), ["Length"]);
    assert_eq!(names(&["Trim*", "Pad*"], &["property"], &text), Vec::<String>::new());
    let bridge = typed("Contoso.Bridge", vec![("Name", text)]);
    assert_eq!(names(&[], &["Property"], &bridge), ["Name"]);
    assert!(members(&bridge).iter().any(|m| m.definition == "string Name {get;set;}"));
    let (table, moment) = (super::made::table(Vec::new()), Value::Duration(1));
    assert_eq!(names(&["Item", "k*"], &[], &table), ["Item", "Keys"]);
    assert_eq!(names(&["total*"], &[], &moment).len(), 5);
}

proptest! {
    #[test]
    fn every_difference_is_told_once(
        (old, new) in (
            prop::collection::vec("[ab]{1,2}", 0..12),
            prop::collection::vec("[ab]{1,2}", 0..12),
        ),
    ) {
        let texts = |values: &[String]| -> Vec<Entry> {
            entries(&values.iter().map(String::as_str).collect::<Vec<_>>())
        };
        let told = compare(&Asked::default(), texts(&old), texts(&new));
        let mut expected = 0;
        let mut left = new.clone();
        for value in &old {
            match left.iter().position(|other| other == value) {
                Some(place) => {
                    left.remove(place);
                }
                None => expected += 1,
            }
        }
        prop_assert_eq!(told.len(), expected + left.len());
    }

    #[test]
    fn any_value_has_members_a_group_and_a_measure(value in super::shapes::value()) {
        prop_assert!(members(&value).iter().all(|member| !member.kind.is_empty()));
        let mut groups = Groups::new(true);
        groups.add(&value, vec![value.clone()]);
        groups.add(&value, vec![value.clone()]);
        prop_assert_eq!(groups.finish(false).len(), 1);
        let mut measure = Measure::new(measure::Asked { words: true, ..whole() });
        measure.add(&value);
        measure.add(&value);
        prop_assert_eq!(measure.finish().len(), 1);
    }
}
