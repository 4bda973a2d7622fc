//! What stands at an address that leads nowhere.

use leptos::prelude::*;

use super::handle::use_app;
use super::kit::ButtonLink;
use super::layout::{Page, PageWidth};
use crate::route::{Page as Place, Route};

/// The page for unknown addresses.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let app = use_app();
    view! {
        <Page
            title=move || app.texts().navigation.not_found
            subtitle=move || app.texts().navigation.not_found_text
            width=PageWidth::Form
        >
            <ButtonLink
                label=move || app.texts().navigation.go_home
                href=Route::from(Place::Home).href()
            />
        </Page>
    }
}
