//! Functions, and the parameters that they and script blocks declare.

use std::collections::BTreeSet;

use super::cursor::ends_word;
use super::{Fault, Mode, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::parameter::{Attribute, ParamBlock, Parameter, TypeName};
use crate::powershell::tree::{Function, StatementKind};

impl Parser<'_> {
    /// `function Name (…) { … }` from behind its keyword.
    pub(super) fn function_statement(&mut self, is_filter: bool) -> Option<StatementKind> {
        let keyword = if is_filter { "filter" } else { "function" };
        self.lines();
        if self.at_word_end() {
            self.report_missing(self.here(), Fault::MissingNameAfterKeyword, keyword);
            return None;
        }
        let name = self.take_while(|c| !ends_word(c)).to_string();
        self.lines();
        let parameters = self.take_if('(').then(|| {
            let parameters = self.deeper(Self::parameters).unwrap_or_default();
            self.close_parameters();
            parameters
        });
        self.lines();
        let open = self.at;
        if !self.take_if('{') {
            self.report_missing(self.here(), Fault::MissingFunctionBody, "");
            return None;
        }
        let body = self.deeper(|p| p.script_block(open))?;
        if let (Some(_), Some(second)) = (&parameters, &body.parameters) {
            self.report(second.span, Fault::OnlyOneParameterListAllowed, "");
        }
        Some(StatementKind::Function(Function { name, is_filter, parameters, body }))
    }

    /// `[CmdletBinding()] param(…)`, if it stands here.
    pub(super) fn param_block(&mut self) -> Option<ParamBlock> {
        self.separators();
        if !self.param_ahead() {
            return None;
        }
        let start = self.at;
        let (attributes, types) = self.attributes();
        for name in types {
            self.report(name.span, Fault::TypeNotAllowedBeforeParam, &name.name);
        }
        self.take_keyword("param");
        self.lines();
        self.take();
        let parameters = self.deeper(Self::parameters).unwrap_or_default();
        self.close_parameters();
        Some(ParamBlock { span: self.since(start), attributes, parameters })
    }

    /// Whether `param (` stands here, behind attributes or not. It only looks at brackets and
    /// quotes, so that attributes that belong to something else are not read twice.
    fn param_ahead(&self) -> bool {
        let mut ahead = Parser { at: self.at, ..Parser::new(self.text) };
        while ahead.next_is(|c| c == '[') {
            let mut depth = 0u32;
            let mut quote = None;
            while let Some(c) = ahead.take() {
                match (c, quote) {
                    ('\'' | '"', None) => quote = Some(c),
                    (_, Some(open)) if open == c => quote = None,
                    ('[', None) => depth += 1,
                    (']', None) => depth -= 1,
                    ('{', None) => return false,
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
            ahead.lines();
        }
        let is_param = ahead.take_keyword("param");
        ahead.lines();
        is_param && ahead.next_is(|c| c == '(')
    }

    fn close_parameters(&mut self) {
        self.lines();
        if !self.take_if(')') {
            let fault = Fault::MissingEndParenthesisInFunctionParameterList;
            self.report_missing(self.here(), fault, "");
        }
    }

    /// Declared parameters with commas between them.
    fn parameters(&mut self) -> Vec<Parameter> {
        self.within(Mode::Expression, true, |p| {
            let mut parameters: Vec<Parameter> = Vec::new();
            let mut known = BTreeSet::new();
            let mut after_comma: Option<Span> = None;
            loop {
                p.lines();
                match p.parameter_declaration() {
                    Some(parameter) => {
                        let name = &parameter.variable.name;
                        if !known.insert(name.to_lowercase()) {
                            p.report(parameter.span, Fault::DuplicateFormalParameter, name);
                        }
                        parameters.push(parameter);
                    }
                    None => {
                        if let Some(place) = after_comma {
                            p.report_missing(place, Fault::MissingExpressionAfterToken, ",");
                        }
                        return parameters;
                    }
                }
                p.lines();
                if !p.take_if(',') {
                    return parameters;
                }
                after_comma = Some(p.here());
            }
        })
    }

    fn parameter_declaration(&mut self) -> Option<Parameter> {
        let start = self.at;
        let (attributes, types) = self.attributes();
        let variable_start = self.at;
        let variable = match self.take_if('$') {
            true => self.variable_name(variable_start),
            false => None,
        };
        let Some(variable) = variable else {
            if self.at > start {
                self.report_missing(self.here(), Fault::InvalidFunctionParameter, "");
                self.take_while(|c| c != ')' && c != '}');
            }
            return None;
        };
        let end = self.last;
        self.lines();
        let mut default = None;
        if self.take_if('=') {
            let place = self.here();
            self.lines();
            default = self.expression();
            if default.is_none() {
                self.report_missing(place, Fault::MissingExpressionAfterToken, "=");
            }
        }
        let span = Span::new(start, if default.is_some() { self.last } else { end });
        Some(Parameter { span, attributes, types, variable, default })
    }

    /// Attributes and types in brackets, as many as follow.
    fn attributes(&mut self) -> (Vec<Attribute>, Vec<TypeName>) {
        let (mut attributes, mut types) = (Vec::new(), Vec::new());
        loop {
            self.lines();
            if !self.next_is(|c| c == '[') {
                return (attributes, types);
            }
            if self.attribute_ahead() {
                attributes.push(self.attribute());
            } else {
                match self.type_literal() {
                    Some(name) => types.push(name),
                    None => return (attributes, types),
                }
            }
        }
    }
}
