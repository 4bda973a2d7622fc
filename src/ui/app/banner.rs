//! The banner that stays while something is not being kept, or while another tab has the pen.

use leptos::prelude::*;

use crate::browser::files;
use crate::browser::local::Local;
use crate::journal::backup;
use crate::session::vault::{Mode, Why};
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{Button, Notice, Tone};
use crate::wording;

/// Says why the session is not kept, and what to do.
#[component]
pub fn KeepingBanner() -> impl IntoView {
    let app = use_app();
    let why = Memo::new(move |_| match app.mode() {
        Mode::Memory(why) => Some(why),
        Mode::Writing | Mode::Following => None,
    });
    view! {
        <Show when=move || app.is_follower()>
            <Notice
                tone=Tone::Info
                title=move || app.texts().settings.follower_title
                actions=move || {
                    view! {
                        <Button
                            label=move || app.texts().settings.take_over
                            on_click=move |()| app.ask_for_pen(true)
                        />
                    }
                }
            >
                {move || app.texts().settings.follower_text}
            </Notice>
        </Show>
        {move || why.get().map(|why| view! { <NotKept why /> })}
    }
}

#[component]
fn NotKept(why: Why) -> impl IntoView {
    let app = use_app();
    let text = move || wording::keeping::not_kept(app.lang(), &why);
    view! {
        <Notice
            tone=Tone::Danger
            title=move || app.texts().settings.not_kept_title
            actions=move || {
                view! {
                    <Button
                        label=move || app.texts().settings.download_stored
                        on_click=move |()| download_stored(app)
                    />
                }
            }
        >
            {text}
        </Notice>
    }
}

/// Offers what the store holds of this workspace, as it is, so that nothing is lost.
fn download_stored(app: App) {
    let (workspace, _) = app.workspace();
    let text = backup::raw(&Local, &workspace).unwrap_or_default();
    files::download(&format!("passerelle-{workspace}-stored.json"), "application/json", &text);
}
