//! Tests that need a browser and not the whole app: storage, locks, widgets by keyboard.
//! They are compiled to wasm and run in headless Chromium; natively there is nothing here.

#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

// The journal packs bytes into UTF-16 units, 15 bits to each; a browser that changed a single one
// would damage every journal. Surrogates are never used and lie above these values.
#[wasm_bindgen_test]
fn storage_gives_back_every_packed_unit() {
    let window = web_sys::window().expect("a window");
    let storage = window.local_storage().expect("permission").expect("a storage");
    let units: Vec<u16> = (0..1 << 15).collect();
    let text = String::from_utf16(&units).expect("no surrogates");
    storage.set_item("passerelle/test/units", &text).expect("room for 64 KB");
    let back = storage.get_item("passerelle/test/units").expect("permission");
    storage.remove_item("passerelle/test/units").expect("permission");
    assert_eq!(back, Some(text));
}
