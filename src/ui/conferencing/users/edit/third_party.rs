//! What a third-party provider gave for one person (LAB-07, AC-06).

use leptos::prelude::*;

use super::Desk;
use crate::domain::command::Command;
use crate::domain::ids::UserId;
use crate::domain::people;
use crate::domain::providers::{self, Acp, KNOWN, ProviderCommand, ThirdParty};
use crate::screens::conferencing::providing::{self, Faults, Typed, Wrong};
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Field, Notice, TextInput, TextKind, Tone};
use crate::wording::person;
use crate::wording::providers as say;

/// The three fields, or why there are none.
#[component]
pub fn ThirdPartyForm(desk: Desk) -> impl IntoView {
    let Desk { app, draft, .. } = desk;
    let hindered = Memo::new(move |_| hindrance(desk));
    let provider = move || draft.provider.get();
    let given = move || ThirdParty::named(KNOWN, &draft.provider.read());
    let gives = move |number| say::gives(app.lang(), &provider(), &app.phone(number));
    let toll = move || given().map(|known| gives(known.toll)).unwrap_or_default();
    let toll_free = move || given()?.toll_free.map(gives);
    let faults = draft.faults;
    view! {
        <Show
            when=move || hindered.read().is_none()
            fallback=move || {
                let text = move || hindered.get().unwrap_or_default();
                view! { <Notice tone=Tone::Warning text /> }
            }
        >
            <Field
                label=move || app.texts().conferencing.toll
                required=true
                hint=toll
                error=Signal::derive(move || faults.read().toll.map(|it| wrong(app, it)))
            >
                <Text desk of=|typed| &mut typed.toll kind=TextKind::Phone />
            </Field>
            <Field
                label=move || app.texts().conferencing.toll_free
                hint=move || toll_free().unwrap_or_default()
                error=Signal::derive(move || faults.read().toll_free.map(|it| wrong(app, it)))
            >
                <Text desk of=|typed| &mut typed.toll_free kind=TextKind::Phone />
            </Field>
            <Field
                label=move || app.texts().conferencing.conference_id
                required=true
                hint=move || app.texts().providers.passcode_hint
                error=Signal::derive(move || faults.read().passcode.map(|it| wrong(app, it)))
            >
                <Text desk of=|typed| &mut typed.passcode kind=TextKind::Code />
            </Field>
            <Notice tone=Tone::Info text=move || say::pin(app.lang(), &provider())>
                <p>{move || app.texts().providers.new_only}</p>
                <p>{move || app.texts().providers.one_provider}</p>
            </Notice>
        </Show>
    }
}

/// One of the fields; what was wrong with it is forgotten as soon as it is changed.
#[component]
fn Text(desk: Desk, of: fn(&mut Typed) -> &mut String, kind: TextKind) -> impl IntoView {
    let typed = desk.draft.typed;
    let value = move || of(&mut typed.get()).clone();
    let input = move |text: String| {
        typed.update(|typed| *of(typed) = text);
        if desk.draft.faults.get_untracked() != Faults::default() {
            desk.draft.faults.set(read(desk).err().unwrap_or_default());
        }
        desk.draft.denied.set(None);
    };
    view! { <TextInput value=Signal::derive(value) on_input=input kind=kind /> }
}

fn wrong(app: App, wrong: Wrong) -> String {
    let t = &app.texts().providers;
    match wrong {
        Wrong::Missing => t.required.to_string(),
        Wrong::Number(problem) => say::wrong_number(app.lang(), problem).to_string(),
        Wrong::Passcode => t.bad_passcode.to_string(),
    }
}

/// The one person, if it is one.
fn alone(desk: Desk) -> Option<UserId> {
    let users = desk.users.read();
    users.iter().next().filter(|_| users.len() == 1)
}

/// Why no third party can be given, whatever is typed (AC-02, AC-04, AC-14).
fn hindrance(desk: Desk) -> Option<String> {
    let app = desk.app;
    let Some(user) = alone(desk) else {
        return Some(app.texts().providers.only_one.to_string());
    };
    app.reason(&[Area::People], |tenant, _| providers::can_have_third_party(tenant, user))
}

fn read(desk: Desk) -> Result<Acp, Faults> {
    let (app, draft) = (desk.app, desk.draft);
    let home = untrack(|| alone(desk)).and_then(|user| {
        app.peek(|s| people::person(s.tenant(), user).ok().map(|person| person.country))
    });
    let home = home.unwrap_or_else(|| app.peek(|s| s.tenant().country));
    untrack(|| providing::read(&draft.provider.read(), &draft.typed.read(), home))
}

/// Only what nothing typed can mend keeps the button closed; the fields say the rest.
pub fn why_not(desk: Desk) -> Option<String> {
    hindrance(desk).or_else(|| {
        desk.draft.provider.track();
        desk.draft.typed.track();
        let (user, acp) = (alone(desk)?, read(desk).ok()?);
        let may = |tenant: &_, _| providers::can_assign(tenant, user, &acp);
        desk.app.reason(&[Area::People], may)
    })
}

pub fn save(desk: Desk) -> Result<(), Denied> {
    let (app, draft) = (desk.app, desk.draft);
    let Some(user) = alone(desk) else { return Ok(()) };
    let acp = match read(desk) {
        Ok(acp) => acp,
        Err(faults) => {
            draft.faults.set(faults);
            return Ok(());
        }
    };
    let provider = acp.name.clone();
    let wish = ProviderCommand::Assign { user, acp: Box::new(acp) };
    let receipt = app.send(Command::Provider(wish))?;
    desk.open.set(false);
    let name = app.peek(|s| person::name(s.tenant(), user));
    app.done(say::assigned(app.lang(), &provider, &name), &receipt);
    Ok(())
}
