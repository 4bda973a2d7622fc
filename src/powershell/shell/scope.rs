//! Variables and functions by scope. What is not in the innermost scope is looked for in those
//! around it; what is set is set in the innermost one, unless a scope is named.

use std::rc::Rc;

use crate::powershell::eval::function::UserFunction;
use crate::powershell::tree::expression::{Scope as Named, Variable as Name};
use crate::powershell::value::types::Type;
use crate::powershell::value::{Value, text};

/// A variable.
#[derive(Clone, Debug)]
pub struct Variable {
    /// The name as it was first written.
    pub name: Rc<str>,
    /// The value.
    pub value: Value,
    /// The type that a cast in front of it has given it; whatever is set is converted to it.
    pub of_type: Option<Type>,
    /// Whether it may be set again.
    pub lock: Lock,
}

/// Whether a variable may be set again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lock {
    /// It may.
    #[default]
    None,
    /// Only with `-Force`.
    ReadOnly,
    /// Never.
    Constant,
}

impl Lock {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Lock::None => "None",
            Lock::ReadOnly => "ReadOnly",
            Lock::Constant => "Constant",
        }
    }

    /// What an option of this name means; nothing where it says nothing about it.
    pub fn named(name: &str) -> Option<Lock> {
        [Lock::None, Lock::ReadOnly, Lock::Constant].into_iter().find(|lock| lock.name() == name)
    }
}

/// One scope. It holds few variables, so that looking through a list is the fastest way.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    variables: Vec<Variable>,
    functions: Vec<Rc<UserFunction>>,
    /// Whether a script or the console itself opened it: `$script:` ends here.
    pub is_script: bool,
    /// What `Set-StrictMode` has set here: 0 is off.
    strict: Option<u8>,
}

/// The scopes, the global one first.
#[derive(Clone, Debug)]
pub struct Scopes {
    scopes: Vec<Scope>,
    environment: Vec<Variable>,
}

impl Scope {
    /// A scope, perhaps one that a script opens.
    pub fn of_script(is_script: bool) -> Scope {
        Scope { is_script, ..Scope::default() }
    }

    fn find(&self, name: &str) -> Option<&Variable> {
        self.variables.iter().find(|variable| text::is_same(&variable.name, name))
    }

    /// Sets a variable here.
    pub fn set(&mut self, name: &str, value: Value) {
        set_in(&mut self.variables, name, value);
    }

    /// The variables, in the order in which they were set.
    pub fn variables(&self) -> &[Variable] {
        &self.variables
    }
}

fn set_in(variables: &mut Vec<Variable>, name: &str, value: Value) {
    match variables.iter_mut().find(|variable| text::is_same(&variable.name, name)) {
        Some(variable) => variable.value = value,
        None => {
            variables.push(Variable { name: name.into(), value, of_type: None, lock: Lock::None })
        }
    }
}

impl Default for Scopes {
    fn default() -> Scopes {
        Scopes::new()
    }
}

