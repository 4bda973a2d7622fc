//! The invitation of one meeting before and after, side by side.
//!
//! It stands in a wide dialog, because the details pane has no room for two columns.

use leptos::prelude::*;

use super::desk::Desk;
use crate::screens::meetings::compare::{Comparison, Stage, compare};
use crate::screens::meetings::organizer::{meeting_at, meetings_of};
use crate::ui::kit::{Button, Dialog, DialogWidth, Diff, DiffLine, Notice, Tone};

/// The dialog; it is open while the address names a meeting of the open organizer.
#[component]
pub fn ComparisonDialog(desk: Desk) -> impl IntoView {
    let app = desk.app;
    // Which meeting of how many, counted from 0, and the comparison.
    let found = Memo::new(move |_| {
        let (user, place, lang) = (desk.open.get()?, app.query("meeting"), app.lang());
        desk.look(|s| {
            let rows = meetings_of(s.tenant(), lang, s.now(), user);
            let at = meeting_at(&rows, &place)?;
            let comparison = compare(s.tenant(), lang, s.now(), rows[at].meeting)?;
            Some((at, rows.len(), comparison))
        })
    });
    let title =
        move || found.with(|found| found.as_ref().map(|(_, _, c)| c.subject).unwrap_or_default());
    let comparison = Memo::new(move |_| {
        found.with(|found| found.as_ref().map(|(_, _, comparison)| comparison.clone()))
    });
    let turn = move |step: usize| {
        let next = found.with_untracked(|found| {
            found.as_ref().map(|(at, count, _)| (at + count + step - 1) % count + 1)
        });
        if let Some(next) = next {
            app.set_query("meeting", next.to_string());
        }
    };
    let only = Signal::derive(move || {
        let one = found.with(|found| found.as_ref().is_some_and(|(_, count, _)| *count < 2));
        one.then(|| app.texts().meetings.only_meeting.to_string())
    });
    let footer = move || {
        view! {
            <Button
                label=move || app.texts().meetings.previous_meeting
                reason=only
                on_click=move |()| turn(0)
            />
            <Button
                label=move || app.texts().meetings.next_meeting
                reason=only
                safest=true
                on_click=move |()| turn(2)
            />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || found.read().is_some())
            on_close=move |()| app.set_query("meeting", "")
            title
            close_label=move || app.texts().common.close
            width=DialogWidth::Wide
            footer
        >
            <Sides desk comparison />
        </Dialog>
    }
}

#[component]
fn Sides(desk: Desk, comparison: Memo<Option<Comparison>>) -> impl IntoView {
    let app = desk.app;
    let stage = Memo::new(move |_| comparison.with(|found| found.as_ref().map(|c| c.stage)));
    let dead = Memo::new(move |_| comparison.with(|found| found.as_ref().is_some_and(|c| c.dead)));
    let lines = move || {
        comparison.with(|found| {
            let pairs = found.as_ref().map(|c| c.pairs.clone()).unwrap_or_default();
            let line = |pair: crate::screens::meetings::compare::Pair| DiffLine {
                before: pair.before,
                after: pair.after,
            };
            pairs.into_iter().map(line).collect::<Vec<_>>()
        })
    };
    let after_title = move || {
        let t = &app.texts().meetings;
        if matches!(stage.get(), Some(Stage::Blocked(_))) { t.should_print } else { t.after }
    };
    let text = move |of: fn(&Comparison) -> String| {
        move || comparison.with(|found| found.as_ref().map(of).unwrap_or_default())
    };
    view! {
        <div class="stack">
            <p class="muted">{text(|c| c.about.clone())}</p>
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
        </div>
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
