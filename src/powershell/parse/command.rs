//! Commands: a name and what follows it, word by word.

use super::cursor::{ends_word, is_blank, is_dash, is_double_quote, is_newline, is_single_quote};
use super::{Fault, Feature, Mode, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::command::{
    Argument, ArgumentKind, Command, Element, ElementKind, Invocation,
};
use crate::powershell::tree::expression::{Expression, ExpressionKind, Part, Quoting, Text};

impl Parser<'_> {
    /// A command with its arguments and redirections, if one begins here.
    pub(super) fn command(&mut self) -> Option<Element> {
        self.within(Mode::Command, false, Self::command_words)
    }

    fn command_words(&mut self) -> Option<Element> {
        let start = self.at;
        let mut redirections = Vec::new();
        while self.redirection_ahead() {
            self.redirection(&mut redirections);
            self.blanks();
        }
        let invocation = self.invocation();
        let name = match invocation {
            Invocation::Plain => self.command_name(),
            Invocation::Call | Invocation::Dot => {
                let sign_end = self.at;
                self.blanks();
                let name = self.single_argument();
                if name.is_none() {
                    let sign = &self.text[start..sign_end];
                    let span = Span::new(sign_end, sign_end);
                    self.report_missing(span, Fault::MissingExpression, sign);
                }
                name
            }
        };
        if name.is_none() && invocation == Invocation::Plain && redirections.is_empty() {
            return None;
        }
        let missing = Expression { span: self.here(), kind: ExpressionKind::Missing };
        let mut arguments = Vec::new();
        let mut after_dashes = false;
        if name.is_some() {
            loop {
                self.blanks();
                if self.redirection_ahead() {
                    self.redirection(&mut redirections);
                    continue;
                }
                match self.argument(after_dashes) {
                    Some(argument) => {
                        after_dashes |= argument.kind == ArgumentKind::EndOfParameters;
                        arguments.push(argument);
                    }
                    None if self.stray_sign() => {}
                    None => break,
                }
            }
        }
        let name = name.unwrap_or(missing);
        let kind = ElementKind::Command(Command { invocation, name, arguments });
        Some(Element { span: self.since(start), kind, redirections })
    }

    /// `&`, or a `.` that is no part of a name.
    fn invocation(&mut self) -> Invocation {
        match self.peek() {
            Some('&') if !self.second_is(|c| c == '&') => {
                self.take();
                Invocation::Call
            }
            Some('.') if self.second_is(begins_dotted) || self.rest().len() == 1 => {
                self.take();
                Invocation::Dot
            }
            _ => Invocation::Plain,
        }
    }

    /// The word that names a command: its characters as they are, `$` included.
    fn command_name(&mut self) -> Option<Expression> {
        let start = self.at;
        if self.at_word_end() {
            return None;
        }
        let text = self.word();
        let span = self.since(start);
        let is_constant = text.constant().is_some();
        let text = match is_constant {
            true => text,
            false => Text {
                quoting: Quoting::Bare,
                parts: vec![Part::Literal(span.of(self.text).to_string())],
            },
        };
        Some(Expression { span, kind: ExpressionKind::Text(text) })
    }

    /// A comma or an ampersand where an argument must stand: reported and gone over.
    fn stray_sign(&mut self) -> bool {
        let start = self.at;
        match self.peek() {
            Some(',') => {
                self.take();
                self.report(self.since(start), Fault::MissingArgument, "");
                self.lines();
                true
            }
            Some('&') if !self.second_is(|c| c == '&') => {
                self.take();
                self.blanks();
                let ends = |c: char| is_newline(c) || matches!(c, ';' | '}' | ')');
                match self.peek().is_none_or(ends) {
                    true => self.refuse(Span::new(start, start + 1), Feature::BackgroundJob),
                    false => {
                        self.report(Span::new(start, start + 1), Fault::AmpersandNotAllowed, "");
                    }
                }
                true
            }
            _ => false,
        }
    }

    /// The next argument, if one begins here.
    fn argument(&mut self, after_dashes: bool) -> Option<Argument> {
        let start = self.at;
        let kind = match self.peek()? {
            c if is_dash(c) && self.second_is(is_dash) => self.dashes(after_dashes),
            c if is_dash(c) && !after_dashes && self.second_is(begins_parameter) => {
                self.parameter()
            }
            '@' if self.second_is(|c| c == '_' || c.is_alphanumeric()) => self.splat(),
            _ => ArgumentKind::Value(self.arguments()?),
        };
        Some(Argument { span: self.since(start), kind })
    }

    /// A word that begins with two dashes.
    fn dashes(&mut self, after_dashes: bool) -> ArgumentKind {
        let start = self.at;
        let text = self.word();
        let span = self.since(start);
        match text.constant() {
            Some("--") if !after_dashes => ArgumentKind::EndOfParameters,
            Some("--%") => {
                // What follows is for no shell to read, up to the end of the line.
                self.refuse(span, Feature::VerbatimArguments);
                self.take_while(|c| !is_newline(c) && c != '|');
                ArgumentKind::Value(Expression { span, kind: ExpressionKind::Text(text) })
            }
            _ => ArgumentKind::Value(Expression { span, kind: ExpressionKind::Text(text) }),
        }
    }

    /// `-Name` or `-Name:value`; a word with a quote in it is a value, dash or not.
    fn parameter(&mut self) -> ArgumentKind {
        let start = self.at;
        let mark = self.mark();
        self.take();
        let in_name = |c: char| !ends_word(c) && !matches!(c, '.' | '[' | ':') && !is_quote(c);
        let name = self.take_while(in_name).to_string();
        if self.next_is(is_quote) {
            self.back_to(mark);
            let text = self.word();
            let kind = ExpressionKind::Text(text);
            return ArgumentKind::Value(Expression { span: self.since(start), kind });
        }
        if !self.take_if(':') {
            return ArgumentKind::Parameter { name, value: None };
        }
        let span = self.since(start);
        self.blanks();
        // A comma here is reported as an argument that is missing, once.
        if self.next_is(|c| c == ',') {
            return ArgumentKind::Parameter { name, value: None };
        }
        let value = self.arguments();
        if value.is_none() {
            let end = Span::new(span.end as usize, span.end as usize);
            self.report_missing(end, Fault::ParameterRequiresArgument, span.of(self.text));
        }
        ArgumentKind::Parameter { name, value }
    }

    /// `@name`; with more behind it than a name it is a word.
    fn splat(&mut self) -> ArgumentKind {
        let start = self.at;
        let mark = self.mark();
        self.take();
        let variable = self.variable_name(start);
        if let (Some(variable), true) = (variable, self.at_word_end()) {
            if self.next_is(|c| c == ',') {
                let fault = Fault::SplattingNotPermittedInArgumentList;
                self.report(self.since(start), fault, &variable.name);
            }
            return ArgumentKind::Splat(variable);
        }
        self.back_to(mark);
        let text = self.word();
        ArgumentKind::Value(Expression {
            span: self.since(start),
            kind: ExpressionKind::Text(text),
        })
    }
}

/// Whether a dot before this character calls instead of beginning a name.
fn begins_dotted(c: char) -> bool {
    ends_word(c) || is_blank(c) || c == '$' || is_quote(c)
}

/// Whether a dash before this character begins a parameter.
fn begins_parameter(c: char) -> bool {
    c.is_alphabetic() || c == '_' || c == '?'
}

fn is_quote(c: char) -> bool {
    is_single_quote(c) || is_double_quote(c)
}