impl Scopes {
    /// The global scope alone.
    pub fn new() -> Scopes {
        let mut global = Scope { is_script: true, ..Scope::default() };
        for (name, value) in [
            ("ErrorActionPreference", "Continue"),
            ("WarningPreference", "Continue"),
            ("VerbosePreference", "SilentlyContinue"),
            ("DebugPreference", "SilentlyContinue"),
            ("InformationPreference", "SilentlyContinue"),
            ("ProgressPreference", "Continue"),
            ("ConfirmPreference", "High"),
        ] {
            global.set(name, Value::text(value));
        }
        global.set("WhatIfPreference", Value::Bool(false));
        let mut environment = Vec::new();
        for (name, value) in [
            ("USERNAME", "admin"),
            ("COMPUTERNAME", "PASSERELLE"),
            ("USERPROFILE", r"C:\"),
            ("TEMP", r"C:\"),
            ("windir", r"C:\Windows"),
        ] {
            set_in(&mut environment, name, Value::text(value));
        }
        Scopes { scopes: vec![global], environment }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.scopes.len()
    }

    /// Always false: the global one is always there.
    pub fn is_empty(&self) -> bool {
        self.scopes.is_empty()
    }

    /// Opens a scope inside the innermost one.
    pub fn push(&mut self, scope: Scope) {
        self.scopes.push(scope);
    }

    /// Closes the innermost scope and hands it out; the global one stays.
    pub fn pop(&mut self) -> Scope {
        match self.scopes.len() {
            0 | 1 => Scope::default(),
            _ => self.scopes.pop().unwrap_or_default(),
        }
    }

    /// Takes the scopes away that lie within the first `level`.
    pub fn split_off(&mut self, level: usize) -> Vec<Scope> {
        self.scopes.split_off(level.clamp(1, self.scopes.len()))
    }

    /// Puts scopes back that were taken away.
    pub fn extend(&mut self, scopes: Vec<Scope>) {
        self.scopes.extend(scopes);
    }

    /// The variable that a name means.
    pub fn variable(&self, name: &Name) -> Option<&Variable> {
        match name.scope {
            Some(Named::Global) => self.scopes.first().and_then(|scope| scope.find(&name.name)),
            Some(Named::Local | Named::Private) => {
                self.scopes.last().and_then(|scope| scope.find(&name.name))
            }
            Some(Named::Script) => self.scopes.get(self.script()).and_then(|s| s.find(&name.name)),
            Some(Named::Environment) => {
                self.environment.iter().find(|v| text::is_same(&v.name, &name.name))
            }
            None | Some(Named::Variable) => self.find(&name.name),
        }
    }

    /// The variable with this name that one sees from the innermost scope.
    pub fn find(&self, name: &str) -> Option<&Variable> {
        self.scopes.iter().rev().find_map(|scope| scope.find(name))
    }

    /// Its value; `$null` where there is none.
    pub fn value(&self, name: &str) -> Value {
        self.find(name).map_or(Value::Null, |variable| variable.value.clone())
    }

    /// The variables that one sees, the innermost of each name, in the order of their names.
    pub fn visible(&self) -> Vec<&Variable> {
        let mut seen: Vec<&Variable> = Vec::new();
        for variable in self.scopes.iter().rev().flat_map(|scope| scope.variables.iter()) {
            if !seen.iter().any(|other| text::is_same(&other.name, &variable.name)) {
                seen.push(variable);
            }
        }
        seen.sort_by_key(|variable| variable.name.to_lowercase());
        seen
    }

    /// Sets a variable where its name says, without a conversion.
    pub fn set(&mut self, name: &Name, value: Value) {
        if name.scope == Some(Named::Environment) {
            return set_in(&mut self.environment, &name.name, value);
        }
        let at = self.place(name);
        if let Some(scope) = self.scopes.get_mut(at) {
            scope.set(&name.name, value);
        }
    }

    /// Sets a variable in the innermost scope.
    pub fn set_local(&mut self, name: &str, value: Value) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.set(name, value);
        }
    }

    /// The type that the variable keeps where its name says.
    pub fn type_of(&self, name: &Name) -> Option<Type> {
        let scope = self.scopes.get(self.place(name))?;
        scope.find(&name.name).and_then(|variable| variable.of_type.clone())
    }

    /// Gives a variable that is set a type.
    pub fn set_type(&mut self, name: &Name, of_type: Type) {
        let at = self.place(name);
        let variables = self.scopes.get_mut(at).map(|scope| &mut scope.variables);
        let found = variables.into_iter().flatten().find(|v| text::is_same(&v.name, &name.name));
        if let Some(variable) = found {
            variable.of_type = Some(of_type);
        }
    }

