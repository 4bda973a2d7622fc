//! Tables: widths, sides, headings, groups, and what does not fit.

use passerelle::domain::time::Timestamp;
use passerelle::powershell::format::Alignment;
use passerelle::powershell::format::shaper::{Column, Kind, Wanted};
use passerelle::powershell::value::Value;

use super::made::{Made, custom, formatted, object, printed, prints, same, shaped, table};

fn wanted(names: &[&str]) -> Wanted {
    let columns = names.iter().map(|name| Column::name(name)).collect();
    Wanted { columns, ..Wanted::new(Kind::Table) }
}

fn people() -> Vec<Value> {
    vec![
        object! { Name: "Amos Marble", City: "Paris", Age: 41, Active: true },
        object! { Name: "Zoé", City: "Lyon", Age: 7, Active: false },
    ]
}

#[test]
fn up_to_four_properties_make_a_table_as_wide_as_its_texts() {
    let expected = [
        "",
        "Name        City  Age Active",
        "----        ----  --- ------",
        "Amos Marble Paris  41   True",
        "Zoé         Lyon    7  False",
        "",
        "",
    ];
    prints(&people(), 79, &expected);
    prints(&people(), 119, &expected);
    prints(&[Value::array(people())], 79, &expected);
}

#[test]
fn the_last_column_that_does_not_fit_is_cut_and_those_behind_it_are_dropped() {
    prints(
        &people(),
        17,
        &[
            "",
            "Name        City",
            "----        ----",
            "Amos Marble Paris",
            "Zoé         Lyon",
            "",
            "",
        ],
    );
    prints(
        &people(),
        16,
        &[
            "",
            "Name        City",
            "----        ----",
            "Amos Marble P...",
            "Zoé         Lyon",
            "",
            "",
        ],
    );
    let rows = [
        "",
        "Name        Ci",
        "            ty",
        "----        --",
        "Amos Marble Pa",
        "Zoé         Ly",
        "",
        "",
    ];
    prints(&people(), 14, &rows);
    prints(&people(), 6, &["", "Name", "----", "Amo...", "Zoé", "", ""]);
    // On less there is no table at all.
    prints(&people(), 4, &["", "", ""]);
}

#[test]
fn numbers_and_truths_stand_at_the_right_and_keep_their_ends() {
    let rows = [object! { Number: 123456789, On: true }];
    let narrow =
        Wanted { columns: vec![Column { width: 6, ..Column::name("Number") }], ..wanted(&[]) };
    same(&formatted(narrow, &rows, 79), &["", "Number", "------", "...789", "", ""]);
    let moments =
        [object! { When: Value::Time(Timestamp::utc(2026, 11, 21, 13, 53)), Nothing: Value::Null }];
    prints(
        &moments,
        79,
        &[
            "",
            "When                  Nothing",
            "----                  -------",
            "11/21/2026 1:53:00 PM",
            "",
            "",
        ],
    );
}

#[test]
fn the_first_object_settles_the_columns() {
    let values = [object! { A: 1, B: "x" }, object! { C: 2 }, object! { b: "y", A: 3, D: 4 }];
    prints(&values, 79, &["", "A B", "- -", "1 x", "", "3 y", "", ""]);
}

#[test]
fn texts_between_rows_interrupt_no_table() {
    let values = [
        "before".value(),
        object! { A: 1 },
        "between".value(),
        Value::Null,
        object! { A: 22 },
        5.value(),
    ];
    prints(&values, 79, &["before", "", " A", " -", " 1", "between", "22", "5", "", ""]);
}

#[test]
fn named_properties_come_in_their_order_with_wildcards_and_gaps() {
    same(
        &formatted(wanted(&["age", "C*", "Phone"]), &people(), 79),
        &["", "Age City  Phone", "--- ----  -----", " 41 Paris", "  7 Lyon", "", ""],
    );
}

#[test]
fn a_calculated_column_has_its_label_width_side_and_pattern() {
    let column = Column {
        width: 12,
        alignment: Some(Alignment::Center),
        pattern: "N2".into(),
        ..Column::calculated("Sum")
    };
    let wanted = Wanted { columns: vec![column, Column::name("Name")], ..wanted(&[]) };
    let values: Vec<_> =
        people().into_iter().zip([1234.5, 2.0]).map(|(p, n)| (p, vec![n.value()])).collect();
    let expected = [
        "",
        "    Sum      Name",
        "    ---      ----",
        "  1,234.50   Amos Marble",
        "    2.00     Zoé",
        "",
        "",
    ];
    same(&printed(&shaped(wanted, &values), 79), &expected);
}

