//! From what stands on a line to what a parameter is.

use super::fault::Unfit;
use super::kind::Kind;
use super::signature::{Many, Name};
use crate::powershell::tree::expression::Number;
use crate::powershell::value::convert::{as_double, to_duration, to_moment, to_number, type_name};
use crate::powershell::value::failure::Failure;
use crate::powershell::value::{Value, text};

/// Whether a value is what the parameter wants without any conversion.
pub fn is_exact(kind: &Kind, many: Many, value: &Value) -> bool {
    match (many, value) {
        (Many::One, value) => is_one(kind, value),
        (_, Value::Array(items)) => items.borrow().iter().all(|item| is_one(kind, item)),
        _ => false,
    }
}

fn is_one(kind: &Kind, value: &Value) -> bool {
    match (kind, value) {
        (Kind::Object, _) => true,
        (Kind::Switch | Kind::Bool, Value::Bool(_)) => true,
        (Kind::Text | Kind::Char, Value::Text(_)) => true,
        (Kind::Int32, Value::Int(_)) => true,
        (Kind::Int64, Value::Long(_)) => true,
        (Kind::Double, Value::Double(_)) => true,
        (Kind::Time, Value::Time(_)) => true,
        (Kind::Duration, Value::Duration(_)) => true,
        (Kind::Table, Value::Table(_)) => true,
        (Kind::Block, Value::Block(_)) => true,
        (Kind::Type, Value::Type(_)) => true,
        // Whatever passes through a pipeline is wrapped in a PSObject.
        (Kind::Custom, value) => !matches!(value, Value::Null),
        (Kind::Of(name), Value::Object(object)) => {
            let object = object.borrow();
            let short = |name: &str| name.rsplit('.').next().unwrap_or(name).to_ascii_lowercase();
            short(&object.type_name) == short(name)
        }
        (Kind::Of(name), Value::Error(_)) => is_of_error(name),
        // A name becomes a credential before any position is decided: somebody is asked for it.
        (Kind::Credential, Value::Text(_)) => true,
        (Kind::Credential, Value::Object(object)) => {
            object.borrow().type_name.ends_with("PSCredential")
        }
        _ => false,
    }
}

/// Whether a type is one that an error is of.
fn is_of_error(name: &str) -> bool {
    name.ends_with("ErrorRecord") || name.ends_with("Exception")
}

/// The value as the parameter wants it. `written` is how a bare number stands on the line: as a
/// text it is that, `0425` and not `425`.
pub(super) fn convert(
    kind: &Kind,
    many: Many,
    value: &Value,
    written: Option<&str>,
) -> Result<Value, Unfit> {
    if many == Many::One {
        if let (Value::Array(items), false) = (value, matches!(kind, Kind::Object | Kind::Custom)) {
            return one_of_many(kind, &items.borrow());
        }
        return one(kind, value, written);
    }
    match value {
        Value::Array(items) => {
            let items: Result<Vec<Value>, Unfit> =
                items.borrow().iter().map(|item| item_of(kind, item)).collect();
            items.map(Value::array)
        }
        // A hashtable adds to a list and removes from it.
        Value::Table(_) if many == Many::List => Ok(value.clone()),
        value => Ok(Value::array(vec![one(kind, value, written)?])),
    }
}

/// An item of an array; a missing text stays missing, so that it can be told from an empty one.
fn item_of(kind: &Kind, item: &Value) -> Result<Value, Unfit> {
    match (kind, item) {
        (Kind::Text | Kind::Uri, Value::Null) => Ok(Value::Null),
        (kind, item) => one(kind, item, None),
    }
}

/// Enumerations of which several names can be meant together.
const FLAGS: &[&str] = &["PSMemberTypes", "PSMemberViewTypes", "CommandTypes", "ScopedItemOptions"];

/// An array where there can be one value: a switch and a Boolean take an array of one.
fn one_of_many(kind: &Kind, items: &[Value]) -> Result<Value, Unfit> {
    match (kind, items) {
        (Kind::Switch | Kind::Bool, [only]) => one(kind, only, None),
        (Kind::Enum { type_name, .. }, items) if FLAGS.contains(&type_name.as_ref()) => {
            let names: Result<Vec<Value>, Unfit> =
                items.iter().map(|item| one(kind, item, None)).collect();
            let names: Vec<String> = names?.iter().map(text::of).collect();
            Ok(Value::text(names.join(", ")))
        }
        _ => Err(Unfit::Several),
    }
}

