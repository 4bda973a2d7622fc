//! What an expression makes of the values of its parts, whether those were computed at once or had
//! to be waited for.

use std::rc::Rc;

use super::Shell;
use super::jump::Flow;
use crate::powershell::regex;
use crate::powershell::source::Span;
use crate::powershell::tree::expression::{Number, Part, Text};
use crate::powershell::tree::operator::{
    BinaryOperator as B, Case, Comparison, UnaryOperator as U,
};
use crate::powershell::tree::parameter::TypeName;
use crate::powershell::value::failure::{Category, Failure};
use crate::powershell::value::table::Table;
use crate::powershell::value::types::Type;
use crate::powershell::value::{Block, Value, arithmetic, compare, convert, items, text};

/// A number as a value.
pub fn number(number: Number) -> Value {
    convert::of_number(number)
}

/// The type that a name means.
pub fn type_of(name: &TypeName) -> Type {
    let plain = name.name.to_ascii_lowercase();
    let plain = plain.trim_start_matches("system.").trim_end_matches("`1");
    match (plain, name.arguments.as_slice()) {
        ("collections.generic.list", [inner]) => {
            Type { array_depth: name.array_depth, ..items::list_of(&type_of(inner)) }
        }
        _ => Type::named(&name.name, name.array_depth),
    }
}

/// The text of which `values` are the parts that are no literals.
pub fn text_of(tree: &Text, values: Vec<Value>) -> Value {
    let mut values = values.into_iter();
    let mut whole = String::new();
    for part in &tree.parts {
        match part {
            Part::Literal(literal) => whole.push_str(literal),
            Part::Expression(_) => {
                whole.push_str(&values.next().map(|v| text::of(&v)).unwrap_or_default());
            }
        }
    }
    Value::text(whole)
}

/// Whether `-and` and `-or` know the result from the left operand alone.
pub fn short_cut(operator: B, left: &Value) -> Option<Value> {
    match operator {
        B::And if !left.is_true() => Some(Value::Bool(false)),
        B::Or if left.is_true() => Some(Value::Bool(true)),
        _ => None,
    }
}

impl Shell<'_> {
    /// One operator with two operands.
    pub fn binary(&mut self, operator: B, left: &Value, right: &Value, span: Span) -> Flow<Value> {
        let result = match operator {
            B::And => Ok(Value::Bool(left.is_true() && right.is_true())),
            B::Or => Ok(Value::Bool(left.is_true() || right.is_true())),
            B::Xor => Ok(Value::Bool(left.is_true() != right.is_true())),
            B::Is => type_operand(right).map(|of| Value::Bool(of.holds(left))),
            B::IsNot => type_operand(right).map(|of| Value::Bool(!of.holds(left))),
            B::As => {
                type_operand(right).map(|of| convert::to_type(left, &of).unwrap_or(Value::Null))
            }
            B::Compare(comparison, case) => match compare::apply(comparison, case, left, right) {
                Some(result) => result,
                None => self.pattern(comparison, case, left, right),
            },
            other => arithmetic::apply(other, left, right)
                .unwrap_or_else(|| Err(Failure::plain("The operator is not known."))),
        };
        result.map_err(|failure| self.failed(failure, span))
    }

    fn pattern(
        &mut self,
        comparison: Comparison,
        case: Case,
        left: &Value,
        right: &Value,
    ) -> Result<Value, Failure> {
        match comparison {
            Comparison::Match | Comparison::NotMatch => {
                let found = regex::matched(left, right, case)?;
                if let Some(groups) = found.groups {
                    self.state.scopes.set_local("Matches", groups);
                }
                Ok(match (found.result, comparison) {
                    (Value::Bool(holds), Comparison::NotMatch) => Value::Bool(!holds),
                    (Value::Array(_), Comparison::NotMatch) => Value::array(found.others),
                    (result, _) => result,
                })
            }
            Comparison::Replace => regex::replaced(left, right, case),
            _ => regex::split(left, right, case),
        }
    }

    /// One operator with one operand that it does not change.
    pub fn unary(&mut self, operator: U, operand: &Value, span: Span) -> Flow<Value> {
        let result = match operator {
            U::Not => Ok(Value::Bool(!operand.is_true())),
            U::BitNot => arithmetic::inverted(operand),
            U::Plus => convert::to_number(operand, "System.Int32").map(convert::of_number),
            U::Minus => arithmetic::negated(operand),
            U::Join => Ok(arithmetic::join(operand, "")),
            U::Split(case) => regex::split_at_blanks(operand, case),
            U::IncrementBefore | U::DecrementBefore | U::IncrementAfter | U::DecrementAfter => {
                Ok(operand.clone())
            }
        };
        result.map_err(|failure| self.failed(failure, span))
    }

    /// What `++` and `--` make of a value.
    pub fn stepped(&self, operator: U, old: &Value, span: Span) -> Flow<Value> {
        let sign = match operator {
            U::IncrementBefore | U::IncrementAfter => B::Add,
            _ => B::Subtract,
        };
        let old = if matches!(old, Value::Null) { &Value::Int(0) } else { old };
        arithmetic::apply(sign, old, &Value::Int(1))
            .unwrap_or(Ok(Value::Null))
            .map_err(|failure| self.failed(failure, span))
    }

    /// `[type]value`
    pub fn cast(&self, name: &TypeName, value: &Value, span: Span) -> Flow<Value> {
        let of = self.type_of(name)?;
        let result = match (of.full_name().to_ascii_lowercase().as_str(), value) {
            // A cast of a hashtable literal keeps its order either way.
            ("system.management.automation.scriptblock", Value::Text(_)) => Err(Failure::plain(
                "A text is not turned into a script block here. Write the block in braces.",
            )),
            _ => convert::to_type(value, &of),
        };
        result.map_err(|failure| self.failed(failure, span))
    }

    /// `@{ … }` of keys with values.
    pub fn hashtable(&self, entries: Vec<(Value, Value)>, span: Span) -> Flow<Value> {
        let mut table = Table::new(false);
        for (key, value) in entries {
            if table.get(&key).is_some() {
                let message = format!(
                    "Item has already been added. Key in dictionary: '{}'  Key being added: '{}'",
                    text::of(&key),
                    text::of(&key)
                );
                return Err(self.failed(Failure::plain(message), span));
            }
            if matches!(key, Value::Null) {
                let failure = Failure {
                    message: "A null key is not allowed in a hash literal.".into(),
                    category: Category::InvalidOperation,
                    id: "InvalidNullKey",
                };
                return Err(self.failed(failure, span));
            }
            table.set(key, value);
        }
        Ok(Value::table(table))
    }

    /// `{ … }`
    pub fn block(&self, tree: &crate::powershell::tree::ScriptBlock) -> Value {
        Value::Block(Rc::new(Block { tree: tree.clone(), text: self.text.clone() }))
    }
}

fn type_operand(value: &Value) -> Result<Type, Failure> {
    match value {
        Value::Type(of) => Ok(of.clone()),
        Value::Text(name) => Ok(Type::named(name, 0)),
        _ => Err(Failure {
            message: "The right operand of '-is' must be a type.".into(),
            category: Category::InvalidArgument,
            id: "IsOperatorRequiresType",
        }),
    }
}
