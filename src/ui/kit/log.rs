//! A text of any length that grows at its end: only the rows in sight are on the page.
//!
//! All rows are equally high and keep their number while rows before them go. As long as one is at
//! the end, the list stays there, and what comes is read out; whoever scrolls up is left in peace.

use std::ops::Range;

use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::Element;

use super::table::geometry::{Geometry, Scroll};
use super::table::size::watch_size;
use super::text::words;

/// The height of a row; the style sheet has the same figure.
const ROW_PX: f64 = 22.0;
/// The space before and behind the text of a row; the style sheet has the same figure.
const ROW_ENDS_PX: f64 = 16.0;
/// Rows kept ready on either side of what is in sight.
const READY_ROWS: usize = 4;
/// The letters by which the width of one is measured.
const PROBE: &str = "0123456789012345678901234567890123456789";

/// What a log shows, and where it stands. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct LogView {
    /// How many rows there are.
    pub rows: Signal<usize>,
    /// The number of the first row; it goes up when rows go.
    pub first: Signal<u64>,
    /// Another figure says that the rows have other numbers than before.
    pub layout: Signal<u32>,
    /// How many letters the longest row has.
    pub widest: Signal<usize>,
    /// Whether the end is in sight. It outlives the list on the page.
    pub at_end: RwSignal<bool>,
    element: NodeRef<html::Div>,
    inner: NodeRef<html::Div>,
    viewport_px: RwSignal<f64>,
    scroll: RwSignal<Scroll>,
}

impl LogView {
    /// A view of these rows.
    pub fn new(
        rows: Signal<usize>,
        first: Signal<u64>,
        layout: Signal<u32>,
        widest: Signal<usize>,
        at_end: RwSignal<bool>,
    ) -> LogView {
        LogView {
            rows,
            first,
            layout,
            widest,
            at_end,
            element: NodeRef::new(),
            inner: NodeRef::new(),
            viewport_px: RwSignal::new(0.0),
            scroll: RwSignal::new(Scroll::default()),
        }
    }

    fn geometry(self) -> Geometry {
        let (count, viewport_px) = (self.rows.get(), self.viewport_px.get());
        Geometry { count, row_px: ROW_PX, viewport_px }
    }

    /// Goes to the end and stays there.
    pub fn go_to_end(self) {
        self.at_end.set(true);
        self.scroll_to_end(untrack(|| self.geometry()));
    }

    /// Goes so many pages down, or up where negative.
    pub fn go_pages(self, pages: i32) {
        if let Some(element) = self.element.get_untracked() {
            let geometry = untrack(|| self.geometry());
            let page_px = (geometry.rows_per_page() as f64 * ROW_PX) as i32;
            element.set_scroll_top(element.scroll_top() + pages * page_px);
        }
    }

    fn scroll_to_end(self, geometry: Geometry) {
        self.scroll_to(Scroll::to(&geometry, geometry.content_px()));
    }

    fn scroll_to(self, scroll: Scroll) {
        // The signal goes first: the browser's own scroll event then finds nothing to do.
        self.scroll.set(scroll);
        if let Some(element) = self.element.get_untracked() {
            element.set_scroll_top(scroll.thumb_px as i32);
        }
    }

    fn scrolled(self) {
        let Some(element) = self.element.get_untracked() else { return };
        // The browser tells of a scroll before it tells of another height.
        let viewport_px = f64::from(element.client_height());
        let geometry = Geometry { viewport_px, ..untrack(|| self.geometry()) };
        let thumb_px = f64::from(element.scroll_top());
        let before = self.scroll.get_untracked();
        if (thumb_px - before.thumb_px).abs() < 1.0 {
            // It is where this list put it. Whether that is still the end, where the height has
            // changed meanwhile, is not for the person to have decided.
            return;
        }
        let scroll = before.moved_to(&geometry, thumb_px);
        self.scroll.set(scroll);
        let left_px = geometry.content_px() - geometry.viewport_px - scroll.offset_px;
        let at_end = left_px < ROW_PX / 2.0;
        if at_end != self.at_end.get_untracked() {
            self.at_end.set(at_end);
        }
    }

