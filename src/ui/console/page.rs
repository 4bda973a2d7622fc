//! The page of the console.

use leptos::prelude::*;

use super::desk::ENTRY_ID;
use super::terminal::{Place, Terminal};
use crate::ui::handle::use_app;
use crate::ui::kit::focus_id;
use crate::ui::layout::Page;

/// The page. Whoever comes here wants to type, so the field takes the focus.
#[component]
pub fn ConsolePage() -> impl IntoView {
    let app = use_app();
    Effect::new(|| request_animation_frame(|| focus_id(ENTRY_ID)));
    view! {
        <Page
            title=move || app.texts().console.title
            subtitle=move || app.texts().console.subtitle
        >
            <Terminal place=Place::Page />
        </Page>
    }
}
