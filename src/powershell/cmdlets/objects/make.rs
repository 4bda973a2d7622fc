//! `New-Object`: objects of the few types that scripts make.

use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::error::ErrorRecord;
use crate::powershell::value::failure::Category;
use crate::powershell::value::table::Table;
use crate::powershell::value::types::{Base, Type};
use crate::powershell::value::{CUSTOM_OBJECT, Value, statics, text};

use super::given;

/// The type of credentials.
const CREDENTIAL: &str = "System.Management.Automation.PSCredential";

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
    let of = Type::named(name, 0);
    let short = name.rsplit('.').next().unwrap_or(name).to_ascii_lowercase();
    match (&of.base, short.as_str(), arguments) {
        (Base::Custom | Base::Object, _, []) => Ok(Value::object(CUSTOM_OBJECT, Vec::new())),
        (Base::Table, _, []) => Ok(Value::table(Table::new(false))),
        (Base::OrderedTable, _, []) => Ok(Value::table(Table::new(true))),
        (_, "pscredential", [user, password]) => {
            let properties = vec![
                ("UserName".into(), Value::text(text::of(user))),
                ("Password".into(), password.clone()),
            ];
            Ok(Value::object(CREDENTIAL, properties))
        }
        (Base::Time | Base::Duration, _, [_, ..]) => {
            statics::call(&of, "new", arguments).map_err(|_| no_constructor(&of).into())
        }
        (Base::Other(_), _, _) if is_list(&short) => {
            let what = format!("The type {name}");
            let instead = "An array grows with +=, for example $list = @(); $list += 1.";
            Err(given::not_simulated(&what, instead).into())
        }
        (Base::Other(_), "pscredential", _) => Err(no_constructor(&of).into()),
        (Base::Other(_), _, _) if short.contains("cs") || name.starts_with("Microsoft.") => {
            let what = format!("The type {name}");
            Err(given::not_simulated(&what, "Get the object from a cmdlet instead.").into())
        }
        (Base::Other(_), _, _) => {
            let message = format!(
                "Cannot find type [{name}]: verify that the assembly containing this type is \
                 loaded."
            );
            let class = "PSArgumentException";
            let category = Category::InvalidType;
            Err(ErrorRecord::new(message, "TypeNotFound", category, class).into())
        }
        _ => Err(no_constructor(&of).into()),
    }
}

fn is_list(short: &str) -> bool {
    ["arraylist", "list`1", "list", "queue", "stack", "hashset`1", "stringbuilder"]
        .iter()
        .any(|known| short.trim_end_matches(']').starts_with(known))
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
