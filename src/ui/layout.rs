//! The outline that every page stands in: the bars around it and the page itself.
//!
//! It must not know which pages exist; whoever mounts it hands over the navigation.

mod brand;
pub mod clock_bar;
pub mod frame;
mod go_to_time;
mod nav;
mod page;
pub mod places;
pub mod tools;

pub use nav::{NavItem, NavSection};
pub use page::{Page, PageWidth};
