//! Tests that need a browser and not the whole app: the store, the lock, widgets by keyboard.
//! They are compiled to wasm and run in headless Chromium; natively there is nothing here.

#![cfg(target_arch = "wasm32")]

mod desk;
mod dialog;
mod lock;
mod menu;
mod store;
mod table;
mod tabs;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
