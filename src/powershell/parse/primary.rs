//! Operands: literals, variables, brackets of all kinds, and access to what they hold.

use super::cursor::{ends_word, follows_in_name, is_newline, starts_name};
use super::{Fault, Mode, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::expression::{
    Expression, ExpressionKind, Link, LinkKind, Part, Quoting, Text,
};
use crate::powershell::tree::{Block, Statement, StatementKind};

impl Parser<'_> {
    /// An operand with the access behind it, if one begins here; else nothing is read.
    pub(super) fn primary(&mut self) -> Option<Expression> {
        let operand = self.operand()?;
        Some(self.links(operand))
    }

    /// An operand without what may follow it.
    fn operand(&mut self) -> Option<Expression> {
        let start = self.at;
        let second = self.peek_second();
        let kind = match (self.peek()?, second) {
            ('$', Some('(')) => {
                self.take();
                self.sub_expression(start)
            }
            ('$', _) => return self.variable(),
            ('@', Some('(')) => {
                self.take();
                ExpressionKind::Array(self.statements_in_parentheses(start))
            }
            ('@', Some('{')) => {
                self.take();
                self.hashtable(start)
            }
            ('@', Some(c)) if follows_in_name(c) && self.mode == Mode::Expression => {
                self.take();
                let variable = self.variable_name(start)?;
                self.report(self.since(start), Fault::SplattingNotPermitted, &variable.name);
                ExpressionKind::Variable(variable)
            }
            ('(', _) => self.group(),
            ('{', _) => {
                self.take();
                let block = self.deeper(|p| p.script_block(start));
                match block {
                    Some(block) => ExpressionKind::ScriptBlock(Box::new(block)),
                    None => ExpressionKind::Missing,
                }
            }
            ('0'..='9' | '.', _) => return self.number(),
            _ => ExpressionKind::Text(self.string()?),
        };
        Some(Expression { span: self.since(start), kind })
    }

    /// `$( … )` from its parenthesis on; the dollar at `start` is read already.
    pub(super) fn sub_expression(&mut self, start: usize) -> ExpressionKind {
        ExpressionKind::SubExpression(self.statements_in_parentheses(start))
    }

    fn statements_in_parentheses(&mut self, start: usize) -> Block {
        self.take();
        let inner = self.at;
        let statements =
            self.deeper(|p| p.within(Mode::Command, false, Self::statements)).unwrap_or_default();
        let span = Span::new(inner, self.last.max(inner));
        self.close(start, ')', Fault::MissingEndParenthesisInSubexpression);
        Block { span, statements }
    }

    /// `( … )`
    fn group(&mut self) -> ExpressionKind {
        let open = self.at;
        self.take();
        let inner = self.here();
        let statement = self.deeper(|p| {
            p.within(Mode::Command, false, |p| {
                p.lines();
                p.pipeline()
            })
        });
        let statement = statement.flatten().unwrap_or_else(|| {
            self.report_missing(inner, Fault::ExpectedExpression, "");
            Statement { span: inner, kind: StatementKind::Pipeline(Vec::new()) }
        });
        self.close(open, ')', Fault::MissingEndParenthesisInExpression);
        ExpressionKind::Group(Box::new(statement))
    }

    /// The access that follows an operand without a blank between them.
    pub(super) fn links(&mut self, operand: Expression) -> Expression {
        let mut links = Vec::new();
        while let Some(link) = self.link() {
            links.push(link);
        }
        match links.last() {
            None => operand,
            Some(last) => {
                let span = operand.span.to(last.span);
                Expression { span, kind: ExpressionKind::Access(Box::new(operand), links) }
            }
        }
    }

    fn link(&mut self) -> Option<Link> {
        let start = self.at;
        let rest = self.rest();
        let length = match self.peek()? {
            '[' => {
                self.take();
                let kind = self.index();
                return Some(Link { span: self.since(start), kind });
            }
            '.' if !self.second_is(|c| c == '.') => 1,
            ':' if rest.starts_with("::") => 2,
            _ => return None,
        };
        let after = rest[length..].chars().next();
        // As a word of its own the dot is an argument: `dir $x .`
        if self.mode == Mode::Command && after.is_none_or(|c| ends_word(c) && c != '(') {
            return None;
        }
        self.at += length;
        self.last = self.at;
        let kind = self.member(length == 2);
        Some(Link { span: self.since(start), kind })
    }

    /// `[ … ]` from behind its bracket.
    fn index(&mut self) -> LinkKind {
        let place = self.here();
        let index = self.deeper(|p| {
            p.within(Mode::Expression, false, |p| {
                p.lines();
                p.expression()
            })
        });
        let is_missing = matches!(index, Some(None));
        let index = index.flatten().unwrap_or_else(|| {
            self.report_missing(place, Fault::MissingArrayIndexExpression, "");
            Expression { span: place, kind: ExpressionKind::Missing }
        });
        self.lines();
        if !self.take_if(']') && !is_missing {
            self.report_missing(self.here(), Fault::MissingEndSquareBracket, "");
        }
        LinkKind::Index(Box::new(index))
    }

    /// The name behind `.` or `::`, and the arguments where it is called.
    fn member(&mut self, is_static: bool) -> LinkKind {
        let place = self.here();
        // The name may stand on the next line, as in long chains of calls.
        self.lines();
        let start = self.at;
        let name = if self.next_is(starts_name) {
            let name = self.take_while(follows_in_name).to_string();
            let text = Text { quoting: Quoting::Bare, parts: vec![Part::Literal(name)] };
            Some(Expression { span: self.since(start), kind: ExpressionKind::Text(text) })
        } else if self.next_is(is_newline) || self.next_is(|c| c.is_ascii_digit() || c == '.') {
            None
        } else {
            let name = self.deeper(|p| p.within(Mode::Expression, false, Self::operand));
            name.flatten()
        };
        let Some(name) = name else {
            self.report_missing(place, Fault::MissingPropertyName, "");
            let missing = Expression { span: place, kind: ExpressionKind::Missing };
            return LinkKind::Member { name: Box::new(missing), is_static };
        };
        let name = Box::new(name);
        if self.next_is(|c| c == '(') {
            let arguments = self.deeper(Self::call_arguments).unwrap_or_default();
            return LinkKind::Call { name, is_static, arguments };
        }
        if self.next_is(|c| c == '{') {
            let block = self.deeper(Self::operand).flatten();
            return LinkKind::Call { name, is_static, arguments: block.into_iter().collect() };
        }
        LinkKind::Member { name, is_static }
    }

    /// `( a, b )` of a call.
    fn call_arguments(&mut self) -> Vec<Expression> {
        self.take();
        self.within(Mode::Expression, true, |p| {
            let mut arguments = Vec::new();
            let mut after_comma: Option<Span> = None;
            loop {
                p.lines();
                match p.expression() {
                    Some(argument) => arguments.push(argument),
                    None => {
                        if let Some(place) = after_comma {
                            p.report_missing(place, Fault::MissingExpressionAfterToken, ",");
                        }
                        break;
                    }
                }
                p.lines();
                if !p.take_if(',') {
                    break;
                }
                after_comma = Some(p.here());
            }
            p.lines();
            if !p.take_if(')') {
                p.report_missing(p.here(), Fault::MissingEndParenthesisInMethodCall, "");
            }
            arguments
        })
    }
}
