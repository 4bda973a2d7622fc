//! The dialog that adds a person to the organization.

use leptos::prelude::*;

use super::desk::Desk;
use super::location::LocationField;
use crate::domain::ids::UserId;
use crate::domain::refusal::Refusal;
use crate::screens::people::adding::{self, Draft, Flaws};
use crate::ui::form::FormDialog;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Field, TextInput, TextKind};

/// The dialog.
#[component]
pub fn AddDialog(desk: Desk, open: RwSignal<bool>) -> impl IntoView {
    let app = desk.app;
    let draft = RwSignal::new(Draft::default());
    let (tried, denied) = (RwSignal::new(false), RwSignal::new(None::<Denied>));
    Effect::new(move || {
        if open.get() {
            let country = app.peek(|s| s.tenant().country.code().to_string());
            draft.set(Draft { country, ..Draft::default() });
            tried.set(false);
            denied.set(None);
        }
    });
    let flaws = Memo::new(move |_| match tried.get() {
        true => app.look(&[Area::People], |s| adding::flaws(s.tenant(), &draft.read())),
        false => Flaws::default(),
    });
    let add = move |()| {
        tried.set(true);
        if flaws.get_untracked() != Flaws::default() {
            return;
        }
        let command = app.peek(|s| adding::command(s.tenant(), &draft.read_untracked()));
        match app.send(command) {
            Ok(receipt) => {
                open.set(false);
                app.done_as_told(&receipt);
                // The newcomer is the last of all; the pane shows what to give them.
                let last = app.peek(|s| s.tenant().people.len()).saturating_sub(1);
                desk.roster.open(UserId(last as u32));
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    view! {
        <FormDialog
            app
            open
            on_close=move |()| open.set(false)
            title=move || app.texts().licenses.add_person
            save_label=move || app.texts().licenses.add
            reason=Signal::derive(move || app.read_only())
            on_save=add
            denied
        >
            <Fields app draft flaws />
            <p class="muted">{move || app.texts().licenses.added_later}</p>
        </FormDialog>
    }
}

#[component]
fn Fields(app: App, draft: RwSignal<Draft>, flaws: Memo<Flaws>) -> impl IntoView {
    let say = move |of: fn(&Flaws) -> &Option<Refusal>| {
        let refusal = of(&flaws.read()).clone();
        refusal.map(|refusal| app.say_refusal(&refusal))
    };
    let whole = move || {
        let text = draft.read().alias.trim().to_string();
        match text.is_empty() {
            true => format!("…@{}", app.peek(|s| s.tenant().domain.to_string())),
            false => app.peek(|s| adding::address(s.tenant(), &draft.read())),
        }
    };
    view! {
        <Field
            label=move || app.texts().licenses.name
            error=Signal::derive(move || say(|flaws| &flaws.name))
            required=true
        >
            <TextInput
                value=Signal::derive(move || draft.read().name.clone())
                on_input=move |text| draft.update(|draft| draft.name = text)
            />
        </Field>
        <Field
            label=move || app.texts().licenses.address
            hint=whole
            error=Signal::derive(move || say(|flaws| &flaws.address))
            required=true
        >
            <TextInput
                kind=TextKind::Code
                value=Signal::derive(move || draft.read().alias.clone())
                on_input=move |text| draft.update(|draft| draft.alias = text)
            />
        </Field>
        <LocationField
            app
            value=Signal::derive(move || draft.read().country.clone())
            on_change=move |text| draft.update(|draft| draft.country = text)
        />
    }
}
