//! The details of one organizer: how far the run is, the status record, the meetings.

use leptos::prelude::*;

use super::comparison::Invitation;
use super::desk::Desk;
use super::list::state_badge;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::migration::{self, Run, RunState};
use crate::domain::people;
use crate::domain::refusal::Refusal;
use crate::screens::meetings::organizer::{self, MeetingRow, Worth};
use crate::screens::meetings::{record, row::Row, row::row};
use crate::ui::handle::Area;
use crate::ui::kit::{Badge, Button, Fact, Facts, Notice, Pane, ProgressBar, Tone};
use crate::wording::meetings as say;

/// The details pane.
#[component]
pub fn OrganizerPane(desk: Desk, user: UserId) -> impl IntoView {
    let app = desk.app;
    let line = Memo::new(move |_| {
        let lang = app.lang();
        desk.look(|s| row(s.tenant(), lang, s.now(), user))
    });
    let state = Memo::new(move |_| line.with(|line| line.as_ref().and_then(|row| row.state)));
    let text = move |of: fn(&Row) -> String| {
        move || line.with(|line| line.as_ref().map(of).unwrap_or_default())
    };
    let under_title = move || {
        view! {
            {move || state_badge(desk, state.get())}
            <span class="muted">{text(|row| row.address.clone())}</span>
        }
    };
    let any_note =
        Memo::new(move |_| line.with(|l| l.as_ref().is_some_and(|row| !row.notes.is_empty())));
    let notes = move || {
        let notes = line.with(|line| line.as_ref().map(|row| row.notes.clone()));
        let notes = notes.unwrap_or_default().into_iter();
        notes.map(|note| view! { <li>{note}</li> }).collect_view()
    };
    view! {
        <Pane
            title=text(|row| row.name.clone())
            close_label=move || app.texts().common.close
            on_close=move |()| desk.show(None)
            under_title
        >
            <div class="stack">
                <Progress desk line state />
                <Show when=move || any_note.get()>
                    <ul class="muted">{notes}</ul>
                </Show>
                <Show when=move || state.get() == Some(RunState::Failed)>
                    <Notice
                        tone=Tone::Warning
                        title=move || say::failed_title(app.lang())
                        text=move || say::failed_advice(app.lang())
                    />
                </Show>
                <StartOne desk user />
                <Meetings desk user />
                <Record desk user />
            </div>
        </Pane>
    }
}

#[component]
fn Progress(desk: Desk, line: Memo<Option<Row>>, state: Memo<Option<RunState>>) -> impl IntoView {
    let app = desk.app;
    let figure = move |of: fn(&Row) -> u32| line.with(|line| line.as_ref().map_or(0, of));
    let end_label = move || {
        let t = &app.texts().meetings;
        match state.get() {
            Some(RunState::Failed | RunState::Succeeded) => t.ended,
            Some(RunState::Pending | RunState::InProgress) | None => t.expected_end,
        }
    };
    let end = move || line.with(|line| line.as_ref().map(|row| row.end.clone()));
    view! {
        <ProgressBar
            label=move || app.texts().meetings.meetings
            value=Signal::derive(move || f64::from(figure(|row| row.done)))
            max=Signal::derive(move || f64::from(figure(|row| row.total)))
            tone=Signal::derive(move || state.get().map(super::figures::tone).unwrap_or_default())
            text=move || say::share(app.lang(), figure(|row| row.done), figure(|row| row.total))
        />
        <Show when=move || end().is_some_and(|end| !end.is_empty())>
            <Facts>
                <Fact label=end_label>{end}</Fact>
            </Facts>
        </Show>
    }
}

#[component]
fn StartOne(desk: Desk, user: UserId) -> impl IntoView {
    let app = desk.app;
    let reason = Signal::derive(move || {
        app.reason(&[Area::Meetings, Area::People], |tenant, _| {
            migration::can_start(tenant, user)?;
            match migration::run_of(tenant, user).is_some_and(Run::takes_in_changes) {
                true => Err(Refusal::AlreadyQueued),
                false => Ok(()),
            }
        })
    });
    let label = move || {
        let name = desk.look(|s| {
            people::person(s.tenant(), user).map(|p| p.name.to_string()).unwrap_or_default()
        });
        say::start_one(app.lang(), &name)
    };
    view! {
        <Button
            label=label
            reason
            on_click=move |()| {
                desk.start(UserSet::one(user));
            }
        />
    }
}

