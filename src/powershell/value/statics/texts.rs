//! `[string]::…` and `[char]::…`

use crate::powershell::tree::operator::Case;
use crate::powershell::value::failure::Failure;
use crate::powershell::value::{Value, arithmetic, compare, format, text};

pub fn call(name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
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
        ("compare", [one, other, rest @ ..]) => {
            let case = match rest.first().is_some_and(Value::is_true) {
                true => Case::Ignored,
                false => Case::Sensitive,
            };
            Value::Int(compare::of_texts(&text::of(one), &text::of(other), case) as i32)
        }
        ("equals", [one, other]) => Value::Bool(compare::equal(one, other, Case::Sensitive)),
        ("new", [letters]) => Value::text(letters.items().iter().map(text::of).collect::<String>()),
        ("new", [letter, count]) => {
            let count = crate::powershell::value::convert::to_int(count)?.clamp(0, 1 << 20);
            Value::text(text::of(letter).repeat(count.unsigned_abs() as usize))
        }
        _ => return Ok(None),
    }))
}

/// What `[char]` says of the first letter of a text.
pub fn of_char(name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let [value] = arguments else { return Ok(None) };
    let Some(letter) = text::of(value).chars().next() else { return Ok(None) };
    Ok(Some(match name.to_ascii_lowercase().as_str() {
        "isdigit" | "isnumber" => Value::Bool(letter.is_numeric()),
        "isletter" => Value::Bool(letter.is_alphabetic()),
        "isletterordigit" => Value::Bool(letter.is_alphanumeric()),
        "isupper" => Value::Bool(letter.is_uppercase()),
        "islower" => Value::Bool(letter.is_lowercase()),
        "iswhitespace" => Value::Bool(letter.is_whitespace()),
        "toupper" => Value::text(letter.to_uppercase().collect::<String>()),
        "tolower" => Value::text(letter.to_lowercase().collect::<String>()),
        _ => return Ok(None),
    }))
}
