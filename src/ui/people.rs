//! Active users: everybody with their licenses, adding people, and one save of licenses for many.

mod adding;
mod commands;
mod desk;
mod licenses;
mod list;
mod location;
mod pane;

use leptos::prelude::*;

use crate::screens::people::list::figures;
use crate::ui::handle::{Area, use_app};
use crate::ui::layout::Page;
use crate::ui::roster::ChosenBar;
use crate::wording::conferencing::matches;
use crate::wording::licenses::effects::summary;
use commands::Commands;
use desk::Desk;
use list::List;
use pane::ChosenPane;

/// The page.
#[component]
pub fn ActiveUsersPage() -> impl IntoView {
    let app = use_app();
    let desk = Desk::new();
    let known = Memo::new(move |_| app.look(&[Area::People], |s| figures(s.tenant())));
    let subtitle = move || {
        let (people, licensed) = known.get();
        let said = summary(app.lang(), people, licensed);
        match desk.roster.listed.read().len() as u32 {
            shown if shown == people => said,
            shown => format!("{said} · {}", matches(app.lang(), shown, people)),
        }
    };
    let any = Memo::new(move |_| !desk.chosen.read().is_empty());
    view! {
        <Page title=move || app.texts().navigation.active_users subtitle>
            <Commands desk />
            <ChosenBar roster=desk.roster clear=|t| t.licenses.clear_selection />
            <List desk />
        </Page>
        {move || any.get().then(|| view! { <ChosenPane desk /> })}
    }
}
