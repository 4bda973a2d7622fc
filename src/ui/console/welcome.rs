//! What stands in a console in which nothing happened yet: what it is, and lines to begin with.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::profile::Era;
use crate::screens::console::welcome::{EXAMPLES, SIGN_IN, SIGN_IN_TODAY};
use crate::ui::handle::Area;
use crate::ui::kit::{Button, ButtonKind, IconName};

/// The beginning.
#[component]
pub fn Welcome(desk: Desk) -> impl IntoView {
    let app = desk.app;
    // The documents' way in is no more in the service of today.
    let is_today =
        Memo::new(move |_| app.look(&[Area::Numbers], |s| s.tenant().era == Era::TeamsToday));
    let example = move |text: &'static str| {
        view! {
            <li>
                <button class="welcome__example" type="button" on:click=move |_| desk.put(text)>
                    {super::painted::stretch(text, 0..text.len())}
                </button>
            </li>
        }
    };
    view! {
        <div class="welcome">
            <h2 class="welcome__title">{move || app.texts().console.welcome_title}</h2>
            <p>{move || app.texts().console.welcome_text}</p>
            // The foot says why a tab that follows another one has nothing to press.
            <Show when=move || !desk.is_signed_in.get() && !app.is_follower()>
                <p>{move || app.texts().console.welcome_sign_in}</p>
                <div class="cluster">
                    <Show when=move || !is_today.get()>
                        <Button
                            label=move || app.texts().console.put_sign_in
                            kind=ButtonKind::Primary
                            icon=IconName::Terminal
                            on_click=move |()| desk.run(SIGN_IN.into())
                        />
                    </Show>
                    <Button
                        label=move || app.texts().console.put_teams
                        on_click=move |()| desk.run(SIGN_IN_TODAY.into())
                    />
                </div>
            </Show>
            <Show when=move || !app.is_follower()>
                <p class="muted">{move || app.texts().console.examples}</p>
                <ul class="welcome__examples">{EXAMPLES.map(example).collect_view()}</ul>
            </Show>
        </div>
    }
}
