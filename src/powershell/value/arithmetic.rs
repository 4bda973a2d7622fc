//! Sums, products, ranges, bits, joins and formats. The left operand decides what an operator
//! means.

use super::convert::{as_double, of_number, to_duration, to_int, to_long, to_number, type_name};
use super::failure::Failure;
use super::{Value, format, text};
use crate::powershell::tree::expression::Number;
use crate::powershell::tree::operator::BinaryOperator;

/// The longest text or array that an operator makes.
const LENGTH_MAX: usize = 1 << 24;

/// Works off one operator of this family; nothing for those of other families.
pub fn apply(
    operator: BinaryOperator,
    left: &Value,
    right: &Value,
) -> Option<Result<Value, Failure>> {
    use BinaryOperator as B;
    Some(match operator {
        B::Add => add(left, right),
        B::Subtract => subtract(left, right),
        B::Multiply => multiply(left, right),
        B::Divide => numbers(Sign::Divide, "op_Division", left, right),
        B::Remainder => numbers(Sign::Remainder, "op_Modulus", left, right),
        B::Range => range(left, right),
        B::Format => format::format(&text::of(left), &formatted(right)).map(Value::text),
        B::Join => Ok(join(left, &text::of(right))),
        B::BitAnd => bits(left, right, |a, b| a & b),
        B::BitOr => bits(left, right, |a, b| a | b),
        B::BitXor => bits(left, right, |a, b| a ^ b),
        // Only as many places as the number has bits.
        B::ShiftLeft => shift(left, right, |a, by| a.wrapping_shl(by)),
        B::ShiftRight => shift(left, right, |a, by| a.wrapping_shr(by)),
        _ => return None,
    })
}

fn add(left: &Value, right: &Value) -> Result<Value, Failure> {
    match left {
        Value::Null => Ok(right.clone()),
        Value::Text(start) => Ok(Value::text(format!("{start}{}", text::of(right)))),
        Value::Array(items) => {
            let mut items = items.borrow().clone();
            match right {
                Value::Array(more) => items.extend(more.borrow().iter().cloned()),
                other => items.push(other.clone()),
            }
            Ok(Value::array(items))
        }
        Value::Table(table) => match right {
            Value::Table(more) => {
                let mut sum = table.borrow().clone();
                for (key, value) in more.borrow().entries() {
                    if sum.get(key).is_some() {
                        let key = text::of(key);
                        let say = format!("Item has already been added. Key: '{key}'");
                        return Err(Failure::plain(say));
                    }
                    sum.set(key.clone(), value.clone());
                }
                Ok(Value::table(sum))
            }
            _ => Err(Failure::plain("A hash table can only be added to another hash table.")),
        },
        Value::Time(moment) => Ok(Value::Time(moment.plus(to_duration(right)?))),
        Value::Duration(ms) => Ok(Value::Duration(ms.saturating_add(to_duration(right)?))),
        _ => numbers(Sign::Add, "op_Addition", left, right),
    }
}

fn subtract(left: &Value, right: &Value) -> Result<Value, Failure> {
    match (left, right) {
        (Value::Time(moment), Value::Time(earlier)) => Ok(Value::Duration(moment.since(*earlier))),
        (Value::Time(moment), _) => {
            Ok(Value::Time(moment.plus(to_duration(right)?.saturating_neg())))
        }
        (Value::Duration(ms), _) => Ok(Value::Duration(ms.saturating_sub(to_duration(right)?))),
        _ => numbers(Sign::Subtract, "op_Subtraction", left, right),
    }
}

fn multiply(left: &Value, right: &Value) -> Result<Value, Failure> {
    let times = |length: usize| -> Result<usize, Failure> {
        let times = usize::try_from(to_int(right)?).unwrap_or_default();
        match length.saturating_mul(times) <= LENGTH_MAX {
            true => Ok(times),
            false => Err(Failure::plain("Insufficient memory to continue the execution.")),
        }
    };
    match left {
        Value::Null => Ok(Value::Null),
        Value::Text(text) => Ok(Value::text(text.repeat(times(text.len())?))),
        Value::Array(items) => {
            let items = items.borrow();
            let times = times(items.len())?;
            Ok(Value::array(items.iter().cycle().take(items.len() * times).cloned().collect()))
        }
        _ => numbers(Sign::Multiply, "op_Multiply", left, right),
    }
}

/// The operators of two numbers.
#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

