//! Objects on the pipeline as the packets for which they stand.

use std::rc::Rc;

use super::{Alignment, Entry, Field, Heading, Packet, Shape, Start, TYPES};
use crate::powershell::value::{Object, Value, text};

/// The packet for which a value stands; nothing for every other value.
pub fn of_value(value: &Value) -> Option<Packet> {
    let Value::Object(object) = value else { return None };
    let object = object.borrow();
    match object.type_name.strip_prefix(TYPES)? {
        "FormatStartData" => {
            let auto_size = !matches!(object.get("autosizeInfo"), None | Some(Value::Null));
            Some(Packet::Start(Start { shape: shape(&object)?, auto_size }))
        }
        "GroupStartData" => Some(Packet::GroupStart(inner(&object, "groupingEntry", |_, own| {
            Some(lines(own, "formatValueList"))
        }))),
        "FormatEntryData" => {
            let entry = inner(&object, "formatEntryInfo", entry)?;
            let is_aside = object.get("outOfBand").is_some_and(|value| value.is_true());
            Some(if is_aside { Packet::Aside(entry) } else { Packet::Entry(entry) })
        }
        "GroupEndData" => Some(Packet::GroupEnd),
        "FormatEndData" => Some(Packet::End),
        _ => None,
    }
}

/// What is made of the object under a name, by the short name of its type.
fn inner<T>(
    object: &Object,
    name: &str,
    make: impl FnOnce(&str, &Object) -> Option<T>,
) -> Option<T> {
    let Some(Value::Object(own)) = object.get(name) else { return None };
    let own = own.borrow();
    make(own.type_name.strip_prefix(TYPES)?, &own)
}

fn items(object: &Object, name: &str) -> Vec<Value> {
    object.get(name).map(|value| value.items()).unwrap_or_default()
}

fn one_text(object: &Object, name: &str) -> Rc<str> {
    match object.get(name) {
        Some(Value::Text(text)) => text,
        Some(other) => text::of(&other).into(),
        None => "".into(),
    }
}

fn lines(object: &Object, name: &str) -> Vec<String> {
    items(object, name).iter().map(text::of).collect()
}

fn number(object: &Object, name: &str) -> usize {
    match object.get(name) {
        Some(Value::Int(number)) => usize::try_from(number).unwrap_or_default(),
        _ => 0,
    }
}

fn shape(object: &Object) -> Option<Shape> {
    inner(object, "shapeInfo", |name, own| {
        Some(match name {
            "TableHeaderInfo" => Shape::Table {
                columns: items(own, "tableColumnInfoList").iter().filter_map(heading).collect(),
                hides_heading: own.get("hideHeader").is_some_and(|value| value.is_true()),
            },
            "ListViewHeaderInfo" => Shape::List,
            "WideViewHeaderInfo" => Shape::Wide { columns: number(own, "columns") },
            "ComplexViewHeaderInfo" => Shape::Custom,
            _ => return None,
        })
    })
}

fn heading(value: &Value) -> Option<Heading> {
    let Value::Object(object) = value else { return None };
    let object = object.borrow();
    let alignment = match number(&object, "alignment") {
        2 => Alignment::Center,
        3 => Alignment::Right,
        _ => Alignment::Left,
    };
    let (label, width) = (one_text(&object, "label"), number(&object, "width"));
    Some(Heading { label, width, alignment })
}

fn entry(name: &str, own: &Object) -> Option<Entry> {
    let texts = |name: &str| -> Vec<Rc<str>> {
        let text = |value: &Value| match value {
            Value::Text(text) => text.clone(),
            other => text::of(other).into(),
        };
        items(own, name).iter().map(text).collect()
    };
    Some(match name {
        "TableRowEntry" => Entry::Row {
            cells: texts("formatPropertyFieldList"),
            wraps: own.get("multiLine").is_some_and(|value| value.is_true()),
        },
        "ListViewEntry" => {
            Entry::Fields(items(own, "listViewFieldList").iter().filter_map(field).collect())
        }
        "WideViewEntry" => Entry::Wide(one_text(own, "formatPropertyField")),
        "ComplexViewEntry" => Entry::Lines(lines(own, "formatValueList")),
        _ => return None,
    })
}

fn field(value: &Value) -> Option<Field> {
    let Value::Object(object) = value else { return None };
    let object = object.borrow();
    let (label, text) = (one_text(&object, "label"), one_text(&object, "formatPropertyField"));
    Some(Field { label, text })
}
