//! The form of an output, chosen by its first object: a view of its type, or its properties.

use std::rc::Rc;

use super::{Column, Kind, Source, Wanted};
use crate::powershell::format::packet::{Entry, Field, Heading, Shape};
use crate::powershell::format::view::{self, Body, View};
use crate::powershell::format::{Alignment, cell, property, views};
use crate::powershell::value::{Value, text};

/// The most properties that make a table where nobody asks for one.
const TABLE_MAX: usize = 4;
/// The most columns of a table where nobody names them.
const COLUMNS_MAX: usize = 10;

/// How an output is made.
#[derive(Debug)]
pub enum Form {
    /// As the type has it.
    View(&'static View),
    /// Columns, settled by the first object.
    Table(Vec<Active>),
    /// A list of what each object has.
    List(&'static [&'static str]),
    /// One property of each object.
    Wide,
}

/// A column that is settled.
#[derive(Clone, Debug)]
pub struct Active {
    label: Rc<str>,
    place: Place,
    width: usize,
    alignment: Alignment,
    pattern: Rc<str>,
}

/// Where a settled column has its values from.
#[derive(Clone, Debug)]
enum Place {
    Property(Rc<str>),
    Calculated(usize),
}

impl Form {
    /// The form for what was asked and a first object.
    pub fn choose(wanted: &Wanted, value: &Value, calculated: &[Value]) -> Form {
        let type_name = property::type_name(value);
        let names_none = wanted.columns.is_empty();
        let view = |fits: fn(&Body) -> bool| views::find(&type_name, fits).filter(|_| names_none);
        let set = match view(|body| matches!(body, Body::Properties(_))).map(|view| &view.body) {
            Some(Body::Properties(names)) => *names,
            _ => &[],
        };
        let table = || Form::Table(settled(wanted, value, calculated, set));
        match wanted.kind {
            Kind::Default => match view(|body| !matches!(body, Body::Properties(_))) {
                Some(view) => Form::View(view),
                None => match shown(value, set).len() {
                    0..=TABLE_MAX => table(),
                    _ => Form::List(set),
                },
            },
            Kind::Table => match view(|body| matches!(body, Body::Table { .. })) {
                Some(view) => Form::View(view),
                None => table(),
            },
            Kind::List => match view(|body| matches!(body, Body::List(_))) {
                Some(view) => Form::View(view),
                None => Form::List(set),
            },
            Kind::Wide => Form::Wide,
        }
    }

    /// Whether it looks at all rows first, also where nobody asks.
    pub fn auto_sizes(&self) -> bool {
        matches!(self, Form::View(View { body: Body::Table { auto_size: true, .. }, .. }))
    }

    /// Whether an object can stand in it: one of another type cannot stand in a type's own view.
    pub fn applies(&self, value: &Value) -> bool {
        match self {
            Form::View(view) => view.applies(&property::type_name(value)),
            _ => true,
        }
    }

    /// What the packet of the beginning says.
    pub fn shape(&self, wanted: &Wanted) -> Shape {
        let hides_heading = wanted.hides_heading;
        match self {
            Form::View(view) => match &view.body {
                Body::Table { columns, .. } => {
                    let heading = |column: &view::Column| Heading {
                        label: column.label.into(),
                        width: column.width,
                        alignment: column.alignment,
                    };
                    Shape::Table { columns: columns.iter().map(heading).collect(), hides_heading }
                }
                Body::List(_) | Body::Properties(_) => Shape::List,
                Body::Lines(_) => Shape::Custom,
            },
            Form::Table(columns) => {
                let heading = |column: &Active| Heading {
                    label: column.label.clone(),
                    width: column.width,
                    alignment: column.alignment,
                };
                Shape::Table { columns: columns.iter().map(heading).collect(), hides_heading }
            }
            Form::List(_) => Shape::List,
            Form::Wide => Shape::Wide { columns: if wanted.auto_size { 0 } else { wanted.across } },
        }
    }

