//! The values that scripts compute with, and what PowerShell's operators make of them.
//!
//! Values know neither the tree nor the host: they are numbers, texts, moments and collections.
//! Arrays, hashtables and objects are shared, as in PowerShell: after `$b = $a` both names mean
//! the same one. Texts are written as the invariant culture writes them, since scripts paste them
//! into other texts. Start with [`Value`], then `convert`, `arithmetic` and `compare`.

pub mod arithmetic;
pub mod calendar;
pub mod compare;
pub mod convert;
pub mod failure;
pub mod format;
pub mod items;
pub mod member;
pub mod method;
pub mod statics;
pub mod table;
pub mod text;
pub mod types;
mod unwind;
pub mod wildcard;

use std::cell::RefCell;
use std::rc::Rc;

use super::error::ErrorRecord;
use super::tree::ScriptBlock;
use crate::domain::time::Timestamp;
use items::{Form, Items};
use table::Table;
use types::Type;

/// A value.
#[derive(Clone, Debug)]
pub enum Value {
    /// `$null`
    Null,
    /// `$true` and `$false`
    Bool(bool),
    /// A whole number of 32 bits.
    Int(i32),
    /// A whole number of 64 bits.
    Long(i64),
    /// Any other number; there are no decimals.
    Double(f64),
    /// A text.
    Text(Rc<str>),
    /// A moment.
    Time(Timestamp),
    /// The time between two moments, in milliseconds.
    Duration(i64),
    /// An array, or a list that grows.
    Array(Rc<Items>),
    /// A hashtable.
    Table(Rc<RefCell<Table>>),
    /// An object with properties.
    Object(Rc<RefCell<Object>>),
    /// A script block.
    Block(Rc<Block>),
    /// A type.
    Type(Type),
    /// An error, as `$Error` and `catch` hold it.
    Error(Rc<ErrorRecord>),
}

/// An object: what kind it is, and its properties in the order in which they are shown.
#[derive(Clone, Debug)]
pub struct Object {
    /// The name of its type, which chooses its view.
    pub type_name: Rc<str>,
    properties: Properties,
}

/// The properties of an object; a name stands once, whatever its case.
#[derive(Clone, Debug)]
enum Properties {
    /// All there.
    Own(Vec<(Rc<str>, Value)>),
    /// Each made when it is asked for: a list of 100,000 people has millions of them.
    Made(Rc<dyn Made>),
}

/// Properties that are made when they are asked for, from what they were when they were read.
pub trait Made: std::fmt::Debug {
    /// The names, in the order in which they are shown.
    fn names(&self) -> &'static [&'static str];

    /// The value under the name at this place.
    fn value(&self, index: usize) -> Value;
}

/// The type name of the objects that scripts make themselves.
pub const CUSTOM_OBJECT: &str = "System.Management.Automation.PSCustomObject";
/// What stands before the type of an object whose properties were selected: it is one of those
/// that scripts make themselves.
pub const SELECTED: &str = "Selected.";

impl Object {
    /// An object with properties of its own.
    pub fn new(type_name: &str, properties: Vec<(Rc<str>, Value)>) -> Object {
        Object { type_name: type_name.into(), properties: Properties::Own(properties) }
    }

    /// An object whose properties are made when they are asked for.
    pub fn made(type_name: Rc<str>, made: Rc<dyn Made>) -> Object {
        Object { type_name, properties: Properties::Made(made) }
    }

    /// The value of a property, in any case of letters.
    pub fn get(&self, name: &str) -> Option<Value> {
        match &self.properties {
            Properties::Own(own) => {
                own.iter().find(|(n, _)| text::is_same(n, name)).map(|(_, value)| value.clone())
            }
            Properties::Made(made) => {
                let index = made.names().iter().position(|n| text::is_same(n, name))?;
                Some(made.value(index))
            }
        }
    }

    /// Whether a script made it itself, or selected its properties.
    pub fn is_custom(&self) -> bool {
        &*self.type_name == CUSTOM_OBJECT || self.type_name.starts_with(SELECTED)
    }

    /// A property as its name is written, with its value.
    pub fn entry(&self, name: &str) -> Option<(Rc<str>, Value)> {
        match &self.properties {
            Properties::Own(own) => own.iter().find(|(n, _)| text::is_same(n, name)).cloned(),
            Properties::Made(made) => {
                let index = made.names().iter().position(|n| text::is_same(n, name))?;
                let name = made.names().get(index).copied()?;
                Some((name.into(), made.value(index)))
            }
        }
    }

    /// Sets a property, which is added at the end where it is new.
    pub fn set(&mut self, name: &str, value: Value) {
        let mut own = match &mut self.properties {
            Properties::Own(own) => std::mem::take(own),
            Properties::Made(_) => self.entries(),
        };
        match own.iter_mut().find(|(n, _)| text::is_same(n, name)) {
            Some((_, old)) => *old = value,
            None => own.push((name.into(), value)),
        }
        self.properties = Properties::Own(own);
    }

