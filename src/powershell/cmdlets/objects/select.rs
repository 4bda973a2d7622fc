//! `Select-Object`: some of the objects, some of their properties, or one property alone.

mod picked;
mod queue;

use super::columns::{self, Property, Rules};
use super::staged::Work;
use super::{given, keys};
use crate::powershell::bind::Binding;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::value::Value;
use picked::{Notes, Picker};
use queue::Queue;
use std::collections::BTreeSet;

/// The command at work.
pub(super) struct SelectObject {
    binding: Binding,
    queue: Queue,
    picker: Picker,
    /// `-Unique`: what was written, which is kept until the end.
    unique: Option<Unique>,
}

/// Objects of which no two are alike.
#[derive(Default)]
struct Unique {
    seen: BTreeSet<String>,
    kept: Vec<Value>,
}

impl Work for SelectObject {
    const NAME: &'static str = "Select-Object";

    fn new(binding: &Binding) -> SelectObject {
        SelectObject {
            binding: binding.clone(),
            queue: Queue::new(binding),
            picker: Picker::default(),
            unique: given::flag(binding, "Unique").then(Unique::default),
        }
    }

    async fn begin(&mut self, _shell: &mut Shell<'_>, _out: &Out) -> Flow {
        let properties = columns::read(&self.binding, "Property", Rules::NAMED)?;
        if let Some(empty) = properties.iter().find(|property| is_nameless(property)) {
            let message = "A property is an empty script block and does not provide a name.";
            let record = given::argument_error(message, "EmptyScriptBlockAndNoName");
            return Err(Jump::error(record.about(empty.heading().to_string(), "ScriptBlock")));
        }
        self.picker = Picker {
            has_properties: self.binding.has("Property"),
            properties,
            excluded: given::texts(&self.binding, "ExcludeProperty"),
            expanded: given::text(&self.binding, "ExpandProperty"),
        };
        Ok(())
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        // `$null` is no object; an index is not used up by it either.
        if let Value::Null = object {
            return Ok(());
        }
        shell.step().await?;
        if let Some(object) = self.queue.pass(object) {
            self.select(shell, object, out).await?;
        }
        match self.queue.has_enough() {
            true => Err(Jump::Enough(0, 0)),
            false => Ok(()),
        }
    }

    async fn end(&mut self, shell: &mut Shell<'_>, out: &Out) -> Flow {
        for object in self.queue.rest() {
            shell.step().await?;
            self.select(shell, object, out).await?;
        }
        if let Some(unique) = self.unique.take() {
            for object in unique.kept {
                shell.step().await?;
                shell.emit(object, out).await?;
            }
        }
        Ok(())
    }
}

fn is_nameless(property: &Property) -> bool {
    property.heading().trim().is_empty()
}

impl SelectObject {
    async fn select(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        for (object, notes) in self.picker.pick(shell, object, out).await? {
            match &mut self.unique {
                Some(unique) => unique.add(object, &notes),
                None => shell.emit(object, out).await?,
            }
        }
        Ok(())
    }
}

impl Unique {
    /// Two are alike whose added properties are, and which themselves compare as equal: objects
    /// that scripts made always do.
    fn add(&mut self, object: Value, notes: &Notes) {
        let mut key = match notes.is_whole {
            true => String::new(),
            false => keys::strict(&object),
        };
        for (name, value) in &notes.added {
            key.push_str(&format!("\u{1e}{}\u{1e}{}", name.to_lowercase(), keys::strict(value)));
        }
        if self.seen.insert(key) {
            self.kept.push(object);
        }
    }
}
