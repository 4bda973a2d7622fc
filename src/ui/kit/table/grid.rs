//! The table for any number of rows: only those in sight are on the page.
//!
//! The page hands over a count and a way to show the row at a position; it is asked only
//! for rows on the screen. The whole grid is one stop of the Tab key.

use std::ops::Range;
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::Element;

use super::column::{Column, RowHeight, Sort};
use super::geometry::{Geometry, Scroll, columns_that_fit};
use super::head::Sorting;
use super::keys::press_key;
use super::row::{RowView, row_node};
use super::selection::{Checked, RowSelection};
use super::size::watch_size;
use crate::ui::kit::focus::focus;
use crate::ui::kit::id::unique_id;
use crate::ui::kit::text::words;

/// The height of the line of headings with its hairline; the style sheet has the same figure.
const HEAD_PX: f64 = 37.0;
/// The width of the column of boxes to tick; the style sheet has the same figure.
const TICK_PX: f64 = 40.0;
/// The scrollbar of a scaled list is put right once nobody has moved it for so long.
const SETTLE: Duration = Duration::from_millis(160);

/// All that the parts of one grid share.
#[derive(Clone, Copy)]
pub(super) struct Grid {
    id: StoredValue<String>,
    element: NodeRef<html::Div>,
    width_px: RwSignal<f64>,
    shown: Memo<Vec<bool>>,
    pub(super) columns: StoredValue<Vec<Column>>,
    pub(super) geometry: Memo<Geometry>,
    pub(super) scroll: RwSignal<Scroll>,
    pub(super) rows: Memo<Range<usize>>,
    pub(super) row: Callback<usize, RowView>,
    pub(super) selection: Option<RowSelection>,
    pub(super) on_open: Option<Callback<usize>>,
    pub(super) current: Signal<Option<usize>>,
    /// The row that the keyboard acts on.
    pub(super) active: RwSignal<Option<usize>>,
    /// Where a range of ticked rows began.
    pub(super) anchor: StoredValue<Option<usize>>,
}

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
    #[prop(optional, into)]
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
    let geometry = Memo::new(move |_| Geometry {
        count: count.get(),
        row_px: row_height.px(),
        viewport_px: viewport_px.get(),
    });
    let grid = Grid::new(columns, geometry, row, selection, on_open, current);
    grid.watch(viewport_px);
    let sorting = Sorting { sort, on_sort };
    let active_id = move || {
        let (active, rows) = (grid.active.get()?, grid.rows.get());
        rows.contains(&active).then(|| grid.row_id(active % rows.len()))
    };
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
            aria-activedescendant=active_id
            style=("--columns", move || grid.template())
            on:scroll=move |_| grid.scrolled()
            on:keydown=move |ev| press_key(grid, &ev)
        >
            {head_row(grid, sorting)}
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
            <Show when=move || count.get() == 0>
                <div class="grid__empty" role="row">
                    <div role="gridcell">{empty.run()}</div>
                </div>
            </Show>
        </div>
    }
}

impl Grid {
    fn new(
        columns: Vec<Column>,
        geometry: Memo<Geometry>,
        row: Callback<usize, RowView>,
        selection: Option<RowSelection>,
        on_open: Option<Callback<usize>>,
        current: Signal<Option<usize>>,
    ) -> Self {
        let tick_px = if selection.is_some() { TICK_PX } else { 0.0 };
        let needs: Vec<(f64, u8)> =
            columns.iter().map(|column| (column.width.measures().0, column.priority)).collect();
        let scroll = RwSignal::new(Scroll::default());
        let width_px = RwSignal::new(f64::INFINITY);
        Self {
            id: StoredValue::new(unique_id("grid")),
            element: NodeRef::new(),
            width_px,
            shown: Memo::new(move |_| columns_that_fit(&needs, width_px.get() - tick_px)),
            columns: StoredValue::new(columns),
            geometry,
            scroll,
            rows: Memo::new(move |_| geometry.get().rows_at(scroll.get().offset_px)),
            row,
            selection,
            on_open,
            current,
            active: RwSignal::new(None),
            anchor: StoredValue::new(None),
        }
    }

