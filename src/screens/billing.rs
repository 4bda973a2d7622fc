//! Data of the pages of billing: what was bought and what it allows, and Communications Credits.

pub mod credits;
pub mod licenses;
