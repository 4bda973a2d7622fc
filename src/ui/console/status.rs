//! What a command is doing, above the field: that it runs, how far it is, what it waits for, and
//! the ways to stop and to skip.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::time::Timestamp;
use crate::ui::kit::{Button, ButtonKind, IconName, ProgressBar};
use crate::wording::console as say;

/// The speed that a clock gets that was paused.
const SPEED: u32 = 1;

/// The line.
#[component]
pub fn Status(desk: Desk) -> impl IntoView {
    let work = desk.work;
    view! {
        <Show when=move || work.is_running.get() && work.question.read().is_none()>
            <div class="console-status">
                <span class="console-status__dot" aria-hidden="true"></span>
                {move || match work.waiting.get() {
                    Some(until) => view! { <Waiting desk until /> }.into_any(),
                    None => view! { <Working desk /> }.into_any(),
                }}
                <span class="push-end">
                    <Button
                        label=move || desk.app.texts().console.stop
                        busy=work.is_stopping
                        on_click=move |()| desk.interrupt()
                    />
                </span>
            </div>
        </Show>
    }
}

/// It computes, and may say how far it is.
#[component]
fn Working(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let progress = desk.work.progress;
    let name = move || {
        let t = &app.texts().console;
        let plain = if desk.work.is_stopping.get() { t.stopping } else { t.running };
        progress.read().as_ref().map_or(plain.to_string(), |progress| progress.activity.clone())
    };
    let percent = move || progress.read().as_ref().and_then(|progress| progress.percent);
    let status = move || progress.read().as_ref().map(|progress| progress.status.clone());
    view! {
        <span class="console-status__text">
            <span>{name}</span>
            <span class="muted">{status}</span>
        </span>
        <Show when=move || percent().is_some()>
            <ProgressBar
                label=name
                value=Signal::derive(move || f64::from(percent().unwrap_or_default()))
                max=Signal::stored(100.0)
            />
        </Show>
    }
}

/// It sleeps. What is read out does not count down.
#[component]
fn Waiting(desk: Desk, until: Timestamp) -> impl IntoView {
    let app = desk.app;
    let until_when = untrack(move || {
        let now = app.now();
        move || say::waiting(app.lang(), until, now)
    });
    let left = move || say::left(app.lang(), until.since(app.now()));
    let jumps = Signal::derive(move || app.journey().is_some());
    view! {
        <span class="console-status__text">
            <span role="status">{until_when}</span>
            <span class="muted" aria-hidden="true">{left}</span>
            <Show when=move || app.speed() == 0>
                <span class="console-status__paused">{move || app.texts().console.paused}</span>
            </Show>
        </span>
        <span class="console-status__ways">
            <Show when=move || app.speed() == 0>
                <Button
                    label=move || app.texts().console.resume
                    icon=IconName::Play
                    on_click=move |()| app.set_speed(SPEED)
                />
            </Show>
            <Button
                label=move || app.texts().console.skip
                kind=ButtonKind::Primary
                icon=IconName::Skip
                busy=jumps
                on_click=move |()| desk.skip()
            />
            <Button
                label=move || app.texts().console.skip_all
                busy=jumps
                on_click=move |()| desk.skip_all()
            />
        </span>
    }
}
