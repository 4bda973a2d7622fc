//! The port-out PIN (PO-14): a setting of the organization.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::porting::release::is_american;
use crate::domain::porting::{PortCommand, PortRefusal};
use crate::ui::form::FormDialog;
use crate::ui::handle::{Area, Denied, use_app};
use crate::ui::kit::{Fact, Facts, Field, Notice, TextInput, TextKind, Tone};

/// The dialog.
#[component]
pub fn PinDialog(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let typed = RwSignal::new(String::new());
    let denied = RwSignal::new(None::<Denied>);
    Effect::new(move || {
        if open.get() {
            typed.set(String::new());
            denied.set(None);
        }
    });
    let save = move |()| {
        let pin = typed.get_untracked().into();
        match app.send(Command::Port(PortCommand::SetPin { pin })) {
            Ok(receipt) => {
                open.set(false);
                app.done_as_told(&receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    view! {
        <FormDialog
            app
            open
            on_close=move |()| open.set(false)
            title=move || app.texts().porting.port_out_pin
            reason=Signal::derive(move || app.read_only())
            on_save=save
        >
            <p>{move || app.texts().porting.port_out_text}</p>
            <Present />
            <Field
                label=move || app.texts().porting.port_out_pin
                hint=move || app.texts().porting.port_out_hint
                error=Signal::derive(move || denied.get().map(|why| app.say(&why)))
            >
                <TextInput
                    value=typed
                    kind=TextKind::Code
                    on_input=move |text: String| {
                        typed.set(text);
                        denied.set(None);
                    }
                />
            </Field>
        </FormDialog>
    }
}

/// The PIN as it is, and for whom it is not.
#[component]
fn Present() -> impl IntoView {
    let app = use_app();
    let present = Memo::new(move |_| {
        app.look(&[Area::Ports], |s| s.tenant().ports.pin.as_deref().map(str::to_string))
    });
    let areas = [Area::Ports, Area::Numbers];
    let abroad = Memo::new(move |_| app.look(&areas, |s| !is_american(s.tenant())));
    let only_here = move || {
        abroad.get().then(|| {
            let why = PortRefusal::PinOnlyInUnitedStates.into();
            view! { <Notice tone=Tone::Info text=app.say_refusal(&why) /> }
        })
    };
    let shown = move || {
        let none = || app.texts().porting.port_out_none.to_string();
        present.get().unwrap_or_else(none)
    };
    view! {
        {only_here}
        <Facts>
            <Fact label=move || app.texts().porting.port_out_is>{shown}</Fact>
        </Facts>
    }
}
