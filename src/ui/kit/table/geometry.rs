//! Which rows of a very long list are in sight, and where the scrollbar stands.
//!
//! A browser does not make an element as high as half a million rows, so above
//! `MAX_SCROLL_PX` the scrollbar stands for more than its own length. It knows nothing of
//! the page: lengths go in, lengths and row numbers come out, so it is tested natively.

use std::ops::Range;

/// The most pixels that the scrolled element is given; Chromium's own limit is four times that.
pub const MAX_SCROLL_PX: f64 = 8_000_000.0;

/// The most row nodes on the page at once.
pub const MAX_ROW_NODES: usize = 60;

/// Rows kept ready on either side of what is in sight.
const READY_ROWS: usize = 3;

/// The measures of a list: all lengths in CSS pixels, without the header.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Geometry {
    /// How many rows there are.
    pub count: usize,
    /// How high each is.
    pub row_px: f64,
    /// How much of the list is in sight.
    pub viewport_px: f64,
}

impl Geometry {
    /// The height of the list if no browser set a limit.
    pub fn content_px(&self) -> f64 {
        self.count as f64 * self.row_px
    }

    /// The height that the scrolled element is given.
    pub fn scroll_px(&self) -> f64 {
        self.content_px().min(MAX_SCROLL_PX)
    }

    /// Whether the scrollbar stands for more than its own length.
    pub fn is_scaled(&self) -> bool {
        self.content_px() > MAX_SCROLL_PX
    }

    fn max_offset_px(&self) -> f64 {
        (self.content_px() - self.viewport_px).max(0.0)
    }

    fn max_thumb_px(&self) -> f64 {
        (self.scroll_px() - self.viewport_px).max(0.0)
    }

    fn offset_at(&self, thumb_px: f64) -> f64 {
        if self.max_thumb_px() == 0.0 {
            return 0.0;
        }
        (thumb_px / self.max_thumb_px() * self.max_offset_px()).clamp(0.0, self.max_offset_px())
    }

    fn thumb_at(&self, offset_px: f64) -> f64 {
        if self.max_offset_px() == 0.0 {
            return 0.0;
        }
        (offset_px / self.max_offset_px() * self.max_thumb_px()).round()
    }

    /// How many row nodes serve any position: each shows the rows whose number leaves the
    /// same remainder, so that scrolling by one row changes one node.
    pub fn row_nodes(&self) -> usize {
        if self.row_px <= 0.0 {
            return 0;
        }
        let in_sight = (self.viewport_px / self.row_px).ceil() as usize + 1;
        (in_sight + 2 * READY_ROWS).min(MAX_ROW_NODES).min(self.count)
    }

    /// The rows that have a node when the list is scrolled by `offset_px`.
    pub fn rows_at(&self, offset_px: f64) -> Range<usize> {
        let nodes = self.row_nodes();
        if nodes == 0 {
            return 0..0;
        }
        let first_in_sight = (offset_px / self.row_px).floor().max(0.0) as usize;
        let first = first_in_sight.saturating_sub(READY_ROWS).min(self.count - nodes);
        first..first + nodes
    }

    /// The row that a node shows, when there are `nodes` of them and `rows` are to be shown.
    pub fn row_of_node(rows: &Range<usize>, node: usize) -> Option<usize> {
        let nodes = rows.len();
        if node >= nodes {
            return None;
        }
        let lap = (rows.start + nodes - 1 - node) / nodes;
        Some(lap * nodes + node)
    }

    /// How many rows Page Down goes on: what is in sight, less one to keep the thread.
    pub fn rows_per_page(&self) -> usize {
        ((self.viewport_px / self.row_px.max(1.0)).floor() as usize).saturating_sub(1).max(1)
    }
}

/// How far a list is scrolled, and where the scrollbar stands for that.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scroll {
    /// How far the list is scrolled.
    pub offset_px: f64,
    /// The `scrollTop` of the element.
    pub thumb_px: f64,
}

impl Scroll {
    /// The scroll that shows the list from `offset_px` on.
    pub fn to(geometry: &Geometry, offset_px: f64) -> Self {
        let offset_px = offset_px.clamp(0.0, geometry.max_offset_px());
        Self { offset_px, thumb_px: geometry.thumb_at(offset_px) }
    }