/// The status record with the service's own names (MM-15).
#[component]
fn Record(desk: Desk, user: UserId) -> impl IntoView {
    let app = desk.app;
    let fields = Memo::new(move |_| {
        let lang = app.lang();
        desk.look(|s| record::fields(s.tenant(), lang, s.now(), user))
    });
    let facts = move || {
        let fields = fields.get().unwrap_or_default().into_iter();
        fields.map(|(name, value)| view! { <Fact label=name>{value}</Fact> }).collect_view()
    };
    view! {
        <Show when=move || fields.read().is_some()>
            <section class="migration__record">
                <h3>{move || app.texts().meetings.record}</h3>
                <Facts>{facts}</Facts>
            </section>
        </Show>
    }
}

/// The meetings of the organizer, and the invitation of the one that is looked at.
#[component]
fn Meetings(desk: Desk, user: UserId) -> impl IntoView {
    let app = desk.app;
    let rows = Memo::new(move |_| {
        let lang = app.lang();
        desk.look(|s| organizer::meetings_of(s.tenant(), lang, s.now(), user))
    });
    let place = Memo::new(move |_| app.query("meeting"));
    let chosen = Memo::new(move |_| organizer::chosen(&rows.read(), &place.read()));
    let meeting = Memo::new(move |_| rows.read().get(chosen.get()?).cloned());
    let some = Memo::new(move |_| !rows.read().is_empty());
    let hint = move || {
        let t = &app.texts().meetings;
        if some.get() { t.compare_hint } else { t.no_meetings }
    };
    let keys = move || (0..rows.read().len()).collect::<Vec<_>>();
    view! {
        <section class="migration__meetings">
            <h3>{move || app.texts().meetings.meetings_of}</h3>
            <p class="sub">{hint}</p>
            <ul>
                <For
                    each=keys
                    key=|at| *at
                    children=move |at| view! { <MeetingItem desk rows chosen at /> }
                />
            </ul>
        </section>
        <Invitation desk meeting />
    }
}

#[component]
fn MeetingItem(
    desk: Desk,
    rows: Memo<Vec<MeetingRow>>,
    chosen: Memo<Option<usize>>,
    at: usize,
) -> impl IntoView {
    let app = desk.app;
    let line = Memo::new(move |_| rows.read().get(at).cloned());
    let text = move |of: fn(&MeetingRow) -> String| {
        move || line.with(|line| line.as_ref().map(of).unwrap_or_default())
    };
    let badge = move || {
        let (worth, rewritten) =
            line.with(|line| line.as_ref().map(|row| (row.worth, row.rewritten)))?;
        let (tone, label) = worth_badge(desk, worth, rewritten);
        Some(view! { <Badge label tone /> })
    };
    view! {
        <li>
            <button
                class="migration__meeting"
                type="button"
                aria-pressed=move || (chosen.get() == Some(at)).to_string()
                on:click=move |_| app.set_query("meeting", (at + 1).to_string())
            >
                <span class="migration__subject">
                    <span class="strong">{text(|row| row.subject.to_string())}</span>
                    {badge}
                </span>
                <span class="sub">{text(|row| row.about.clone())}</span>
                <span class="sub">{text(|row| row.blocked.clone().unwrap_or_default())}</span>
            </button>
        </li>
    }
}

/// What an invitation is worth, as a badge.
fn worth_badge(desk: Desk, worth: Worth, rewritten: bool) -> (Tone, &'static str) {
    let t = &desk.app.texts().meetings;
    match worth {
        Worth::Past => (Tone::Neutral, t.past),
        Worth::Dead => (Tone::Danger, t.dead),
        Worth::Stale => (Tone::Warning, t.stale),
        Worth::UpToDate if rewritten => (Tone::Success, t.rewritten),
        Worth::UpToDate => (Tone::Success, t.up_to_date),
    }
}
