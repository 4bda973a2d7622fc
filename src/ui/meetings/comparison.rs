//! The invitation of one meeting before and after, side by side.

use leptos::prelude::*;

use super::desk::Desk;
use crate::screens::meetings::compare::{Comparison, Pair, Stage, compare};
use crate::screens::meetings::organizer::MeetingRow;
use crate::ui::kit::{Diff, DiffLine, Notice, Tone};

/// The comparison of the meeting that is looked at.
#[component]
pub fn Invitation(desk: Desk, meeting: Memo<Option<MeetingRow>>) -> impl IntoView {
    let app = desk.app;
    let comparison = Memo::new(move |_| {
        let (lang, id) = (app.lang(), meeting.with(|row| row.as_ref().map(|row| row.meeting))?);
        desk.look(|s| compare(s.tenant(), lang, s.now(), id))
    });
    let stage = Memo::new(move |_| comparison.with(|found| found.as_ref().map(|c| c.stage)));
    let dead = Memo::new(move |_| comparison.with(|found| found.as_ref().is_some_and(|c| c.dead)));
    let lines = move || {
        let line = |pair: Pair| DiffLine { before: pair.before, after: pair.after };
        let pairs = comparison.with(|found| found.as_ref().map(|c| c.pairs.clone()));
        pairs.unwrap_or_default().into_iter().map(line).collect::<Vec<_>>()
    };
    let after_title = move || {
        let t = &app.texts().meetings;
        if matches!(stage.get(), Some(Stage::Blocked(_))) { t.should_print } else { t.after }
    };
    let heading = move || {
        let label = app.texts().meetings.invitation;
        comparison.with(|found| match found {
            Some(c) => format!("{label} · {}", c.subject),
            None => label.to_string(),
        })
    };
    let about = move || {
        comparison.with(|found| found.as_ref().map(|c| c.about.clone()).unwrap_or_default())
    };
    view! {
        <Show when=move || stage.get().is_some()>
            <section class="migration__invitation">
                <h3>{heading}</h3>
                <p class="sub">{about}</p>
                {move || stage.get().map(|stage| view! { <StageNotice desk comparison stage /> })}
                <Show when=move || dead.get()>
                    <Notice
                        tone=Tone::Danger
                        title=move || app.texts().meetings.dead_title
                        text=move || app.texts().meetings.dead_text
                    />
                </Show>
                <Diff
                    before_title=move || app.texts().meetings.before
                    after_title=after_title
                    removed_word=move || app.texts().meetings.removed
                    added_word=move || app.texts().meetings.added
                    lines=Signal::derive(lines)
                />
                <Losses desk comparison />
            </section>
        </Show>
    }
}

/// What the two sides are.
#[component]
fn StageNotice(desk: Desk, comparison: Memo<Option<Comparison>>, stage: Stage) -> impl IntoView {
    let app = desk.app;
    let tone = match stage {
        Stage::Planned => Tone::Info,
        Stage::Done | Stage::Same => Tone::Success,
        Stage::Blocked(_) => Tone::Warning,
    };
    let title = move || {
        let t = &app.texts().meetings;
        match stage {
            Stage::Planned => t.planned_title,
            Stage::Done => t.done_title,
            Stage::Same => t.same_title,
            Stage::Blocked(_) => t.blocked_title,
        }
    };
    let text = move || {
        comparison.with(|found| found.as_ref().map(|c| c.explained.clone()).unwrap_or_default())
    };
    view! { <Notice tone title text /> }
}

#[component]
fn Losses(desk: Desk, comparison: Memo<Option<Comparison>>) -> impl IntoView {
    let app = desk.app;
    let losses = Memo::new(move |_| {
        comparison.with(|found| found.as_ref().map(|c| c.losses.clone()).unwrap_or_default())
    });
    let items =
        move || losses.get().into_iter().map(|loss| view! { <li>{loss}</li> }).collect_view();
    view! {
        <Show when=move || !losses.read().is_empty()>
            <section class="migration__losses">
                <h3>{move || app.texts().meetings.losses}</h3>
                <ul>{items}</ul>
            </section>
        </Show>
    }
}
