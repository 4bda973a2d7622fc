//! The dialog of `Get-Credential` (CO-13). It says that any password does, and keeps none: what is
//! typed there goes nowhere.

use leptos::prelude::*;

use super::desk::Desk;
use crate::powershell::host::Answer;
use crate::ui::form::FormDialog;
use crate::ui::kit::{Field, Notice, TextInput, TextKind, Tone};

/// The dialog. Closing it answers nothing, as in the real shell.
#[component]
pub fn CredentialDialog(desk: Desk, message: Option<String>, user: String) -> impl IntoView {
    let app = desk.app;
    let open = RwSignal::new(true);
    let user = RwSignal::new(user);
    let password = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let close = move |answer: Answer| {
        // The dialog gives the focus back before it goes.
        open.set(false);
        request_animation_frame(move || desk.answer(answer));
    };
    let sign_in = move |()| {
        let name = user.get_untracked().trim().to_string();
        if name.is_empty() {
            error.set(Some(app.texts().console.user_name_missing.to_string()));
        } else {
            close(Answer::Text(name));
        }
    };
    let text =
        move || message.clone().unwrap_or_else(|| app.texts().console.credential_text.to_string());
    let text = StoredValue::new(text);
    view! {
        <FormDialog
            app
            open
            on_close=move |()| close(Answer::Nothing)
            title=move || app.texts().console.credential_title
            save_label=move || app.texts().console.ok
            on_save=sign_in
        >
            <form
                class="stack"
                on:submit=move |ev| {
                    ev.prevent_default();
                    sign_in(());
                }
            >
                <p>{move || text.with_value(|text| text())}</p>
                <Notice tone=Tone::Info text=move || app.texts().console.credential_note />
                <Field label=move || app.texts().console.user_name error required=true>
                    <TextInput
                        value=user
                        kind=TextKind::Email
                        autofocus=true
                        on_input=move |text| user.set(text)
                    />
                </Field>
                <Field label=move || app.texts().console.password>
                    <TextInput
                        value=password
                        kind=TextKind::Secret
                        on_input=move |text| password.set(text)
                    />
                </Field>
                // Without a button in it a form of two fields does not hear Enter.
                <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">
                </button>
            </form>
        </FormDialog>
    }
}
