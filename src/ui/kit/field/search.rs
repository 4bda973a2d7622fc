//! The box that narrows a list down while one types.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::ui::kit::icon::{Icon, IconName};
use crate::ui::kit::text::words;

/// A search box; Escape empties it.
#[component]
pub fn SearchBox(
    /// What is searched; the accessible name.
    #[prop(into)]
    label: TextProp,
    /// What may be typed, shown while it is empty; the label when not given.
    #[prop(optional, into)]
    placeholder: Option<TextProp>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Hears what was typed, at each change.
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
    let placeholder = words(placeholder.unwrap_or_else(|| label.clone()));
    let label = words(label);
    let key = move |ev: KeyboardEvent| {
        if ev.key() == "Escape" && !value.read_untracked().is_empty() {
            ev.prevent_default();
            // A pane beside the list would close with the same key.
            ev.stop_propagation();
            on_input.run(String::new());
        }
    };
    view! {
        <span class="search">
            <Icon name=IconName::Search />
            <input
                class="input"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label=move || label.get()
                placeholder=move || placeholder.get()
                prop:value=move || value.get()
                on:input=move |ev| on_input.run(event_target_value(&ev))
                on:keydown=key
            />
        </span>
    }
}
