//! The text of a value within a table or a list: collections in braces, moments as the culture
//! writes them, everything else as a text around it would have it.

use crate::powershell::value::{Value, format, text};

/// How many items of a collection are shown, unless `$FormatEnumerationLimit` says otherwise.
pub const LIMIT: Option<usize> = Some(4);

/// The names by which an object among others is called, the best one first.
const NAMES: &[fn(&str) -> bool] = &[
    |name| name == "name",
    |name| name == "id",
    |name| name == "key",
    |name| name.ends_with("key"),
    |name| name.ends_with("name"),
    |name| name.ends_with("id"),
];

/// The text of a value, with so many items of a collection; `None` shows them all.
pub fn text(value: &Value, limit: Option<usize>) -> String {
    match value {
        Value::Array(items) => braced(items.borrow().iter().map(name_of), limit),
        Value::Table(table) => {
            braced(table.borrow().entries().iter().map(|(key, _)| name_of(key)), limit)
        }
        other => alone(other),
    }
}

/// The text of a value under a pattern such as `N2`, or a template with `{0}` in it. A pattern
/// that does not fit changes nothing.
pub fn formatted(value: &Value, pattern: &str, limit: Option<usize>) -> String {
    if pattern.is_empty() || matches!(value, Value::Null) {
        return text(value, limit);
    }
    let written = match pattern.contains("{0") || pattern.contains('}') {
        true => format::format(pattern, std::slice::from_ref(value)),
        false => format::one(value, pattern),
    };
    written.unwrap_or_else(|_| text(value, limit))
}

/// The text of a value that is no collection, as it stands on a line of its own.
pub fn alone(value: &Value) -> String {
    match value {
        Value::Time(_) => format::one(value, "").unwrap_or_else(|_| text::of(value)),
        other => text::of(other),
    }
}

/// The property by which an object is called where there is room for one only.
pub fn display_name(names: &[std::rc::Rc<str>]) -> Option<&std::rc::Rc<str>> {
    let lower: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    NAMES.iter().find_map(|fits| names.get(lower.iter().position(|name| fits(name))?))
}

fn braced(names: impl Iterator<Item = String>, limit: Option<usize>) -> String {
    let mut out = String::from("{");
    for (place, name) in names.enumerate() {
        if limit == Some(place) {
            out.push_str("...");
            break;
        }
        if place > 0 {
            out.push_str(", ");
        }
        out.push_str(&name);
    }
    out.push('}');
    out
}

/// What an item of a collection is called.
fn name_of(value: &Value) -> String {
    match value {
        Value::Null => "$null".into(),
        Value::Object(object) if !object.borrow().is_custom() => {
            let object = object.borrow();
            let named = display_name(&object.names()).and_then(|name| object.get(name));
            named.map_or_else(|| alone(value), |named| text::of(&named))
        }
        other => alone(other),
    }
}
