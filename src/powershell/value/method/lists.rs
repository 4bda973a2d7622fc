//! Methods of arrays, and of the lists that grow.

use super::super::Value;
use super::super::compare::{equal, order};
use super::super::convert::{to_int, to_type};
use super::super::failure::Failure;
use super::super::items::{Form, Items};
use super::{nothing, outside};
use crate::powershell::tree::operator::Case;

/// What .NET says of an array whose length would have to change.
const FIXED: &str = "Collection was of a fixed size.";
const RANGE: &str = "Index was out of range. Must be non-negative and less than the size of the \
                     collection.\r\nParameter name: index";
/// The most items of a list.
const LENGTH_MAX: usize = 1 << 24;

const CHANGES: [&str; 10] = [
    "add",
    "addrange",
    "clear",
    "insert",
    "insertrange",
    "remove",
    "removeall",
    "removeat",
    "removerange",
    "trimtosize",
];

pub fn call(own: &Items, name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    if CHANGES.contains(&name) {
        return match own.grows() {
            true => change(own, name, arguments),
            // What an array does not know is asked of its items.
            false if name == "clear" || name == "remove" && of_objects(own) => Ok(None),
            false => Err(outside(FIXED)),
        };
    }
    let found =
        |wanted: &Value| own.borrow().iter().position(|item| equal(item, wanted, Case::Sensitive));
    Ok(Some(match (name, arguments) {
        ("contains", [wanted]) => Value::Bool(found(wanted).is_some()),
        ("indexof", [wanted]) => Value::Int(found(wanted).map_or(-1, |at| at as i32)),
        ("lastindexof", [wanted]) => {
            let at = own.borrow().iter().rposition(|item| equal(item, wanted, Case::Sensitive));
            Value::Int(at.map_or(-1, |at| at as i32))
        }
        ("clone", []) => Value::list(own.borrow().clone(), own.form().clone()),
        ("toarray", []) if own.grows() => Value::array(own.borrow().clone()),
        ("getenumerator", []) => Value::array(own.borrow().clone()),
        ("item" | "get" | "getvalue", [at]) => {
            let at = usize::try_from(to_int(at)?).ok();
            let item = at.and_then(|at| own.borrow().get(at).cloned());
            item.ok_or_else(|| outside(RANGE))?
        }
        ("setvalue", [value, at]) | ("set", [at, value]) => {
            let place = usize::try_from(to_int(at)?).ok();
            let mut items = own.borrow_mut();
            let slot = place.and_then(|at| items.get_mut(at)).ok_or_else(|| outside(RANGE))?;
            *slot = value.clone();
            nothing()
        }
        ("getlength", [_]) => Value::Int(own.borrow().len() as i32),
        ("sort", []) if own.grows() => {
            let mut items = own.borrow().clone();
            items.sort_by(|one, other| {
                order(one, other, Case::Ignored).unwrap_or(std::cmp::Ordering::Equal)
            });
            *own.borrow_mut() = items;
            nothing()
        }
        ("reverse", []) if own.grows() => {
            own.borrow_mut().reverse();
            nothing()
        }
        ("getrange", [at, count]) if own.grows() => {
            let items = own.borrow();
            let range = range(at, count, items.len())?;
            Value::list(items[range].to_vec(), own.form().clone())
        }
        _ => return Ok(None),
    }))
}

fn of_objects(own: &Items) -> bool {
    own.borrow().iter().any(|item| matches!(item, Value::Object(_) | Value::Text(_)))
}

fn change(own: &Items, name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let fitting = |value: &Value| match own.form() {
        Form::List(of) => to_type(value, of),
        _ => Ok(value.clone()),
    };
    let all = |values: &Value| values.items().iter().map(fitting).collect::<Result<Vec<_>, _>>();
    let place = |at: &Value, length: usize| -> Result<usize, Failure> {
        let at = usize::try_from(to_int(at)?).ok();
        at.filter(|at| *at <= length).ok_or_else(|| outside(RANGE))
    };
    let length = own.borrow().len();
    if length >= LENGTH_MAX && (name.starts_with("add") || name.starts_with("insert")) {
        return Err(outside("Insufficient memory to continue the execution."));
    }
    match (name, arguments) {
        ("add", [value]) => {
            own.borrow_mut().push(fitting(value)?);
            // The list of any objects tells the place, which scripts throw away.
            let tells = *own.form() == Form::ArrayList;
            return Ok(Some(if tells { Value::Int(length as i32) } else { nothing() }));
        }
        ("addrange", [values]) => {
            let values = all(values)?;
            own.borrow_mut().extend(values);
        }
        ("insert", [at, value]) => {
            let value = fitting(value)?;
            own.borrow_mut().insert(place(at, length)?, value);
        }
        ("insertrange", [at, values]) => {
            let (at, values) = (place(at, length)?, all(values)?);
            own.borrow_mut().splice(at..at, values).for_each(drop);
        }
        ("remove", [value]) => {
            let at = own.borrow().iter().position(|item| equal(item, value, Case::Sensitive));
            if let Some(at) = at {
                own.borrow_mut().remove(at);
            }
            if *own.form() != Form::ArrayList {
                return Ok(Some(Value::Bool(at.is_some())));
            }
        }
        ("removeat", [at]) => {
            let at = place(at, length)?;
            if at >= length {
                return Err(outside(RANGE));
            }
            own.borrow_mut().remove(at);
        }
        ("removerange", [at, count]) => {
            let range = range(at, count, length)?;
            own.borrow_mut().drain(range);
        }
        ("clear", []) => own.borrow_mut().clear(),
        ("trimtosize", []) => {}
        _ => return Ok(None),
    }
    Ok(Some(nothing()))
}

fn range(at: &Value, count: &Value, length: usize) -> Result<std::ops::Range<usize>, Failure> {
    let at = usize::try_from(to_int(at)?).ok();
    let count = usize::try_from(to_int(count)?).ok();
    let range = at.zip(count).map(|(at, count)| at..at.saturating_add(count));
    range
        .filter(|range| range.end <= length)
        .ok_or_else(|| outside("Offset and length were out of bounds for the list."))
}
