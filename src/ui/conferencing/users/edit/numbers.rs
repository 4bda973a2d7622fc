//! The default numbers of people on the bridge (US-02).

use std::sync::Arc;

use leptos::prelude::*;

use super::Desk;
use crate::domain::command::Change;
use crate::domain::migration;
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::domain::refusal::Refusal;
use crate::screens::conferencing::editing::{self, Editable, Preview};
use crate::ui::handle::{Area, Denied};
use crate::ui::kit::{Choice, Field, Notice, Select, Tone};
use crate::wording::conferencing as say;

/// The two lists of numbers.
#[component]
pub fn NumbersForm(desk: Desk) -> impl IntoView {
    let whom = whom(desk);
    view! {
        <NumberField desk whom toll=Toll::Toll value=desk.draft.toll />
        <NumberField desk whom toll=Toll::TollFree value=desk.draft.toll_free />
        <Outlook desk />
    }
}

/// Those of the chosen people who are on the bridge.
fn whom(desk: Desk) -> Memo<Arc<Editable>> {
    Memo::new(move |_| {
        let users = desk.users.read();
        Arc::new(desk.app.look(&[Area::People], |s| editing::editable(s.tenant(), users.iter())))
    })
}

fn preview(desk: Desk) -> Preview {
    let (toll, toll_free) = desk.draft.changes();
    let (app, users) = (desk.app, desk.users.read());
    app.look(&[Area::People, Area::Meetings], |s| {
        let whom = editing::editable(s.tenant(), users.iter());
        editing::preview(s.tenant(), &whom.users, toll, toll_free, s.now())
    })
}

/// One of the two lists of numbers.
#[component]
fn NumberField(
    desk: Desk,
    whom: Memo<Arc<Editable>>,
    toll: Toll,
    value: RwSignal<String>,
) -> impl IntoView {
    let app = desk.app;
    let numbers =
        Memo::new(move |_| app.look(&[Area::Bridge], |s| editing::numbers(s.tenant(), toll)));
    let options = move || {
        let keep = Choice::new("", app.texts().common.keep);
        let none = (toll == Toll::TollFree)
            .then(|| Choice::new(editing::key(None), app.texts().common.none));
        let (lang, reader) = (app.lang(), app.reader());
        let number = |number: &PhoneNumber| {
            let label = app.peek(|s| say::number_choice(lang, reader, s.tenant(), *number));
            Choice::new(editing::key(Some(*number)), label)
        };
        let numbers = numbers.read();
        std::iter::once(keep).chain(none).chain(numbers.iter().map(number)).collect::<Vec<_>>()
    };
    let none_there = move || {
        let t = &app.texts().conferencing;
        numbers.read().is_empty().then(|| match toll {
            Toll::Toll => t.no_toll_on_bridge.to_string(),
            Toll::TollFree => t.no_toll_free_on_bridge.to_string(),
        })
    };
    let label = move || match toll {
        Toll::Toll => app.texts().conferencing.toll,
        Toll::TollFree => app.texts().conferencing.toll_free,
    };
    let present = move || {
        let held = app
            .look(&[Area::People], |s| editing::held_by_all(s.tenant(), &whom.read().users, toll));
        let none = || app.texts().common.none.to_string();
        let shown = held.map(|number| number.map_or_else(none, |number| app.phone(number)));
        shown.map(|shown| say::present(app.lang(), &shown)).unwrap_or_default()
    };
    view! {
        <Field label hint=present>
            <Select
                options=Signal::derive(options)
                value
                on_change=move |key: String| value.set(key)
                reason=Signal::derive(none_there)
            />
        </Field>
    }
}

/// Who will change, and that meetings already sent will not (IV-01, UN-04).
#[component]
fn Outlook(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let chosen = Memo::new(move |_| desk.draft.changes() != (Change::Keep, Change::Keep));
    let preview = Memo::new(move |_| preview(desk));
    let said = move || {
        let Preview { people, changed, meetings } = preview.get();
        let changes = say::will_change(app.lang(), changed, people);
        match (chosen.get(), meetings) {
            (false, _) => String::new(),
            (true, 0) => changes,
            (true, _) => format!("{changes} {}", say::keep_old(app.lang(), meetings)),
        }
    };
    // A service that is switched off is no way to rewrite them afterwards (MM-17).
    let afterwards = move || {
        let off = app.look(&[Area::Meetings], |s| migration::can_ask(s.tenant()).err());
        match off {
            None => app.texts().conferencing.then_migrate.to_string(),
            Some(why) => app.say_refusal(&why),
        }
    };
    view! {
        <p role="status" class="strong" hidden=move || !chosen.get()>{said}</p>
        <Notice tone=Tone::Info text=move || app.texts().conferencing.not_rewritten>
            <p>{afterwards}</p>
        </Notice>
    }
}

pub fn why_not(desk: Desk) -> Option<String> {
    let app = desk.app;
    if desk.draft.changes() == (Change::Keep, Change::Keep) {
        return Some(app.texts().conferencing.choose_change.to_string());
    }
    let nothing = preview(desk).changed == 0;
    app.reason(&[], |_, _| if nothing { Err(Refusal::NoChange) } else { Ok(()) })
}

pub fn save(desk: Desk) -> Result<(), Denied> {
    let app = desk.app;
    let (toll, toll_free) = desk.draft.changes();
    let changed = preview(desk).changed;
    let users = desk.users.read();
    let whom = app.peek(|s| editing::editable(s.tenant(), users.iter()));
    let receipt = app.send(editing::command(whom.users, toll, toll_free))?;
    desk.open.set(false);
    app.done(say::edited(app.lang(), changed), &receipt);
    Ok(())
}
