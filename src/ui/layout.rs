//! The outline that every page stands in: the bars around it and the page itself.
//!
//! It must not know which pages exist; whoever mounts it hands over the navigation.

mod brand;
mod frame;
mod nav;
mod page;

pub use frame::Frame;
pub use nav::{NavItem, NavSection};
pub use page::{Page, PageWidth};
