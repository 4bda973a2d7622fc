//! Places in a text, the position block, and prompts in pasted text.

use passerelle::powershell::parse::parse;
use passerelle::powershell::paste::without_prompts;
use passerelle::powershell::source::{Place, Source, Span};

/// The block under the first problem of the text.
fn block(text: &str) -> String {
    let parsed = parse(text);
    Source::new(text).position_block(parsed.problems.first().expect("a problem").span)
}

#[test]
fn columns_count_utf_16_units_and_lines_end_in_three_ways() {
    let source = Source::new("é😀x\r\nb\rc\nd");
    let place = |offset| source.place(offset);
    assert_eq!(place(0), Place { line: 1, column: 1 });
    assert_eq!(place(6), Place { line: 1, column: 4 });
    assert_eq!(place(9), Place { line: 2, column: 1 });
    assert_eq!(place(11), Place { line: 3, column: 1 });
    assert_eq!(place(14), Place { line: 4, column: 2 });
    assert_eq!(source.line(1), "é😀x");
    assert_eq!(source.line(9), "");
}

// CO-10
#[test]
fn the_block_shows_the_line_and_marks_the_place() {
    let expected = "At line:1 char:10\n+ Set-X -A <Bridge Id>\n+          ~";
    assert_eq!(block("Set-X -A <Bridge Id>"), expected);
    assert_eq!(block("1\n\t1 abc"), "At line:2 char:4\n+     1 abc\n+       ~~~");
    assert_eq!(block("1 +"), "At line:1 char:4\n+ 1 +\n+    ~");
}

#[test]
fn a_piece_of_several_lines_is_marked_on_the_first() {
    assert_eq!(block("$x = 'abc\ndef"), "At line:1 char:6\n+ $x = 'abc\n+      ~~~~");
}

#[test]
fn a_long_line_is_cut_around_the_place() {
    let text = format!("{} <x> {}", "a".repeat(100), "b".repeat(100));
    let block = block(&text);
    let lines: Vec<&str> = block.lines().collect();
    assert_eq!(lines[0], "At line:1 char:102");
    assert!(lines[1].starts_with("+ ... aaa") && lines[1].ends_with("bbb ..."));
    assert_eq!(lines[1].chars().count(), "+ ".len() + "... ".len() + 69 + " ...".len());
    let mark = lines[2].find('~').expect("a mark");
    assert_eq!(lines[1].chars().nth(mark), Some('<'));
}

#[test]
fn a_line_that_is_marked_as_a_whole_is_cut_at_its_end() {
    let text = format!("'{}", "a".repeat(200));
    let block = block(&text);
    let lines: Vec<&str> = block.lines().collect();
    assert!(lines[1].starts_with("+ 'aaa") && lines[1].ends_with("aaa ..."));
    assert_eq!(lines[2], format!("+ {}", "~".repeat(69)));
}

#[test]
fn a_span_of_another_text_has_a_block_too() {
    let source = Source::new("ab");
    assert!(source.position_block(Span { start: 90, end: 99 }).starts_with("At line:1 char:"));
    assert_eq!(Source::new("").position_block(Span::default()), "At line:1 char:1\n+ ");
}

#[test]
fn prompts_are_taken_off_pasted_text() {
    let rows = [
        ("PS C:\\> Get-X", "Get-X"),
        ("PS C:\\Users\\amos marble>Get-X\nPS C:\\Users\\amos marble> Get-Y", "Get-X\nGet-Y"),
        ("PS> 1\nPS /home> 2\nPS ~> 3", "1\n2\n3"),
        ("[srv01]: PS C:\\> Get-X", "Get-X"),
        ("PS C:\\> if (1) {\n>> 2\n>> }\n", "if (1) {\n2\n}\n"),
        ("PS C:\\> \r\nPS C:\\> 1\r\n", "\r\n1\r\n"),
    ];
    for (text, expected) in rows {
        assert_eq!(without_prompts(text), expected, "for {text:?}");
    }
}

#[test]
fn what_only_looks_like_a_prompt_stays() {
    let rows = ["PS | Out-File x > y", "Get-X\n>> out.txt", "ps a > b", "PSx>", "PS", "> PS"];
    for text in rows {
        assert_eq!(without_prompts(text), text);
    }
}
