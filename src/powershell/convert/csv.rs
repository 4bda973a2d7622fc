//! CSV as `Export-Csv` writes it: every text in quotes, `$null` as nothing, and a first line with
//! the type unless that is left out. Reading is in [`read`].
//!
//! The reader for files of people is `crate::csv`: it guesses delimiters and reports what is odd.
//! The cmdlets do neither, which is why they have their own here.

mod read;

use std::rc::Rc;

use crate::powershell::format::{cell, property};
use crate::powershell::value::failure::{Category, Failure};
use crate::powershell::value::{Value, text};

pub use read::{Reader, Rows};

/// What imported objects add to the name of their type.
const IMPORTED: &str = "CSV:";

/// Writes objects as lines, the first of which settles the columns.
#[derive(Clone, Debug)]
pub struct Writer {
    delimiter: char,
    says_type: bool,
    /// The columns, once they are settled.
    names: Option<Vec<Rc<str>>>,
    /// The columns of the file to which lines are added.
    before: Option<Vec<Rc<str>>>,
}

impl Writer {
    /// A writer with a delimiter; `says_type` is without `-NoTypeInformation`.
    pub fn new(delimiter: char, says_type: bool) -> Writer {
        Writer { delimiter, says_type, names: None, before: None }
    }

    /// A writer that goes on after the lines of a file with these columns, as `-Append` does.
    pub fn appending(delimiter: char, names: Vec<Rc<str>>) -> Writer {
        Writer { before: Some(names), ..Writer::new(delimiter, false) }
    }

    /// Adds the lines of an object, before the first one also those of the headings. Where a file
    /// has a column that the first object lacks, nothing is added, unless it is forced.
    pub fn write(
        &mut self,
        object: &Value,
        is_forced: bool,
        out: &mut Vec<String>,
    ) -> Result<(), Failure> {
        let names = match self.names.take() {
            Some(names) => names,
            None => self.settle(object, is_forced, out)?,
        };
        let line = self.line(names.iter().map(|name| {
            let value = property::get(object, name)?;
            (!matches!(value, Value::Null)).then(|| field(&value))
        }));
        if !names.is_empty() {
            out.push(line);
        }
        self.names = Some(names);
        Ok(())
    }

    fn settle(
        &mut self,
        object: &Value,
        is_forced: bool,
        out: &mut Vec<String>,
    ) -> Result<Vec<Rc<str>>, Failure> {
        let own = property::names(object);
        if let Some(before) = self.before.take() {
            let lacks = |name: &&Rc<str>| !own.iter().any(|own| text::is_same(own, name));
            return match before.iter().find(lacks).filter(|_| !is_forced) {
                Some(lacking) => Err(mismatch(lacking)),
                None => Ok(before),
            };
        }
        if self.says_type {
            let name = property::type_name(object);
            out.push(format!("#TYPE {}", name.strip_prefix(IMPORTED).unwrap_or(&name)));
        }
        if !own.is_empty() {
            out.push(self.line(own.iter().map(|name| Some(name.to_string()))));
        }
        Ok(own)
    }

    fn line(&self, fields: impl Iterator<Item = Option<String>>) -> String {
        let mut line = String::new();
        for (place, field) in fields.enumerate() {
            if place > 0 {
                line.push(self.delimiter);
            }
            if let Some(field) = field {
                line.push('"');
                line.push_str(&field.replace('"', "\"\""));
                line.push('"');
            }
        }
        line
    }
}

/// The text of a value in a field: a collection is only called by its type.
pub(super) fn field(value: &Value) -> String {
    match value {
        Value::Array(_) => "System.Object[]".into(),
        other => cell::alone(other),
    }
}

fn mismatch(name: &str) -> Failure {
    let message = format!(
        "Cannot append CSV content to the following file. The appended object does not have a \
         property that corresponds to the following column: {name}. To continue with mismatched \
         properties, add the -Force parameter, and then retry the command."
    );
    let id = "CannotAppendCsvWithMismatchedPropertyNames";
    Failure { message, category: Category::InvalidData, id }
}