    /// What an object has in common with those of its group.
    pub fn key(&self, wanted: &Wanted, value: &Value, calculated: &[Value]) -> Option<Value> {
        match (&wanted.group, self) {
            (Some(Column { source: Source::Calculated, .. }), _) => calculated.last().cloned(),
            (Some(Column { source: Source::Name(name), .. }), _) => {
                let name = property::resolved(value, name).into_iter().next()?;
                property::get(value, &name)
            }
            (None, Form::View(View { group: Some(group), .. })) => Some(group.source.value(value)),
            (None, _) => None,
        }
    }

    /// The lines above a group.
    pub fn heading(&self, wanted: &Wanted, value: &Value, key: &Value) -> Vec<String> {
        let Some(column) = &wanted.group else {
            return match self {
                Form::View(View { group: Some(group), .. }) => (group.heading)(key),
                _ => Vec::new(),
            };
        };
        let label = column.label.clone().or_else(|| match &column.source {
            Source::Name(name) => property::resolved(value, name).into_iter().next(),
            Source::Calculated => None,
        });
        views::labeled_heading(&label.unwrap_or_default(), &cell::text(key, wanted.limit))
    }

    /// What an object shows.
    pub fn entry(&self, wanted: &Wanted, value: &Value, calculated: &[Value]) -> Entry {
        let limit = wanted.limit;
        match self {
            Form::View(view) => match &view.body {
                Body::Table { columns, .. } => {
                    let text = |column: &view::Column| {
                        cell::text(&column.source.value(value), limit).into()
                    };
                    Entry::Row { cells: columns.iter().map(text).collect(), wraps: wanted.wraps }
                }
                Body::List(lines) => {
                    let field = |line: &view::Column| Field {
                        label: line.label.into(),
                        text: cell::text(&line.source.value(value), limit).into(),
                    };
                    Entry::Fields(lines.iter().map(field).collect())
                }
                Body::Properties(names) => Entry::Fields(fields(value, names, limit)),
                Body::Lines(lines) => Entry::Lines(lines(value)),
            },
            Form::Table(columns) => {
                let text = |column: &Active| column.text(value, calculated, limit);
                Entry::Row { cells: columns.iter().map(text).collect(), wraps: wanted.wraps }
            }
            Form::List(set) if wanted.columns.is_empty() => {
                Entry::Fields(fields(value, set, limit))
            }
            Form::List(_) => {
                let field = |column: Active| Field {
                    text: column.text(value, calculated, limit),
                    label: column.label,
                };
                let columns = expanded(&wanted.columns, value, calculated, false);
                Entry::Fields(columns.into_iter().map(field).collect())
            }
            Form::Wide => Entry::Wide(wide(wanted, value, calculated)),
        }
    }
}

impl Active {
    /// What stands above its values.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Its value for an object, whose calculated values come with it.
    pub fn value(&self, value: &Value, calculated: &[Value]) -> Option<Value> {
        match &self.place {
            Place::Property(name) => property::get(value, name),
            Place::Calculated(at) => calculated.get(*at).cloned(),
        }
    }

    fn text(&self, value: &Value, calculated: &[Value], limit: Option<usize>) -> Rc<str> {
        match self.value(value, calculated) {
            Some(Value::Text(text)) if self.pattern.is_empty() => text,
            Some(own) => cell::formatted(&own, &self.pattern, limit).into(),
            None => "".into(),
        }
    }
}

/// The properties that an object shows where nobody names any.
fn shown(value: &Value, set: &[&str]) -> Vec<Rc<str>> {
    let names = property::names(value);
    match set {
        [] => names,
        set => names
            .into_iter()
            .filter(|name| set.iter().any(|wanted| text::is_same(wanted, name)))
            .collect(),
    }
}

