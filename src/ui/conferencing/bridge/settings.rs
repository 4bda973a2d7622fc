//! The settings of the bridge: what they are, and the way to the form (BR-12, BR-15, US-05).

use leptos::prelude::*;

use super::settings_form::SettingsDialog;
use crate::domain::dialin::BridgeSettings;
use crate::route::{Page, Route};
use crate::screens::conferencing::bridge::location;
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Button, Card, Fact, Facts};
use crate::wording::dialin as say;

/// The key of the address under which the form is open.
const FORM: &str = "settings";

/// The bridge as a whole: its facts, its settings, and the form.
#[component]
pub fn BridgeFacts(app: App) -> impl IntoView {
    let settings =
        Memo::new(move |_| app.look(&[Area::DialIn], |s| s.tenant().dial_in.settings.clone()));
    let open = Memo::new(move |_| !app.query(FORM).is_empty());
    let edit = move || {
        view! {
            <Button
                label=move || app.texts().dialin.edit_settings
                reason=Signal::derive(move || app.read_only())
                on_click=move |()| app.set_query(FORM, "edit")
            />
        }
    };
    view! {
        <Card title=move || app.texts().conferencing.bridge_facts actions=edit>
            <div class="bridge-facts">
                <Numbers app settings />
                <Experience app settings />
            </div>
            <p class="muted">{move || app.texts().conferencing.any_number}</p>
        </Card>
        <SettingsDialog app open on_close=move |()| app.set_query(FORM, "") />
    }
}

/// The name, and the default number, which callers see too (BR-07).
#[component]
fn Numbers(app: App, settings: Memo<BridgeSettings>) -> impl IntoView {
    let default = Memo::new(move |_| app.look(&[Area::Bridge], |s| s.tenant().bridge.default));
    let caller_id =
        Memo::new(move |_| app.look(&[Area::Bridge], |s| s.tenant().bridge.caller_id()));
    let shown = move || match default.get() {
        Some(number) => view! {
            {app.phone(number)}
            <span class="sub">{location(app.lang(), number)}</span>
        }
        .into_any(),
        None => app.texts().conferencing.no_default.into_any(),
    };
    let called_from = move || match caller_id.get() {
        Some(number) => app.phone(number),
        None => app.texts().common.none.to_string(),
    };
    view! {
        <Facts>
            <Fact label=move || app.texts().conferencing.bridge_name>
                {move || settings.read().name.to_string()}
            </Fact>
            <Fact label=move || app.texts().conferencing.default_number>{shown}</Fact>
            <Fact label=move || app.texts().dialin.caller_id>{called_from}</Fact>
        </Facts>
    }
}

/// What callers meet, and what people are mailed.
#[component]
fn Experience(app: App, settings: Memo<BridgeSettings>) -> impl IntoView {
    let switch = move |on: bool| {
        let t = &app.texts().dialin;
        if on { t.on } else { t.off }
    };
    let notifications = move || {
        let it = settings.read();
        match it.notifications {
            true => say::announcement(app.lang(), it.announcement),
            false => switch(false),
        }
    };
    let pin = move || {
        let length = settings.read().pin_length;
        format!("{length} {}", app.texts().dialin.digits)
    };
    let mail = move || {
        let href = Route::from(Page::Outbox).href();
        view! {
            {switch(settings.read().automatic_mail)}
            " · "
            <a href=href>{app.texts().dialin.to_outbox}</a>
        }
    };
    view! {
        <Facts>
            <Fact label=move || app.texts().dialin.notifications_short>{notifications}</Fact>
            <Fact label=move || app.texts().dialin.record_names_short>
                {move || switch(settings.read().asks_for_names())}
            </Fact>
            <Fact label=move || app.texts().dialin.pin_length>{pin}</Fact>
            <Fact label=move || app.texts().dialin.automatic_short>{mail}</Fact>
        </Facts>
    }
}
