//! The sentences of problems, what is refused by name, and text that only ends too soon.

use std::collections::BTreeSet;

use passerelle::powershell::parse::{Feature, ProblemKind, parse};

fn only_message(text: &str) -> String {
    let parsed = parse(text);
    assert_eq!(parsed.problems.len(), 1, "in {text:?}: {:?}", parsed.problems);
    parsed.problems[0].message()
}

#[test]
fn sentences_name_the_word_that_they_are_about() {
    let rows = [
        ("Set-X -A <Bridge Id>", "The '<' operator is reserved for future use."),
        ("1 2", "Unexpected token '2' in expression or statement."),
        ("-not", "Missing expression after unary operator '-not'."),
        ("if ($a) { 1", "Missing closing '}' in statement block or type definition."),
        ("Get-X ,a", "Missing argument in parameter list."),
        ("'abc", "The string is missing the terminator: '."),
        ("@\"\nabc", "The string is missing the terminator: \"@."),
        ("@{ a = 1; a = 2 }", "A hash literal cannot have the key 'a' twice."),
    ];
    for (text, expected) in rows {
        assert_eq!(only_message(text), expected, "for {text:?}");
    }
}

#[test]
fn a_long_word_is_shortened_in_a_sentence() {
    let word = "é".repeat(500);
    assert!(only_message(&format!("1 {word}")).chars().count() < 120);
}

#[test]
fn what_is_real_but_not_simulated_is_refused_by_name() {
    let rows = [
        ("Get-X && Get-Y", Feature::AndChain),
        ("Get-X || Get-Y", Feature::OrChain),
        ("Get-X &", Feature::BackgroundJob),
        ("$a ?? 5", Feature::NullCoalescing),
        ("$a ? 1 : 2", Feature::NullCoalescing),
        ("cmd --% /c dir <a>", Feature::VerbatimArguments),
        ("$using:x", Feature::Using),
        ("using namespace System.Text", Feature::UsingStatement),
        ("$function:f", Feature::DriveVariable),
        ("trap { continue }", Feature::Trap),
        ("class A { [int]$x; A() { } }", Feature::Class),
        ("enum A { One = 1; Two }", Feature::Enum),
        ("data { 'a' }", Feature::Data),
        ("workflow w { parallel { 1 } }", Feature::Workflow),
        ("configuration c { Node n { } }", Feature::Configuration),
        ("function f { dynamicparam { } }", Feature::DynamicParam),
        ("switch -File a.txt { 'a' { 1 } }", Feature::SwitchFile),
        ("foreach -Parallel ($a in $b) { }", Feature::Parallel),
        ("[System.Uri, System]'x'", Feature::AssemblyName),
        ("[ValidateNotNull()]$x = 5", Feature::AttributeOnVariable),
    ];
    let mut seen = BTreeSet::new();
    for (text, feature) in rows {
        let parsed = parse(text);
        let kinds: Vec<_> = parsed.problems.iter().map(|p| p.kind.clone()).collect();
        assert_eq!(kinds, [ProblemKind::Refused(feature)], "in {text:?}");
        let message = parsed.problems[0].message();
        assert!(message.ends_with('.') && message.contains(". "), "{message}");
        seen.insert(format!("{feature:?}"));
    }
    let all: BTreeSet<_> = Feature::ALL.iter().map(|feature| format!("{feature:?}")).collect();
    assert_eq!(seen, all, "each feature has a row");
}

#[test]
fn the_rest_of_the_script_is_read_behind_a_refused_statement() {
    let parsed = parse("class A { [int]$x }\nGet-X (1");
    let ids: Vec<_> = parsed.problems.iter().map(|p| p.error_id()).collect();
    assert_eq!(ids, ["NotSimulated", "MissingEndParenthesisInExpression"]);
}

#[test]
fn a_text_that_only_ends_too_soon_asks_for_another_line() {
    let unfinished = [
        "if ($a) {",
        "Get-X |",
        "foreach ($a in $b) {\n  Get-X",
        "'abc",
        "@\"\nabc",
        "Get-X -A (1",
        "$x =",
        "1 +",
        "@{ a = 1;",
        "function f",
        "try { 1 }",
        "<# comment",
        "Get-X a,  # and more",
        "do { 1 }\n",
    ];
    for text in unfinished {
        assert!(parse(text).is_incomplete(), "{text:?}: {:?}", parse(text).problems);
    }
    for text in ["Get-X", "1 2", "Get-X <a>", "if ($a) { 1 2", "$x[ ]", "}"] {
        assert!(!parse(text).is_incomplete(), "{text:?}");
    }
}

#[test]
fn a_broken_text_keeps_what_was_understood() {
    let parsed = parse("Get-X -A 1\nSet-Y (\nGet-Z");
    assert!(!parsed.problems.is_empty());
    assert!(
        super::sketch::script(&parsed.script).starts_with("run(Get-X -A 1); run(Set-Y (run(Get-Z")
    );
}
