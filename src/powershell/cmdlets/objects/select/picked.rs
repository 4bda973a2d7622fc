//! What is taken of a selected object: itself, an object of some properties, or the items of one.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use crate::powershell::cmdlets::objects::columns::{Property, Source};
use crate::powershell::cmdlets::objects::given;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::format::property;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Object, SELECTED, Value, text, wildcard};

/// What is asked of each object.
#[derive(Debug, Default)]
pub(super) struct Picker {
    /// Whether `-Property` was given at all.
    pub has_properties: bool,
    /// `-Property`
    pub properties: Vec<Property>,
    /// `-ExcludeProperty`
    pub excluded: Vec<String>,
    /// `-ExpandProperty`
    pub expanded: Option<String>,
}

/// The properties that were added to an object.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Their names with their values.
    pub added: Vec<(Rc<str>, Value)>,
    /// Whether there is nothing to the object but them.
    pub is_whole: bool,
}

impl Picker {
    /// What an object becomes, each with what was added to it.
    pub async fn pick(
        &self,
        shell: &mut Shell<'_>,
        object: Value,
        out: &Out,
    ) -> Flow<Vec<(Value, Notes)>> {
        if !self.has_properties && self.expanded.is_none() {
            return Ok(vec![(object, Notes::default())]);
        }
        let notes = self.notes(shell, &object, out).await?;
        match &self.expanded {
            None => {
                let notes = self.distinct(shell, notes, &object, out).await?;
                let made = Object::new(&selected(&object), notes.clone());
                let made = Value::Object(Rc::new(RefCell::new(made)));
                Ok(vec![(made, Notes { added: notes, is_whole: true })])
            }
            Some(name) => self.expand(shell, name, &object, notes, out).await,
        }
    }

    /// The values of the properties that are asked for, in their order.
    async fn notes(
        &self,
        shell: &mut Shell<'_>,
        object: &Value,
        out: &Out,
    ) -> Flow<Vec<(Rc<str>, Value)>> {
        let mut notes = Vec::with_capacity(self.properties.len());
        for property in &self.properties {
            let found = property.of(shell, object).await?;
            if let (true, Source::Name(name)) = (found.is_empty(), &property.source) {
                // What is not there is an empty property, unless it is a pattern.
                if !property::is_pattern(name) && !self.is_excluded(name) {
                    notes.push((property.heading(), Value::Null));
                }
                continue;
            }
            if found.len() > 1 && property.label.is_some() {
                let message = "Cannot rename multiple results.";
                let record = given::argument_error(message, "RenamingMultipleResults")
                    .about(text::of(object), "PSObject");
                shell.report(record, out).await?;
                continue;
            }
            for (name, value) in found {
                if !self.is_excluded(&name) {
                    notes.push((name, value.unwrap_or(Value::Null)));
                }
            }
        }
        Ok(notes)
    }

    fn is_excluded(&self, name: &str) -> bool {
        self.excluded.iter().any(|pattern| wildcard::fits(name, pattern, false))
    }

    /// The notes without those whose name was there before.
    async fn distinct(
        &self,
        shell: &mut Shell<'_>,
        notes: Vec<(Rc<str>, Value)>,
        object: &Value,
        out: &Out,
    ) -> Flow<Vec<(Rc<str>, Value)>> {
        if notes.len() < 2 {
            return Ok(notes);
        }
        let mut names = BTreeSet::new();
        let mut kept = Vec::with_capacity(notes.len());
        for (name, value) in notes {
            if names.insert(name.to_lowercase()) {
                kept.push((name, value));
                continue;
            }
            let id = "AlreadyExistingUserSpecifiedPropertyNoExpand";
            shell.report(twice(&name, id, object), out).await?;
        }
        Ok(kept)
    }

    async fn expand(
        &self,
        shell: &mut Shell<'_>,
        name: &str,
        object: &Value,
        notes: Vec<(Rc<str>, Value)>,
        out: &Out,
    ) -> Flow<Vec<(Value, Notes)>> {
        let names = property::resolved(object, name);
        let refusal = match names.as_slice() {
            [] => {
                let message = format!("Property \"{name}\" cannot be found.");
                Some(given::argument_error(message, "ExpandPropertyNotFound"))
            }
            [_] => None,
            _ => {
                let message = "Multiple properties cannot be expanded.";
                Some(given::argument_error(message, "MutlipleExpandProperties"))
            }
        };
        if let Some(record) = refusal {
            shell.report(record.about(text::of(object), "PSObject"), out).await?;
            return Ok(Vec::new());
        }
        let value = names.first().and_then(|name| property::get(object, name));
        let mut made = Vec::new();
        for item in value.unwrap_or(Value::Null).items() {
            if let Value::Null = item {
                continue;
            }
            let item = self.noted(shell, item, &notes, object, out).await?;
            made.push((item, Notes { added: notes.clone(), is_whole: false }));
        }
        Ok(made)
    }

    /// An expanded item with the other properties; only objects can have some.
    async fn noted(
        &self,
        shell: &mut Shell<'_>,
        item: Value,
        notes: &[(Rc<str>, Value)],
        object: &Value,
        out: &Out,
    ) -> Flow<Value> {
        let Value::Object(own) = &item else { return Ok(item) };
        if notes.is_empty() {
            return Ok(item);
        }
        let mut own = own.borrow().clone();
        for (name, value) in notes {
            if own.get(name).is_some() {
                let id = "AlreadyExistingUserSpecifiedPropertyExpand";
                shell.report(twice(name, id, object), out).await?;
                continue;
            }
            own.set(name, value.clone());
        }
        Ok(Value::Object(Rc::new(RefCell::new(own))))
    }
}

/// The type of an object of selected properties.
fn selected(object: &Value) -> String {
    let name = property::type_name(object);
    match name.starts_with(SELECTED) {
        true => name.to_string(),
        false => format!("{SELECTED}{name}"),
    }
}

fn twice(name: &str, id: &str, object: &Value) -> ErrorRecord {
    let message =
        format!("The property cannot be processed because the property \"{name}\" already exists.");
    let mut record = given::argument_error(message, id).about(text::of(object), "PSObject");
    record.category = Category::InvalidOperation;
    record
}
