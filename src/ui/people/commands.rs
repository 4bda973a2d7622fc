//! The bar above the list: adding a person, searching, filtering.

use leptos::prelude::*;

use super::adding::AddDialog;
use super::desk::{COUNTRY, Desk, HAS, SEARCH};
use crate::screens::conferencing::users::countries;
use crate::screens::people::list::Has;
use crate::ui::countries::country_choices;
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Button, ButtonKind, Choice, CommandBar, IconName};
use crate::ui::narrowing::{FilterField, SearchField};
use crate::wording::event::product;

/// The bar.
#[component]
pub fn Commands(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let adding = RwSignal::new(false);
    view! {
        <CommandBar
            label=move || app.texts().licenses.commands
            filters=move || view! { <Search app /> }
        >
            <Button
                label=move || app.texts().licenses.add_person
                kind=ButtonKind::Primary
                icon=IconName::Plus
                reason=Signal::derive(move || app.read_only())
                on_click=move |()| adding.set(true)
            />
        </CommandBar>
        <Filters app />
        <AddDialog desk open=adding />
    }
}

#[component]
fn Search(app: App) -> impl IntoView {
    view! {
        <SearchField app key=SEARCH words=|t| [t.licenses.search, t.licenses.search_hint] />
    }
}

/// What else narrows the list down.
#[component]
fn Filters(app: App) -> impl IntoView {
    let in_country = move || {
        let lang = app.lang();
        let known = app.look(&[Area::People], |s| countries(s.tenant(), lang));
        let all = Choice::new("", app.texts().licenses.all_locations);
        std::iter::once(all).chain(country_choices(app, known)).collect::<Vec<_>>()
    };
    view! {
        <div
            class="users__filters"
            role="group"
            aria-label=move || app.texts().conferencing.filters
        >
        <FilterField
            app
            key=HAS
            label=move || app.texts().licenses.title
            options=Signal::derive(move || licenses(app))
            value=Signal::derive(move || Has::parse(&app.query(HAS)).key().to_string())
        />
        <FilterField
            app
            key=COUNTRY
            label=move || app.texts().licenses.usage_location
            options=Signal::derive(in_country)
            value=Signal::derive(move || app.query(COUNTRY).to_uppercase())
        />
        </div>
    }
}

/// What may be asked of licenses: those that are sold or that were bought.
fn licenses(app: App) -> Vec<Choice> {
    let (lang, t) = (app.lang(), &app.texts().licenses);
    let listed = move |has: &Has| match has {
        Has::Product(product) => app.look(&[Area::Numbers], |s| {
            let tenant = s.tenant();
            product.is_sold(tenant.era) || tenant.licenses.count(*product) > 0
        }),
        _ => true,
    };
    let name = |has: Has| match has {
        Has::Anything => t.all_licenses,
        Has::Something => t.licensed,
        Has::Nothing => t.unlicensed,
        Has::Product(it) => product(lang, it),
    };
    Has::all().filter(listed).map(|has| Choice::new(has.key(), name(has))).collect()
}
