//! `ForEach-Object`: runs blocks for each object, or takes one member of it.

use super::each::Each;
use super::given;
use super::staged::Work;
use crate::powershell::bind::Binding;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::format::property;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, member, method, text};

/// The command at work.
pub(super) struct ForEachObject {
    binding: Binding,
    begin: Option<Each>,
    process: Vec<Each>,
    end: Option<Each>,
    member: Option<String>,
}

impl Work for ForEachObject {
    const NAME: &'static str = "ForEach-Object";

    fn new(binding: &Binding) -> ForEachObject {
        let mut work = ForEachObject {
            binding: binding.clone(),
            begin: None,
            process: Vec::new(),
            end: block(binding.get("End")),
            member: given::text(binding, "MemberName"),
        };
        work.sort_out();
        work
    }

    async fn begin(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        let common = &self.binding.common;
        if self.member.is_none() && (common.what_if.is_some() || common.confirm.is_some()) {
            let message =
                "The -WhatIf and -Confirm parameters are not supported for script blocks.";
            let mut record = given::argument_error(message, "NoShouldProcessForScriptBlockSet");
            record.category = Category::InvalidOperation;
            record.reason = "InvalidOperationException".into();
            return Err(Jump::error(record));
        }
        match &self.begin {
            Some(block) => block.run(shell, Value::Null, out).await,
            None => Ok(()),
        }
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        if let Some(name) = &self.member {
            shell.step().await?;
            return self.member(shell, name, object, out).await;
        }
        for block in &self.process {
            block.run(shell, object.clone(), out).await?;
        }
        Ok(())
    }

    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        match &self.end {
            Some(block) => block.run(shell, Value::Null, out).await,
            None => Ok(()),
        }
    }

    fn alone() -> Option<Value> {
        Some(Value::Null)
    }
}

fn block(value: Option<&Value>) -> Option<Each> {
    match value {
        Some(Value::Block(block)) => Some(Each::new(block)),
        _ => None,
    }
}

/// How a member is worked on, as `-WhatIf` tells it.
struct Action {
    verb: String,
    target: String,
}

impl ForEachObject {
    /// Which block is which: of several the first one begins, of more than two the last one ends,
    /// unless those have names.
    fn sort_out(&mut self) {
        let mut all: Vec<Option<Each>> = Vec::new();
        if let Some(begin) = self.binding.get("Begin") {
            all.push(block(Some(begin)));
        }
        for name in ["Process", "RemainingScripts"] {
            match self.binding.get(name) {
                Some(Value::Null) => all.push(None),
                Some(given) => all.extend(given.items().iter().map(|given| block(Some(given)))),
                None => {}
            }
        }
        if all.len() > 2 && self.binding.get("End").is_none() {
            self.end = all.pop().flatten();
        }
        if all.len() > 1 {
            self.begin = all.remove(0);
        }
        self.process = all.into_iter().flatten().collect();
    }

    async fn member(&self, shell: &mut Shell<'_>, name: &str, object: Value, out: &Out) -> Flow {
        if let Value::Null = object {
            let message = "Cannot operate on a 'null' input object.";
            return shell.report(given::argument_error(message, "InputObjectIsNull"), out).await;
        }
        let name = match resolved(name, &object) {
            Ok(name) => name,
            Err(record) => return shell.report(*record, out).await,
        };
        let arguments = given::values(&self.binding, "ArgumentList");
        let takes_arguments = self.binding.has("ArgumentList");
        let own = match &object {
            Value::Table(table) => table.borrow().get(&Value::text(&*name)).cloned(),
            other => property::get(other, &name),
        };
        let action = match (&own, takes_arguments) {
            (_, true) => {
                let said: Vec<String> = arguments.iter().map(text::of).collect();
                format!("Invoke method '{name}' with arguments: {}", said.join(", "))
            }
            (Some(_), false) => format!("Retrieve the value for property '{name}'"),
            (None, false) => format!("Invoke method '{name}'"),
        };
        let action = Action { verb: action, target: format!("InputObject: {}", text::of(&object)) };
        let common = &self.binding.common;
        if !given::agreed(shell, common, &action.verb, &action.target, out).await? {
            return Ok(());
        }
        if let (Some(own), false) = (own, takes_arguments) {
            return shell.emit_items(own, out).await;
        }
        match method::call(&object, &name, &arguments) {
            Ok(value) => shell.emit_items(value, out).await,
            // What is no method may still be a property of the items of an array.
            Err(failure) if failure.id == "MethodNotFound" && !takes_arguments => {
                shell.emit_items(member::get(&object, &name), out).await
            }
            Err(failure) if failure.id == "MethodNotFound" => {
                let message = format!("Input name \"{name}\" cannot be resolved to a method.");
                let record = given::argument_error(message, "MethodNotFound");
                shell.report(record.about(text::of(&object), "PSObject"), out).await
            }
            Err(failure) => {
                let mut record = ErrorRecord::from(failure);
                record.id = "MethodInvocationError".into();
                shell.report(record.about(text::of(&object), "PSObject"), out).await
            }
        }
    }
}

/// The member that a name means, which may have wildcards.
fn resolved(name: &str, object: &Value) -> Result<String, Box<ErrorRecord>> {
    if !property::is_pattern(name) {
        return Ok(name.to_string());
    }
    let (message, id) = match property::resolved(object, name).as_slice() {
        [only] => return Ok(only.to_string()),
        [] => (
            format!("The input name \"{name}\" cannot be resolved to a member."),
            "PropertyOrMethodNotFound",
        ),
        several => (
            format!(
                "Input name \"{name}\" is ambiguous. It can be resolved to multiple matched \
                 members. Possible matches include: {}.",
                several.join(" ")
            ),
            "AmbiguousPropertyOrMethodName",
        ),
    };
    Err(Box::new(given::argument_error(message, id).about(text::of(object), "PSObject")))
}
