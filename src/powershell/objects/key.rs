//! Keys by which objects are put together: equal where the shell's comparison calls their values
//! equal, so `1` and `'1'` are one key, and letters are the same in any case unless it matters.

use crate::powershell::format::cell;
use crate::powershell::value::{Value, text};

/// What stands between the texts of several values; it occurs in no text of a person.
const BETWEEN: char = '\u{1f}';

/// The key of some values.
pub fn of(values: &[Value], is_case_sensitive: bool) -> String {
    let mut key = String::new();
    for value in values {
        // Nothing differs from an empty text.
        key.push(if matches!(value, Value::Null) { '0' } else { '1' });
        let own = match value {
            Value::Double(_) | Value::Int(_) | Value::Long(_) => number(value),
            other => text::of(other),
        };
        match is_case_sensitive {
            true => key.push_str(&own),
            false => key.push_str(&own.to_lowercase()),
        }
        key.push(BETWEEN);
    }
    key
}

/// A double that is whole is the same as the whole number.
fn number(value: &Value) -> String {
    match value {
        Value::Double(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
            format!("{number:.0}")
        }
        other => text::of(other),
    }
}

/// The text of some values as the name of what they have in common.
pub fn name(values: &[Value]) -> String {
    let one = |value: &Value| match value {
        Value::Array(items) => {
            let items: Vec<String> = items.borrow().iter().map(cell::alone).collect();
            format!("{{{}}}", items.join(", "))
        }
        other => cell::alone(other),
    };
    let shown: Vec<String> =
        values.iter().filter(|value| !matches!(value, Value::Null)).map(one).collect();
    shown.join(", ")
}
