//! Settings: licenses, workspaces, and the import of people.
//!
//! Figures and choices only; `wording` says them.

pub mod import;
pub mod licenses;
