//! What the pages show, as plain data.

mod conferencing;
mod home;
mod meetings;
mod settings;
mod voice;
