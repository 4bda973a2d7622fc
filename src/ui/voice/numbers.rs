//! NumbersPage.

use leptos::prelude::*;

use crate::ui::handle::use_app;
use crate::ui::layout::Page;

/// The page.
#[component]
pub fn NumbersPage() -> impl IntoView {
    let app = use_app();
    view! { <Page title=move || app.texts().numbers.title>""</Page> }
}
