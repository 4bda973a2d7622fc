//! The list of everybody: ids only; rows in sight become words. Ticks go by id, so they stay when
//! the list is filtered or ordered.

use leptos::prelude::*;

use super::desk::{Desk, FILTERS};
use crate::domain::ids::UserId;
use crate::domain::licenses::Assigned;
use crate::screens::people::list::{Order, Row, row};
use crate::ui::handle::{App, Area};
use crate::ui::id_table::SORT;
use crate::ui::kit::{Column, EmptyState, IconName, RowView, Sort, Width};
use crate::ui::narrowing::NothingFound;
use crate::ui::roster::PeopleTable;
use crate::wording::licenses::products;
use crate::wording::person::tick;

/// The list.
#[component]
pub fn List(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let sort = move || {
        let order = Order::parse(&app.query(SORT));
        Some(Sort { key: order.key(), descending: order.descending })
    };
    view! {
        <PeopleTable
            roster=desk.roster
            label=move || app.texts().navigation.active_users
            columns=columns(app)
            row=move |user| show(app, user)
            sort=Signal::derive(sort)
            current=Signal::derive(move || desk.one())
            empty=move || empty(desk)
        />
    }
}

fn columns(app: App) -> Vec<Column> {
    let t = move || &app.texts().licenses;
    vec![
        Column::new(Order::NAME, move || t().name).width(Width::AtLeast(144.0, 2.5)).sortable(),
        Column::new(Order::COUNTRY, move || t().usage_location)
            .width(Width::AtLeast(136.0, 1.0))
            .sortable()
            .priority(2),
        Column::new("licenses", move || t().title).width(Width::AtLeast(130.0, 3.0)),
        Column::new("number", move || t().phone_number)
            .width(Width::AtLeast(156.0, 1.0))
            .priority(3),
    ]
}

fn blank() -> RowView {
    RowView { select_label: String::new(), cells: (0..4).map(|_| ().into_any()).collect() }
}

fn show(app: App, user: UserId) -> RowView {
    let lang = app.lang();
    // Someone who was taken back is gone from the list in a moment; until then the row is bare.
    let row = app.look(&[Area::People, Area::Numbers], |s| row(s.tenant(), lang, user));
    let Some(Row { name, address, country, licenses, number, .. }) = row else { return blank() };
    let select_label = tick(lang, &name);
    let cells = vec![
        view! {
            <span class="strong">{name}</span>
            <span class="sub">{address}</span>
        }
        .into_any(),
        country.into_any(),
        licenses_cell(app, licenses),
        number.map(|number| app.phone(number)).into_any(),
    ];
    RowView { select_label, cells }
}

fn licenses_cell(app: App, licenses: Assigned) -> AnyView {
    match licenses.is_empty() {
        true => view! { <span class="muted">{app.texts().licenses.no_license}</span> }.into_any(),
        false => {
            let names = products(app.lang(), licenses);
            view! { <span class="two-lines">{names}</span> }.into_any()
        }
    }
}

fn empty(desk: Desk) -> AnyView {
    let app = desk.app;
    let t = move || &app.texts().licenses;
    if app.look(&[Area::People], |s| s.tenant().people.is_empty()) {
        let (title, text) = (move || t().nobody, move || t().nobody_text);
        return view! { <EmptyState title text icon=IconName::Person /> }.into_any();
    }
    view! {
        <NothingFound
            app
            keys=&FILTERS
            words=|t| [t.licenses.none_found, t.licenses.none_found_text, t.licenses.show_all]
        />
    }
    .into_any()
}
