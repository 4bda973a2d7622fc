//! What belongs to a type and to no value: `[int]::MaxValue`, `[math]::Round(…)` and the few
//! others that scripts use. The clock comes in as a moment.

use std::rc::Rc;

use super::convert::{of_number, read_moment, to_double, to_int, to_number, to_type};
use super::failure::{Category, Failure};
use super::types::{Base, Type};
use super::{Value, arithmetic, compare, format, text};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Timestamp};
use crate::powershell::tree::expression::Number;
use crate::powershell::tree::operator::Case;

/// The static property of a type; `$null` where it has none of this name.
pub fn get(of: &Type, name: &str, now: Timestamp) -> Value {
    let midnight = Timestamp(now.0 - now.0.rem_euclid(DAY_MS));
    match (class(of).as_str(), name.to_ascii_lowercase().as_str()) {
        ("int32", "maxvalue") => Value::Int(i32::MAX),
        ("int32", "minvalue") => Value::Int(i32::MIN),
        ("int64", "maxvalue") => Value::Long(i64::MAX),
        ("int64", "minvalue") => Value::Long(i64::MIN),
        ("double", "maxvalue") => Value::Double(f64::MAX),
        ("double", "minvalue") => Value::Double(f64::MIN),
        ("double", "nan") => Value::Double(f64::NAN),
        ("math", "pi") => Value::Double(std::f64::consts::PI),
        ("math", "e") => Value::Double(std::f64::consts::E),
        ("string", "empty") => Value::text(""),
        // The organization's clock runs in UTC.
        ("datetime", "now" | "utcnow") => Value::Time(now),
        ("datetime", "today") => Value::Time(midnight),
        ("datetime", "minvalue") => Value::Time(Timestamp::utc(1, 1, 1, 0, 0)),
        ("timespan", "zero") => Value::Duration(0),
        ("environment", "newline") => Value::text("\r\n"),
        _ => Value::Null,
    }
}

/// Calls the static method of a type; `::new(…)` makes a value of it.
pub fn call(of: &Type, name: &str, arguments: &[Value]) -> Result<Value, Failure> {
    let class = class(of);
    let result = match class.as_str() {
        "math" => math(name, arguments)?,
        "string" => of_string(name, arguments)?,
        "timespan" => of_timespan(name, arguments)?,
        _ => None,
    };
    if let Some(result) = result {
        return Ok(result);
    }
    match (class.as_str(), name.to_ascii_lowercase().as_str(), arguments) {
        ("int32" | "int64" | "double" | "datetime" | "timespan", "parse", [value]) => {
            to_type(&Value::text(text::of(value)), of)
        }
        ("datetime", "new", [_, _, _, ..]) => new_moment(arguments),
        ("datetime", "daysinmonth", [year, month]) => {
            let first = |year: i32, month: i32| {
                read_moment(&format!("{year}-{month}-1")).ok_or_else(|| outside("Year or Month"))
            };
            let (year, month) = (to_int(year)?, to_int(month)?);
            let start = first(year, month)?;
            let next = first(year + month / 12, month % 12 + 1)?;
            Ok(Value::Int((next.since(start) / DAY_MS) as i32))
        }
        _ => {
            let message = format!(
                "Method invocation failed because [{}] does not contain a method named '{name}'.",
                of.full_name()
            );
            Err(Failure { message, category: Category::InvalidOperation, id: "MethodNotFound" })
        }
    }
}

/// The last part of the type's name, in small letters.
fn class(of: &Type) -> String {
    if of.array_depth > 0 {
        return String::new();
    }
    let name: Rc<str> = match &of.base {
        Base::Other(name) => Rc::clone(name),
        _ => of.full_name().into(),
    };
    name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase()
}

