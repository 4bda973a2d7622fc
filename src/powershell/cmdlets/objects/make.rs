//! `New-Object`: an object of a type, with the properties that somebody names.

use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::error::ErrorRecord;
use crate::powershell::value::failure::Category;
use crate::powershell::value::types::Type;
use crate::powershell::value::{Value, items, statics, text};

use super::given;

/// Makes an object.
pub(super) fn new_object(call: &mut Call<'_>) -> Done {
    if let Some(class) = call.text("ComObject") {
        let what = format!("The COM object {class}");
        let instead = "Import-Csv and Export-Csv read and write what spreadsheets take.";
        return Err(given::not_simulated(&what, instead).into());
    }
    let name = call.text("TypeName").unwrap_or_default();
    let arguments = call.value("ArgumentList").map(Value::items).unwrap_or_default();
    let value = made(&name, &arguments)?;
    if let Some(Value::Table(properties)) = call.value("Property").cloned() {
        for (key, new) in properties.borrow().entries() {
            set(&value, &text::of(key), new.clone())?;
        }
    }
    call.write(value);
    Ok(())
}

fn made(name: &str, arguments: &[Value]) -> Result<Value, Stopped> {
    let of = type_of(name);
    match statics::call(&of, "new", arguments) {
        Ok(value) => Ok(value),
        Err(failure) if failure.id == "MethodNotFound" && of.is_simulated() => {
            Err(no_constructor(&of).into())
        }
        Err(failure) if failure.id == "MethodNotFound" => {
            let is_real = ["Microsoft.", "System."].iter().any(|space| name.starts_with(space));
            Err(match is_real {
                true => given::not_simulated(&format!("The type {name}"), ""),
                false => not_found(name),
            }
            .into())
        }
        Err(failure) => {
            let count = arguments.len();
            let why = failure.message;
            let message =
                format!("Exception calling \".ctor\" with \"{count}\" argument(s): \"{why}\"");
            let class = "MethodInvocationException";
            let category = Category::InvalidOperation;
            let id = "ConstructorInvokedThrowException";
            Err(ErrorRecord::new(message, id, category, class).into())
        }
    }
}

/// The type of a name, which may be a list of another type.
fn type_of(name: &str) -> Type {
    let lower = name.to_ascii_lowercase();
    let plain = lower.trim_start_matches("system.").trim_start_matches("collections.generic.");
    let inner = plain.strip_prefix("list[").or_else(|| plain.strip_prefix("list`1["));
    match inner.and_then(|inner| inner.strip_suffix(']')) {
        Some(inner) => items::list_of(&Type::named(inner, 0)),
        None => Type::named(name, 0),
    }
}

fn not_found(name: &str) -> ErrorRecord {
    let message = format!(
        "Cannot find type [{name}]: verify that the assembly containing this type is loaded."
    );
    ErrorRecord::new(message, "TypeNotFound", Category::InvalidType, "PSArgumentException")
}

fn no_constructor(of: &Type) -> ErrorRecord {
    let name = of.full_name();
    let message = format!(
        "A constructor was not found. Cannot find an appropriate constructor for type {name}."
    );
    let class = "PSArgumentException";
    ErrorRecord::new(message, "CannotFindAppropriateCtor", Category::ObjectNotFound, class)
}

fn set(value: &Value, name: &str, new: Value) -> Result<(), Stopped> {
    match value {
        Value::Object(object) => object.borrow_mut().set(name, new),
        Value::Table(table) => table.borrow_mut().set(Value::text(name), new),
        _ => {
            let message = "The value supplied is not valid, or the property is read-only. Change \
                           the value, and then try again.";
            let class = "InvalidOperationException";
            let category = Category::InvalidResult;
            return Err(ErrorRecord::new(message, "InvalidValue", category, class).into());
        }
    }
    Ok(())
}
