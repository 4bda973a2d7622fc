//! Passerelle.

pub mod journal;
