//! The commands of this area as stages of a pipeline: each gets its objects from the pipeline or
//! from `-InputObject`, never from both.

use crate::powershell::bind::Binding;
use crate::powershell::cmdlet::Stage;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::facts;
use crate::powershell::host::Wait;
use crate::powershell::value::Value;

/// What a command does with its objects.
pub(super) trait Work {
    /// The command, as the facts call it.
    const NAME: &'static str;

    /// The command with its parameters.
    fn new(binding: &Binding) -> Self;

    /// Before the first object: here parameters that make no sense are refused.
    async fn begin(&mut self, _shell: &mut Shell<'_>, _out: &Out) -> Flow {
        Ok(())
    }

    /// With an object.
    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow;

    /// After the last object.
    async fn end(&mut self, _shell: &mut Shell<'_>, _out: &Out) -> Flow {
        Ok(())
    }

    /// What it works with where there is no pipeline and no `-InputObject`.
    fn alone() -> Option<Value> {
        None
    }
}

/// A command at work.
struct Staged<W> {
    work: W,
    binding: Binding,
}

/// A stage that does the work.
pub(super) fn stage<W: Work + 'static>(binding: &Binding) -> Box<dyn Stage> {
    Box::new(Staged { work: W::new(binding), binding: binding.clone() })
}

impl<W: Work> Staged<W> {
    /// The error of an object that comes though `-InputObject` was given.
    async fn refuse(&self, shell: &mut Shell<'_>, input: &Value, out: &Out) -> Flow {
        let Some(facts) = facts::find(W::NAME) else { return Ok(()) };
        let Err(fault) = self.binding.for_input(&facts.signature, input) else { return Ok(()) };
        let jump = shell.unbound(*fault);
        shell.report_error(jump, out).await
    }
}

impl<W: Work> Stage for Staged<W> {
    fn begin<'a>(&'a mut self, shell: &'a mut Shell<'_>, out: &'a Out) -> Wait<'a, Flow> {
        Box::pin(self.work.begin(shell, out))
    }

    fn process<'a>(
        &'a mut self,
        shell: &'a mut Shell<'_>,
        input: Option<Value>,
        out: &'a Out,
    ) -> Wait<'a, Flow> {
        let object = match (input, self.binding.get("InputObject")) {
            (Some(input), None) => Some(input),
            (None, Some(given)) => Some(given.clone()),
            (None, None) => W::alone(),
            (Some(input), Some(_)) => {
                return Box::pin(async move { self.refuse(shell, &input, out).await });
            }
        };
        match object {
            Some(object) => Box::pin(self.work.object(shell, object, out)),
            None => Box::pin(std::future::ready(Ok(()))),
        }
    }

    fn end<'a>(&'a mut self, shell: &'a mut Shell<'_>, out: &'a Out) -> Wait<'a, Flow> {
        Box::pin(self.work.end(shell, out))
    }
}
