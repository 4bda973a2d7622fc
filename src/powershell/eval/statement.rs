//! Statements, one after the other.

use std::rc::Rc;

use super::Shell;
use super::function::UserFunction;
use super::jump::{Flow, Jump};
use super::out::Out;
use super::pure::{is_pure_statement, is_silent, value_of};
use crate::powershell::error::ErrorRecord;
use crate::powershell::host::Wait;
use crate::powershell::source::Span;
use crate::powershell::tree::expression::Expression;
use crate::powershell::tree::{Block, Statement, StatementKind};
use crate::powershell::value::failure::Category;
use crate::powershell::value::types::is_exception;
use crate::powershell::value::{Value, convert, text};

impl Shell<'_> {
    /// Runs the statements of a block; an error that ends one is reported, and the next one runs.
    pub fn statements<'a>(&'a mut self, block: &'a Block, out: &'a Out) -> Wait<'a, Flow> {
        Box::pin(async move {
            for statement in &block.statements {
                let result = match is_pure_statement(statement) {
                    // The commonest statement of all needs no future of its own.
                    true => match value_of(statement).map(|inner| self.value_now(inner)) {
                        Some(Ok(value)) => {
                            self.state.is_well = true;
                            self.emit_items(value, out).await
                        }
                        Some(Err(jump)) => Err(jump),
                        None => Ok(()),
                    },
                    false => self.statement(statement, out).await,
                };
                match result.map_err(|jump| self.at_least_here(jump, statement.span)) {
                    Err(Jump::Error { record, is_fatal: false }) if self.tries == 0 => {
                        self.state.is_well = false;
                        self.report_ended(record, out).await?;
                    }
                    other => other?,
                }
            }
            Ok(())
        })
    }

    /// An error that says no place stands where the statement does.
    fn at_least_here(&self, jump: Jump, span: Span) -> Jump {
        match jump {
            Jump::Error { record, is_fatal }
                if record.position.is_none()
                    && record.caller.is_none()
                    && !record.is_of_parser() =>
            {
                let record = Rc::new(self.placed((*record).clone(), span));
                Jump::Error { record, is_fatal }
            }
            other => other,
        }
    }

    /// Runs one statement.
    pub fn statement<'a>(&'a mut self, statement: &'a Statement, out: &'a Out) -> Wait<'a, Flow> {
        use StatementKind as S;
        Box::pin(async move {
            self.step().await?;
            match &statement.kind {
                S::Pipeline(elements) => self.pipeline(elements, out).await,
                S::Assignment(assignment) => {
                    self.assignment(assignment).await?;
                    self.state.is_well = true;
                    Ok(())
                }
                S::If(node) => {
                    for branch in &node.branches {
                        if self.value_of_statement(&branch.condition).await?.is_true() {
                            return self.statements(&branch.body, out).await;
                        }
                    }
                    match &node.otherwise {
                        Some(block) => self.statements(block, out).await,
                        None => Ok(()),
                    }
                }
                S::Switch(node) => self.switch(node, out).await,
                S::ForEach(node) => self.for_each(node, out).await,
                S::For(node) => self.for_loop(node, out).await,
                S::Loop(node) => self.repeat(node, out).await,
                S::Function(node) => {
                    let function = UserFunction::of(node, &self.text);
                    let is_global = node.name.to_ascii_lowercase().starts_with("global:");
                    self.state.scopes.define(Rc::new(function), is_global);
                    Ok(())
                }
                S::Try(node) => self.try_block(node, out).await,
                S::Return(value) => {
                    if let Some(value) = value {
                        self.statement_as_output(value, out).await?;
                    }
                    Err(Jump::Return)
                }
                S::Throw(value) => Err(self.thrown(value.as_deref(), statement.span).await?),
                S::Exit(code) => {
                    let code = match code {
                        Some(code) => self.value_of_statement(code).await?,
                        None => Value::Int(0),
                    };
                    Err(Jump::Exit(convert::to_int(&code).unwrap_or_default()))
                }
                S::Break(label) => Err(Jump::Break(self.label(label.as_ref())?)),
                S::Continue(label) => Err(Jump::Continue(self.label(label.as_ref())?)),
                S::Refused => Ok(()),
            }
        })
    }

    /// The value that a statement has where one is asked for: in parentheses, behind `=`, as a
    /// condition. A lone expression keeps its array as it is.
    pub fn value_of_statement<'a>(&'a mut self, statement: &'a Statement) -> Wait<'a, Flow<Value>> {
        if let Some(expression) = value_of(statement) {
            return self.value(expression);
        }
        Box::pin(async move {
            if let StatementKind::Assignment(assignment) = &statement.kind {
                return self.assignment(assignment).await;
            }
            let (list, out) = Out::collector();
            self.statement(statement, &out).await?;
            Ok(Value::collected(list.take()))
        })
    }

    async fn statement_as_output(&mut self, statement: &Statement, out: &Out) -> Flow {
        match value_of(statement) {
            Some(expression) if !is_silent(expression) => {
                let value = self.value(expression).await?;
                self.emit_items(value, out).await
            }
            _ => self.statement(statement, out).await,
        }
    }

    async fn thrown(&mut self, value: Option<&Statement>, span: Span) -> Flow<Jump> {
        let value = match value {
            Some(statement) => self.value_of_statement(statement).await?,
            // Within `catch` it throws the same error again.
            None => match self.state.scopes.value("_") {
                error @ Value::Error(_) => error,
                _ => Value::text("ScriptHalted"),
            },
        };
        if let Value::Error(record) = value {
            return Ok(Jump::Error { record, is_fatal: true });
        }
        Ok(Jump::fatal(self.placed(thrown_record(&value), span)))
    }

    fn label(&mut self, label: Option<&Expression>) -> Flow<Option<Rc<str>>> {
        match label {
            None => Ok(None),
            Some(expression) => Ok(Some(text::of(&self.value_now(expression)?).into())),
        }
    }
}

/// The error that `throw` makes of a value.
pub fn thrown_record(value: &Value) -> ErrorRecord {
    let object = match value {
        Value::Object(object) => Some(object.borrow()),
        _ => None,
    };
    let message = object.as_ref().and_then(|object| object.get("Message"));
    let message = message.map_or_else(|| text::of(value), |message| text::of(&message));
    let class = object.filter(|o| is_exception(&o.type_name)).map(|o| o.type_name.clone());
    let record = |class: &str| {
        ErrorRecord::new(message.clone(), &message, Category::OperationStopped, class)
    };
    match class {
        Some(class) => record(class.rsplit('.').next().unwrap_or(&class)),
        None => record("RuntimeException").about(message.clone(), type_word(value)),
    }
}

/// The short name of a value's type, as the category of an error shows it.
pub fn type_word(value: &Value) -> &'static str {
    match value {
        Value::Null => "",
        Value::Bool(_) => "Boolean",
        Value::Int(_) => "Int32",
        Value::Long(_) => "Int64",
        Value::Double(_) => "Double",
        Value::Text(_) => "String",
        Value::Time(_) => "DateTime",
        Value::Duration(_) => "TimeSpan",
        Value::Array(_) => "Object[]",
        Value::Table(_) => "Hashtable",
        Value::Object(_) => "PSObject",
        Value::Block(_) => "ScriptBlock",
        Value::Type(_) => "Type",
        Value::Error(_) => "ErrorRecord",
    }
}
