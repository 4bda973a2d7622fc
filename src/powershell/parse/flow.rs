//! Conditions, loops and handlers: `if`, `foreach`, `for`, `while`, `do`, `try`.

use super::cursor::is_newline;
use super::{Fault, Feature, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::expression::{Expression, ExpressionKind};
use crate::powershell::tree::{
    Block, Branch, Catch, For, ForEach, If, Loop, LoopKind, Statement, StatementKind, Try,
};

impl Parser<'_> {
    /// `if (…) { … } elseif (…) { … } else { … }` from behind its keyword.
    pub(super) fn if_statement(&mut self) -> StatementKind {
        let mut branches = Vec::new();
        let mut keyword = "if";
        loop {
            let faults = [
                Fault::MissingOpenParenthesisInIfStatement,
                Fault::IfStatementMissingCondition,
                Fault::MissingEndParenthesisAfterStatement,
            ];
            let condition = self.condition(keyword, faults);
            let body = self.block_or(Fault::MissingStatementBlock, keyword);
            branches.push(Branch { condition, body });
            let mark = self.mark();
            self.lines();
            if self.take_keyword("elseif") {
                keyword = "elseif";
                continue;
            }
            if self.take_keyword("else") {
                let otherwise = Some(self.block_or(Fault::MissingStatementBlockAfterElse, ""));
                return StatementKind::If(If { branches, otherwise });
            }
            self.back_to(mark);
            return StatementKind::If(If { branches, otherwise: None });
        }
    }

    /// `( pipeline )`; the faults are those for no parenthesis, no pipeline and no end.
    pub(super) fn condition(&mut self, keyword: &str, faults: [Fault; 3]) -> Statement {
        let [no_start, no_condition, no_end] = faults;
        self.lines();
        if !self.take_if('(') {
            self.report_missing(self.here(), no_start, keyword);
            return nothing(self.here());
        }
        let place = self.here();
        self.lines();
        let condition = self.pipeline().unwrap_or_else(|| {
            self.report_missing(place, no_condition, keyword);
            nothing(place)
        });
        self.lines();
        if !self.take_if(')') {
            self.report_missing(self.here(), no_end, keyword);
        }
        condition
    }

    /// A block, or an empty one where it is missing, which is reported.
    pub(super) fn block_or(&mut self, fault: Fault, about: &str) -> Block {
        self.block().unwrap_or_else(|| {
            let span = self.here();
            self.report_missing(span, fault, about);
            Block { span, statements: Vec::new() }
        })
    }

    /// `foreach ($variable in items) { … }` from behind its keyword.
    pub(super) fn foreach_statement(&mut self, label: Option<String>) -> StatementKind {
        self.lines();
        let flag = self.at;
        if self.take_if('-') {
            let word = Span::new(flag, flag + 1 + self.word_ahead().len());
            self.refuse(word, Feature::Parallel);
            self.take_while(char::is_alphanumeric);
            self.lines();
        }
        if !self.take_if('(') {
            let fault = Fault::MissingOpenParenthesisAfterKeyword;
            self.report_missing(self.here(), fault, "foreach");
        }
        self.lines();
        let place = self.here();
        let variable_start = self.at;
        let variable = match self.take_if('$') {
            true => self.variable_name(variable_start),
            false => None,
        };
        let variable = match variable {
            Some(variable) => {
                let kind = ExpressionKind::Variable(variable);
                Expression { span: self.since(variable_start), kind }
            }
            None => {
                self.report_missing(place, Fault::MissingVariableNameAfterForeach, "");
                Expression { span: place, kind: ExpressionKind::Missing }
            }
        };
        self.lines();
        if variable.kind != ExpressionKind::Missing && !self.take_keyword("in") {
            self.report_missing(self.here(), Fault::MissingInInForeach, "");
        }
        let place = self.here();
        self.lines();
        let items = self.pipeline().unwrap_or_else(|| {
            self.report_missing(place, Fault::MissingForeachExpression, "");
            nothing(place)
        });
        self.lines();
        if !self.take_if(')') {
            self.report_missing(self.here(), Fault::MissingEndParenthesisAfterForeach, "");
        }
        let body = self.block_or(Fault::MissingForeachStatement, "");
        StatementKind::ForEach(ForEach { label, variable, items: Box::new(items), body })
    }

    /// `for (start; condition; step) { … }` from behind its keyword.
    pub(super) fn for_statement(&mut self, label: Option<String>) -> StatementKind {
        self.lines();
        if !self.take_if('(') {
            self.report_missing(self.here(), Fault::MissingOpenParenthesisAfterKeyword, "for");
        }
        let start = self.for_part();
        let condition = self.for_part();
        let step = self.for_part();
        self.lines();
        if !self.take_if(')') {
            let fault = Fault::MissingEndParenthesisAfterStatement;
            self.report_missing(self.here(), fault, "for");
        }
        let body = self.block_or(Fault::MissingLoopStatement, "for");
        StatementKind::For(For { label, start, condition, step, body })
    }

    /// One of the three parts of a `for`, with the semicolon or the end of line behind it.
    fn for_part(&mut self) -> Option<Box<Statement>> {
        self.lines();
        if self.next_is(|c| c == ')') {
            return None;
        }
        let part = if self.next_is(|c| c == ';') { None } else { self.pipeline() };
        self.blanks();
        if self.next_is(|c| c == ';' || is_newline(c)) {
            self.take();
        }
        part.map(Box::new)
    }

    /// `while (…) { … }` from behind its keyword.
    pub(super) fn while_statement(&mut self, label: Option<String>) -> StatementKind {
        let condition = Box::new(self.loop_condition("while"));
        let body = self.block_or(Fault::MissingLoopStatement, "while");
        StatementKind::Loop(Loop { label, kind: LoopKind::While, condition, body })
    }

    /// `do { … } while (…)` and `do { … } until (…)` from behind the keyword.
    pub(super) fn do_statement(&mut self, label: Option<String>) -> StatementKind {
        let body = self.block_or(Fault::MissingLoopStatement, "do");
        self.lines();
        let (kind, condition) = if self.take_keyword("while") {
            (LoopKind::DoWhile, self.loop_condition("while"))
        } else if self.take_keyword("until") {
            (LoopKind::DoUntil, self.loop_condition("until"))
        } else {
            self.report_missing(self.here(), Fault::MissingWhileOrUntilInDoWhile, "");
            (LoopKind::DoWhile, nothing(self.here()))
        };
        StatementKind::Loop(Loop { label, kind, condition: Box::new(condition), body })
    }

    fn loop_condition(&mut self, keyword: &str) -> Statement {
        let faults = [
            Fault::MissingOpenParenthesisAfterKeyword,
            Fault::MissingExpressionAfterKeyword,
            Fault::MissingEndParenthesisAfterStatement,
        ];
        self.condition(keyword, faults)
    }

    /// `try { … } catch [type] { … } finally { … }` from behind its keyword.
    pub(super) fn try_statement(&mut self) -> StatementKind {
        let body = self.block_or(Fault::MissingTryStatement, "");
        let mut catches = Vec::new();
        let mut finally = None;
        loop {
            let mark = self.mark();
            self.lines();
            if self.take_keyword("catch") {
                catches.push(self.catch());
            } else if self.take_keyword("finally") {
                finally = Some(self.block_or(Fault::MissingFinallyStatementBlock, ""));
                break;
            } else {
                self.back_to(mark);
                break;
            }
        }
        if catches.is_empty() && finally.is_none() {
            self.report_missing(self.here(), Fault::MissingCatchOrFinally, "");
        }
        StatementKind::Try(Try { body, catches, finally })
    }

    fn catch(&mut self) -> Catch {
        let mut types = Vec::new();
        self.lines();
        while self.next_is(|c| c == '[') {
            match self.type_literal() {
                Some(name) => types.push(name),
                None => break,
            }
            self.lines();
            if self.take_if(',') {
                self.lines();
            }
        }
        Catch { types, body: self.block_or(Fault::MissingCatchHandlerBlock, "") }
    }
}

/// What stands where a pipeline is missing.
fn nothing(span: Span) -> Statement {
    Statement { span, kind: StatementKind::Pipeline(Vec::new()) }
}
