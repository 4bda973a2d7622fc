//! Voice users: everybody with calling licenses, their numbers, and what may be done with them
//! (AN).

mod assign;
mod choice;
mod commands;
mod desk;
mod draft;
mod list;
mod others;
mod pane;
mod person;
mod remove;

use leptos::prelude::*;

use super::gate::VoiceGate;
use crate::ui::handle::use_app;
use crate::ui::layout::Page;
use crate::ui::roster::Shown;
use crate::wording::voice as say;
use commands::Commands;
use desk::Desk;
use list::{ChosenBar, List};
use others::Others;
use pane::ManyPane;
use person::PersonPane;

/// The page.
#[component]
pub fn VoiceUsersPage() -> impl IntoView {
    let app = use_app();
    let desk = Desk::new();
    let subtitle = move || {
        let figures = desk.figures.get();
        say::summary(app.lang(), figures.listed, figures.with_number, figures.free)
    };
    view! {
        <Page title=move || app.texts().voice.title subtitle>
            <VoiceGate>
                <Commands />
                <ChosenBar desk />
                <List desk />
                <Others desk />
            </VoiceGate>
        </Page>
        {move || match desk.shown.get() {
            Shown::Nobody => ().into_any(),
            Shown::One(user) => view! { <PersonPane desk user /> }.into_any(),
            Shown::Many => view! { <ManyPane desk /> }.into_any(),
        }}
    }
}
