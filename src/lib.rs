//! Passerelle.

pub mod domain;
pub mod journal;
pub mod route;
pub mod session;
pub mod sim;
pub mod texts;
pub mod wording;
