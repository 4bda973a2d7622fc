//! What each page shows, as plain data: rows, badges, counts, reasons.
//!
//! Nothing here knows Leptos or the browser, so every page can be tested without one.

pub mod conferencing;
pub mod home;
pub mod meetings;
pub mod settings;
pub mod voice;
