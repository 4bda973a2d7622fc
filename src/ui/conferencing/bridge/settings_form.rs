//! The form of the bridge's settings. What was typed stays when something is wrong, and what is
//! wrong stands at its field.

mod mail;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::dialin::{self, Announcement, DialInCommand};
use crate::domain::refusal::Refusal;
use crate::screens::conferencing::settings::{self as form, Draft, Field as Place};
use crate::ui::form::FormDialog;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Checkbox, Choice, Field, Notice, NumberInput, RadioGroup, TextInput, Tone};
use crate::wording::dialin as say;
use mail::Mail;

/// What stands in the form and why it was refused.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    draft: RwSignal<Draft>,
    denied: RwSignal<Option<Denied>>,
}

impl Form {
    /// The error of a field.
    fn error(self, place: Place) -> Signal<Option<String>> {
        Signal::derive(move || self.at(Some(place)))
    }

    /// The refusal that stands at a place; nothing is the foot of the form.
    fn at(self, place: Option<Place>) -> Option<String> {
        let denied = self.denied.get()?;
        let stands = match &denied {
            Denied::Refused(refusal) => form::field_of(refusal, &self.draft.read()),
            Denied::ReadOnly => None,
        };
        (stands == place).then(|| self.app.say(&denied))
    }

    fn change(self, with: impl FnOnce(&mut Draft)) {
        self.draft.update(with);
    }
}

/// The dialog.
#[component]
pub fn SettingsDialog(
    app: App,
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let form = Form { app, draft: RwSignal::default(), denied: RwSignal::new(None) };
    Effect::new(move || {
        if open.get() {
            form.draft.set(app.peek(|s| Draft::of(s.tenant())));
            form.denied.set(None);
        }
    });
    let save = move |()| {
        let change = Box::new(form.draft.read_untracked().change());
        match app.send(Command::DialIn(DialInCommand::ChangeSettings(change))) {
            Ok(receipt) => {
                on_close.run(());
                app.done(untrack(|| app.texts().dialin.settings_saved), &receipt);
            }
            Err(why) => form.denied.set(Some(why)),
        }
    };
    // Only that nothing was changed closes the button; everything else is said at its field.
    let why_not = move || {
        let change = form.draft.read().change();
        app.reason(&[Area::DialIn], |tenant, _| {
            match dialin::can_change_settings(tenant, &change) {
                Err(Refusal::NoChange) => Err(Refusal::NoChange),
                _ => Ok(()),
            }
        })
    };
    view! {
        <FormDialog
            app
            open
            on_close
            title=move || app.texts().dialin.bridge_settings
            reason=Signal::derive(why_not)
            on_save=save
        >
            <Name form />
            <Experience form />
            <Security form />
            <Mail form />
            {move || form.at(None).map(|text| view! { <Notice tone=Tone::Danger text /> })}
        </FormDialog>
    }
}

/// What the bridge is called (BR-15).
#[component]
fn Name(form: Form) -> impl IntoView {
    let app = form.app;
    view! {
        <Field
            label=move || app.texts().dialin.bridge_name
            error=form.error(Place::Name)
            required=true
        >
            <TextInput
                value=Signal::derive(move || form.draft.read().settings.name.to_string())
                on_input=move |text: String| {
                    form.change(|draft| draft.settings.name = text.into());
                }
            />
        </Field>
    }
}

/// What callers meet (BR-12).
#[component]
fn Experience(form: Form) -> impl IntoView {
    let app = form.app;
    let kinds = move || {
        let off = !form.draft.read().settings.notifications;
        let kind = |kind| {
            let label = say::announcement(app.lang(), kind);
            Choice::new(form::announcement_key(kind), label).disabled(off)
        };
        vec![kind(Announcement::NamesOrNumbers), kind(Announcement::Tones)]
    };
    let kind = move || form::announcement_key(form.draft.read().settings.announcement).to_string();
    let not_heard = move || {
        let heard = {
            let mut settings = form.draft.read().settings.clone();
            settings.record_names = true;
            settings.asks_for_names()
        };
        (!heard).then(|| app.texts().dialin.not_heard.to_string())
    };
    view! {
        <h3>{move || app.texts().dialin.experience}</h3>
        <Checkbox
            label=move || app.texts().dialin.notifications
            checked=Signal::derive(move || form.draft.read().settings.notifications)
            on_change=move |on| form.change(|draft| draft.settings.notifications = on)
        />
        <RadioGroup
            label=move || app.texts().dialin.announcement
            options=Signal::derive(kinds)
            value=Signal::derive(kind)
            on_change=move |key: String| {
                form.change(|draft| draft.settings.announcement = form::announcement(&key));
            }
        />
        <Checkbox
            label=move || app.texts().dialin.record_names
            checked=Signal::derive(move || form.draft.read().settings.record_names)
            reason=Signal::derive(not_heard)
            on_change=move |on| form.change(|draft| draft.settings.record_names = on)
        />
    }
}

/// The length of later PINs (US-05), and who may be the first of a meeting (US-09).
#[component]
fn Security(form: Form) -> impl IntoView {
    let app = form.app;
    view! {
        <h3>{move || app.texts().dialin.security}</h3>
        <Field
            label=move || app.texts().dialin.pin_length
            hint=move || app.texts().dialin.pin_length_hint
            error=form.error(Place::PinLength)
            required=true
        >
            <NumberInput
                value=Signal::derive(move || form.draft.read().pin_length.clone())
                unit=move || app.texts().dialin.digits
                on_input=move |text: String| form.change(|draft| draft.pin_length = text)
            />
        </Field>
        <Checkbox
            label=move || app.texts().dialin.first_default
            checked=Signal::derive(move || form.draft.read().settings.unauthenticated)
            on_change=move |on| form.change(|draft| draft.settings.unauthenticated = on)
        />
        <p class="muted">{move || app.texts().dialin.first_default_hint}</p>
    }
}
