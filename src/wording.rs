//! Sentences: refusals, events and states in the reader's language. The only place with them.
//!
//! Every `match` is exhaustive, so a new refusal does not compile until both languages have its
//! sentence. Labels without figures live in `texts`.

pub mod conferencing;
pub mod event;
pub mod format;
pub mod home;
pub mod import;
pub mod invitation;
pub mod job;
pub mod keeping;
pub mod meetings;
pub mod numbers;
pub mod person;
pub mod place;
pub mod refusal;
pub mod settings;

pub use event::event;
pub use refusal::refusal;
