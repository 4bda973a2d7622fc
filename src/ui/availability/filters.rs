//! What narrows the list of countries down.

use leptos::prelude::*;

use super::{KIND, SEARCH, SERVICE, WAY};
use crate::domain::availability::{Kind, Service};
use crate::screens::availability::{For, KINDS, SERVICES, WAYS};
use crate::texts::Availability as Texts;
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{Choice, CommandBar};
use crate::ui::narrowing::{FilterField, SearchField};
use crate::wording::availability as say;

/// The bar.
#[component]
pub fn Filters() -> impl IntoView {
    let app = use_app();
    let filters = move || {
        view! {
            <SearchField
                app
                key=SEARCH
                words=|t| [t.availability.search, t.availability.search_hint]
            />
            <FilterField
                app
                key=SERVICE
                label=move || app.texts().availability.service
                options=Signal::derive(move || services(app))
                value=Signal::derive(move || app.query(SERVICE))
            />
            <FilterField
                app
                key=KIND
                label=move || app.texts().availability.numbers
                options=Signal::derive(move || kinds(app))
                value=Signal::derive(move || app.query(KIND))
            />
            <FilterField
                app
                key=WAY
                label=move || app.texts().availability.how
                options=Signal::derive(move || ways(app))
                value=Signal::derive(move || app.query(WAY))
            />
        }
    };
    view! { <CommandBar label=move || app.texts().availability.commands filters /> }
}

/// The name of a service.
pub(super) fn service_name(t: &Texts, service: Service) -> &'static str {
    match service {
        Service::AudioConferencing => t.audio_conferencing,
        Service::PhoneSystem => t.phone_system,
        Service::CallingPlans => t.calling_plans,
    }
}

/// The name of a kind of numbers.
pub(super) fn kind_name(t: &Texts, kind: Kind) -> &'static str {
    match kind {
        Kind::Geographic => t.geographic,
        Kind::NonGeographic => t.non_geographic,
        Kind::TollFree => t.toll_free,
    }
}

fn services(app: App) -> Vec<Choice> {
    let t = &app.texts().availability;
    let any = Choice::new("", t.any_service);
    let named = SERVICES.iter().map(|(it, key)| Choice::new(*key, service_name(t, *it)));
    std::iter::once(any).chain(named).collect()
}

fn kinds(app: App) -> Vec<Choice> {
    let t = &app.texts().availability;
    let any = Choice::new("", t.any_numbers);
    let named = KINDS.iter().map(|(it, key)| Choice::new(*key, kind_name(t, *it)));
    std::iter::once(any).chain(named).collect()
}

fn ways(app: App) -> Vec<Choice> {
    let (t, lang) = (&app.texts().availability, app.lang());
    let any = Choice::new("", t.any_way);
    let named = WAYS.iter().map(|((whose, way), key)| {
        let whose = match whose {
            For::Users => t.user_numbers,
            For::Services => t.service_numbers,
        };
        Choice::new(*key, format!("{whose} · {}", say::way(lang, *way)))
    });
    std::iter::once(any).chain(named).collect()
}