fn one(kind: &Kind, value: &Value, written: Option<&str>) -> Result<Value, Unfit> {
    if let Value::Null = value {
        return nothing(kind);
    }
    match kind {
        Kind::Object | Kind::Custom => Ok(value.clone()),
        Kind::Switch | Kind::Bool => boolean(value),
        Kind::Text | Kind::Uri => Ok(match (value, written) {
            (Value::Text(_), _) => value.clone(),
            (_, Some(written)) => Value::text(written),
            (value, None) => Value::text(text::of(value)),
        }),
        Kind::Secret | Kind::Credential => match value {
            Value::Object(_) | Value::Text(_) => Ok(value.clone()),
            other => Err(no_cast(other, kind)),
        },
        Kind::Char => character(value),
        Kind::Byte => whole(value, kind, 0..=255).map(narrow),
        Kind::Int16 => whole(value, kind, -32_768..=32_767).map(narrow),
        Kind::Int32 => whole(value, kind, i32::MIN.into()..=i32::MAX.into()).map(narrow),
        Kind::UInt32 => whole(value, kind, 0..=u32::MAX.into()).map(Value::Long),
        Kind::Int64 => whole(value, kind, i64::MIN..=i64::MAX).map(Value::Long),
        Kind::UInt64 => whole(value, kind, 0..=i64::MAX).map(Value::Long),
        Kind::Double => match to_number(value, kind.full_name()) {
            Ok(number) => Ok(Value::Double(as_double(number))),
            Err(failure) => Err(said(failure)),
        },
        Kind::Unlimited => match value {
            Value::Text(name) if name.eq_ignore_ascii_case("Unlimited") => {
                Ok(Value::text("Unlimited"))
            }
            other => whole(other, &Kind::UInt32, 0..=u32::MAX.into()).map(Value::Long),
        },
        Kind::Guid => guid(value),
        Kind::Time => to_moment(value).map(Value::Time).map_err(said),
        Kind::Duration => to_duration(value).map(Value::Duration).map_err(said),
        Kind::Table => match value {
            Value::Table(_) => Ok(value.clone()),
            other => Err(no_cast(other, kind)),
        },
        Kind::Block => match value {
            Value::Block(_) => Ok(value.clone()),
            other => Err(no_cast(other, kind)),
        },
        Kind::Type => match value {
            Value::Type(_) | Value::Text(_) => Ok(value.clone()),
            other => Err(no_cast(other, kind)),
        },
        Kind::Enum { type_name, values } => name_of(value, type_name, values),
        Kind::Of(name) => match value {
            Value::Object(_) => Ok(value.clone()),
            Value::Error(_) if is_of_error(name) => Ok(value.clone()),
            other => Err(no_cast(other, kind)),
        },
    }
}

/// What `$null` becomes: the empty text, zero, itself where there can be an object.
fn nothing(kind: &Kind) -> Result<Value, Unfit> {
    let null = |why: &str| {
        Unfit::Said(format!("Cannot convert null to type \"{}\"{why}.", kind.full_name()))
    };
    match kind {
        Kind::Text => Ok(Value::text("")),
        Kind::Switch => Ok(Value::Bool(false)),
        Kind::Bool => Err(Unfit::Null),
        Kind::Byte | Kind::Int16 | Kind::Int32 => Ok(Value::Int(0)),
        Kind::UInt32 | Kind::Int64 | Kind::UInt64 | Kind::Unlimited => Ok(Value::Long(0)),
        Kind::Double => Ok(Value::Double(0.0)),
        Kind::Char | Kind::Guid | Kind::Time | Kind::Duration => Err(null("")),
        Kind::Enum { values, .. } => Err(null(&format!(
            " due to enumeration values that are not valid. Specify one of the following \
             enumeration values and try again. The possible enumeration values are \"{}\"",
            values.join(",")
        ))),
        Kind::Object | Kind::Uri | Kind::Table | Kind::Block | Kind::Type => Ok(Value::Null),
        Kind::Custom | Kind::Credential | Kind::Secret | Kind::Of(_) => Ok(Value::Null),
    }
}

fn narrow(number: i64) -> Value {
    i32::try_from(number).map_or(Value::Long(number), Value::Int)
}

fn boolean(value: &Value) -> Result<Value, Unfit> {
    match value {
        Value::Bool(_) => Ok(value.clone()),
        Value::Int(_) | Value::Long(_) | Value::Double(_) => Ok(Value::Bool(value.is_true())),
        other => Err(Unfit::Flag { from: type_name(other) }),
    }
}

fn character(value: &Value) -> Result<Value, Unfit> {
    match value {
        Value::Text(written) if written.chars().count() == 1 => Ok(value.clone()),
        Value::Text(written) => Err(Unfit::Said(format!(
            "Cannot convert value \"{written}\" to type \"System.Char\". Error: \"String must be \
             exactly one character long.\""
        ))),
        Value::Int(code) => {
            let c = u32::try_from(*code).ok().and_then(char::from_u32);
            let c = c.map(|c| Value::text(c.to_string()));
            c.ok_or_else(|| no_cast(value, &Kind::Char))
        }
        other => Err(no_cast(other, &Kind::Char)),
    }
}

