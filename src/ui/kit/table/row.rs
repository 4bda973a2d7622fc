//! One row node of a long table. It is used again for other rows as the list scrolls.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, MouseEvent};

use super::geometry::Geometry;
use super::state::Grid;

/// What a row shows. Only rows on the screen are ever asked for theirs. The default is a bare row,
/// for something that is gone from the list in a moment.
#[derive(Default)]
pub struct RowView {
    /// The accessible name of the box to tick, such as "Select +33 1 99 00 12 34".
    pub select_label: String,
    /// One view for each column.
    pub cells: Vec<AnyView>,
}

/// What keeps a press on it from opening the row.
const OWN_PRESS: &str = "a, button, input, select, label";

/// The node with this number.
pub(super) fn row_node(grid: Grid, node: usize) -> impl IntoView {
    let at = Memo::new(move |_| Geometry::row_of_node(&grid.rows.read(), node));
    let selected = move || {
        let row = at.get()?;
        let chosen = match grid.selection {
            Some(selection) => selection.is_selected.run(row),
            None => grid.current.get() == Some(row),
        };
        Some(chosen.to_string())
    };
    let is_current =
        move || (at.get().is_some() && at.get() == grid.current.get()).then_some("true");
    let top = move || {
        let scroll = grid.scroll.get();
        at.get().map(|row| format!("{}px", scroll.top_of(&grid.geometry.get(), row)))
    };
    let content = move || {
        let row = at.get().filter(|row| *row < grid.geometry.read().count)?;
        Some(cells(grid, row))
    };
    view! {
        <div
            class="grid__row"
            role="row"
            id=grid.row_id(node)
            hidden=move || at.get().is_none()
            aria-rowindex=move || at.get().map(|row| (row + 2).to_string())
            aria-selected=selected
            aria-current=is_current
            data-active=move || at.get().is_some() && at.get() == grid.active.get()
            style:top=top
            on:click=move |ev| press(grid, at.get_untracked(), &ev)
        >
            {content}
        </div>
    }
}

fn cells(grid: Grid, row: usize) -> impl IntoView {
    let RowView { select_label, cells } = grid.row.run(row);
    let first = if grid.selection.is_some() { 2 } else { 1 };
    let cells = cells
        .into_iter()
        .enumerate()
        .map(|(at, cell)| {
            let align = grid.columns.with_value(|columns| columns[at].align.as_str());
            // Read here, by the row: an effect for each cell would be made anew with each letter
            // that somebody types into a search.
            let hidden = !grid.shows(at);
            view! {
                <div
                    class="grid__cell"
                    role="gridcell"
                    aria-colindex=(at + first).to_string()
                    data-align=align
                    hidden=hidden
                >
                    {cell}
                </div>
            }
        })
        .collect_view();
    view! {
        {grid.selection.map(|_| tick_cell(grid, row, select_label))}
        {cells}
    }
}

fn tick_cell(grid: Grid, row: usize, label: String) -> impl IntoView {
    let checked = move || grid.selection.is_some_and(|s| s.is_selected.run(row));
    view! {
        <div class="grid__cell grid__tick" role="gridcell" aria-colindex="1">
            <input type="checkbox" tabindex="-1" aria-label=label prop:checked=checked />
        </div>
    }
}

/// A press on the box or with Ctrl ticks, with Shift ticks all up to here, any other opens.
fn press(grid: Grid, row: Option<usize>, ev: &MouseEvent) {
    let Some(row) = row else { return };
    let target = ev.target().and_then(|target| target.dyn_into::<Element>().ok());
    let within =
        |selector| target.as_ref().is_some_and(|t| t.closest(selector).ok().flatten().is_some());
    let on_tick = within(".grid__tick");
    if !on_tick && within(OWN_PRESS) {
        return;
    }
    let anchor = grid.anchor.get_value().or(grid.active.get_untracked());
    grid.active.set(Some(row));
    match grid.selection {
        Some(selection) if ev.shift_key() => {
            selection.on_range.run((anchor.unwrap_or(row), row));
        }
        Some(selection) if on_tick || ev.ctrl_key() || ev.meta_key() => {
            grid.anchor.set_value(Some(row));
            selection.on_toggle.run(row);
        }
        _ => {
            if let Some(on_open) = grid.on_open {
                on_open.run(row);
            }
        }
    }
    if on_tick {
        // The node will show another row after some scrolling; the grid keeps the focus.
        grid.take_focus();
    }
}
