//! What these cmdlets put out: objects, numbers as digits, what is there or not.

use uuid::Uuid;

use crate::domain::Tenant;
use crate::domain::guid;
use crate::domain::phone::PhoneNumber;
use crate::powershell::value::Value;

/// An object.
pub fn object<const N: usize>(type_name: &str, properties: [(&str, Value); N]) -> Value {
    let properties = properties.into_iter().map(|(name, value)| (name.into(), value)).collect();
    Value::object(type_name, properties)
}

/// A number as the service writes it: E.164 digits.
pub fn number(number: PhoneNumber) -> Value {
    Value::text(number.digits().to_string())
}

/// A number or `$null`.
pub fn maybe_number(wanted: Option<PhoneNumber>) -> Value {
    wanted.map_or(Value::Null, number)
}

/// Several numbers.
pub fn numbers(numbers: impl IntoIterator<Item = PhoneNumber>) -> Value {
    Value::array(numbers.into_iter().map(number).collect())
}

/// A text or `$null`.
pub fn maybe(text: Option<impl Into<std::rc::Rc<str>>>) -> Value {
    text.map_or(Value::Null, Value::text)
}

/// Several texts.
pub fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Value {
    Value::array(texts.into_iter().map(Value::text).collect())
}

/// An identifier.
pub fn id(id: Uuid) -> Value {
    Value::text(id.to_string())
}

/// A figure.
pub fn count(count: impl TryInto<i32>) -> Value {
    Value::Int(count.try_into().unwrap_or(i32::MAX))
}

/// The first property of whatever came from a remote session: the same in one organization.
pub fn runspace(tenant: &Tenant) -> (&'static str, Value) {
    ("RunspaceId", id(guid::derived(tenant, "runspace")))
}

/// Nothing in braces.
pub fn none() -> Value {
    Value::array(Vec::new())
}