fn fields(value: &Value, set: &[&str], limit: Option<usize>) -> Vec<Field> {
    let field = |name: Rc<str>| {
        let own = property::get(value, &name).unwrap_or(Value::Null);
        Field { label: name, text: cell::text(&own, limit).into() }
    };
    ordered(shown(value, set), set).into_iter().map(field).collect()
}

/// The names in the order of the set.
fn ordered(mut names: Vec<Rc<str>>, set: &[&str]) -> Vec<Rc<str>> {
    let place = |name: &Rc<str>| set.iter().position(|wanted| text::is_same(wanted, name));
    names.sort_by_key(place);
    names
}

/// All that an object shows that stands among others of another type.
pub fn all_fields(value: &Value, limit: Option<usize>) -> Vec<Field> {
    let view = views::find(&property::type_name(value), |b| matches!(b, Body::Properties(_)));
    match view.map(|view| &view.body) {
        Some(Body::Properties(names)) => fields(value, names, limit),
        _ => fields(value, &[], limit),
    }
}

/// The columns of a table, by its first object.
fn settled(wanted: &Wanted, value: &Value, calculated: &[Value], set: &[&str]) -> Vec<Active> {
    if !wanted.columns.is_empty() {
        return expanded(&wanted.columns, value, calculated, true);
    }
    let names = ordered(shown(value, set), set);
    let most = if set.is_empty() { COLUMNS_MAX } else { usize::MAX };
    let column = |name: Rc<str>| property_column(&Column::name(""), name, value);
    names.into_iter().take(most).map(column).collect()
}

/// The asked columns with their wildcards resolved; a property that is not there is left out.
pub fn resolved(columns: &[Column], value: &Value, calculated: &[Value]) -> Vec<Active> {
    expanded(columns, value, calculated, false)
}

/// The asked columns with their wildcards resolved. In a table a property that is not there leaves
/// its column empty; in a list it is left out.
fn expanded(
    columns: &[Column],
    value: &Value,
    calculated: &[Value],
    keeps_missing: bool,
) -> Vec<Active> {
    let mut out = Vec::new();
    let mut next = 0;
    for column in columns {
        match &column.source {
            Source::Calculated => {
                let right = calculated.get(next).is_some_and(property::is_right);
                out.push(Active {
                    label: column.label.clone().unwrap_or_default(),
                    place: Place::Calculated(next),
                    width: column.width,
                    alignment: column.alignment.unwrap_or(side(right)),
                    pattern: column.pattern.clone(),
                });
                next += 1;
            }
            Source::Name(name) => {
                let names = property::resolved(value, name);
                if names.is_empty() && keeps_missing && !property::is_pattern(name) {
                    out.push(property_column(column, name.clone(), value));
                }
                out.extend(names.into_iter().map(|name| property_column(column, name, value)));
            }
        }
    }
    out
}

fn property_column(column: &Column, name: Rc<str>, value: &Value) -> Active {
    let right = property::get(value, &name).as_ref().is_some_and(property::is_right);
    Active {
        label: column.label.clone().unwrap_or_else(|| name.clone()),
        place: Place::Property(name),
        width: column.width,
        alignment: column.alignment.unwrap_or(side(right)),
        pattern: column.pattern.clone(),
    }
}

fn side(is_right: bool) -> Alignment {
    if is_right { Alignment::Right } else { Alignment::Left }
}

/// The one text of an object among many: the property that was asked, or the one by which it is
/// called.
fn wide(wanted: &Wanted, value: &Value, calculated: &[Value]) -> Rc<str> {
    let asked = expanded(&wanted.columns, value, calculated, true);
    if let Some(column) = asked.first() {
        return column.text(value, calculated, wanted.limit);
    }
    let names = property::names(value);
    let Some(name) = cell::display_name(&names).or(names.first()) else {
        return cell::text(value, wanted.limit).into();
    };
    let own = property::get(value, name).unwrap_or(Value::Null);
    cell::text(&own, wanted.limit).into()
}
