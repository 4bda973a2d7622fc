//! Expressions that are computed at once: those that [`super::pure`] lets through.

use super::Shell;
use super::combine;
use super::disk;
use super::jump::{Flow, Jump};
use super::pure::value_of;
use crate::powershell::error::of_method;
use crate::powershell::source::Span;
use crate::powershell::tree::expression::{Expression, ExpressionKind, LinkKind, Part};
use crate::powershell::tree::operator::UnaryOperator as U;
use crate::powershell::tree::parameter::TypeName;
use crate::powershell::tree::{Block, Statement};
use crate::powershell::value::types::{Base, Type};
use crate::powershell::value::{Value, member, method, statics, text};

impl Shell<'_> {
    /// The value of a pure expression.
    pub fn value_now(&mut self, expression: &Expression) -> Flow<Value> {
        use ExpressionKind as E;
        let span = expression.span;
        Ok(match &expression.kind {
            E::Missing => Value::Null,
            E::Number(number) => combine::number(*number),
            E::Variable(variable) => self.variable_of(variable, span)?,
            E::Type(name) => Value::Type(self.type_of(name)?),
            E::ScriptBlock(block) => self.block(block),
            E::Text(tree) => {
                let mut values = Vec::new();
                for part in &tree.parts {
                    if let Part::Expression(inner) = part {
                        values.push(self.value_now(inner)?);
                    }
                }
                combine::text_of(tree, values)
            }
            E::List(items) => Value::array(self.values_now(items)?),
            E::Unary(operator, operand) if operator.changes() => {
                let old = self.value_now(operand)?;
                let new = self.stepped(*operator, &old, span)?;
                self.assign_now(operand, new.clone())?;
                if is_after(*operator) { old } else { new }
            }
            E::Unary(operator, operand) => {
                let operand = self.value_now(operand)?;
                self.unary(*operator, &operand, span)?
            }
            E::Binary(first, rest) => {
                let mut left = self.value_now(first)?;
                for step in rest {
                    left = match combine::short_cut(step.operator, &left) {
                        Some(known) => known,
                        None => {
                            let right = self.value_now(&step.operand)?;
                            let whole = Span { start: span.start, end: step.operand.span.end };
                            self.binary(step.operator, &left, &right, whole)?
                        }
                    };
                }
                left
            }
            E::Cast(name, operand) => {
                let value = self.value_now(operand)?;
                self.cast(name, &coded(name, operand, value), span)?
            }
            E::Access(object, links) => {
                let mut value = self.value_now(object)?;
                for link in links {
                    value = self.link_now(&value, &link.kind, span.to(link.span))?;
                }
                value
            }
            E::Group(statement) => self.statement_now(statement)?,
            E::SubExpression(block) => Value::collected(self.block_now(block)?),
            E::Array(block) => Value::array(self.block_now(block)?),
            E::Hashtable(entries) => {
                let mut values = Vec::with_capacity(entries.len());
                for entry in entries {
                    values.push((self.value_now(&entry.key)?, self.statement_now(&entry.value)?));
                }
                self.hashtable(values, span)?
            }
        })
    }

    /// The values of several pure expressions.
    pub fn values_now(&mut self, expressions: &[Expression]) -> Flow<Vec<Value>> {
        expressions.iter().map(|expression| self.value_now(expression)).collect()
    }

    fn statement_now(&mut self, statement: &Statement) -> Flow<Value> {
        value_of(statement).map_or(Ok(Value::Null), |expression| self.value_now(expression))
    }

    /// What pure statements write, one behind the other.
    fn block_now(&mut self, block: &Block) -> Flow<Vec<Value>> {
        let mut written = Vec::new();
        for statement in &block.statements {
            match self.statement_now(statement)?.unrolled() {
                Value::Array(items) => written.extend(items.borrow().iter().cloned()),
                other => written.push(other),
            }
        }
        Ok(written)
    }

    /// One step of access.
    pub fn link_now(&mut self, object: &Value, link: &LinkKind, span: Span) -> Flow<Value> {
        match link {
            LinkKind::Member { name, is_static } => {
                let name = text::of(&self.value_now(name)?);
                self.member_of(object, &name, *is_static, span)
            }
            LinkKind::Call { name, is_static, arguments } => {
                let name = text::of(&self.value_now(name)?);
                let arguments = self.values_now(arguments)?;
                self.method(object, &name, *is_static, &arguments, span)
            }
            LinkKind::Index(index) => {
                let index = self.value_now(index)?;
                member::index(object, &index).map_err(|failure| self.failed(failure, span))
            }
        }
    }

    /// `.name` or `::name`
    pub fn member(&self, object: &Value, name: &str, is_static: bool) -> Value {
        match Type::of(object) {
            _ if !is_static => member::get(object, name),
            Some(own) => {
                let of = if let Value::Type(of) = object { of } else { &own };
                statics::get(of, name, self.now())
            }
            None => Value::Null,
        }
    }

    /// `.name(…)` or `::name(…)`
    pub fn method(
        &mut self,
        object: &Value,
        name: &str,
        is_static: bool,
        arguments: &[Value],
        span: Span,
    ) -> Flow<Value> {
        if let (Value::Type(of), true) = (object, name.eq_ignore_ascii_case("NewGuid"))
            && of.full_name() == "System.Guid"
        {
            return Ok(Value::text(self.drawn_guid()));
        }
        let result = match (is_static, object) {
            (true, Value::Type(of)) if of.full_name() == "System.IO.File" => {
                let now = self.now();
                disk::call(&mut self.state.files, now, name, arguments)
            }
            (true, Value::Type(of)) => statics::call(of, name, arguments),
            _ => method::call(object, name, arguments),
        };
        result
            .map_err(|failure| Jump::error(self.placed(of_method(failure, name, arguments), span)))
    }
}

/// The code of a letter, where `[int]` stands before `[char]`: a letter is a text here.
pub fn coded(name: &TypeName, operand: &Expression, value: Value) -> Value {
    let is_char = match &operand.kind {
        ExpressionKind::Cast(inner, _) => combine::type_of(inner).base == Base::Char,
        _ => false,
    };
    let is_number = matches!(combine::type_of(name).base, Base::Int | Base::Long | Base::Double);
    match &value {
        Value::Text(text) if is_char && is_number => {
            text.chars().next().map_or(value.clone(), |c| Value::Int(c as i32))
        }
        _ => value,
    }
}

/// Whether the operator gives the old value: `$x++`.
pub fn is_after(operator: U) -> bool {
    matches!(operator, U::IncrementAfter | U::DecrementAfter)
}
