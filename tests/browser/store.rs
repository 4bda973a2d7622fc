//! The browser's store behind the journal's trait.

use passerelle::browser::local::Local;
use passerelle::journal::{Storage, StorageError};
use wasm_bindgen_test::wasm_bindgen_test;

// The journal packs bytes into UTF-16 units, 15 bits to each; a browser that changed a single one
// would damage every journal. Surrogates are never used and lie above these values.
#[wasm_bindgen_test]
fn the_store_gives_back_every_packed_unit() {
    let units: Vec<u16> = (0..1 << 15).collect();
    let text = String::from_utf16(&units).expect("no surrogates");
    let key = "passerelle/test/units";
    Local.set(key, &text).expect("room for 64 KB");
    let back = Local.get(key).expect("permission");
    Local.remove(key).expect("permission");
    assert_eq!(back, Some(text));
    assert_eq!(Local.get(key), Ok(None));
}

#[wasm_bindgen_test]
fn only_keys_with_the_prefix_are_named() {
    for key in ["passerelle/test/b", "passerelle/test/a", "somebody/else"] {
        Local.set(key, "x").expect("room");
    }
    let named = Local.keys("passerelle/test/").expect("permission");
    for key in ["passerelle/test/b", "passerelle/test/a", "somebody/else"] {
        Local.remove(key).expect("permission");
    }
    assert_eq!(named, ["passerelle/test/a", "passerelle/test/b"]);
}

#[wasm_bindgen_test]
fn a_full_store_says_so_and_keeps_what_it_had() {
    let (kept, large) = ("passerelle/test/kept", "passerelle/test/large");
    Local.set(kept, "as it was").expect("room");
    let refused = Local.set(large, &"x".repeat(6_000_000));
    let back = Local.get(kept).expect("permission");
    Local.remove(kept).expect("permission");
    assert_eq!(refused, Err(StorageError::Full));
    assert_eq!(Local.get(large), Ok(None));
    assert_eq!(back.as_deref(), Some("as it was"));
}
