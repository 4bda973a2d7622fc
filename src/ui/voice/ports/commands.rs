//! The command bar above the list: new orders, the numbers one has, searching, filtering.

use leptos::prelude::*;

use super::pin::PinDialog;
use super::usage::UsageDialog;
use crate::route::{Page, Route};
use crate::screens::voice::ports::Filter;
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{ButtonKind, Choice, CommandBar, IconName, MenuButton, MenuItem};
use crate::ui::narrowing::{FilterField, SearchField};

/// The key of the address under which the searched text stands.
pub(super) const SEARCH: &str = "search";
/// The key of the address under which the filter stands.
pub(super) const FILTER: &str = "filter";

/// The bar.
#[component]
pub fn Commands() -> impl IntoView {
    let app = use_app();
    let (pin, usage) = (RwSignal::new(false), RwSignal::new(false));
    let filters = move || {
        view! {
            <SearchField app key=SEARCH words=|t| [t.porting.search, t.porting.search_hint] />
            <FilterField
                app
                key=FILTER
                label=move || app.texts().porting.filter
                options=Signal::derive(move || choices(app))
                value=Signal::derive(move || Filter::parse(&app.query(FILTER)).key().to_string())
            />
        }
    };
    let manage = move || {
        vec![
            MenuItem::new(move || app.texts().porting.port_out_pin, move || pin.set(true)),
            MenuItem::new(move || app.texts().porting.usage_change, move || usage.set(true)),
        ]
    };
    view! {
        <CommandBar label=move || app.texts().porting.commands filters>
            <MenuButton
                label=move || app.texts().porting.new_order
                kind=ButtonKind::Primary
                icon=IconName::Plus
                items=Signal::derive(move || new_order_items(app))
            />
            <MenuButton
                label=move || app.texts().porting.manage
                items=Signal::derive(manage)
            />
        </CommandBar>
        <PinDialog open=pin />
        <UsageDialog open=usage />
    }
}

/// The three ways to a new order (PO-01, PO-02).
pub(super) fn new_order_items(app: App) -> Vec<MenuItem> {
    let to = |key: &'static str, value: &'static str| {
        move || {
            let route = Route::from(Page::NewPort);
            app.go(if key.is_empty() { route } else { route.with(key, value) });
        }
    };
    vec![
        MenuItem::new(move || app.texts().porting.new_local, to("", "")),
        MenuItem::new(move || app.texts().porting.new_request, to("way", "request")),
        MenuItem::new(move || app.texts().porting.new_service, to("kind", "service-toll")),
    ]
}

fn choices(app: App) -> Vec<Choice> {
    let t = &app.texts().porting;
    let name = |filter: Filter| match filter {
        Filter::All => t.filter_all,
        Filter::Drafts => t.filter_drafts,
        Filter::UnderWay => t.filter_under_way,
        Filter::Error => t.filter_error,
        Filter::Completed => t.filter_completed,
        Filter::Cancelled => t.filter_cancelled,
    };
    Filter::ALL.into_iter().map(|filter| Choice::new(filter.key(), name(filter))).collect()
}
