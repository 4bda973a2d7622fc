//! The command bar above the list: getting new numbers, searching, filtering (NI-13).

use leptos::prelude::*;

use crate::route::Page;
use crate::screens::voice::numbers::{Filter, countries};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{ButtonKind, Choice, CommandBar, IconName, MenuButton, MenuItem};
use crate::ui::narrowing::{FilterField, SearchField};
use crate::wording;

/// The key of the address under which the searched text stands.
pub(super) const SEARCH: &str = "search";
/// The key of the address under which the filter stands.
pub(super) const FILTER: &str = "filter";

/// The bar.
#[component]
pub fn Commands() -> impl IntoView {
    let app = use_app();
    let new_numbers = move || {
        let user = move || app.texts().voice.new_user;
        let service = move || app.texts().numbers.new_service;
        vec![
            MenuItem::new(user, move || app.go(Page::NewUserNumbers)),
            MenuItem::new(service, move || app.go(Page::NewServiceNumbers)),
        ]
    };
    let filters = move || {
        view! {
            <SearchField app key=SEARCH words=|t| [t.numbers.search, t.numbers.search_hint] />
            <FilterField
                app
                key=FILTER
                label=move || app.texts().numbers.filter
                options=Signal::derive(move || choices(app))
                value=Signal::derive(move || Filter::parse(&app.query(FILTER)).key())
            />
        }
    };
    view! {
        <CommandBar label=move || app.texts().numbers.commands filters>
            <MenuButton
                label=move || app.texts().numbers.add_new
                kind=ButtonKind::Primary
                icon=IconName::Plus
                items=Signal::derive(new_numbers)
            />
        </CommandBar>
    }
}

fn choices(app: App) -> Vec<Choice> {
    let places = app.look(&[Area::Numbers], |session| countries(session.tenant()));
    let countries = places.into_iter().map(Filter::In);
    Filter::fixed().chain(countries).map(|it| Choice::new(it.key(), name(app, it))).collect()
}

fn name(app: App, filter: Filter) -> String {
    let (t, common) = (&app.texts().numbers, &app.texts().common);
    match filter {
        Filter::All => t.filter_all.to_string(),
        Filter::ServiceToll => common.service_toll.to_string(),
        Filter::ServiceTollFree => common.service_toll_free.to_string(),
        Filter::User => t.filter_user.to_string(),
        Filter::OfPeople => t.filter_people.to_string(),
        Filter::OnBridge => t.filter_bridge.to_string(),
        Filter::Unassigned => t.unassigned_many.to_string(),
        Filter::In(country) => wording::place::country(app.lang(), country),
    }
}