    /// Keeps the end in sight, or the row that was at the top.
    fn watch(self, on_columns: Callback<usize>) {
        watch_size(self.element, move |element: &Element| {
            self.viewport_px.set(f64::from(element.client_height()));
            if let Some(letter_px) = letter_px(element) {
                let room_px = f64::from(element.client_width()) - 2.0 * ROW_ENDS_PX;
                on_columns.run((room_px / letter_px).floor().max(1.0) as usize);
            }
        });
        Effect::new(move |before: Option<(u64, u32)>| {
            let (geometry, first, layout) = (self.geometry(), self.first.get(), self.layout.get());
            if let Some(inner) = self.inner.get() {
                // At once and not with the next drawing, so that there is an end to scroll to. The
                // only error is a value that is no length.
                let height = format!("{}px", geometry.scroll_px());
                drop(leptos::web_sys::HtmlElement::style(&inner).set_property("height", &height));
            }
            let gone = match before {
                Some((earlier, same)) if same == layout => first.saturating_sub(earlier),
                _ => 0,
            };
            let offset_px = self.scroll.get_untracked().offset_px - gone as f64 * ROW_PX;
            if self.at_end.get_untracked() {
                self.scroll_to_end(geometry);
            } else {
                let kept = Scroll::to(&geometry, offset_px);
                if kept != self.scroll.get_untracked() {
                    self.scroll_to(kept);
                }
            }
            (first, layout)
        });
    }

    /// The positions of the rows that are on the page.
    fn in_sight(self) -> Range<usize> {
        let geometry = self.geometry();
        let first = (self.scroll.get().offset_px / ROW_PX).floor().max(0.0) as usize;
        let shown = (geometry.viewport_px / ROW_PX).ceil() as usize + 1;
        let last = (first + shown + READY_ROWS).min(geometry.count);
        first.saturating_sub(READY_ROWS).min(last)..last
    }
}

/// How wide a letter is; all are equally wide.
fn letter_px(element: &Element) -> Option<f64> {
    let probe = element.query_selector(".log__probe").ok().flatten()?;
    let width_px = probe.get_bounding_client_rect().width() / PROBE.len() as f64;
    (width_px > 1.0).then_some(width_px)
}

/// A log.
#[component]
pub fn Log(
    /// What is shown.
    view: LogView,
    /// What it is of; the accessible name.
    #[prop(into)]
    label: TextProp,
    /// Shows the row with a number.
    #[prop(into)]
    row: Callback<u64, AnyView>,
    /// Hears how many letters a row in sight has.
    #[prop(into)]
    on_columns: Callback<usize>,
) -> impl IntoView {
    let label = words(label);
    view.watch(on_columns);
    let in_sight = Memo::new(move |_| {
        let (range, first, layout) = (view.in_sight(), view.first.get(), view.layout.get());
        (layout, first + range.start as u64..first + range.end as u64)
    });
    let each = move || {
        let (layout, numbers) = in_sight.get();
        numbers.map(move |number| (layout, number))
    };
    let row_node = move |(_, number): (u32, u64)| {
        let top = move || {
            let position = number.saturating_sub(view.first.get()) as usize;
            format!("{}px", view.scroll.get().top_of(&view.geometry(), position))
        };
        view! { <div class="log__row" style:top=top>{row.run(number)}</div> }
    };
    view! {
        <div
            class="log"
            role="log"
            tabindex="0"
            node_ref=view.element
            aria-label=move || label.get()
            aria-live=move || if view.at_end.get() { "polite" } else { "off" }
            on:scroll=move |_| view.scrolled()
        >
            <span class="log__probe" aria-hidden="true">{PROBE}</span>
            <div
                class="log__rows"
                node_ref=view.inner
                style=("--widest", move || format!("{}ch", view.widest.get()))
            >
                <For each=each key=|key| *key children=row_node />
            </div>
        </div>
    }
}
