//! A word in a small colored box: the state of a row or a page.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::tone::Tone;

/// A short state. The word carries the meaning; the tone and the shape only repeat it.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    label: TextProp,
    /// What the word means.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// A shape in front of the word.
    #[prop(optional)]
    icon: Option<IconName>,
) -> impl IntoView {
    view! {
        <span class="badge" data-tone=move || tone.get().as_str()>
            {icon.map(|name| view! { <Icon name /> })}
            {move || label.get()}
        </span>
    }
}
