//! Names and values in two columns: what there is to know of one thing.

use leptos::prelude::*;

use super::text::words;

/// The list; its children are `Fact`s.
#[component]
pub fn Facts(
    /// The facts.
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One name and its value.
#[component]
pub fn Fact(
    /// The name.
    #[prop(into)]
    label: TextProp,
    /// The value.
    children: Children,
) -> impl IntoView {
    let label = words(label);
    view! {
        <div class="facts__row">
            <dt>{move || label.get()}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
