//! Passerelle.

pub mod domain;
