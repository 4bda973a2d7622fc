//! The bar above the list: adding, searching, filtering.

use leptos::prelude::*;

use super::draft::Draft;
use crate::screens::voice::addresses::Filter;
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{Button, ButtonKind, Choice, CommandBar, IconName};
use crate::ui::narrowing::{FilterField, SearchField};

/// The keys of the address.
pub(super) const SEARCH: &str = "search";
pub(super) const FILTER: &str = "filter";

/// The bar.
#[component]
pub fn Commands(draft: Draft) -> impl IntoView {
    let app = use_app();
    let filters = move || {
        view! {
            <SearchField app key=SEARCH words=|t| [t.emergency.search, t.emergency.search_hint] />
            <FilterField
                app
                key=FILTER
                label=move || app.texts().emergency.filter
                options=Signal::derive(move || choices(app))
                value=Signal::derive(move || Filter::parse(&app.query(FILTER)).key().to_string())
            />
        }
    };
    view! {
        <CommandBar label=move || app.texts().emergency.commands filters>
            <Button
                label=move || app.texts().emergency.add
                kind=ButtonKind::Primary
                icon=IconName::Plus
                reason=Signal::derive(move || app.read_only())
                on_click=move |()| draft.begin_new(None)
            />
        </CommandBar>
    }
}

fn choices(app: App) -> Vec<Choice> {
    let t = &app.texts().emergency;
    let name = |filter: Filter| match filter {
        Filter::All => t.filter_all,
        Filter::Validated => t.filter_validated,
        Filter::NotValidated => t.filter_not_validated,
        Filter::Linked => t.filter_linked,
    };
    Filter::ALL.into_iter().map(|filter| Choice::new(filter.key(), name(filter))).collect()
}
