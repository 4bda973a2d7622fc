//! Microsoft bridge: its numbers, who and what carries each, and those that no longer answer.

mod dead;
mod details;
mod languages;
mod list;
mod put_on;
mod settings;
mod settings_form;

use std::sync::Arc;

use leptos::prelude::*;

use super::ready::ReadyBanner;
use crate::domain::phone::PhoneNumber;
use crate::route::{Page as To, Route};
use crate::screens::conferencing::bridge::{Survey, survey};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{ButtonLink, CommandBar, EmptyState, IconName};
use crate::ui::layout::Page;
use crate::ui::meetings::pulse::pulse;
use crate::wording::{conferencing as say, person};
use dead::DeadNumbers;
use details::NumberPane;
use list::NumberTable;
use put_on::PutOn;
use settings::BridgeFacts;

/// The key of the address under which the chosen number stands, as E.164 digits.
const CHOSEN: &str = "number";

/// The page.
#[component]
pub fn BridgePage() -> impl IntoView {
    let app = use_app();
    let beat = pulse(app);
    let seen = Memo::new(move |_| {
        beat.track();
        let areas = [Area::Bridge, Area::People];
        Arc::new(app.look(&areas, |s| survey(s.tenant(), s.now())))
    });
    let exists = Memo::new(move |_| app.look(&[Area::Bridge], |s| s.tenant().bridge.exists));
    let chosen = Memo::new(move |_| {
        let number = PhoneNumber::from_digits(app.query(CHOSEN).parse().ok()?)?;
        seen.read().row(number).map(|row| row.number)
    });
    let subtitle = move || {
        let seen = seen.read();
        let shared = seen.rows.iter().filter(|row| row.shared).count() as u32;
        let text = say::bridge_summary(app.lang(), seen.rows.len() as u32 - shared, shared);
        if exists.get() { text } else { String::new() }
    };
    view! {
        <Page title=move || app.texts().conferencing.bridge_title subtitle>
            <ReadyBanner app />
            <DeadNumbers app seen />
            <Show when=move || exists.get() fallback=move || no_bridge(app)>
                <BridgeFacts app />
                <CommandBar label=move || app.texts().conferencing.numbers>
                    <PutOn app />
                </CommandBar>
                <NumberTable app seen chosen />
            </Show>
            <ThirdPartyLink app />
        </Page>
        {move || chosen.get().map(|number| view! { <NumberPane app seen number /> })}
    }
}

/// What brings a bridge (BR-01).
fn no_bridge(app: App) -> impl IntoView {
    let t = move || &app.texts().conferencing;
    let licenses = move || {
        let href = Signal::stored(Route::from(To::Licenses).href());
        view! { <ButtonLink label=move || app.texts().numbers.to_licenses href /> }
    };
    view! {
        <EmptyState
            title=move || t().no_bridge
            text=move || t().no_bridge_text
            icon=IconName::Phone
            action=licenses
        />
    }
}

/// The way to a third party, at the bottom as in the product (AC-10).
#[component]
fn ThirdPartyLink(app: App) -> impl IntoView {
    let t = move || &app.texts().providers;
    view! {
        <p class="muted">
            {move || t().link_before} " "
            <a href=Route::from(To::ThirdParty).href()>{move || t().link}</a>
        </p>
    }
}

/// The people who have a number, as a link to them; nobody is no link.
fn people_link(app: App, people: u32, route: Route) -> AnyView {
    let text = person::how_many(app.lang(), people);
    match people {
        0 => view! { <span class="muted">{text}</span> }.into_any(),
        _ => view! { <a href=route.href()>{text}</a> }.into_any(),
    }
}

/// What the parts of the page read.
type Seen = Memo<Arc<Survey>>;
