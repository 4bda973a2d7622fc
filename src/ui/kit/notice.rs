//! Something the page has to say about itself, beside what it is about.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::text::{optional_words, words};
use super::tone::Tone;

/// The shape that goes with a tone, so that the color is never the only sign.
pub(super) fn shape(tone: Tone) -> IconName {
    match tone {
        Tone::Success => IconName::Success,
        Tone::Warning => IconName::Warning,
        Tone::Danger => IconName::Danger,
        Tone::Neutral | Tone::Accent | Tone::Info => IconName::Info,
    }
}

/// A box with a shape, a title, a text and what one may do about it.
#[component]
pub fn Notice(
    /// What kind of news it is; a warning or a danger is read out at once.
    #[prop(optional)]
    tone: Tone,
    /// The news in a few words.
    #[prop(optional, into)]
    title: Option<TextProp>,
    /// The news.
    #[prop(optional, into)]
    text: Option<TextProp>,
    /// An id, so that a disabled button can point here for its reason.
    #[prop(optional, into)]
    id: Option<String>,
    /// What one may do about it.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// Anything longer than a text.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let role = if tone == Tone::Danger { "alert" } else { "status" };
    let (title, text) = (optional_words(title), text.map(words));
    view! {
        <div class="notice" id=id role=role data-tone=tone.as_str()>
            <Icon name=shape(tone) />
            <div class="notice__body">
                {title.map(|title| view! { <p class="notice__title">{move || title.get()}</p> })}
                {text.map(|text| view! { <p class="notice__text">{move || text.get()}</p> })}
                {children.map(|children| children())}
                {actions
                    .map(|actions| view! { <div class="notice__actions">{actions.run()}</div> })}
            </div>
        </div>
    }
}
