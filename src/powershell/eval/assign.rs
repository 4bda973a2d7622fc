//! Assignments: to variables, members, indexes, and lists of them.

use std::rc::Rc;

use super::Shell;
use super::combine;
use super::jump::{Flow, Jump};
use super::pure::is_pure;
use crate::powershell::error::ErrorRecord;
use crate::powershell::host::Wait;
use crate::powershell::source::Span;
use crate::powershell::tree::Assignment;
use crate::powershell::tree::expression::{Expression, ExpressionKind, Link, LinkKind, Variable};
use crate::powershell::tree::operator::{AssignmentOperator, BinaryOperator};
use crate::powershell::value::failure::{Category, Failure};
use crate::powershell::value::{Value, convert, member, text};

/// Variables that nobody may set.
const CONSTANT: [&str; 5] = ["true", "false", "null", "?", "error"];

impl Shell<'_> {
    /// `target operator value`; the value that was assigned.
    pub async fn assignment(&mut self, assignment: &Assignment) -> Flow<Value> {
        let value = self.value_of_statement(&assignment.value).await?;
        let operator = match assignment.operator {
            AssignmentOperator::Set => None,
            AssignmentOperator::Add => Some(BinaryOperator::Add),
            AssignmentOperator::Subtract => Some(BinaryOperator::Subtract),
            AssignmentOperator::Multiply => Some(BinaryOperator::Multiply),
            AssignmentOperator::Divide => Some(BinaryOperator::Divide),
            AssignmentOperator::Remainder => Some(BinaryOperator::Remainder),
        };
        let value = match operator {
            None => value,
            Some(operator) => {
                let old = self.value(&assignment.target).await?;
                self.binary(operator, &old, &value, assignment.target.span)?
            }
        };
        let whole = assignment.target.span.to(assignment.value.span);
        let result = self.assign(&assignment.target, value.clone()).await;
        result.map_err(|jump| self.jump_at(jump, whole))?;
        Ok(value)
    }

    /// A jump out of an assignment: its error stands at the whole of it.
    fn jump_at(&self, jump: Jump, span: Span) -> Jump {
        match jump {
            Jump::Error { record, is_fatal } if record.position.is_none() => {
                let record = Rc::new(self.placed((*record).clone(), span));
                Jump::Error { record, is_fatal }
            }
            other => other,
        }
    }

    /// Sets what `target` names.
    pub fn assign<'a>(&'a mut self, target: &'a Expression, value: Value) -> Wait<'a, Flow> {
        if is_pure(target) {
            return Box::pin(std::future::ready(self.assign_now(target, value)));
        }
        Box::pin(async move {
            let ExpressionKind::Access(object, links) = &target.kind else {
                return self.assign_now(target, value);
            };
            let Some((last, before)) = links.split_last() else { return Ok(()) };
            let holder = Expression {
                span: target.span,
                kind: ExpressionKind::Access(object.clone(), before.to_vec()),
            };
            let holder = self.value(&holder).await?;
            let key = self.value(key_of(last)).await?;
            self.set_link(&holder, last, key, value)
        })
    }

    /// Sets what a target names in which no command runs.
    pub fn assign_now(&mut self, target: &Expression, value: Value) -> Flow {
        match &target.kind {
            ExpressionKind::Variable(variable) => self.set_variable(variable, value),
            ExpressionKind::Cast(name, inner) => {
                let of_type = combine::type_of(name);
                let value = match &inner.kind {
                    ExpressionKind::Variable(_) => {
                        convert::to_type(&value, &self.type_of(name)?).map_err(untransformed)?
                    }
                    _ => self.cast(name, &value, target.span)?,
                };
                self.assign_now(inner, value)?;
                if let ExpressionKind::Variable(variable) = &inner.kind {
                    self.state.scopes.set_type(variable, of_type);
                }
                Ok(())
            }
            ExpressionKind::List(targets) => self.set_list(targets, &value),
            ExpressionKind::Group(statement) => match super::pure::value_of(statement) {
                Some(inner) => self.assign_now(inner, value),
                None => Ok(()),
            },
            ExpressionKind::Access(object, links) => {
                let Some((last, before)) = links.split_last() else { return Ok(()) };
                let mut holder = self.value_now(object)?;
                for link in before {
                    let span = target.span.to(link.span);
                    holder = self.link_now(&holder, &link.kind, span)?;
                }
                let key = self.value_now(key_of(last))?;
                self.set_link(&holder, last, key, value)
            }
            _ => Ok(()),
        }
    }

    fn set_link(&mut self, holder: &Value, link: &Link, key: Value, value: Value) -> Flow {
        let result = match &link.kind {
            LinkKind::Index(_) if matches!(holder, Value::Null) => Err(Failure {
                message: "Cannot index into a null array.".into(),
                category: Category::InvalidOperation,
                id: "NullArray",
            }),
            LinkKind::Index(_) => member::set_index(holder, &key, value),
            LinkKind::Member { .. } | LinkKind::Call { .. } => {
                member::set(holder, &text::of(&key), value)
            }
        };
        result.map_err(|failure| Jump::error(failure.into()))
    }

    fn set_list(&mut self, targets: &[Expression], value: &Value) -> Flow {
        let mut items = value.items().into_iter();
        let last = targets.len().saturating_sub(1);
        for (index, target) in targets.iter().enumerate() {
            // The last one takes all that is left.
            let item = match index == last {
                true => Value::collected(items.by_ref().collect()),
                false => items.next().unwrap_or(Value::Null),
            };
            self.assign_now(target, item)?;
        }
        Ok(())
    }

    fn set_variable(&mut self, variable: &Variable, value: Value) -> Flow {
        if variable.name.eq_ignore_ascii_case("null") {
            return Ok(());
        }
        let is_constant = CONSTANT.iter().any(|name| variable.name.eq_ignore_ascii_case(name));
        if is_constant || self.state.scopes.is_locked(variable) {
            let name = &variable.name;
            let message =
                format!("Cannot overwrite variable {name} because it is read-only or constant.");
            let (id, class) = ("VariableNotWritable", "SessionStateUnauthorizedAccessException");
            let record = ErrorRecord::new(message, id, Category::WriteError, class);
            return Err(Jump::error(record.about(name, "String")));
        }
        let value = match self.state.scopes.type_of(variable) {
            None => value,
            Some(of) => convert::to_type(&value, &of).map_err(untransformed)?,
        };
        self.state.scopes.set(variable, value);
        Ok(())
    }
}

/// A value that does not become what the type of a variable asks for.
fn untransformed(failure: Failure) -> Jump {
    let class = "ArgumentTransformationMetadataException";
    let category = Category::MetadataError;
    Jump::error(ErrorRecord::new(failure.message, "RuntimeException", category, class))
}

/// What names the place within the holder.
fn key_of(link: &Link) -> &Expression {
    match &link.kind {
        LinkKind::Member { name, .. } | LinkKind::Call { name, .. } => name,
        LinkKind::Index(index) => index,
    }
}
