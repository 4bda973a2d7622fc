//! Ctrl+R: a command that was typed before, by a part of it, the newest first.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::desk::Desk;
use super::painted;

/// The line of the search, in place of the field.
#[component]
pub fn Search(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let part = RwSignal::new(String::new());
    let found = RwSignal::new(None::<(usize, String)>);
    let find = move |before: usize| {
        let part = part.get_untracked();
        desk.entry.history.with_value(|history| {
            history.find(&part, before).map(|(at, command)| (at, command.to_string()))
        })
    };
    let typed = move |text: String| {
        part.set(text);
        found.set(find(usize::MAX));
    };
    let older = move || {
        let before = found.get_untracked().map_or(usize::MAX, |(at, _)| at);
        if let Some(older) = find(before) {
            found.set(Some(older));
        }
    };
    let on_key = move |ev: KeyboardEvent| {
        let with_ctrl = ev.ctrl_key() && !ev.alt_key() && !ev.meta_key();
        match ev.key().as_str() {
            "r" | "R" if with_ctrl => older(),
            "ArrowUp" => older(),
            "Enter" | "Tab" => match found.get_untracked() {
                Some((_, command)) => desk.put(command),
                None if ev.key() == "Tab" => return,
                None => {}
            },
            "Escape" => desk.put(desk.entry.draft.get_untracked()),
            "c" | "C" if with_ctrl => desk.put(String::new()),
            _ => return,
        }
        ev.prevent_default();
        ev.stop_propagation();
    };
    let input = focused();
    let result = move || match found.get() {
        Some((_, command)) => painted::stretch(&command, 0..command.len()),
        None if part.read().is_empty() => app.texts().console.search_hint.into_any(),
        None => app.texts().console.search_none.into_any(),
    };
    view! {
        <div class="entry entry--search">
            <label class="entry__search">
                <span class="entry__label">{move || app.texts().console.search}</span>
                <input
                    class="entry__input"
                    type="text"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    node_ref=input
                    prop:value=move || part.get()
                    on:input=move |ev| typed(event_target_value(&ev))
                    on:keydown=on_key
                />
            </label>
            <p class="entry__found" role="status" data-is-hint=move || found.read().is_none()>
                {result}
            </p>
        </div>
    }
}

/// A field that takes the keyboard when it comes onto the page.
fn focused() -> NodeRef<html::Input> {
    let input = NodeRef::<html::Input>::new();
    Effect::new(move || {
        if let Some(input) = input.get() {
            // A field that left the page meanwhile refuses; there is nothing to do about that.
            drop(input.focus());
        }
    });
    input
}
