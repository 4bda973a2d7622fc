//! Voice: what the pages of phone numbers, of new service numbers and of port orders show.
//!
//! Start with `numbers` for the list; `details` and `unassigning` belong to the number that is
//! chosen in it, `search` and `reservations` to the pages on which new ones are acquired, `users`
//! and `assigning` to the people who get them, `addresses` and `address` to where their emergency
//! calls lead; `ports` is about orders that bring numbers from a carrier.

pub mod address;
pub mod addresses;
pub mod assigning;
pub mod details;
pub mod numbers;
pub mod ports;
pub mod reservations;
pub mod search;
pub mod unassigning;
pub mod users;
