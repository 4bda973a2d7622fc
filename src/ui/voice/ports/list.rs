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
use crate::ui::id_table::{IdTable, SORT};
use crate::ui::kit::{
    Badge, ButtonKind, Column, EmptyState, IconName, MenuButton, RowView, Sort, Tone, Width,
};
use crate::ui::narrowing::NothingFound;
use crate::wording;

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
    let sort = move || {
        let sorted = sorted.get();
        Some(Sort { key: sorted.column.key(), descending: sorted.descending })
    };
    view! {
        <IdTable
            app
            label=move || app.texts().porting.title
            columns=columns(app)
            ids=listed
            row=move |id| show(app, id)
            on_open=move |id| app.set_query(CHOSEN, key(id))
            current=chosen
            sort=Signal::derive(sort)
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
    view! {
        <NothingFound
            app
            keys=&[FILTER, SEARCH]
            words=|t| [t.porting.nothing_found, t.porting.nothing_found_text, t.porting.show_all]
        />
    }
    .into_any()
}
