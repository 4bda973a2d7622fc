//! Boxes on a page: a titled group, and a figure that counts.

use leptos::prelude::*;

use super::text::{optional_words, words};
use super::tone::Tone;

/// A box around things that belong together.
#[component]
pub fn Card(
    /// What they are.
    #[prop(optional, into)]
    title: Option<TextProp>,
    /// What may be done with them, at the end of the title.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// The things.
    children: Children,
) -> impl IntoView {
    let title = optional_words(title);
    let actions = actions.map(|slot| view! { <div class="card__actions">{slot.run()}</div> });
    let head = (title.is_some() || actions.is_some()).then(|| {
        let title = title.map(|title| view! { <h2 class="card__title">{move || title.get()}</h2> });
        view! { <div class="card__head">{title} {actions}</div> }
    });
    view! {
        <section class="card">
            {head}
            {children()}
        </section>
    }
}

/// A figure that matters, in large digits; a link when there is more behind it.
#[component]
pub fn Stat(
    /// What is counted.
    #[prop(into)]
    label: TextProp,
    /// The count.
    #[prop(into)]
    value: TextProp,
    /// What the count means.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// What there is to say about it.
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// Where the things that are counted stand.
    #[prop(optional, into)]
    href: Option<Signal<String>>,
) -> impl IntoView {
    let (label, value, note) = (words(label), words(value), optional_words(note));
    let inside = view! {
        <span class="stat__label">
            <span class="stat__dot" aria-hidden="true"></span>
            {move || label.get()}
        </span>
        <span class="stat__value">{move || value.get()}</span>
        {note.map(|note| view! { <span class="stat__note">{move || note.get()}</span> })}
    };
    let tone = move || tone.get().as_str();
    match href {
        Some(href) => {
            view! { <a class="stat" data-tone=tone href=move || href.get()>{inside}</a> }.into_any()
        }
        None => view! { <div class="stat" data-tone=tone>{inside}</div> }.into_any(),
    }
}
