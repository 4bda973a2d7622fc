//! `Get-Content` and `Clear-Content`.

use super::{check, selected};
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::cmdlets::objects::store;
use crate::powershell::error::ErrorRecord;
use crate::powershell::value::Value;
use crate::powershell::value::failure::Category;

/// Reads files line by line, byte by byte, or as a whole.
pub fn get_content(call: &mut Call<'_>) -> Done {
    check(call)?;
    let is_raw = call.flag("Raw");
    for (one, other) in
        [("TotalCount", "Tail"), ("Raw", "TotalCount"), ("Raw", "Tail"), ("Raw", "Delimiter")]
    {
        let is_given = |name: &str| if name == "Raw" { is_raw } else { call.has(name) };
        if is_given(one) && is_given(other) {
            return Err(together(one, other));
        }
    }
    let names = selected(call, "GetContentReaderUnauthorizedAccessError")?;
    for name in names {
        let Some(file) = call.state.files.get(&name) else { continue };
        if is_raw {
            if !file.text.is_empty() {
                let text = Value::text(file.text.as_str());
                call.write(text);
            }
            continue;
        }
        let lines = match call.text("Encoding").as_deref() {
            Some("Byte") => file.text.bytes().map(|byte| Value::Int(byte.into())).collect(),
            _ => lines(&file.text, call.text("Delimiter").as_deref()),
        };
        let lines = part(lines, call.number("TotalCount"), call.number("Tail"));
        write(call, lines);
    }
    Ok(())
}

fn together(one: &str, other: &str) -> Stopped {
    let message =
        format!("The '{one}' and '{other}' parameters cannot be specified in the same command.");
    let class = "InvalidOperationException";
    let id = "GetContentReaderArgumentError";
    ErrorRecord::new(message, id, Category::InvalidArgument, class).into()
}

/// The lines of a text; with a delimiter its parts, each with the delimiter at its end.
fn lines(text: &str, delimiter: Option<&str>) -> Vec<Value> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match delimiter.filter(|delimiter| !delimiter.is_empty() && *delimiter != "\n") {
        Some(delimiter) => text.split_inclusive(delimiter).map(Value::text).collect(),
        None => text.lines().map(Value::text).collect(),
    }
}

/// The first lines, or the last ones.
fn part(mut lines: Vec<Value>, first: Option<i64>, last: Option<i64>) -> Vec<Value> {
    let count = |number: i64| usize::try_from(number).unwrap_or(usize::MAX);
    if let Some(first) = first {
        lines.truncate(count(first));
    }
    if let Some(last) = last {
        lines.drain(..lines.len().saturating_sub(count(last)));
    }
    lines
}

/// Writes lines one by one, or so many at a time as `-ReadCount` says; 0 means all.
fn write(call: &mut Call<'_>, lines: Vec<Value>) {
    let at_once = call.number("ReadCount").unwrap_or(1);
    let at_once = match usize::try_from(at_once) {
        Ok(0) => lines.len().max(1),
        Ok(count) => count,
        Err(_) => 1,
    };
    let mut lines = lines.into_iter();
    call.stream(move |_| {
        if at_once == 1 {
            return lines.next();
        }
        let some: Vec<Value> = lines.by_ref().take(at_once).collect();
        (!some.is_empty()).then(|| Value::array(some))
    });
}

/// Empties files.
pub fn clear_content(call: &mut Call<'_>) -> Done {
    check(call)?;
    for name in selected(call, "ClearContentUnauthorizedAccessError")? {
        let path = store::of_name(&name);
        if !call.should_perform("Clear Content", &format!("Item: {path}"))? {
            continue;
        }
        let now = call.now();
        let written = call.state.files.write(&path, String::new(), now);
        written.map_err(|problem| store::unwritable(problem, &path))?;
    }
    Ok(())
}
