//! Home and the activity list.

mod activity;
mod start;

pub use activity::ActivityPage;
pub use start::HomePage;
