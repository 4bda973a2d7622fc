//! The arguments of a command, computed before it runs.

use super::Shell;
use super::jump::Flow;
use crate::powershell::bind::Given;
use crate::powershell::tree::command::{Argument, ArgumentKind};
use crate::powershell::tree::expression::ExpressionKind;
use crate::powershell::value::{Value, text};

impl Shell<'_> {
    /// The values of the arguments; a splatted variable becomes its entries.
    pub async fn arguments(&mut self, arguments: &[Argument]) -> Flow<Vec<Given>> {
        let mut given = Vec::with_capacity(arguments.len());
        for argument in arguments {
            let span = argument.span;
            match &argument.kind {
                ArgumentKind::Parameter { name, value } => {
                    let value = match value {
                        Some(value) => Some(self.value(value).await?),
                        None => None,
                    };
                    given.push(Given::named(name, span, value));
                }
                ArgumentKind::Value(expression) => {
                    let value = self.value(expression).await?;
                    let is_number = matches!(expression.kind, ExpressionKind::Number(_));
                    let written = is_number.then(|| span.of(&self.text).into());
                    given.push(Given::Value { value, span, written });
                }
                ArgumentKind::Splat(variable) => match self.variable(variable) {
                    Value::Table(table) => {
                        for (name, value) in table.borrow().entries() {
                            given.push(Given::named(&text::of(name), span, Some(value.clone())));
                        }
                    }
                    Value::Array(items) => {
                        let values = items.borrow().clone();
                        given.extend(values.into_iter().map(|value| Given::value(value, span)));
                    }
                    Value::Null => {}
                    other => given.push(Given::value(other, span)),
                },
                ArgumentKind::EndOfParameters => given.push(Given::EndOfParameters),
            }
        }
        Ok(given)
    }
}
