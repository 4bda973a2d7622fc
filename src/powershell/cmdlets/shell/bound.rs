//! Commands that wait, ask or run something for each object of a pipeline, with their parameters
//! bound as those of a [`crate::powershell::cmdlet::Call`] are.

use crate::powershell::bind::Binding;
use crate::powershell::cmdlet::Stage;
use crate::powershell::cmdlets::record::bound;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::facts::{self, Facts};
use crate::powershell::host::Wait;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, convert, text};

/// What such a command does for one object.
pub type Work = for<'a, 's> fn(&'a mut Shell<'s>, &'a Binding, &'a Out) -> Wait<'a, Flow>;

struct Each {
    facts: Option<&'static Facts>,
    work: Work,
    binding: Binding,
}

/// A command by its name, at work.
pub fn each(name: &str, work: Work, binding: &Binding) -> Box<dyn Stage> {
    Box::new(Each { facts: facts::find(name), work, binding: binding.clone() })
}

impl Stage for Each {
    fn process<'a>(
        &'a mut self,
        shell: &'a mut Shell<'_>,
        input: Option<Value>,
        out: &'a Out,
    ) -> Wait<'a, Flow> {
        Box::pin(async move {
            shell.step().await?;
            let binding = match self.facts {
                Some(facts) => bound(shell, &facts.signature, &self.binding, input, out).await?,
                None => Some(self.binding.clone()),
            };
            let Some(binding) = binding else { return Ok(()) };
            (self.work)(shell, &binding, out).await
        })
    }
}

/// The text of a parameter; nothing where it was not given or is `$null`.
pub fn said(binding: &Binding, name: &str) -> Option<String> {
    binding.get(name).filter(|value| !matches!(value, Value::Null)).map(text::of)
}

/// A switch or a Boolean.
pub fn flag(binding: &Binding, name: &str) -> bool {
    binding.get(name).is_some_and(Value::is_true)
}

/// A whole number.
pub fn number(binding: &Binding, name: &str) -> Option<i64> {
    binding.get(name).and_then(|value| convert::to_long(value).ok())
}

/// A parameter that is real and does nothing here, with what to use instead.
pub fn not_simulated(parameter: &str, instead: &str) -> ErrorRecord {
    let message = format!("-{parameter} is not simulated here. {instead}");
    ErrorRecord::new(message, "NotSimulated", Category::NotImplemented, "NotSupportedException")
        .about(parameter, "String")
}
