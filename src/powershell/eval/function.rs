//! Functions of scripts, and script blocks that are called.

use std::rc::Rc;

use super::Shell;
use super::advanced;
use super::declared::{is_named, is_true, named_text, parameter_of};
use super::jump::{Flow, Jump};
use super::out::Out;
use crate::powershell::bind::Binding;
use crate::powershell::bind::kind::Kind;
use crate::powershell::bind::signature::{Many, Parameter, Signature};
use crate::powershell::cmdlet::Stage;
use crate::powershell::host::Wait;
use crate::powershell::shell::files;
use crate::powershell::shell::scope::Scope;
use crate::powershell::tree::expression::{Expression, ExpressionKind};
use crate::powershell::tree::parameter::Parameter as Declared;
use crate::powershell::tree::{Body, Function};
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
    /// The path of the file, where it is a script.
    pub path: Option<Rc<str>>,
    /// How grave its changes are: `ConfirmImpact`.
    impact: String,
    /// The blocks that say whether a parameter is good: `ValidateScript`.
    pub validators: Vec<(Rc<str>, Rc<Block>)>,
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
            path: None,
            impact: "Medium".into(),
            validators: Vec::new(),
        };
        if let Some(block) = &block.tree.parameters {
            function.declare(&block.parameters);
            let binds = block.attributes.iter().find(|a| is_named(a, "CmdletBinding"));
            function.signature.is_advanced |= binds.is_some();
            function.signature.supports_should_process |=
                binds.is_some_and(|a| is_true(a, "SupportsShouldProcess"));
            function.impact =
                binds.and_then(|a| named_text(a, "ConfirmImpact")).unwrap_or_default();
            if let Some(set) = binds.and_then(|a| named_text(a, "DefaultParameterSetName")) {
                let at = function.signature.sets.iter().position(|own| **own == *set);
                function.signature.default_set = at.and_then(|at| at.try_into().ok());
            }
        }
        if function.impact.is_empty() {
            function.impact = "Medium".into();
        }
        function
    }

    /// A script file as a function.
    pub fn of_script(path: &Rc<str>, block: &Rc<Block>) -> UserFunction {
        let name = path.rsplit(['\\', '/']).next().unwrap_or(path);
        let mut function = UserFunction::of_block(block);
        function.name = name.into();
        function.path = Some(path.clone());
        function
    }

    fn declare(&mut self, parameters: &[Declared]) {
        for (position, declared) in parameters.iter().enumerate() {
            let parameter = parameter_of(declared, position as u16, &mut self.signature.sets);
            for attribute in declared.attributes.iter().filter(|a| is_named(a, "ValidateScript")) {
                if let Some(Expression { kind: ExpressionKind::ScriptBlock(tree), .. }) =
                    attribute.positional.first()
                {
                    let (tree, text) = ((**tree).clone(), self.block.text.clone());
                    let block = Rc::new(Block { tree, text });
                    self.validators.push((parameter.name.as_ref().into(), block));
                }
            }
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
        let scope = Scope::of_script(function.path.is_some());
        FunctionStage { function, binding, scope: Some(scope), input: Vec::new(), is_dotted }
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
            Err(Jump::Exit(code)) if function.path.is_some() => {
                shell.ended(code);
                Ok(())
            }
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

    async fn fill(&mut self, shell: &mut Shell<'_>, given: Table) -> Flow {
        let function = self.function.clone();
        let bound: Vec<String> = self.binding.bound().map(|(name, _)| name.to_string()).collect();
        shell.validate(&function, &self.binding, &bound).await?;
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
        shell.state.scopes.set_local("PSBoundParameters", Value::table(given));
        if let Some(path) = &function.path {
            shell.state.scopes.set_local("PSScriptRoot", Value::text(files::ROOT));
            shell.state.scopes.set_local("PSCommandPath", Value::text(path.clone()));
        }
        let own = called(&function);
        if function.signature.is_advanced {
            for (name, value) in advanced::preferences(&self.binding.common) {
                shell.state.scopes.set_local(name, value);
            }
            let set = self.binding.set_name();
            let cmdlet = advanced::cmdlet(&function.name, set, &function.impact, &own);
            shell.state.scopes.set_local("PSCmdlet", cmdlet);
        }
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

/// `$MyInvocation` of a function or a script.
fn called(function: &UserFunction) -> Value {
    let path = function.path.clone().map_or(Value::Null, Value::text);
    let command = vec![
        ("Name".into(), Value::text(&*function.name)),
        ("Path".into(), path.clone()),
        ("Definition".into(), path.clone()),
    ];
    let command = Value::object("System.Management.Automation.FunctionInfo", command);
    let own = vec![
        ("MyCommand".into(), command),
        ("InvocationName".into(), Value::text(&*function.name)),
        ("PSCommandPath".into(), path),
    ];
    Value::object("System.Management.Automation.InvocationInfo", own)
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
                    let bound = match bound {
                        Ok(bound) => bound,
                        // The next object may fit.
                        Err(fault) => {
                            let Jump::Error { record, .. } = shell.unbound(*fault) else {
                                return Ok(());
                            };
                            return shell.report((*record).clone(), out).await;
                        }
                    };
                    let is_new = |name: &str| !self.binding.has(name);
                    let names: Vec<(String, Value)> = bound
                        .bound()
                        .filter(|(name, _)| is_new(name))
                        .map(|(name, value)| (name.into(), value.clone()))
                        .collect();
                    let new: Vec<String> = names.iter().map(|(name, _)| name.clone()).collect();
                    let function = self.function.clone();
                    shell.validate(&function, &bound, &new).await?;
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
