//! Pipelines: elements joined by `|`, and the assignments that look like the first of them.

use super::cursor::{is_dash, is_newline};
use super::{Fault, Feature, Mode, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::command::{Element, ElementKind};
use crate::powershell::tree::expression::{Expression, ExpressionKind, LinkKind};
use crate::powershell::tree::operator::AssignmentOperator;
use crate::powershell::tree::{Assignment, Statement, StatementKind};

/// Whether a pipeline goes on.
enum Next {
    /// With another element.
    Element,
    /// Not at all.
    Nothing,
}

impl Parser<'_> {
    /// A pipeline or an assignment, if one begins here.
    pub(super) fn pipeline(&mut self) -> Option<Statement> {
        self.blanks();
        let start = self.at;
        let mut elements: Vec<Element> = Vec::new();
        loop {
            self.blanks();
            let element_start = self.at;
            let expression = self.within(Mode::Expression, self.comma_separates, Self::expression);
            let element = match expression {
                Some(expression) => {
                    if !elements.is_empty() {
                        let fault = Fault::ExpressionsMustBeFirstInPipeline;
                        self.report(expression.span, fault, "");
                    } else if let Some(operator) = self.assignment_operator() {
                        return Some(self.assignment(start, expression, operator));
                    }
                    Some(self.expression_element(element_start, expression))
                }
                None => self.command(),
            };
            let is_missing = element.is_none();
            elements.extend(element);
            if is_missing && (!elements.is_empty() || self.next_is(|c| c == '|')) {
                self.report_missing(self.here(), Fault::EmptyPipeElement, "");
            }
            if let Next::Nothing = self.after_element() {
                break;
            }
        }
        if elements.is_empty() {
            return None;
        }
        let kind = StatementKind::Pipeline(elements);
        Some(Statement { span: self.since(start), kind })
    }

    /// Reads what stands between two elements.
    fn after_element(&mut self) -> Next {
        self.blanks();
        let start = self.at;
        let rest = self.rest();
        let Some(next) = self.peek() else { return Next::Nothing };
        let chain = [("&&", Feature::AndChain), ("||", Feature::OrChain)];
        if let Some((_, feature)) = chain.iter().find(|(chain, _)| rest.starts_with(chain)) {
            self.take();
            self.take();
            self.refuse(self.since(start), *feature);
            self.lines();
            return if self.peek().is_some() { Next::Element } else { Next::Nothing };
        }
        match next {
            '|' => {
                self.take();
                self.lines();
                if self.peek().is_some() {
                    return Next::Element;
                }
                self.report_missing(self.here(), Fault::EmptyPipeElement, "");
            }
            '&' => {
                self.take();
                self.refuse(self.since(start), Feature::BackgroundJob);
            }
            '?' => {
                self.take_while(|c| !is_newline(c) && c != ')' && c != '}' && c != ';');
                self.refuse(Span::new(start, start + 1), Feature::NullCoalescing);
            }
            c if is_newline(c) || matches!(c, ';' | ')' | '}') => {}
            _ => {
                let word = self.word_ahead();
                self.report(Span::new(start, start + word.len()), Fault::UnexpectedToken, word);
            }
        }
        Next::Nothing
    }

    fn expression_element(&mut self, start: usize, expression: Expression) -> Element {
        let mut redirections = Vec::new();
        self.blanks();
        while self.redirection_ahead() {
            self.redirection(&mut redirections);
            self.blanks();
        }
        let kind = ElementKind::Expression(expression);
        Element { span: self.since(start), kind, redirections }
    }

    /// Reads an assignment operator, if one is next.
    fn assignment_operator(&mut self) -> Option<AssignmentOperator> {
        self.blanks();
        let operator = match self.peek()? {
            '=' => {
                self.take();
                return Some(AssignmentOperator::Set);
            }
            '+' => AssignmentOperator::Add,
            c if is_dash(c) => AssignmentOperator::Subtract,
            '*' => AssignmentOperator::Multiply,
            '/' => AssignmentOperator::Divide,
            '%' => AssignmentOperator::Remainder,
            _ => return None,
        };
        if !self.second_is(|c| c == '=') {
            return None;
        }
        self.take();
        self.take();
        Some(operator)
    }

    fn assignment(
        &mut self,
        start: usize,
        target: Expression,
        operator: AssignmentOperator,
    ) -> Statement {
        if !can_be_assigned(&target) {
            self.report(target.span, Fault::InvalidLeftHandSide, "");
        }
        let operator_end = self.at;
        self.lines();
        let value = self.statement().unwrap_or_else(|| {
            let sign = self.text[..operator_end].rsplit([' ', '\t', '\n']).next();
            let span = Span::new(operator_end, operator_end);
            self.report_missing(span, Fault::ExpectedValueExpression, sign.unwrap_or("="));
            Statement { span, kind: StatementKind::Pipeline(Vec::new()) }
        });
        let value = Box::new(value);
        let kind = StatementKind::Assignment(Assignment { target, operator, value });
        Statement { span: self.since(start), kind }
    }
}

/// Whether a value can be put there: a variable, a member, an index, and casts, groups and lists of
/// these.
pub(super) fn can_be_assigned(target: &Expression) -> bool {
    match &target.kind {
        // What is missing has its own problem.
        ExpressionKind::Missing | ExpressionKind::Variable(_) => true,
        ExpressionKind::Access(_, links) => {
            !matches!(links.last().map(|link| &link.kind), Some(LinkKind::Call { .. }))
        }
        ExpressionKind::Cast(_, operand) => can_be_assigned(operand),
        ExpressionKind::List(items) => items.iter().all(can_be_assigned),
        ExpressionKind::Group(inner) => match &inner.kind {
            StatementKind::Pipeline(elements) => match elements.as_slice() {
                [Element { kind: ElementKind::Expression(inner), .. }] => can_be_assigned(inner),
                _ => false,
            },
            _ => false,
        },
        _ => false,
    }
}
