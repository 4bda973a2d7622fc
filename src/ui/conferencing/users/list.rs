//! The list of everybody: ids only; rows in sight become words. Ticks go by id, so they stay when
//! the list is filtered or ordered.

use leptos::prelude::*;

use super::desk::{Desk, FILTERS};
use crate::domain::ids::UserId;
use crate::domain::people::{Mailbox, Provider};
use crate::route::{Page, Route};
use crate::screens::conferencing::bridge::location;
use crate::screens::conferencing::users::{By, DefaultNumber, Order, Row, row};
use crate::ui::handle::{App, Area};
use crate::ui::id_table::SORT;
use crate::ui::kit::{Badge, ButtonLink, Column, EmptyState, IconName, RowView, Sort, Tone, Width};
use crate::ui::narrowing::NothingFound;
use crate::ui::roster::PeopleTable;
use crate::wording;

/// The list.
#[component]
pub fn List(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let sort = move || {
        let order = Order::parse(&app.query(SORT));
        Some(Sort { key: order.by.key(), descending: order.descending })
    };
    view! {
        <PeopleTable
            roster=desk.roster
            label=move || app.texts().conferencing.users_title
            columns=columns(app)
            row=move |user| show(app, user)
            sort=Signal::derive(sort)
            current=Signal::derive(move || desk.shown.get().one())
            empty=move || empty(desk)
        />
    }
}

fn columns(app: App) -> Vec<Column> {
    let t = move || &app.texts().conferencing;
    vec![
        Column::new(By::Name.key(), move || t().name).width(Width::AtLeast(136.0, 2.5)).sortable(),
        Column::new(By::Country.key(), move || t().country)
            .width(Width::AtLeast(132.0, 1.0))
            .sortable()
            .priority(4),
        Column::new(By::Toll.key(), move || t().toll_column)
            .width(Width::AtLeast(152.0, 2.0))
            .sortable(),
        Column::new(By::TollFree.key(), move || t().toll_free_column)
            .width(Width::AtLeast(164.0, 2.0))
            .sortable()
            .priority(3),
        Column::new("meetings", move || t().meetings).width(Width::AtLeast(84.0, 1.0)).priority(2),
        Column::new("provider", move || t().provider).width(Width::AtLeast(128.0, 1.0)).priority(5),
    ]
}

fn show(app: App, user: UserId) -> RowView {
    let lang = app.lang();
    let areas = [Area::People, Area::Meetings, Area::Bridge];
    let row = app.look(&areas, |s| row(s.tenant(), lang, user, s.now()));
    // Someone who was taken back is gone from the list in a moment; until then the row is bare.
    let Some(row) = row else { return RowView::default() };
    let select_label = wording::person::tick(lang, &row.name);
    let status = status(app, &row).into_any();
    let Row { name, address, country, toll, toll_free, meetings, stale, .. } = row;
    let stale = (stale > 0).then(|| {
        view! { <Badge label=wording::stale::badge(lang, stale) tone=Tone::Warning /> }
    });
    let meetings = wording::format::count(lang, meetings);
    let cells = vec![
        view! {
            <span class="strong">{name}</span>
            <span class="sub">{address}</span>
        }
        .into_any(),
        country.into_any(),
        number(app, toll),
        number(app, toll_free),
        view! { <span class="users__meetings">{meetings} {stale}</span> }.into_any(),
        status,
    ];
    RowView { select_label, cells }
}

/// A default number over its place, or over the news that nobody answers it.
pub(super) fn number(app: App, held: Option<DefaultNumber>) -> AnyView {
    let Some(held) = held else {
        return view! { <span class="muted">{app.texts().common.none}</span> }.into_any();
    };
    let under = match held.dead {
        true => app.texts().conferencing.no_answer.to_string(),
        false => location(app.lang(), held.number),
    };
    view! {
        {app.phone(held.number)}
        <span class="sub" data-dead=held.dead>{under}</span>
    }
    .into_any()
}

/// Who provides, by name where it is a third party, over where the mailbox is.
fn status(app: App, row: &Row) -> impl IntoView + use<> {
    let t = &app.texts().conferencing;
    let name = match (row.provider, &row.third_party) {
        (Provider::Microsoft, _) => t.microsoft.to_string(),
        (Provider::ThirdParty, Some(name)) => name.clone(),
        (Provider::ThirdParty, None) => t.third_party.to_string(),
        (Provider::None, _) => t.off.to_string(),
    };
    let where_to = match row.mailbox {
        Mailbox::OnPremises => t.on_premises,
        Mailbox::Online => "",
    };
    let muted = row.provider == Provider::None;
    view! {
        <span class=if muted { "muted" } else { "" }>{name}</span>
        <span class="sub">{where_to}</span>
    }
}

fn empty(desk: Desk) -> AnyView {
    let app = desk.app;
    let t = move || &app.texts().conferencing;
    if app.look(&[Area::People], |s| s.tenant().people.is_empty()) {
        let settings = move || {
            let href = Signal::stored(Route::from(Page::Settings).href());
            view! { <ButtonLink label=move || t().go_to_settings href /> }
        };
        let (title, text) = (move || t().nobody, move || t().nobody_text);
        return view! { <EmptyState title text icon=IconName::Person action=settings /> }
            .into_any();
    }
    view! {
        <NothingFound
            app
            keys=&FILTERS
            words=|t| {
                [t.conferencing.none_found, t.conferencing.none_found_text, t.conferencing.show_all]
            }
        />
    }
    .into_any()
}
