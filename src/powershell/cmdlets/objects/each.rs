//! A script block that is run for each object, as fast as what stands in it allows.

use std::rc::Rc;

use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::eval::pure::{is_pure_statement, value_of};
use crate::powershell::tree::Body;
use crate::powershell::tree::expression::Expression;
use crate::powershell::value::{Block, Value};

/// A block that is run for each object.
#[derive(Clone, Debug)]
pub(super) struct Each {
    block: Rc<Block>,
    /// Whether it is a lone expression in which no command runs, which needs no future.
    is_pure: bool,
}

impl Each {
    /// A block, looked at once.
    pub fn new(block: &Rc<Block>) -> Each {
        let is_pure = only(block).is_some();
        Each { block: block.clone(), is_pure }
    }

    /// What stands between its braces.
    pub fn source(&self) -> &str {
        self.block.source()
    }

    /// Runs it for an object; what it writes goes on at once.
    pub async fn run(&self, shell: &mut Shell<'_>, item: Value, out: &Out) -> Flow {
        let Some(expression) = self.expression() else {
            return shell.block_with_item(&self.block, item, out).await;
        };
        shell.step().await?;
        match self.now(shell, expression, item) {
            Ok(value) => shell.emit_items(value, out).await,
            Err(jump) => self.told(shell, jump, out).await,
        }
    }

    /// What it results in for an object; nothing where an error has ended it, which is told.
    pub async fn value(&self, shell: &mut Shell<'_>, item: Value, out: &Out) -> Flow<Value> {
        let Some(expression) = self.expression() else {
            let (list, to) = Out::collector();
            shell.block_with_item(&self.block, item, &to).await?;
            return Ok(Value::collected(list.take()));
        };
        shell.step().await?;
        match self.now(shell, expression, item) {
            Ok(value) => Ok(value),
            Err(jump) => self.told(shell, jump, out).await.map(|()| Value::Null),
        }
    }

    /// What it results in for an object, or the error with which it ends, of which nobody is told.
    pub async fn attempt(
        &self,
        shell: &mut Shell<'_>,
        item: Value,
    ) -> Flow<Result<Value, Rc<ErrorRecord>>> {
        shell.tries += 1;
        let result = match self.expression() {
            Some(expression) => {
                let rested = shell.step().await;
                rested.and_then(|()| self.now(shell, expression, item))
            }
            None => {
                let (list, to) = Out::collector();
                let done = shell.block_with_item(&self.block, item, &to).await;
                done.map(|()| Value::collected(list.take()))
            }
        };
        shell.tries -= 1;
        match result {
            Ok(value) => Ok(Ok(value)),
            Err(Jump::Error { record, .. }) => Ok(Err(record)),
            Err(other) => Err(other),
        }
    }

    fn expression(&self) -> Option<&Expression> {
        self.is_pure.then(|| only(&self.block)).flatten()
    }

    fn now(&self, shell: &mut Shell<'_>, expression: &Expression, item: Value) -> Flow<Value> {
        let before = shell.state.scopes.find("_").map(|found| found.value.clone());
        shell.state.scopes.set_local("_", item);
        let text = std::mem::replace(&mut shell.text, self.block.text.clone());
        let result = shell.value_now(expression);
        shell.text = text;
        shell.state.scopes.set_local("_", before.unwrap_or(Value::Null));
        result
    }

    /// Tells of an error that ends the block for one object; the next object comes all the same.
    async fn told(&self, shell: &mut Shell<'_>, jump: Jump, out: &Out) -> Flow {
        match jump {
            Jump::Error { record, is_fatal: false } if shell.tries == 0 => {
                shell.state.is_well = false;
                shell.report_ended(record, out).await
            }
            other => Err(other),
        }
    }
}

/// The expression that a block is, where it is nothing more and no command runs in it.
fn only(block: &Block) -> Option<&Expression> {
    let Body::Statements(body) = &block.tree.body else { return None };
    match body.statements.as_slice() {
        [only] if is_pure_statement(only) => value_of(only),
        _ => None,
    }
}
