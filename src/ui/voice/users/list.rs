//! The list of people. Filter, search and order stand in the address.

use leptos::prelude::*;

use super::desk::{AREAS, Desk, FILTER, SEARCH};
use crate::domain::ids::UserId;
use crate::domain::voice::Activation;
use crate::route::{Page, Route};
use crate::screens::voice::users::{Column as Of, Row, State, order_of, row};
use crate::ui::handle::App;
use crate::ui::id_table::SORT;
use crate::ui::kit::{
    Badge, Button, ButtonKind, ButtonLink, Column, EmptyState, IconName, RowView, Sort, Tone, Width,
};
use crate::ui::narrowing::NothingFound;
use crate::ui::roster::PeopleTable;
use crate::wording::{person, voice as say};

/// How many are ticked.
#[component]
pub fn ChosenBar(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let chosen = Memo::new(move |_| desk.roster.selection.read().len());
    view! {
        <Show when=move || chosen.get() != 0>
            <div class="cluster">
                <span class="strong" role="status">
                    {move || say::selected(app.lang(), chosen.get() as u32)}
                </span>
                <Button
                    label=move || app.texts().voice.clear_selection
                    kind=ButtonKind::Subtle
                    on_click=move |()| desk.roster.untick()
                />
            </div>
        </Show>
    }
}

/// The list.
#[component]
pub fn List(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let sort = move || {
        let (column, descending) = order_of(&app.query(SORT));
        Some(Sort { key: column.key(), descending })
    };
    view! {
        <PeopleTable
            roster=desk.roster
            label=move || app.texts().voice.title
            columns=columns(app)
            row=move |user| show(desk, user)
            sort=Signal::derive(sort)
            current=Signal::derive(move || desk.shown.get().one())
            empty=move || empty(desk)
        />
    }
}

fn columns(app: App) -> Vec<Column> {
    let t = move || &app.texts().voice;
    vec![
        Column::new(Of::Name.key(), move || t().name).width(Width::AtLeast(116.0, 2.5)).sortable(),
        Column::new(Of::Country.key(), move || t().country)
            .width(Width::AtLeast(132.0, 1.0))
            .sortable()
            .priority(4),
        Column::new(Of::Number.key(), move || t().number)
            .width(Width::AtLeast(152.0, 1.5))
            .sortable(),
        Column::new(Of::Address.key(), move || t().address)
            .width(Width::AtLeast(150.0, 1.5))
            .sortable()
            .priority(3),
        Column::new(Of::Status.key(), move || t().status)
            .width(Width::AtLeast(110.0, 1.0))
            .sortable()
            .priority(2),
    ]
}

fn show(desk: Desk, user: UserId) -> RowView {
    let app = desk.app;
    let lang = app.lang();
    desk.minute.track();
    let row = app.look(&AREAS, |s| row(s.tenant(), lang, user, s.now()));
    // Someone who was taken back is gone from the list in a moment; until then the row is bare.
    let Some(row) = row else { return RowView::default() };
    let select_label = person::tick(lang, &row.name);
    let Row { name, address, country, number, location, state } = row;
    let none = || app.texts().common.none.to_string();
    let cells = vec![
        view! {
            <span class="strong">{name}</span>
            <span class="sub">{address}</span>
        }
        .into_any(),
        country.into_any(),
        match number {
            Some(number) => app.phone(number).into_any(),
            None => view! { <span class="muted">{none()}</span> }.into_any(),
        },
        location.into_any(),
        state_badge(app, state).into_any(),
    ];
    RowView { select_label, cells }
}

/// What somebody's number does, as a badge.
pub(super) fn state_badge(app: App, state: State) -> impl IntoView {
    let label = move || {
        let t = &app.texts().voice;
        match state {
            State::NoNumber => t.no_number,
            State::OnPremises => t.on_premises,
            State::Has(activation) => say::activation(app.lang(), activation),
        }
    };
    let tone = match state {
        State::NoNumber | State::OnPremises => Tone::Neutral,
        State::Has(Activation::Activated) => Tone::Success,
        State::Has(Activation::Pending { .. } | Activation::Updating { .. }) => Tone::Info,
        State::Has(Activation::Failed { .. } | Activation::Incomplete) => Tone::Danger,
    };
    view! { <Badge label tone /> }
}

fn empty(desk: Desk) -> AnyView {
    let app = desk.app;
    let t = move || &app.texts().voice;
    if desk.figures.get().listed == 0 {
        let href = Signal::stored(Route::from(Page::ActiveUsers).href());
        let action = move || {
            view! { <ButtonLink label=move || t().to_licenses href kind=ButtonKind::Primary /> }
        };
        let (title, text) = (move || t().empty, move || t().empty_text);
        return view! { <EmptyState title text icon=IconName::Person action /> }.into_any();
    }
    view! {
        <NothingFound
            app
            keys=&[SEARCH, FILTER]
            words=|t| [t.voice.nothing_found, t.voice.nothing_found_text, t.voice.show_all]
        />
    }
    .into_any()
}
