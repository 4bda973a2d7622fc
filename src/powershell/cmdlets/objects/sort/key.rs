//! Keys by which objects are sorted, prepared so that comparing two of them is quick.

use std::cmp::Ordering;

use crate::powershell::tree::operator::Case;
use crate::powershell::value::compare::{self, Collated};
use crate::powershell::value::{Value, text};

/// What an object is sorted by.
#[derive(Debug)]
pub(super) enum Key {
    /// There is no such property.
    Missing,
    /// A whole number.
    Whole(i64, Value),
    /// A text.
    Text(Collated, Value),
    /// Anything else.
    Other(Value),
}

/// In which direction each key goes, and whether the case of letters matters.
#[derive(Debug)]
pub(super) struct Order {
    /// One for each key.
    pub descending: Vec<bool>,
    /// Whether capital letters differ from small ones.
    pub case: Case,
}

impl Default for Order {
    fn default() -> Order {
        Order { descending: vec![false], case: Case::Ignored }
    }
}

impl Key {
    /// The key of a property's value.
    pub fn of(value: Option<Value>) -> Key {
        match value {
            None => Key::Missing,
            Some(Value::Int(number)) => Key::Whole(number.into(), Value::Int(number)),
            Some(Value::Long(number)) => Key::Whole(number, Value::Long(number)),
            Some(Value::Text(text)) => Key::Text(Collated::of(&text), Value::Text(text)),
            Some(other) => Key::Other(other),
        }
    }

    /// The key of an object itself: objects with properties have no order among each other.
    pub fn of_object(object: &Value) -> Key {
        match object {
            Value::Object(_) | Value::Table(_) => Key::Other(Value::Null),
            other => Key::of(Some(other.clone())),
        }
    }

    fn value(&self) -> &Value {
        match self {
            Key::Missing => &Value::Null,
            Key::Whole(_, value) | Key::Text(_, value) | Key::Other(value) => value,
        }
    }
}

impl Order {
    /// Which of two objects comes first.
    pub fn compare(&self, one: &[Key], other: &[Key]) -> Ordering {
        let pairs = one.iter().zip(other).zip(&self.descending);
        for ((one, other), descending) in pairs {
            let order = match (one, other) {
                (Key::Missing, Key::Missing) => Ordering::Equal,
                // What lacks the property comes last in either direction.
                (Key::Missing, _) => return Ordering::Greater,
                (_, Key::Missing) => return Ordering::Less,
                _ if *descending => self.of_values(one, other).reverse(),
                _ => self.of_values(one, other),
            };
            if order.is_ne() {
                return order;
            }
        }
        Ordering::Equal
    }

    fn of_values(&self, one: &Key, other: &Key) -> Ordering {
        match (one, other) {
            (Key::Whole(one, _), Key::Whole(other, _)) => one.cmp(other),
            (Key::Text(one, _), Key::Text(other, _)) => one.order(other, self.case),
            _ => {
                let (one, other) = (one.value(), other.value());
                compare::order(one, other, self.case).unwrap_or_else(|_| {
                    compare::of_texts(&text::of(one), &text::of(other), self.case)
                })
            }
        }
    }
}
