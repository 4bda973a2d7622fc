//! "Assign number", "Change number" and the change of an emergency address (AN-01, AN-05): the
//! same form with fewer or more parts.

use leptos::prelude::*;

use super::choice::AddressChoice;
use super::desk::AREAS;
use super::draft::{Draft, is_about_address};
use crate::domain::command::Command;
use crate::domain::emergency::EmergencyCommand;
use crate::domain::ids::UserSet;
use crate::domain::phone::PhoneNumber;
use crate::domain::refusal::Refusal;
use crate::route::{Page, Route};
use crate::screens::voice::assigning::{Step, whom};
use crate::ui::form::FormDialog;
use crate::ui::handle::use_app;
use crate::ui::kit::{
    Button, ButtonKind, ButtonLink, Choice, EmptyState, Field, IconName, Notice, Select, Tone,
};
use crate::wording::{self, voice as say};

/// The dialog.
#[component]
pub fn AssignDialog(step: Step, users: Signal<UserSet>, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let found = Memo::new(move |_| {
        let users = users.read();
        app.look(&AREAS, |s| whom(s.tenant(), users.iter(), step, s.now()))
    });
    let draft = Draft::new(app, step, found);
    Effect::new(move || {
        if open.get() {
            draft.clear();
        }
    });
    let save = move |()| {
        let (pairs, location) = untrack(|| (draft.pairs(), draft.chosen_location()));
        let Some(receipt) = draft.save() else { return };
        open.set(false);
        let text = untrack(|| match step {
            Step::Relocate => app.peek(|s| say::leads_to(app.lang(), s.tenant(), location)),
            Step::Assign | Step::Change => {
                app.peek(|s| say::assigned(app.lang(), app.reader(), s.tenant(), &pairs))
            }
        });
        app.done(text, &receipt);
    };
    let why_not = Memo::new(move |_| {
        let people = draft.whom.read().able.len();
        let free = draft.free.read().len();
        let reason = app.reason(&[], |_, _| match people {
            0 => Err(Refusal::NobodyChosen),
            _ => Ok(()),
        });
        reason.or_else(|| {
            let too_few = step != Step::Relocate && free < people;
            too_few.then(|| say::too_few(app.lang(), free as u32, people as u32))
        })
    });
    let title = move || {
        let t = &app.texts().voice;
        match step {
            Step::Assign => t.assign,
            Step::Change => t.change,
            Step::Relocate => t.change_address,
        }
    };
    view! {
        <FormDialog
            app
            open
            on_close=move |()| open.set(false)
            title
            reason=why_not
            on_save=save
        >
            <Body draft />
        </FormDialog>
    }
}

#[component]
fn Body(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let needs_number = draft.step != Step::Relocate;
    let none = Memo::new(move |_| needs_number && draft.free.read().is_empty());
    let who = move || {
        let set: UserSet = draft.whom.read().able.iter().copied().collect();
        app.people(&set)
    };
    let other = move || {
        let denied = draft.denied.get().filter(|denied| !is_about_address(denied))?;
        Some(view! { <Notice tone=Tone::Danger text=app.say(&denied) /> })
    };
    let number = move || needs_number.then(|| view! { <NumberField draft /> });
    view! {
        <p class="lead">{who}</p>
        {move || match none.get() {
            true => view! { <NoNumbers /> }.into_any(),
            false => {
                view! {
                    {number()}
                    <Terms draft />
                    <AddressChoice draft />
                    <p class="muted">{move || app.texts().voice.effective}</p>
                }
                    .into_any()
            }
        }}
        {other}
    }
}

/// That numbers have to be acquired first (AN-03).
#[component]
fn NoNumbers() -> impl IntoView {
    let app = use_app();
    let action = move || {
        view! {
            <ButtonLink
                label=move || app.texts().voice.new_user
                href=Route::from(Page::NewUserNumbers).href()
                kind=ButtonKind::Primary
            />
        }
    };
    view! {
        <EmptyState
            title=move || app.texts().voice.no_numbers
            text=move || app.texts().voice.no_numbers_text
            icon=IconName::Phone
            action
        />
    }
}

/// The list of free numbers; for several people, of the number from which on they get theirs.
#[component]
fn NumberField(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let options = move || {
        let (lang, people) = (app.lang(), draft.whom.read().able.len() as u32);
        let choose = Choice::new("", app.texts().voice.choose).disabled(true);
        let choice = |number: &PhoneNumber| {
            let text = app.phone(*number);
            let label = match people {
                0 | 1 => {
                    let place =
                        app.peek(|s| s.tenant().numbers.owned.get(number).and_then(|n| n.place));
                    format!("{text} · {}", wording::numbers::location(lang, *number, place))
                }
                _ => say::one_each(lang, &text, people),
            };
            Choice::new(number.digits().to_string(), label)
        };
        std::iter::once(choose).chain(draft.free.read().iter().map(choice)).collect::<Vec<_>>()
    };
    let error = move || {
        let missing = draft.number_missing.get() && draft.number.read().is_empty();
        missing.then(|| app.texts().voice.choose_number.to_string())
    };
    view! {
        <Field
            label=move || app.texts().voice.select_number
            error=Signal::derive(error)
            required=true
        >
            <Select
                options=Signal::derive(options)
                value=draft.number
                on_change=move |digits: String| draft.number.set(digits)
            />
        </Field>
    }
}

/// The prompt for the emergency terms of the country, until they are accepted (EM-12).
#[component]
fn Terms(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let missing = Memo::new(move |_| {
        let country = draft.country()?;
        let accepted = app.look(&AREAS, |s| s.tenant().addresses.terms.contains(&country));
        (!accepted).then_some(country)
    });
    move || {
        missing.get().map(|country| {
            let accept = move |()| {
                let command = EmergencyCommand::AcceptTerms { country };
                match app.send(Command::Emergency(command)) {
                    Ok(_) => draft.denied.set(None),
                    Err(why) => draft.denied.set(Some(why)),
                }
            };
            let actions = move || {
                view! { <Button label=move || app.texts().voice.accept on_click=accept /> }
            };
            let name = move || wording::place::country(app.lang(), country);
            let title = move || format!("{} ({})", app.texts().voice.terms_missing, name());
            let text = move || app.texts().emergency.terms_text;
            view! { <Notice tone=Tone::Warning title text actions /> }
        })
    }
}
