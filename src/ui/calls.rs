//! Try a call: a form of what the caller does, which is the address, and the steps of the answer.

mod answer;
mod form;

use leptos::prelude::*;

use crate::ui::handle::use_app;
use crate::ui::layout::Page;
use answer::Answer;
use form::CallForm;

/// The page.
#[component]
pub fn TryCallPage() -> impl IntoView {
    let app = use_app();
    // Counts the calls, so that calling again now is another call.
    let again = RwSignal::new(0_u32);
    view! {
        <Page
            title=move || app.texts().navigation.try_call
            subtitle=move || app.texts().calls.subtitle
        >
            <div class="try-call">
                <CallForm again />
                <Answer again />
            </div>
        </Page>
    }
}
