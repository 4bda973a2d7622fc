//! The banner of licensed people whom Microsoft does not serve yet, with the way to them (MV-05).

use leptos::prelude::*;

use crate::domain::providers;
use crate::screens::conferencing::third_party::ready_people;
use crate::ui::handle::{App, Area};
use crate::ui::kit::{ButtonLink, Notice, Tone};
use crate::wording::providers as say;

/// The banner; nothing while nobody is ready to be moved.
#[component]
pub fn ReadyBanner(app: App) -> impl IntoView {
    let ready = Memo::new(move |_| app.look(&[Area::People], |s| providers::ready(s.tenant())));
    let text = move || {
        let (all, third_party) = ready.get();
        say::ready(app.lang(), all, third_party)
    };
    let actions = move || {
        view! {
            <ButtonLink
                label=move || app.texts().providers.click_to_move
                href=Signal::stored(ready_people().href())
            />
        }
    };
    view! {
        <Show when=move || ready.get().0 != 0>
            <Notice tone=Tone::Info text actions=actions />
        </Show>
    }
}
