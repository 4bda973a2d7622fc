//! What holds for every text: it is read without a panic, every span lies within its parent's, and
//! what is written from a tree is read as that tree.

use passerelle::powershell::parse::parse;
use passerelle::powershell::source::{Source, Span};
use passerelle::powershell::tree::walk::Node;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{generated, sketch, written};

/// Reads the text and looks at every span.
#[track_caller]
pub(super) fn spans_hold(text: &str) {
    let parsed = parse(text);
    let whole = Span::new(0, text.len());
    let mut open = vec![(whole, Node::ScriptBlock(&parsed.script))];
    while let Some((outer, node)) = open.pop() {
        let span = node.span();
        let start = span.start as usize;
        assert!(span.start <= span.end, "{span:?} in {text:?}: {node:?}");
        assert!(outer.contains(span), "{span:?} is not in {outer:?} in {text:?}: {node:?}");
        assert!(text.is_char_boundary(start) && text.is_char_boundary(span.end as usize));
        open.extend(node.children().into_iter().map(|child| (span, child)));
    }
    let source = Source::new(text);
    for problem in &parsed.problems {
        assert!(whole.contains(problem.span) && problem.span.start <= problem.span.end);
        let message = problem.message();
        assert!(!message.is_empty() && (!message.contains("{0}") || text.contains("{0}")));
        source.position_block(problem.span);
    }
    let middle = text.len() as u32 / 2;
    for node in Node::ScriptBlock(&parsed.script).path_to(middle) {
        assert!((node.span().start..=node.span().end).contains(&middle));
    }
}

/// Pieces of the language, in no order that makes sense.
fn pieces() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "$x", "$", "${", "$(", "@(", "@{", "@\"\n", "\n\"@", "@'\n", "\n'@", "(", ")", "{", "}",
        "[", "]", "[int]", "[x(", "'", "\"", "`", "`\n", "\n", "\r\n", ";", ",", "|", "||", "&",
        "&&", "=", "+=", "-", "--", "+", "++", "-eq", "-not", "-f", "..", ".", "::", ":", ".Name",
        "5", "1.5", "0x", "2>", "2>&1", ">", ">>", "<", "<#", "#>", "#", "*>", "Get-X", "-Name",
        "-Name:", "--%", "@x", "if", "else", "elseif", "switch", "foreach", "for", "while", "do",
        "until", "in", "function", "filter", "f", "param", "process", "begin", "end", "try",
        "catch", "finally", "throw", "return", "break", ":a", "trap", "class", "default", "-file",
        " ", "  ", "–", "“", "’", "é", "😀", "\u{a0}", "?", "%", "!", "~", "\0", "$_", "$env:x",
        "$a:", "$using:x", "1kb", "1e", "a`", "??",
    ]);
    vec(piece, 0..25).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_is_read_and_every_span_lies_within_its_parents(text in any::<String>()) {
        spans_hold(&text);
    }

    #[test]
    fn any_row_of_pieces_is_read_and_every_span_lies_within_its_parents(text in pieces()) {
        spans_hold(&text);
    }

    #[test]
    fn any_row_of_signs_is_read_and_every_span_lies_within_its_parents(
        text in "[-$(){}\\[\\]@'\"`.:;,|&<>#=+*/%!? a1\n]{0,40}",
    ) {
        spans_hold(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn what_is_written_from_a_tree_is_read_as_that_tree(
        (text, expected) in generated::script()
            .prop_map(|tree| (written::script(&tree), sketch::script(&tree))),
    ) {
        let parsed = parse(&text);
        prop_assert_eq!(&parsed.problems, &[], "in {}", text);
        prop_assert_eq!(sketch::script(&parsed.script), expected, "in {}", text);
        spans_hold(&text);
    }
}
