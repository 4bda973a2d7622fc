//! `Write-Host`, `Write-Output`, `Write-Error` and the other ways of saying something.

use std::rc::Rc;

use super::bound::{flag, number, said};
use crate::powershell::bind::Binding;
use crate::powershell::error::{Caller, ErrorRecord};
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::host::{Color, Progress, Wait};
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, format, text};

const COLORS: [(&str, Color); 16] = [
    ("Black", Color::Black),
    ("DarkBlue", Color::DarkBlue),
    ("DarkGreen", Color::DarkGreen),
    ("DarkCyan", Color::DarkCyan),
    ("DarkRed", Color::DarkRed),
    ("DarkMagenta", Color::DarkMagenta),
    ("DarkYellow", Color::DarkYellow),
    ("Gray", Color::Gray),
    ("DarkGray", Color::DarkGray),
    ("Blue", Color::Blue),
    ("Green", Color::Green),
    ("Cyan", Color::Cyan),
    ("Red", Color::Red),
    ("Magenta", Color::Magenta),
    ("Yellow", Color::Yellow),
    ("White", Color::White),
];

/// `Write-Host`. The background has no color of its own here.
pub fn host<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        let separator = said(binding, "Separator").unwrap_or_else(|| " ".into());
        let object = binding.get("Object").cloned().unwrap_or(Value::Null);
        let mut parts = Vec::new();
        shown(&object, &mut parts, 0);
        let line = parts.join(&separator);
        let name = said(binding, "ForegroundColor").unwrap_or_default();
        let color = COLORS.iter().find(|(own, _)| own.eq_ignore_ascii_case(&name));
        let color = color.map(|(_, color)| *color);
        match flag(binding, "NoNewline") {
            true => shell.write_part(&line, color, out).await,
            false => shell.write_host(&line, color, out).await,
        }
    })
}

/// The texts of a value's items; moments stand as the culture writes them.
fn shown(value: &Value, parts: &mut Vec<String>, depth: u32) {
    match value {
        Value::Array(items) if depth < 8 => {
            for item in items.borrow().iter() {
                shown(item, parts, depth + 1);
            }
        }
        Value::Table(table) => {
            let one = || "System.Collections.DictionaryEntry".to_string();
            parts.extend(table.borrow().entries().iter().map(|_| one()));
        }
        Value::Time(_) => parts.push(format::one(value, "G").unwrap_or_default()),
        other => parts.push(text::of(other)),
    }
}

/// `Write-Output`
pub fn output<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        let object = binding.get("InputObject").cloned().unwrap_or(Value::Null);
        match (&object, flag(binding, "NoEnumerate")) {
            (Value::Array(items), false) => {
                // What stood as one argument is an array in the array of all arguments.
                let items = items.borrow().clone();
                for item in items {
                    shell.emit_items(item, out).await?;
                }
                Ok(())
            }
            (Value::Array(items), true) if items.borrow().len() == 1 => {
                let only = items.borrow().first().cloned().unwrap_or(Value::Null);
                shell.emit(only, out).await
            }
            _ => shell.emit(object, out).await,
        }
    })
}

/// `Write-Warning`
pub fn warning<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move { shell.warn(&said(binding, "Message").unwrap_or_default(), out).await })
}

/// `Write-Verbose`
pub fn verbose<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move { shell.verbose(&said(binding, "Message").unwrap_or_default(), out).await })
}

/// `Write-Debug`
pub fn debug<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move { shell.debug(&said(binding, "Message").unwrap_or_default(), out).await })
}

/// `Write-Information`
pub fn information<'a>(
    shell: &'a mut Shell<'_>,
    binding: &'a Binding,
    out: &'a Out,
) -> Wait<'a, Flow> {
    Box::pin(
        async move { shell.inform(&said(binding, "MessageData").unwrap_or_default(), out).await },
    )
}

/// `Write-Progress`
pub fn progress<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, _: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        let preference = text::of(&shell.state.scopes.value("ProgressPreference"));
        let is_silent = ["SilentlyContinue", "Ignore"].contains(&preference.as_str());
        let percent = number(binding, "PercentComplete").and_then(|p| u8::try_from(p).ok());
        let progress = Progress {
            activity: said(binding, "Activity").unwrap_or_default(),
            status: said(binding, "Status").unwrap_or_else(|| "Processing".into()),
            percent,
        };
        let has_ended = flag(binding, "Completed");
        shell.host.progress((!has_ended && !is_silent).then_some(progress));
        Ok(())
    })
}

/// `Write-Error`
pub fn error<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, out: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        if let Some(Value::Error(record)) = binding.get("ErrorRecord") {
            return shell.report((**record).clone(), out).await;
        }
        let record = written(shell, binding);
        shell.report(record, out).await
    })
}

fn written(shell: &Shell<'_>, binding: &Binding) -> ErrorRecord {
    let exception = match binding.get("Exception") {
        Some(Value::Object(object)) => Some(object.borrow()),
        _ => None,
    };
    let message = said(binding, "Message")
        .or_else(|| exception.as_ref().and_then(|e| e.get("Message")).map(|m| text::of(&m)))
        .unwrap_or_default();
    let class = exception.map(|object| object.type_name.clone());
    let id = said(binding, "ErrorId").or_else(|| class.as_deref().map(str::to_string));
    let id = id.unwrap_or_else(|| "Microsoft.PowerShell.Commands.WriteErrorException".into());
    let reason = class.as_deref().unwrap_or("WriteErrorException");
    let reason = reason.rsplit('.').next().unwrap_or(reason);
    let category = said(binding, "Category").and_then(|name| Category::named(&name));
    let category = category.unwrap_or(Category::NotSpecified);
    let mut record = ErrorRecord::new(message, &id, category, reason);
    if let Some(target) = binding.get("TargetObject") {
        let of = crate::powershell::eval::statement::type_word(target);
        record = record.about(text::of(target), of);
    }
    if let Some(name) = said(binding, "CategoryTargetName") {
        record.target.text = name;
    }
    if let Some(of) = said(binding, "CategoryTargetType") {
        record.target.type_name = of;
    }
    if let Some(reason) = said(binding, "CategoryReason") {
        record.reason = reason;
    }
    record.activity = said(binding, "CategoryActivity").map_or("Write-Error".into(), Rc::from);
    record.recommended = said(binding, "RecommendedAction").map(Rc::from);
    by_caller(shell, record)
}

/// The error is that of the function or the line that wrote it.
fn by_caller(shell: &Shell<'_>, mut record: ErrorRecord) -> ErrorRecord {
    let mut callers = shell.invocations.iter().rev().skip(1);
    let caller = callers.find(|running| running.is_function && !running.name.is_empty());
    record.caller = Some(match caller {
        Some(running) => {
            record.position = Some(shell.position(&running.text, running.span));
            Caller { head: running.name.clone(), suffix: Some(running.name.clone()) }
        }
        None => {
            let whole = shell.text.trim();
            let own = shell.invocations.last().map(|running| running.span.of(&running.text));
            let head = if whole.contains('\n') { own.unwrap_or(whole) } else { whole };
            Caller { head: head.into(), suffix: None }
        }
    });
    record
}
