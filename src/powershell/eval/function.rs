//! Functions of scripts, and script blocks that are called.

use std::rc::Rc;

use super::Shell;
use super::command::Target;
use super::declared::{is_named, is_true, parameter_of};
use super::jump::{Flow, Jump};
use super::out::Out;
use super::pure::{is_pure_statement, value_of};
use crate::powershell::bind::kind::Kind;
use crate::powershell::bind::signature::{Many, Parameter, Signature};
use crate::powershell::bind::{Binding, Given};
use crate::powershell::cmdlet::Stage;
use crate::powershell::error::ErrorRecord;
use crate::powershell::host::Wait;
use crate::powershell::shell::scope::Scope;
use crate::powershell::tree::expression::Expression;
use crate::powershell::tree::parameter::Parameter as Declared;
use crate::powershell::tree::{Body, Function, ScriptBlock};
use crate::powershell::value::failure::Category;
use crate::powershell::value::table::Table;
use crate::powershell::value::{Block, Value};

/// A function that a script has defined, or a script block as one.
#[derive(Debug)]
pub struct UserFunction {
    /// Its name; empty for a block.
    pub name: Rc<str>,
    /// What it takes.
    pub signature: Signature,
    /// What its parameters are when nobody gives them.
    defaults: Vec<(Rc<str>, Expression)>,
    /// What it does.
    pub block: Rc<Block>,
    /// Whether its statements run for each object: `filter`.
    is_filter: bool,
}

impl UserFunction {
    /// The function that a statement defines.
    pub fn of(node: &Function, text: &Rc<str>) -> UserFunction {
        let name = node.name.rsplit(':').next().unwrap_or(&node.name);
        let block = Rc::new(Block { tree: node.body.clone(), text: text.clone() });
        let mut function = UserFunction::of_block(&block);
        function.name = name.into();
        function.is_filter = node.is_filter;
        if let Some(parameters) = &node.parameters {
            function.declare(parameters);
        }
        function
    }

    /// A script block as a function.
    pub fn of_block(block: &Rc<Block>) -> UserFunction {
        let mut function = UserFunction {
            name: "".into(),
            signature: Signature { is_script: true, ..Signature::default() },
            defaults: Vec::new(),
            block: block.clone(),
            is_filter: false,
        };
        if let Some(block) = &block.tree.parameters {
            function.declare(&block.parameters);
            let binds = block.attributes.iter().find(|a| is_named(a, "CmdletBinding"));
            function.signature.is_advanced |= binds.is_some();
            function.signature.supports_should_process |=
                binds.is_some_and(|a| is_true(a, "SupportsShouldProcess"));
        }
        function
    }

    fn declare(&mut self, parameters: &[Declared]) {
        for (position, declared) in parameters.iter().enumerate() {
            let parameter = parameter_of(declared, position as u16);
            self.signature.is_advanced |=
                declared.attributes.iter().any(|a| is_named(a, "Parameter"));
            if let Some(default) = &declared.default {
                self.defaults.push((parameter.name.as_ref().into(), default.clone()));
            }
            self.signature.parameters.push(parameter);
        }
    }
}

/// A function at work in a pipeline.
pub struct FunctionStage {
    function: Rc<UserFunction>,
    binding: Binding,
    /// Its scope while it is not running.
    scope: Option<Scope>,
    input: Vec<Value>,
    /// Whether it runs in the scope of the caller: `. { … }`.
    is_dotted: bool,
}

impl FunctionStage {
    /// A function with what its parameters are.
    pub fn new(function: Rc<UserFunction>, binding: Binding, is_dotted: bool) -> FunctionStage {
        FunctionStage { function, binding, scope: None, input: Vec::new(), is_dotted }
    }

    /// Runs one of its parts in its scope.
    async fn run(&mut self, shell: &mut Shell<'_>, part: Part, out: &Out) -> Flow {
        let function = self.function.clone();
        let tree = &function.block.tree;
        let block = match (&tree.body, part) {
            (Body::Statements(block), Part::Process) if function.is_filter => block,
            (Body::Statements(block), Part::End) if !function.is_filter => block,
            (Body::Clauses(clauses), part) => {
                let block = match part {
                    Part::Begin => &clauses.begin,
                    Part::Process => &clauses.process,
                    Part::End => &clauses.end,
                };
                let Some(block) = block else { return Ok(()) };
                block
            }
            _ => return Ok(()),
        };
        shell.enter_call()?;
        let before = std::mem::replace(&mut shell.text, function.block.text.clone());
        if !self.is_dotted {
            shell.state.scopes.push(self.scope.take().unwrap_or_default());
        }
        let result = shell.statements(block, out).await;
        if !self.is_dotted {
            self.scope = Some(shell.state.scopes.pop());
        }
        shell.text = before;
        shell.depth -= 1;
        match result {
            Err(Jump::Return) => Ok(()),
            other => other,
        }
    }

