//! `.PSObject`: an object seen from outside, with its properties as a list that can be changed.

use std::cell::RefCell;
use std::rc::Rc;

use super::super::failure::Failure;
use super::super::{Object, Value, convert, text, wildcard};

/// What `.PSObject` is of.
const MEMBERS: &str = "System.Management.Automation.PSMemberSet";
/// What `.PSObject.Properties` is.
const PROPERTIES: &str =
    "System.Management.Automation.PSMemberInfoIntegratingCollection`1[PSPropertyInfo]";
/// A property that a script can set.
const NOTE: &str = "System.Management.Automation.PSNoteProperty";
/// Where a collection of properties keeps the object that they are of.
const OWNER: &str = "\0owner";

/// `.PSObject` of an object or a hashtable.
pub fn of(value: &Value) -> Value {
    let name = convert::type_name(value);
    let names = [name, "System.Object".to_string()];
    let names = Value::array(names.into_iter().map(Value::text).collect());
    Value::object(
        MEMBERS,
        vec![
            ("BaseObject".into(), value.clone()),
            ("ImmediateBaseObject".into(), value.clone()),
            ("Properties".into(), collection(value)),
            ("TypeNames".into(), names),
        ],
    )
}

/// The collection is an array of its properties to whoever reads it; see [`items`].
fn collection(owner: &Value) -> Value {
    Value::object(PROPERTIES, vec![(OWNER.into(), owner.clone())])
}

/// The properties, where an object is such a collection.
pub fn items(object: &Object) -> Option<Vec<Value>> {
    if &*object.type_name != PROPERTIES {
        return None;
    }
    Some(match object.get(OWNER)? {
        Value::Object(owner) => {
            let entries = owner.borrow().entries();
            entries.into_iter().map(|(name, value)| note(&name, value)).collect()
        }
        Value::Table(table) => {
            let count = table.borrow().entries().len();
            vec![note("Count", Value::Int(i32::try_from(count).unwrap_or(i32::MAX)))]
        }
        Value::Text(text) => {
            vec![note("Length", Value::Int(text.encode_utf16().count() as i32))]
        }
        _ => Vec::new(),
    })
}

fn note(name: &str, value: Value) -> Value {
    let of = convert::type_name(&value);
    Value::object(
        NOTE,
        vec![
            ("MemberType".into(), Value::text("NoteProperty")),
            ("IsSettable".into(), Value::Bool(true)),
            ("IsGettable".into(), Value::Bool(true)),
            ("Value".into(), value),
            ("TypeNameOfValue".into(), Value::text(of)),
            ("Name".into(), Value::text(name)),
            ("IsInstance".into(), Value::Bool(true)),
        ],
    )
}

/// `.Properties.Remove('Name')`, `.Add(…)`, `.Match('N*')`, and `.Copy()` of `.PSObject` itself.
pub fn call(
    own: &Rc<RefCell<Object>>,
    name: &str,
    arguments: &[Value],
) -> Result<Option<Value>, Failure> {
    let class = own.borrow().type_name.clone();
    if &*class == MEMBERS && name == "copy" {
        return Ok(match own.borrow().get("BaseObject") {
            Some(Value::Object(object)) => {
                Some(Value::Object(Rc::new(RefCell::new(object.borrow().clone()))))
            }
            other => other,
        });
    }
    if &*class != PROPERTIES {
        return Ok(None);
    }
    let Some(Value::Object(owner)) = own.borrow().get(OWNER) else { return Ok(None) };
    Ok(match (name, arguments) {
        ("remove", [name]) => {
            owner.borrow_mut().remove(&text::of(name));
            Some(super::super::Value::array(Vec::new()))
        }
        ("add", [Value::Object(property), ..]) => {
            let property = property.borrow();
            if let (Some(name), Some(value)) = (property.get("Name"), property.get("Value")) {
                owner.borrow_mut().set(&text::of(&name), value);
            }
            Some(super::super::Value::array(Vec::new()))
        }
        ("match", [pattern]) => {
            let pattern = text::of(pattern);
            let entries = owner.borrow().entries();
            let fitting = entries.into_iter().filter(|(n, _)| wildcard::fits(n, &pattern, false));
            Some(Value::array(fitting.map(|(name, value)| note(&name, value)).collect()))
        }
        _ => None,
    })
}
