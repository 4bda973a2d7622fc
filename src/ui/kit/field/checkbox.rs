//! Yes or no: the checkbox, for what is sent later, and the switch, for what acts at once.

use leptos::prelude::*;
use leptos::web_sys::{HtmlInputElement, MouseEvent};

use crate::ui::kit::button::reason_text;
use crate::ui::kit::id::unique_id;
use crate::ui::kit::text::{Words, words};

/// A box to tick.
#[component]
pub fn Checkbox(
    /// What is agreed to.
    #[prop(into)]
    label: TextProp,
    /// Ticked or not.
    #[prop(into)]
    checked: Signal<bool>,
    /// Hears the new state.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Some of what it stands for is ticked, but not all.
    #[prop(optional, into)]
    indeterminate: Signal<bool>,
    /// Why it may not be changed now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// Keeps the label for screen readers only, as in a table.
    #[prop(optional)]
    hide_label: bool,
) -> impl IntoView {
    let parts = Parts { label: words(label), checked, indeterminate, reason, on_change };
    parts.view("checkbox", None, hide_label)
}

/// A setting that is on or off, and acts at once.
#[component]
pub fn Switch(
    /// What is switched.
    #[prop(into)]
    label: TextProp,
    /// On or off.
    #[prop(into)]
    checked: Signal<bool>,
    /// Hears the new state.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Why it may not be switched now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    hide_label: bool,
) -> impl IntoView {
    let indeterminate = Signal::stored(false);
    let parts = Parts { label: words(label), checked, indeterminate, reason, on_change };
    parts.view("switch", Some("switch"), hide_label)
}

struct Parts {
    label: Words,
    checked: Signal<bool>,
    indeterminate: Signal<bool>,
    reason: Signal<Option<String>>,
    on_change: Callback<bool>,
}

impl Parts {
    fn view(self, class: &'static str, role: Option<&'static str>, hide: bool) -> impl IntoView {
        let Self { label, checked, indeterminate, reason, on_change } = self;
        let id = unique_id("reason");
        let described_by = id.clone();
        let blocked = Memo::new(move |_| reason.read().is_some());
        let click = move |ev: MouseEvent| {
            if blocked.get_untracked() {
                ev.prevent_default();
            }
        };
        let change = move |ev| {
            let input: HtmlInputElement = event_target(&ev);
            on_change.run(input.checked());
            // A change that was refused must not stay on the screen as if it had been taken.
            input.set_checked(checked.get_untracked());
        };
        view! {
            <span class="control">
                <label class=class>
                    <input
                        type="checkbox"
                        role=role
                        aria-disabled=move || blocked.get().then_some("true")
                        aria-describedby=move || blocked.get().then(|| described_by.clone())
                        prop:checked=move || checked.get()
                        prop:indeterminate=move || indeterminate.get()
                        on:click=click
                        on:change=change
                    />
                    <span data-hidden=hide>{move || label.get()}</span>
                </label>
                {reason_text(id, reason)}
            </span>
        }
    }
}
