//! The table for any number of rows: only those in sight are on the page.
//!
//! The page hands over a count and a way to show the row at a position; it is asked only
//! for rows on the screen. The whole grid is one stop of the Tab key.

use leptos::prelude::*;

use super::column::{Column, RowHeight, Sort};
use super::geometry::Geometry;
use super::head::Sorting;
use super::keys::press_key;
use super::row::{RowView, row_node};
use super::selection::{Checked, RowSelection};
use super::state::Grid;
use crate::ui::kit::text::words;

/// A table of any length.
#[component]
pub fn VirtualTable(
    /// What the rows are; the accessible name.
    #[prop(into)]
    label: TextProp,
    /// The columns, in order.
    columns: Vec<Column>,
    /// How many rows there are.
    #[prop(into)]
    count: Signal<usize>,
    /// Shows the row at a position. It may read signals; the row then follows them.
    #[prop(into)]
    row: Callback<usize, RowView>,
    /// The order of the rows.
    #[prop(optional, into)]
    sort: Signal<Option<Sort>>,
    /// Hears the order that the person wants.
    #[prop(optional, into)]
    on_sort: Option<Callback<Sort>>,
    /// Lets the person tick rows.
    #[prop(optional_no_strip, into)]
    selection: Option<RowSelection>,
    /// Opens the row at a position: a press on it, or Enter.
    #[prop(optional, into)]
    on_open: Option<Callback<usize>>,
    /// The row whose details are open.
    #[prop(optional, into)]
    current: Signal<Option<usize>>,
    /// How high the rows are.
    #[prop(optional)]
    row_height: RowHeight,
    /// What stands there when there are no rows.
    #[prop(optional, into)]
    empty: ViewFn,
) -> impl IntoView {
    let label = words(label);
    let viewport_px = RwSignal::new(0.0);
    let row_px = row_height.px();
    let geometry =
        Memo::new(move |_| Geometry { count: count.get(), row_px, viewport_px: viewport_px.get() });
    let grid = Grid::new(columns, geometry, row, selection, on_open, current);
    grid.watch(viewport_px);
    let sorting = Sorting { sort, on_sort };
    view! {
        <div
            class="grid"
            role="grid"
            tabindex="0"
            data-row-height=row_height.as_str()
            data-openable=on_open.is_some()
            node_ref=grid.element
            aria-label=move || label.get()
            aria-rowcount=move || (count.get() + 1).to_string()
            aria-multiselectable=selection.is_some().then_some("true")
            aria-activedescendant=move || grid.active_row_id()
            style=("--columns", move || grid.template())
            style=("--least", move || format!("{}px", grid.least_px()))
            style=("--full", move || format!("{}px", grid.full_px()))
            on:scroll=move |_| grid.scrolled()
            on:keydown=move |ev| press_key(grid, &ev)
        >
            {head_row(grid, sorting)}
            {body(grid)}
            <Show when=move || count.get() == 0>
                <div class="grid__empty" role="row">
                    <div role="gridcell">{empty.run()}</div>
                </div>
            </Show>
        </div>
    }
}

fn body(grid: Grid) -> impl IntoView {
    view! {
        <div
            class="grid__rows"
            role="rowgroup"
            style:height=move || format!("{}px", grid.geometry.get().scroll_px())
        >
            <For
                each=move || 0..grid.geometry.get().row_nodes()
                key=|node| *node
                children=move |node| row_node(grid, node)
            />
        </div>
    }
}

fn head_row(grid: Grid, sorting: Sorting) -> impl IntoView {
    let heads = grid.columns.with_value(|columns| {
        columns
            .iter()
            .enumerate()
            .map(|(at, column)| head_cell(grid, sorting, at, column))
            .collect_view()
    });
    view! {
        <div class="grid__head" role="rowgroup">
            <div class="grid__head-row" role="row" aria-rowindex="1">
                {grid.selection.map(tick_all)}
                {heads}
            </div>
        </div>
    }
}

fn head_cell(grid: Grid, sorting: Sorting, at: usize, column: &Column) -> impl IntoView + use<> {
    view! {
        <div
            class="grid__cell"
            role="columnheader"
            data-align=column.align.as_str()
            aria-sort=sorting.aria(column)
            hidden=move || !grid.shows(at)
        >
            {sorting.heading(column)}
        </div>
    }
}

fn tick_all(selection: RowSelection) -> impl IntoView {
    let state = selection.state;
    view! {
        <div class="grid__cell grid__tick" role="columnheader">
            <input
                type="checkbox"
                aria-label=move || selection.all_label.get()
                prop:checked=move || state.get() == Checked::All
                prop:indeterminate=move || state.get() == Checked::Some
                on:click=move |_| selection.on_all.run(state.get_untracked() != Checked::All)
            />
        </div>
    }
}
