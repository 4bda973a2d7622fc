//! The form for the default numbers of one person or of many (US-02).

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::Change;
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::domain::refusal::Refusal;
use crate::screens::conferencing::editing::{self, Editable, Preview};
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Button, ButtonKind, Choice, Dialog, Field, Notice, Select, Tone};
use crate::wording::conferencing as say;

/// What is chosen in the form.
#[derive(Clone, Copy)]
struct Draft {
    toll: RwSignal<String>,
    toll_free: RwSignal<String>,
}

impl Draft {
    fn changes(self) -> (Change, Change) {
        (editing::change(&self.toll.read()), editing::change(&self.toll_free.read()))
    }
}

/// The dialog.
#[component]
pub fn EditDialog(app: App, whom: Memo<Arc<Editable>>, open: RwSignal<bool>) -> impl IntoView {
    let draft = Draft { toll: RwSignal::default(), toll_free: RwSignal::default() };
    let denied = RwSignal::new(None::<Denied>);
    Effect::new(move || {
        if open.get() {
            draft.toll.set(String::new());
            draft.toll_free.set(String::new());
            denied.set(None);
        }
    });
    let preview = Memo::new(move |_| {
        let (toll, toll_free) = draft.changes();
        let areas = [Area::People, Area::Meetings];
        let whom = whom.read();
        app.look(&areas, |s| editing::preview(s.tenant(), &whom.users, toll, toll_free, s.now()))
    });
    let save = move |()| {
        let (toll, toll_free) = untrack(|| draft.changes());
        let people = preview.get_untracked().changed;
        match app.send(editing::command(whom.read_untracked().users.clone(), toll, toll_free)) {
            Ok(receipt) => {
                open.set(false);
                app.done(untrack(|| say::edited(app.lang(), people)), &receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    let footer = move || {
        view! {
            <Button
                label=move || app.texts().common.cancel
                on_click=move |()| open.set(false)
            />
            <Button
                label=move || app.texts().common.save
                kind=ButtonKind::Primary
                reason=Signal::derive(move || why_not(app, draft, preview))
                on_click=save
            />
        }
    };
    view! {
        <Dialog
            open
            on_close=move |()| open.set(false)
            title=move || app.texts().conferencing.edit_title
            close_label=move || app.texts().common.close
            footer
        >
            <p class="lead">{move || subject(app, &whom.read())}</p>
            <NumberField app whom toll=Toll::Toll value=draft.toll />
            <NumberField app whom toll=Toll::TollFree value=draft.toll_free />
            <Outlook app draft preview />
            {move || {
                denied.get().map(|why| view! { <Notice tone=Tone::Danger text=app.say(&why) /> })
            }}
        </Dialog>
    }
}

/// The name of the one person, or how many there are.
fn subject(app: App, whom: &Editable) -> String {
    app.peek(|s| crate::wording::person::people(app.lang(), s.tenant(), &whom.users))
}

/// One of the two lists of numbers.
#[component]
fn NumberField(
    app: App,
    whom: Memo<Arc<Editable>>,
    toll: Toll,
    value: RwSignal<String>,
) -> impl IntoView {
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
fn Outlook(app: App, draft: Draft, preview: Memo<Preview>) -> impl IntoView {
    let chosen = Memo::new(move |_| draft.changes() != (Change::Keep, Change::Keep));
    let said = move || {
        let Preview { people, changed, meetings } = preview.get();
        let changes = say::will_change(app.lang(), changed, people);
        match (chosen.get(), meetings) {
            (false, _) => String::new(),
            (true, 0) => changes,
            (true, _) => format!("{changes} {}", say::keep_old(app.lang(), meetings)),
        }
    };
    view! {
        <p role="status" class="strong" hidden=move || !chosen.get()>{said}</p>
        <Notice tone=Tone::Info text=move || app.texts().conferencing.not_rewritten>
            <p>{move || app.texts().conferencing.then_migrate}</p>
        </Notice>
    }
}

fn why_not(app: App, draft: Draft, preview: Memo<Preview>) -> Option<String> {
    if draft.changes() == (Change::Keep, Change::Keep) {
        return Some(app.texts().conferencing.choose_change.to_string());
    }
    let nothing = preview.get().changed == 0;
    app.reason(&[], |_, _| if nothing { Err(Refusal::NoChange) } else { Ok(()) })
}
