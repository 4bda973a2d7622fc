//! Voice: what the pages of phone numbers and of new service numbers show.
//!
//! Start with `numbers` for the list; `details` and `unassigning` belong to the number that is
//! chosen in it, `search` and `reservations` to the page on which new ones are acquired.

pub mod details;
pub mod numbers;
pub mod reservations;
pub mod search;
pub mod unassigning;
