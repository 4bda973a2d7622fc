//! Sentences: refusals, events and states in the reader's language. The only place with them.
//!
//! Every `match` is exhaustive, so a new refusal does not compile until both languages have its
//! sentence. Labels without figures live in `texts`.

pub mod availability;
pub mod calls;
pub mod conferencing;
pub mod console;
pub mod credits;
pub mod dialin;
pub mod emergency;
pub mod event;
pub mod format;
pub mod guide;
pub mod home;
pub mod import;
pub mod invitation;
pub mod job;
pub mod keeping;
pub mod licenses;
pub mod meetings;
pub mod numbers;
pub mod outbox;
pub mod person;
pub mod place;
pub mod porting;
pub mod providers;
pub mod refusal;
pub mod routing;
pub mod settings;
pub mod stale;
pub mod voice;

pub use event::event;
pub use refusal::refusal;
