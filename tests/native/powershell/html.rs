//! HTML as `ConvertTo-Html` writes it.

use passerelle::powershell::convert::html::{Page, Writer};
use passerelle::powershell::format::shaper::Column;
use passerelle::powershell::value::Value;

use super::made::{Made, object};

fn page(page: Page, rows: &[(Value, Vec<Value>)]) -> Vec<String> {
    let mut writer = Writer::new(page);
    let mut lines = Vec::new();
    writer.begin(&mut lines);
    for (row, calculated) in rows {
        writer.write(row, calculated, &mut lines);
    }
    writer.end(&mut lines);
    lines
}

fn rows() -> Vec<(Value, Vec<Value>)> {
    let rows = [object! { Name: "<Zoé & Amos>", Age: 7 }, object! { Name: "\"B\"", Age: vec![1] }];
    rows.into_iter().map(|row| (row, vec!["x".value()])).collect()
}

#[test]
fn a_page_has_a_head_and_a_table() {
    let lines = page(Page { title: Some("People".into()), ..Page::default() }, &rows());
    let expected = [
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\"  \
         \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\">",
        "<head>",
        "<title>People</title>",
        "</head><body>",
        "<table>",
        "<colgroup><col/><col/></colgroup>",
        "<tr><th>Name</th><th>Age</th></tr>",
        "<tr><td>&lt;Zo&#233; &amp; Amos&gt;</td><td>7</td></tr>",
        "<tr><td>&quot;B&quot;</td><td>System.Object[]</td></tr>",
        "</table>",
        "</body></html>",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn a_fragment_is_the_table_with_what_stands_around_it() {
    let fragment = Page {
        columns: vec![Column::name("age"), Column::name("none"), Column::calculated("More")],
        is_fragment: true,
        before: vec!["<h1>One</h1>".into()],
        after: vec!["<p>Two</p>".into()],
        ..Page::default()
    };
    let expected = [
        "<h1>One</h1>",
        "<table>",
        "<colgroup><col/><col/></colgroup>",
        "<tr><th>Age</th><th>More</th></tr>",
        "<tr><td>7</td><td>x</td></tr>",
        "</table>",
        "<p>Two</p>",
    ];
    assert_eq!(page(fragment, &rows()[..1]), expected);
}

#[test]
fn a_list_has_a_row_for_each_property() {
    let list = Page { is_list: true, is_fragment: true, ..Page::default() };
    let rows = [(object! { A: 1, B: 2 }, Vec::new()), (object! { C: 3 }, Vec::new())];
    let expected = [
        "<table>",
        "<tr><td>A:</td><td>1</td></tr>",
        "<tr><td>B:</td><td>2</td></tr>",
        "<tr><td><hr></td></tr>",
        "<tr><td>C:</td><td>3</td></tr>",
        "</table>",
    ];
    assert_eq!(page(list, &rows), expected);
}

#[test]
fn head_body_and_style_stand_where_they_belong() {
    let whole = Page {
        head: Some(vec!["<style>p{}</style>".into()]),
        body: vec!["<h2>Body</h2>".into()],
        style: Some("site.css".into()),
        ..Page::default()
    };
    let lines = page(whole, &[]);
    let expected = [
        "<head>",
        "<style>p{}</style>",
        "<link rel=\"stylesheet\" type=\"text/css\" href=\"site.css\" />",
        "</head><body>",
        "<h2>Body</h2>",
        "<table>",
        "</table>",
        "</body></html>",
    ];
    assert_eq!(lines[2..], expected);
}