fn numbers(sign: Sign, method: &str, left: &Value, right: &Value) -> Result<Value, Failure> {
    let is_number = matches!(
        left,
        Value::Null | Value::Bool(_) | Value::Int(_) | Value::Long(_) | Value::Double(_)
    );
    if !is_number && !matches!(left, Value::Text(_)) {
        return Err(Failure::operator(&type_name(left), method));
    }
    if matches!(right, Value::Array(_) | Value::Table(_)) {
        return Err(Failure::operator(&type_name(right), method));
    }
    let (a, b) = (to_number(left, "System.Int32")?, to_number(right, "System.Int32")?);
    combined(sign, a, b).map(of_number)
}

fn combined(sign: Sign, a: Number, b: Number) -> Result<Number, Failure> {
    let whole = |number: Number| match number {
        Number::Int(number) => Some(i128::from(number)),
        Number::Long(number) => Some(i128::from(number)),
        Number::Double(_) => None,
    };
    let (Some(x), Some(y)) = (whole(a), whole(b)) else {
        let (x, y) = (as_double(a), as_double(b));
        return Ok(Number::Double(match sign {
            Sign::Add => x + y,
            Sign::Subtract => x - y,
            Sign::Multiply => x * y,
            Sign::Divide => x / y,
            Sign::Remainder => x % y,
        }));
    };
    if y == 0 && matches!(sign, Sign::Divide | Sign::Remainder) {
        return Err(Failure::plain("Attempted to divide by zero."));
    }
    let exact = match sign {
        Sign::Add => x + y,
        Sign::Subtract => x - y,
        Sign::Multiply => x * y,
        Sign::Divide if x % y != 0 => return Ok(Number::Double(x as f64 / y as f64)),
        Sign::Divide => x / y,
        Sign::Remainder => x % y,
    };
    // What does not fit the wider of the two operands becomes a double.
    let is_long = matches!(a, Number::Long(_)) || matches!(b, Number::Long(_));
    Ok(match (i32::try_from(exact), i64::try_from(exact)) {
        (Ok(int), _) if !is_long => Number::Int(int),
        (_, Ok(long)) if is_long => Number::Long(long),
        _ => Number::Double(exact as f64),
    })
}

/// The values of a template: the items of an array, or one value, even where it is `$null`.
fn formatted(values: &Value) -> Vec<Value> {
    match values {
        Value::Null => vec![Value::Null],
        other => other.items(),
    }
}

/// From the left number to the right one, upwards or downwards.
fn range(left: &Value, right: &Value) -> Result<Value, Failure> {
    let (first, last) = (to_int(left)?, to_int(right)?);
    if first.abs_diff(last) as usize >= LENGTH_MAX {
        return Err(Failure::plain("Insufficient memory to continue the execution."));
    }
    let items: Vec<Value> = match first <= last {
        true => (first..=last).map(Value::Int).collect(),
        false => (last..=first).rev().map(Value::Int).collect(),
    };
    Ok(Value::array(items))
}

/// The items with a text between them.
pub fn join(left: &Value, between: &str) -> Value {
    let items: Vec<String> = left.items().iter().map(text::of).collect();
    Value::text(items.join(between))
}

fn bits(left: &Value, right: &Value, of: fn(i64, i64) -> i64) -> Result<Value, Failure> {
    let result = of(to_long(left)?, to_long(right)?);
    Ok(as_wide_as(&[left, right], result))
}

fn shift(left: &Value, right: &Value, of: fn(i64, u32) -> i64) -> Result<Value, Failure> {
    let (number, by) = (to_long(left)?, to_int(right)? as u32);
    match to_number(left, "System.Int32")? {
        Number::Int(_) => Ok(Value::Int(of(number, by & 31) as i32)),
        _ => Ok(Value::Long(of(number, by & 63))),
    }
}

/// An int where both operands are, or else a long.
fn as_wide_as(operands: &[&Value], number: i64) -> Value {
    let is_int = |value: &&Value| -> bool {
        !matches!(value, Value::Long(_) | Value::Double(_)) && to_int(value).is_ok()
    };
    match (operands.iter().all(is_int), i32::try_from(number)) {
        (true, Ok(int)) => Value::Int(int),
        _ => Value::Long(number),
    }
}

/// `-$x`
pub fn negated(value: &Value) -> Result<Value, Failure> {
    combined(Sign::Subtract, Number::Int(0), to_number(value, "System.Int32")?).map(of_number)
}

/// `-bnot $x`
pub fn inverted(value: &Value) -> Result<Value, Failure> {
    Ok(as_wide_as(&[value], !to_long(value)?))
}
