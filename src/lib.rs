//! Passerelle.

pub mod domain;
pub mod session;
pub mod sim;
