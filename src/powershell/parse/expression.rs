//! Expressions: runs of operators, lists with commas, operators of one operand, casts.

use super::cursor::is_dash;
use super::pipeline::can_be_assigned;
use super::{Fault, Feature, Mode, Parser};
use crate::powershell::source::Span;
use crate::powershell::tree::expression::{Expression, ExpressionKind, Operation};
use crate::powershell::tree::operator::{BinaryOperator, Tightness, UnaryOperator};

impl Parser<'_> {
    /// An expression, if one begins here. Operands and operators are read as one row and then put
    /// together, the tightest first, so that a long row needs no more stack than a short one.
    pub(super) fn expression(&mut self) -> Option<Expression> {
        self.within(Mode::Expression, self.comma_separates, |p| {
            let mut operands = vec![p.list()?];
            let mut operators: Vec<(BinaryOperator, Span)> = Vec::new();
            loop {
                p.blanks();
                let Some((operator, span)) = p.binary_operator() else { break };
                p.lines();
                let operand = p.list().unwrap_or_else(|| {
                    let place = Span::new(span.end as usize, span.end as usize);
                    p.report_missing(place, Fault::ExpectedValueExpression, span.of(p.text));
                    Expression { span: place, kind: ExpressionKind::Missing }
                });
                operators.push((operator, span));
                operands.push(operand);
            }
            assembled(operands, operators)
        })
    }

    /// One operand, or several with commas between them.
    fn list(&mut self) -> Option<Expression> {
        let start = self.at;
        let first = self.unary()?;
        self.blanks();
        if self.comma_separates || !self.next_is(|c| c == ',') {
            return Some(first);
        }
        let missing = Fault::MissingExpressionAfterToken;
        Some(self.with_commas(start, first, Self::unary, missing))
    }

    /// The list from `start` on of which `first` was read and a comma is ahead; `missing` is said
    /// of a comma behind which nothing stands.
    pub(super) fn with_commas(
        &mut self,
        start: usize,
        first: Expression,
        item: fn(&mut Self) -> Option<Expression>,
        missing: Fault,
    ) -> Expression {
        let mut items = vec![first];
        while self.next_is(|c| c == ',') {
            self.take();
            let after_comma = self.here();
            self.lines();
            match item(self) {
                Some(item) => items.push(item),
                None => {
                    self.report_missing(after_comma, missing, ",");
                    break;
                }
            }
            self.blanks();
        }
        Expression { span: self.since(start), kind: ExpressionKind::List(items) }
    }

    /// An operand with what stands directly before and behind it.
    pub(super) fn unary(&mut self) -> Option<Expression> {
        self.deeper(Self::any_unary).flatten()
    }

    fn any_unary(&mut self) -> Option<Expression> {
        self.blanks();
        let start = self.at;
        let operand = match self.peek()? {
            ',' if !self.comma_separates => return self.list_of_one(),
            '[' => self.cast(),
            c if is_dash(c) || c == '+' || c == '!' => match self.number() {
                Some(number) => Some(number),
                None => return self.prefixed(),
            },
            _ => self.primary(),
        }?;
        self.blanks();
        let rest = self.rest();
        let operator = if rest.starts_with("++") {
            UnaryOperator::IncrementAfter
        } else if self.next_is(is_dash) && self.second_is(is_dash) {
            UnaryOperator::DecrementAfter
        } else {
            return Some(operand);
        };
        let sign = Span::new(self.at, self.at);
        self.take();
        self.take();
        self.check_operand(operator, &operand, Span { end: self.last as u32, ..sign });
        let kind = ExpressionKind::Unary(operator, Box::new(operand));
        Some(Expression { span: self.since(start), kind })
    }

    /// `, $x`: a list of one.
    fn list_of_one(&mut self) -> Option<Expression> {
        let start = self.at;
        self.take();
        let sign = self.since(start);
        self.lines();
        let items = match self.unary() {
            Some(item) => vec![item],
            None => {
                self.report_missing(self.here(), Fault::MissingExpressionAfterOperator, ",");
                Vec::new()
            }
        };
        let span = if items.is_empty() { sign } else { self.since(start) };
        Some(Expression { span, kind: ExpressionKind::List(items) })
    }

    /// An operator with its operand behind it.
    fn prefixed(&mut self) -> Option<Expression> {
        let start = self.at;
        let operator = self.unary_operator()?;
        let sign = self.since(start);
        self.lines();
        let Some(operand) = self.unary() else {
            let place = Span { start: sign.end, end: sign.end };
            let fault = Fault::MissingExpressionAfterOperator;
            self.report_missing(place, fault, sign.of(self.text));
            return Some(Expression { span: sign, kind: ExpressionKind::Missing });
        };
        self.check_operand(operator, &operand, sign);
        let kind = ExpressionKind::Unary(operator, Box::new(operand));
        Some(Expression { span: self.since(start), kind })
    }

    fn check_operand(&mut self, operator: UnaryOperator, operand: &Expression, sign: Span) {
        if operator.changes() && !can_be_assigned(operand) {
            let fault = Fault::OperatorRequiresVariableOrProperty;
            self.report(operand.span, fault, sign.of(self.text));
        }
    }

    /// `[type]` alone, with access to its members, or with an operand that it converts.
    fn cast(&mut self) -> Option<Expression> {
        let start = self.at;
        if self.attribute_ahead() {
            self.attribute();
            self.refuse(self.since(start), Feature::AttributeOnVariable);
            self.lines();
            return self.unary();
        }
        let name = self.type_literal()?;
        let literal = Expression { span: name.span, kind: ExpressionKind::Type(name.clone()) };
        if self.rest().starts_with("::") || self.next_is(|c| c == '.') {
            return Some(self.links(literal));
        }
        self.blanks();
        // A comma goes on with a list of types; it is not the comma that makes a list of one.
        let operand = if self.next_is(|c| c == ',') { None } else { self.unary() };
        match operand {
            Some(operand) => {
                let kind = ExpressionKind::Cast(name, Box::new(operand));
                Some(Expression { span: self.since(start), kind })
            }
            None => Some(literal),
        }
    }
}

/// Puts a row of operands and operators together: for each tightness, the tightest first, every
/// run of its operators becomes one operand.
fn assembled(
    mut operands: Vec<Expression>,
    mut operators: Vec<(BinaryOperator, Span)>,
) -> Option<Expression> {
    for tightness in Tightness::TIGHTEST_FIRST {
        if operators.is_empty() {
            break;
        }
        let mut kept = Vec::new();
        let mut merged = Vec::with_capacity(operands.len());
        let mut row = operands.into_iter();
        let mut run: (Expression, Vec<Operation>) = (row.next()?, Vec::new());
        for ((operator, operator_span), operand) in operators.into_iter().zip(row) {
            if operator.tightness() == tightness {
                run.1.push(Operation { operator, operator_span, operand });
            } else {
                kept.push((operator, operator_span));
                merged.push(run_of(run));
                run = (operand, Vec::new());
            }
        }
        merged.push(run_of(run));
        (operands, operators) = (merged, kept);
    }
    operands.into_iter().next()
}

fn run_of((first, rest): (Expression, Vec<Operation>)) -> Expression {
    match rest.last() {
        None => first,
        Some(last) => {
            let span = first.span.to(last.operand.span);
            Expression { span, kind: ExpressionKind::Binary(Box::new(first), rest) }
        }
    }
}
