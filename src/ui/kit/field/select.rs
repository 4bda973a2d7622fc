//! One choice out of a closed list, in the browser's own control.

use leptos::prelude::*;

use super::Wiring;
use crate::ui::kit::button::reason_text;
use crate::ui::kit::choice::Choice;
use crate::ui::kit::icon::{Icon, IconName};
use crate::ui::kit::id::unique_id;
use crate::ui::kit::text::optional_words;

/// A drop-down list.
#[component]
pub fn Select(
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The value of the choice that is made.
    #[prop(into)]
    value: Signal<String>,
    /// Hears the value of the new choice.
    #[prop(into)]
    on_change: Callback<String>,
    /// The accessible name when no `Field` stands around it.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// Takes the focus when its dialog or page opens.
    #[prop(optional)]
    autofocus: bool,
    /// Why nothing can be chosen now, shown below it.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
) -> impl IntoView {
    let reason_id = unique_id("reason");
    let described_by = reason_id.clone();
    let blocked = Memo::new(move |_| reason.read().is_some());
    let wiring = Wiring::find();
    let label = optional_words(label);
    let rows = move || options.get().into_iter().map(|choice| row(choice, value)).collect_view();
    let change = move |ev| {
        on_change.run(event_target_value(&ev));
        // A choice that was refused must not stay on the screen as if it had been taken.
        event_target::<leptos::web_sys::HtmlSelectElement>(&ev).set_value(&value.get_untracked());
    };
    view! {
        <span class="select">
        <select
            class="input"
            id=wiring.id
            data-autofocus=autofocus
            aria-label=move || label.map(|label| label.get())
            aria-required=wiring.required.then_some("true")
            aria-invalid=move || wiring.invalid.get().then_some("true")
            disabled=move || blocked.get()
            aria-describedby=move || match blocked.get() {
                true => Some(described_by.clone()),
                false => wiring.described_by.get(),
            }
            on:change=change
        >
            {rows}
        </select>
        <Icon name=IconName::ChevronDown />
        </span>
        {reason_text(reason_id, reason)}
    }
}

fn row(choice: Choice, value: Signal<String>) -> impl IntoView {
    let own = choice.value.clone();
    view! {
        <option
            value=choice.value
            disabled=choice.disabled
            prop:selected=move || *value.read() == own
        >
            {choice.label}
        </option>
    }
}
