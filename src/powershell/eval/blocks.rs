//! Script blocks that are called, or run for an item of a pipeline.

use std::rc::Rc;

use super::Shell;
use super::command::Target;
use super::function::UserFunction;
use super::jump::{Flow, Jump};
use super::out::Out;
use super::pipeline::Called;
use super::pure::{is_pure_statement, value_of};
use crate::powershell::bind::{Binding, Given, script_refused};
use crate::powershell::host::Wait;
use crate::powershell::tree::{Body, ScriptBlock};
use crate::powershell::value::{Block, Value, text};

impl Shell<'_> {
    /// Notes that a call begins; too many inside each other end the script.
    pub fn enter_call(&mut self) -> Flow {
        if self.depth >= super::DEPTH_MAX || self.is_too_deep() {
            return Err(self.too_deep());
        }
        self.depth += 1;
        Ok(())
    }

    /// Asks the blocks of `ValidateScript` about the parameters of these names.
    pub async fn validate(
        &mut self,
        function: &UserFunction,
        binding: &Binding,
        names: &[String],
    ) -> Flow {
        for (name, block) in &function.validators {
            let is_given = names.iter().any(|given| text::is_same(given, name));
            let Some(value) = binding.get(name).filter(|_| is_given) else { continue };
            for item in value.items() {
                if !self.block_holds(block, item.clone()).await? {
                    let fault = script_refused(name, block.source(), &text::of(&item), None);
                    return Err(self.unbound(*fault));
                }
            }
        }
        Ok(())
    }

    /// Calls a block with arguments, in a scope of its own.
    pub fn call_block<'a>(
        &'a mut self,
        block: &'a Rc<Block>,
        arguments: Vec<Value>,
        out: &'a Out,
    ) -> Wait<'a, Flow> {
        Box::pin(async move {
            let given =
                arguments.into_iter().map(|value| Given::value(value, block.tree.span)).collect();
            let target = Target::Block(block.clone());
            let slot = self.slot(target, given, Called::at(block.tree.span), false).await?;
            self.run_slots(vec![slot], None, out).await
        })
    }

    /// Runs a block in the scope of the caller, with `$_`.
    pub fn block_with_item<'a>(
        &'a mut self,
        block: &'a Rc<Block>,
        item: Value,
        out: &'a Out,
    ) -> Wait<'a, Flow> {
        Box::pin(async move {
            let before = self.state.scopes.find("_").map(|found| found.value.clone());
            self.state.scopes.set_local("_", item);
            let result = self.inline(&block.tree, &block.text, out).await;
            self.state.scopes.set_local("_", before.unwrap_or(Value::Null));
            result
        })
    }

    /// Whether a block holds for an item.
    pub async fn block_holds(&mut self, block: &Rc<Block>, item: Value) -> Flow<bool> {
        Ok(self.block_value(block, item).await?.is_true())
    }

    /// The value of a block for an item.
    pub async fn block_value(&mut self, block: &Rc<Block>, item: Value) -> Flow<Value> {
        // Most blocks are one expression, and need no future.
        if let Body::Statements(body) = &block.tree.body
            && let [only] = body.statements.as_slice()
            && is_pure_statement(only)
            && let Some(expression) = value_of(only)
        {
            self.step().await?;
            let before = self.state.scopes.find("_").map(|found| found.value.clone());
            self.state.scopes.set_local("_", item);
            let text = std::mem::replace(&mut self.text, block.text.clone());
            let result = self.value_now(expression);
            self.text = text;
            self.state.scopes.set_local("_", before.unwrap_or(Value::Null));
            return result;
        }
        let (list, out) = Out::collector();
        self.block_with_item(block, item, &out).await?;
        Ok(Value::collected(list.take()))
    }

    async fn inline(&mut self, tree: &ScriptBlock, text: &Rc<str>, out: &Out) -> Flow {
        self.enter_call()?;
        let before = std::mem::replace(&mut self.text, text.clone());
        let result = match &tree.body {
            Body::Statements(block) => self.statements(block, out).await,
            Body::Clauses(clauses) => {
                let mut result = Ok(());
                for block in [&clauses.begin, &clauses.process, &clauses.end].into_iter().flatten()
                {
                    result = self.statements(block, out).await;
                    if result.is_err() {
                        break;
                    }
                }
                result
            }
        };
        self.text = before;
        self.depth -= 1;
        match result {
            Err(Jump::Return) => Ok(()),
            other => other,
        }
    }
}
