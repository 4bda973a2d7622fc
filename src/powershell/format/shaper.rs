//! From values to packets: which view or which properties an output has, where a group begins, and
//! what each object shows. One shaper stands behind each formatting cmdlet, and one behind the
//! default output.

mod form;

use std::rc::Rc;

use super::packet::{self, Entry, Packet, Start};
use super::{Alignment, cell, property};
use crate::powershell::tree::operator::Case;
use crate::powershell::value::{Value, compare, text};
use form::Form;

pub use form::{Active, resolved};

/// What an output is asked to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Which cmdlet asks.
    pub kind: Kind,
    /// The properties, in their order; none where the type decides.
    pub columns: Vec<Column>,
    /// `-GroupBy`
    pub group: Option<Column>,
    /// `-AutoSize`
    pub auto_size: bool,
    /// `-Wrap`
    pub wraps: bool,
    /// `-HideTableHeaders`
    pub hides_heading: bool,
    /// `-Column` of `Format-Wide`; 0 where nothing is said.
    pub across: usize,
    /// `-Force`: texts and numbers are objects too.
    pub forces: bool,
    /// How many items of a collection are shown; all where there is no limit.
    pub limit: Option<usize>,
}

/// Who formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nobody: the end of the pipeline.
    Default,
    /// `Format-Table`
    Table,
    /// `Format-List`
    List,
    /// `Format-Wide`
    Wide,
}

/// One of the properties that a cmdlet was given.
#[derive(Clone, Debug)]
pub struct Column {
    /// What is shown.
    pub source: Source,
    /// `Name` or `Label`; without it a property is called as it is. A calculated one has the text
    /// of its block.
    pub label: Option<Rc<str>>,
    /// `Width`; 0 where nothing is said.
    pub width: usize,
    /// `Alignment`; without it the first value decides.
    pub alignment: Option<Alignment>,
    /// `FormatString`; empty where nothing is said.
    pub pattern: Rc<str>,
}

/// Where a column has its values from.
#[derive(Clone, Debug)]
pub enum Source {
    /// The properties of this name, which may have wildcards.
    Name(Rc<str>),
    /// The caller, who evaluates a block: the next of the values that come with an object.
    Calculated,
}

impl Wanted {
    /// An output as nobody asked for anything.
    pub fn new(kind: Kind) -> Wanted {
        Wanted {
            kind,
            columns: Vec::new(),
            group: None,
            auto_size: false,
            wraps: false,
            hides_heading: false,
            across: 0,
            forces: false,
            limit: cell::LIMIT,
        }
    }
}

impl Column {
    /// The properties of a name, which may have wildcards.
    pub fn name(name: &str) -> Column {
        Column {
            source: Source::Name(name.into()),
            label: None,
            width: 0,
            alignment: None,
            pattern: "".into(),
        }
    }

    /// What a block of the caller's gives.
    pub fn calculated(label: &str) -> Column {
        Column { source: Source::Calculated, label: Some(label.into()), ..Column::name("") }
    }

    /// Whether the caller brings its values.
    pub fn is_calculated(&self) -> bool {
        matches!(self.source, Source::Calculated)
    }
}

/// The objects that an output goes over: arrays and hashtables are taken apart, one level deep, and
/// nothing shows nothing. Whoever evaluates blocks takes a value apart first.
pub fn expanded(value: &Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items.borrow().clone(),
        Value::Table(table) => table.borrow().entries().iter().map(pair).collect(),
        Value::Null => Vec::new(),
        other => vec![other.clone()],
    }
}

fn pair((key, value): &(Value, Value)) -> Value {
    let properties = vec![
        ("Name".into(), key.clone()),
        ("Key".into(), key.clone()),
        ("Value".into(), value.clone()),
    ];
    Value::object("System.Collections.DictionaryEntry", properties)
}

/// Makes packets of values.
#[derive(Debug)]
pub struct Shaper {
    wanted: Wanted,
    open: Option<Open>,
}

/// An output that has begun.
#[derive(Debug)]
struct Open {
    form: Form,
    is_in_group: bool,
    /// What the objects of the group have in common, once that is known.
    key: Option<Value>,
}

impl Shaper {
    /// A shaper for what was asked.
    pub fn new(wanted: Wanted) -> Shaper {
        Shaper { wanted, open: None }
    }

    /// What was asked.
    pub fn wanted(&self) -> &Wanted {
        &self.wanted
    }

    /// Takes a value. `calculated` are the values of the calculated columns for it in their order,
    /// that of a calculated group last.
    pub fn write(&mut self, value: &Value, calculated: &[Value], out: &mut Vec<Packet>) {
        match value {
            Value::Array(_) | Value::Table(_) => {
                for item in expanded(value) {
                    self.item(&item, calculated, out);
                }
            }
            other => self.item(other, calculated, out),
        }
    }

    /// Ends the output.
    pub fn end(&mut self, out: &mut Vec<Packet>) {
        if let Some(open) = self.open.take() {
            if open.is_in_group {
                out.push(Packet::GroupEnd);
            }
            out.push(Packet::End);
        }
    }

    fn item(&mut self, value: &Value, calculated: &[Value], out: &mut Vec<Packet>) {
        if matches!(value, Value::Null) {
            return;
        }
        if let Some(packet) = packet::of_value(value) {
            out.push(packet);
            return;
        }
        if !self.wanted.forces
            && let Some(aside) = aside(value)
        {
            out.push(Packet::Aside(aside));
            return;
        }
        let open = self.open.get_or_insert_with(|| {
            let form = Form::choose(&self.wanted, value, calculated);
            let auto_size = self.wanted.auto_size || form.auto_sizes();
            out.push(Packet::Start(Start { shape: form.shape(&self.wanted), auto_size }));
            Open { form, is_in_group: false, key: None }
        });
        if !self.wanted.forces && !open.form.applies(value) {
            let fields = form::all_fields(value, self.wanted.limit);
            out.push(Packet::Aside(Entry::Fields(fields)));
            return;
        }
        let key = open.form.key(&self.wanted, value, calculated);
        let is_new = match (&open.key, &key) {
            (_, None) => !open.is_in_group,
            (Some(old), Some(new)) => !open.is_in_group || !is_same(old, new),
            (None, Some(_)) => true,
        };
        if is_new {
            if open.is_in_group {
                out.push(Packet::GroupEnd);
            }
            let heading = key.as_ref().map(|key| open.form.heading(&self.wanted, value, key));
            out.push(Packet::GroupStart(heading));
            open.is_in_group = true;
        }
        if key.is_some() {
            open.key = key;
        }
        out.push(Packet::Entry(open.form.entry(&self.wanted, value, calculated)));
    }
}

/// Whether two keys stand for one group.
fn is_same(old: &Value, new: &Value) -> bool {
    compare::equal(old, new, Case::Ignored)
        || compare::equal(new, old, Case::Ignored)
        || text::is_same(&text::of(old), &text::of(new))
}

/// What a value shows that belongs to no group: texts and numbers, and error records.
fn aside(value: &Value) -> Option<Entry> {
    if property::is_scalar(value) {
        let text = property::scalar_text(value);
        return Some(Entry::Lines(
            text.split('\n').map(|l| l.trim_end_matches('\r').into()).collect(),
        ));
    }
    match value {
        Value::Error(record) => Some(Entry::Lines(record.lines())),
        _ => None,
    }
}
