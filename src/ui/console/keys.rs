//! The keys of the field. None of them is a trap: Tab leaves an empty field, and after Escape any.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::caret;
use super::desk::Desk;
use crate::ui::kit::LogView;

/// Acts on a key.
pub fn press(desk: Desk, view: LogView, field: NodeRef<html::Textarea>, ev: &KeyboardEvent) {
    if ev.is_composing() {
        return;
    }
    let key = ev.key();
    let with_ctrl = ev.ctrl_key() && !ev.alt_key() && !ev.meta_key();
    let bare = !ev.ctrl_key() && !ev.alt_key() && !ev.meta_key();
    let running = desk.work.is_running.get_untracked();
    let used = match key.as_str() {
        "PageUp" if bare => scroll(view, -1),
        "PageDown" if bare => scroll(view, 1),
        "c" | "C" if with_ctrl && !ev.shift_key() => {
            !is_anything_selected(field) && interrupt(desk)
        }
        "l" | "L" if with_ctrl => clear(desk),
        _ if running => false,
        "Enter" if bare && !ev.shift_key() => enter(desk, field),
        "Tab" if bare => complete(desk, field, ev.shift_key()),
        "Escape" if bare => escape(desk),
        "r" | "R" if with_ctrl => search(desk),
        "ArrowUp" if bare && !ev.shift_key() && is_at_first_line(field) => earlier(desk),
        "ArrowDown" if bare && !ev.shift_key() && is_at_last_line(field) => later(desk),
        _ => false,
    };
    if used {
        ev.prevent_default();
        ev.stop_propagation();
    }
}

fn scroll(view: LogView, pages: i32) -> bool {
    view.go_pages(pages);
    true
}

fn interrupt(desk: Desk) -> bool {
    desk.interrupt();
    true
}

fn clear(desk: Desk) -> bool {
    desk.screen.clear();
    true
}

/// Runs the text, takes the candidate that Tab offers, or begins another line.
fn enter(desk: Desk, field: NodeRef<html::Textarea>) -> bool {
    if desk.entry.offer.read_untracked().is_some() {
        desk.entry.offer.set(None);
        return true;
    }
    if desk.enter() {
        caret::insert(field, desk.entry.draft, "\n");
    }
    true
}

/// Tab completes unless there is nothing to complete or Escape was pressed before.
fn complete(desk: Desk, field: NodeRef<html::Textarea>, back: bool) -> bool {
    let offers = desk.entry.offer.read_untracked().is_some();
    let empty = desk.entry.draft.read_untracked().trim().is_empty();
    if !offers && (back || empty || desk.entry.leaves.get_value()) {
        return false;
    }
    desk.complete(field, back);
    true
}

/// Closes the list, else empties the field, else leaves it to what stands around.
fn escape(desk: Desk) -> bool {
    desk.entry.leaves.set_value(true);
    if desk.entry.offer.read_untracked().is_some() {
        desk.entry.offer.set(None);
        return true;
    }
    let had_text = !desk.entry.draft.read_untracked().is_empty();
    if had_text {
        desk.entry.draft.set(String::new());
    }
    had_text
}

fn search(desk: Desk) -> bool {
    desk.entry.offer.set(None);
    desk.entry.is_searching.set(true);
    true
}

/// Shows the command before the present one.
pub fn earlier(desk: Desk) -> bool {
    let shown = desk.entry.draft.get_untracked();
    let found = desk.entry.history.try_update_value(|h| h.earlier(&shown).map(str::to_string));
    show(desk, found.flatten())
}

/// Shows the command after the present one, and behind the last one what was typed.
pub fn later(desk: Desk) -> bool {
    let found = desk.entry.history.try_update_value(|h| h.later().map(str::to_string));
    show(desk, found.flatten())
}

fn show(desk: Desk, command: Option<String>) -> bool {
    desk.entry.offer.set(None);
    if let Some(command) = &command {
        desk.entry.draft.set(command.clone());
    }
    command.is_some()
}

fn is_at_first_line(field: NodeRef<html::Textarea>) -> bool {
    field.get_untracked().is_some_and(|field| {
        let selected = caret::selection(&field);
        selected.is_empty() && !field.value()[..selected.start].contains('\n')
    })
}

fn is_at_last_line(field: NodeRef<html::Textarea>) -> bool {
    field.get_untracked().is_some_and(|field| {
        let selected = caret::selection(&field);
        selected.is_empty() && !field.value()[selected.end..].contains('\n')
    })
}

/// Whether Ctrl+C has something to copy, in the field or anywhere on the page.
pub fn is_anything_selected(field: NodeRef<html::Textarea>) -> bool {
    let in_field = field.get_untracked().is_some_and(|f| !caret::selection(&f).is_empty());
    in_field || is_page_selected()
}

/// Whether a stretch of the page is selected.
pub fn is_page_selected() -> bool {
    let selection = window().get_selection().ok().flatten();
    selection.is_some_and(|selection| !selection.is_collapsed())
}