#[test]
fn where_the_first_column_has_a_width_the_others_share_the_rest() {
    let columns = vec![
        Column { width: 5, ..Column::name("Name") },
        Column::name("City"),
        Column::name("Age"),
    ];
    let wanted = Wanted { columns, ..wanted(&[]) };
    let lines = formatted(wanted, &people(), 20);
    same(
        &lines,
        &[
            "",
            "Name  City       Age",
            "----  ----       ---",
            "Am... Paris       41",
            "Zoé   Lyon         7",
            "",
            "",
        ],
    );
}

#[test]
fn wrapped_cells_go_on_below() {
    let rows = [
        object! { Id: 1, Text: "a sentence that is longer than its column" },
        object! { Id: 2, Text: "one\r\ntwo" },
    ];
    let wide = Wanted { wraps: true, ..wanted(&[]) };
    let expected = [
        "",
        "Id Text",
        "-- ----",
        " 1 a sentence that is",
        "   longer than its",
        "   column",
        " 2 one",
        "   two",
        "",
        "",
    ];
    same(&formatted(wide, &rows, 22), &expected);
    // Without it they are cut where they break.
    same(&formatted(wanted(&["Text"]), &rows[1..], 79), &["", "Text", "----", "one...", "", ""]);
}

#[test]
fn headings_can_be_left_out() {
    let bare = Wanted { hides_heading: true, ..wanted(&["Name", "Age"]) };
    same(&formatted(bare, &people(), 79), &["", "Amos Marble  41", "Zoé           7", "", ""]);
}

#[test]
fn each_group_has_its_heading_and_its_widths() {
    let grouped = Wanted { group: Some(Column::name("city")), ..wanted(&["Name"]) };
    let mut rows = people();
    rows.push(object! { Name: "Bea", City: "LYON" });
    let expected = [
        "",
        "",
        "   City: Paris",
        "",
        "Name",
        "----",
        "Amos Marble",
        "",
        "",
        "   City: Lyon",
        "",
        "Name",
        "----",
        "Zoé",
        "Bea",
        "",
        "",
    ];
    same(&formatted(grouped, &rows, 79), &expected);
}

#[test]
fn collections_are_in_braces_and_no_more_than_four_are_shown() {
    let many: Vec<i32> = (1..=5).collect();
    let rows = [custom(vec![
        ("Few", vec!["a", "b"].value()),
        ("Many", many.value()),
        ("Keys", table(vec![("x", 1.value()), ("y", 2.value())])),
        ("Inner", vec![object! { Name: "n", Size: 2 }].value()),
    ])];
    let expected = [
        "",
        "Few    Many            Keys   Inner",
        "---    ----            ----   -----",
        "{a, b} {1, 2, 3, 4...} {x, y} {@{Name=n; Size=2}}",
        "",
        "",
    ];
    prints(&rows, 79, &expected);
    let all = Wanted { limit: None, ..wanted(&["Many"]) };
    same(&formatted(all, &rows, 79), &["", "Many", "----", "{1, 2, 3, 4, 5}", "", ""]);
}

#[test]
fn without_names_ten_columns_are_the_most() {
    let names: Vec<String> = (1..=12).map(|n| format!("P{n}")).collect();
    let row = custom(names.iter().map(|name| (name.as_str(), 1.value())).collect());
    let lines = formatted(wanted(&[]), &[row], 119);
    assert_eq!(lines[1], "P1 P2 P3 P4 P5 P6 P7 P8 P9 P10");
}

#[test]
fn rows_are_printed_before_all_are_known() {
    use passerelle::powershell::format::{cell, printer::Printer};
    let mut printer = Printer::new(79, cell::LIMIT);
    let mut lines = Vec::new();
    let row = |n: i32| object! { Number: n, Text: "x".repeat((n % 7) as usize).as_str() };
    for n in 0..1_500 {
        printer.write(&row(n), &mut lines).expect("a row");
    }
    assert_eq!(lines.len(), 1_503);
    printer.write(&object! { Number: 1, Text: "too long for it" }, &mut lines).expect("a row");
    assert_eq!(lines.last().map(String::as_str), Some("     1 too..."));
    // What is known can be asked for at any time.
    let mut waiting = Printer::new(79, cell::LIMIT);
    let mut lines = Vec::new();
    waiting.write(&row(3), &mut lines).expect("a row");
    assert_eq!(lines, [""]);
    waiting.flush(&mut lines);
    assert_eq!(lines, ["", "Number Text", "------ ----", "     3 xxx"]);
}
