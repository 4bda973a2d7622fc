//! What each page shows, as plain data: rows, badges, counts, reasons.
//!
//! Nothing here knows Leptos or the browser, so every page can be tested without one.

pub mod availability;
pub mod billing;
pub mod calls;
pub mod conferencing;
pub mod console;
pub mod countries;
pub mod guide;
pub mod home;
pub mod meetings;
pub mod order;
pub mod outbox;
pub mod people;
pub mod routing;
pub mod settings;
pub mod voice;
