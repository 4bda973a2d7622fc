//! `Read-Host` and `Get-Credential`: what somebody is asked for.

use super::bound::{flag, said};
use crate::powershell::bind::{Binding, missing_mandatory};
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::host::{Answer, Line, LineKind, Question, Wait};
use crate::powershell::value::{Value, member, statics, text};

/// `Read-Host`
pub fn read<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        let is_secret = flag(binding, "AsSecureString");
        let prompt = binding.get("Prompt").map(|prompt| format!("{}: ", text::of(prompt)));
        let question = Question::Text { prompt: prompt.unwrap_or_default(), is_secret };
        let answer = match shell.ask(question).await? {
            Answer::Text(text) => text,
            Answer::Choice(_) | Answer::Nothing => String::new(),
        };
        let value = match is_secret {
            true => statics::secret(answer.chars().count()),
            false => Value::text(answer),
        };
        shell.emit(value, out).await
    })
}

/// `Get-Credential`
pub fn credential<'a>(
    shell: &'a mut Shell<'_>,
    binding: &'a Binding,
    out: &'a Out,
) -> Wait<'a, Flow> {
    Box::pin(async move {
        if let Some(value @ Value::Object(_)) = binding.get("Credential") {
            return shell.emit(value.clone(), out).await;
        }
        let user = said(binding, "Credential").or_else(|| said(binding, "UserName"));
        if user.is_none() && !binding.has("Message") {
            for text in [
                "cmdlet Get-Credential at command pipeline position 1",
                "Supply values for the following parameters:",
                "Credential",
            ] {
                shell.print(Line { kind: LineKind::Host(None), text: text.into() });
            }
        }
        let asked = ask(shell, said(binding, "Message"), user.unwrap_or_default()).await?;
        match asked {
            Some(credential) => shell.emit(credential, out).await,
            None => Err(shell.unbound(*missing_mandatory(&["Credential"]))),
        }
    })
}

/// Asks for a user name and a password, of which nothing is kept; nothing where somebody closes
/// the dialog.
pub async fn ask(
    shell: &mut Shell<'_>,
    message: Option<String>,
    user: String,
) -> Flow<Option<Value>> {
    Ok(match shell.ask(Question::Credential { message, user }).await? {
        Answer::Text(user) if !user.trim().is_empty() => {
            Some(statics::credential(user.trim(), statics::secret(0)))
        }
        _ => None,
    })
}

/// Who a credential is of: an object of one, or a user name for which the password is asked.
pub async fn user_of(shell: &mut Shell<'_>, given: Option<&Value>) -> Flow<Option<String>> {
    let asked = match given {
        Some(credential @ Value::Object(_)) => Some(credential.clone()),
        Some(user) => ask(shell, None, text::of(user)).await?,
        None => ask(shell, None, String::new()).await?,
    };
    Ok(asked.map(|credential| text::of(&member::get(&credential, "UserName"))))
}
