//! The list of everybody: ids only; rows in sight become words. Ticks go by id, so they stay when
//! the list is filtered or ordered.

use leptos::prelude::*;

use super::desk::{Desk, SORT};
use crate::domain::ids::UserId;
use crate::domain::licenses::Assigned;
use crate::screens::people::list::{Order, Row, row};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{
    Button, Checked, Column, EmptyState, IconName, RowHeight, RowSelection, RowView, Sort,
    VirtualTable, Width,
};
use crate::wording::conferencing::tick;
use crate::wording::licenses::products;

/// The list.
#[component]
pub fn List(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let at = move |row: usize| desk.listed.read().get(row).copied();
    let show_row = move |place: usize| match at(place) {
        Some(user) => show(app, user),
        None => blank(),
    };
    let current = Memo::new(move |_| {
        let user = match (desk.open.get(), desk.chosen.read().len()) {
            (Some(user), _) => user,
            (None, 1) => desk.chosen.read().iter().next()?,
            _ => return None,
        };
        desk.listed.read().iter().position(|listed| *listed == user)
    });
    let sort = move || {
        let order = Order::parse(&app.query(SORT));
        Some(Sort { key: order.key(), descending: order.descending })
    };
    let on_sort = move |sort: Sort| {
        let sign = if sort.descending { "-" } else { "" };
        app.set_query(SORT, format!("{sign}{}", sort.key));
    };
    let open = move |place: usize| {
        if let Some(user) = untrack(|| at(place)) {
            desk.open(user);
        }
    };
    view! {
        <VirtualTable
            label=move || app.texts().navigation.active_users
            columns=columns(app)
            count=Signal::derive(move || desk.listed.read().len())
            row=show_row
            sort=Signal::derive(sort)
            on_sort=on_sort
            selection=ticks(desk)
            on_open=open
            current
            row_height=RowHeight::Double
            empty=move || empty(desk)
        />
    }
}

fn ticks(desk: Desk) -> RowSelection {
    let app = desk.app;
    let state = Memo::new(move |_| {
        let listed = desk.listed.read();
        match desk.selection.read().count_among(&listed) {
            0 => Checked::None,
            n if n == listed.len() => Checked::All,
            _ => Checked::Some,
        }
    });
    let is_selected = move |row: usize| {
        desk.listed.read().get(row).is_some_and(|user| desk.selection.read().contains(*user))
    };
    let toggle = move |row: usize| {
        if let Some(user) = desk.listed.read_untracked().get(row) {
            desk.choose(|selection| selection.toggle(*user));
        }
    };
    let range = move |(from, to): (usize, usize)| {
        let listed = desk.listed.get_untracked();
        let between = listed.get(from.min(to)..=from.max(to)).unwrap_or_default();
        desk.choose(|selection| selection.extend(between.iter().copied()));
    };
    let all = move |all: bool| {
        let listed = desk.listed.get_untracked();
        desk.choose(|selection| match all {
            true => selection.extend(listed.iter().copied()),
            false => listed.iter().for_each(|user| selection.remove(*user)),
        });
    };
    RowSelection::new(
        move || app.texts().common.select_all,
        state.into(),
        Callback::new(is_selected),
        Callback::new(toggle),
        Callback::new(range),
        Callback::new(all),
    )
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
    let all = move || {
        view! { <Button label=move || t().show_all on_click=move |()| desk.show_all() /> }
    };
    let (title, text) = (move || t().none_found, move || t().none_found_text);
    view! { <EmptyState title text icon=IconName::Search action=all /> }.into_any()
}
