//! The cursor in the field: where it stands, and putting text there. The browser counts UTF-16
//! units, we count bytes.

use std::ops::Range;

use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::HtmlTextAreaElement;

/// The byte at which this UTF-16 unit begins.
pub fn byte_of(text: &str, unit: u32) -> usize {
    let mut units = 0;
    let at = text.char_indices().find(|(_, c)| {
        let here = units;
        units += c.len_utf16() as u32;
        here >= unit
    });
    at.map_or(text.len(), |(at, _)| at)
}

/// The UTF-16 units before this byte.
pub fn unit_of(text: &str, byte: usize) -> u32 {
    text.get(..byte).unwrap_or(text).encode_utf16().count() as u32
}

/// What is selected in the field, in bytes; without a selection the place of the cursor.
pub fn selection(field: &HtmlTextAreaElement) -> Range<usize> {
    let text = field.value();
    let read = |unit: Result<Option<u32>, _>| unit.ok().flatten().unwrap_or(u32::MAX);
    let (start, end) = (read(field.selection_start()), read(field.selection_end()));
    byte_of(&text, start)..byte_of(&text, end)
}

/// Writes a text into the field and puts the cursor behind the byte `at`. The signal hears of it.
pub fn write(field: &HtmlTextAreaElement, draft: RwSignal<String>, text: &str, at: usize) {
    field.set_value(text);
    let unit = unit_of(text, at);
    // The only error is a place outside the text.
    drop(field.set_selection_range(unit, unit));
    draft.set(text.to_string());
}

/// Puts a text in place of what is selected.
pub fn insert(node: NodeRef<html::Textarea>, draft: RwSignal<String>, piece: &str) {
    let Some(field) = node.get_untracked() else { return };
    let (text, selected) = (field.value(), selection(&field));
    let (before, after) = (&text[..selected.start], &text[selected.end..]);
    let at = before.len() + piece.len();
    write(&field, draft, &format!("{before}{piece}{after}"), at);
}
