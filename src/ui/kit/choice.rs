//! One choice out of a few that all stay in sight: radio buttons, and the same as one bar.

use leptos::prelude::*;

use super::id::unique_id;
use super::text::{optional_words, words};

/// One thing to choose, here or in a `Select`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the callback hears.
    pub value: String,
    /// What the person reads.
    pub label: String,
    /// What helps to choose; only radio buttons show it.
    pub hint: Option<String>,
    /// Cannot be chosen now.
    pub disabled: bool,
}

impl Choice {
    /// A choice that is open.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, disabled: false }
    }

    /// Adds a sentence that helps to choose.
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// Closes the choice when `disabled` is true.
    pub fn disabled(self, disabled: bool) -> Self {
        Self { disabled, ..self }
    }
}

/// A question with a few answers below each other.
#[component]
pub fn RadioGroup(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The value of the answer that is given.
    #[prop(into)]
    value: Signal<String>,
    /// Hears the value of the new answer.
    #[prop(into)]
    on_change: Callback<String>,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
) -> impl IntoView {
    let (label, hint) = (words(label), optional_words(hint));
    view! {
        <fieldset class="radio-group">
            <legend class="field__label">{move || label.get()}</legend>
            {hint.map(|hint| view! { <p class="field__hint">{move || hint.get()}</p> })}
            {radios(options, value, on_change)}
        </fieldset>
    }
}

/// A few choices side by side in one bar, such as speeds.
#[component]
pub fn Segmented(
    /// What is chosen; for screen readers.
    #[prop(into)]
    label: TextProp,
    /// The choices.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The value of the choice that is made.
    #[prop(into)]
    value: Signal<String>,
    /// Hears the value of the new choice.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let label = words(label);
    view! {
        <div class="segmented" role="radiogroup" aria-label=move || label.get()>
            {radios(options, value, on_change)}
        </div>
    }
}

fn radios(
    options: Signal<Vec<Choice>>,
    value: Signal<String>,
    on_change: Callback<String>,
) -> impl IntoView {
    let name = StoredValue::new(unique_id("radio"));
    let rows = move |choice: Choice| {
        let (own, picked) = (choice.value.clone(), choice.value);
        view! {
            <label class="radio">
                <input
                    type="radio"
                    name=name.get_value()
                    disabled=choice.disabled
                    prop:checked=move || *value.read() == own
                    on:change=move |_| on_change.run(picked.clone())
                />
                <span class="radio__text">
                    {choice.label}
                    {choice.hint.map(|hint| view! { <span class="radio__hint">{hint}</span> })}
                </span>
            </label>
        }
    };
    move || options.get().into_iter().map(rows).collect_view()
}
