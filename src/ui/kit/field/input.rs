//! Controls for typed answers: one line, a number, several lines.
//!
//! They show what was typed and nothing else; whether it can be taken is the page's business.

use leptos::prelude::*;

use super::Wiring;
use crate::ui::kit::text::optional_words;

/// What kind of text is expected, so that a phone offers the right keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Any words.
    #[default]
    Words,
    /// A phone number.
    Phone,
    /// A mail address or a sign-in name.
    Email,
    /// A secret, shown as dots.
    Secret,
    /// Text for machines, in even letters.
    Code,
    /// A day and a time, in the browser's own control.
    DateTime,
}

impl TextKind {
    fn html_type(self) -> &'static str {
        match self {
            Self::Words | Self::Code => "text",
            Self::Phone => "tel",
            Self::Email => "email",
            Self::Secret => "password",
            Self::DateTime => "datetime-local",
        }
    }
}

/// One line of text.
#[component]
pub fn TextInput(
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Hears what was typed, at each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// What kind of text is expected.
    #[prop(optional)]
    kind: TextKind,
    /// An example, shown while it is empty.
    #[prop(optional, into)]
    placeholder: Option<TextProp>,
    /// The accessible name when no `Field` stands around it.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// Takes the focus when its dialog or page opens.
    #[prop(optional)]
    autofocus: bool,
    /// Shows the text without letting it be changed.
    #[prop(optional, into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let wiring = Wiring::find();
    let (label, placeholder) = (optional_words(label), optional_words(placeholder));
    view! {
        <input
            class="input"
            id=wiring.id
            type=kind.html_type()
            data-code=kind == TextKind::Code
            data-autofocus=autofocus
            autocomplete="off"
            spellcheck="false"
            placeholder=move || placeholder.map(|text| text.get())
            aria-label=move || label.map(|label| label.get())
            aria-required=wiring.required.then_some("true")
            aria-invalid=move || wiring.invalid.get().then_some("true")
            aria-describedby=move || wiring.described_by.get()
            prop:readOnly=move || read_only.get()
            prop:value=move || value.get()
            on:input=move |ev| on_input.run(event_target_value(&ev))
        />
    }
}

/// A whole number, as it was typed: what cannot be read as one stays to be corrected.
#[component]
pub fn NumberInput(
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Hears what was typed, at each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// What is counted, shown behind the number.
    #[prop(optional, into)]
    unit: Option<TextProp>,
    /// The accessible name when no `Field` stands around it.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// Takes the focus when its dialog or page opens.
    #[prop(optional)]
    autofocus: bool,
) -> impl IntoView {
    let wiring = Wiring::find();
    let (label, unit) = (optional_words(label), optional_words(unit));
    view! {
        <span class="input-with-unit">
            <input
                class="input"
                id=wiring.id
                type="text"
                inputmode="numeric"
                data-number=true
                data-autofocus=autofocus
                autocomplete="off"
                aria-label=move || label.map(|label| label.get())
                aria-required=wiring.required.then_some("true")
                aria-invalid=move || wiring.invalid.get().then_some("true")
                aria-describedby=move || wiring.described_by.get()
                prop:value=move || value.get()
                on:input=move |ev| on_input.run(event_target_value(&ev))
            />
            {unit.map(|unit| view! { <span class="input-unit">{move || unit.get()}</span> })}
        </span>
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Hears what was typed, at each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// How many lines show at once.
    #[prop(default = 4)]
    rows: u32,
    /// The accessible name when no `Field` stands around it.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// Text for machines, in even letters.
    #[prop(optional)]
    code: bool,
) -> impl IntoView {
    let wiring = Wiring::find();
    let label = optional_words(label);
    view! {
        <textarea
            class="input"
            id=wiring.id
            rows=rows.to_string()
            data-code=code
            spellcheck=if code { "false" } else { "true" }
            aria-label=move || label.map(|label| label.get())
            aria-required=wiring.required.then_some("true")
            aria-invalid=move || wiring.invalid.get().then_some("true")
            aria-describedby=move || wiring.described_by.get()
            prop:value=move || value.get()
            on:input=move |ev| on_input.run(event_target_value(&ev))
        ></textarea>
    }
}
