//! Passerelle.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod csv;
pub mod domain;
pub mod journal;
pub mod plan;
pub mod route;
pub mod screens;
pub mod session;
pub mod sim;
pub mod texts;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod wording;

// The scroll arithmetic has no browser in it, so its tests run natively.
#[cfg(all(test, not(target_arch = "wasm32")))]
#[path = "ui/kit/table/geometry.rs"]
mod geometry;
