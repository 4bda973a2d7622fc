//! The part of the address from `#` on.

use leptos::ev;
use leptos::prelude::window_event_listener_untyped;

/// The hash as it stands.
pub fn current() -> String {
    web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// Goes to another hash, with a new line in the browser's history.
pub fn set(hash: &str) {
    if let Some(window) = web_sys::window() {
        // The only error is a hash that is no address; ours are printed by `Route::href`.
        drop(window.location().set_hash(hash));
    }
}

/// Changes the hash in place, without a new line in the browser's history.
pub fn replace(hash: &str) {
    if let Some(window) = web_sys::window() {
        drop(window.location().replace(hash));
    }
}

/// Calls `changed` whenever the hash changes.
pub fn on_change(changed: impl Fn() + 'static) {
    let name = ev::EventDescriptor::name(&ev::hashchange);
    let handle = window_event_listener_untyped(&name, move |_| changed());
    // The listener lives as long as the page.
    std::mem::forget(handle);
}
