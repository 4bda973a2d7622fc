//! Rows and columns: `Table` for what fits on a page, `VirtualTable` for what does not.
//!
//! Both share the description of a column and of the order. The arithmetic of scrolling is
//! in `geometry`, which knows nothing of the page.

mod column;
pub(super) mod geometry;
mod grid;
mod head;
mod keys;
mod row;
mod selection;
pub(super) mod size;
mod small;
mod state;

pub use column::{Align, Column, RowHeight, Sort, Width};
pub use grid::VirtualTable;
pub use row::RowView;
pub use selection::{Checked, RowSelection};
pub use small::Table;
