//! The Hours page: open at any time, or by a grid of half hours that can also be typed (AA-04).

use leptos::prelude::*;

use super::form::Form;
use super::grid::HoursGrid;
use crate::ui::kit::{Card, Choice, Field, RadioGroup, TextInput};
use crate::wording::routing::hours::day;

/// The page.
#[component]
pub(super) fn HoursPage(form: Form) -> impl IntoView {
    let Form { app, draft, .. } = form;
    let custom = Memo::new(move |_| draft.read().custom);
    let options = move || {
        let t = &app.texts().routing;
        vec![Choice::new("always", t.always), Choice::new("custom", t.custom)]
    };
    let row = move |at: usize| {
        view! {
            <Field
                label=move || day(app.lang(), at)
                error=form.error(format!("day{at}"))
            >
                <TextInput
                    value=Signal::derive(move || draft.read().days[at].clone())
                    on_input=move |text: String| draft.update(|draft| draft.type_day(at, &text))
                    placeholder=move || app.texts().routing.closed
                />
            </Field>
        }
    };
    view! {
        <Card title=move || app.texts().routing.hours>
            <RadioGroup
                label=move || app.texts().routing.hours
                options=Signal::derive(options)
                value=Signal::derive(move || {
                    if custom.get() { "custom" } else { "always" }.to_string()
                })
                on_change=move |key: String| draft.update(|draft| draft.custom = key == "custom")
            />
            <Show when=move || custom.get()>
                <p class="muted">{move || app.texts().routing.hours_help}</p>
                <HoursGrid form />
                <fieldset class="routing__days">
                    <legend class="field__label">
                        {move || app.texts().routing.hours_typed} " · "
                        <span class="muted">{move || app.texts().routing.hours_example}</span>
                    </legend>
                    {(0..7).map(row).collect_view()}
                </fieldset>
            </Show>
        </Card>
    }
}
