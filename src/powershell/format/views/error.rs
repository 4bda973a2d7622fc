//! How error records look: the command, the sentence, where it happened, the category and the id.

use crate::powershell::format::property;
use crate::powershell::value::{Object, Value, text};

/// The lines of an error record.
pub fn lines(record: &Object) -> Vec<String> {
    let message = property::message(record).unwrap_or_default();
    let invocation = record.get("InvocationInfo");
    let of_invocation = |name: &str| match &invocation {
        Some(Value::Object(object)) => object.borrow().get(name),
        _ => None,
    };
    let command = match of_invocation("MyCommand") {
        Some(Value::Object(command)) => command.borrow().get("Name").unwrap_or(Value::Null),
        Some(other) => other,
        None => Value::Null,
    };
    let mut all = match text::of(&command).as_str() {
        "" => message,
        name => format!("{name} : {message}"),
    };
    let mut more = |line: String| {
        all.push('\n');
        all.push_str(&line);
    };
    if let Some(position) = of_invocation("PositionMessage").map(|position| text::of(&position))
        && !position.is_empty()
    {
        more(position);
    }
    if let Some(category) = record.get("CategoryInfo") {
        more(format!("    + CategoryInfo          : {}", text::of(&category)));
    }
    if let Some(id) = record.get("FullyQualifiedErrorId") {
        more(format!("    + FullyQualifiedErrorId : {}", text::of(&id)));
    }
    all.lines().map(str::to_string).collect()
}
