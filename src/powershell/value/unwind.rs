//! Letting go of values that hold values: one behind the other, so that an array in an array in an
//! array, a million deep, needs no stack.

use std::rc::Rc;

use super::Value;

/// Drops values, and what only they hold.
pub fn unwind(mut values: Vec<Value>) {
    // Most hold nothing that holds anything.
    if !values.iter().any(holds) {
        return;
    }
    while let Some(mut value) = values.pop() {
        match &mut value {
            Value::Array(items) => {
                if let Some(items) = Rc::get_mut(items) {
                    values.append(items.inner());
                }
            }
            Value::Table(table) => {
                if let Some(table) = Rc::get_mut(table) {
                    values.extend(table.get_mut().take());
                }
            }
            Value::Object(object) => {
                if let Some(object) = Rc::get_mut(object) {
                    values.extend(object.get_mut().take());
                }
            }
            _ => {}
        }
    }
}

fn holds(value: &Value) -> bool {
    matches!(value, Value::Array(_) | Value::Table(_) | Value::Object(_))
}
