//! Giving somebody a chosen conference ID (US-07), where the profile has fixed ones (US-08).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::dialin::{self, DialInCommand};
use crate::domain::ids::UserId;
use crate::ui::form::FormDialog;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Button, Field, TextInput, TextKind, unique_id};
use crate::wording;

/// The dialog.
#[component]
pub fn ChooseId(app: App, user: UserId, open: RwSignal<bool>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let denied = RwSignal::new(None::<Denied>);
    Effect::new(move || {
        if open.get() {
            typed.set(String::new());
            denied.set(None);
        }
    });
    let save = move || {
        // Whatever is no number is none that can be an ID, and is refused as such.
        let id = typed.get_untracked().trim().replace(' ', "").parse().unwrap_or(0);
        match app.send(Command::DialIn(DialInCommand::ChooseConferenceId { user, id })) {
            Ok(receipt) => {
                open.set(false);
                let said = untrack(|| {
                    let name = app.peek(|s| wording::person::name(s.tenant(), user));
                    wording::dialin::id_chosen(app.lang(), &name, id)
                });
                app.done(said, &receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    let submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        save();
    };
    view! {
        <FormDialog
            app
            open
            on_close=move |()| open.set(false)
            title=move || app.texts().dialin.choose_id_title
            on_save=move |()| save()
        >
            <form novalidate on:submit=submit>
                <Field
                    label=move || app.texts().conferencing.conference_id
                    hint=move || app.texts().dialin.choose_id_hint
                    error=Signal::derive(move || denied.get().map(|why| app.say(&why)))
                    required=true
                >
                    <TextInput
                        value=typed
                        kind=TextKind::Code
                        on_input=move |text: String| typed.set(text)
                    />
                </Field>
            </form>
            <p class="muted">{move || app.texts().dialin.choose_id_text}</p>
        </FormDialog>
    }
}

/// The button that opens it, with the reason where IDs cannot be chosen.
#[component]
pub fn ChooseIdButton(app: App, user: UserId, open: RwSignal<bool>) -> impl IntoView {
    let reason_id = unique_id("reason");
    let shown_id = reason_id.clone();
    let why_not = Memo::new(move |_| {
        app.reason(&[Area::People], |tenant, _| dialin::can_choose_any_id(tenant, user))
    });
    view! {
        <Button
            label=move || app.texts().dialin.choose_id
            reason=why_not
            reason_id=reason_id
            on_click=move |()| open.set(true)
        />
        {move || {
            let id = shown_id.clone();
            why_not.get().map(move |text| view! { <p class="reason" id=id>{text}</p> })
        }}
    }
}
