//! `New-Object`: objects of the few types that scripts make.

use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::error::{ErrorRecord, of_method};
use crate::powershell::value::failure::Category;
use crate::powershell::value::types::{Base, Type, known};
use crate::powershell::value::{CUSTOM_OBJECT, Value, items, statics, text};

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
    if let (Base::Object, []) = (&of.base, arguments) {
        return Ok(Value::object(CUSTOM_OBJECT, Vec::new()));
    }
    if of.is_simulated() {
        return statics::call(&of, "new", arguments).map_err(|failure| match failure.id {
            "MethodNotFound" => no_constructor(&of).into(),
            _ => {
                let mut record = of_method(failure, ".ctor", arguments);
                record.id = "ConstructorInvokedThrowException".into();
                record.category = Category::InvalidOperation;
                record.into()
            }
        });
    }
    if let Some(instead) = known::instead_of(name) {
        return Err(given::not_simulated(&format!("The type {name}"), instead).into());
    }
    let message = format!(
        "Cannot find type [{name}]: verify that the assembly containing this type is loaded."
    );
    let class = "PSArgumentException";
    let category = Category::InvalidType;
    Err(ErrorRecord::new(message, "TypeNotFound", category, class).into())
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