fn math(name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let number = |value: &Value| to_number(value, "System.Double");
    let double = |of: fn(f64) -> f64, value: &Value| to_double(value).map(|d| Value::Double(of(d)));
    Ok(Some(match (name.to_ascii_lowercase().as_str(), arguments) {
        ("round", [value]) => Value::Double(to_double(value)?.round_ties_even()),
        ("round", [value, digits]) => {
            let digits = to_int(digits)?;
            if !(0..=15).contains(&digits) {
                return Err(outside("digits"));
            }
            let power = 10f64.powi(digits);
            let scaled = to_double(value)? * power;
            let rounded = scaled.round_ties_even() / power;
            Value::Double(if scaled.is_finite() { rounded } else { to_double(value)? })
        }
        ("floor", [value]) => double(f64::floor, value)?,
        ("ceiling", [value]) => double(f64::ceil, value)?,
        ("truncate", [value]) => double(f64::trunc, value)?,
        ("sqrt", [value]) => double(f64::sqrt, value)?,
        ("abs", [value]) => match compare::order(value, &Value::Int(0), Case::Ignored)?.is_lt() {
            true => arithmetic::negated(value)?,
            false => of_number(number(value)?),
        },
        ("pow", [base, power]) => Value::Double(to_double(base)?.powf(to_double(power)?)),
        ("max" | "min", [one, other]) => {
            let (one, other) = as_alike(number(one)?, number(other)?);
            let is_less = compare::order(&one, &other, Case::Ignored)?.is_lt();
            if is_less == name.eq_ignore_ascii_case("max") { other } else { one }
        }
        _ => return Ok(None),
    }))
}

/// Two numbers of the wider of their two types.
fn as_alike(one: Number, other: Number) -> (Value, Value) {
    let double = |number| Value::Double(super::convert::as_double(number));
    match (one, other) {
        (Number::Int(one), Number::Long(other)) => {
            (Value::Long(i64::from(one)), Value::Long(other))
        }
        (Number::Long(one), Number::Int(other)) => {
            (Value::Long(one), Value::Long(i64::from(other)))
        }
        (Number::Double(_), _) | (_, Number::Double(_)) => (double(one), double(other)),
        _ => (of_number(one), of_number(other)),
    }
}

fn of_string(name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    Ok(Some(match (name.to_ascii_lowercase().as_str(), arguments) {
        ("isnullorempty", [value]) => Value::Bool(text::of(value).is_empty()),
        ("isnullorwhitespace", [value]) => Value::Bool(text::of(value).trim().is_empty()),
        ("join", [between, items]) => arithmetic::join(items, &text::of(between)),
        ("join", [between, items @ ..]) => {
            arithmetic::join(&Value::array(items.to_vec()), &text::of(between))
        }
        ("format", [template, Value::Array(values)]) => {
            Value::text(format::format(&text::of(template), &values.borrow())?)
        }
        ("format", [template, values @ ..]) => {
            Value::text(format::format(&text::of(template), values)?)
        }
        ("concat", parts) => Value::text(parts.iter().map(text::of).collect::<String>()),
        ("compare", [one, other]) => {
            let order = compare::of_texts(&text::of(one), &text::of(other), Case::Sensitive);
            Value::Int(order as i32)
        }
        ("equals", [one, other]) => Value::Bool(compare::equal(one, other, Case::Sensitive)),
        _ => return Ok(None),
    }))
}

fn of_timespan(name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let unit = match name.to_ascii_lowercase().as_str() {
        "fromdays" => DAY_MS,
        "fromhours" => HOUR_MS,
        "fromminutes" => MINUTE_MS,
        "fromseconds" => SECOND_MS,
        "frommilliseconds" => 1,
        "new" => return new_duration(arguments),
        _ => return Ok(None),
    };
    let [count] = arguments else { return Ok(None) };
    Ok(Some(Value::Duration((to_double(count)? * unit as f64).round() as i64)))
}

/// Hours, minutes and seconds, with days in front where there are four.
fn new_duration(arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let units: &[i64] = match arguments.len() {
        3 => &[HOUR_MS, MINUTE_MS, SECOND_MS],
        4 => &[DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS],
        _ => return Ok(None),
    };
    let mut ms = 0i64;
    for (value, unit) in arguments.iter().zip(units) {
        ms = ms.saturating_add(i64::from(to_int(value)?).saturating_mul(*unit));
    }
    Ok(Some(Value::Duration(ms)))
}

/// Year, month and day, and the time of day where it is given.
fn new_moment(arguments: &[Value]) -> Result<Value, Failure> {
    let parts: Result<Vec<i32>, Failure> = arguments.iter().map(to_int).collect();
    let parts = parts?;
    let written = match parts.as_slice() {
        [year, month, day] => format!("{year}-{month}-{day}"),
        [year, month, day, hour, minute, second] => {
            format!("{year}-{month}-{day} {hour}:{minute}:{second}")
        }
        _ => return Err(outside("Year, Month and Day")),
    };
    let moment = read_moment(&written).ok_or_else(|| outside("Year, Month and Day"))?;
    Ok(Value::Time(moment))
}

fn outside(what: &str) -> Failure {
    Failure {
        message: format!("Exception calling the method: \"{what} is out of its range.\""),
        category: Category::NotSpecified,
        id: "MethodInvocationException",
    }
}
