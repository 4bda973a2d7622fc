//! What stays on the page while anything is stale (IV-01), with the way to rewrite it (MM-01).

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::command::Command;
use crate::domain::migration;
use crate::route::{Page, Route};
use crate::ui::handle::Area;
use crate::ui::kit::{Button, ButtonLink, Notice, Tone};
use crate::wording::{conferencing as say, stale};

/// The figures of the notice.
#[derive(Clone, Copy, PartialEq)]
struct News {
    meetings: u32,
    organizers: u32,
    id_only: u32,
    waiting: u32,
    unmovable: u32,
    startable: u32,
}

/// The notice.
#[component]
pub fn StaleNotice(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let news = Memo::new(move |_| {
        let found = desk.stale.read();
        News {
            meetings: found.meetings,
            organizers: found.organizers.len() as u32,
            id_only: found.id_only,
            waiting: found.waiting,
            unmovable: found.unmovable,
            startable: found.startable.len() as u32,
        }
    });
    let title = move || {
        let News { meetings, organizers, id_only, .. } = news.get();
        stale::title(app.lang(), meetings, organizers, id_only)
    };
    let text = move || {
        let News { waiting, unmovable, startable, .. } = news.get();
        let rest = stale::text(app.lang(), waiting, unmovable);
        match startable {
            0 => rest,
            _ => format!("{rest} {}", app.texts().conferencing.warn_attendees),
        }
    };
    let can_start = Memo::new(move |_| news.get().startable > 0);
    let actions = move || {
        view! {
            <Show when=move || can_start.get() fallback=move || to_migration(desk)>
                <Button
                    label=move || app.texts().conferencing.start_migration
                    reason=Signal::derive(move || why_not(desk))
                    on_click=move |()| start(desk)
                />
            </Show>
        }
    };
    view! {
        <Show when=move || news.get().meetings != 0>
            <Notice tone=Tone::Warning title text actions=actions />
        </Show>
    }
}

fn to_migration(desk: Desk) -> impl IntoView {
    view! {
        <ButtonLink
            label=move || desk.app.texts().conferencing.to_migration
            href=Signal::stored(Route::from(Page::Migration).href())
        />
    }
}

fn why_not(desk: Desk) -> Option<String> {
    desk.app.reason(&[Area::Meetings], |tenant, _| migration::can_ask(tenant))
}

fn start(desk: Desk) {
    let app = desk.app;
    untrack(move || {
        let users = desk.stale.read().startable.clone();
        let organizers = users.len() as u32;
        match app.send(Command::StartMigration { users }) {
            Ok(receipt) => {
                app.done(say::started(app.lang(), organizers), &receipt);
                app.go(Page::Migration);
            }
            Err(denied) => app.tell_denied(&denied),
        }
    });
}
