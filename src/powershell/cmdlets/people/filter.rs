//! `-Filter`: conditions on properties without `$_.`, in braces or as a text (CO-08), and the
//! older `-LdapFilter`.
//!
//! A filter is read once and asked for each object. It knows no objects: who asks says what the
//! properties are.

mod ldap;
mod read;

pub use ldap::read as read_ldap;
pub use read::read;

use crate::powershell::regex;
use crate::powershell::tree::operator::{Case, Comparison};
use crate::powershell::value::{Value, compare, text};

/// A condition.
#[derive(Clone, Debug)]
pub enum Filter {
    /// Both hold.
    And(Box<Filter>, Box<Filter>),
    /// One of them holds, or both.
    Or(Box<Filter>, Box<Filter>),
    /// It does not hold.
    Not(Box<Filter>),
    /// A property compared with a value.
    Compare {
        /// The property.
        name: String,
        /// How.
        comparison: Comparison,
        /// Whether capital and small letters differ.
        case: Case,
        /// With what.
        value: Value,
    },
}

impl Filter {
    /// Whether it holds for an object whose properties `get` knows.
    pub fn holds(&self, get: &dyn Fn(&str) -> Value) -> bool {
        match self {
            Filter::And(one, other) => one.holds(get) && other.holds(get),
            Filter::Or(one, other) => one.holds(get) || other.holds(get),
            Filter::Not(inner) => !inner.holds(get),
            Filter::Compare { name, comparison, case, value } => {
                compared(&get(name), *comparison, *case, value)
            }
        }
    }

    /// The first property that `is_known` does not know.
    pub fn unknown(&self, is_known: &dyn Fn(&str) -> bool) -> Option<&str> {
        match self {
            Filter::And(one, other) | Filter::Or(one, other) => {
                one.unknown(is_known).or_else(|| other.unknown(is_known))
            }
            Filter::Not(inner) => inner.unknown(is_known),
            Filter::Compare { name, .. } => (!is_known(name)).then_some(name),
        }
    }
}

fn compared(left: &Value, comparison: Comparison, case: Case, right: &Value) -> bool {
    // A directory compares truth with the words for it, which the shell would not.
    let truth = match (left, right) {
        (Value::Bool(_), Value::Text(word)) if text::is_same(word, "true") => Some(true),
        (Value::Bool(_), Value::Text(word)) if text::is_same(word, "false") => Some(false),
        _ => None,
    };
    let right = match (left, right, truth) {
        (_, _, Some(truth)) => Value::Bool(truth),
        // A directory keeps no empty texts: who asks for one asks for nothing.
        (Value::Null, Value::Text(empty), _) if empty.is_empty() => Value::Null,
        (_, right, None) => right.clone(),
    };
    match comparison {
        Comparison::Match => any_matches(left, &right, case),
        Comparison::NotMatch => !any_matches(left, &right, case),
        // A property with several values is equal to what one of them is.
        Comparison::NotEqual if matches!(left, Value::Array(_)) => match right {
            Value::Null => true,
            _ => !compared(left, Comparison::Equal, case, &right),
        },
        Comparison::NotLike if matches!(left, Value::Array(_)) => {
            !compared(left, Comparison::Like, case, &right)
        }
        // In a directory a star in a text stands for anything whatever the operator.
        Comparison::Equal if has_star(&right) => holds(left, Comparison::Like, case, &right),
        comparison => holds(left, comparison, case, &right),
    }
}

fn has_star(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text.contains('*'))
}

fn holds(left: &Value, comparison: Comparison, case: Case, right: &Value) -> bool {
    let result = compare::apply(comparison, case, left, right);
    // Values that have no order are simply not found.
    match result {
        Some(Ok(Value::Array(items))) => !items.borrow().is_empty(),
        Some(Ok(value)) => value.is_true(),
        Some(Err(_)) | None => false,
    }
}

fn any_matches(left: &Value, pattern: &Value, case: Case) -> bool {
    let Ok(pattern) = regex::read(&text::of(pattern), case) else { return false };
    left.items().iter().any(|item| pattern.is_match(&text::of(item)))
}
