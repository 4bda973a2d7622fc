//! Hashtables: keys of any case, in the order in which they came.
//!
//! A plain hashtable of .NET has no order that one could rely on; here it keeps the order as an
//! `[ordered]` one does, so that the same script always prints the same.

use std::collections::BTreeMap;

use super::unwind::unwind;
use super::{Value, text};

/// A hashtable.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Whether it was made with `[ordered]`, which its type says.
    pub is_ordered: bool,
    entries: Vec<(Value, Value)>,
    places: BTreeMap<String, usize>,
}

impl Table {
    /// An empty one.
    pub fn new(is_ordered: bool) -> Table {
        let mut table = Table::default();
        table.is_ordered = is_ordered;
        table
    }

    /// The value under a key.
    pub fn get(&self, key: &Value) -> Option<&Value> {
        let place = self.places.get(&folded(key))?;
        self.entries.get(*place).map(|(_, value)| value)
    }

    /// Sets the value under a key; a new key goes to the end.
    pub fn set(&mut self, key: Value, value: Value) {
        match self.places.get(&folded(&key)).and_then(|place| self.entries.get_mut(*place)) {
            Some(entry) => entry.1 = value,
            None => {
                self.places.insert(folded(&key), self.entries.len());
                self.entries.push((key, value));
            }
        }
    }

    /// Takes a key out.
    pub fn remove(&mut self, key: &Value) -> Option<Value> {
        let place = self.places.remove(&folded(key))?;
        let (_, value) = self.entries.remove(place);
        for other in self.places.values_mut().filter(|other| **other > place) {
            *other -= 1;
        }
        Some(value)
    }

    /// Takes keys and values out of it.
    pub(super) fn take(&mut self) -> Vec<Value> {
        self.places.clear();
        std::mem::take(&mut self.entries).into_iter().flat_map(|(k, v)| [k, v]).collect()
    }

    /// The entries in their order.
    pub fn entries(&self) -> &[(Value, Value)] {
        &self.entries
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        unwind(self.take());
    }
}

/// The key as it is looked for: texts without their case, and apart from numbers that look alike.
fn folded(key: &Value) -> String {
    match key {
        Value::Text(text) => format!("t{}", text.to_lowercase()),
        other => format!("v{}", text::of(other)),
    }
}
