//! The part of the form about mails: whether they go by themselves (IV-05), and from whom (IV-06).

use leptos::prelude::*;

use super::Form;
use crate::screens::conferencing::settings::Field as Place;
use crate::ui::kit::{Checkbox, Field, TextInput, TextKind};

/// The automatic mails (IV-05) and who they seem to come from (IV-06).
#[component]
pub fn Mail(form: Form) -> impl IntoView {
    let app = form.app;
    let other = Memo::new(move |_| form.draft.read().settings.override_sender);
    view! {
        <h3>{move || app.texts().dialin.mail}</h3>
        <Checkbox
            label=move || app.texts().dialin.automatic_mail
            checked=Signal::derive(move || form.draft.read().settings.automatic_mail)
            on_change=move |on| form.change(|draft| draft.settings.automatic_mail = on)
        />
        <Checkbox
            label=move || app.texts().dialin.override_sender
            checked=other
            on_change=move |on| form.change(|draft| draft.settings.override_sender = on)
        />
        <Show when=move || other.get()>
            <Field
                label=move || app.texts().dialin.sender_address
                error=form.error(Place::SenderAddress)
                required=true
            >
                <TextInput
                    kind=TextKind::Email
                    value=Signal::derive(move || {
                        form.draft.read().settings.sender.address.to_string()
                    })
                    on_input=move |text: String| {
                        form.change(|draft| draft.set_sender(Place::SenderAddress, &text));
                    }
                />
            </Field>
            <Field
                label=move || app.texts().dialin.sender_name
                error=form.error(Place::SenderName)
                required=true
            >
                <TextInput
                    value=Signal::derive(move || {
                        form.draft.read().settings.sender.name.to_string()
                    })
                    on_input=move |text: String| {
                        form.change(|draft| draft.set_sender(Place::SenderName, &text));
                    }
                />
            </Field>
        </Show>
    }
}