    /// Sets the parameters, those that nobody gave to their defaults.
    async fn prepare(&mut self, shell: &mut Shell<'_>) -> Flow {
        let function = self.function.clone();
        let mut bound = Table::new(true);
        for (name, value) in self.binding.bound() {
            bound.set(Value::text(name), value.clone());
        }
        let before = std::mem::replace(&mut shell.text, function.block.text.clone());
        if !self.is_dotted {
            shell.state.scopes.push(self.scope.take().unwrap_or_default());
        }
        let result = self.fill(shell, bound).await;
        if !self.is_dotted {
            self.scope = Some(shell.state.scopes.pop());
        }
        shell.text = before;
        result
    }

    async fn fill(&mut self, shell: &mut Shell<'_>, bound: Table) -> Flow {
        let function = self.function.clone();
        for parameter in &function.signature.parameters {
            let given = self.binding.get(&parameter.name).cloned();
            let default = function.defaults.iter().find(|(name, _)| **name == parameter.name);
            let value = match (given, default) {
                (Some(value), _) => value,
                (None, Some((_, default))) => shell.value(default).await?,
                (None, None) if parameter.is_switch() => Value::Bool(false),
                (None, None) => empty(parameter),
            };
            shell.state.scopes.set_local(&parameter.name, value);
        }
        shell.state.scopes.set_local("args", Value::array(self.binding.rest.clone()));
        shell.state.scopes.set_local("PSBoundParameters", Value::table(bound));
        let command = vec![("Name".into(), Value::text(&*function.name))];
        let command = Value::object("System.Management.Automation.FunctionInfo", command);
        let own = vec![
            ("MyCommand".into(), command),
            ("InvocationName".into(), Value::text(&*function.name)),
        ];
        let own = Value::object("System.Management.Automation.InvocationInfo", own);
        shell.state.scopes.set_local("MyInvocation", own);
        Ok(())
    }

    fn set(&mut self, name: &str, value: Value, shell: &mut Shell<'_>) {
        match &mut self.scope {
            Some(scope) => scope.set(name, value),
            None => shell.state.scopes.set_local(name, value),
        }
    }
}

/// What a typed parameter is that nobody gave.
fn empty(parameter: &Parameter) -> Value {
    match (&parameter.kind, parameter.many) {
        (_, Many::Array) => Value::Null,
        (Kind::Text, _) => Value::text(""),
        (Kind::Int32, _) => Value::Int(0),
        (Kind::Int64, _) => Value::Long(0),
        (Kind::Double, _) => Value::Double(0.0),
        (Kind::Bool, _) => Value::Bool(false),
        _ => Value::Null,
    }
}

/// A part of a function.
#[derive(Clone, Copy)]
enum Part {
    Begin,
    Process,
    End,
}

impl Stage for FunctionStage {
    fn begin<'a>(&'a mut self, shell: &'a mut Shell<'_>, out: &'a Out) -> Wait<'a, Flow> {
        Box::pin(async move {
            self.prepare(shell).await?;
            self.run(shell, Part::Begin, out).await
        })
    }

    fn process<'a>(
        &'a mut self,
        shell: &'a mut Shell<'_>,
        input: Option<Value>,
        out: &'a Out,
    ) -> Wait<'a, Flow> {
        Box::pin(async move {
            if let Some(input) = input {
                if self.binding.takes_input() {
                    let bound = self.binding.for_input(&self.function.signature, &input);
                    let bound = bound.map_err(|fault| shell.unbound(*fault))?;
                    let names: Vec<(String, Value)> =
                        bound.bound().map(|(name, value)| (name.into(), value.clone())).collect();
                    for (name, value) in names {
                        self.set(&name, value, shell);
                    }
                }
                self.set("_", input.clone(), shell);
                self.input.push(input);
            }
            self.run(shell, Part::Process, out).await
        })
    }

    fn end<'a>(&'a mut self, shell: &'a mut Shell<'_>, out: &'a Out) -> Wait<'a, Flow> {
        Box::pin(async move {
            let input = std::mem::take(&mut self.input);
            self.set("input", Value::array(input), shell);
            self.run(shell, Part::End, out).await
        })
    }
}

impl Shell<'_> {
    /// Notes that a call begins; too many inside each other end the script.
    pub fn enter_call(&mut self) -> Flow {
        if self.depth >= super::DEPTH_MAX {
            let record = ErrorRecord::new(
                "The script failed due to call depth overflow.",
                "CallDepthOverflow",
                Category::InvalidOperation,
                "ScriptCallDepthException",
            );
            return Err(Jump::fatal(record));
        }
        self.depth += 1;
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
            let slot = self.slot(target, given, block.tree.span, false, false).await?;
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
