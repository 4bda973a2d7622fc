//! What the parts of one long table share: its measures, its scroll, its active row.

use std::ops::Range;
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::Element;

use super::column::Column;
use super::geometry::{Geometry, Scroll, columns_that_fit};
use super::row::RowView;
use super::selection::RowSelection;
use super::size::watch_size;
use crate::ui::kit::focus::focus;
use crate::ui::kit::id::unique_id;

/// The height of the line of headings with its hairline; the style sheet has the same figure.
const HEAD_PX: f64 = 37.0;
/// The width of the column of boxes to tick; the style sheet centers them in it.
const TICK_PX: f64 = 40.0;
/// The line around the grid; the style sheet has the same figure.
const BORDER_PX: f64 = 1.0;
/// Room for a scrollbar below the rows, where the columns are wider than the grid.
const SCROLLBAR_PX: f64 = 16.0;
/// The space at both ends of a row; the style sheet has the same figure.
const ROW_ENDS_PX: f64 = 12.0;
/// The scrollbar of a scaled list is put right once nobody has moved it for so long.
const SETTLE: Duration = Duration::from_millis(160);

/// All that the parts of one grid share.
#[derive(Clone, Copy)]
pub(super) struct Grid {
    id: StoredValue<String>,
    pub(super) element: NodeRef<html::Div>,
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

impl Grid {
    pub(super) fn new(
        columns: Vec<Column>,
        geometry: Memo<Geometry>,
        row: Callback<usize, RowView>,
        selection: Option<RowSelection>,
        on_open: Option<Callback<usize>>,
        current: Signal<Option<usize>>,
    ) -> Self {
        let taken_px = ROW_ENDS_PX + if selection.is_some() { TICK_PX } else { 0.0 };
        let needs: Vec<(f64, u8)> =
            columns.iter().map(|column| (column.width.measures().0, column.priority)).collect();
        let scroll = RwSignal::new(Scroll::default());
        let width_px = RwSignal::new(f64::INFINITY);
        Self {
            id: StoredValue::new(unique_id("grid")),
            element: NodeRef::new(),
            width_px,
            shown: Memo::new(move |_| columns_that_fit(&needs, width_px.get() - taken_px)),
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
    pub(super) fn watch(self, viewport_px: RwSignal<f64>) {
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

    pub(super) fn scrolled(self) {
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

    /// The id of the node that shows the active row, while one does.
    pub(super) fn active_row_id(self) -> Option<String> {
        let (active, rows) = (self.active.get()?, self.rows.get());
        rows.contains(&active).then(|| self.row_id(active % rows.len()))
    }

    pub(super) fn row_id(self, node: usize) -> String {
        self.id.with_value(|id| format!("{id}-row-{node}"))
    }

    /// Whether there is room for the column.
    pub(super) fn shows(self, column: usize) -> bool {
        self.shown.read().get(column).copied().unwrap_or_default()
    }

    /// The widths of the columns that are shown, as a grid template.
    pub(super) fn template(self) -> String {
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

    /// The height at which all rows would show at once.
    pub(super) fn full_px(self) -> f64 {
        let bar_px = if self.least_px() > self.width_px.get() { SCROLLBAR_PX } else { 0.0 };
        self.geometry.read().scroll_px() + HEAD_PX + 2.0 * BORDER_PX + bar_px
    }

    /// The width that the columns that are shown need at least.
    pub(super) fn least_px(self) -> f64 {
        let tick_px = if self.selection.is_some() { TICK_PX } else { 0.0 };
        let columns_px = self.columns.with_value(|columns| {
            let shown = columns.iter().enumerate().filter(|(at, _)| self.shows(*at));
            shown.map(|(_, column)| column.width.measures().0).sum::<f64>()
        });
        ROW_ENDS_PX + tick_px + columns_px
    }
}
