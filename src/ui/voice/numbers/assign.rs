//! Putting a service number on the bridge (LAB-01).

use leptos::prelude::*;

use crate::domain::bridge;
use crate::domain::command::Command;
use crate::domain::phone::PhoneNumber;
use crate::ui::handle::{Area, Denied, use_app};
use crate::ui::kit::{Button, ButtonKind, Checkbox, Dialog, Notice, Tone};
use crate::wording;

/// The dialog.
#[component]
pub fn AssignDialog(number: PhoneNumber, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let as_default = RwSignal::new(false);
    let denied = RwSignal::new(None::<Denied>);
    Effect::new(move || {
        if open.get() {
            as_default.set(false);
            denied.set(None);
        }
    });
    let why_no_default = Memo::new(move |_| {
        let areas = [Area::Numbers, Area::Bridge];
        app.reason(&areas, |tenant, _| bridge::can_be_default(tenant, number))
    });
    let save = move |()| {
        let as_default = as_default.get_untracked();
        match app.send(Command::AssignToBridge { number, as_default }) {
            Ok(receipt) => {
                open.set(false);
                let text = untrack(|| {
                    wording::numbers::assigned(app.lang(), &app.phone(number), as_default)
                });
                app.done(text, &receipt);
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
                on_click=save
            />
        }
    };
    view! {
        <Dialog
            open
            on_close=move |()| open.set(false)
            title=move || app.texts().numbers.assign
            close_label=move || app.texts().common.close
            footer
        >
            <p class="lead">{move || app.phone(number)}</p>
            <Checkbox
                label=move || app.texts().numbers.use_as_default
                checked=as_default
                on_change=move |on| as_default.set(on)
                reason=why_no_default
            />
            <p class="muted">{move || app.texts().numbers.people_keep}</p>
            {move || {
                denied.get().map(|why| view! { <Notice tone=Tone::Danger text=app.say(&why) /> })
            }}
        </Dialog>
    }
}
