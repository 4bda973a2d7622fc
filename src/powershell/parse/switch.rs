//! `switch`: its flags, its value and its clauses.

use super::cursor::{follows_in_name, is_dash};
use super::{Fault, Feature, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::expression::{Expression, ExpressionKind};
use crate::powershell::tree::{Clause, Matching, Statement, StatementKind, Switch};

/// The flags of a `switch`; a part of a name is enough where it is clear.
const FLAGS: [&str; 6] = ["regex", "wildcard", "exact", "casesensitive", "parallel", "file"];

impl Parser<'_> {
    /// `switch -Flag (value) { clauses }` from behind its keyword.
    pub(super) fn switch_statement(&mut self, label: Option<String>) -> Option<StatementKind> {
        let mut matching = Matching::Exact;
        let mut is_case_sensitive = false;
        let mut from_file = false;
        self.lines();
        while self.next_is(is_dash) && self.second_is(char::is_alphabetic) {
            let start = self.at;
            self.take();
            let name = self.take_while(follows_in_name).to_ascii_lowercase();
            let span = self.since(start);
            match FLAGS.iter().find(|flag| flag.starts_with(&name)).copied() {
                Some("regex") => matching = Matching::Regex,
                Some("wildcard") => matching = Matching::Wildcard,
                Some("exact") => matching = Matching::Exact,
                Some("casesensitive") => is_case_sensitive = true,
                Some("parallel") => self.refuse(span, Feature::Parallel),
                Some(_) => {
                    from_file = true;
                    self.refuse(span, Feature::SwitchFile);
                    self.lines();
                    self.single_argument();
                }
                None => self.report(span, Fault::InvalidSwitchFlag, span.of(self.text)),
            }
            self.lines();
        }
        let faults = [
            Fault::PipelineValueRequired,
            Fault::MissingSwitchValueExpression,
            Fault::MissingEndParenthesisInSwitchStatement,
        ];
        let value = match from_file {
            true => Statement { span: self.here(), kind: StatementKind::Refused },
            false => self.condition("switch", faults),
        };
        self.lines();
        let open = self.at;
        if !self.take_if('{') {
            self.report_missing(self.here(), Fault::MissingCurlyBraceInSwitchStatement, "");
            return None;
        }
        let value = Box::new(value);
        let clauses = Vec::new();
        let mut switch =
            Switch { label, matching, is_case_sensitive, value, clauses, default: None };
        self.deeper(|p| p.clauses_of(&mut switch));
        self.close(open, '}', Fault::MissingEndCurlyBrace);
        Some(StatementKind::Switch(switch))
    }

    fn clauses_of(&mut self, switch: &mut Switch) {
        loop {
            self.separators();
            if self.peek().is_none_or(|c| c == '}' || c == ')') {
                return;
            }
            let start = self.at;
            let is_default = self.take_keyword("default");
            let condition = match is_default {
                true => None,
                false => self.single_argument(),
            };
            if self.at == start {
                let word = self.word_ahead();
                self.report(Span::new(start, start + word.len()), Fault::UnexpectedToken, word);
                self.take();
                continue;
            }
            let body = self.block_or(Fault::MissingSwitchStatementClause, "");
            if !is_default {
                let missing = Expression { span: self.here(), kind: ExpressionKind::Missing };
                let condition = condition.unwrap_or(missing);
                switch.clauses.push(Clause { condition, body });
            } else if switch.default.is_some() {
                self.report(body.span, Fault::MultipleSwitchDefaultClauses, "");
            } else {
                switch.default = Some(body);
            }
        }
    }
}
