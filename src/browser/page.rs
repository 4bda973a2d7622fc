//! The page as a whole: language and theme attributes, title, being hidden, reloading.

use leptos::prelude::window_event_listener_untyped;
use wasm_bindgen::JsCast;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Sets an attribute of the root element.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        // The only error is a name that is no attribute name; ours are constants.
        drop(root.set_attribute(name, value));
    }
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Takes the static skeleton away that stood in before the app was there.
pub fn remove_skeleton() {
    if let Some(skeleton) = document().and_then(|d| d.get_element_by_id("skeleton")) {
        skeleton.remove();
    }
}

/// The languages that the browser asks for, best first.
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|l| l.as_string()).collect()
}

/// Calls `leaving` when the page is hidden or closed: the last chance to write something.
pub fn on_leave(leaving: impl Fn() + Clone + 'static) {
    for event in ["pagehide", "visibilitychange"] {
        let leaving = leaving.clone();
        let handle = window_event_listener_untyped(event, move |_| leaving());
        std::mem::forget(handle);
    }
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    let element = document().and_then(|d| d.get_element_by_id(id));
    if let Some(element) = element.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        drop(element.focus());
    }
}

/// Asks the browser to print the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // The only error is a browser that cannot print, and it says so itself.
        drop(window.print());
    }
}
