//! `Join-Path` and `Split-Path`: paths as texts.

use super::paths;
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::cmdlets::objects::store;
use crate::powershell::error::ErrorRecord;
use crate::powershell::value::Value;
use crate::powershell::value::failure::Category;

/// Puts a folder and a name together.
pub fn join_path(call: &mut Call<'_>) -> Done {
    let child = call.text("ChildPath").unwrap_or_default().replace('/', r"\");
    for path in call.texts("Path") {
        let path = path.replace('/', r"\");
        let joined = match (path.trim_end_matches('\\'), child.trim_start_matches('\\')) {
            ("", child) => format!(r"\{child}"),
            (path, child) => format!(r"{path}\{child}"),
        };
        match call.flag("Resolve") {
            true => resolved(call, &joined)?,
            false => call.write(Value::text(joined)),
        }
    }
    Ok(())
}

/// Writes the full paths of what a path means, or reports that it means nothing.
fn resolved(call: &mut Call<'_>, path: &str) -> Done {
    if let Err(record) = store::check_drive(path) {
        return call.report(Stopped::Error(record));
    }
    let names = store::meant(&call.state.files, path, false);
    if names.is_empty() {
        return call.report(store::not_found(path).into());
    }
    for name in names {
        call.write(Value::text(store::of_name(&name)));
    }
    Ok(())
}

/// Takes a path apart.
pub fn split_path(call: &mut Call<'_>) -> Done {
    for (path, _) in paths(call) {
        let whole = path.replace('/', r"\");
        let (qualifier, rest) = match whole.split_once(':') {
            Some((drive, rest)) if !drive.contains('\\') => (Some(format!("{drive}:")), rest),
            _ => (None, whole.as_str()),
        };
        let part = if call.flag("Qualifier") {
            let Some(qualifier) = qualifier else {
                call.report(without_qualifier(&path))?;
                continue;
            };
            Value::text(qualifier)
        } else if call.flag("NoQualifier") {
            Value::text(rest)
        } else if call.flag("IsAbsolute") {
            Value::Bool(qualifier.is_some() && rest.starts_with('\\') || whole.starts_with(r"\\"))
        } else if call.flag("Leaf") {
            let trimmed = whole.trim_end_matches('\\');
            Value::text(match trimmed.rsplit('\\').next() {
                Some(drive) if drive.ends_with(':') => format!(r"{drive}\"),
                leaf => leaf.unwrap_or_default().to_string(),
            })
        } else {
            Value::text(parent(&whole))
        };
        match (&part, call.flag("Resolve")) {
            (Value::Text(text), true) => {
                let text = text.to_string();
                resolved(call, &text)?;
            }
            _ => call.write(part),
        }
    }
    Ok(())
}

/// What stands in front of the last part; a drive keeps its backslash and has nothing in front.
fn parent(path: &str) -> String {
    let trimmed = path.trim_end_matches('\\');
    match trimmed.rsplit_once('\\') {
        Some((parent, _)) if parent.ends_with(':') => format!(r"{parent}\"),
        Some((parent, _)) => parent.to_string(),
        None => String::new(),
    }
}

fn without_qualifier(path: &str) -> Stopped {
    let message =
        format!("Cannot parse path because path '{path}' does not have a qualifier specified.");
    let category = Category::InvalidArgument;
    ErrorRecord::new(message, "ParsePathFormatError", category, "FormatException")
        .about(path, "String")
        .into()
}
