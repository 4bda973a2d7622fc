//! The table of a list of people: ids only; rows in sight become words. Ticks go by id, so they
//! stay when the list is filtered or ordered.

use leptos::prelude::*;

use super::Roster;
use crate::domain::ids::UserId;
use crate::ui::id_table::IdTable;
use crate::ui::kit::{Checked, Column, RowHeight, RowSelection, RowView, Sort};

/// The table; a press on a row opens the details of the person.
#[component]
pub fn PeopleTable(
    roster: Roster,
    /// What the rows are.
    #[prop(into)]
    label: TextProp,
    columns: Vec<Column>,
    /// What the row of a person shows.
    #[prop(into)]
    row: Callback<UserId, RowView>,
    /// The order, as the address names it.
    #[prop(into)]
    sort: Signal<Option<Sort>>,
    /// Whose pane is open.
    #[prop(into)]
    current: Signal<Option<UserId>>,
    /// What stands there when nobody is listed.
    #[prop(into)]
    empty: ViewFn,
) -> impl IntoView {
    view! {
        <IdTable
            app=roster.app
            label
            columns
            ids=roster.listed
            row
            on_open=move |user| roster.open(user)
            current
            sort
            selection=ticks(roster)
            row_height=RowHeight::Double
            empty
        />
    }
}

fn ticks(roster: Roster) -> RowSelection {
    let Roster { app, listed, selection, .. } = roster;
    let state = Memo::new(move |_| {
        let listed = listed.read();
        match selection.read().count_among(&listed) {
            0 => Checked::None,
            n if n == listed.len() => Checked::All,
            _ => Checked::Some,
        }
    });
    let is_selected = move |row: usize| {
        listed.read().get(row).is_some_and(|user| selection.read().contains(*user))
    };
    let toggle = move |row: usize| {
        if let Some(user) = listed.read_untracked().get(row) {
            roster.choose(|selection| selection.toggle(*user));
        }
    };
    let range = move |(from, to): (usize, usize)| {
        let listed = listed.get_untracked();
        let between = listed.get(from.min(to)..=from.max(to)).unwrap_or_default();
        roster.choose(|selection| selection.extend(between.iter().copied()));
    };
    let all = move |all: bool| {
        let listed = listed.get_untracked();
        roster.choose(|selection| match all {
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
