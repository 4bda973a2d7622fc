//! What the person prefers about the console.

use leptos::prelude::*;

use crate::ui::handle::use_app;
use crate::ui::kit::{Card, Switch};

/// The card of the console (CO-13).
#[component]
pub fn ConsoleCard() -> impl IntoView {
    let app = use_app();
    view! {
        <Card title=move || app.texts().console.title>
            <Switch
                label=move || app.texts().console.settings_skip
                checked=Signal::derive(move || app.preferences().console.skips_sign_in)
                on_change=move |on| app.prefer(|p| p.console.skips_sign_in = on)
            />
            <p class="muted">{move || app.texts().console.settings_skip_text}</p>
        </Card>
    }
}
