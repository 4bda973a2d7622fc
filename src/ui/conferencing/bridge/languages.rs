//! The prompt languages of a number of the bridge (BR-10): what it speaks, and for a dedicated one
//! the form. A shared number offers none and says why.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::dialin::{self, DialInCommand, Languages, PromptLanguage, SECONDARY_MAX};
use crate::domain::phone::PhoneNumber;
use crate::domain::refusal::Refusal;
use crate::screens::conferencing::settings::{LanguageDraft, language_draft, languages};
use crate::ui::form::FormDialog;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Button, ButtonKind, Choice, Field, Select};
use crate::wording::dialin as say;

/// The languages with the way to change them.
#[component]
pub fn PromptLanguages(app: App, number: PhoneNumber) -> impl IntoView {
    let open = RwSignal::new(false);
    let spoken = move || {
        let found =
            app.look(&[Area::DialIn, Area::Bridge], |s| dialin::languages_of(s.tenant(), number));
        found.iter().map(|it| view! { <li>{say::language(app.lang(), it)}</li> }).collect_view()
    };
    let why_not = Memo::new(move |_| {
        // The usual languages are refused where none can be chosen, or where they are there.
        app.reason(&[Area::DialIn, Area::Bridge], |tenant, _| {
            match dialin::can_set_languages(tenant, number, None) {
                Err(Refusal::NoChange) => Ok(()),
                may => may,
            }
        })
    });
    view! {
        <section class="languages">
            <h3>{move || app.texts().dialin.languages}</h3>
            <ol>{spoken}</ol>
            <Button
                label=move || app.texts().dialin.edit_languages
                reason=why_not
                on_click=move |()| open.set(true)
            />
        </section>
        <LanguagesDialog app number open />
    }
}

#[component]
fn LanguagesDialog(app: App, number: PhoneNumber, open: RwSignal<bool>) -> impl IntoView {
    let draft = RwSignal::new(LanguageDraft::default());
    let denied = RwSignal::new(None::<Denied>);
    Effect::new(move || {
        if open.get() {
            draft.set(app.peek(|s| language_draft(s.tenant(), number)));
            denied.set(None);
        }
    });
    let send = move |languages: Option<Languages>| match app
        .send(Command::DialIn(DialInCommand::SetLanguages { number, languages }))
    {
        Ok(receipt) => {
            open.set(false);
            app.done(untrack(|| app.texts().dialin.languages_saved), &receipt);
        }
        Err(why) => denied.set(Some(why)),
    };
    let may = move |languages: Option<Languages>| {
        app.reason(&[Area::DialIn, Area::Bridge], |tenant, _| {
            dialin::can_set_languages(tenant, number, languages.as_ref())
        })
    };
    let usual = move || {
        view! {
            <Button
                label=move || app.texts().dialin.usual
                kind=ButtonKind::Subtle
                reason=Signal::derive(move || may(None))
                on_click=move |()| send(None)
            />
        }
    };
    view! {
        <FormDialog
            app
            open
            on_close=move |()| open.set(false)
            title=move || app.texts().dialin.languages_title
            reason=Signal::derive(move || may(languages(&draft.read())))
            on_save=move |()| send(languages(&draft.read_untracked()))
            before=usual
            denied
        >
            <p class="lead">{move || app.phone(number)}</p>
            <p>{move || app.texts().dialin.languages_hint}</p>
            {(0..=SECONDARY_MAX)
                .map(|place| view! { <LanguageField app draft place /> })
                .collect_view()}
            <p class="muted">{move || app.texts().dialin.languages_doubt}</p>
        </FormDialog>
    }
}

/// One of the lists; a language that stands in another one cannot be chosen twice.
#[component]
fn LanguageField(app: App, draft: RwSignal<LanguageDraft>, place: usize) -> impl IntoView {
    let options = move || {
        let chosen = draft.read();
        let none = (place > 0).then(|| Choice::new("", app.texts().common.none));
        let language = |it: &PromptLanguage| {
            let code = it.code();
            let elsewhere = (0..chosen.len()).any(|at| at != place && chosen[at] == code);
            Choice::new(code, say::language(app.lang(), *it)).disabled(elsewhere)
        };
        none.into_iter().chain(PromptLanguage::ALL.iter().map(language)).collect::<Vec<_>>()
    };
    let label = move || {
        let t = &app.texts().dialin;
        match place {
            0 => t.primary.to_string(),
            _ => format!("{} {place}", t.secondary),
        }
    };
    view! {
        <Field label>
            <Select
                options=Signal::derive(options)
                value=Signal::derive(move || draft.read()[place].clone())
                on_change=move |code: String| draft.update(|draft| draft[place] = code)
            />
        </Field>
    }
}