    /// Follows the size of the element, the count of rows and the row that is open.
    fn watch(self, viewport_px: RwSignal<f64>) {
        watch_size(self.element, move |element: &Element| {
            self.width_px.set(f64::from(element.client_width()));
            viewport_px.set((f64::from(element.client_height()) - HEAD_PX).max(0.0));
        });
        Effect::new(move || {
            let geometry = self.geometry.get();
            let scroll = self.scroll.get_untracked();
            // A list that became shorter must not stay scrolled beyond its end.
            let kept = Scroll::to(&geometry, scroll.offset_px);
            if kept.offset_px != scroll.offset_px {
                self.scroll_to(kept);
            }
            if self.active.get_untracked().is_some_and(|active| active >= geometry.count) {
                self.active.set(geometry.count.checked_sub(1));
            }
        });
        Effect::new(move || {
            if let Some(row) = self.current.get() {
                self.active.set(Some(row));
                self.reveal(row);
            }
        });
        let settle = StoredValue::new(None::<TimeoutHandle>);
        Effect::new(move || {
            if let Some(earlier) = settle.try_update_value(Option::take).flatten() {
                earlier.clear();
            }
            let (scroll, geometry) = (self.scroll.get(), self.geometry.get());
            if geometry.is_scaled() && scroll != scroll.settled(&geometry) {
                let put_right = move || self.scroll_to(scroll.settled(&geometry));
                settle.set_value(set_timeout_with_handle(put_right, SETTLE).ok());
            }
        });
        on_cleanup(move || {
            if let Some(timer) = settle.try_update_value(Option::take).flatten() {
                timer.clear();
            }
        });
    }

    fn scrolled(self) {
        if let Some(element) = self.element.get_untracked() {
            let thumb_px = f64::from(element.scroll_top());
            let geometry = self.geometry.get_untracked();
            self.scroll.update(|scroll| *scroll = scroll.moved_to(&geometry, thumb_px));
        }
    }

    fn scroll_to(self, scroll: Scroll) {
        // The signal goes first: the browser's own scroll event then finds nothing to do.
        if self.scroll.try_set(scroll).is_none()
            && let Some(element) = self.element.get_untracked()
        {
            element.set_scroll_top(scroll.thumb_px as i32);
        }
    }

    /// Scrolls as little as needed to show a row.
    pub(super) fn reveal(self, row: usize) {
        let (scroll, geometry) = (self.scroll.get_untracked(), self.geometry.get_untracked());
        let wanted = scroll.revealing(&geometry, row);
        if wanted != scroll && geometry.viewport_px > 0.0 {
            self.scroll_to(wanted);
        }
    }

    pub(super) fn first_in_sight(self) -> usize {
        let geometry = self.geometry.get_untracked();
        (self.scroll.get_untracked().offset_px / geometry.row_px).ceil() as usize
    }

    pub(super) fn take_focus(self) {
        if let Some(element) = self.element.get_untracked() {
            focus(&element);
        }
    }

    pub(super) fn row_id(self, node: usize) -> String {
        self.id.with_value(|id| format!("{id}-row-{node}"))
    }

    /// Whether there is room for the column.
    pub(super) fn shows(self, column: usize) -> bool {
        self.shown.read().get(column).copied().unwrap_or_default()
    }

    /// The widths of the columns that are shown, as a grid template.
    fn template(self) -> String {
        let mut parts = Vec::new();
        if self.selection.is_some() {
            parts.push(format!("{TICK_PX}px"));
        }
        self.columns.with_value(|columns| {
            for (_, column) in columns.iter().enumerate().filter(|(at, _)| self.shows(*at)) {
                let (least_px, share) = column.width.measures();
                parts.push(format!("minmax({least_px}px, {share}fr)"));
            }
        });
        parts.join(" ")
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
