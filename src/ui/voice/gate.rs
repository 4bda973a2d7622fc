//! Voice exists only with a license that opens it (NI-05); whoever comes by address is told so.

use leptos::prelude::*;

use crate::domain::refusal::Refusal;
use crate::route::{Page, Route};
use crate::ui::handle::{Area, use_app};
use crate::ui::kit::{ButtonLink, EmptyState, IconName};

/// Shows its children where Voice exists, and the reason where it does not.
#[component]
pub fn VoiceGate(
    /// The page.
    children: ChildrenFn,
) -> impl IntoView {
    let app = use_app();
    let open = Memo::new(move |_| {
        app.look(&[Area::Numbers], |session| session.tenant().licenses.open_voice())
    });
    let licenses = move || {
        view! {
            <ButtonLink
                label=move || app.texts().numbers.to_licenses
                href=Route::from(Page::Licenses).href()
            />
        }
    };
    let closed = move || {
        view! {
            <EmptyState
                title=move || app.texts().numbers.voice_missing
                text=move || app.say_refusal(&Refusal::VoiceMissing)
                icon=IconName::Phone
                action=licenses
            />
        }
    };
    view! { <Show when=move || open.get() fallback=closed>{children()}</Show> }
}
