//! What callers meet in one part of an attendant: a greeting, then the end, another place, or a
//! menu (AA-05).

use leptos::prelude::*;

use super::form::Form;
use super::menu::MenuFields;
use crate::domain::routing::attendants::Part;
use crate::screens::routing::attendant_form::HandlingDraft;
use crate::screens::routing::parts::{Goes, TargetDraft, prefix};
use crate::ui::kit::{Card, Choice, RadioGroup};
use crate::ui::routing::greeting::GreetingField;
use crate::ui::routing::target::TargetPlace;
use crate::wording::routing::names;

/// The page of business hours, or of after hours.
#[component]
pub(super) fn HandlingPage(form: Form, part: Part) -> impl IntoView {
    let app = form.app;
    view! {
        <Card title=move || names::part(app.lang(), part)>
            <HandlingFields form part />
        </Card>
    }
}

/// The part of the draft, read.
pub(super) fn read<T: Default + Send + Sync + 'static>(
    form: Form,
    part: Part,
    of: impl Fn(&HandlingDraft) -> T + Send + Sync + 'static,
) -> Signal<T> {
    Signal::derive(move || form.draft.read().handling(part).map(&of).unwrap_or_default())
}

/// The part of the draft, changed.
pub(super) fn edit(form: Form, part: Part, change: impl FnOnce(&mut HandlingDraft)) {
    form.draft.update(|draft| {
        if let Some(handling) = draft.handling_mut(part) {
            change(handling);
        }
    });
}

/// The fields of one part.
#[component]
pub(super) fn HandlingFields(form: Form, part: Part) -> impl IntoView {
    let app = form.app;
    let at = prefix(part);
    let menu =
        Memo::new(move |_| form.draft.read().handling(part).is_some_and(|handling| handling.menu));
    let target = read(form, part, |handling| handling.target);
    let goes = Memo::new(move |_| target.read().goes);
    let options = move || {
        let t = &app.texts().routing;
        let names = [t.disconnect, t.redirect_person, t.redirect_queue, t.redirect_attendant];
        let places = Goes::ALL.into_iter().zip(names);
        let menu = Choice::new("menu", t.menu);
        places.map(|(goes, name)| Choice::new(goes.key(), name)).chain([menu]).collect::<Vec<_>>()
    };
    let chosen = move || if menu.get() { "menu" } else { goes.get().key() }.to_string();
    let choose = move |key: String| {
        edit(form, part, |handling| {
            handling.menu = key == "menu";
            if !handling.menu {
                handling.target.goes = Goes::parse(&key);
            }
        });
    };
    let set_target = move |target: TargetDraft| {
        edit(form, part, |handling| handling.target = target);
    };
    let error = form.error(format!("{at}then"));
    view! {
        <div class="form-column">
            <GreetingField
                label=move || app.texts().routing.greeting
                hint=move || app.texts().routing.text_hint
                value=read(form, part, |handling| handling.greeting.clone())
                on_change=move |greeting| {
                    edit(form, part, |handling| handling.greeting = greeting);
                }
                error=form.error(format!("{at}greeting"))
            />
            <RadioGroup
                label=move || app.texts().routing.then
                options=Signal::derive(options)
                value=Signal::derive(chosen)
                on_change=choose
            />
            <Show when=move || !menu.get()>
                <TargetPlace
                    value=target
                    on_change=set_target
                    error
                    but=form.endpoint
                />
            </Show>
            <Show when=move || menu.get()>
                <MenuFields form part />
            </Show>
        </div>
    }
}
