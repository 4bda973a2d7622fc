//! Script blocks, blocks and statements: which keyword begins what.

use super::cursor::{follows_in_name, is_newline, starts_name};
use super::{Fault, Feature, Mode, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::expression::{Expression, ExpressionKind, Part, Quoting, Text};
use crate::powershell::tree::parameter::ParamBlock;
use crate::powershell::tree::{Block, Body, Clauses, ScriptBlock, Statement, StatementKind};

/// Keywords of statements that are refused, each with its feature.
const REFUSED: &[(&str, Feature)] = &[
    ("trap", Feature::Trap),
    ("class", Feature::Class),
    ("enum", Feature::Enum),
    ("using", Feature::UsingStatement),
    ("data", Feature::Data),
    ("workflow", Feature::Workflow),
    ("parallel", Feature::Workflow),
    ("sequence", Feature::Workflow),
    ("inlinescript", Feature::Workflow),
    ("configuration", Feature::Configuration),
    ("dynamicparam", Feature::DynamicParam),
];

impl Parser<'_> {
    /// A whole text.
    pub(super) fn script(&mut self) -> ScriptBlock {
        let parameters = self.param_block();
        let mut body = self.body();
        // A bracket that closes nothing: reported, and the text goes on behind it.
        while self.at < self.text.len() {
            let span = Span::new(self.at, self.at + self.word_ahead().len());
            self.report(span, Fault::UnexpectedToken, span.of(self.text));
            self.take();
            let more = self.statements();
            if let Body::Statements(block) = &mut body {
                block.statements.extend(more);
            }
        }
        assembled(Span::new(0, self.text.len()), parameters, body)
    }

    /// What stands between braces of which the first is read already.
    pub(super) fn script_block(&mut self, open: usize) -> ScriptBlock {
        self.within(Mode::Command, false, |p| {
            let parameters = p.param_block();
            let body = p.body();
            p.close(open, '}', Fault::MissingEndCurlyBrace);
            assembled(p.since(open), parameters, body)
        })
    }

    /// Reads the bracket that closes the one at `open`, or says that it is missing.
    pub(super) fn close(&mut self, open: usize, bracket: char, fault: Fault) {
        self.lines();
        if !self.take_if(bracket) {
            let span = match bracket {
                // The shell marks the brace that is open, and for the others the place.
                '}' => Span::new(open, open + 1),
                _ => self.here(),
            };
            self.report_missing(span, fault, "");
        }
    }

    fn body(&mut self) -> Body {
        self.separators();
        if self.clause_ahead().is_some() {
            return Body::Clauses(self.clauses());
        }
        let start = self.at;
        let statements = self.statements();
        Body::Statements(Block { span: self.since(start), statements })
    }

    /// The keyword of a clause, if one begins here.
    fn clause_ahead(&self) -> Option<&'static str> {
        let word = self.keyword_ahead();
        let found = ["begin", "process", "end"].into_iter().find(|k| word.eq_ignore_ascii_case(k));
        let mut ahead = Parser { at: self.at + word.len(), ..Parser::new(self.text) };
        ahead.lines();
        found.filter(|_| ahead.next_is(|c| c == '{'))
    }

    fn clauses(&mut self) -> Clauses {
        let mut clauses = Clauses::default();
        while let Some(name) = self.clause_ahead() {
            let span = Span::new(self.at, self.at + name.len());
            self.take_while(follows_in_name);
            self.lines();
            let block = self.block();
            let slot = match name {
                "begin" => &mut clauses.begin,
                "process" => &mut clauses.process,
                _ => &mut clauses.end,
            };
            let is_second = slot.is_some();
            *slot = slot.take().or(block);
            if is_second {
                self.report(span, Fault::DuplicateScriptCommandClause, name);
            }
            self.separators();
        }
        if self.next_is(|c| c != '}' && c != ')') {
            let word = self.word_ahead();
            self.report(Span::new(self.at, self.at + word.len()), Fault::MissingNamedBlocks, word);
            // What stands there is read, so that its own problems are found, but belongs nowhere.
            self.statements();
        }
        clauses
    }

    /// `{ … }`, if a brace is next.
    pub(super) fn block(&mut self) -> Option<Block> {
        self.lines();
        let open = self.at;
        if !self.take_if('{') {
            return None;
        }
        let statements = self.deeper(|p| p.within(Mode::Command, false, Self::statements));
        self.close(open, '}', Fault::MissingEndCurlyBrace);
        Some(Block { span: self.since(open), statements: statements.unwrap_or_default() })
    }

    /// Statements up to a closing bracket or the end of the text.
    pub(super) fn statements(&mut self) -> Vec<Statement> {
        let mut statements = Vec::new();
        loop {
            self.separators();
            if self.peek().is_none_or(|c| c == '}' || c == ')') {
                return statements;
            }
            let start = self.at;
            match self.statement() {
                Some(statement) => statements.push(statement),
                None if self.at == start => {
                    let word = self.word_ahead();
                    let span = Span::new(start, start + word.len());
                    self.report(span, Fault::UnexpectedToken, word);
                    self.take();
                }
                None => {}
            }
        }
    }

    /// The simple name that stands here as a whole word; empty where none does.
    pub(super) fn keyword_ahead(&self) -> &str {
        let rest = self.rest();
        if !rest.starts_with(starts_name) {
            return "";
        }
        let end = rest.find(|c| !follows_in_name(c)).unwrap_or(rest.len());
        match rest[end..].chars().next().is_none_or(super::cursor::ends_word) {
            true => &rest[..end],
            false => "",
        }
    }

    /// Reads this keyword if it stands here.
    pub(super) fn take_keyword(&mut self, keyword: &str) -> bool {
        let is_next = self.keyword_ahead().eq_ignore_ascii_case(keyword);
        if is_next {
            self.take_while(follows_in_name);
        }
        is_next
    }

    /// One statement, if one begins here.
    pub(super) fn statement(&mut self) -> Option<Statement> {
        self.deeper(|p| p.within(Mode::Command, false, Self::any_statement)).flatten()
    }

    fn any_statement(&mut self) -> Option<Statement> {
        self.blanks();
        let start = self.at;
        let label = self.label();
        let keyword = self.keyword_ahead().to_ascii_lowercase();
        if let Some((_, feature)) = REFUSED.iter().find(|(name, _)| *name == keyword) {
            let span = Span::new(self.at, self.at + keyword.len());
            return self.refused_statement(span, *feature);
        }
        let mark = self.mark();
        self.take_while(follows_in_name);
        let kind = match keyword.as_str() {
            "if" => self.if_statement(),
            "switch" => self.switch_statement(label)?,
            "foreach" => self.foreach_statement(label),
            "for" => self.for_statement(label),
            "while" => self.while_statement(label),
            "do" => self.do_statement(label),
            "function" => self.function_statement(false)?,
            "filter" => self.function_statement(true)?,
            "try" => self.try_statement(),
            "return" => StatementKind::Return(self.result()),
            "throw" => StatementKind::Throw(self.result()),
            "exit" => StatementKind::Exit(self.result()),
            "break" => StatementKind::Break(self.jump_label()),
            "continue" => StatementKind::Continue(self.jump_label()),
            _ => {
                self.back_to(mark);
                return self.pipeline();
            }
        };
        Some(Statement { span: self.since(start), kind })
    }

    /// `:name` before a loop.
    fn label(&mut self) -> Option<String> {
        let mark = self.mark();
        if !self.take_if(':') {
            return None;
        }
        let name = self.take_while(follows_in_name).to_string();
        self.lines();
        let keyword = self.keyword_ahead().to_ascii_lowercase();
        let is_label = ["foreach", "for", "while", "do", "switch"].contains(&keyword.as_str());
        if name.is_empty() || !is_label {
            self.back_to(mark);
            return None;
        }
        Some(name)
    }

    /// What `return`, `throw` and `exit` give.
    fn result(&mut self) -> Option<Box<Statement>> {
        self.blanks();
        let ends = |c: char| is_newline(c) || matches!(c, ';' | '}' | ')');
        match self.peek().is_none_or(ends) {
            true => None,
            false => self.pipeline().map(Box::new),
        }
    }

    /// The label behind `break` or `continue`.
    fn jump_label(&mut self) -> Option<Expression> {
        self.blanks();
        let start = self.at;
        match self.peek()? {
            '$' => self.within(Mode::Expression, false, Self::primary),
            c if follows_in_name(c) => {
                let name = self.take_while(follows_in_name).to_string();
                let text = Text { quoting: Quoting::Bare, parts: vec![Part::Literal(name)] };
                Some(Expression { span: self.since(start), kind: ExpressionKind::Text(text) })
            }
            _ => None,
        }
    }

    /// Goes over a statement that is refused: it is read as a command, whose brackets show where
    /// it ends, and what would be wrong with that command is nobody's concern.
    fn refused_statement(&mut self, span: Span, feature: Feature) -> Option<Statement> {
        let known = self.problems.len();
        self.command();
        self.problems.truncate(known);
        self.refuse(span, feature);
        let whole = Span::new(span.start as usize, self.last.max(span.end as usize));
        Some(Statement { span: whole, kind: StatementKind::Refused })
    }
}

/// A script block of its parts. Its statements begin behind its parameters.
fn assembled(span: Span, parameters: Option<ParamBlock>, body: Body) -> ScriptBlock {
    let start = parameters.as_ref().map_or(span.start, |parameters| parameters.span.end);
    let body = match body {
        Body::Statements(block) => {
            Body::Statements(Block { span: Span { start, end: span.end }, ..block })
        }
        clauses => clauses,
    };
    ScriptBlock { span, parameters, body }
}
