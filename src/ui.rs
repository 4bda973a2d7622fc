//! What is on the screen: the frame, the parts it is made of, and the pages.
//!
//! Only this module and `browser` may use Leptos and the web platform.
//! Start reading with `layout::frame` for the outline and `kit` for the parts.

pub mod kit;
pub mod layout;
