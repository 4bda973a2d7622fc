//! Parameters as a stage reads them, those that are not simulated, and the answer to `-WhatIf` and
//! `-Confirm`.

use crate::powershell::bind::{Binding, Common};
use crate::powershell::cmdlet::CHOICES;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::format::cell::LIMIT;
use crate::powershell::host::{Answer, Line, LineKind, Question};
use crate::powershell::value::failure::{Category, Failure};
use crate::powershell::value::{Value, convert, text};

/// The value of a parameter; nothing where it was not given or is `$null`.
pub(super) fn value<'b>(binding: &'b Binding, name: &str) -> Option<&'b Value> {
    binding.get(name).filter(|value| !matches!(value, Value::Null))
}

/// The text of a parameter.
pub(super) fn text(binding: &Binding, name: &str) -> Option<String> {
    value(binding, name).map(text::of)
}

/// The values of a parameter that takes several.
pub(super) fn values(binding: &Binding, name: &str) -> Vec<Value> {
    value(binding, name).map(Value::items).unwrap_or_default()
}

/// The texts of a parameter that takes several.
pub(super) fn texts(binding: &Binding, name: &str) -> Vec<String> {
    values(binding, name).iter().map(text::of).collect()
}

/// Whether a switch is on.
pub(super) fn flag(binding: &Binding, name: &str) -> bool {
    value(binding, name).is_some_and(Value::is_true)
}

/// A count; nothing where it was not given.
pub(super) fn count(binding: &Binding, name: &str) -> Option<usize> {
    let number = convert::to_long(value(binding, name)?).ok()?;
    Some(usize::try_from(number).unwrap_or_default())
}

/// Whether the culture's order is the one in which texts are compared here; there is only one.
pub(super) fn check_culture(binding: &Binding) -> Flow {
    let Some(culture) = text(binding, "Culture") else { return Ok(()) };
    let language = culture.split('-').next().unwrap_or_default().to_ascii_lowercase();
    match ["", "en", "fr", "1033", "1036"].contains(&language.as_str()) {
        true => Ok(()),
        false => Err(Jump::error(not_simulated(
            &format!("The culture {culture}"),
            "Texts are compared as in en-US.",
        ))),
    }
}

/// Refuses the parameters that are real and not simulated, each with what to do instead.
pub(super) fn refuse(
    binding: &Binding,
    command: &str,
    parameters: &[(&str, &str)],
) -> Result<(), Box<ErrorRecord>> {
    let given = parameters.iter().find(|(name, _)| match binding.get(name) {
        Some(Value::Bool(is_on)) => *is_on,
        given => given.is_some(),
    });
    match given {
        Some((name, instead)) => {
            Err(Box::new(not_simulated(&format!("The parameter -{name} of {command}"), instead)))
        }
        None => Ok(()),
    }
}

/// The error of something real that is not simulated.
pub(super) fn not_simulated(what: &str, instead: &str) -> ErrorRecord {
    let message = format!("{what} is not simulated here. {instead}");
    let class = "NotImplementedException";
    ErrorRecord::new(message.trim_end(), "NotSimulated", Category::NotImplemented, class)
}

/// An error of arguments, with its id.
pub(super) fn argument_error(message: impl Into<String>, id: &str) -> ErrorRecord {
    ErrorRecord::new(message, id, Category::InvalidArgument, "PSArgumentException")
}

/// The error record of a failure whose exception is of a class.
pub(super) fn record_of(failure: Failure, class: &str) -> ErrorRecord {
    ErrorRecord { reason: class.to_string(), ..failure.into() }
}

/// A record as the end of its command.
pub(super) fn ended(record: impl std::ops::Deref<Target = ErrorRecord>) -> Jump {
    Jump::error(record.clone())
}

/// How many items of a collection are shown, as `$FormatEnumerationLimit` says; all of them where
/// it is negative.
pub(super) fn limit(shell: &Shell<'_>) -> Option<usize> {
    match shell.state.scopes.find("FormatEnumerationLimit").map(|found| &found.value) {
        None => LIMIT,
        Some(value) => match convert::to_long(value) {
            Ok(number) => usize::try_from(number).ok(),
            Err(_) => LIMIT,
        },
    }
}

/// Whether a change may be made: not with `-WhatIf`, and with `-Confirm` only after a yes (CO-14).
pub(super) async fn agreed(
    shell: &mut Shell<'_>,
    common: &Common,
    operation: &str,
    target: &str,
    out: &Out,
) -> Flow<bool> {
    let verb = format!("Performing the operation \"{operation}\" on target \"{target}\".");
    let preference = shell.state.scopes.value("WhatIfPreference").is_true();
    if common.what_if.unwrap_or(preference) {
        let text = format!("What if: {verb}");
        shell.host.print(Line { kind: LineKind::Host(None), text });
        return Ok(false);
    }
    shell.verbose(&verb, out).await?;
    if !common.confirm.unwrap_or(false) {
        return Ok(true);
    }
    let question = Question::Choice {
        title: "Confirm".into(),
        text: format!("Are you sure you want to perform this action?\n{verb}"),
        choices: CHOICES.to_vec(),
        usual: 0,
    };
    let answer = shell.host.ask(question).await.map_err(|_| Jump::Interrupted)?;
    let choice = match answer {
        Answer::Choice(index) => CHOICES.get(index).copied().unwrap_or_default(),
        Answer::Text(_) | Answer::Nothing => "",
    };
    Ok(choice.contains("Yes"))
}
