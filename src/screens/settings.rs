//! Settings: new organizations, and the import of people.
//!
//! Figures and choices only; `wording` says them.

pub mod import;
pub mod organizations;
