//! The list of orders. Filter, search and sorting stand in the address.

use std::sync::Arc;

use leptos::prelude::*;

use super::commands::{FILTER, SEARCH, new_order_items};
use super::{CHOSEN, key};
use crate::domain::porting::PortId;
use crate::domain::porting::life::Status;
use crate::screens::voice::ports::{self, Filter, SortBy};
use crate::texts::Texts;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{
    Badge, Button, ButtonKind, Column, EmptyState, IconName, MenuButton, RowView, Sort, Tone,
    VirtualTable, Width,
};
use crate::wording;

/// The key of the address under which the order of the rows stands.
const SORT: &str = "sort";

/// The list; `chosen` is the order whose details are open.
#[component]
pub fn OrderList(chosen: Memo<Option<PortId>>) -> impl IntoView {
    let app = use_app();
    let sorted = Memo::new(move |_| SortBy::parse(&app.query(SORT)));
    let listed = Memo::new(move |_| {
        let (filter, search) = (Filter::parse(&app.query(FILTER)), app.query(SEARCH));
        let listed = app.look(&[Area::Ports], |session| {
            ports::listed(session.tenant(), filter, &search, sorted.get())
        });
        Arc::<[PortId]>::from(listed)
    });
    let row = Callback::new(move |at: usize| match listed.read().get(at) {
        Some(id) => show(app, *id),
        None => RowView { select_label: String::new(), cells: Vec::new() },
    });
    let current = move || {
        let chosen = chosen.get()?;
        listed.read().iter().position(|id| *id == chosen)
    };
    let open = move |at: usize| {
        if let Some(id) = listed.read_untracked().get(at) {
            app.set_query(CHOSEN, key(*id));
        }
    };
    let sort = move || {
        let sorted = sorted.get();
        Some(Sort { key: sorted.column.key(), descending: sorted.descending })
    };
    let on_sort = move |sort: Sort| {
        let sign = if sort.descending { "-" } else { "" };
        app.set_query(SORT, format!("{sign}{}", sort.key));
    };
    view! {
        <VirtualTable
            label=move || app.texts().porting.title
            columns=columns(app)
            count=Signal::derive(move || listed.read().len())
            row
            sort=Signal::derive(sort)
            on_sort=on_sort
            on_open=open
            current=Signal::derive(current)
            empty=move || empty(app)
        />
    }
}

fn columns(app: App) -> Vec<Column> {
    use ports::Column as Of;
    let column = |of: Of, title: fn(&Texts) -> &'static str| {
        Column::new(of.key(), move || title(app.texts())).sortable()
    };
    vec![
        column(Of::Order, |t| t.porting.order).width(Width::AtLeast(112.0, 1.0)),
        column(Of::Status, |t| t.porting.status).width(Width::AtLeast(158.0, 1.5)),
        column(Of::Numbers, |t| t.porting.numbers)
            .width(Width::AtLeast(120.0, 0.8))
            .at_end()
            .priority(2),
        column(Of::Kind, |t| t.porting.kind).width(Width::AtLeast(158.0, 1.2)).priority(3),
        column(Of::Carrier, |t| t.porting.carrier).width(Width::AtLeast(130.0, 1.0)).priority(4),
        column(Of::Date, |t| t.porting.date).width(Width::AtLeast(240.0, 1.5)).priority(5),
    ]
}

fn show(app: App, id: PortId) -> RowView {
    let lang = app.lang();
    let Some(row) = app.look(&[Area::Ports], |session| ports::row(session.tenant(), id)) else {
        let cells = ports::Column::ALL.iter().map(|_| ().into_any()).collect();
        return RowView { select_label: String::new(), cells };
    };
    let date = row.date.map(|at| wording::porting::eastern(lang, at)).unwrap_or_default();
    let cells = vec![
        view! { <span class="strong">{row.name.clone()}</span> }.into_any(),
        status_badge(app, row.status).into_any(),
        wording::format::count(lang, row.count).into_any(),
        wording::porting::kind(lang, row.kind).into_any(),
        row.carrier.into_any(),
        date.into_any(),
    ];
    RowView { select_label: row.name, cells }
}

/// Where an order stands, as a badge.
pub(super) fn status_badge(app: App, status: Status) -> impl IntoView {
    let tone = match status {
        Status::Draft | Status::Cancelled => Tone::Neutral,
        Status::Processing | Status::ContactingCarrier => Tone::Info,
        Status::TransferApproved | Status::TransferPending => Tone::Accent,
        Status::Error => Tone::Danger,
        Status::Completed => Tone::Success,
    };
    view! { <Badge label=move || wording::porting::status(app.lang(), status) tone /> }
}

fn empty(app: App) -> AnyView {
    let t = move || &app.texts().porting;
    if app.look(&[Area::Ports], |session| session.tenant().ports.orders.is_empty()) {
        let action = move || {
            view! {
                <MenuButton
                    label=move || t().new_order
                    kind=ButtonKind::Primary
                    items=Signal::derive(move || new_order_items(app))
                />
            }
        };
        let (title, text) = (move || t().empty, move || t().empty_text);
        return view! { <EmptyState title text icon=IconName::Phone action /> }.into_any();
    }
    let clear = move |()| {
        app.set_query(FILTER, "");
        app.set_query(SEARCH, "");
    };
    let action = move || view! { <Button label=move || t().show_all on_click=clear /> };
    let (title, text) = (move || t().nothing_found, move || t().nothing_found_text);
    view! { <EmptyState title text icon=IconName::Search action /> }.into_any()
}
