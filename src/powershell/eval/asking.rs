//! What the shell itself asks: missing parameters, and whether to go on.

use super::Shell;
use super::command::Invocation;
use super::jump::{Flow, Jump};
use crate::powershell::bind::signature::Signature;
use crate::powershell::bind::{Binding, missing_mandatory};
use crate::powershell::host::{Answer, Line, LineKind, Question};
use crate::powershell::value::Value;

/// The answers to what `-ErrorAction Inquire` and its like ask.
const CHOICES: [&str; 4] = ["&Yes", "Yes to &All", "&Halt Command", "&Suspend"];

impl Shell<'_> {
    /// Asks somebody, behind all that was printed.
    pub async fn ask(&mut self, question: Question) -> Flow<Answer> {
        self.flush();
        self.host.ask(question).await.map_err(|_| Jump::Interrupted)
    }

    /// Whether to go on behind a message.
    pub async fn goes_on_behind(&mut self, message: &str) -> Flow<bool> {
        let question = Question::Choice {
            title: "Confirm".into(),
            text: format!("{message}\nContinue with this operation?"),
            choices: CHOICES.to_vec(),
            usual: 0,
        };
        Ok(matches!(self.ask(question).await?, Answer::Choice(0 | 1)))
    }

    /// Asks for mandatory parameters that nobody gave, as the shell does.
    pub async fn ask_for_missing(
        &mut self,
        invocation: &Invocation,
        signature: &Signature,
        binding: &mut Binding,
    ) -> Flow {
        let missing: Vec<String> = binding.missing().iter().map(|name| name.to_string()).collect();
        if missing.is_empty() {
            return Ok(());
        }
        for line in [
            format!("cmdlet {} at command pipeline position 1", invocation.name),
            "Supply values for the following parameters:".to_string(),
        ] {
            self.print(Line { kind: LineKind::Host(None), text: line });
        }
        for name in &missing {
            let question = Question::Text { prompt: format!("{name}: "), is_secret: false };
            let fault = match self.ask(question).await? {
                Answer::Text(answer) if !answer.is_empty() => {
                    binding.supply(signature, name, Value::text(answer)).err()
                }
                _ => Some(missing_mandatory(&[name])),
            };
            if let Some(mut fault) = fault {
                fault.record.activity = invocation.name.clone();
                fault.span = Some(invocation.span);
                return Err(self.unbound(*fault));
            }
        }
        Ok(())
    }
}
