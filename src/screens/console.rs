//! The console as plain data: what was printed, in rows; what was typed before; where one sees what
//! a command changed. It knows nothing of the language that is typed there.

pub mod choice;
pub mod history;
pub mod place;
pub mod scrollback;
pub mod welcome;
