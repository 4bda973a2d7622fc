//! The dialog that makes a new organization, from Settings and from the set-up guide.

use leptos::prelude::*;

use crate::browser::clock;
use crate::browser::local::Local;
use crate::journal::head::HeadState;
use crate::route::Page as Place;
use crate::screens::settings::organizations::{
    self, Draft, Flaw, countries, domain_flaw, name_flaw,
};
use crate::session::base::Base;
use crate::session::workspaces;
use crate::ui::countries::country_choices;
use crate::ui::form::FormDialog;
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{Button, Field, IconName, Select, TextInput, TextKind, Tone};
use crate::wording::settings;

/// The button that opens it.
#[component]
pub fn NewOrganizationButton(
    /// Whether the dialog is open.
    making: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    view! {
        <Button
            label=move || app.texts().settings.new_organization
            icon=IconName::Plus
            on_click=move |()| making.set(true)
        />
    }
}

/// The dialog.
#[component]
pub fn NewOrganizationDialog(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let (draft, tried) = (RwSignal::new(Draft::default()), RwSignal::new(false));
    let taken = StoredValue::new(Vec::<String>::new());
    Effect::new(move || {
        if open.get() {
            let country = countries().first().map_or("", |c| c.code()).to_string();
            draft.set(Draft { country, ..Draft::default() });
            tried.set(false);
            taken.set_value(names());
        }
    });
    let create = move |()| {
        tried.set(true);
        let typed = draft.get_untracked();
        let Some(base) = organizations::base(&typed, &taken.get_value()) else { return };
        open.set(false);
        app.replace(move || make(app, typed.name.trim(), base.clone()));
    };
    view! {
        <FormDialog
            app
            open
            on_close=move |()| open.set(false)
            title=move || app.texts().settings.new_title
            save_label=move || app.texts().settings.new_create
            on_save=create
        >
            <p class="muted">{move || app.texts().settings.new_text}</p>
            <Fields app draft tried taken />
        </FormDialog>
    }
}

#[component]
fn Fields(
    app: App,
    draft: RwSignal<Draft>,
    tried: RwSignal<bool>,
    taken: StoredValue<Vec<String>>,
) -> impl IntoView {
    let name_error = move || {
        let flaw = name_flaw(&draft.read(), &taken.read_value()).filter(|_| tried.get())?;
        let t = &app.texts().settings;
        let text = match flaw {
            Flaw::Missing | Flaw::NotADomain => t.name_missing,
            Flaw::TooLong => t.name_long,
            Flaw::Taken => t.name_taken,
        };
        Some(text.to_string())
    };
    let domain_error = move || {
        let flaw = domain_flaw(&draft.read()).filter(|_| tried.get())?;
        let t = &app.texts().settings;
        let text = if flaw == Flaw::Missing { t.domain_missing } else { t.domain_bad };
        Some(text.to_string())
    };
    let options = move || country_choices(app, countries());
    view! {
        <Field
            label=move || app.texts().settings.name
            error=Signal::derive(name_error)
            required=true
        >
            <TextInput
                value=Signal::derive(move || draft.read().name.clone())
                on_input=move |text| draft.update(|draft| draft.name = text)
            />
        </Field>
        <Field
            label=move || app.texts().settings.new_domain
            hint=move || app.texts().settings.new_domain_hint
            error=Signal::derive(domain_error)
            required=true
        >
            <TextInput
                kind=TextKind::Code
                value=Signal::derive(move || draft.read().domain.clone())
                on_input=move |text| draft.update(|draft| draft.domain = text)
            />
        </Field>
        <Field label=move || app.texts().settings.new_country>
            <Select
                options=Signal::derive(options)
                value=Signal::derive(move || draft.read().country.clone())
                on_change=move |text| draft.update(|draft| draft.country = text)
            />
        </Field>
    }
}

/// The names of the organizations of this browser.
fn names() -> Vec<String> {
    let listed = workspaces::list(&Local).unwrap_or_default();
    let name = |it: workspaces::Workspace| match it.state {
        HeadState::Ready(head) => head.name,
        HeadState::Unfinished | HeadState::Damaged(_) => it.name.to_string(),
    };
    listed.into_iter().map(name).collect()
}

/// Makes the organization and goes to its set-up guide.
fn make(app: App, title: &str, base: Base) {
    app.keep();
    let now_ms = clock::now_ms();
    let name = workspaces::fresh_name(&Local, now_ms);
    app.show(workspaces::make(&Local, &name, title, base, now_ms));
    app.tell(Tone::Success, settings::loaded(untrack(|| app.lang()), title));
    app.go(Place::Guide);
}
