//! Putting a service number on the bridge (LAB-01).

use leptos::prelude::*;

use crate::domain::bridge;
use crate::domain::command::Command;
use crate::domain::phone::PhoneNumber;
use crate::ui::form::{CommandForm, Order};
use crate::ui::handle::{Area, use_app};
use crate::ui::kit::Checkbox;
use crate::wording;

/// The dialog.
#[component]
pub fn AssignDialog(number: PhoneNumber, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let as_default = RwSignal::new(false);
    let why_no_default = Memo::new(move |_| {
        let areas = [Area::Numbers, Area::Bridge];
        app.reason(&areas, |tenant, _| bridge::can_be_default(tenant, number))
    });
    let order = move |()| {
        let as_default = as_default.get();
        let done = wording::numbers::assigned(app.lang(), &app.phone(number), as_default);
        let command = Command::AssignToBridge { number, as_default };
        Some(Order { command, done: Some(done) })
    };
    view! {
        <CommandForm
            app
            open
            title=move || app.texts().numbers.assign
            begin=move |()| as_default.set(false)
            order
        >
            <p class="lead">{move || app.phone(number)}</p>
            <Checkbox
                label=move || app.texts().numbers.use_as_default
                checked=as_default
                on_change=move |on| as_default.set(on)
                reason=why_no_default
            />
            <p class="muted">{move || app.texts().numbers.people_keep}</p>
        </CommandForm>
    }
}
