//! The properties that a value shows: those of objects, and those that texts, moments, durations
//! and collections have by nature.

use std::rc::Rc;

use crate::powershell::value::types::Type;
use crate::powershell::value::{Value, format, member, text, wildcard};

/// The type of passwords that nobody reads.
const SECURE_STRING: &str = "System.Security.SecureString";

const OF_TEXT: &[&str] = &["Length"];
const OF_MOMENT: &[&str] = &[
    "DateTime",
    "Date",
    "Day",
    "DayOfWeek",
    "DayOfYear",
    "Hour",
    "Kind",
    "Millisecond",
    "Minute",
    "Month",
    "Second",
    "Ticks",
    "TimeOfDay",
    "Year",
];
const OF_DURATION: &[&str] = &[
    "Ticks",
    "Days",
    "Hours",
    "Milliseconds",
    "Minutes",
    "Seconds",
    "TotalDays",
    "TotalHours",
    "TotalMilliseconds",
    "TotalMinutes",
    "TotalSeconds",
];
const OF_ARRAY: &[&str] = &[
    "Count",
    "Length",
    "LongLength",
    "Rank",
    "SyncRoot",
    "IsReadOnly",
    "IsFixedSize",
    "IsSynchronized",
];
const OF_TABLE: &[&str] =
    &["IsReadOnly", "IsFixedSize", "IsSynchronized", "Keys", "Values", "SyncRoot", "Count"];
const OF_ERROR: &[&str] = &[
    "Exception",
    "TargetObject",
    "CategoryInfo",
    "FullyQualifiedErrorId",
    "ErrorDetails",
    "InvocationInfo",
    "ScriptStackTrace",
];
const OF_TYPE: &[&str] = &["IsPublic", "IsSerial", "Name", "BaseType", "FullName", "Namespace"];

/// The names of a value's properties, in the order in which they are shown.
pub fn names(value: &Value) -> Vec<Rc<str>> {
    match value {
        Value::Object(object) => object.borrow().names(),
        other => of_kind(other).iter().map(|name| (*name).into()).collect(),
    }
}

/// The names of the properties that every value of its kind has; an object has its own instead.
fn of_kind(value: &Value) -> &'static [&'static str] {
    match value {
        Value::Text(_) => OF_TEXT,
        Value::Time(_) => OF_MOMENT,
        Value::Duration(_) => OF_DURATION,
        Value::Array(_) => OF_ARRAY,
        Value::Table(_) => OF_TABLE,
        Value::Type(_) => OF_TYPE,
        Value::Error(_) => OF_ERROR,
        _ => &[],
    }
}

/// The value of a property, in any case of letters; nothing where there is none of this name.
pub fn get(value: &Value, name: &str) -> Option<Value> {
    if let Value::Object(object) = value {
        return object.borrow().get(name);
    }
    let name = of_kind(value).iter().find(|own| text::is_same(own, name))?;
    Some(by_nature(value, name))
}

/// The names with their values.
pub fn entries(value: &Value) -> Vec<(Rc<str>, Value)> {
    match value {
        Value::Object(object) => object.borrow().entries(),
        other => {
            let entry = |name: Rc<str>| {
                let value = by_nature(other, &name);
                (name, value)
            };
            names(other).into_iter().map(entry).collect()
        }
    }
}

/// The properties that a name means, which may be a pattern, as they are written.
pub fn resolved(value: &Value, name: &str) -> Vec<Rc<str>> {
    match is_pattern(name) {
        true => names(value).into_iter().filter(|n| wildcard::fits(n, name, false)).collect(),
        false => names(value).into_iter().filter(|n| text::is_same(n, name)).take(1).collect(),
    }
}

/// Whether a name stands for several.
pub fn is_pattern(name: &str) -> bool {
    name.contains(['*', '?', '['])
}

fn by_nature(value: &Value, name: &str) -> Value {
    let is_type = |of: &Type| of.array_depth == 0 && of.full_name().starts_with("System.");
    match (value, name) {
        (Value::Time(_), "DateTime") => format::one(value, "F").map_or(Value::Null, Value::text),
        (Value::Time(_), "Kind") => Value::text("Utc"),
        (Value::Array(items), "LongLength") => {
            Value::Long(i64::try_from(items.borrow().len()).unwrap_or(i64::MAX))
        }
        (Value::Array(_), "Rank") => Value::Int(1),
        (Value::Array(_) | Value::Table(_), "SyncRoot") => match value {
            Value::Array(_) => value.clone(),
            _ => Value::object("System.Object", Vec::new()),
        },
        (Value::Array(_), "IsFixedSize") => Value::Bool(true),
        (Value::Array(_) | Value::Table(_), "IsReadOnly" | "IsFixedSize" | "IsSynchronized") => {
            Value::Bool(false)
        }
        (Value::Table(table), "Count") => {
            Value::Int(i32::try_from(table.borrow().entries().len()).unwrap_or(i32::MAX))
        }
        (Value::Table(table), "Keys" | "Values") => {
            let of = |(key, value): &(Value, Value)| match name {
                "Keys" => key.clone(),
                _ => value.clone(),
            };
            Value::array(table.borrow().entries().iter().map(of).collect())
        }
        (Value::Type(of), "IsPublic" | "IsSerial") => Value::Bool(is_type(of)),
        (Value::Type(of), "BaseType") => Value::text(base_type(of)),
        (Value::Type(of), "Namespace") => {
            let full = of.full_name();
            full.rsplit_once('.').map_or(Value::Null, |(space, _)| Value::text(space))
        }
        _ => member::get(value, name),
    }
}

/// The type from which a type is made.
fn base_type(of: &Type) -> &'static str {
    if of.array_depth > 0 {
        return "System.Array";
    }
    match of.full_name().as_str() {
        "System.Object" => "",
        "System.Boolean" | "System.Char" | "System.Int32" | "System.Int64" | "System.Double"
        | "System.DateTime" | "System.TimeSpan" | "System.Byte" | "System.Void" => {
            "System.ValueType"
        }
        _ => "System.Object",
    }
}

/// Whether a value stands on a line of its own: texts, numbers, truths, and whatever shows no
/// properties.
pub fn is_scalar(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(_) | Value::Int(_) | Value::Long(_) | Value::Double(_) => true,
        Value::Text(_) | Value::Block(_) => true,
        Value::Object(object) => {
            let object = object.borrow();
            &*object.type_name == SECURE_STRING || object.names().is_empty()
        }
        Value::Time(_) | Value::Duration(_) | Value::Array(_) => false,
        Value::Table(_) | Value::Type(_) | Value::Error(_) => false,
    }
}

/// Whether a column of such values stands at the right: numbers and truths do, texts do not.
pub fn is_right(value: &Value) -> bool {
    match value {
        Value::Bool(_) | Value::Int(_) | Value::Long(_) | Value::Double(_) => true,
        Value::Object(object) => &*object.borrow().type_name == SECURE_STRING,
        _ => false,
    }
}

/// The text on a line of its own of what [`is_scalar`].
pub fn scalar_text(value: &Value) -> String {
    match value {
        Value::Object(object) if object.borrow().is_custom() => String::new(),
        other => text::of(other),
    }
}

/// The full name of the type that chooses a value's view.
pub fn type_name(value: &Value) -> Rc<str> {
    match value {
        Value::Object(object) => object.borrow().type_name.clone(),
        Value::Type(_) => "System.RuntimeType".into(),
        other => Type::of(other).map_or_else(|| "".into(), |of| of.full_name().into()),
    }
}
