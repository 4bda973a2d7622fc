//! Call routing: what the pages of call queues and of auto attendants show.
//!
//! `list` is the two lists; `queue_form` and `attendant_form` are what is typed, before it can be
//! saved; `parts` are the answers that both forms ask for; `tree` is the drawing of where a call
//! goes.

pub mod attendant_form;
pub mod days;
pub mod hours;
pub mod list;
pub mod parts;
pub mod people;
pub mod queue_form;
pub mod tree;
