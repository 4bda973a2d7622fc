//! The list of people. Filter, search and order stand in the address.

use leptos::prelude::*;

use super::desk::{AREAS, Desk, SORT, Shown};
use crate::domain::ids::UserId;
use crate::domain::voice::Activation;
use crate::route::{Page, Route};
use crate::screens::conferencing::selection::Selection;
use crate::screens::voice::users::{Column as Of, Row, State, row};
use crate::ui::handle::App;
use crate::ui::kit::{
    Badge, Button, ButtonKind, ButtonLink, Checked, Column, EmptyState, IconName, RowHeight,
    RowSelection, RowView, Sort, Tone, VirtualTable, Width,
};
use crate::wording::voice as say;

/// How many are ticked.
#[component]
pub fn ChosenBar(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let chosen = Memo::new(move |_| desk.selection.read().len());
    view! {
        <Show when=move || chosen.get() != 0>
            <div class="cluster">
                <span class="strong" role="status">
                    {move || say::selected(app.lang(), chosen.get() as u32)}
                </span>
                <Button
                    label=move || app.texts().voice.clear_selection
                    kind=ButtonKind::Subtle
                    on_click=move |()| desk.choose(|selection| *selection = Selection::default())
                />
            </div>
        </Show>
    }
}

/// The list.
#[component]
pub fn List(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let at = move |row: usize| desk.listed.read().get(row).copied();
    let show_row = move |place: usize| match at(place) {
        Some(user) => show(desk, user),
        None => RowView { select_label: String::new(), cells: Vec::new() },
    };
    let current = Memo::new(move |_| match desk.shown.get() {
        Shown::One(user) => desk.listed.read().iter().position(|listed| *listed == user),
        Shown::Nobody | Shown::Many => None,
    });
    let sort = move || {
        let order = app.query(SORT);
        let key = order.strip_prefix('-').unwrap_or(&order);
        let column = Of::ALL.into_iter().find(|column| column.key() == key);
        Some(Sort {
            key: column.unwrap_or(Of::Name).key(),
            descending: column.is_some() && order.starts_with('-'),
        })
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
            label=move || app.texts().voice.title
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
    let Some(row) = row else {
        return RowView { select_label: String::new(), cells: Vec::new() };
    };
    let select_label = say::tick(lang, &row.name);
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
    let all =
        move || view! { <Button label=move || t().show_all on_click=move |()| desk.show_all() /> };
    let (title, text) = (move || t().nothing_found, move || t().nothing_found_text);
    view! { <EmptyState title text icon=IconName::Search action=all /> }.into_any()
}
