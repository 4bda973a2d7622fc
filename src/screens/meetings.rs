//! Data of the meeting migration page: who is stale, how far the service is, what each invitation
//! says before and after.
//!
//! Figures that need a look at every meeting are gathered once in a `survey`; the list is ids, and
//! only rows in sight become words. Nothing here starts anything. Start reading with `survey`.

pub mod chosen;
pub mod compare;
pub mod list;
mod note;
pub mod organizer;
pub mod picture;
pub mod record;
pub mod row;
pub mod survey;
