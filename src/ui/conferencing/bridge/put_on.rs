//! The second way to put a dedicated number on the bridge, from the bridge's own page (BR-16).

use leptos::prelude::*;

use crate::domain::bridge;
use crate::domain::command::Command;
use crate::domain::phone::PhoneNumber;
use crate::screens::conferencing::bridge::{assignable, location};
use crate::ui::form::{CommandForm, Order};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Button, Checkbox, Choice, Field, IconName, Select};
use crate::wording;

/// The button and its dialog.
#[component]
pub fn PutOn(app: App) -> impl IntoView {
    let open = RwSignal::new(false);
    let numbers =
        Memo::new(move |_| app.look(&[Area::Numbers, Area::Bridge], |s| assignable(s.tenant())));
    let why_not = move || {
        let none = numbers.read().is_empty();
        let said = || app.texts().dialin.none_to_put.to_string();
        app.read_only().or_else(|| none.then(said))
    };
    view! {
        <Button
            label=move || app.texts().dialin.put_on
            icon=IconName::Plus
            reason=Signal::derive(why_not)
            on_click=move |()| open.set(true)
        />
        <PutOnDialog app numbers open />
    }
}

#[component]
fn PutOnDialog(app: App, numbers: Memo<Vec<PhoneNumber>>, open: RwSignal<bool>) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let as_default = RwSignal::new(false);
    let begin = move |()| {
        chosen.set(String::new());
        as_default.set(false);
    };
    let number = move || PhoneNumber::from_digits(chosen.read().parse().ok()?);
    let order = move |()| {
        let (number, as_default) = (number()?, as_default.get());
        let done = wording::numbers::assigned(app.lang(), &app.phone(number), as_default);
        let command = Command::AssignToBridge { number, as_default };
        Some(Order { command, done: Some(done) })
    };
    let no_number = move || number().is_none().then(|| app.texts().dialin.choose_first.to_string());
    let no_default = move || number().map_or_else(no_number, |number| why_no_default(app, number));
    let pick = move |digits: String| {
        chosen.set(digits);
        if untrack(no_default).is_some() {
            as_default.set(false);
        }
    };
    view! {
        <CommandForm
            app
            open
            title=move || app.texts().dialin.put_on_title
            begin
            order
            reason=Signal::derive(no_number)
        >
            <Field
                label=move || app.texts().conferencing.number
                hint=move || app.texts().dialin.put_on_hint
                required=true
            >
                <Select
                    options=Signal::derive(move || options(app, &numbers.read()))
                    value=chosen
                    on_change=pick
                />
            </Field>
            <Checkbox
                label=move || app.texts().numbers.use_as_default
                checked=as_default
                on_change=move |on| as_default.set(on)
                reason=Signal::derive(no_default)
            />
            <p class="muted">{move || app.texts().numbers.people_keep}</p>
        </CommandForm>
    }
}

/// Why a number cannot be the default (BR-04).
fn why_no_default(app: App, number: PhoneNumber) -> Option<String> {
    let areas = [Area::Numbers, Area::Bridge];
    app.reason(&areas, |tenant, _| bridge::can_be_default(tenant, number))
}

fn options(app: App, numbers: &[PhoneNumber]) -> Vec<Choice> {
    let choose = Choice::new("", app.texts().dialin.choose_number);
    let choice = |number: &PhoneNumber| {
        let label = format!("{} · {}", app.phone(*number), location(app.lang(), *number));
        Choice::new(number.digits().to_string(), label)
    };
    std::iter::once(choose).chain(numbers.iter().map(choice)).collect()
}
