//! Packets as objects on the pipeline.

use std::rc::Rc;

use super::{Alignment, CLASS_ID, Entry, Field, Heading, Packet, Shape, Start, TYPES};
use crate::powershell::value::Value;

/// The object that stands for a packet.
pub fn to_value(packet: &Packet) -> Value {
    match packet {
        Packet::Start(start) => object(
            "FormatStartData",
            vec![
                (CLASS_ID, Value::text("033ecb2bc07a4d43b5ef94ed5a35d280")),
                ("pageHeaderEntry", Value::Null),
                ("pageFooterEntry", Value::Null),
                ("autosizeInfo", auto_size(start)),
                ("shapeInfo", shape(&start.shape)),
                ("groupingEntry", Value::Null),
            ],
        ),
        Packet::GroupStart(heading) => object(
            "GroupStartData",
            vec![
                (CLASS_ID, Value::text("9e210fe47d09416682b841769c78b8a3")),
                ("shapeInfo", Value::Null),
                ("groupingEntry", heading.as_ref().map_or(Value::Null, |lines| grouping(lines))),
            ],
        ),
        Packet::Entry(entry) => entry_data(entry, false),
        Packet::Aside(entry) => entry_data(entry, true),
        Packet::GroupEnd => object(
            "GroupEndData",
            vec![
                (CLASS_ID, Value::text("4ec4f0187cb04f4cb6973460dfe252df")),
                ("groupingEntry", Value::Null),
            ],
        ),
        Packet::End => object(
            "FormatEndData",
            vec![
                (CLASS_ID, Value::text("cf522b78d86c486691226b40aa69e95c")),
                ("groupingEntry", Value::Null),
            ],
        ),
    }
}

fn object(name: &str, properties: Vec<(&str, Value)>) -> Value {
    let properties = properties.into_iter().map(|(name, value)| (name.into(), value)).collect();
    Value::object(&format!("{TYPES}{name}"), properties)
}

fn auto_size(start: &Start) -> Value {
    match start.auto_size {
        true => object("AutosizeInfo", vec![("objectCount", Value::Int(0))]),
        false => Value::Null,
    }
}

fn number(number: usize) -> Value {
    Value::Int(i32::try_from(number).unwrap_or(i32::MAX))
}

fn shape(shape: &Shape) -> Value {
    match shape {
        Shape::Table { columns, hides_heading } => {
            let columns = columns.iter().map(heading).collect();
            let properties = vec![
                ("hideHeader", Value::Bool(*hides_heading)),
                ("tableColumnInfoList", Value::array(columns)),
            ];
            object("TableHeaderInfo", properties)
        }
        Shape::List => object("ListViewHeaderInfo", Vec::new()),
        Shape::Wide { columns } => {
            object("WideViewHeaderInfo", vec![("columns", number(*columns))])
        }
        Shape::Custom => object("ComplexViewHeaderInfo", Vec::new()),
    }
}

fn heading(heading: &Heading) -> Value {
    let alignment = match heading.alignment {
        Alignment::Left => 1,
        Alignment::Center => 2,
        Alignment::Right => 3,
    };
    let properties = vec![
        ("width", number(heading.width)),
        ("alignment", Value::Int(alignment)),
        ("label", Value::Text(heading.label.clone())),
    ];
    object("TableColumnInfo", properties)
}

fn lines(lines: &[String]) -> Value {
    Value::array(lines.iter().map(|line| Value::text(line.as_str())).collect())
}

fn grouping(heading: &[String]) -> Value {
    object("GroupingEntry", vec![("formatValueList", lines(heading))])
}

fn entry_data(entry: &Entry, is_aside: bool) -> Value {
    let properties = vec![
        (CLASS_ID, Value::text("27c87ef9bbda4f709f6b4002fa4af63c")),
        ("formatEntryInfo", entry_info(entry)),
        ("outOfBand", Value::Bool(is_aside)),
        ("writeStream", Value::text("None")),
    ];
    object("FormatEntryData", properties)
}

fn entry_info(entry: &Entry) -> Value {
    let texts = |texts: &[Rc<str>]| {
        Value::array(texts.iter().map(|text| Value::Text(text.clone())).collect())
    };
    match entry {
        Entry::Row { cells, wraps } => object(
            "TableRowEntry",
            vec![("formatPropertyFieldList", texts(cells)), ("multiLine", Value::Bool(*wraps))],
        ),
        Entry::Fields(fields) => {
            let field = |Field { label, text }: &Field| {
                let properties = vec![
                    ("label", Value::Text(label.clone())),
                    ("formatPropertyField", Value::Text(text.clone())),
                ];
                object("ListViewField", properties)
            };
            let fields = Value::array(fields.iter().map(field).collect());
            object("ListViewEntry", vec![("listViewFieldList", fields)])
        }
        Entry::Wide(text) => {
            object("WideViewEntry", vec![("formatPropertyField", Value::Text(text.clone()))])
        }
        Entry::Lines(own) => object("ComplexViewEntry", vec![("formatValueList", lines(own))]),
    }
}
