//! What a value must be beyond its type: mandatory ones not empty, and the `Validate…` attributes.

use super::fault::{self, Empty, Fault};
use super::signature::{Check, Many, Name, Parameter};
use crate::powershell::source::Span;
use crate::powershell::value::{Value, convert, text};

/// Whether a converted value may stand for the parameter.
pub(super) fn check(parameter: &Parameter, value: &Value, span: Option<Span>) -> Result<(), Fault> {
    for wanted in &parameter.checks {
        if let Some(why) = refusal(wanted, value) {
            return Err(fault::refused(&parameter.name, &why, span));
        }
    }
    if parameter.places.iter().any(|place| place.is_mandatory) {
        filled(parameter, value, span)?;
    }
    Ok(())
}

/// A mandatory parameter takes neither `$null` nor an empty text or array, unless it says so.
fn filled(parameter: &Parameter, value: &Value, span: Option<Span>) -> Result<(), Fault> {
    let lacking = match value {
        Value::Array(items) if parameter.many != Many::One => {
            let items = items.borrow();
            let list = if parameter.many == Many::List { Empty::List } else { Empty::Array };
            let bare = (items.is_empty() && !parameter.allows_empty).then_some(list);
            bare.or_else(|| items.iter().find_map(|item| lacking(parameter, item)))
        }
        one => lacking(parameter, one),
    };
    lacking.map_or(Ok(()), |what| Err(fault::empty(&parameter.name, what, span)))
}

fn lacking(parameter: &Parameter, value: &Value) -> Option<Empty> {
    match value {
        Value::Null if !parameter.allows_null => Some(Empty::Null),
        Value::Text(written) if written.is_empty() && !parameter.allows_empty => Some(Empty::Text),
        _ => None,
    }
}

/// Why a check refuses a value. Most look at each item of an array.
fn refusal(check: &Check, value: &Value) -> Option<String> {
    match check {
        Check::NotNull | Check::NotNullOrEmpty => nothing(check, value),
        Check::Count(least, most) => count(value, *least, *most),
        check => match value {
            Value::Null => Some(ARGUMENT_NULL.into()),
            Value::Array(items) => {
                items.borrow().iter().find_map(|item| refusal_of_one(check, item))
            }
            one => refusal_of_one(check, one),
        },
    }
}

const ARGUMENT_NULL: &str = "The argument is null. Provide a valid value for the argument, and \
                             then try running the command again.";

fn nothing(check: &Check, value: &Value) -> Option<String> {
    let is_empty = |value: &Value| match value {
        Value::Null => true,
        Value::Text(written) => written.is_empty() && matches!(check, Check::NotNullOrEmpty),
        _ => false,
    };
    let again = "Provide an argument that is not null or empty, and then try the command again.";
    match (value, check) {
        (Value::Null, Check::NotNull) => Some(ARGUMENT_NULL.into()),
        (Value::Array(items), _) => {
            let items = items.borrow();
            let is_bare = items.is_empty() && matches!(check, Check::NotNullOrEmpty);
            match is_bare || items.iter().any(is_empty) {
                true => Some(
                    "The argument is null, empty, or an element of the argument collection \
                     contains a null value. Supply a collection that does not contain any null \
                     values and then try the command again."
                        .into(),
                ),
                false => None,
            }
        }
        (one, _) if is_empty(one) => Some(format!("The argument is null or empty. {again}")),
        _ => None,
    }
}

fn count(value: &Value, least: usize, most: usize) -> Option<String> {
    let count = match value {
        Value::Array(items) => items.borrow().len(),
        Value::Null => 0,
        _ => 1,
    };
    if count < least {
        return Some(format!(
            "The number of provided arguments, ({count}), is fewer than the minimum number of \
             allowed arguments ({least}). Provide more than {least} arguments, and then try the \
             command again."
        ));
    }
    (count > most).then(|| {
        format!(
            "The number of provided arguments, ({count}), exceeds the maximum number of allowed \
             arguments ({most}). Provide fewer than {most} arguments, and then try the command \
             again."
        )
    })
}

fn refusal_of_one(check: &Check, value: &Value) -> Option<String> {
    match check {
        Check::Set { values, ignores_case } => {
            let said = text::of(value);
            let is_it = |known: &str| match ignores_case {
                true => text::is_same(known, &said),
                false => known == said,
            };
            (!values.iter().any(|known| is_it(known))).then(|| {
                format!(
                    "The argument \"{said}\" does not belong to the set \"{}\" specified by the \
                     ValidateSet attribute. Supply an argument that is in the set and then try \
                     the command again.",
                    values.join(",")
                )
            })
        }
        Check::NoneOf(names) => {
            let said = text::of(value);
            let begins = |name: &Name| {
                let start = name.get(..said.len());
                start.is_some_and(|start| start.eq_ignore_ascii_case(&said))
            };
            (!said.is_empty() && names.iter().any(begins))
                .then(|| format!("The argument \"{said}\" is the name of a kind of member."))
        }
        Check::Range(least, most) => range(value, *least, *most),
        Check::Length(least, most) => length(value, *least, *most),
        Check::Pattern { pattern, fits } => {
            let said = text::of(value);
            (!fits(&said, pattern)).then(|| {
                format!(
                    "The argument \"{said}\" does not match the \"{pattern}\" pattern. Supply an \
                     argument that matches \"{pattern}\" and try the command again."
                )
            })
        }
        Check::NotNull | Check::NotNullOrEmpty | Check::Count(..) => None,
    }
}

fn range(value: &Value, least: f64, most: f64) -> Option<String> {
    let number = convert::to_double(value).ok();
    let (said, written) = (text::of(value), text::of_double);
    match number {
        Some(number) if number < least => Some(format!(
            "The {said} argument is less than the minimum allowed range of {}. Supply an argument \
             that is greater than or equal to {} and then try the command again.",
            written(least),
            written(least)
        )),
        Some(number) if number > most => Some(format!(
            "The {said} argument is greater than the maximum allowed range of {}. Supply an \
             argument that is less than or equal to {} and then try the command again.",
            written(most),
            written(most)
        )),
        Some(_) => None,
        None => Some(format!(
            "The argument cannot be validated because its type \"{}\" is not the same type (Int32) \
             as the maximum and minimum limits of the parameter. Make sure the argument is of type \
             Int32 and then try the command again.",
            convert::type_name(value).trim_start_matches("System.")
        )),
    }
}

fn length(value: &Value, least: usize, most: usize) -> Option<String> {
    let said = text::of(value);
    let length = said.encode_utf16().count();
    if length < least {
        return Some(format!(
            "The character length ({length}) of the argument is too short. Specify an argument \
             with a length that is greater than or equal to \"{least}\", and then try the command \
             again."
        ));
    }
    (length > most).then(|| {
        format!(
            "The character length of the {length} argument is too long. Shorten the character \
             length of the argument so it is fewer than or equal to \"{most}\" characters, and \
             then try the command again."
        )
    })
}
