//! What each piece of a text is, so that a screen can color it as the shell's own editor does.
//!
//! The tree says what stands where; only comments and keywords, which no node holds, are found in
//! the gaps between the nodes. It works on broken texts as well: the tree of one is partial.

use std::ops::Range;

use super::parse::{self, Parsed};
use super::source::Span;
use super::tree::command::{ArgumentKind, ElementKind};
use super::tree::expression::{ExpressionKind, Quoting};
use super::tree::walk::Node;

/// What a piece of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// Anything else.
    Plain,
    /// The name of a command.
    Command,
    /// `-Name`
    Parameter,
    /// A text in quotes.
    Text,
    /// `$name`
    Variable,
    /// A number.
    Number,
    /// The name of a type.
    Type,
    /// `if`, `foreach` and the like.
    Keyword,
    /// `# …`
    Comment,
}

/// The words that belong to the language.
const KEYWORDS: [&str; 24] = [
    "begin", "break", "catch", "continue", "default", "do", "else", "elseif", "end", "exit",
    "filter", "finally", "for", "foreach", "function", "if", "in", "param", "process", "return",
    "switch", "throw", "try", "until",
];
/// The last one; apart, because the list above is full lines.
const WHILE: &str = "while";

/// The pieces of a text in order; together they are the whole text.
pub fn paint(text: &str) -> Vec<(Paint, Range<usize>)> {
    let parsed = parse::parse(text);
    let mut paints: Vec<Option<Paint>> = vec![None; text.len()];
    paint_nodes(&parsed, &mut paints);
    paint_gaps(text, &mut paints);
    let mut pieces: Vec<(Paint, Range<usize>)> = Vec::new();
    for (at, _) in text.char_indices() {
        let paint = paints[at].unwrap_or(Paint::Plain);
        match pieces.last_mut() {
            Some((last, range)) if *last == paint => range.end = at,
            _ => {
                if let Some((_, range)) = pieces.last_mut() {
                    range.end = at;
                }
                pieces.push((paint, at..at));
            }
        }
    }
    if let Some((_, range)) = pieces.last_mut() {
        range.end = text.len();
    }
    pieces
}

fn paint_nodes(parsed: &Parsed, paints: &mut [Option<Paint>]) {
    let mut put = |paint: Paint, span: Span| {
        if let Some(piece) = paints.get_mut(span.start as usize..span.end as usize) {
            piece.fill(Some(paint));
        }
    };
    let mut open = vec![Node::ScriptBlock(&parsed.script)];
    while let Some(node) = open.pop() {
        match node {
            Node::Element(element) => {
                if let ElementKind::Command(command) = &element.kind {
                    put(Paint::Command, command.name.span);
                }
            }
            Node::Argument(argument) => match &argument.kind {
                ArgumentKind::Parameter { value, .. } => {
                    let end = value.as_ref().map_or(argument.span.end, |value| value.span.start);
                    put(Paint::Parameter, Span { end, ..argument.span });
                }
                ArgumentKind::Splat(_) => put(Paint::Variable, argument.span),
                ArgumentKind::EndOfParameters => put(Paint::Parameter, argument.span),
                ArgumentKind::Value(value) => put(Paint::Plain, value.span),
            },
            Node::Expression(expression) => {
                if let Some(paint) = of_expression(&expression.kind) {
                    put(paint, expression.span);
                }
            }
            Node::TypeName(name) => put(Paint::Type, name.span),
            _ => {}
        }
        // What lies deeper paints over what lies around it, so it comes later.
        open.extend(node.children().into_iter().rev());
    }
}

fn of_expression(kind: &ExpressionKind) -> Option<Paint> {
    match kind {
        ExpressionKind::Number(_) => Some(Paint::Number),
        ExpressionKind::Variable(_) => Some(Paint::Variable),
        ExpressionKind::Type(_) => Some(Paint::Type),
        ExpressionKind::Text(text) if text.quoting != Quoting::Bare => Some(Paint::Text),
        _ => None,
    }
}

/// Comments and keywords stand where no leaf of the tree does.
fn paint_gaps(text: &str, paints: &mut [Option<Paint>]) {
    let mut at = 0;
    let mut before = None;
    while let Some(c) = text[at..].chars().next() {
        let starts_word = before.is_none_or(|b: char| b.is_whitespace() || "({;|&})".contains(b));
        let rest = &text[at..];
        let mut length = c.len_utf8();
        if paints[at].is_none() && starts_word {
            let found = if let Some(inner) = rest.strip_prefix("<#") {
                Some((Paint::Comment, inner.find("#>").map_or(rest.len(), |end| end + 4)))
            } else if c == '#' {
                Some((Paint::Comment, rest.find('\n').unwrap_or(rest.len())))
            } else {
                keyword(rest).map(|length| (Paint::Keyword, length))
            };
            if let Some((paint, found)) = found {
                paints[at..at + found].fill(Some(paint));
                length = found;
            }
        }
        before = text[at..at + length].chars().next_back();
        at += length;
    }
}

/// How long the keyword is with which the text begins.
fn keyword(text: &str) -> Option<usize> {
    let length = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let word = &text[..length];
    let is_one = |keyword: &&str| word.eq_ignore_ascii_case(keyword);
    KEYWORDS.iter().chain([&WHILE]).any(is_one).then_some(length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &[(Paint, &str)]) {
        let pieces = paint(text);
        let pieces: Vec<(Paint, &str)> = pieces
            .iter()
            .map(|(paint, range)| (*paint, text[range.clone()].trim()))
            .filter(|(paint, piece)| *paint != Paint::Plain && !piece.is_empty())
            .collect();
        assert_eq!(pieces, wanted, "{text}");
    }

    #[test]
    fn the_pieces_of_a_line_are_told_apart() {
        check(
            "Get-CsUser -Identity 'amos' | Where-Object { $_.Name -eq \"a $x\" } # all",
            &[
                (Paint::Command, "Get-CsUser"),
                (Paint::Parameter, "-Identity"),
                (Paint::Text, "'amos'"),
                (Paint::Command, "Where-Object"),
                (Paint::Variable, "$_"),
                (Paint::Text, "\"a"),
                (Paint::Variable, "$x"),
                (Paint::Text, "\""),
                (Paint::Comment, "# all"),
            ],
        );
    }

    #[test]
    fn keywords_and_comments_stand_in_the_gaps() {
        check(
            "<# why #> foreach ($n in 1..3) { if ($n -gt 2) { Write-Host if #no\n} }",
            &[
                (Paint::Comment, "<# why #>"),
                (Paint::Keyword, "foreach"),
                (Paint::Variable, "$n"),
                (Paint::Keyword, "in"),
                (Paint::Number, "1"),
                (Paint::Number, "3"),
                (Paint::Keyword, "if"),
                (Paint::Variable, "$n"),
                (Paint::Number, "2"),
                (Paint::Command, "Write-Host"),
                (Paint::Comment, "#no"),
            ],
        );
    }

    proptest! {
        #[test]
        fn the_pieces_of_any_text_are_the_whole_text(text in "[-a-z$#<>\"'(){}@;|é\n ]{0,60}") {
            let pieces = paint(&text);
            let whole: String = pieces.iter().map(|(_, range)| &text[range.clone()]).collect();
            prop_assert_eq!(whole, text);
        }
    }
}
