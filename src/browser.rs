//! The browser as the app needs it: store, clock, address, files, clipboard, locks. Wasm only.
//!
//! Nothing here knows the domain. Each file wraps one thing of the browser and turns its failures
//! into values.

pub mod clipboard;
pub mod clock;
pub mod files;
pub mod hash;
pub mod local;
pub mod locks;
pub mod page;
