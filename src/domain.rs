//! The rules of the field, as data and pure functions.

pub mod ids;
pub mod phone;
pub mod time;
