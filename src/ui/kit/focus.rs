//! Moving the keyboard focus, and finding the way back.
//!
//! Whatever opens over a page (a dialog, a menu, a pane) takes the focus and must return it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Returns the element that has the focus, unless that is the page as a whole.
pub fn focused() -> Option<HtmlElement> {
    let element = document().active_element()?;
    if element.tag_name().eq_ignore_ascii_case("body") {
        return None;
    }
    element.dyn_into().ok()
}

/// Moves the focus to `element`; does nothing when the element cannot take it.
pub(super) fn focus(element: &HtmlElement) {
    // An element that left the page meanwhile refuses; there is nothing to do about that.
    element.focus().ok();
}

/// Moves the focus to the element with this id.
pub fn focus_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into().ok()) {
        focus(&element);
    }
}

/// Moves the focus to the first match of the selectors, tried in order, within `root`.
pub fn focus_first(root: &Element, selectors: &[&str]) -> bool {
    let found = selectors.iter().find_map(|selector| {
        root.query_selector(selector).ok().flatten().and_then(|e| e.dyn_into::<HtmlElement>().ok())
    });
    if let Some(element) = &found {
        focus(element);
    }
    found.is_some()
}

/// Returns the focus to where it was, if that element is still on the page.
pub fn give_back(opener: Option<&HtmlElement>) {
    if let Some(element) = opener.filter(|element| element.is_connected()) {
        focus(element);
    }
}

/// Whether the focus is in the element with this id.
pub fn focus_within(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    element.is_some_and(|element| focused().is_some_and(|now| element.contains(Some(&now))))
}

/// Scrolls what holds `element` no further than it takes to see it.
pub fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
