//! A labelled place for an answer: the label, a hint, an error, and the control between them.
//!
//! `Field` wires the four together; the controls below it find their id and their
//! description in its context, so a page never writes an id.

mod checkbox;
mod input;
mod search;
mod select;

pub use checkbox::{Checkbox, Switch};
pub use input::{NumberInput, TextArea, TextInput, TextKind};
pub use search::SearchBox;
pub use select::Select;

use leptos::context::Provider;
use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::id::unique_id;
use super::text::{optional_words, words};

/// What a control needs to know of the field around it.
#[derive(Clone)]
pub(super) struct Wiring {
    pub(super) id: String,
    pub(super) described_by: Signal<Option<String>>,
    pub(super) invalid: Signal<bool>,
    pub(super) required: bool,
}

impl Wiring {
    /// The wiring of the field around this control, or one of its own.
    pub(super) fn find() -> Self {
        use_context().unwrap_or_else(|| Self {
            id: unique_id("input"),
            described_by: Signal::stored(None),
            invalid: Signal::stored(false),
            required: false,
        })
    }
}

/// A label, the control for the answer, and what there is to say about it.
#[component]
pub fn Field(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// Why the answer cannot be taken.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// An answer must be given.
    #[prop(optional)]
    required: bool,
    /// Keeps the label for screen readers only, where the place says it all.
    #[prop(optional)]
    hide_label: bool,
    /// The control.
    children: Children,
) -> impl IntoView {
    let (label, hint) = (words(label), optional_words(hint));
    let id = unique_id("field");
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let has_error = Memo::new(move |_| error.read().is_some());
    let described_by = Signal::derive({
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || {
            let parts = [
                has_error.get().then_some(error_id.as_str()),
                hint.is_some().then_some(hint_id.as_str()),
            ];
            let parts: Vec<&str> = parts.into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        }
    });
    let wiring = Wiring { id: id.clone(), described_by, invalid: has_error.into(), required };
    view! {
        <div class="field" data-invalid=move || has_error.get()>
            <label class="field__label" for=id data-hidden=hide_label>
                {move || label.get()}
                <span class="field__star" aria-hidden="true" hidden=!required>"*"</span>
            </label>
            <Provider value=wiring>{children()}</Provider>
            <div class="field__error" id=error_id role="alert">
                {move || error.get().map(error_text)}
            </div>
            {hint
                .map(|hint| {
                    view! { <div class="field__hint" id=hint_id>{move || hint.get()}</div> }
                })}
        </div>
    }
}

fn error_text(text: String) -> impl IntoView {
    view! {
        <Icon name=IconName::Danger />
        <span>{text}</span>
    }
}
