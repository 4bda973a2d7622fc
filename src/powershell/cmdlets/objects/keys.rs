//! Keys by which objects are told apart: two of one key are the same to the shell's comparison.

use crate::powershell::format::cell;
use crate::powershell::value::Value;

/// The key of a value where the case of letters matters. Objects that scripts made are all alike,
/// as the shell's own comparison has it.
pub(super) fn strict(value: &Value) -> String {
    match value {
        Value::Null => "0".into(),
        Value::Object(object) if object.borrow().is_custom() => "@".into(),
        Value::Double(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
            format!("1{number:.0}")
        }
        other => format!("1{}", cell::alone(other)),
    }
}
