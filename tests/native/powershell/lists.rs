//! Lists and wide lists.

use passerelle::powershell::format::shaper::{Column, Kind, Wanted};
use passerelle::powershell::value::Value;

use super::made::{Made, custom, formatted, object, prints, same};

fn list(names: &[&str]) -> Wanted {
    let columns = names.iter().map(|name| Column::name(name)).collect();
    Wanted { columns, ..Wanted::new(Kind::List) }
}

fn wide(across: usize) -> Wanted {
    Wanted { across, ..Wanted::new(Kind::Wide) }
}

#[test]
fn more_than_four_properties_make_a_list() {
    let row = object! { Name: "Amos", B: 2, Longer: true, D: Value::Null, E: vec![1, 2] };
    let expected = [
        "",
        "",
        "Name   : Amos",
        "B      : 2",
        "Longer : True",
        "D      :",
        "E      : {1, 2}",
        "",
        "Name   : Amos",
        "B      : 2",
        "Longer : True",
        "D      :",
        "E      : {1, 2}",
        "",
        "",
        "",
    ];
    prints(&[row.clone(), row], 79, &expected);
}

#[test]
fn each_object_of_a_list_shows_what_it_has() {
    let rows = [object! { A: 1, B: 2 }, object! { C: 3 }];
    same(&formatted(list(&[]), &rows, 79), &["", "", "A : 1", "B : 2", "", "C : 3", "", "", ""]);
    same(
        &formatted(list(&["b*", "a", "x"]), &rows[..1], 79),
        &["", "", "B : 2", "A : 1", "", "", ""],
    );
}

#[test]
fn long_values_go_on_where_they_began() {
    let row = object! { Text: "one two three four\nfive", Word: "abcdefghijklmnopqrstuvwxyz" };
    let expected = [
        "",
        "",
        "Text : one two",
        "       three four",
        "       five",
        "Word : abcdefghijklm",
        "       nopqrstuvwxyz",
        "",
        "",
        "",
    ];
    same(&formatted(list(&[]), &[row], 20), &expected);
}

#[test]
fn labels_leave_room_for_a_character_of_the_value() {
    let row = object! { AVeryLongLabelIndeed: "xyz" };
    same(
        &formatted(list(&[]), &[row], 8),
        &["", "", "AVer : x", "       y", "       z", "", "", ""],
    );
}

#[test]
fn wide_lists_put_several_names_in_a_row() {
    let rows: Vec<Value> =
        ["one", "two", "three"].map(|name| object! { Size: 1, Name: name }).into();
    same(&formatted(wide(0), &rows, 20), &["", "", "one        two", "three", "", ""]);
    same(&formatted(wide(3), &rows, 20), &["", "", "one    two    three", "", ""]);
    let sized = Wanted { auto_size: true, ..wide(0) };
    same(&formatted(sized, &rows, 20), &["", "", "one    two    three", "", ""]);
    let named = Wanted { columns: vec![Column::name("Size")], ..wide(0) };
    same(&formatted(named, &rows[..1], 20), &["", "", "1", "", ""]);
    same(&formatted(wide(1_000), &rows, 20), &["", "", "o t t", "", ""]);
}

#[test]
fn texts_are_lines_whatever_formats_them() {
    for kind in [Kind::Default, Kind::Table, Kind::List, Kind::Wide] {
        let values = ["a\r\nb".value(), 1.5.value(), true.value()];
        same(&formatted(Wanted::new(kind), &values, 20), &["a", "b", "1.5", "True"]);
    }
    let forced = Wanted { forces: true, ..list(&["Length"]) };
    same(&formatted(forced, &["abc".value()], 20), &["", "", "Length : 3", "", "", ""]);
}

#[test]
fn an_object_without_properties_prints_an_empty_line() {
    prints(&[custom(Vec::new())], 20, &[""]);
}
