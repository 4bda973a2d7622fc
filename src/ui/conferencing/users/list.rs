//! The list of everybody: ids only; rows in sight become words. Ticks go by id, so they stay when
//! the list is filtered or ordered.

use leptos::prelude::*;

use super::desk::{Desk, SORT, Shown};
use crate::domain::ids::UserId;
use crate::domain::people::{Mailbox, Provider};
use crate::route::{Page, Route};
use crate::screens::conferencing::bridge::location;
use crate::screens::conferencing::selection::Selection;
use crate::screens::conferencing::users::{By, DefaultNumber, Order, Row, row};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{
    Badge, Button, ButtonKind, ButtonLink, Checked, Column, EmptyState, IconName, RowHeight,
    RowSelection, RowView, Sort, Tone, VirtualTable, Width,
};
use crate::wording::{self, conferencing as say};

/// How many are ticked, and what there is to do with the ticks.
#[component]
pub fn ChosenBar(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let chosen = Memo::new(move |_| desk.selection.read().len());
    let among = Memo::new(move |_| desk.selection.read().count_among(&desk.listed.read()));
    let shown = Memo::new(move |_| desk.listed.read().len());
    let said = move || {
        let (chosen, among) = (chosen.get(), among.get());
        say::selected(app.lang(), chosen as u32, (chosen - among) as u32)
    };
    let all = move |()| {
        let listed = desk.listed.get_untracked();
        desk.choose(|selection| selection.extend(listed.iter().copied()));
    };
    view! {
        <Show when=move || chosen.get() != 0>
            <div class="cluster">
                <span class="strong" role="status">{said}</span>
                <Show when=move || among.get() < shown.get()>
                    <Button
                        label=move || say::select_all(app.lang(), shown.get() as u32)
                        kind=ButtonKind::Subtle
                        on_click=all
                    />
                </Show>
                <Button
                    label=move || app.texts().conferencing.clear_selection
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
        Some(user) => show(app, user),
        None => RowView { select_label: String::new(), cells: Vec::new() },
    };
    let current = Memo::new(move |_| match desk.shown.get() {
        Shown::One(user) => desk.listed.read().iter().position(|listed| *listed == user),
        Shown::Nobody | Shown::Many => None,
    });
    let sort = move || {
        let order = Order::parse(&app.query(SORT));
        Some(Sort { key: order.by.key(), descending: order.descending })
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
            label=move || app.texts().conferencing.users_title
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
    let Some(row) = row else {
        return RowView { select_label: String::new(), cells: Vec::new() };
    };
    let select_label = say::tick(lang, &row.name);
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
        number(app, toll).into_any(),
        number(app, toll_free).into_any(),
        view! { <span class="users__meetings">{meetings} {stale}</span> }.into_any(),
        status,
    ];
    RowView { select_label, cells }
}

/// A default number over its place, or over the news that nobody answers it.
fn number(app: App, held: Option<DefaultNumber>) -> impl IntoView {
    let none =
        held.is_none().then(|| view! { <span class="muted">{app.texts().common.none}</span> });
    let shown = held.map(|held| {
        let under = match held.dead {
            true => app.texts().conferencing.no_answer.to_string(),
            false => location(app.lang(), held.number),
        };
        view! {
            {app.phone(held.number)}
            <span class="sub" data-dead=held.dead>{under}</span>
        }
    });
    view! {
        {none}
        {shown}
    }
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
    let all = move || {
        view! { <Button label=move || t().show_all on_click=move |()| desk.show_all() /> }
    };
    let (title, text) = (move || t().none_found, move || t().none_found_text);
    view! { <EmptyState title text icon=IconName::Search action=all /> }.into_any()
}
