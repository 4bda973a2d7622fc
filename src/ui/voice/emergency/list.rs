//! The list of addresses. Filter, search and order stand in the address of the page.

use std::sync::Arc;

use leptos::prelude::*;

use super::commands::{FILTER, SEARCH};
use super::draft::Draft;
use super::{AREAS, CHOSEN};
use crate::domain::emergency::Status;
use crate::domain::ids::AddressId;
use crate::screens::voice::addresses::{Column as Of, Filter, Row, listed, order_of, row};
use crate::ui::handle::{App, use_app};
use crate::ui::id_table::{IdTable, SORT};
use crate::ui::kit::{
    Badge, Button, ButtonKind, Column, EmptyState, IconName, RowHeight, RowView, Sort, Tone, Width,
};
use crate::ui::narrowing::NothingFound;
use crate::wording::emergency as say;
use crate::wording::format::count;

/// The list; `chosen` is the one whose details are open.
#[component]
pub fn AddressList(
    draft: Draft,
    chosen: Memo<Option<AddressId>>,
    minute: Memo<i64>,
) -> impl IntoView {
    let app = use_app();
    let ids = Memo::new(move |_| {
        minute.track();
        let (filter, search) = (Filter::parse(&app.query(FILTER)), app.query(SEARCH));
        let (order, lang) = (app.query(SORT), app.lang());
        let wanted = (filter, search.as_str(), order.as_str());
        let found = app.look(&AREAS, |s| listed(s.tenant(), lang, wanted, s.now()));
        Arc::<[AddressId]>::from(found)
    });
    let sort = move || {
        let (column, descending) = order_of(&app.query(SORT));
        Some(Sort { key: column.key(), descending })
    };
    view! {
        <IdTable
            app
            label=move || app.texts().emergency.title
            columns=columns(app)
            ids
            row=move |id| show(app, id, minute)
            on_open=move |id: AddressId| app.set_query(CHOSEN, id.0.to_string())
            current=chosen
            sort=Signal::derive(sort)
            row_height=RowHeight::Double
            empty=move || empty(app, draft)
        />
    }
}

fn columns(app: App) -> Vec<Column> {
    let t = move || &app.texts().emergency;
    vec![
        Column::new(Of::Name.key(), move || t().name).width(Width::AtLeast(150.0, 2.0)).sortable(),
        Column::new(Of::Address.key(), move || t().address)
            .width(Width::AtLeast(200.0, 3.0))
            .sortable()
            .priority(2),
        Column::new(Of::Status.key(), move || t().status)
            .width(Width::AtLeast(118.0, 1.0))
            .sortable(),
        Column::new(Of::Locations.key(), move || t().locations)
            .width(Width::AtLeast(104.0, 1.0))
            .sortable()
            .priority(4),
        Column::new(Of::UsedBy.key(), move || t().used_by)
            .width(Width::AtLeast(110.0, 1.0))
            .sortable()
            .priority(3),
    ]
}

fn show(app: App, id: AddressId, minute: Memo<i64>) -> RowView {
    minute.track();
    let lang = app.lang();
    let found = app.look(&AREAS, |s| row(s.tenant(), lang, id, s.now()));
    let Some(Row { name, line, status, locations, links }) = found else {
        return RowView::default();
    };
    RowView {
        select_label: name.clone(),
        cells: vec![
            view! { <span class="strong two-lines">{name}</span> }.into_any(),
            view! { <span class="two-lines">{line}</span> }.into_any(),
            status_badge(app, status).into_any(),
            count(lang, locations).into_any(),
            view! { <span class="two-lines">{say::links(lang, links)}</span> }.into_any(),
        ],
    }
}

/// How far validation is, as a badge.
pub(super) fn status_badge(app: App, status: Status) -> impl IntoView {
    let label = move || say::status(app.lang(), status);
    let tone = match status {
        Status::Validated => Tone::Success,
        Status::NotValidated => Tone::Warning,
        Status::Invalid => Tone::Danger,
    };
    view! { <Badge label tone /> }
}

fn empty(app: App, draft: Draft) -> AnyView {
    let t = move || &app.texts().emergency;
    if app.look(&AREAS, |s| s.tenant().addresses.all.is_empty()) {
        let action = move || {
            view! {
                <Button
                    label=move || t().add
                    kind=ButtonKind::Primary
                    on_click=move |()| draft.begin_new(None)
                />
            }
        };
        let (title, text) = (move || t().empty, move || t().empty_text);
        return view! { <EmptyState title text icon=IconName::Globe action /> }.into_any();
    }
    view! {
        <NothingFound
            app
            keys=&[FILTER, SEARCH]
            words=|t| {
                [t.emergency.nothing_found, t.emergency.nothing_found_text, t.emergency.show_all]
            }
        />
    }
    .into_any()
}
