//! Reading the operators between two operands and those of one.

use super::cursor::is_dash;
use super::{Fault, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::operator::{BinaryOperator, UnaryOperator};

impl Parser<'_> {
    /// Reads the operator between two operands, if one is next. What begins like a parameter and
    /// is none of them is an operator that does not exist: reported and gone over.
    pub(super) fn binary_operator(&mut self) -> Option<(BinaryOperator, Span)> {
        let start = self.at;
        let operator = match self.peek()? {
            '+' => BinaryOperator::Add,
            '*' => BinaryOperator::Multiply,
            '/' => BinaryOperator::Divide,
            '%' => BinaryOperator::Remainder,
            '.' if self.second_is(|c| c == '.') => {
                self.take();
                BinaryOperator::Range
            }
            c if is_dash(c) => {
                let name = self.dashed_name();
                if !name.is_empty() {
                    return self.named_operator(start, name.len());
                }
                BinaryOperator::Subtract
            }
            _ => return None,
        };
        let assigns = self.second_is(|c| c == '=') && operator != BinaryOperator::Range;
        let doubles = match operator {
            BinaryOperator::Add => self.second_is(|c| c == '+'),
            BinaryOperator::Subtract => self.second_is(is_dash),
            BinaryOperator::Multiply => self.second_is(|c| c == '>'),
            _ => false,
        };
        if assigns || doubles {
            return None;
        }
        self.take();
        Some((operator, self.since(start)))
    }

    fn named_operator(&mut self, start: usize, length: usize) -> Option<(BinaryOperator, Span)> {
        let dash = self.peek().map_or(1, char::len_utf8);
        let span = Span::new(start, start + dash + length);
        let name = Span::new(start + dash, start + dash + length).of(self.text);
        match BinaryOperator::named(name) {
            Some(operator) => {
                (self.at, self.last) = (span.end as usize, span.end as usize);
                Some((operator, span))
            }
            None => {
                self.report(span, Fault::UnexpectedToken, span.of(self.text));
                (self.at, self.last) = (span.end as usize, span.end as usize);
                None
            }
        }
    }

    /// The letters behind the dash at hand.
    pub(super) fn dashed_name(&self) -> &str {
        let after = self.peek().map_or("", |dash| &self.rest()[dash.len_utf8()..]);
        let end = after.find(|c: char| !c.is_alphabetic() && c != '_').unwrap_or(after.len());
        &after[..end]
    }

    /// Reads the operator of the operand that follows, if one is next.
    pub(super) fn unary_operator(&mut self) -> Option<UnaryOperator> {
        let operator = match self.peek()? {
            '!' if !self.second_is(super::cursor::starts_name) => UnaryOperator::Not,
            '+' if self.second_is(|c| c == '+') => {
                self.take();
                UnaryOperator::IncrementBefore
            }
            '+' => UnaryOperator::Plus,
            c if is_dash(c) && self.second_is(is_dash) => {
                self.take();
                UnaryOperator::DecrementBefore
            }
            c if is_dash(c) => {
                let name = self.dashed_name();
                if name.is_empty() {
                    UnaryOperator::Minus
                } else {
                    let (operator, length) = (UnaryOperator::named(name)?, name.len());
                    self.at += c.len_utf8() + length;
                    self.last = self.at;
                    return Some(operator);
                }
            }
            _ => return None,
        };
        self.take();
        Some(operator)
    }
}
