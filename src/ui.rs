//! What is on the screen: the frame, the parts it is made of, and the pages.
//!
//! Only this module and `browser` may use Leptos and the web platform.
//! Start reading with `layout::frame` for the outline and `kit` for the parts. What several pages
//! do alike has modules of its own: `form`, `id_table`, `narrowing`, `roster`, `countries`.

pub mod app;
pub mod availability;
pub mod billing;
pub mod calls;
pub mod conferencing;
pub mod console;
pub mod countries;
pub mod form;
pub mod guide;
pub mod handle;
pub mod home;
pub mod id_table;
pub mod kit;
pub mod layout;
pub mod meetings;
pub mod narrowing;
pub mod not_found;
pub mod outbox;
pub mod people;
pub mod roster;
pub mod routing;
pub mod settings;
pub mod voice;
