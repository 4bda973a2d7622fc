//! `[math]::…`

use super::outside;
use crate::powershell::tree::expression::Number;
use crate::powershell::tree::operator::Case;
use crate::powershell::value::convert::{as_double, of_number, to_double, to_int, to_number};
use crate::powershell::value::failure::Failure;
use crate::powershell::value::{Value, arithmetic, compare, text};

/// A function of one number, by its name.
type OfOne = (&'static str, fn(f64) -> f64);

/// Functions of one number.
const OF_ONE: &[OfOne] = &[
    ("floor", f64::floor),
    ("ceiling", f64::ceil),
    ("truncate", f64::trunc),
    ("sqrt", f64::sqrt),
    ("exp", f64::exp),
    ("log", f64::ln),
    ("log10", f64::log10),
    ("sin", f64::sin),
    ("cos", f64::cos),
    ("tan", f64::tan),
    ("atan", f64::atan),
];

pub fn call(name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let number = |value: &Value| to_number(value, "System.Double");
    let lower = name.to_ascii_lowercase();
    if let (Some((_, of)), [value]) = (OF_ONE.iter().find(|(own, _)| *own == lower), arguments) {
        return Ok(Some(Value::Double(of(to_double(value)?))));
    }
    Ok(Some(match (lower.as_str(), arguments) {
        ("round", [value]) => Value::Double(to_double(value)?.round_ties_even()),
        ("round", [value, mode]) if is_away(mode) => Value::Double(to_double(value)?.round()),
        ("round", [value, digits, mode @ ..]) => {
            let digits = to_int(digits)?;
            if !(0..=15).contains(&digits) {
                return Err(outside("digits"));
            }
            let power = 10f64.powi(digits);
            let scaled = to_double(value)? * power;
            let whole = match mode.first().is_some_and(is_away) {
                true => scaled.round(),
                false => scaled.round_ties_even(),
            };
            Value::Double(if scaled.is_finite() { whole / power } else { to_double(value)? })
        }
        ("abs", [value]) => match compare::order(value, &Value::Int(0), Case::Ignored)?.is_lt() {
            true => arithmetic::negated(value)?,
            false => of_number(number(value)?),
        },
        ("sign", [value]) => {
            let value = to_double(value)?;
            Value::Int(if value > 0.0 { 1 } else { -i32::from(value < 0.0) })
        }
        ("pow", [base, power]) => Value::Double(to_double(base)?.powf(to_double(power)?)),
        ("log", [value, base]) => Value::Double(to_double(value)?.log(to_double(base)?)),
        ("max" | "min", [one, other]) => {
            let (one, other) = as_alike(number(one)?, number(other)?);
            let is_less = compare::order(&one, &other, Case::Ignored)?.is_lt();
            if is_less == (lower == "max") { other } else { one }
        }
        _ => return Ok(None),
    }))
}

/// Whether halves are rounded away from zero and not to the even neighbor.
fn is_away(mode: &Value) -> bool {
    matches!(mode, Value::Text(_)) && text::of(mode).eq_ignore_ascii_case("AwayFromZero")
}

/// Two numbers of the wider of their two types.
fn as_alike(one: Number, other: Number) -> (Value, Value) {
    let double = |number| Value::Double(as_double(number));
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
