//! JSON as Windows PowerShell 5.1 writes it, which differs from everybody else's in its layout and
//! its dates, and reading JSON into objects.

mod layout;
mod read;
mod written;

pub use read::read;

use self::layout::Layout;
use self::written::Writer;
use crate::powershell::value::Value;

/// How deep objects are written unless a command says otherwise.
pub const DEPTH: u32 = 2;
/// The greatest depth that may be asked for.
pub const DEPTH_MAX: u32 = 100;

/// The JSON of what a pipeline brought: of one value itself, of several a list. What is deeper than
/// the depth that was asked for is written as its text.
pub struct Writing {
    writer: Writer,
    /// Nothing where everything stays on one line.
    layout: Option<Layout>,
    compact: String,
    depth: i64,
    /// How many items of the list were written; nothing where there is no list.
    items: Option<usize>,
}

impl Writing {
    /// A text with nothing in it yet.
    pub fn new(depth: u32, is_compressed: bool, is_list: bool) -> Writing {
        let mut writing = Writing {
            writer: Writer::default(),
            layout: (!is_compressed).then(Layout::default),
            compact: String::new(),
            depth: i64::from(depth),
            items: is_list.then_some(0),
        };
        if is_list {
            writing.put("[");
        }
        writing
    }

    /// Writes the value, or the next one of the list.
    pub fn push(&mut self, value: &Value) {
        let levels = match &mut self.items {
            Some(items) => {
                *items += 1;
                if *items > 1 {
                    self.put(",");
                }
                self.depth - 1
            }
            None => self.depth,
        };
        self.writer.push(value, levels);
        let written = self.writer.take();
        self.put(&written);
    }

    /// The whole text.
    pub fn end(mut self) -> String {
        if self.items.is_some() {
            self.put("]");
        }
        match self.layout {
            Some(layout) => layout.end(),
            None => self.compact,
        }
    }

    fn put(&mut self, json: &str) {
        match &mut self.layout {
            Some(layout) => layout.extend(json),
            None => self.compact.push_str(json),
        }
    }
}
