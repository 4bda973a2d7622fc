//! What the pages show, as plain data.

mod home;
mod meetings;
mod settings;
mod voice;
