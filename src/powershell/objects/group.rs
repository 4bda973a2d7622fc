//! Objects put together by what they have in common, as `Group-Object` does.

use std::collections::BTreeMap;

use super::key;
use crate::powershell::value::table::Table;
use crate::powershell::value::{Value, text};

/// Collects objects into groups, which stand in the order of their first objects.
#[derive(Debug, Default)]
pub struct Groups {
    is_case_sensitive: bool,
    groups: Vec<Group>,
    places: BTreeMap<String, usize>,
}

#[derive(Debug)]
struct Group {
    keys: Vec<Value>,
    objects: Vec<Value>,
}

impl Groups {
    /// No groups yet.
    pub fn new(is_case_sensitive: bool) -> Groups {
        Groups { is_case_sensitive, ..Groups::default() }
    }

    /// Adds an object by the values of its keys; without keys it is its own.
    pub fn add(&mut self, object: &Value, keys: Vec<Value>) {
        let place =
            *self.places.entry(key::of(&keys, self.is_case_sensitive)).or_insert_with(|| {
                self.groups.push(Group { keys, objects: Vec::new() });
                self.groups.len() - 1
            });
        self.groups[place].objects.push(object.clone());
    }

    /// The groups as objects, without their own objects where only numbers are asked for.
    pub fn finish(self, leaves_objects_out: bool) -> Vec<Value> {
        let type_name = match leaves_objects_out {
            true => "Microsoft.PowerShell.Commands.GroupInfoNoElement",
            false => "Microsoft.PowerShell.Commands.GroupInfo",
        };
        let made = |group: Group| {
            let name = key::name(&group.keys);
            let count = i32::try_from(group.objects.len()).unwrap_or(i32::MAX);
            let objects = if leaves_objects_out { Vec::new() } else { group.objects };
            let properties = vec![
                ("Values".into(), Value::array(group.keys)),
                ("Count".into(), Value::Int(count)),
                ("Group".into(), Value::array(objects)),
                ("Name".into(), Value::text(name)),
            ];
            Value::object(type_name, properties)
        };
        self.groups.into_iter().map(made).collect()
    }

    /// The groups as a hashtable by their keys, or by the texts of them.
    pub fn into_table(self, by_text: bool) -> Value {
        let mut table = Table::default();
        for group in self.groups {
            let key = match group.keys.as_slice() {
                [key] if !by_text => key.clone(),
                keys => Value::text(key::name(keys)),
            };
            let key = if let Value::Null = key { Value::text(text::of(&key)) } else { key };
            table.set(key, Value::array(group.objects));
        }
        Value::table(table)
    }
}
