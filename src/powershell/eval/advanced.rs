//! `$PSCmdlet`, and what the parameters that every command has mean within a function.

use std::rc::Rc;

use super::Shell;
use super::jump::{Flow, Jump};
use super::out::Out;
use crate::powershell::bind::{ActionPreference, Common};
use crate::powershell::host::{Answer, Line, LineKind, Question};
use crate::powershell::source::Span;
use crate::powershell::value::{Value, text};

/// The type of `$PSCmdlet`.
const CMDLET: &str = "System.Management.Automation.PSScriptCmdlet";

/// The answers to `ShouldProcess`.
const CHOICES: [&str; 5] = ["&Yes", "Yes to &All", "&No", "No to A&ll", "&Suspend"];

/// `$PSCmdlet` of a function.
pub fn cmdlet(name: &str, set: Option<&str>, impact: &str, own: &Value) -> Value {
    Value::object(
        CMDLET,
        vec![
            ("ParameterSetName".into(), Value::text(set.unwrap_or("__AllParameterSets"))),
            ("MyInvocation".into(), own.clone()),
            ("ConfirmImpact".into(), Value::text(impact)),
            ("CommandName".into(), Value::text(name)),
        ],
    )
}

/// The preferences that the parameters of a function set within it.
pub fn preferences(common: &Common) -> Vec<(&'static str, Value)> {
    let mut set = Vec::new();
    let named = |action: ActionPreference| Value::text(action.name());
    for (name, action) in [
        ("ErrorActionPreference", common.error_action),
        ("WarningPreference", common.warning_action),
        ("InformationPreference", common.information_action),
    ] {
        set.extend(action.map(|action| (name, named(action))));
    }
    let flag = |is_on: bool, on: &str| Value::text(if is_on { on } else { "SilentlyContinue" });
    set.extend(common.verbose.map(|on| ("VerbosePreference", flag(on, "Continue"))));
    set.extend(common.debug.map(|on| ("DebugPreference", flag(on, "Inquire"))));
    set.extend(common.what_if.map(|on| ("WhatIfPreference", Value::Bool(on))));
    let confirm = |on: bool| Value::text(if on { "Low" } else { "None" });
    set.extend(common.confirm.map(|on| ("ConfirmPreference", confirm(on))));
    set
}

/// How grave a change is, or how grave one must be for the shell to ask; 0 for never.
fn weight(name: &str) -> u8 {
    match name.to_ascii_lowercase().as_str() {
        "low" => 1,
        "medium" => 2,
        "high" => 3,
        _ => 0,
    }
}

impl Shell<'_> {
    /// A method of `$PSCmdlet`; nothing where the object or the method is another.
    pub async fn of_cmdlet(
        &mut self,
        object: &Value,
        name: &str,
        arguments: &[Value],
        span: Span,
    ) -> Flow<Option<Value>> {
        let property = |name: &str| match object {
            Value::Object(own) if &*own.borrow().type_name == CMDLET => own.borrow().get(name),
            _ => None,
        };
        let (Some(command), Some(impact)) = (property("CommandName"), property("ConfirmImpact"))
        else {
            return Ok(None);
        };
        let out = Out::Nothing;
        match (name.to_ascii_lowercase().as_str(), arguments) {
            ("shouldprocess", [..]) if (1..=3).contains(&arguments.len()) => {
                let said: Vec<String> = arguments.iter().map(text::of).collect();
                let (what, ask) = match said.as_slice() {
                    [target] => (operation(&text::of(&command), target), None),
                    [target, action] => (operation(action, target), None),
                    [what, question, ..] => (what.clone(), Some(question.clone())),
                    [] => (String::new(), None),
                };
                let impact = text::of(&impact);
                Ok(Some(Value::Bool(self.should_process(&what, ask, &impact).await?)))
            }
            ("shouldcontinue", [query, title, ..]) => {
                let (query, title) = (text::of(query), text::of(title));
                Ok(Some(Value::Bool(self.agreed(&title, query).await?)))
            }
            ("throwterminatingerror", [Value::Error(record)]) => {
                Err(Jump::Error { record: record.clone(), is_fatal: false })
            }
            ("throwterminatingerror", [other]) => {
                let record = super::statement::thrown_record(other);
                Err(Jump::error(self.placed(record, span)))
            }
            ("writeerror", [Value::Error(record)]) => {
                self.report((**record).clone(), &out).await?;
                Ok(Some(nothing()))
            }
            ("writeverbose", [message]) => {
                self.verbose(&text::of(message), &out).await?;
                Ok(Some(nothing()))
            }
            ("writewarning", [message]) => {
                self.warn(&text::of(message), &out).await?;
                Ok(Some(nothing()))
            }
            _ => Ok(None),
        }
    }

    /// Whether a function may make a change: `-WhatIf` prints it, `-Confirm` asks (CO-14).
    async fn should_process(
        &mut self,
        what: &str,
        question: Option<String>,
        impact: &str,
    ) -> Flow<bool> {
        if self.state.scopes.value("WhatIfPreference").is_true() {
            let text = format!("What if: {what}");
            self.print(Line { kind: LineKind::Host(None), text });
            return Ok(false);
        }
        let preference = weight(&text::of(&self.state.scopes.value("ConfirmPreference")));
        if preference == 0 || weight(impact) < preference {
            self.verbose(what, &Out::Nothing).await?;
            return Ok(true);
        }
        let asked = question.unwrap_or_else(|| what.to_string());
        let text = format!("Are you sure you want to perform this action?\n{asked}");
        self.agreed("Confirm", text).await
    }

    async fn agreed(&mut self, title: &str, text: String) -> Flow<bool> {
        let title = title.to_string();
        let choices = CHOICES.to_vec();
        let answer = self.ask(Question::Choice { title, text, choices, usual: 0 }).await?;
        Ok(matches!(answer, Answer::Choice(0 | 1)))
    }
}

fn operation(action: &str, target: &str) -> String {
    format!("Performing the operation \"{action}\" on target \"{target}\".")
}

/// What a method has that has no result.
fn nothing() -> Value {
    Value::Array(Rc::default())
}
