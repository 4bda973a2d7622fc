//! What makes a script leave the straight way: errors, and jumps out of loops and functions.

use std::rc::Rc;

use crate::powershell::error::ErrorRecord;

/// The result of anything that may leave the straight way.
pub type Flow<T = ()> = Result<T, Jump>;

/// Why the straight way is left.
#[derive(Clone, Debug)]
pub enum Jump {
    /// An error that ends the statement, or, where it is fatal, the whole script.
    Error {
        /// The error.
        record: Rc<ErrorRecord>,
        /// Whether it goes on behind the statement that failed: `throw` does.
        is_fatal: bool,
    },
    /// `break`, with a label.
    Break(Option<Rc<str>>),
    /// `continue`, with a label.
    Continue(Option<Rc<str>>),
    /// `return`; what it returns is written already.
    Return,
    /// `exit`, with its code.
    Exit(i32),
    /// A command behind this one has enough: `Select-Object -First 1`. The number is that of the
    /// pipeline, then the place of the command in it.
    Enough(usize, usize),
    /// Ctrl+C.
    Interrupted,
}

impl Jump {
    /// An error that ends the statement.
    pub fn error(record: ErrorRecord) -> Jump {
        Jump::Error { record: Rc::new(record), is_fatal: false }
    }

    /// An error that ends the script.
    pub fn fatal(record: ErrorRecord) -> Jump {
        Jump::Error { record: Rc::new(record), is_fatal: true }
    }
}
