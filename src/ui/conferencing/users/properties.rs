//! The Properties page of one person or of many (LAB-16): who may start a meeting by phone, whom it
//! may call, and whether toll-free numbers lead there (US-09, US-10, US-14).

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::dialin::{self, DialInCommand, DialOut, PeopleChange};
use crate::domain::ids::UserSet;
use crate::screens::conferencing::properties::{self as page, Held, Preview, WithoutTollFree};
use crate::ui::form::FormDialog;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Button, Choice, Field, Notice, Select, Tone};
use crate::wording::conferencing::{present, will_change};
use crate::wording::dialin as say;

/// The keys of the two pages of the Edit dialog.
pub(super) const NUMBERS: &str = "numbers";
const PROPERTIES: &str = "properties";

/// The way from one page of the Edit dialog to the other.
#[component]
pub fn EditPages(app: App, shown: RwSignal<&'static str>) -> impl IntoView {
    let on = move |key| Signal::derive(move || shown.get() == key);
    view! {
        <div class="cluster" role="group" aria-label=move || app.texts().dialin.edit_pages>
            <Button
                label=move || app.texts().dialin.numbers_page
                pressed=on(NUMBERS)
                on_click=move |()| shown.set(NUMBERS)
            />
            <Button
                label=move || app.texts().dialin.properties
                pressed=on(PROPERTIES)
                on_click=move |()| shown.set(PROPERTIES)
            />
        </div>
    }
}

/// What is chosen in the form.
#[derive(Clone, Copy)]
struct Draft {
    unauthenticated: RwSignal<String>,
    dial_out: RwSignal<String>,
    toll_free: RwSignal<String>,
}

impl Draft {
    fn new() -> Draft {
        let empty = || RwSignal::new(String::new());
        Draft { unauthenticated: empty(), dial_out: empty(), toll_free: empty() }
    }

    fn clear(self) {
        for value in [self.unauthenticated, self.dial_out, self.toll_free] {
            value.set(String::new());
        }
    }

    fn change(self) -> PeopleChange {
        PeopleChange {
            unauthenticated: page::flag(&self.unauthenticated.read()),
            dial_out: page::dial_out(&self.dial_out.read()),
            toll_free: page::flag(&self.toll_free.read()),
        }
    }
}

/// The dialog; the other page of `shown` is the one with the default numbers.
#[component]
pub fn PropertiesDialog(
    app: App,
    users: Memo<UserSet>,
    open: RwSignal<bool>,
    shown: RwSignal<&'static str>,
) -> impl IntoView {
    let draft = Draft::new();
    let denied = RwSignal::new(None::<Denied>);
    Effect::new(move || {
        if open.get() {
            draft.clear();
            denied.set(None);
        } else {
            shown.set(NUMBERS);
        }
    });
    let preview = Memo::new(move |_| {
        let (change, users) = (draft.change(), users.read());
        let areas = [Area::People, Area::Meetings];
        app.look(&areas, |s| page::preview(s.tenant(), &users, &change, s.now()))
    });
    let save = move |()| {
        let users = users.get_untracked();
        let (change, people) = (untrack(|| draft.change()), preview.get_untracked().changed);
        match app.send(Command::DialIn(DialInCommand::ChangePeople { users, change })) {
            Ok(receipt) => {
                open.set(false);
                app.done(untrack(|| say::people_saved(app.lang(), people)), &receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    let subject = move || app.people(&users.read());
    view! {
        <FormDialog
            app
            open=Signal::derive(move || open.get() && shown.get() == PROPERTIES)
            on_close=move |()| open.set(false)
            title=move || app.texts().dialin.properties
            reason=Signal::derive(move || why_not(app, draft, users))
            on_save=save
            denied
        >
            <EditPages app shown />
            <p class="lead">{subject}</p>
            <Fields app users draft />
            <Outlook app preview />
        </FormDialog>
    }
}

#[component]
fn Fields(app: App, users: Memo<UserSet>, draft: Draft) -> impl IntoView {
    let held =
        Memo::new(move |_| app.look(&[Area::People], |s| page::held(s.tenant(), &users.read())));
    let flags = Signal::derive(move || {
        let t = &app.texts().common;
        let flag = |on, label| Choice::new(page::flag_key(on), label);
        vec![keep(app), flag(true, t.yes), flag(false, app.texts().dialin.no)]
    });
    let ways = Signal::derive(move || {
        let way =
            |kind: DialOut| Choice::new(page::dial_out_key(kind), say::dial_out(app.lang(), kind));
        std::iter::once(keep(app)).chain(DialOut::ALL.into_iter().map(way)).collect::<Vec<_>>()
    });
    let now = move |of: fn(&Held) -> Option<bool>| {
        let t = app.texts();
        let word = of(&held.read()).map(|on| if on { t.common.yes } else { t.dialin.no });
        word.map(|word| present(app.lang(), word)).unwrap_or_default()
    };
    let dial_out_now = move || {
        let word = held.read().dial_out.map(|kind| say::dial_out(app.lang(), kind));
        word.map(|word| present(app.lang(), word)).unwrap_or_default()
    };
    let with = move |now: String, hint: &str| match now.is_empty() {
        true => hint.to_string(),
        false => format!("{now}. {hint}"),
    };
    view! {
        <Field
            label=move || app.texts().dialin.unauthenticated
            hint=move || {
                with(now(|it| it.unauthenticated), app.texts().dialin.unauthenticated_hint)
            }
        >
            <Select
                options=flags
                value=draft.unauthenticated
                on_change=move |key: String| draft.unauthenticated.set(key)
            />
        </Field>
        <Field
            label=move || app.texts().dialin.dial_out
            hint=move || with(dial_out_now(), app.texts().dialin.dial_out_hint)
        >
            <Select
                options=ways
                value=draft.dial_out
                on_change=move |key: String| draft.dial_out.set(key)
            />
        </Field>
        <Field label=move || app.texts().dialin.toll_free_use hint=move || now(|it| it.toll_free)>
            <Select
                options=flags
                value=draft.toll_free
                on_change=move |key: String| draft.toll_free.set(key)
            />
        </Field>
    }
}

fn keep(app: App) -> Choice {
    Choice::new("", app.texts().common.keep)
}

/// Who will change, and all that goes with toll-free numbers (US-10).
#[component]
fn Outlook(app: App, preview: Memo<Preview>) -> impl IntoView {
    let losing = Memo::new(move |_| preview.get().without_toll_free);
    let changes = move || {
        let Preview { people, changed, .. } = preview.get();
        (changed > 0).then(|| will_change(app.lang(), changed, people))
    };
    let effects = move || {
        let WithoutTollFree { rewritten, out_of_reach, switched_off, .. } = losing.get()?;
        let t = &app.texts().dialin;
        let sent = say::sent_again(app.lang(), rewritten, out_of_reach, switched_off);
        Some(view! {
            <Notice tone=Tone::Warning title=move || app.texts().dialin.effects>
                <ul class="dial-in__effects">
                    <li>{t.effect_invites}</li>
                    <li>{t.effect_page}</li>
                    <li>{t.effect_calls}</li>
                    <li>{sent}</li>
                </ul>
            </Notice>
        })
    };
    view! {
        <p role="status" class="strong">{changes}</p>
        {effects}
    }
}

fn why_not(app: App, draft: Draft, users: Memo<UserSet>) -> Option<String> {
    let (change, users) = (draft.change(), users.read());
    app.reason(&[Area::People], |tenant, _| dialin::can_change_people(tenant, &users, &change))
}
