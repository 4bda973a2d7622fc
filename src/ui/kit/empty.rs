//! What stands where a list would be: why it is empty and what to do.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::text::{optional_words, words};

/// A title, a sentence and a way on.
#[component]
pub fn EmptyState(
    /// What is missing.
    #[prop(into)]
    title: TextProp,
    /// How to get it.
    #[prop(optional, into)]
    text: Option<TextProp>,
    /// A drawing above the title.
    #[prop(optional)]
    icon: Option<IconName>,
    /// The way on.
    #[prop(optional, into)]
    action: Option<ViewFn>,
) -> impl IntoView {
    let (title, text) = (words(title), optional_words(text));
    view! {
        <div class="empty">
            {icon.map(|name| view! { <span class="empty__icon"><Icon name /></span> })}
            <p class="empty__title">{move || title.get()}</p>
            {text.map(|text| view! { <p class="empty__text">{move || text.get()}</p> })}
            {action.map(|slot| view! { <div class="empty__action">{slot.run()}</div> })}
        </div>
    }
}
