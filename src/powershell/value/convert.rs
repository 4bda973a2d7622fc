//! Conversions: what a cast, a typed parameter and the right operand of an operator become.

mod moment;

use std::rc::Rc;

pub use moment::read_moment;

use super::failure::Failure;
use super::items::Form;
use super::table::Table;
use super::types::{Base, Type, is_exception};
use super::{CUSTOM_OBJECT, Value, text};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Timestamp};
use crate::powershell::tree::expression::Number;

/// Converts a value, as `[type]$value` does.
pub fn to_type(value: &Value, wanted: &Type) -> Result<Value, Failure> {
    if wanted.array_depth > 0 {
        let inner = Type { array_depth: wanted.array_depth - 1, ..wanted.clone() };
        let items: Result<Vec<Value>, Failure> =
            value.items().iter().map(|item| to_type(item, &inner)).collect();
        return match value {
            Value::Null => Ok(Value::Null),
            _ => Ok(Value::array(items?)),
        };
    }
    match (Form::of_type(wanted), value) {
        (Some(_), Value::Null) => return Ok(Value::Null),
        (Some(form), _) if !wanted.holds(value) => return to_list(value, form),
        _ => {}
    }
    match &wanted.base {
        Base::Object => Ok(value.clone()),
        Base::Void => Ok(Value::Null),
        Base::Bool => to_bool(value),
        Base::Char => to_char(value),
        Base::Int => to_int(value).map(Value::Int),
        Base::Long => to_long(value).map(Value::Long),
        Base::Double => to_double(value).map(Value::Double),
        Base::Text => Ok(Value::text(text::of(value))),
        Base::Time => to_moment(value).map(Value::Time),
        Base::Duration => to_duration(value).map(Value::Duration),
        Base::Table => to_table(value, false),
        Base::OrderedTable => to_table(value, true),
        Base::Custom => Ok(to_object(value)),
        Base::Block | Base::Type | Base::Other(_) if wanted.holds(value) => Ok(value.clone()),
        Base::Other(name) if name.ends_with(".Regex") => {
            super::statics::regex_object(&text::of(value), None)
        }
        Base::Other(name) if name.ends_with(".Guid") => {
            super::statics::call(wanted, "Parse", std::slice::from_ref(value))
        }
        Base::Other(name) if is_exception(name) && matches!(value, Value::Text(_)) => {
            Ok(super::statics::exception(name, Some(text::of(value))))
        }
        Base::Other(name) if name.ends_with(".CultureInfo") || **name == *"System.Uri" => {
            super::statics::call(wanted, "new", std::slice::from_ref(value))
        }
        Base::Type => match value {
            Value::Text(name) => Ok(Value::Type(Type::named(name, 0))),
            other => Err(no_cast(other, wanted)),
        },
        Base::Block | Base::Other(_) => Err(no_cast(value, wanted)),
    }
}

/// A list that grows of the items of a value, each of the list's type.
pub fn to_list(value: &Value, form: Form) -> Result<Value, Failure> {
    let items = match &form {
        Form::List(of) => {
            value.items().iter().map(|item| to_type(item, of)).collect::<Result<_, _>>()?
        }
        _ => value.items(),
    };
    Ok(Value::list(items, form))
}

/// The number that a value is: a text is read, `$null` is zero.
pub fn to_number(value: &Value, wanted: &str) -> Result<Number, Failure> {
    match value {
        Value::Null => Ok(Number::Int(0)),
        Value::Bool(value) => Ok(Number::Int(i32::from(*value))),
        Value::Int(number) => Ok(Number::Int(*number)),
        Value::Long(number) => Ok(Number::Long(*number)),
        Value::Double(number) => Ok(Number::Double(*number)),
        Value::Text(written) => read_number(written).ok_or_else(|| {
            let why = "Input string was not in a correct format.";
            Failure::cast(written, "System.String", wanted, why)
        }),
        other => Err(Failure::cast(&text::of(other), &type_name(other), wanted, "")),
    }
}

/// The number that a text says, with a sign, hexadecimal, with an exponent or with commas between
/// its thousands; an empty text is zero.
pub fn read_number(written: &str) -> Option<Number> {
    let written = written.trim();
    if written.is_empty() {
        return Some(Number::Int(0));
    }
    let (sign, digits) = match written.strip_prefix(['-', '+']) {
        Some(digits) if written.starts_with('-') => (-1, digits),
        Some(digits) => (1, digits),
        None => (1, written),
    };
    if let Some(hex) = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        let bits = u64::from_str_radix(hex, 16).ok()?;
        let number = if hex.len() <= 8 { i64::from(bits as u32 as i32) } else { bits as i64 };
        return Some(narrow(i128::from(number) * sign));
    }
    let starts = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    let may_stand = |c: char| c.is_ascii_digit() || ".,eE+-".contains(c);
    if !starts || !digits.chars().all(may_stand) {
        return None;
    }
    let plain: String = digits.chars().filter(|c| *c != ',').collect();
    if let Ok(whole) = plain.parse::<i64>() {
        return Some(narrow(i128::from(whole) * sign));
    }
    plain.parse::<f64>().ok().map(|number| Number::Double(number * sign as f64))
}

/// A whole number in as few bits as it needs.
fn narrow(number: i128) -> Number {
    match (i32::try_from(number), i64::try_from(number)) {
        (Ok(int), _) => Number::Int(int),
        (_, Ok(long)) => Number::Long(long),
        _ => Number::Double(number as f64),
    }
}

/// A number as a value.
pub fn of_number(number: Number) -> Value {
    match number {
        Number::Int(number) => Value::Int(number),
        Number::Long(number) => Value::Long(number),
        Number::Double(number) => Value::Double(number),
    }
}

