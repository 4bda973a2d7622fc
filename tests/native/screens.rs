//! What the pages show, as plain data.

mod home;
mod settings;
mod voice;
