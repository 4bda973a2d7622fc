//! What the page has to say first: the service is off, meetings are stale, or nothing is to do.

use leptos::prelude::*;

use super::desk::Desk;
use crate::route::{Page, Route};
use crate::screens::meetings::list::Show as Shown;
use crate::ui::handle::Area;
use crate::ui::kit::{Button, ButtonLink, EmptyState, IconName, Notice, Tone};
use crate::wording::{meetings as say, stale};

/// What a notice about stale meetings says.
#[derive(Clone, Copy, PartialEq)]
struct News {
    /// Stale meetings that nothing takes care of, and their organizers.
    left_alone: (u32, u32),
    /// Those of them that differ in the conference ID alone.
    id_only: u32,
    /// How many of the meetings a start would reach.
    reachable: u32,
    /// For how many organizers it would start.
    startable: u32,
}

/// The notices that hold now.
#[component]
pub fn Notices(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let off = Memo::new(move |_| app.look(&[Area::Meetings], |s| !s.tenant().migrations.enabled));
    let news = Memo::new(move |_| {
        let survey = desk.survey.read();
        News {
            left_alone: survey.left_alone(),
            id_only: survey.id_only(),
            reachable: survey.reachable(),
            startable: survey.startable.len() as u32,
        }
    });
    view! {
        <Show when=move || off.get()>
            <Notice
                tone=Tone::Warning
                title=move || app.texts().meetings.off_title
                text=move || app.texts().meetings.off_text
                actions=move || {
                    view! {
                        <ButtonLink
                            label=move || app.texts().meetings.go_to_settings
                            href=Route::from(Page::Settings).href()
                        />
                    }
                }
            />
        </Show>
        {move || {
            let news = news.get();
            match news.left_alone.0 {
                0 => ().into_any(),
                _ if news.startable > 0 || off.get() => {
                    view! { <StaleNotice desk news /> }.into_any()
                }
                _ => view! { <HopelessNotice desk news /> }.into_any(),
            }
        }}
    }
}

/// Stale meetings that a start would rewrite.
#[component]
fn StaleNotice(desk: Desk, news: News) -> impl IntoView {
    let app = desk.app;
    let (meetings, people) = news.left_alone;
    // While the service is off nobody can be started for, and the button says why.
    let for_whom = if news.startable == 0 { people } else { news.startable };
    let part = move || {
        let some = news.reachable < meetings && news.reachable > 0;
        some.then(|| say::reachable(app.lang(), news.reachable))
    };
    let start = move || {
        view! {
            <Button
                label=move || say::start_for(app.lang(), for_whom)
                reason=Signal::derive(move || desk.no_start_for_stale())
                on_click=move |()| desk.start_for_stale()
            />
        }
    };
    view! {
        <Notice
            tone=Tone::Warning
            title=move || stale::title(app.lang(), meetings, people, news.id_only)
            actions=start
        >
            <p>
                {part}
                " "
                {move || app.texts().meetings.warn_people}
                " "
                {move || app.texts().meetings.finish_changes}
            </p>
        </Notice>
    }
}

/// Stale meetings that no run rewrites.
#[component]
fn HopelessNotice(desk: Desk, news: News) -> impl IntoView {
    let app = desk.app;
    let (meetings, people) = news.left_alone;
    let href = Route::from(Page::Migration).with("state", Shown::Stale.key()).href();
    view! {
        <Notice tone=Tone::Info>
            <p>
                {move || stale::hopeless(app.lang(), meetings, people, news.id_only)}
                " "
                <a href=href>{move || app.texts().meetings.show_them}</a>
            </p>
        </Notice>
    }
}

/// What to do first, while there is nothing to migrate.
#[component]
pub fn Nothing(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let link = move || {
        view! {
            <ButtonLink
                label=move || app.texts().meetings.go_to_users
                href=Route::from(Page::Users).href()
            />
        }
    };
    view! {
        <EmptyState
            icon=IconName::Calendar
            title=move || app.texts().meetings.empty_title
            text=move || app.texts().meetings.empty_text
            action=link
        />
    }
}
