//! Methods of objects: of credentials, patterns, exceptions, and of what `.PSObject` shows.

use std::cell::RefCell;
use std::rc::Rc;

use super::super::failure::Failure;
use super::super::member::psobject;
use super::super::types::is_exception;
use super::super::{Object, Value, statics, text};
use super::nothing;

pub fn call(
    own: &Rc<RefCell<Object>>,
    name: &str,
    arguments: &[Value],
) -> Result<Option<Value>, Failure> {
    if let Some(result) = statics::of_regex(&own.borrow(), name, arguments)? {
        return Ok(Some(result));
    }
    let class = own.borrow().type_name.clone();
    let is_of = |end: &str| class.ends_with(end);
    let property = |name: &str| own.borrow().get(name).unwrap_or(Value::Null);
    Ok(Some(match (name, arguments) {
        ("getnetworkcredential", []) if is_of(".PSCredential") => {
            // The password was never kept.
            let user = text::of(&property("UserName"));
            let (domain, user) = user.split_once('\\').unwrap_or(("", &user));
            let properties = vec![
                ("UserName".into(), Value::text(user)),
                ("Password".into(), Value::text("")),
                ("Domain".into(), Value::text(domain)),
            ];
            Value::object("System.Net.NetworkCredential", properties)
        }
        ("copy", []) if is_of(".SecureString") => {
            Value::Object(Rc::new(RefCell::new(own.borrow().clone())))
        }
        ("makereadonly" | "dispose", []) if is_of(".SecureString") => nothing(),
        ("getbaseexception", []) if is_exception(&class) => Value::Object(own.clone()),
        ("tostring", []) if is_exception(&class) => {
            Value::text(format!("{class}: {}", text::of(&property("Message"))))
        }
        _ => return psobject::call(own, name, arguments),
    }))
}
