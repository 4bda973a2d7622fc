//! What two lists of objects do not have in common, as `Compare-Object` tells it.
//!
//! Both lists are walked side by side. What finds no partner waits for one that comes later, as
//! long as no more wait than the window allows.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::key;
use crate::powershell::value::{CUSTOM_OBJECT, Value};

/// What is told.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The names of the properties that are compared; none where the objects themselves are.
    pub names: Vec<Rc<str>>,
    /// `-IncludeEqual`
    pub tells_equal: bool,
    /// Not `-ExcludeDifferent`
    pub tells_different: bool,
    /// `-CaseSensitive`
    pub is_case_sensitive: bool,
    /// `-PassThru`: the objects themselves, with the side as a property.
    pub passes_objects: bool,
    /// `-SyncWindow`; all may wait where nothing is said.
    pub window: Option<usize>,
}

impl Default for Asked {
    fn default() -> Asked {
        Asked {
            names: Vec::new(),
            tells_equal: false,
            tells_different: true,
            is_case_sensitive: false,
            passes_objects: false,
            window: None,
        }
    }
}

/// An object with the values that are compared: those of its properties, or itself.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The object.
    pub object: Value,
    /// The values.
    pub keys: Vec<Value>,
}

/// Compares the objects of a reference with others and tells what differs, in the order of the
/// shell.
pub fn compare(asked: &Asked, reference: Vec<Entry>, others: Vec<Entry>) -> Vec<Value> {
    let mut told = Teller { asked, out: Vec::new() };
    let (mut left, mut right) = (Waiting::default(), Waiting::default());
    let mut references = reference.into_iter();
    let mut others = others.into_iter();
    loop {
        let (mut old, mut new) = (references.next().map(|e| told.keyed(e)), None);
        if let Some(other) = others.next() {
            new = Some(told.keyed(other));
        }
        match (&old, &new) {
            (None, None) => break,
            (Some((own, entry)), Some((other, _))) if own == other => {
                told.tell(entry, "==");
                continue;
            }
            _ => {}
        }
        if let Some(partner) = new.as_ref().and_then(|(key, _)| left.take(key)) {
            told.tell(&partner, "==");
            new = None;
        }
        if let Some((key, entry)) = &old
            && right.take(key).is_some()
        {
            told.tell(entry, "==");
            old = None;
        }
        for (entry, waiting, side) in [(new, &mut right, "=>"), (old, &mut left, "<=")] {
            let Some((key, entry)) = entry else { continue };
            if asked.window == Some(0) {
                told.tell(&entry, side);
                continue;
            }
            while asked.window.is_some_and(|window| waiting.len() >= window) {
                match waiting.take_oldest() {
                    Some(oldest) => told.tell(&oldest, side),
                    None => break,
                }
            }
            waiting.add(key, entry);
        }
    }
    for (mut waiting, side) in [(right, "=>"), (left, "<=")] {
        while let Some(entry) = waiting.take_oldest() {
            told.tell(&entry, side);
        }
    }
    told.out
}

/// Objects without a partner, by their keys and by when they came.
#[derive(Debug, Default)]
struct Waiting {
    by_age: BTreeMap<u64, (String, Entry)>,
    by_key: BTreeMap<String, BTreeSet<u64>>,
    next: u64,
}

impl Waiting {
    fn len(&self) -> usize {
        self.by_age.len()
    }

    fn add(&mut self, key: String, entry: Entry) {
        self.by_key.entry(key.clone()).or_default().insert(self.next);
        self.by_age.insert(self.next, (key, entry));
        self.next += 1;
    }

    fn take(&mut self, key: &str) -> Option<Entry> {
        let ages = self.by_key.get_mut(key)?;
        let age = ages.pop_first()?;
        if ages.is_empty() {
            self.by_key.remove(key);
        }
        self.by_age.remove(&age).map(|(_, entry)| entry)
    }

    fn take_oldest(&mut self) -> Option<Entry> {
        let key = self.by_age.first_key_value().map(|(_, (key, _))| key.clone())?;
        self.take(&key)
    }
}

struct Teller<'a> {
    asked: &'a Asked,
    out: Vec<Value>,
}

impl Teller<'_> {
    fn keyed(&self, entry: Entry) -> (String, Entry) {
        (key::of(&entry.keys, self.asked.is_case_sensitive), entry)
    }

    fn tell(&mut self, entry: &Entry, side: &str) {
        let asked = self.asked;
        // Whoever excludes what differs asks for what is equal.
        let is_told = match side {
            "==" => asked.tells_equal || !asked.tells_different,
            _ => asked.tells_different,
        };
        if !is_told {
            return;
        }
        if asked.passes_objects {
            if let Value::Object(object) = &entry.object {
                object.borrow_mut().set("SideIndicator", Value::text(side));
            }
            self.out.push(entry.object.clone());
            return;
        }
        let mut properties: Vec<(Rc<str>, Value)> = match asked.names.as_slice() {
            [] => vec![("InputObject".into(), entry.object.clone())],
            names => names.iter().cloned().zip(entry.keys.iter().cloned()).collect(),
        };
        properties.push(("SideIndicator".into(), Value::text(side)));
        self.out.push(Value::object(CUSTOM_OBJECT, properties));
    }
}
