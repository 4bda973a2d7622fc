//! The list of countries; a star marks what no document says.

use std::sync::Arc;

use leptos::prelude::*;

use super::{COUNTRY, KIND, SEARCH, SERVICE, WAY};
use crate::domain::availability::{self, Fact};
use crate::domain::phone::Country;
use crate::screens::availability::{Wanted, listed};
use crate::ui::handle::{App, use_app};
use crate::ui::id_table::IdTable;
use crate::ui::kit::{Column, IconName, RowView, Width};
use crate::ui::narrowing::NothingFound;
use crate::wording;
use crate::wording::availability as say;

/// The list; `open` is the country whose details are open.
#[component]
pub fn CountryList(wanted: Memo<Wanted>, open: Memo<Option<Country>>) -> impl IntoView {
    let app = use_app();
    // Only the countries, so that the list is compared by what stands in it.
    let countries = Memo::new(move |_| {
        let rows = listed(app.lang(), &wanted.read());
        rows.into_iter().map(|row| row.country).collect::<Arc<[Country]>>()
    });
    view! {
        <IdTable
            app
            label=move || app.texts().availability.title
            columns=columns(app)
            ids=countries
            row=move |country| show(app, country)
            on_open=move |country: Country| app.set_query(COUNTRY, country.code())
            current=open
            empty=move || empty(app)
        />
    }
}

fn columns(app: App) -> Vec<Column> {
    let t = move || &app.texts().availability;
    vec![
        Column::new("country", move || t().country).width(Width::AtLeast(140.0, 2.0)),
        Column::new("conferencing", move || t().audio_conferencing)
            .width(Width::AtLeast(154.0, 1.0))
            .priority(4),
        Column::new("phone", move || t().phone_system)
            .width(Width::AtLeast(112.0, 1.0))
            .priority(5),
        Column::new("plans", move || t().calling_plans)
            .width(Width::AtLeast(108.0, 1.0))
            .priority(3),
        Column::new("user", move || t().user_numbers).width(Width::AtLeast(124.0, 1.5)),
        Column::new("service", move || t().service_numbers)
            .width(Width::AtLeast(124.0, 1.5))
            .priority(2),
    ]
}

fn show(app: App, country: Country) -> RowView {
    let lang = app.lang();
    let name = wording::place::country(lang, country);
    let Some(row) = availability::of(country) else {
        return RowView { select_label: name, cells: Vec::new() };
    };
    RowView {
        select_label: name.clone(),
        cells: vec![
            view! { <span class="strong">{name}</span> }.into_any(),
            fact(app, row.audio_conferencing).into_any(),
            fact(app, row.phone_system).into_any(),
            fact(app, row.calling_plans).into_any(),
            say::way(lang, row.user_numbers()).into_any(),
            say::way(lang, row.service_numbers()).into_any(),
        ],
    }
}

/// Yes or no, with the star of what is invented.
pub(super) fn fact(app: App, fact: Fact) -> impl IntoView {
    let t = &app.texts().availability;
    let star = fact.rule.is_none().then(|| {
        view! {
            <span aria-hidden="true">"*"</span>
            <span class="visually-hidden">" (" {t.invented_mark} ")"</span>
        }
    });
    view! {
        <span class=if fact.holds { "" } else { "muted" }>
            {if fact.holds { t.yes } else { t.no }} {star}
        </span>
    }
}

fn empty(app: App) -> AnyView {
    view! {
        <NothingFound
            app
            keys=&[SERVICE, KIND, WAY, SEARCH]
            words=|t| {
                let t = &t.availability;
                [t.nothing_found, t.nothing_found_text, t.show_all]
            }
            icon=IconName::Globe
        />
    }
    .into_any()
}
