//! What belongs to a type and to no value: `[int]::MaxValue`, `[math]::Round(…)` and the others
//! that scripts use. The clock comes in as a moment.

mod made;
mod math;
mod moments;
mod patterns;
mod places;
mod texts;
mod uris;

use std::rc::Rc;

pub use made::{credential, exception, secret};
pub use patterns::{found, of_regex, regex_object};

use super::convert::to_type;
use super::failure::{Category, Failure};
use super::types::{Base, Type, is_exception};
use super::{Value, text};
use crate::domain::time::{DAY_MS, Timestamp};

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
        ("guid", "empty") => Value::text("00000000-0000-0000-0000-000000000000"),
        // The organization's clock runs in UTC.
        ("datetime", "now" | "utcnow") => Value::Time(now),
        ("datetime", "today") => Value::Time(midnight),
        ("datetime", "minvalue") => Value::Time(Timestamp::utc(1, 1, 1, 0, 0)),
        ("datetime", "maxvalue") => Value::Time(Timestamp::utc(9999, 12, 31, 23, 59)),
        ("timespan", "zero") => Value::Duration(0),
        ("cultureinfo", "invariantculture") => made::culture(""),
        ("cultureinfo", "currentculture" | "currentuiculture") => made::culture("en-US"),
        (_, name) => places::property(&class(of), name).unwrap_or(Value::Null),
    }
}

/// Calls the static method of a type; `::new(…)` makes a value of it.
pub fn call(of: &Type, name: &str, arguments: &[Value]) -> Result<Value, Failure> {
    let class = class(of);
    let result = match class.as_str() {
        "math" => math::call(name, arguments)?,
        "string" => texts::call(name, arguments)?,
        "char" => texts::of_char(name, arguments)?,
        "datetime" => moments::of_datetime(name, arguments)?,
        "timespan" => moments::of_timespan(name, arguments)?,
        "regex" => patterns::call(name, arguments)?,
        "convert" | "path" | "environment" => places::call(&class, name, arguments)?,
        "guid" => made::guid(name, arguments)?,
        "uri" => uris::call(name, arguments)?,
        _ => None,
    };
    if let Some(result) = result {
        return Ok(result);
    }
    match (class.as_str(), name.to_ascii_lowercase().as_str(), arguments) {
        ("int32" | "int64" | "double" | "datetime" | "timespan", "parse", [value]) => {
            to_type(&Value::text(text::of(value)), of).map_err(|_| unreadable(&class))
        }
        (_, "new", _) => made::new(of, arguments)?.ok_or_else(|| unknown(of, name)),
        _ => Err(unknown(of, name)),
    }
}

fn unknown(of: &Type, name: &str) -> Failure {
    let message = format!(
        "Method invocation failed because [{}] does not contain a method named '{name}'.",
        of.full_name()
    );
    Failure { message, category: Category::InvalidOperation, id: "MethodNotFound" }
}

fn unreadable(class: &str) -> Failure {
    refused(match class {
        "datetime" => "String was not recognized as a valid DateTime.",
        "timespan" => "String was not recognized as a valid TimeSpan.",
        _ => "Input string was not in a correct format.",
    })
}

/// The last part of the type's name, in small letters.
fn class(of: &Type) -> String {
    if of.array_depth > 0 {
        return String::new();
    }
    let name: Rc<str> = match &of.base {
        Base::Other(name) if is_exception(name) => "exception".into(),
        Base::Other(name) => Rc::clone(name),
        _ => of.full_name().into(),
    };
    name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase()
}

/// A value that a method does not take; the caller says which method.
fn refused(what: &str) -> Failure {
    let message = what.to_string();
    Failure { message, category: Category::NotSpecified, id: "MethodInvocationException" }
}

fn outside(what: &str) -> Failure {
    refused(&format!("{what} is out of its range."))
}
