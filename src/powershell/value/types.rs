//! Types: the names that scripts use for them, and which values are of one.

pub mod known;

use std::rc::Rc;

use super::items::{self, Form};
use super::{CUSTOM_OBJECT, Value};

/// A type, perhaps of arrays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Type {
    /// What a value of it is, or what the innermost items are.
    pub base: Base,
    /// How many times it is an array.
    pub array_depth: u8,
}

/// A type that is no array.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    Object,
    Void,
    Bool,
    Char,
    Int,
    Long,
    Double,
    Text,
    Time,
    Duration,
    Table,
    OrderedTable,
    Custom,
    Block,
    Type,
    /// A type that values are not converted to; objects of this name are of it.
    Other(Rc<str>),
}

/// The short names with the full name and the type. Names that narrow a number to fewer bits than
/// the engine has mean the next wider one.
const NAMES: &[(&str, &str, Base)] = &[
    ("object", "System.Object", Base::Object),
    ("void", "System.Void", Base::Void),
    ("bool", "System.Boolean", Base::Bool),
    ("switch", "System.Management.Automation.SwitchParameter", Base::Bool),
    ("char", "System.Char", Base::Char),
    ("int", "System.Int32", Base::Int),
    ("int32", "System.Int32", Base::Int),
    ("byte", "System.Byte", Base::Int),
    ("int16", "System.Int16", Base::Int),
    ("uint16", "System.UInt16", Base::Int),
    ("long", "System.Int64", Base::Long),
    ("int64", "System.Int64", Base::Long),
    ("uint32", "System.UInt32", Base::Long),
    ("double", "System.Double", Base::Double),
    ("float", "System.Single", Base::Double),
    ("single", "System.Single", Base::Double),
    ("decimal", "System.Decimal", Base::Double),
    ("string", "System.String", Base::Text),
    ("datetime", "System.DateTime", Base::Time),
    ("timespan", "System.TimeSpan", Base::Duration),
    ("hashtable", "System.Collections.Hashtable", Base::Table),
    ("ordered", "System.Collections.Specialized.OrderedDictionary", Base::OrderedTable),
    ("pscustomobject", CUSTOM_OBJECT, Base::Custom),
    ("psobject", "System.Management.Automation.PSObject", Base::Custom),
    ("scriptblock", "System.Management.Automation.ScriptBlock", Base::Block),
    ("type", "System.Type", Base::Type),
];

/// Whether a name is that of an exception.
pub fn is_exception(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with("exception")
}

/// The type of errors.
const ERROR_RECORD: &str = "System.Management.Automation.ErrorRecord";

impl Type {
    /// The type with this name, in any case of letters, with or without `System.`.
    pub fn named(name: &str, array_depth: u8) -> Type {
        if name.eq_ignore_ascii_case("array") || name.eq_ignore_ascii_case("System.Array") {
            return Type { base: Base::Object, array_depth: array_depth.saturating_add(1) };
        }
        if let Some(inner) = items::of_generic(name) {
            return Type { array_depth, ..items::list_of(&Type::named(inner, 0)) };
        }
        let is_it = |(short, full, _): &&(&str, &str, Base)| {
            let without_system = full.strip_prefix("System.").unwrap_or(full);
            [short, full, &without_system].into_iter().any(|n| n.eq_ignore_ascii_case(name))
        };
        let known = NAMES.iter().find(is_it).map(|(_, _, base)| base.clone());
        let other = || Base::Other(known::full_name(name).unwrap_or(name).into());
        Type { base: known.unwrap_or_else(other), array_depth }
    }

    /// Whether scripts can use it here: as a cast, with members, or to ask `-is`.
    pub fn is_simulated(&self) -> bool {
        match &self.base {
            Base::Other(name) => {
                known::full_name(name).is_some() || is_exception(name) || {
                    let of = Type { array_depth: 0, ..self.clone() };
                    Form::of_type(&of).is_some()
                }
            }
            _ => true,
        }
    }

    /// The type of a value; `$null` has none.
    pub fn of(value: &Value) -> Option<Type> {
        let base = match value {
            Value::Null => return None,
            Value::Bool(_) => Base::Bool,
            Value::Int(_) => Base::Int,
            Value::Long(_) => Base::Long,
            Value::Double(_) => Base::Double,
            Value::Text(_) => Base::Text,
            Value::Time(_) => Base::Time,
            Value::Duration(_) => Base::Duration,
            Value::Array(items) => return Some(items.form().type_of()),
            Value::Table(table) if table.borrow().is_ordered => Base::OrderedTable,
            Value::Table(_) => Base::Table,
            Value::Object(object) => {
                let object = object.borrow();
                match object.is_custom() {
                    true => Base::Custom,
                    false => Base::Other(object.type_name.clone()),
                }
            }
            Value::Block(_) => Base::Block,
            Value::Type(_) => Base::Type,
            Value::Error(_) => Base::Other(ERROR_RECORD.into()),
        };
        Some(Type { base, array_depth: 0 })
    }

    /// The full name, such as `System.Int32[]`.
    pub fn full_name(&self) -> String {
        let known = NAMES.iter().find(|(_, _, base)| *base == self.base);
        let name = match (&self.base, known) {
            (Base::Other(name), _) => name.to_string(),
            (_, Some((_, full, _))) => (*full).to_string(),
            (_, None) => String::new(),
        };
        name + &"[]".repeat(self.array_depth.into())
    }

    /// The name as the shell writes a type into a text: short where there is a short one.
    pub fn display(&self) -> String {
        let known = NAMES.iter().find(|(_, _, base)| *base == self.base);
        match (&self.base, known) {
            (Base::Other(_), _) | (_, None) => self.full_name(),
            (_, Some((short, ..))) => (*short).to_string() + &"[]".repeat(self.array_depth.into()),
        }
    }

    /// Whether a value is of this type.
    pub fn holds(&self, value: &Value) -> bool {
        match (Type::of(value), &self.base) {
            (None, _) => false,
            (Some(_), Base::Object) if self.array_depth == 0 => true,
            // Every value that scripts hold on to is wrapped in a PSObject, objects visibly so.
            (Some(of), Base::Custom) => of.base == Base::Custom && of.array_depth == 0,
            (Some(of), Base::Table) => of.array_depth == 0 && matches!(of.base, Base::Table),
            (Some(of), Base::Other(name)) => match &of.base {
                Base::Other(other) if name.eq_ignore_ascii_case("System.Exception") => {
                    is_exception(other)
                }
                Base::Other(other) => {
                    let plain = |name: &str| name.trim_start_matches("System.").to_lowercase();
                    plain(other) == plain(name)
                }
                _ => false,
            },
            (Some(of), _) => of == *self,
        }
    }
}
