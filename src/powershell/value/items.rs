//! The items of an array, and of the lists of .NET that grow. Both are one kind of value, since a
//! pipeline, a loop and an index treat them alike; only their methods differ.

use std::cell::RefCell;
use std::ops::Deref;

use super::Value;
use super::types::{Base, Type};
use super::unwind::unwind;

/// Items, and what may be done to them.
#[derive(Clone, Debug, Default)]
pub struct Items {
    cell: RefCell<Vec<Value>>,
    form: Form,
}

/// What holds the items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// An array: as many items as it was made with.
    #[default]
    Array,
    /// `System.Collections.ArrayList`
    ArrayList,
    /// `System.Collections.Generic.List[…]` of this type.
    List(Type),
}

/// What a generic list is called before the type of its items.
const LIST: &str = "System.Collections.Generic.List`1[";

/// `System.Collections.ArrayList`
pub const ARRAY_LIST: &str = "System.Collections.ArrayList";

impl Items {
    /// Items in a form.
    pub fn new(items: Vec<Value>, form: Form) -> Items {
        Items { cell: RefCell::new(items), form }
    }

    /// The items themselves, of one who has them alone.
    pub(super) fn inner(&mut self) -> &mut Vec<Value> {
        self.cell.get_mut()
    }

    /// What holds them.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// Whether items can be added and taken away.
    pub fn grows(&self) -> bool {
        self.form != Form::Array
    }
}

impl Drop for Items {
    fn drop(&mut self) {
        unwind(std::mem::take(self.cell.get_mut()));
    }
}

impl Deref for Items {
    type Target = RefCell<Vec<Value>>;

    fn deref(&self) -> &RefCell<Vec<Value>> {
        &self.cell
    }
}

impl Form {
    /// The form that a type names; nothing where it names another type.
    pub fn of_type(of: &Type) -> Option<Form> {
        let Base::Other(name) = &of.base else { return None };
        if of.array_depth > 0 {
            return None;
        }
        if **name == *ARRAY_LIST {
            return Some(Form::ArrayList);
        }
        let inner = name.strip_prefix(LIST)?.strip_suffix(']')?;
        let bare = inner.trim_end_matches("[]");
        let depth = (inner.len() - bare.len()) / 2;
        Some(Form::List(Type::named(bare, depth.try_into().unwrap_or(u8::MAX))))
    }

    /// The type of values in this form.
    pub fn type_of(&self) -> Type {
        match self {
            Form::Array => Type { base: Base::Object, array_depth: 1 },
            Form::ArrayList => Type { base: Base::Other(ARRAY_LIST.into()), array_depth: 0 },
            Form::List(inner) => list_of(inner),
        }
    }
}

/// The name of the items' type in that of a generic list: `System.Collections.Generic.List[int]`,
/// also with `` `1 `` in front of the bracket.
pub fn of_generic(name: &str) -> Option<&str> {
    let (head, inner) = name.split_once('[')?;
    let head = head.trim_end_matches("`1");
    let head = match head.get(..7) {
        Some(system) if system.eq_ignore_ascii_case("system.") => &head[7..],
        _ => head,
    };
    let inner = inner.strip_suffix(']')?.trim_matches(['[', ']']);
    head.eq_ignore_ascii_case("Collections.Generic.List").then_some(inner)
}

/// The type of generic lists of `inner`.
pub fn list_of(inner: &Type) -> Type {
    let name = format!("{LIST}{}]", inner.full_name());
    Type { base: Base::Other(name.into()), array_depth: 0 }
}
