//! Reading JSON into objects, with the shell's own words for what cannot be read.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::domain::time::Timestamp;
use crate::powershell::value::failure::{Category, Failure};
use crate::powershell::value::{CUSTOM_OBJECT, Value};

/// The value that a text of JSON says: objects with their properties in their order, lists, and
/// moments where they are written as the shell writes them. Nothing but blanks is `$null`.
pub fn read(json: &str) -> Result<Value, Failure> {
    if json.trim().is_empty() {
        return Ok(Value::Null);
    }
    match serde_json::from_str::<Node>(json) {
        Ok(node) => node.value(),
        Err(error) => Err(unreadable(json, &error)),
    }
}

/// JSON as it was read: `serde_json`'s own values sort their names.
enum Node {
    Scalar(Value),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    fn value(self) -> Result<Value, Failure> {
        match self {
            Node::Scalar(value) => Ok(value),
            Node::List(items) => {
                items.into_iter().map(Node::value).collect::<Result<_, _>>().map(Value::array)
            }
            Node::Object(entries) => {
                let mut places: BTreeMap<String, usize> = BTreeMap::new();
                let mut properties: Vec<(std::rc::Rc<str>, Value)> = Vec::new();
                for (name, node) in entries {
                    if name.is_empty() {
                        return Err(no_name());
                    }
                    match places.get(&name.to_lowercase()) {
                        // Of the very same name the last one counts.
                        Some(place) if *properties[*place].0 == *name => {
                            properties[*place].1 = node.value()?;
                        }
                        Some(place) => return Err(duplicate(&properties[*place].0, &name)),
                        None => {
                            places.insert(name.to_lowercase(), properties.len());
                            properties.push((name.into(), node.value()?));
                        }
                    }
                }
                Ok(Value::object(CUSTOM_OBJECT, properties))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(Nodes)
    }
}

struct Nodes;

impl<'de> Visitor<'de> for Nodes {
    type Value = Node;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Scalar(i32::try_from(value).map_or(Value::Long(value), Value::Int)))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Node, E> {
        match i64::try_from(value) {
            Ok(value) => self.visit_i64(value),
            Err(_) => Ok(Node::Scalar(Value::Double(value as f64))),
        }
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Double(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        let moment = value.strip_prefix("/Date(").and_then(|rest| rest.strip_suffix(")/"));
        let moment = moment.and_then(|ms| ms.parse().ok()).map(Timestamp);
        // A moment beyond the calendar stays the text that it is.
        let moment = moment.filter(|moment| YEARS.contains(&moment.0));
        Ok(Node::Scalar(moment.map_or_else(|| Value::text(value), Value::Time)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            list.push(entry);
        }
        Ok(Node::Object(list))
    }
}

/// The moments from the year 1 to 9999, in milliseconds.
const YEARS: std::ops::RangeInclusive<i64> = -62_135_596_800_000..=253_402_300_799_999;

fn no_name() -> Failure {
    let message = "Cannot process argument because the value of argument \"name\" is not valid. \
                   Change the value of the \"name\" argument and run the operation again.";
    Failure { message: message.into(), category: Category::InvalidArgument, id: "Argument" }
}

fn duplicate(first: &str, second: &str) -> Failure {
    let message = format!(
        "Cannot convert the JSON string because a dictionary that was converted from the string \
         contains the duplicated keys '{first}' and '{second}'."
    );
    Failure { message, category: Category::InvalidOperation, id: "DuplicateKeysInJsonString" }
}

/// What the shell says where `serde_json` says something else.
fn unreadable(json: &str, error: &serde_json::Error) -> Failure {
    let at = offset(json, error.line(), error.column());
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    let why = match said {
        "EOF while parsing a string" => "Unterminated string passed in.",
        "EOF while parsing a list" => "Invalid array passed in, ']' expected.",
        "expected `,` or `]`" => "Invalid array passed in, ',' expected.",
        "EOF while parsing an object" | "expected `:`" | "expected `,` or `}`" => {
            "Invalid object passed in, ':' or '}' expected."
        }
        "key must be a string" => "Invalid object passed in, member name expected.",
        "trailing comma" if json[..at].ends_with('}') || json[at..].starts_with('}') => {
            "Invalid object passed in, member name expected."
        }
        "trailing comma" => "Invalid array passed in, extra trailing ','.",
        "recursion limit exceeded" => "RecursionLimit exceeded.",
        said if said.contains("escape") || said.contains("code point") => {
            "Unrecognized escape sequence."
        }
        _ => return failure(format!("Invalid JSON primitive: {}.", primitive(json, at))),
    };
    failure(format!("{why} ({at}): {json}"))
}

fn failure(message: String) -> Failure {
    Failure { message, category: Category::NotSpecified, id: "System.ArgumentException" }
}

/// The place of the character before which reading stopped; lines and columns count from 1, columns
/// in bytes.
fn offset(json: &str, line: usize, column: usize) -> usize {
    let before: usize = json.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let at = (before + column.saturating_sub(1)).min(json.len());
    (0..=at).rev().find(|at| json.is_char_boundary(*at)).unwrap_or_default()
}

/// The word in which reading stopped.
fn primitive(json: &str, at: usize) -> &str {
    let is_word = |c: char| c.is_alphanumeric() || "+-._".contains(c);
    let start = json[..at].rfind(|c| !is_word(c));
    let start =
        start.map_or(0, |start| start + json[start..].chars().next().map_or(0, char::len_utf8));
    let end = json[at..].find(|c| !is_word(c)).map_or(json.len(), |end| at + end);
    &json[start..end]
}
