//! What is to be said about the chosen number: that nobody's invitations print it yet, or that
//! those which do are dead. It follows from the present state, so it stays over a reload.

use leptos::prelude::*;

use crate::domain::phone::PhoneNumber;
use crate::route::{Page, Route};
use crate::screens::voice::details::{Details, Silence};
use crate::screens::voice::unassigning::people_with;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{ButtonLink, Notice, Tone};
use crate::wording;

/// The notices.
#[component]
pub fn News(number: PhoneNumber, shown: Memo<Option<Details>>) -> impl IntoView {
    let app = use_app();
    let unused = Memo::new(move |_| {
        shown.read().as_ref().is_some_and(|it| it.is_in_no_invitation() && it.silence.is_none())
    });
    let dead = move || {
        let shown = shown.read();
        let details = shown.as_ref()?;
        let silence = details
            .silence
            .filter(|silence| details.is_dead() || *silence == Silence::NoCredits)?;
        Some(dead_notice(app, number, silence, details.people, details.meetings))
    };
    view! {
        <Show when=move || unused.get()>
            <Notice
                tone=Tone::Info
                title=move || app.texts().numbers.next_step
                text=move || app.texts().numbers.next_step_text
                actions=move || to_users(app)
            />
        </Show>
        {dead}
    }
}

fn to_users(app: App) -> impl IntoView {
    view! {
        <ButtonLink
            label=move || app.texts().numbers.change_invitations
            href=Route::from(Page::Users).href()
        />
    }
}

fn dead_notice(
    app: App,
    number: PhoneNumber,
    silence: Silence,
    people: u32,
    meetings: u32,
) -> impl IntoView {
    let (t, lang) = (&app.texts().numbers, app.lang());
    let title = match (silence, meetings) {
        (_, 1..) => wording::numbers::dead_title(lang, meetings),
        (Silence::OffBridge, 0) => t.dead_default.to_string(),
        (Silence::NoCredits, 0) => String::new(),
    };
    let why = match silence {
        Silence::OffBridge => t.off_bridge,
        Silence::NoCredits => t.no_credits,
    };
    let who = wording::numbers::dead_people(lang, people);
    let text = [Some(why.to_string()), who].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let people_href = (people > 0).then(|| {
        app.look(&[Area::Numbers], |session| people_with(session.tenant(), number)).href()
    });
    let actions = move || {
        let people = people_href.clone().map(|href| {
            view! { <ButtonLink label=move || app.texts().numbers.show_people href /> }
        });
        let settings = (silence == Silence::NoCredits).then(|| {
            let href = Route::from(Page::Credits).href();
            view! { <ButtonLink label=move || app.texts().numbers.to_credits href /> }
        });
        view! {
            {people}
            {settings}
        }
    };
    view! { <Notice tone=Tone::Danger title text actions /> }
}
