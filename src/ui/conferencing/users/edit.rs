//! The form of "Edit": who provides the audio conferencing of one person or of many, and what goes
//! with it. Each provider has a part of its own below the list; saving is one step.

mod leaving;
mod numbers;
mod third_party;

use std::sync::Arc;

use leptos::prelude::*;

use super::properties::{EditPages, NUMBERS, PropertiesDialog};
use crate::domain::command::Change;
use crate::domain::ids::UserSet;
use crate::screens::conferencing::editing;
use crate::screens::conferencing::providing::{self, Faults, Form, MICROSOFT, NOBODY, Typed};
use crate::ui::form::FormDialog;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Choice, Field, Select};
use leaving::{MoveForm, RemoveForm};
use numbers::NumbersForm;
use third_party::ThirdPartyForm;

/// What is chosen and typed in the form.
#[derive(Clone, Copy)]
struct Draft {
    provider: RwSignal<String>,
    toll: RwSignal<String>,
    toll_free: RwSignal<String>,
    typed: RwSignal<Typed>,
    faults: RwSignal<Faults>,
    denied: RwSignal<Option<Denied>>,
}

impl Draft {
    fn new() -> Draft {
        Draft {
            provider: RwSignal::default(),
            toll: RwSignal::default(),
            toll_free: RwSignal::default(),
            typed: RwSignal::default(),
            faults: RwSignal::default(),
            denied: RwSignal::new(None),
        }
    }

    /// Begins with what the chosen people have.
    fn begin(self, app: App, users: &UserSet) {
        let provider = app.peek(|s| providing::held_by_all(s.tenant(), users));
        let alone = users.iter().next().filter(|_| users.len() == 1);
        let typed = alone.map(|user| app.peek(|s| Typed::of(s.tenant(), user)));
        self.provider.set(provider.filter(|_| alone.is_some()).unwrap_or_default());
        self.toll.set(String::new());
        self.toll_free.set(String::new());
        self.typed.set(typed.unwrap_or_default());
        self.faults.set(Faults::default());
        self.denied.set(None);
    }

    fn changes(self) -> (Change, Change) {
        (editing::change(&self.toll.read()), editing::change(&self.toll_free.read()))
    }
}

/// What the parts of the form share. A copy is as good as the original.
#[derive(Clone, Copy)]
struct Desk {
    app: App,
    users: Memo<Arc<UserSet>>,
    draft: Draft,
    form: Memo<Form>,
    open: RwSignal<bool>,
}

/// The dialog.
#[component]
pub fn EditDialog(app: App, users: Memo<Arc<UserSet>>, open: RwSignal<bool>) -> impl IntoView {
    let draft = Draft::new();
    let form = Memo::new(move |_| {
        let (users, provider) = (users.read(), draft.provider.read());
        app.look(&[Area::People], |s| providing::form(s.tenant(), &users, &provider))
    });
    let desk = Desk { app, users, draft, form, open };
    let shown = RwSignal::new(NUMBERS);
    let on_bridge = Memo::new(move |_| {
        let users = users.read();
        app.look(&[Area::People], |s| editing::editable(s.tenant(), users.iter()).users)
    });
    Effect::new(move || {
        if open.get() {
            draft.begin(app, &users.read_untracked());
        }
    });
    view! {
        <PropertiesDialog app users=on_bridge open shown />
        <FormDialog
            app
            open=Signal::derive(move || open.get() && shown.get() == NUMBERS)
            on_close=move |()| open.set(false)
            title=move || app.texts().providers.dialog_title
            reason=Signal::derive(move || why_not(desk))
            on_save=move |()| save(desk)
            denied=draft.denied
        >
            <EditPages app shown />
            <p class="lead">{move || app.people(&users.read())}</p>
            <ProviderField desk />
            {move || match form.get() {
                Form::Numbers => view! { <NumbersForm desk /> }.into_any(),
                Form::ThirdParty => view! { <ThirdPartyForm desk /> }.into_any(),
                Form::Move => view! { <MoveForm desk /> }.into_any(),
                Form::Remove => view! { <RemoveForm desk /> }.into_any(),
                Form::Nothing => ().into_any(),
            }}
        </FormDialog>
    }
}

/// The list "Provider name": Microsoft, nobody, and the third parties of the time.
#[component]
fn ProviderField(desk: Desk) -> impl IntoView {
    let Desk { app, users, draft, .. } = desk;
    let options = move || {
        let (t, common) = (&app.texts().providers, &app.texts().common);
        let areas = [Area::People];
        let (present, third) = app.look(&areas, |s| {
            let third = s.tenant().profile().third_parties;
            (providing::held_by_all(s.tenant(), &users.read()), third)
        });
        let keep = (users.read().len() > 1).then(|| Choice::new("", common.keep));
        let own = [Choice::new(MICROSOFT, t.microsoft), Choice::new(NOBODY, t.nobody)];
        let third: Vec<&str> = third.iter().map(|known| known.name).collect();
        // One that ended must not vanish from the list of somebody who still has it (AC-14).
        let gone = present.filter(|key| {
            ![MICROSOFT, NOBODY].contains(&key.as_str()) && !third.contains(&key.as_str())
        });
        let third = third.into_iter().map(|name| Choice::new(name, name));
        let gone = gone.map(|name| Choice::new(name.clone(), name));
        keep.into_iter().chain(own).chain(third).chain(gone).collect::<Vec<_>>()
    };
    let choose = move |key: String| {
        draft.faults.set(Faults::default());
        draft.denied.set(None);
        draft.provider.set(key);
    };
    view! {
        <Field label=move || app.texts().providers.provider_name>
            <Select
                options=Signal::derive(options)
                value=draft.provider
                on_change=choose
            />
        </Field>
    }
}

fn why_not(desk: Desk) -> Option<String> {
    let app = desk.app;
    let read_only = app.read_only();
    read_only.or_else(|| match desk.form.get() {
        Form::Numbers => numbers::why_not(desk),
        Form::ThirdParty => third_party::why_not(desk),
        Form::Move => leaving::why_not_moved(desk),
        Form::Remove => None,
        Form::Nothing => Some(app.texts().providers.choose_provider.to_string()),
    })
}

fn save(desk: Desk) {
    let saved = untrack(|| match desk.form.get() {
        Form::Numbers => numbers::save(desk),
        Form::ThirdParty => third_party::save(desk),
        Form::Move => leaving::save_moved(desk),
        Form::Remove => leaving::save_removed(desk),
        Form::Nothing => Ok(()),
    });
    if let Err(why) = saved {
        desk.draft.denied.set(Some(why));
    }
}
