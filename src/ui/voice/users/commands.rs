//! The bar above the list: searching and filtering (NI-13).

use leptos::prelude::*;

use super::desk::{FILTER, SEARCH};
use crate::screens::voice::users::Filter;
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{Choice, CommandBar};
use crate::ui::narrowing::{FilterField, SearchField};

/// The bar.
#[component]
pub fn Commands() -> impl IntoView {
    let app = use_app();
    let filters = move || {
        view! {
            <SearchField app key=SEARCH words=|t| [t.voice.search, t.voice.search_hint] />
            <FilterField
                app
                key=FILTER
                label=move || app.texts().voice.filter
                options=Signal::derive(move || choices(app))
                value=Signal::derive(move || Filter::parse(&app.query(FILTER)).key().to_string())
            />
        }
    };
    view! { <CommandBar label=move || app.texts().voice.commands filters /> }
}

fn choices(app: App) -> Vec<Choice> {
    let t = &app.texts().voice;
    let name = |filter: Filter| match filter {
        Filter::All => t.filter_all,
        Filter::Assigned => t.filter_assigned,
        Filter::Unassigned => t.filter_unassigned,
        Filter::Online => t.filter_online,
        Filter::OnPremises => t.filter_on_premises,
    };
    Filter::ALL.into_iter().map(|filter| Choice::new(filter.key(), name(filter))).collect()
}
