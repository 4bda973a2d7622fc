//! Objects as scripts see them: building them, and reading back what scripts made of them.

use std::rc::Rc;

use crate::powershell::cmdlet::Stopped;
use crate::powershell::hint::{Hint, RoutingHint};
use crate::powershell::value::{Value, member, text};

/// The types of attendants and their parts.
pub const OAA: &str = "Microsoft.Rtc.Management.Hosted.OAA.Models.";
/// The types of what attendants and queues share.
pub const ONLINE: &str = "Microsoft.Rtc.Management.Hosted.Online.Models.";
/// The types of queues.
pub const QUEUE: &str = "Microsoft.Rtc.Management.Hosted.CallQueue.Models.";

/// An object of a type in one of the spaces above.
pub fn object<'n>(
    space: &str,
    name: &str,
    fields: impl IntoIterator<Item = (&'n str, Value)>,
) -> Value {
    let fields: Vec<(Rc<str>, Value)> =
        fields.into_iter().map(|(name, value)| (name.into(), value)).collect();
    Value::object(&format!("{space}{name}"), fields)
}

/// A text, or `$null`.
pub fn maybe(text: Option<impl Into<Rc<str>>>) -> Value {
    text.map_or(Value::Null, Value::text)
}

/// A whole number.
pub fn number(number: impl TryInto<i32>) -> Value {
    Value::Int(number.try_into().unwrap_or(i32::MAX))
}

/// The value of a property; nothing where it is `$null` or not there.
pub fn given(value: &Value, name: &str) -> Option<Value> {
    match member::get(value, name) {
        Value::Null => None,
        found => Some(found),
    }
}

/// The text of a property; empty where there is none.
pub fn text_of(value: &Value, name: &str) -> String {
    given(value, name).map(|found| text::of(&found)).unwrap_or_default()
}

/// The items of a property.
pub fn items(value: &Value, name: &str) -> Vec<Value> {
    member::get(value, name).items()
}

/// An error with something below it that we know beyond the shell.
pub fn hinted(stopped: Stopped, hint: RoutingHint) -> Stopped {
    match stopped {
        Stopped::Error(mut record) => {
            record.hint = Some(Hint::Routing(hint));
            Stopped::Error(record)
        }
        other => other,
    }
}