/// A whole number within the range of its type; halves go to the even neighbor.
fn whole(value: &Value, kind: &Kind, range: std::ops::RangeInclusive<i64>) -> Result<i64, Unfit> {
    let full = kind.full_name();
    let number = match to_number(value, full).map_err(said)? {
        Number::Int(number) => Some(i64::from(number)),
        Number::Long(number) => Some(number),
        Number::Double(number) => {
            let rounded = number.round_ties_even();
            (rounded.abs() < 9.2e18).then_some(rounded as i64)
        }
    };
    number.filter(|number| range.contains(number)).ok_or_else(|| {
        let what = match kind {
            Kind::Byte => "an unsigned byte".to_string(),
            Kind::UInt32 | Kind::UInt64 => format!("a {}", kind.short_name()),
            _ => format!("an {}", kind.short_name()),
        };
        Unfit::Said(format!(
            "Cannot convert value \"{}\" to type \"{full}\". Error: \"Value was either too large \
             or too small for {what}.\"",
            text::of(value)
        ))
    })
}

/// 32 digits with hyphens, with or without braces or parentheses, or without anything.
fn guid(value: &Value) -> Result<Value, Unfit> {
    let Value::Text(written) = value else {
        return Err(no_cast(value, &Kind::Guid));
    };
    let trimmed = written.trim();
    let bare = [("{", "}"), ("(", ")")]
        .iter()
        .find_map(|(open, close)| trimmed.strip_prefix(open)?.strip_suffix(close))
        .unwrap_or(trimmed);
    match uuid::Uuid::try_parse(bare) {
        Ok(id) if bare.len() == 36 || bare.len() == 32 => Ok(Value::text(id.to_string())),
        _ => Err(Unfit::Said(format!(
            "Cannot convert value \"{written}\" to type \"System.Guid\". Error: \"Guid should \
             contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).\""
        ))),
    }
}

/// The name of an enumeration that is meant: in any case of letters, a part of it where it fits
/// only one, or its number (CO-15).
fn name_of(value: &Value, type_name: &str, values: &[Name]) -> Result<Value, Unfit> {
    let all = || values.join(", ");
    if let Value::Int(number) = value {
        let named = usize::try_from(*number).ok().and_then(|at| values.get(at));
        return named.map(|name| Value::text(name.as_ref())).ok_or_else(|| {
            Unfit::Said(format!(
                "Cannot convert value \"{number}\" to type \"{type_name}\" due to enumeration \
                 values that are not valid. Specify one of the following enumeration values and \
                 try again. The possible enumeration values are \"{}\".",
                values.join(",")
            ))
        });
    }
    let written = text::of(value);
    let wanted = written.trim();
    if wanted.contains(',') && FLAGS.contains(&type_name) {
        let names: Result<Vec<Value>, Unfit> =
            wanted.split(',').map(|name| name_of(&Value::text(name), type_name, values)).collect();
        let names: Vec<String> = names?.iter().map(text::of).collect();
        return Ok(Value::text(names.join(", ")));
    }
    if let Some(name) = values.iter().find(|name| name.eq_ignore_ascii_case(wanted)) {
        return Ok(Value::text(name.as_ref()));
    }
    let begins = |name: &&Name| {
        let start = name.get(..wanted.len());
        !wanted.is_empty() && start.is_some_and(|start| start.eq_ignore_ascii_case(wanted))
    };
    let fitting: Vec<&Name> = values.iter().filter(begins).collect();
    let why = match fitting.as_slice() {
        [only] => return Ok(Value::text(only.as_ref())),
        [] => format!(
            "Unable to match the identifier name {wanted} to a valid enumerator name. Specify one \
             of the following enumerator names and try again: {}",
            all()
        ),
        _ => format!(
            "The identifier name {wanted} cannot be processed due to the inability to \
             differentiate between the following enumerator names: {}. Try a more specific \
             identifier name.",
            fitting.iter().map(|name| name.as_ref()).collect::<Vec<_>>().join(", ")
        ),
    };
    Err(Unfit::Said(format!(
        "Cannot convert value \"{written}\" to type \"{type_name}\". Error: \"{why}\""
    )))
}

fn said(failure: Failure) -> Unfit {
    Unfit::Said(failure.message)
}

fn no_cast(value: &Value, kind: &Kind) -> Unfit {
    Unfit::Said(format!(
        "Cannot convert the \"{}\" value of type \"{}\" to type \"{}\".",
        text::of(value),
        type_name(value),
        kind.full_name()
    ))
}
