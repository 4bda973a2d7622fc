//! New user numbers: the same search as for service numbers, within another allowance (LAB-10.3).

use leptos::prelude::*;

use super::gate::VoiceGate;
use super::new_service::Acquiring;
use crate::screens::voice::search::Kind;
use crate::ui::handle::use_app;
use crate::ui::layout::Page;

/// The page.
#[component]
pub fn NewUserNumbersPage() -> impl IntoView {
    let app = use_app();
    view! {
        <Page
            title=move || app.texts().voice.new_title
            subtitle=move || app.texts().voice.new_subtitle
        >
            <VoiceGate>
                <Acquiring kind=Kind::User />
            </VoiceGate>
        </Page>
    }
}