/// A number as a double.
pub fn as_double(number: Number) -> f64 {
    match number {
        Number::Int(number) => f64::from(number),
        Number::Long(number) => number as f64,
        Number::Double(number) => number,
    }
}

/// A whole number of 32 bits; halves go to the even neighbor, as everywhere in .NET.
pub fn to_int(value: &Value) -> Result<i32, Failure> {
    let long = whole(value, "System.Int32")?;
    i32::try_from(long).map_err(|_| too_large(value, "System.Int32", "Int32"))
}

/// A whole number of 64 bits.
pub fn to_long(value: &Value) -> Result<i64, Failure> {
    whole(value, "System.Int64")
}

fn whole(value: &Value, wanted: &str) -> Result<i64, Failure> {
    match to_number(value, wanted)? {
        Number::Int(number) => Ok(i64::from(number)),
        Number::Long(number) => Ok(number),
        Number::Double(number) => {
            let rounded = number.round_ties_even();
            match rounded.abs() < 9.2e18 {
                true => Ok(rounded as i64),
                false => Err(too_large(value, wanted, wanted.trim_start_matches("System."))),
            }
        }
    }
}

fn too_large(value: &Value, wanted: &str, short: &str) -> Failure {
    let why = format!("Value was either too large or too small for an {short}.");
    Failure::cast(&text::of(value), "System.String", wanted, &why)
}

/// A double.
pub fn to_double(value: &Value) -> Result<f64, Failure> {
    to_number(value, "System.Double").map(as_double)
}

fn to_bool(value: &Value) -> Result<Value, Failure> {
    match value {
        // A parameter that is a switch takes `$false`, but no text.
        Value::Text(written) => Ok(Value::Bool(!written.is_empty())),
        other => Ok(Value::Bool(other.is_true())),
    }
}

fn to_char(value: &Value) -> Result<Value, Failure> {
    let wanted = Type { base: Base::Char, array_depth: 0 };
    match value {
        Value::Int(code) => {
            let c = u32::try_from(*code).ok().and_then(char::from_u32);
            c.map(|c| Value::text(c.to_string())).ok_or_else(|| no_cast(value, &wanted))
        }
        Value::Text(written) if written.chars().count() == 1 => Ok(value.clone()),
        other => Err(no_cast(other, &wanted)),
    }
}

/// A moment: one that is, or a text that says one.
pub fn to_moment(value: &Value) -> Result<Timestamp, Failure> {
    match value {
        Value::Time(moment) => Ok(*moment),
        Value::Text(written) => read_moment(written).ok_or_else(|| {
            let why = "String was not recognized as a valid DateTime.";
            Failure::cast(written, "System.String", "System.DateTime", why)
        }),
        other => Err(no_cast(other, &Type { base: Base::Time, array_depth: 0 })),
    }
}

/// The time between moments: one that is, a text such as `1.02:30:00`, or a whole number of ticks.
pub fn to_duration(value: &Value) -> Result<i64, Failure> {
    match value {
        Value::Duration(ms) => Ok(*ms),
        Value::Int(_) | Value::Long(_) => Ok(to_long(value)? / 10_000),
        Value::Text(written) => read_duration(written).ok_or_else(|| {
            let why = "String was not recognized as a valid TimeSpan.";
            Failure::cast(written, "System.String", "System.TimeSpan", why)
        }),
        other => Err(no_cast(other, &Type { base: Base::Duration, array_depth: 0 })),
    }
}

fn read_duration(written: &str) -> Option<i64> {
    let written = written.trim();
    let (sign, written) = match written.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, written),
    };
    let Some((hours, rest)) = written.split_once(':') else {
        return written.parse::<i32>().ok().map(|days| sign * i64::from(days) * DAY_MS);
    };
    let (days, hours) = hours.split_once('.').unwrap_or(("0", hours));
    let (minutes, seconds) = rest.split_once(':').unwrap_or((rest, "0"));
    let days: i64 = days.parse::<i32>().ok()?.into();
    let hours: i64 = hours.parse().ok().filter(|h| (0..24).contains(h))?;
    let minutes: i64 = minutes.parse().ok().filter(|m| (0..60).contains(m))?;
    let seconds: f64 = seconds.parse().ok().filter(|s| (0.0..60.0).contains(s))?;
    let ms = days * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS;
    Some(sign * (ms + (seconds * SECOND_MS as f64).round() as i64))
}

fn to_table(value: &Value, is_ordered: bool) -> Result<Value, Failure> {
    match value {
        Value::Table(table) => {
            let mut copy = Table::new(is_ordered);
            for (key, value) in table.borrow().entries() {
                copy.set(key.clone(), value.clone());
            }
            Ok(Value::table(copy))
        }
        Value::Null => Ok(Value::Null),
        other => {
            let base = if is_ordered { Base::OrderedTable } else { Base::Table };
            Err(no_cast(other, &Type { base, array_depth: 0 }))
        }
    }
}

/// An object of a hashtable's entries; every other value stays as it is.
fn to_object(value: &Value) -> Value {
    let Value::Table(table) = value else { return value.clone() };
    let mut object = super::Object::new(CUSTOM_OBJECT, Vec::new());
    for (key, value) in table.borrow().entries() {
        object.set(&text::of(key), value.clone());
    }
    Value::Object(Rc::new(std::cell::RefCell::new(object)))
}

/// The full name of a value's type.
pub fn type_name(value: &Value) -> String {
    Type::of(value).map_or_else(|| "null".into(), |of| of.full_name())
}

fn no_cast(value: &Value, wanted: &Type) -> Failure {
    let from = match value {
        Value::Text(_) => "string".into(),
        other => type_name(other),
    };
    Failure::cast(&text::of(value), &from, &wanted.full_name(), "")
}