    /// Takes the values out of it.
    fn take(&mut self) -> Vec<Value> {
        match &mut self.properties {
            Properties::Own(own) => std::mem::take(own).into_iter().map(|(_, v)| v).collect(),
            Properties::Made(_) => Vec::new(),
        }
    }

    /// Takes a property away.
    pub fn remove(&mut self, name: &str) {
        let mut own = self.entries();
        own.retain(|(n, _)| !text::is_same(n, name));
        self.properties = Properties::Own(own);
    }

    /// The names of the properties.
    pub fn names(&self) -> Vec<Rc<str>> {
        match &self.properties {
            Properties::Own(own) => own.iter().map(|(name, _)| name.clone()).collect(),
            Properties::Made(made) => made.names().iter().map(|name| (*name).into()).collect(),
        }
    }

    /// The names with their values.
    pub fn entries(&self) -> Vec<(Rc<str>, Value)> {
        match &self.properties {
            Properties::Own(own) => own.clone(),
            Properties::Made(made) => {
                let named = |(index, name): (usize, &&str)| ((*name).into(), made.value(index));
                made.names().iter().enumerate().map(named).collect()
            }
        }
    }
}

impl Drop for Object {
    fn drop(&mut self) {
        if let Properties::Own(own) = &self.properties
            && own.iter().any(|(_, value)| {
                matches!(value, Value::Array(_) | Value::Table(_) | Value::Object(_))
            })
        {
            unwind::unwind(self.take());
        }
    }
}

/// A script block.
#[derive(Debug)]
pub struct Block {
    /// The tree.
    pub tree: ScriptBlock,
    /// The whole text in which it stands; the spans of the tree are places in it.
    pub text: Rc<str>,
}

impl Block {
    /// What stands between its braces.
    pub fn source(&self) -> &str {
        let whole = self.tree.span.of(&self.text);
        whole.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(whole)
    }
}

impl Value {
    /// A text.
    pub fn text(text: impl Into<Rc<str>>) -> Value {
        Value::Text(text.into())
    }

    /// An array of its own.
    pub fn array(items: Vec<Value>) -> Value {
        Value::Array(Rc::new(Items::new(items, Form::Array)))
    }

    /// A list that grows, or an array, as the form says.
    pub fn list(items: Vec<Value>, form: Form) -> Value {
        Value::Array(Rc::new(Items::new(items, form)))
    }

    /// A hashtable of its own.
    pub fn table(table: Table) -> Value {
        Value::Table(Rc::new(RefCell::new(table)))
    }

    /// An object of its own.
    pub fn object(type_name: &str, properties: Vec<(Rc<str>, Value)>) -> Value {
        Value::Object(Rc::new(RefCell::new(Object::new(type_name, properties))))
    }

    /// Whether it counts as true.
    pub fn is_true(&self) -> bool {
        match self {
            Value::Null => false,
            Value::Bool(value) => *value,
            Value::Int(number) => *number != 0,
            Value::Long(number) => *number != 0,
            Value::Double(number) => *number != 0.0,
            Value::Text(text) => !text.is_empty(),
            // An array of one is as true as what it holds; a longer one is true.
            Value::Array(items) => match items.borrow().as_slice() {
                [] => false,
                [only] => only.is_true_in_array(),
                _ => true,
            },
            Value::Time(_) | Value::Duration(_) | Value::Table(_) => true,
            Value::Object(_) | Value::Block(_) | Value::Type(_) | Value::Error(_) => true,
        }
    }

    /// Within an array another array is true if it holds anything, so nothing is asked twice.
    fn is_true_in_array(&self) -> bool {
        match self {
            Value::Array(items) => !items.borrow().is_empty(),
            other => other.is_true(),
        }
    }

    /// The items of an array, nothing of `$null`, and any other value alone: what a pipeline or a
    /// loop goes over.
    pub fn items(&self) -> Vec<Value> {
        match self {
            Value::Null => Vec::new(),
            Value::Array(items) => items.borrow().clone(),
            Value::Object(object) => {
                member::psobject::items(&object.borrow()).unwrap_or_else(|| vec![self.clone()])
            }
            other => vec![other.clone()],
        }
    }

    /// The same, with what only looks like an object and is a collection turned into an array.
    pub fn unrolled(self) -> Value {
        let items = match &self {
            Value::Object(object) => member::psobject::items(&object.borrow()),
            _ => None,
        };
        items.map_or(self, Value::array)
    }

    /// What a pipeline gives back: nothing, the only value, or an array.
    pub fn collected(mut values: Vec<Value>) -> Value {
        match values.len() {
            0 => Value::Null,
            1 => values.pop().unwrap_or(Value::Null),
            _ => Value::array(values),
        }
    }
}
