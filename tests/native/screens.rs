//! What the pages show, as plain data.

mod availability;
mod billing;
mod calls;
mod conferencing;
mod console;
mod home;
mod meetings;
mod outbox;
mod people;
mod routing;
mod settings;
mod voice;
