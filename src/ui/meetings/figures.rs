//! How far the migration is: one bar, the four figures, and their picture over virtual time.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::migration::RunState;
use crate::domain::time::MINUTE_MS;
use crate::route::{Page, Route};
use crate::screens::meetings::picture::{Picture, picture};
use crate::ui::handle::Area;
use crate::ui::kit::{AreaChart, Card, Segment, Series, StackedBar, Stat, Tone};
use crate::wording::{format, meetings as say};

/// From the bottom of the picture and the beginning of the bar on.
const LAYERS: [RunState; 4] =
    [RunState::Succeeded, RunState::Failed, RunState::InProgress, RunState::Pending];

/// What a state means.
pub fn tone(state: RunState) -> Tone {
    match state {
        RunState::Pending => Tone::Neutral,
        RunState::InProgress => Tone::Info,
        RunState::Failed => Tone::Danger,
        RunState::Succeeded => Tone::Success,
    }
}

/// The figures, once there was a request.
#[component]
pub fn Figures(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let counts = Memo::new(move |_| app.look(&[Area::Meetings], |s| s.tenant().migrations.counts));
    let some = Memo::new(move |_| counts.read().iter().any(|n| *n > 0));
    view! {
        <Show when=move || some.get()>
            <Overall desk counts />
            <div class="migration__figures">
                <div class="migration__states">
                    {RunState::ALL
                        .into_iter()
                        .map(|state| view! { <StateFigure desk counts state /> })
                        .collect_view()}
                </div>
                <Course desk />
            </div>
        </Show>
    }
}

/// One figure, which leads to the organizers that it counts.
#[component]
fn StateFigure(desk: Desk, counts: Memo<[u32; 4]>, state: RunState) -> impl IntoView {
    let app = desk.app;
    let href = move || Route::from(Page::Migration).with("state", state.name()).href();
    view! {
        <Stat
            label=state.name()
            value=move || format::count(app.lang(), counts.read()[state as usize])
            tone=tone(state)
            note=move || say::state_note(app.lang(), state)
            href=Signal::derive(href)
        />
    }
}

/// The bar over all organizers. Its parts are for the eye; whoever listens hears how many are done.
#[component]
fn Overall(desk: Desk, counts: Memo<[u32; 4]>) -> impl IntoView {
    let app = desk.app;
    let whole = move || counts.read().iter().sum::<u32>();
    let finished = move || {
        let counts = counts.read();
        counts[RunState::Failed as usize] + counts[RunState::Succeeded as usize]
    };
    let text = move || {
        let survey = desk.survey.read();
        let meetings = (survey.rewritten, survey.meetings);
        say::overall(app.lang(), (finished(), whole()), meetings)
    };
    let segments = move || {
        let counts = counts.read();
        let segment = |state: RunState| Segment {
            label: state.name().to_string(),
            tone: tone(state),
            value: f64::from(counts[state as usize]),
        };
        LAYERS.into_iter().map(segment).collect::<Vec<_>>()
    };
    view! {
        <div class="migration__overall">
            <div
                role="progressbar"
                aria-label=move || app.texts().meetings.progress
                aria-valuemin="0"
                aria-valuemax=move || whole().to_string()
                aria-valuenow=move || finished().to_string()
                aria-valuetext=text
            >
                <StackedBar
                    label=move || app.texts().meetings.states
                    segments=Signal::derive(segments)
                />
            </div>
            <p class="sub">{text}</p>
        </div>
    }
}

/// The picture over time. It follows the minute, not every tick of the clock.
#[component]
fn Course(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let minute = Memo::new(move |_| app.now().0.div_euclid(MINUTE_MS));
    let drawn = Memo::new(move |_| {
        minute.track();
        app.look(&[Area::Meetings], |s| picture(&s.tenant().migrations, s.now()))
    });
    let times = move || {
        let lang = app.lang();
        drawn.with(|drawn| drawn.as_ref().map(|p| labels(lang, p)).unwrap_or_default())
    };
    let series = move || {
        let layer = |state: RunState| Series {
            label: state.name().to_string(),
            tone: tone(state),
            values: drawn.with(|drawn| drawn.as_ref().map(|p| p.of(state)).unwrap_or_default()),
        };
        LAYERS.into_iter().map(layer).collect::<Vec<_>>()
    };
    view! {
        <Card>
            <AreaChart
                label=move || app.texts().meetings.picture
                time_label=move || app.texts().meetings.time_utc
                times=Signal::derive(times)
                series=Signal::derive(series)
            />
            {move || {
                let tail = drawn.with(|drawn| drawn.as_ref()?.tail);
                tail.map(|tail| {
                    let text = say::tail(app.lang(), tail.organizers, tail.until, app.now());
                    view! { <p class="sub">{text}</p> }
                })
            }}
        </Card>
    }
}

/// The hours of a picture; with the day where it goes over midnight.
fn labels(lang: crate::texts::Lang, picture: &Picture) -> Vec<String> {
    let last = picture.times.last().copied().unwrap_or_default();
    picture.times.iter().map(|at| format::when(lang, *at, last)).collect()
}
