//! Formatting: the `-f` operator, and what `ToString('N2')` shares with it. The culture is that of
//! the United States, as on the machines of the documents.

mod moment;
mod number;

use super::convert::to_number;
use super::failure::{Category, Failure};
use super::{Value, text};

/// The widest field that a template may ask for.
const WIDTH_MAX: usize = 10_000;

/// Puts values into a template such as `'{0,-10} {1:N2}'`.
pub fn format(template: &str, values: &[Value]) -> Result<String, Failure> {
    let mut out = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        out.push_str(&rest[..at]);
        let sign = &rest[at..=at];
        let after = &rest[at + 1..];
        if after.starts_with(sign) {
            out.push_str(sign);
            rest = &after[1..];
            continue;
        }
        let end = after.find('}').filter(|_| sign == "{").ok_or_else(broken)?;
        out.push_str(&field(&after[..end], values)?);
        rest = &after[end + 1..];
    }
    out.push_str(rest);
    Ok(out)
}

/// One value as a pattern such as `N2` or `yyyy-MM-dd` wants it; no pattern is the usual way.
pub fn one(value: &Value, pattern: &str) -> Result<String, Failure> {
    match value {
        Value::Int(_) | Value::Long(_) | Value::Double(_) => {
            number::formatted(to_number(value, "System.Double")?, pattern).ok_or_else(bad_pattern)
        }
        Value::Time(moment) => moment::formatted(*moment, pattern).ok_or_else(bad_pattern),
        Value::Duration(ms) => moment::of_duration(*ms, pattern).ok_or_else(bad_pattern),
        Value::Array(_) => Ok("System.Object[]".into()),
        other => Ok(text::of(other)),
    }
}

/// What stands between the braces: an index, a width and a pattern.
fn field(field: &str, values: &[Value]) -> Result<String, Failure> {
    let (head, pattern) = field.split_once(':').unwrap_or((field, ""));
    let (index, width) = head.split_once(',').unwrap_or((head, "0"));
    let index: usize = index.trim_end().parse().map_err(|_| broken())?;
    let width: i64 = width.trim().parse().map_err(|_| broken())?;
    let value = values.get(index).ok_or_else(|| {
        failure(
            "Index (zero based) must be greater than or equal to zero and less than the size of \
             the argument list.",
        )
    })?;
    let written = one(value, pattern)?;
    let wanted = usize::try_from(width.unsigned_abs()).unwrap_or(usize::MAX);
    if wanted > WIDTH_MAX {
        return Err(broken());
    }
    let padding = " ".repeat(wanted.saturating_sub(written.chars().count()));
    Ok(if width < 0 { written + padding.as_str() } else { padding + written.as_str() })
}

fn broken() -> Failure {
    failure("Input string was not in a correct format.")
}

fn bad_pattern() -> Failure {
    failure("Format specifier was invalid.")
}

fn failure(why: &str) -> Failure {
    let message = format!("Error formatting a string: {why}");
    Failure { message, category: Category::InvalidOperation, id: "FormatError" }
}
