//! The page of the meeting migration: how far it is, who is in it, who should be.

use leptos::prelude::*;

use super::actions::Actions;
use super::desk::Desk;
use super::figures::Figures;
use super::list::{Commands, List};
use super::notices::{Nothing, Notices};
use super::organizer::OrganizerPane;
use crate::ui::layout::Page;
use crate::wording::meetings as say;

/// The page.
#[component]
pub fn MigrationPage() -> impl IntoView {
    let desk = Desk::new();
    let app = desk.app;
    let blank = Memo::new(move |_| desk.survey.read().is_blank());
    view! {
        <Page
            title=move || app.texts().meetings.title
            subtitle=move || subtitle(desk)
            actions=move || view! { <Actions desk /> }
        >
            <Notices desk />
            {move || match blank.get() {
                true => view! { <Nothing desk /> }.into_any(),
                false => {
                    view! {
                        <Figures desk />
                        <Commands desk />
                        <List desk />
                    }
                        .into_any()
                }
            }}
        </Page>
        {move || desk.open.get().map(|user| view! { <OrganizerPane desk user /> })}
    }
}

/// The figures under the title, or what the page is for while there are none.
fn subtitle(desk: Desk) -> String {
    let app = desk.app;
    let (lang, survey) = (app.lang(), desk.survey.read());
    if survey.organizers == 0 {
        return app.texts().meetings.purpose.to_string();
    }
    let now = desk.look(|s| s.now());
    let size = say::size(lang, survey.organizers, survey.meetings);
    let end = match (survey.expected_end, survey.last_end) {
        (Some(at), _) => Some(say::ends(lang, at, now)),
        (None, Some(at)) => Some(say::ended(lang, at, now)),
        (None, None) => None,
    };
    [Some(size), end].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
