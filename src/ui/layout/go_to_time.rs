//! Going to a typed time.

use leptos::prelude::*;

use crate::domain::time::{DAY_MS, Timestamp};
use crate::ui::form::FormDialog;
use crate::ui::handle::{Goal, use_app};
use crate::ui::kit::{Field, TextInput};

/// The furthest that one journey may lead.
const FURTHEST_MS: i64 = 366 * DAY_MS;

/// The dialog in which a time is typed.
#[component]
pub fn GoToTime(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let date = RwSignal::new(String::new());
    let time = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        if open.get() {
            let civil = app.peek(|session| session.now()).civil();
            date.set(format!("{:04}-{:02}-{:02}", civil.year(), civil.month(), civil.day()));
            time.set(format!("{:02}:{:02}", civil.hour(), civil.minute()));
            error.set(None);
        }
    });
    let go = move |()| {
        let t = &app.texts().clock;
        let now = app.peek(|session| session.now());
        match read(&date.get_untracked(), &time.get_untracked()) {
            None => error.set(Some(t.not_a_time.to_string())),
            Some(at) if at <= now => error.set(Some(t.time_is_past.to_string())),
            Some(at) if at.since(now) > FURTHEST_MS => error.set(Some(t.too_far.to_string())),
            Some(at) => {
                open.set(false);
                app.travel(Goal::Time(at));
            }
        }
    };
    view! {
        <FormDialog
            app
            open
            on_close=move |()| open.set(false)
            title=move || app.texts().clock.go_to
            save_label=move || app.texts().clock.go
            on_save=go
        >
            <Field label=move || app.texts().clock.date>
                <TextInput value=date on_input=move |text| date.set(text) />
            </Field>
            <Field label=move || app.texts().clock.time error>
                <TextInput value=time on_input=move |text| time.set(text) />
            </Field>
        </FormDialog>
    }
}

/// Reads `2018-04-18` and `14:30` as a moment in UTC.
fn read(date: &str, time: &str) -> Option<Timestamp> {
    let date: jiff::civil::Date = date.trim().parse().ok()?;
    let (hour, minute) = time.trim().split_once(':')?;
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
    let in_range = (0..24).contains(&hour) && (0..60).contains(&minute);
    in_range.then(|| Timestamp::utc(date.year(), date.month(), date.day(), hour, minute))
}
