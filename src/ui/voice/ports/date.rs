//! Another FOC date for an approved order: the only thing of it that can be edited (PO-08).

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::porting::calendar::{Day, eastern};
use crate::domain::porting::life::date_range;
use crate::domain::porting::preflight::HOURS;
use crate::domain::porting::{PortCommand, PortId, can};
use crate::screens::voice::ports::{days, wizard};
use crate::ui::form::{CommandForm, Order};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Choice, Field, Select};
use crate::wording;

/// The dialog.
#[component]
pub fn DateDialog(id: PortId, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let (day, hour) = (RwSignal::new(None::<Day>), RwSignal::new(9u8));
    let begin = move |()| {
        let foc = app.peek(|s| s.tenant().ports.orders.get(&id).and_then(|o| o.foc));
        let (of, at) = foc.map(eastern).unzip();
        day.set(of);
        hour.set(at.unwrap_or(9));
    };
    let wish = move || {
        let day = day.get().unwrap_or(Day(0));
        PortCommand::ChangeDate { order: id, day, hour: hour.get() }
    };
    let reason = Memo::new(move |_| {
        let wish = wish();
        app.reason(&[Area::Ports], |tenant, now| can(tenant, &wish, now))
    });
    let order = move |()| Some(Order { command: Command::Port(wish()), done: None });
    let offered = move || {
        let (first, last) = app.peek(|s| date_range(s.now()));
        days(first, last.0)
    };
    view! {
        <CommandForm
            app
            open
            title=move || app.texts().porting.date_title
            begin
            order
            reason
        >
            <p>{move || app.texts().porting.date_text}</p>
            <DayField offered=Signal::derive(offered) day />
            <HourField hour />
        </CommandForm>
    }
}

#[component]
fn DayField(offered: Signal<Vec<i32>>, day: RwSignal<Option<Day>>) -> impl IntoView {
    let app = use_app();
    view! {
        <Field label=move || app.texts().porting.day>
            <Select
                options=Signal::derive(move || day_choices(app, offered.get(), day.get()))
                value=Signal::derive(move || {
                    day.get().map(|day| day.0.to_string()).unwrap_or_default()
                })
                on_change=move |key: String| day.set(key.parse().ok().map(Day))
            />
        </Field>
    }
}

#[component]
fn HourField(hour: RwSignal<u8>) -> impl IntoView {
    let app = use_app();
    view! {
        <Field
            label=move || app.texts().porting.hour
            hint=move || app.texts().porting.hour_hint
        >
            <Select
                options=Signal::derive(move || hour_choices(app))
                value=Signal::derive(move || hour.get().to_string())
                on_change=move |key: String| hour.set(key.parse().unwrap_or(9))
            />
        </Field>
    }
}

/// The days of a list; a chosen one that is no longer offered stays in sight.
pub(in crate::ui::voice) fn day_choices(
    app: App,
    offered: Vec<i32>,
    chosen: Option<Day>,
) -> Vec<Choice> {
    let choices = wizard::day_choices(app.lang(), offered, chosen);
    choices.into_iter().map(|(value, label)| Choice::new(value, label)).collect()
}

/// The hours at which a transfer can start.
pub(in crate::ui::voice) fn hour_choices(app: App) -> Vec<Choice> {
    let lang = app.lang();
    HOURS.map(|hour| Choice::new(hour.to_string(), wording::porting::hour(lang, hour))).collect()
}
