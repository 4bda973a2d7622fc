//! Types and attributes in square brackets.

use super::cursor::{follows_in_name, is_newline, starts_name};
use super::{Fault, Feature, Mode, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::expression::Expression;
use crate::powershell::tree::parameter::{Attribute, NamedValue, TypeName};

impl Parser<'_> {
    /// Whether the bracket at hand opens an attribute, which has parentheses, and no type.
    pub(super) fn attribute_ahead(&self) -> bool {
        let inner = self.rest().strip_prefix('[').unwrap_or_default().trim_start();
        let is_in_name = |c: char| follows_in_name(c) || c == '.';
        let after = inner.trim_start_matches(is_in_name);
        inner.starts_with(starts_name) && after.starts_with('(')
    }

    /// `[name]` with its brackets. Nothing is read where no name follows the bracket.
    pub(super) fn type_literal(&mut self) -> Option<TypeName> {
        let start = self.at;
        let mark = self.mark();
        self.take();
        self.lines();
        if !self.next_is(starts_name) {
            let place = self.here();
            self.report_missing(place, Fault::MissingTypename, "");
            self.back_to(mark);
            return None;
        }
        let name = self.type_name(start)?;
        self.lines();
        if self.next_is(|c| c == ',') {
            // The assembly of the type, up to the bracket.
            let comma = self.at;
            self.take_while(|c| c != ']' && !is_newline(c));
            self.refuse(self.since(comma), Feature::AssemblyName);
        }
        if !self.take_if(']') {
            let fault = Fault::EndSquareBracketExpectedAtEndOfAttribute;
            self.report_missing(self.here(), fault, "");
        }
        Some(TypeName { span: self.since(start), ..name })
    }

    /// A name with its type arguments and `[]`; its span begins at `start`.
    fn type_name(&mut self, start: usize) -> Option<TypeName> {
        let is_in_name = |c: char| follows_in_name(c) || matches!(c, '.' | '+' | '`');
        let name = self.take_while(is_in_name).to_string();
        let mut arguments = Vec::new();
        let mut array_depth = 0u8;
        while self.next_is(|c| c == '[') {
            self.take();
            self.lines();
            if self.next_is(|c| c == ']' || c == ',') {
                self.take_while(|c| c == ',');
                array_depth = array_depth.saturating_add(1);
            } else if arguments.is_empty() && array_depth == 0 {
                arguments = self.deeper(Self::type_arguments)?;
            } else {
                break;
            }
            self.lines();
            if !self.take_if(']') {
                let fault = Fault::EndSquareBracketExpectedAtEndOfAttribute;
                self.report_missing(self.here(), fault, "");
                break;
            }
        }
        Some(TypeName { span: self.since(start), name, arguments, array_depth })
    }

    fn type_arguments(&mut self) -> Vec<TypeName> {
        let mut arguments = Vec::new();
        loop {
            self.lines();
            let start = self.at;
            let argument = if self.next_is(|c| c == '[') {
                self.type_literal()
            } else if self.next_is(starts_name) {
                self.type_name(start)
            } else {
                self.report_missing(self.here(), Fault::MissingTypename, "");
                None
            };
            let Some(argument) = argument else { return arguments };
            arguments.push(argument);
            self.lines();
            if !self.take_if(',') {
                return arguments;
            }
        }
    }

    /// `[Name(…)]`
    pub(super) fn attribute(&mut self) -> Attribute {
        let start = self.at;
        self.take();
        self.lines();
        let name = self.take_while(|c| follows_in_name(c) || c == '.').to_string();
        self.take();
        let mut attribute =
            Attribute { span: Span::default(), name, positional: Vec::new(), named: Vec::new() };
        self.deeper(|p| {
            p.within(Mode::Expression, true, |p| p.attribute_values(&mut attribute));
        });
        self.lines();
        let closes = self.take_if(')');
        if !closes {
            self.report_missing(self.here(), Fault::MissingEndParenthesisInExpression, "");
        }
        self.lines();
        if !self.take_if(']') && closes {
            let fault = Fault::EndSquareBracketExpectedAtEndOfAttribute;
            self.report_missing(self.here(), fault, "");
        }
        attribute.span = self.since(start);
        attribute
    }

    fn attribute_values(&mut self, attribute: &mut Attribute) {
        let mut after_comma: Option<Span> = None;
        loop {
            self.lines();
            let start = self.at;
            if self.next_is(starts_name) {
                let name = self.take_while(follows_in_name).to_string();
                let value = self.named_value();
                let span = self.since(start);
                if attribute.named.iter().any(|other| other.name.eq_ignore_ascii_case(&name)) {
                    self.report(span, Fault::DuplicateNamedArgument, &name);
                } else {
                    attribute.named.push(NamedValue { span, name, value });
                }
            } else {
                match (self.expression(), after_comma) {
                    (Some(value), _) => attribute.positional.push(value),
                    (None, Some(place)) => {
                        self.report_missing(place, Fault::MissingExpressionAfterToken, ",");
                    }
                    (None, None) => {}
                }
            }
            self.lines();
            if !self.take_if(',') {
                return;
            }
            after_comma = Some(self.here());
        }
    }

    /// What follows `=`, if it does.
    fn named_value(&mut self) -> Option<Expression> {
        self.blanks();
        if !self.take_if('=') {
            return None;
        }
        let place = self.here();
        self.lines();
        let value = self.expression();
        if value.is_none() {
            self.report_missing(place, Fault::MissingExpressionInNamedArgument, "");
        }
        value
    }
}
