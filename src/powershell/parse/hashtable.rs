//! Hashtables: `@{ key = value; … }`.

use std::collections::BTreeSet;

use super::cursor::{follows_in_name, is_newline, starts_name};
use super::{Fault, Mode, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::expression::{Entry, Expression, ExpressionKind, Part, Quoting, Text};
use crate::powershell::tree::{Statement, StatementKind};

impl Parser<'_> {
    /// `{ … }` behind the `@` at `start`.
    pub(super) fn hashtable(&mut self, start: usize) -> ExpressionKind {
        self.take();
        let entries =
            self.deeper(|p| p.within(Mode::Expression, false, Self::entries)).unwrap_or_default();
        self.close(start, '}', Fault::MissingEndCurlyBrace);
        ExpressionKind::Hashtable(entries)
    }

    fn entries(&mut self) -> Vec<Entry> {
        let mut entries = Vec::new();
        let mut known = BTreeSet::new();
        loop {
            self.separators();
            let start = self.at;
            if self.peek().is_none_or(|c| c == '}') {
                return entries;
            }
            let Some(key) = self.key() else { return entries };
            if let Some(name) = constant(&key)
                && !known.insert(name.to_lowercase())
            {
                self.report(key.span, Fault::DuplicateKeyInHashLiteral, &name);
            }
            let value = self.entry_value(key.span);
            entries.push(Entry { span: self.since(start), key, value });
            self.blanks();
            if !self.next_is(|c| is_newline(c) || c == ';') {
                return entries;
            }
        }
    }

    /// A bare word, or an operand.
    fn key(&mut self) -> Option<Expression> {
        let start = self.at;
        if !self.next_is(starts_name) {
            return self.unary();
        }
        let name = self.take_while(follows_in_name).to_string();
        let text = Text { quoting: Quoting::Bare, parts: vec![Part::Literal(name)] };
        Some(Expression { span: self.since(start), kind: ExpressionKind::Text(text) })
    }

    /// `= statement`
    fn entry_value(&mut self, key: Span) -> Statement {
        self.blanks();
        let nothing = |span| Statement { span, kind: StatementKind::Pipeline(Vec::new()) };
        let place = Span { start: key.end, end: key.end };
        if !self.take_if('=') {
            self.report_missing(place, Fault::MissingEqualsInHashLiteral, "");
            self.take_while(|c| !is_newline(c) && c != ';' && c != '}');
            return nothing(place);
        }
        let place = self.here();
        self.lines();
        self.statement().unwrap_or_else(|| {
            self.report_missing(place, Fault::MissingStatementInHashLiteral, "");
            nothing(place)
        })
    }
}

/// What a key says, where it is a word or a constant string.
fn constant(key: &Expression) -> Option<String> {
    match &key.kind {
        ExpressionKind::Text(text) => text.constant().map(str::to_string),
        _ => None,
    }
}
