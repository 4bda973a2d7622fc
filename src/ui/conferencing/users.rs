//! Users: everybody with their default numbers, who is chosen, and what may be done with them.

mod clear;
mod commands;
mod conference_id;
mod desk;
mod dial_in;
mod edit;
mod list;
mod many;
mod notice;
mod person;
mod person_actions;
mod properties;
mod replace;
mod reset;

use leptos::prelude::*;

use super::ready::ReadyBanner;
use crate::domain::people::Provider;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::layout::Page;
use crate::ui::roster::{ChosenBar, Shown};
use crate::wording::conferencing as say;
use commands::Commands;
use desk::Desk;
use list::List;
use many::ManyPane;
use notice::StaleNotice;
use person::PersonPane;

/// The page.
#[component]
pub fn UsersPage() -> impl IntoView {
    let app = use_app();
    let desk = Desk::new();
    let figures = figures(app);
    let subtitle = move || {
        let (people, on_bridge) = figures.get();
        let summary = say::summary(app.lang(), people, on_bridge);
        match desk.roster.listed.read().len() as u32 {
            shown if shown == people => summary,
            shown => format!("{summary} · {}", say::matches(app.lang(), shown, people)),
        }
    };
    view! {
        <Page title=move || app.texts().conferencing.users_title subtitle>
            <ReadyBanner app />
            <StaleNotice desk />
            <Commands desk />
            <ChosenBar roster=desk.roster clear=|t| t.conferencing.clear_selection />
            <List desk />
        </Page>
        {move || match desk.shown.get() {
            Shown::Nobody => ().into_any(),
            Shown::One(user) => view! { <PersonPane desk user /> }.into_any(),
            Shown::Many => view! { <ManyPane desk /> }.into_any(),
        }}
    }
}

/// How many people there are, and how many of them are on the bridge.
fn figures(app: App) -> Memo<(u32, u32)> {
    Memo::new(move |_| {
        app.look(&[Area::People], |session| {
            let people = &session.tenant().people;
            let on_bridge = people.iter().filter(|p| p.provider == Provider::Microsoft).count();
            (people.len() as u32, on_bridge as u32)
        })
    })
}
