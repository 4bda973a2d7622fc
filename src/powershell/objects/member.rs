//! The members of values, as `Get-Member` lists them: the methods that there are, and the
//! properties with what they are.

mod data;

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::powershell::format::{cell, property};
use crate::powershell::value::types::Type;
use crate::powershell::value::{Value, text, wildcard};

/// The type of the objects that tell of members.
const DEFINITION: &str = "Microsoft.PowerShell.Commands.MemberDefinition";

/// A member.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Member {
    /// `Method`, `Property`, `NoteProperty` and so on.
    pub kind: &'static str,
    /// The name.
    pub name: String,
    /// What it takes and gives.
    pub definition: String,
}

/// Lists the members of objects, those of each type once.
#[derive(Clone, Debug, Default)]
pub struct Members {
    /// `-Name`: patterns; none where all are wanted.
    pub names: Vec<Rc<str>>,
    /// `-MemberType`; the words `Properties`, `Methods` and `All` stand for several.
    pub kinds: Vec<Rc<str>>,
    seen: BTreeSet<Rc<str>>,
}

impl Members {
    /// A list of members with these names and kinds.
    pub fn new(names: Vec<Rc<str>>, kinds: Vec<Rc<str>>) -> Members {
        Members { names, kinds, seen: BTreeSet::new() }
    }

    /// Whether anything was listed; without an object the cmdlet fails.
    pub fn has_seen_any(&self) -> bool {
        !self.seen.is_empty()
    }

    /// The members of an object, unless one of its type was there before.
    pub fn list(&mut self, value: &Value) -> Vec<Value> {
        let type_name = property::type_name(value);
        if matches!(value, Value::Null) || !self.seen.insert(type_name.clone()) {
            return Vec::new();
        }
        let fits_name = |member: &Member| {
            let fits = |pattern: &Rc<str>| wildcard::fits(&member.name, pattern, false);
            self.names.is_empty() || self.names.iter().any(fits)
        };
        let fits_kind = |member: &Member| {
            self.kinds.is_empty() || self.kinds.iter().any(|kind| is_of_kind(member.kind, kind))
        };
        let told = |member: Member| {
            let properties = vec![
                ("TypeName".into(), Value::Text(type_name.clone())),
                ("Name".into(), Value::text(member.name)),
                ("MemberType".into(), Value::text(member.kind)),
                ("Definition".into(), Value::text(member.definition)),
            ];
            Value::object(DEFINITION, properties)
        };
        let members = members(value).into_iter();
        members.filter(|member| fits_name(member) && fits_kind(member)).map(told).collect()
    }
}

fn is_of_kind(kind: &str, wanted: &str) -> bool {
    match wanted.to_ascii_lowercase().as_str() {
        "all" => true,
        "properties" => kind.ends_with("Property"),
        "methods" => kind.ends_with("Method"),
        wanted => kind.eq_ignore_ascii_case(wanted),
    }
}

/// All members of a value, by kind and name.
pub fn members(value: &Value) -> Vec<Member> {
    let mut members: Vec<Member> = data::of(value).iter().map(read).collect();
    if let Value::Object(object) = value {
        let object = object.borrow();
        let is_custom = object.is_custom();
        for (name, own) in object.entries() {
            let type_name = short_type(&own);
            let (kind, definition) = match is_custom {
                true => ("NoteProperty", format!("{type_name} {name}={}", note(&own))),
                false => ("Property", format!("{type_name} {name} {{get;set;}}")),
            };
            members.push(Member { kind, name: name.to_string(), definition });
        }
    }
    members.sort_by(|a, b| {
        let by_name = || a.name.to_lowercase().cmp(&b.name.to_lowercase());
        a.kind.cmp(b.kind).then_with(by_name)
    });
    members
}

/// A line of the data: the kind in front, the name before the brackets or behind the type.
fn read((kind, definition): &(&'static str, &str)) -> Member {
    let head = definition.split(['(', '{', '=']).next().unwrap_or_default().trim_end();
    let name = head.rsplit(' ').next().unwrap_or_default();
    Member { kind, name: name.to_string(), definition: (*definition).to_string() }
}

/// The type of a value as definitions write it.
fn short_type(value: &Value) -> String {
    match value {
        Value::Null => "object".into(),
        Value::Array(_) => "Object[]".into(),
        Value::Object(object) => object.borrow().type_name.to_string(),
        other => Type::of(other).map_or_else(|| "object".into(), |of| of.display()),
    }
}

fn note(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Array(_) => "System.Object[]".into(),
        Value::Table(_) => text::of(value),
        other => cell::alone(other),
    }
}
