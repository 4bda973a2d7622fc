//! What the caller meets, step by step.

use leptos::prelude::*;

use crate::domain::time::Timestamp;
use crate::screens::calls::{Field, Line, Mood, lines, read};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Card, EmptyState, Icon, IconName};
use crate::wording::calls::tried_at;
use crate::wording::format;

/// A call that was tried.
#[derive(Clone, PartialEq)]
struct Tried {
    title: String,
    at: Timestamp,
    lines: Vec<Line>,
}

/// The steps of the call that the address asks for; none without one.
#[component]
pub fn Answer(again: RwSignal<u32>) -> impl IntoView {
    let app = use_app();
    let tried = Memo::new(move |_| {
        again.track();
        try_it(app)
    });
    let nothing = move || {
        view! {
            <EmptyState
                title=move || app.texts().calls.nothing
                text=move || app.texts().calls.nothing_text
                icon=IconName::Phone
            />
        }
    };
    let steps = move || {
        let tried = tried.get()?;
        let line = move |line: Line| step(app, line, tried.at);
        Some(view! {
            <p class="strong">{tried.title}</p>
            <ol class="call-steps">{tried.lines.into_iter().map(line).collect_view()}</ol>
            <p class="muted">{app.texts().calls.presence}</p>
        })
    };
    view! {
        <Card title=move || app.texts().calls.steps>
            <div class="stack" role="status">
                <Show when=move || tried.read().is_some() fallback=nothing>
                    {steps}
                </Show>
            </div>
        </Card>
    }
}

/// The call at the moment at which the page asks for it; time that passes asks for none.
fn try_it(app: App) -> Option<Tried> {
    let (lang, reader, route) = (app.lang(), app.reader(), app.route());
    if route.get(Field::To.key()).is_empty() {
        return None;
    }
    let areas =
        [Area::Numbers, Area::Bridge, Area::People, Area::Credits, Area::Routing, Area::DialIn];
    app.look(&areas, |session| {
        let asked = read(session.tenant(), reader, &route).ok()?;
        let at = asked.at.unwrap_or(session.now());
        Some(Tried {
            title: tried_at(lang, &format::phone(reader, asked.dial.to), at),
            at,
            lines: lines(session.tenant(), lang, reader, &asked.dial, at),
        })
    })
}

fn step(app: App, line: Line, start: Timestamp) -> impl IntoView {
    let Line { at, mood, text, route } = line;
    let t = &app.texts().calls;
    let (key, icon, word) = match mood {
        Mood::On => ("on", IconName::ChevronRight, ""),
        Mood::Arrived => ("arrived", IconName::Success, t.arrived),
        Mood::Waits => ("waits", IconName::Clock, t.waits),
        Mood::Fails => ("fails", IconName::Danger, t.failed),
    };
    // Only a call that waits moves on in time.
    let when = if at == start { format::hour(at) } else { format::clock(at) };
    let text = match route {
        Some(route) => view! { <a href=route.href()>{text}</a> }.into_any(),
        None => text.into_any(),
    };
    view! {
        <li class="call-steps__step" data-mood=key>
            <Icon name=icon />
            <span class="call-steps__when">{when}</span>
            <span class="call-steps__text">
                {text} <span class="visually-hidden">{format!(" {word}")}</span>
            </span>
        </li>
    }
}