    /// The scroll after the browser moved the scrollbar to `thumb_px`.
    ///
    /// A wheel moves it by less than what is in sight; then the list moves by just as much,
    /// however much the scrollbar stands for, and no row is skipped. Anything longer is
    /// somebody dragging the scrollbar, and the list goes where it points.
    pub fn moved_to(self, geometry: &Geometry, thumb_px: f64) -> Self {
        let step_px = thumb_px - self.thumb_px;
        if step_px.abs() < 1.0 {
            return Self::to(geometry, self.offset_px).with_thumb(thumb_px);
        }
        let at_an_end = thumb_px <= 0.0 || thumb_px >= geometry.max_thumb_px() - 1.0;
        if !geometry.is_scaled() || at_an_end || step_px.abs() > geometry.viewport_px {
            return Self { offset_px: geometry.offset_at(thumb_px), thumb_px };
        }
        let offset_px = (self.offset_px + step_px).clamp(0.0, geometry.max_offset_px());
        Self { offset_px, thumb_px }
    }

    fn with_thumb(self, thumb_px: f64) -> Self {
        Self { thumb_px, ..self }
    }

    /// The scroll with the scrollbar brought back to where the list really is.
    pub fn settled(self, geometry: &Geometry) -> Self {
        Self::to(geometry, self.offset_px)
    }

    /// The least scroll from here that shows the whole of a row.
    pub fn revealing(self, geometry: &Geometry, row: usize) -> Self {
        let top = row as f64 * geometry.row_px;
        let bottom = top + geometry.row_px;
        if top < self.offset_px {
            Self::to(geometry, top)
        } else if bottom > self.offset_px + geometry.viewport_px {
            Self::to(geometry, bottom - geometry.viewport_px)
        } else {
            self
        }
    }

    /// Where a row stands within the scrolled element.
    pub fn top_of(&self, geometry: &Geometry, row: usize) -> f64 {
        row as f64 * geometry.row_px - self.offset_px + self.thumb_px
    }
}