    /// Takes a variable away; false where there is none.
    pub fn remove(&mut self, name: &str) -> bool {
        for scope in self.scopes.iter_mut().rev() {
            let before = scope.variables.len();
            scope.variables.retain(|variable| !text::is_same(&variable.name, name));
            if scope.variables.len() < before {
                return true;
            }
        }
        false
    }

    /// Sets a variable in the scope at a level; the global one is 0.
    pub fn set_at(&mut self, level: usize, name: &str, value: Value) {
        if let Some(scope) = self.scopes.get_mut(level) {
            scope.set(name, value);
        }
    }

    /// The variables of the scope at a level, in the order in which they were set.
    pub fn all_at(&self, level: usize) -> &[Variable] {
        self.scopes.get(level).map(Scope::variables).unwrap_or_default()
    }

    /// Takes a variable out of the scope at a level; false where it has none.
    pub fn remove_at(&mut self, level: usize, name: &str) -> bool {
        let Some(scope) = self.scopes.get_mut(level) else { return false };
        let before = scope.variables.len();
        scope.variables.retain(|variable| !text::is_same(&variable.name, name));
        scope.variables.len() < before
    }

    /// Whether the variable of the scope at a level may be set again.
    pub fn lock_at(&self, level: usize, name: &str) -> Lock {
        let found = self.scopes.get(level).and_then(|scope| scope.find(name));
        found.map_or(Lock::None, |variable| variable.lock)
    }

    /// Says whether it may be.
    pub fn set_lock(&mut self, level: usize, name: &str, lock: Lock) {
        let variables = self.scopes.get_mut(level).map(|scope| &mut scope.variables);
        let found = variables.into_iter().flatten().find(|v| text::is_same(&v.name, name));
        if let Some(variable) = found {
            variable.lock = lock;
        }
    }

    /// The level of the scope in which a variable is that one sees.
    pub fn level_of(&self, name: &str) -> usize {
        self.scopes.iter().rposition(|scope| scope.find(name).is_some()).unwrap_or_default()
    }

    /// Whether a name means a variable that may not be set.
    pub fn is_locked(&self, name: &Name) -> bool {
        if name.scope == Some(Named::Environment) {
            return false;
        }
        self.lock_at(self.place(name), &name.name) != Lock::None
    }

    /// The level of the scope that a script or the console opened.
    pub fn script_level(&self) -> usize {
        self.script()
    }

    /// How strict scripts are here: 0 is not at all.
    pub fn strict(&self) -> u8 {
        self.scopes.iter().rev().find_map(|scope| scope.strict).unwrap_or_default()
    }

    /// Sets how strict scripts are in the innermost scope and within it.
    pub fn set_strict(&mut self, strict: u8) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.strict = Some(strict);
        }
    }

    /// The function with this name.
    pub fn function(&self, name: &str) -> Option<Rc<UserFunction>> {
        let mut functions = self.scopes.iter().rev().flat_map(|scope| scope.functions.iter());
        functions.find(|function| text::is_same(&function.name, name)).cloned()
    }

    /// All functions that one sees.
    pub fn functions(&self) -> impl Iterator<Item = &Rc<UserFunction>> {
        self.scopes.iter().rev().flat_map(|scope| scope.functions.iter())
    }

    /// Defines a function in the innermost scope, or in the global one.
    pub fn define(&mut self, function: Rc<UserFunction>, is_global: bool) {
        let scope = if is_global { self.scopes.first_mut() } else { self.scopes.last_mut() };
        if let Some(scope) = scope {
            scope.functions.retain(|other| !text::is_same(&other.name, &function.name));
            scope.functions.push(function);
        }
    }

    fn place(&self, name: &Name) -> usize {
        match name.scope {
            Some(Named::Global) => 0,
            Some(Named::Script) => self.script(),
            _ => self.scopes.len().saturating_sub(1),
        }
    }

    fn script(&self) -> usize {
        self.scopes.iter().rposition(|scope| scope.is_script).unwrap_or_default()
    }
}
