//! Home and the activity list.

mod activity;
mod jobs;
mod line;
mod rewind;
mod start;

pub use activity::ActivityPage;
pub use start::HomePage;
