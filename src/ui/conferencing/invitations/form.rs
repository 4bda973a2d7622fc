//! The four boxes of the form; what is wrong with one stands below it once Save was pressed.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::dialin::{self, Customization, DialInCommand, TEXT_MAX};
use crate::domain::refusal::Refusal;
use crate::screens::conferencing::invitations::Field as Place;
use crate::ui::form::DenialNotice;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Button, ButtonKind, Card, Field, TextArea, TextInput, TextKind};
use crate::wording::dialin as say;

/// The form.
#[component]
pub fn InvitationForm(app: App, draft: RwSignal<Customization>) -> impl IntoView {
    let tried = RwSignal::new(false);
    let denied = RwSignal::new(None::<Denied>);
    let save = move || {
        let customization = Box::new(draft.get_untracked());
        match app.send(Command::DialIn(DialInCommand::Customize(customization))) {
            Ok(receipt) => {
                tried.set(false);
                denied.set(None);
                app.done(untrack(|| app.texts().dialin.customized), &receipt);
            }
            Err(why) => {
                tried.set(true);
                let at_a_field =
                    Place::ALL.iter().any(|place| place.problem(&draft.read_untracked()).is_some());
                denied.set((!at_a_field).then_some(why));
            }
        }
    };
    let submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        save();
    };
    // Only that nothing was changed closes the button; everything else is said at its field.
    let why_not = move || {
        let draft = draft.read();
        app.reason(&[Area::DialIn], |tenant, _| match dialin::can_customize(tenant, &draft) {
            Err(Refusal::NoChange) => Err(Refusal::NoChange),
            _ => Ok(()),
        })
    };
    view! {
        <Card title=move || app.texts().dialin.customize>
            <form class="form-column" novalidate on:submit=submit>
                <Link app draft tried place=Place::Logo />
                <Link app draft tried place=Place::Help />
                <Link app draft tried place=Place::Legal />
                <Footer app draft tried />
                <Button
                    label=move || app.texts().common.save
                    kind=ButtonKind::Primary
                    reason=Signal::derive(why_not)
                    submit=true
                />
            </form>
            <DenialNotice app denied />
        </Card>
    }
}

/// What is wrong with a box.
fn problem(
    app: App,
    draft: RwSignal<Customization>,
    tried: RwSignal<bool>,
    place: Place,
) -> Signal<Option<String>> {
    Signal::derive(move || {
        let problem = place.problem(&draft.read()).filter(|_| tried.get())?;
        Some(app.say_refusal(&Refusal::DialIn(problem)))
    })
}

#[component]
fn Link(
    app: App,
    draft: RwSignal<Customization>,
    tried: RwSignal<bool>,
    place: Place,
) -> impl IntoView {
    let words = move || {
        let t = &app.texts().dialin;
        match place {
            Place::Logo => (t.logo, t.logo_hint),
            Place::Help => (t.help, t.help_hint),
            Place::Legal => (t.legal, t.legal_hint),
            Place::Text => (t.text, ""),
        }
    };
    view! {
        <Field
            label=move || words().0
            hint=move || words().1
            error=problem(app, draft, tried, place)
        >
            <TextInput
                kind=TextKind::Code
                value=Signal::derive(move || place.of(&draft.read()).to_string())
                on_input=move |text: String| draft.update(|draft| place.put(draft, &text))
            />
        </Field>
    }
}

#[component]
fn Footer(app: App, draft: RwSignal<Customization>, tried: RwSignal<bool>) -> impl IntoView {
    let used = move || draft.read().text.trim().chars().count();
    view! {
        <Field
            label=move || app.texts().dialin.text
            hint=move || say::characters(app.lang(), used(), TEXT_MAX)
            error=problem(app, draft, tried, Place::Text)
        >
            <TextArea
                value=Signal::derive(move || draft.read().text.to_string())
                on_input=move |text: String| draft.update(|draft| Place::Text.put(draft, &text))
            />
        </Field>
    }
}
