//! Views: how objects of a type are shown when nobody says otherwise. They are static data, which
//! the authors of cmdlets add to [`super::views`] for the types that their cmdlets put out.

use super::{Alignment, property};
use crate::powershell::value::Value;

/// A view of some types.
#[derive(Debug)]
pub struct View {
    /// The full names of the types.
    pub types: &'static [&'static str],
    /// What it looks like.
    pub body: Body,
    /// By what objects that follow each other are put under one heading.
    pub group: Option<Group>,
}

/// What a view looks like.
#[derive(Debug)]
pub enum Body {
    /// A table.
    Table {
        /// From left to right.
        columns: &'static [Column],
        /// Whether all rows are looked at before the widths are settled.
        auto_size: bool,
    },
    /// A list.
    List(&'static [Column]),
    /// These properties: a table of up to four of them, a list of more.
    Properties(&'static [&'static str]),
    /// Lines of its own.
    Lines(fn(&Value) -> Vec<String>),
}

/// A column of a table, or a line of a list.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// What is said to be shown.
    pub label: &'static str,
    /// What is shown.
    pub source: Source,
    /// The width; 0 where the contents decide, or for what is left.
    pub width: usize,
    /// On which side texts stand.
    pub alignment: Alignment,
}

/// Where a column has its values from.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// A property.
    Property(&'static str),
    /// Something made of the object.
    Made(fn(&Value) -> Value),
}

/// A heading above objects that have something in common.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// What they have in common.
    pub source: Source,
    /// The lines of the heading for a value of it.
    pub heading: fn(&Value) -> Vec<String>,
}

impl View {
    /// A table of columns.
    pub const fn table(types: &'static [&'static str], columns: &'static [Column]) -> View {
        View { types, body: Body::Table { columns, auto_size: false }, group: None }
    }

    /// A list of lines.
    pub const fn list(types: &'static [&'static str], lines: &'static [Column]) -> View {
        View { types, body: Body::List(lines), group: None }
    }

    /// Some of the properties: a table of up to four of them, a list of more.
    pub const fn properties(
        types: &'static [&'static str],
        names: &'static [&'static str],
    ) -> View {
        View { types, body: Body::Properties(names), group: None }
    }

    /// Whether objects of a type are shown by it.
    pub fn applies(&self, type_name: &str) -> bool {
        self.types.iter().any(|own| own.eq_ignore_ascii_case(type_name))
    }
}

impl Column {
    /// A property as wide as its contents, or as what is left, at the left.
    pub const fn of(name: &'static str) -> Column {
        Column { label: name, source: Source::Property(name), width: 0, alignment: Alignment::Left }
    }

    /// The same with a width.
    pub const fn wide(self, width: usize) -> Column {
        Column { width, ..self }
    }

    /// The same at the right.
    pub const fn right(self) -> Column {
        Column { alignment: Alignment::Right, ..self }
    }

    /// The same under another label.
    pub const fn labeled(self, label: &'static str) -> Column {
        Column { label, ..self }
    }

    /// A column whose values are made of the object.
    pub const fn made(label: &'static str, make: fn(&Value) -> Value) -> Column {
        Column { label, source: Source::Made(make), width: 0, alignment: Alignment::Left }
    }
}

impl Source {
    /// The value for an object; `$null` where it has none.
    pub fn value(&self, object: &Value) -> Value {
        match self {
            Source::Property(name) => property::get(object, name).unwrap_or(Value::Null),
            Source::Made(make) => make(object),
        }
    }
}
