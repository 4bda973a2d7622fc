//! The Dial scope page: whom callers may ask for by name; excluded wins (AA-08).

use leptos::prelude::*;

use super::form::Form;
use crate::ui::kit::{Card, Choice, RadioGroup};
use crate::ui::routing::people::PeopleField;

/// The page.
#[component]
pub(super) fn ScopePage(form: Form) -> impl IntoView {
    let Form { app, draft, .. } = form;
    let some = Memo::new(move |_| draft.read().include_some);
    let options = move || {
        let t = &app.texts().routing;
        vec![Choice::new("all", t.include_all), Choice::new("some", t.include_some)]
    };
    let chosen = move || if some.get() { "some" } else { "all" }.to_string();
    let choose = move |key: String| draft.update(|draft| draft.include_some = key == "some");
    view! {
        <Card title=move || app.texts().routing.scope>
            <p class="muted">{move || app.texts().routing.scope_lead}</p>
            <div class="form-column">
                <RadioGroup
                    label=move || app.texts().routing.include
                    options=Signal::derive(options)
                    value=Signal::derive(chosen)
                    on_change=choose
                />
                <Show when=move || some.get()>
                    <PeopleField
                        label=move || app.texts().routing.include
                        hint=move || app.texts().routing.add_person
                        people=form.get(|draft| draft.include.clone())
                        on_change=move |people| draft.update(|draft| draft.include = people)
                        error=form.error("scope")
                    />
                </Show>
                <PeopleField
                    label=move || app.texts().routing.exclude
                    hint=move || app.texts().routing.add_person
                    people=form.get(|draft| draft.exclude.clone())
                    on_change=move |people| draft.update(|draft| draft.exclude = people)
                    error=form.error("scope")
                />
            </div>
        </Card>
    }
}
