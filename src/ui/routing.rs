//! Call routing: the pages of call queues and of auto attendants.
//!
//! `queues` and `attendants` are the pages; the other modules are parts that both are made of.

mod attendants;
mod drawing;
mod endpoint;
mod form;
mod gate;
mod greeting;
mod number;
mod page;
pub mod people;
mod queues;
mod table;
mod target;

pub use attendants::AutoAttendantsPage;
pub use queues::CallQueuesPage;
