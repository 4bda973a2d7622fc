//! What `::new(…)` makes, and `New-Object` as well: lists, hashtables, exceptions, credentials.

use super::refused;
use crate::powershell::value::failure::Failure;
use crate::powershell::value::items::Form;
use crate::powershell::value::table::Table;
use crate::powershell::value::types::{Base, Type, is_exception};
use crate::powershell::value::{Value, convert, text};

/// `System.Management.Automation.PSCredential`
const CREDENTIAL: &str = "System.Management.Automation.PSCredential";
/// `System.Security.SecureString`
const SECURE_STRING: &str = "System.Security.SecureString";

/// A new value of a type; nothing where the type makes none of these arguments.
pub fn new(of: &Type, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    if let Some(form) = Form::of_type(of) {
        return Ok(match arguments {
            // A number is only how much room is made at the beginning.
            [] | [Value::Int(_)] => Some(Value::list(Vec::new(), form)),
            [items] => Some(convert::to_list(items, form)?),
            _ => None,
        });
    }
    if of.array_depth > 0 {
        return Ok(None);
    }
    Ok(match (&of.base, arguments) {
        (Base::Table, []) => Some(Value::table(Table::new(false))),
        (Base::OrderedTable, []) => Some(Value::table(Table::new(true))),
        (Base::Custom, []) => Some(Value::object(crate::powershell::value::CUSTOM_OBJECT, vec![])),
        (Base::Object, []) => Some(Value::object("System.Object", vec![])),
        (Base::Other(name), _) if is_exception(name) => {
            let message = arguments.first().map(text::of);
            Some(exception(name, message))
        }
        (Base::Other(name), [pattern, ..]) if name.ends_with(".Regex") => {
            Some(super::regex_object(&text::of(pattern), arguments.get(1))?)
        }
        (Base::Other(name), [user, password]) if **name == *CREDENTIAL => {
            let user = text::of(user);
            if user.is_empty() {
                let why = "Cannot process argument because the value of argument \"userName\" is \
                           not valid. Change the value of the \"userName\" argument and run the \
                           operation again.";
                return Err(refused(why));
            }
            if !is_secret(password) {
                return Err(refused(
                    "The second argument of a credential is a SecureString: \
                     ConvertTo-SecureString makes one.",
                ));
            }
            Some(credential(&user, password.clone()))
        }
        (Base::Other(name), []) if **name == *SECURE_STRING => Some(secret(0)),
        (Base::Other(name), [value]) if name.ends_with(".Guid") => {
            guid("parse", std::slice::from_ref(value))?
        }
        (Base::Other(name), _) if name.ends_with(".CultureInfo") => {
            Some(culture(&arguments.first().map(text::of).unwrap_or_default()))
        }
        _ => None,
    })
}

/// A credential; its password is one of which nothing is kept but its length.
pub fn credential(user: &str, password: Value) -> Value {
    let properties = vec![("UserName".into(), Value::text(user)), ("Password".into(), password)];
    Value::object(CREDENTIAL, properties)
}

/// A text of so many characters that nobody can read: the characters are not kept.
pub fn secret(length: usize) -> Value {
    let length = i32::try_from(length).unwrap_or(i32::MAX);
    Value::object(SECURE_STRING, vec![("Length".into(), Value::Int(length))])
}

fn is_secret(value: &Value) -> bool {
    matches!(value, Value::Object(object) if &*object.borrow().type_name == SECURE_STRING)
}

/// An exception, as `throw` takes it.
pub fn exception(type_name: &str, message: Option<String>) -> Value {
    let full = match type_name.contains('.') {
        true => type_name.to_string(),
        false => format!("System.{type_name}"),
    };
    let usual = || format!("Exception of type '{full}' was thrown.");
    let properties = vec![
        ("Message".into(), Value::text(message.unwrap_or_else(usual))),
        ("HResult".into(), Value::Int(-2_146_233_088)),
        ("InnerException".into(), Value::Null),
        ("Data".into(), Value::table(Table::new(false))),
    ];
    Value::object(&full, properties)
}

/// A culture by its name.
pub fn culture(name: &str) -> Value {
    let display = match name {
        "" => "Invariant Language (Invariant Country)",
        "en-US" => "English (United States)",
        "fr-FR" => "French (France)",
        other => other,
    };
    let number = match name {
        "" => 127,
        "fr-FR" => 1036,
        _ => 1033,
    };
    let properties = vec![
        ("LCID".into(), Value::Int(number)),
        ("Name".into(), Value::text(name)),
        ("DisplayName".into(), Value::text(display)),
    ];
    Value::object("System.Globalization.CultureInfo", properties)
}

/// `[guid]::Parse(…)` and `[guid]::new(…)`; a new one is drawn by the shell.
pub fn guid(name: &str, arguments: &[Value]) -> Result<Option<Value>, Failure> {
    let [value] = arguments else { return Ok(None) };
    if !["parse", "new"].iter().any(|known| name.eq_ignore_ascii_case(known)) {
        return Ok(None);
    }
    let written = text::of(value);
    let bare = written.trim().trim_matches(['{', '}', '(', ')']);
    match uuid::Uuid::try_parse(bare) {
        Ok(id) => Ok(Some(Value::text(id.to_string()))),
        Err(_) => Err(refused(
            "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).",
        )),
    }
}
