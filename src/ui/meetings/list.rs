//! The list of organizers: what narrows it down, who is ticked, and its rows.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::desk::Desk;
use super::figures::tone;
use crate::domain::ids::UserId;
use crate::domain::migration::RunState;
use crate::screens::meetings::list::{By, Order, Show as Shown};
use crate::screens::meetings::row::{Row, row};
use crate::ui::kit::{
    Badge, Button, ButtonKind, Choice, Column, CommandBar, ProgressBar, RowHeight, RowSelection,
    RowView, Sort, Tone, VirtualTable, Width,
};
use crate::ui::narrowing::{FilterField, NothingFound, SearchField};
use crate::wording::{meetings as say, person};

/// The line above the list.
#[component]
pub fn Commands(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let filters = move || view! { <Filters desk /> };
    let any = Memo::new(move |_| desk.chosen.read().count > 0);
    let left_out = move || {
        let chosen = desk.chosen.read();
        // Where nobody can be helped, the button says why.
        if chosen.helped.is_empty() { String::new() } else { chosen.left_out.join(" ") }
    };
    view! {
        <CommandBar label=move || app.texts().meetings.list filters>
            <Show when=move || any.get()>
                <Button
                    label=move || {
                        say::start_for(app.lang(), desk.chosen.read().helped.len() as u32)
                    }
                    reason=Signal::derive(move || desk.no_start_for_chosen())
                    on_click=move |()| desk.start_for_chosen()
                />
                <Button
                    label=move || app.texts().meetings.clear_ticks
                    kind=ButtonKind::Subtle
                    on_click=move |()| desk.ticked.set(BTreeSet::new())
                />
                <span class="migration__ticked" role="status">
                    {move || say::ticked(app.lang(), desk.chosen.read().count)}
                    <span class="sub">{left_out}</span>
                </span>
            </Show>
        </CommandBar>
    }
}

#[component]
fn Filters(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let options = move || {
        let t = &app.texts().meetings;
        let label = |show: Shown| match show {
            Shown::All => t.all_states,
            Shown::In(state) => state.name(),
            Shown::Stale => t.stale_filter,
        };
        Shown::ALL.into_iter().map(|s| Choice::new(s.key(), label(s))).collect::<Vec<_>>()
    };
    let shown = move || Shown::parse(&app.query("state")).key().to_string();
    view! {
        <SearchField app key="q" words=|t| [t.meetings.search, t.meetings.search_hint] />
        <FilterField
            app
            key="state"
            label=move || app.texts().meetings.state
            options=Signal::derive(options)
            value=Signal::derive(shown)
        />
    }
}

/// The list.
#[component]
pub fn List(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let ids: Signal<Arc<[UserId]>> = desk.ids.into();
    let selection = RowSelection::of_ids(move || app.texts().common.select_all, ids, desk.ticked);
    let current = Memo::new(move |_| {
        let open = desk.open.get()?;
        ids.read().iter().position(|user| *user == open)
    });
    let sort = move || {
        let order = Order::parse(&app.query("sort"))?;
        Some(Sort { key: order.by.key(), descending: order.descending })
    };
    let on_sort = move |sort: Sort| {
        let order = Order::parse(sort.key).map(|o| Order { descending: sort.descending, ..o });
        app.set_query("sort", order.map(Order::text).unwrap_or_default());
    };
    let on_open = move |at: usize| desk.show(ids.read_untracked().get(at).copied());
    view! {
        <VirtualTable
            label=move || app.texts().meetings.list
            columns=columns(desk)
            count=Signal::derive(move || ids.read().len())
            row=Callback::new(move |at: usize| row_view(desk, at))
            sort=Signal::derive(sort)
            on_sort=on_sort
            selection=selection
            on_open=on_open
            current=current
            row_height=RowHeight::Double
            empty=move || view! { <NoneFound desk /> }
        />
    }
}

fn columns(desk: Desk) -> Vec<Column> {
    let app = desk.app;
    vec![
        Column::new(By::Organizer.key(), move || app.texts().meetings.organizer)
            .width(Width::Wide)
            .sortable(),
        Column::new(By::State.key(), move || app.texts().meetings.state)
            .width(Width::AtLeast(116.0, 0.6))
            .sortable(),
        Column::new(By::Meetings.key(), move || app.texts().meetings.meetings)
            .width(Width::AtLeast(140.0, 1.4))
            .sortable()
            .priority(2),
        Column::new(By::End.key(), move || app.texts().meetings.expected_end)
            .width(Width::AtLeast(132.0, 0.6))
            .sortable()
            .priority(3),
        Column::new("note", move || app.texts().meetings.note)
            .width(Width::AtLeast(180.0, 3.0))
            .priority(3),
    ]
}

/// One row. Its cells follow the figures one by one, so that a bar moves instead of being replaced.
fn row_view(desk: Desk, at: usize) -> RowView {
    let app = desk.app;
    let line = Memo::new(move |_| {
        let user = desk.ids.read().get(at).copied()?;
        let lang = app.lang();
        desk.look(|s| row(s.tenant(), lang, s.now(), user))
    });
    let text = move |of: fn(&Row) -> String| {
        move || line.with(|line| line.as_ref().map(of).unwrap_or_default())
    };
    let state = Memo::new(move |_| line.with(|line| line.as_ref().and_then(|row| row.state)));
    let name = text(|row| row.name.clone());
    let select_label = person::tick(app.lang(), &name());
    let who = view! {
        <span class="strong">{name}</span>
        <span class="sub">{text(|row| row.address.clone())}</span>
    };
    let notes = view! {
        {text(|row| row.notes.first().cloned().unwrap_or_default())}
        <span class="sub">{text(|row| row.notes.get(1..).unwrap_or_default().join(" · "))}</span>
    };
    let cells = vec![
        who.into_any(),
        (move || state_badge(desk, state.get())).into_any(),
        view! { <MeetingsBar desk line state /> }.into_any(),
        text(|row| row.end.clone()).into_any(),
        notes.into_any(),
    ];
    RowView { select_label, cells }
}

/// The state of an organizer as a badge.
pub fn state_badge(desk: Desk, state: Option<RunState>) -> AnyView {
    let app = desk.app;
    match state {
        Some(state) => view! { <Badge label=state.name() tone=tone(state) /> }.into_any(),
        None => view! { <Badge label=move || app.texts().meetings.not_asked tone=Tone::Warning /> }
            .into_any(),
    }
}

#[component]
fn MeetingsBar(
    desk: Desk,
    line: Memo<Option<Row>>,
    state: Memo<Option<RunState>>,
) -> impl IntoView {
    let app = desk.app;
    let figure = move |of: fn(&Row) -> u32| line.with(|line| line.as_ref().map_or(0, of));
    let done = move || figure(|row| row.done);
    let total = move || figure(|row| row.total);
    view! {
        <ProgressBar
            label=move || app.texts().meetings.meetings
            value=Signal::derive(move || f64::from(done()))
            max=Signal::derive(move || f64::from(total()))
            tone=Signal::derive(move || state.get().map(tone).unwrap_or_default())
            text=move || say::share(app.lang(), done(), total())
        />
    }
}

#[component]
fn NoneFound(desk: Desk) -> impl IntoView {
    let app = desk.app;
    view! {
        <NothingFound
            app
            keys=&["q", "state"]
            words=|t| [t.meetings.none_found, t.meetings.none_found_text, t.meetings.show_all]
        />
    }
}
