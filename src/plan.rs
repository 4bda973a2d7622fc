//! Planning with what an administrator brings: reading the files of their own organization.
//!
//! Nothing here changes a tenant. A file becomes plain data with every doubt about it, and what
//! is made of that is decided by whoever called.

pub mod acp;
pub mod people;