/// Which columns fit: the least important go first, and those of priority 1 never go.
///
/// `columns` holds the least width and the priority of each.
pub fn columns_that_fit(columns: &[(f64, u8)], available_px: f64) -> Vec<bool> {
    let mut shown = vec![true; columns.len()];
    let mut needed_px: f64 = columns.iter().map(|(width_px, _)| width_px).sum();
    let mut order: Vec<usize> = (0..columns.len()).filter(|&at| columns[at].1 > 1).collect();
    order.sort_by_key(|&at| (columns[at].1, at));
    while needed_px > available_px
        && let Some(at) = order.pop()
    {
        shown[at] = false;
        needed_px -= columns[at].0;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    const HALF_A_MILLION: Geometry = Geometry { count: 500_000, row_px: 36.0, viewport_px: 600.0 };
    const FEW: Geometry = Geometry { count: 1_000, row_px: 36.0, viewport_px: 600.0 };

    #[test]
    fn a_list_never_has_more_than_sixty_row_nodes() {
        let tall = Geometry { viewport_px: 5_000.0, ..HALF_A_MILLION };
        for geometry in [tall, HALF_A_MILLION, FEW] {
            for offset_px in [0.0, 17.0, 12_345.0, geometry.max_offset_px()] {
                assert!(geometry.rows_at(offset_px).len() <= MAX_ROW_NODES);
            }
        }
    }

    #[test]
    fn every_row_in_sight_has_a_node() {
        for geometry in [HALF_A_MILLION, FEW] {
            for step in 0..=1_000 {
                let offset_px = geometry.max_offset_px() * f64::from(step) / 1_000.0;
                let rows = geometry.rows_at(offset_px);
                let first = (offset_px / 36.0).floor() as usize;
                let last = (((offset_px + 600.0) / 36.0).ceil() as usize).min(geometry.count) - 1;
                assert!(rows.contains(&first) && rows.contains(&last), "{offset_px} {rows:?}");
            }
        }
    }

    #[test]
    fn each_row_with_a_node_is_shown_by_exactly_one() {
        for start in 0..200 {
            let rows = start..start + 24;
            let mut shown: Vec<usize> =
                (0..24).filter_map(|node| Geometry::row_of_node(&rows, node)).collect();
            shown.sort_unstable();
            assert_eq!(shown, rows.clone().collect::<Vec<_>>());
        }
        assert_eq!(Geometry::row_of_node(&(0..3), 3), None);
    }

    #[test]
    fn scrolling_by_one_row_changes_one_node() {
        let of = |rows: Range<usize>| -> Vec<_> {
            (0..24).map(|node| Geometry::row_of_node(&rows, node)).collect()
        };
        let changed = of(7..31).into_iter().zip(of(8..32)).filter(|(a, b)| a != b).count();
        assert_eq!(changed, 1);
    }

    #[test]
    fn the_scrollbar_reaches_both_ends_of_half_a_million_rows() {
        let geometry = HALF_A_MILLION;
        assert!(geometry.is_scaled() && geometry.scroll_px() == MAX_SCROLL_PX);
        let end = Scroll::default().moved_to(&geometry, MAX_SCROLL_PX - 600.0);
        assert_eq!(geometry.rows_at(end.offset_px).end, 500_000);
        assert_eq!(end.offset_px, geometry.max_offset_px());
        assert_eq!(end.moved_to(&geometry, 0.0).offset_px, 0.0);
    }

    #[test]
    fn a_wheel_skips_no_row_of_a_scaled_list() {
        let geometry = Geometry { count: 5_000_000, ..HALF_A_MILLION };
        let start = Scroll::to(&geometry, 1_000_000.0);
        let next = start.moved_to(&geometry, start.thumb_px + 100.0);
        assert_eq!(next.offset_px, start.offset_px + 100.0);
        let settled = next.settled(&geometry);
        assert_eq!(settled.offset_px, next.offset_px);
        assert!((settled.thumb_px - start.thumb_px).abs() < 10.0);
    }

    #[test]
    fn dragging_goes_where_the_scrollbar_points() {
        let geometry = HALF_A_MILLION;
        let half = (MAX_SCROLL_PX - 600.0) / 2.0;
        let there = Scroll::default().moved_to(&geometry, half);
        let row = there.offset_px / 36.0;
        assert!((row - 250_000.0).abs() < 20.0, "{row}");
    }

    #[test]
    fn a_row_stands_where_the_scroll_says() {
        let geometry = HALF_A_MILLION;
        let scroll = Scroll::to(&geometry, 36.0 * 400_000.0);
        assert_eq!(scroll.top_of(&geometry, 400_000), scroll.thumb_px);
        let plain = Scroll::to(&FEW, 360.0);
        assert_eq!(plain.top_of(&FEW, 20), 720.0);
    }

    #[test]
    fn revealing_a_row_scrolls_no_more_than_needed() {
        let start = Scroll::to(&FEW, 360.0);
        assert_eq!(start.revealing(&FEW, 12), start);
        assert_eq!(start.revealing(&FEW, 3).offset_px, 108.0);
        assert_eq!(start.revealing(&FEW, 30).offset_px, 31.0 * 36.0 - 600.0);
        assert_eq!(FEW.rows_per_page(), 15);
    }

    #[test]
    fn an_empty_list_has_neither_rows_nor_scroll() {
        let empty = Geometry { count: 0, ..FEW };
        assert_eq!(empty.rows_at(0.0), 0..0);
        assert_eq!(Scroll::default().moved_to(&empty, 0.0), Scroll::default());
    }

    #[test]
    fn the_least_important_columns_go_first() {
        let columns = [(100.0, 1), (100.0, 3), (100.0, 2), (100.0, 3)];
        assert_eq!(columns_that_fit(&columns, 400.0), [true, true, true, true]);
        assert_eq!(columns_that_fit(&columns, 399.0), [true, true, true, false]);
        assert_eq!(columns_that_fit(&columns, 250.0), [true, false, true, false]);
        assert_eq!(columns_that_fit(&columns, 10.0), [true, false, false, false]);
    }
}
