//! What the formatting cmdlets pass on: the beginning of an output, its groups, its entries and
//! its end. On the pipeline they are objects of the shell's own formatting types, so that whoever
//! exports them by mistake gets the columns that they would get from the product.

mod decode;
mod encode;

use std::rc::Rc;

use super::Alignment;

pub use decode::of_value;
pub use encode::to_value;

/// The name space of the types of packets.
const TYPES: &str = "Microsoft.PowerShell.Commands.Internal.Format.";
/// The property that says what a packet is.
const CLASS_ID: &str = "ClassId2e4f51ef21dd47e99d3c952918aff9cd";

/// One step of an output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Packet {
    /// An output begins.
    Start(Start),
    /// A group begins, with the lines of its heading where it has one.
    GroupStart(Option<Vec<String>>),
    /// An object of the group.
    Entry(Entry),
    /// Something beside the groups, which interrupts none.
    Aside(Entry),
    /// The group ends.
    GroupEnd,
    /// The output ends.
    End,
}

/// How an output looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// Its form.
    pub shape: Shape,
    /// Whether all of a group is looked at before its widths are settled.
    pub auto_size: bool,
}

/// The form of an output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A row for each object.
    Table {
        /// From left to right.
        columns: Vec<Heading>,
        /// Whether the heading is left out.
        hides_heading: bool,
    },
    /// A line for each property.
    List,
    /// Several objects in a row.
    Wide {
        /// How many; 0 where nothing says.
        columns: usize,
    },
    /// Lines of its own.
    Custom,
}

/// The heading of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// What stands above the column.
    pub label: Rc<str>,
    /// The width; 0 where the contents decide.
    pub width: usize,
    /// On which side texts stand.
    pub alignment: Alignment,
}

/// What is shown of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The cells of a row, from left to right.
    Row {
        /// The texts.
        cells: Vec<Rc<str>>,
        /// Whether what is too wide goes on below.
        wraps: bool,
    },
    /// The properties of a list.
    Fields(Vec<Field>),
    /// One of several in a row.
    Wide(Rc<str>),
    /// Lines that stand as they are.
    Lines(Vec<String>),
}

/// A property of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What stands before the colon.
    pub label: Rc<str>,
    /// The value's text.
    pub text: Rc<str>,
}
