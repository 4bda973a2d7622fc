//! Texts that are too deep or very long.

use passerelle::powershell::parse::{BYTES_MAX, PROBLEMS_MAX, parse};
use passerelle::powershell::tree::Body;

fn statements(text: &str) -> usize {
    let parsed = parse(text);
    assert_eq!(parsed.problems, [], "the text is sound");
    match parsed.script.body {
        Body::Statements(block) => block.statements.len(),
        Body::Clauses(_) => 0,
    }
}

#[test]
fn brackets_nest_to_a_limit_and_no_further() {
    let openings = [
        "(",
        "$(",
        "@(",
        "{",
        "@{a=",
        "[int]",
        "-",
        "!",
        ",",
        "$x[",
        "$x.y(",
        "if(1){",
        "\"$(",
        "$a=",
        "$x.(",
        "a (",
        "a $(",
        "a b$(",
        "[a[",
        "function f {",
        "[x(",
        "param($a=",
        "++",
        "switch(1){{",
        "try{",
        "a -b:(",
        "do{",
        "x.{",
        "$x.a{",
        "-join ",
        "a > (",
        "return (",
    ];
    for opening in openings {
        for count in [10, 90, 1_000, 100_000] {
            let text = opening.repeat(count);
            let parsed = parse(&text);
            let too_deep = parsed.problems.iter().any(|p| p.error_id() == "ScriptTooComplicated");
            assert!(too_deep || count < 1_000 || opening == "[a[", "{opening:?} {count} times");
            assert!(!too_deep || count > 10, "{opening:?} {count} times");
        }
    }
}

#[test]
fn thirty_levels_of_any_bracket_are_read() {
    let pairs = [("(", ")"), ("$(", ")"), ("@(", ")"), ("{", "}"), ("if (1) {", "}")];
    for (open, close) in pairs {
        let text = format!("{}1{}", open.repeat(30), close.repeat(30));
        assert_eq!(statements(&text), 1, "{open:?}");
    }
}

#[test]
fn long_rows_need_no_depth() {
    let rows = [
        ("1", " + 1"),
        ("1", ", 1"),
        ("$x", ".Name"),
        ("$x", "[0]"),
        ("Get-X", " | Get-Y"),
        ("Get-X", " -A b"),
        ("\"", "$x "),
        ("if (1) { }", " elseif (2) { }"),
    ];
    for (start, more) in rows {
        let end = if start == "\"" { "\"" } else { "" };
        assert_eq!(statements(&format!("{start}{}{end}", more.repeat(20_000))), 1, "{more:?}");
    }
}

#[test]
fn ten_thousand_lines_are_read() {
    let lines = |n: u32| {
        format!(
            "$user{n} = Get-CsOnlineUser -Identity \"user{n}@contoso.com\"\n\
             if ($user{n}.City -eq 'Paris') {{ # in France\n\
             Set-X -Identity $user{n}.Alias -Numbers +3316000{n}, 5 | Out-Null\n}}\n"
        )
    };
    let text: String = (0..2_500).map(lines).collect();
    assert_eq!(statements(&text), 5_000);
}

#[test]
fn a_text_that_is_too_long_is_not_read() {
    let parsed = parse(&" ".repeat(BYTES_MAX + 1));
    assert_eq!(parsed.problems.len(), 1);
    assert_eq!(parse(&" ".repeat(BYTES_MAX)).problems, []);
}

#[test]
fn problems_are_reported_to_a_limit() {
    assert_eq!(parse(&") ".repeat(100_000)).problems.len(), PROBLEMS_MAX);
}
