//! One country in full, with the rule behind each fact.

use leptos::prelude::*;

use super::COUNTRY;
use super::filters::{kind_name, service_name};
use crate::domain::availability::{
    Availability, Fact as Known, Way, has_directory, other_operator,
};
use crate::domain::phone::Country;
use crate::domain::profile::Era;
use crate::route::{Page, Route};
use crate::screens::availability::{KINDS, SERVICES};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{ButtonLink, Fact, Facts, Notice, Pane, Tone};
use crate::wording;
use crate::wording::{availability as say, emergency};

/// The pane.
#[component]
pub fn CountryPane(row: &'static Availability) -> impl IntoView {
    let app = use_app();
    let country = row.country;
    let operator = other_operator(country).map(|operator| {
        view! {
            <Notice tone=Tone::Warning text=move || say::other_operator(app.lang(), operator) />
        }
    });
    let abroad = country != Country::US && row.service_numbers() == Way::SelfService;
    let reading =
        move || abroad.then(|| view! { <p class="muted">{app.texts().availability.reading}</p> });
    view! {
        <Pane
            title=move || wording::place::country(app.lang(), country)
            close_label=move || app.texts().common.close
            on_close=move |()| app.set_query(COUNTRY, "")
        >
            {operator}
            {move || facts(app, row)}
            {move || types(app, row)}
            {reading}
            <Ways row />
        </Pane>
    }
}

fn facts(app: App, row: &'static Availability) -> impl IntoView + use<> {
    let (t, lang) = (&app.texts().availability, app.lang());
    let services = SERVICES.iter().map(|(it, _)| (service_name(t, *it), row.service(*it)));
    let kinds = KINDS.iter().map(|(it, _)| (kind_name(t, *it), row.kind(*it)));
    let known = services
        .chain(kinds)
        .map(|(name, known)| view! { <Fact label=name>{reasoned(app, known)}</Fact> })
        .collect_view();
    let shared = match (row.audio_conferencing.holds, row.automatic_number()) {
        (false, _) => t.no,
        (true, true) => t.shared_yes,
        (true, false) => t.shared_no,
    };
    let letters = match row.can_port() {
        false => t.no_letters.to_string(),
        true => {
            let names: Vec<String> =
                row.letters.iter().map(|it| say::letter(lang, *it).to_string()).collect();
            names.join(", ")
        }
    };
    let directory = has_directory(row.country)
        .then(|| view! { <Fact label=t.directory>{t.directory_text}</Fact> });
    view! {
        <Facts>
            {known} <Fact label=t.user_numbers>{say::way(lang, row.user_numbers())}</Fact>
            <Fact label=t.service_numbers>{say::way(lang, row.service_numbers())}</Fact>
            <Fact label=t.shared_number>{shared}</Fact> <Fact label=t.letters>{letters}</Fact>
            <Fact label=t.address>{say::address_needed(lang, row.address_needed())}</Fact>
            <Fact label=t.emergency_calls>{emergency::routing(lang, row.screened())}</Fact>
            {directory}
        </Facts>
        <p class="muted">{t.mobile_note}</p>
    }
}

/// Yes or no, and under it the rule, or that it is invented.
fn reasoned(app: App, known: Known) -> impl IntoView {
    let t = &app.texts().availability;
    let why = match known.rule {
        Some(rule) => format!("{} {rule}", t.source),
        None => t.invented.to_string(),
    };
    view! {
        {if known.holds { t.yes } else { t.no }}
        <span class="sub voice__why">{why}</span>
    }
}

/// The types of today's orders, where today's figures hold (NI-16).
fn types(app: App, row: &'static Availability) -> Option<AnyView> {
    let today = app.look(&[Area::Numbers], |s| s.tenant().era == Era::TeamsToday);
    let types = row.number_types();
    if !today || types.is_empty() {
        return None;
    }
    let t = &app.texts().availability;
    let rows = types.into_iter().map(|kind| {
        let with = kind.requires_civic_address(row.country).then_some(t.with_address);
        view! { <li>{kind.name()} {with.map(|text| format!(" ({text})"))}</li> }
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <p class="strong">{t.types}</p>
            <ul class="voice__list">{rows}</ul>
        }
        .into_any(),
    )
}

/// The ways to numbers of the country.
#[component]
fn Ways(row: &'static Availability) -> impl IntoView {
    let app = use_app();
    let to = move |page: Page| Route::from(page).with("country", row.country.code()).href();
    let user = (row.user_numbers() != Way::None).then(|| {
        let href = to(Page::NewUserNumbers);
        view! { <ButtonLink label=move || app.texts().availability.get_user href /> }
    });
    let service = (row.service_numbers() != Way::None).then(|| {
        let href = to(Page::NewServiceNumbers);
        view! { <ButtonLink label=move || app.texts().availability.get_service href /> }
    });
    view! { <div class="cluster">{user} {service}</div> }
}
