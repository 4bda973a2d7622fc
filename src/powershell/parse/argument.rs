//! Values among the words of a command: lists with commas, and words that stand for themselves.

use super::cursor::{ends_word, is_dash, is_double_quote, is_single_quote};
use super::{Fault, Mode, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::expression::{Expression, ExpressionKind, Part, Quoting, Text};

impl Parser<'_> {
    /// A value or a list of values with commas, blanks around the commas or not (CO-04).
    pub(super) fn arguments(&mut self) -> Option<Expression> {
        let start = self.at;
        let first = self.single_argument()?;
        self.blanks();
        if !self.next_is(|c| c == ',') {
            return Some(first);
        }
        Some(self.with_commas(start, first, Self::single_argument, Fault::MissingExpression))
    }

    /// One value, if one begins here.
    pub(super) fn single_argument(&mut self) -> Option<Expression> {
        self.within(Mode::Command, false, |p| {
            let start = p.at;
            let begins_value =
                |c: char| matches!(c, '$' | '(' | '{' | '.') || c.is_ascii_digit() || is_quote(c);
            if p.next_is(begins_value) || p.next_is(|c| c == '@') && p.second_is(bracket_or_quote) {
                let value = p.primary();
                if value.is_some() {
                    return value;
                }
            }
            if p.at_word_end() || p.redirection_ahead() {
                return None;
            }
            let is_two_dashes = p.next_is(is_dash) && p.second_is(is_dash);
            if is_two_dashes && p.rest().chars().nth(2).is_none_or(ends_word) {
                return None;
            }
            if p.next_is(|c| c == '@') {
                let word = Span::new(p.at, p.at + 1);
                let names_variable = p.second_is(|c| c == '_' || c.is_alphanumeric());
                match names_variable {
                    true => {
                        let name = p.word_ahead().trim_start_matches('@');
                        let fault = Fault::SplattingNotPermittedInArgumentList;
                        p.report(Span::new(p.at, p.at + 1 + name.len()), fault, name);
                    }
                    false => p.report(word, Fault::UnrecognizedToken, ""),
                }
            }
            let text = p.word();
            Some(Expression { span: p.since(start), kind: ExpressionKind::Text(text) })
        })
    }

    /// A word that stands for itself. It ends at a blank or a bracket; quotes within it hold
    /// characters together, and variables in it are put in.
    pub(super) fn word(&mut self) -> Text {
        let mut parts = Vec::new();
        let mut literal = String::new();
        while let Some(c) = self.peek().filter(|c| !ends_word(*c)) {
            match c {
                '`' => self.escape(&mut literal),
                c if is_single_quote(c) => self.single_quoted(&mut literal),
                c if is_double_quote(c) => self.double_quoted(&mut parts, &mut literal),
                '$' => self.dollar(&mut parts, &mut literal),
                c => {
                    literal.push(c);
                    self.take();
                }
            }
        }
        finish(&mut parts, &mut literal);
        Text { quoting: Quoting::Bare, parts }
    }
}

/// Puts the characters collected so far among the parts.
pub(super) fn finish(parts: &mut Vec<Part>, literal: &mut String) {
    if !literal.is_empty() {
        parts.push(Part::Literal(std::mem::take(literal)));
    }
}

fn is_quote(c: char) -> bool {
    is_single_quote(c) || is_double_quote(c)
}

fn bracket_or_quote(c: char) -> bool {
    c == '(' || c == '{' || is_quote(c)
}
