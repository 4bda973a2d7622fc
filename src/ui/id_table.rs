//! A long table of ids: the page says what the row of an id shows and what opens with it; the order
//! of the rows stands in the address.

use std::sync::Arc;

use leptos::prelude::*;

use super::handle::App;
use super::kit::{Column, RowHeight, RowSelection, RowView, Sort, VirtualTable};

/// The key of the address under which the order of a list stands.
pub const SORT: &str = "sort";

/// The table.
#[component]
pub fn IdTable<Id>(
    app: App,
    /// What the rows are.
    #[prop(into)]
    label: TextProp,
    columns: Vec<Column>,
    /// The ids, in order.
    ids: Memo<Arc<[Id]>>,
    /// What the row of an id shows.
    #[prop(into)]
    row: Callback<Id, RowView>,
    /// Opens the details of an id.
    #[prop(into)]
    on_open: Callback<Id>,
    /// Whose details are open.
    #[prop(into)]
    current: Signal<Option<Id>>,
    /// The order, as the address names it; nothing where there is one only.
    #[prop(optional, into)]
    sort: Signal<Option<Sort>>,
    /// Lets the person tick rows.
    #[prop(optional_no_strip, into)]
    selection: Option<RowSelection>,
    /// How high the rows are.
    #[prop(optional)]
    row_height: RowHeight,
    /// What stands there when there are no rows.
    #[prop(into)]
    empty: ViewFn,
) -> impl IntoView
where
    Id: Copy + PartialEq + Send + Sync + 'static,
{
    let at = move |place: usize| ids.read().get(place).copied();
    let show = move |place: usize| match at(place) {
        Some(id) => row.run(id),
        None => RowView::default(),
    };
    let place = Memo::new(move |_| {
        let current = current.get()?;
        ids.read().iter().position(|id| *id == current)
    });
    let open = move |place: usize| {
        if let Some(id) = untrack(|| at(place)) {
            on_open.run(id);
        }
    };
    view! {
        <VirtualTable
            label
            columns
            count=Signal::derive(move || ids.read().len())
            row=show
            sort
            on_sort=move |sort: Sort| app.set_query(SORT, sort.text())
            selection
            on_open=open
            current=place
            row_height
            empty
        />
    }
}
