//! The clock of the frame: what time it is in the simulation, how fast it runs, where to jump.

use leptos::prelude::*;

use super::go_to_time::GoToTime;
use crate::domain::time::MINUTE_MS;
use crate::ui::handle::{App, Goal, use_app};
use crate::ui::kit::{
    Button, ButtonKind, Choice, IconName, MenuButton, MenuItem, ProgressBar, Segmented,
};
use crate::wording::format;

/// The speeds that can be chosen, virtual per real second.
const SPEEDS: [u32; 5] = [1, 10, 60, 600, 3600];

/// The clock bar.
#[component]
pub fn ClockBar() -> impl IntoView {
    let app = use_app();
    let asking = RwSignal::new(false);
    let last_speed = RwSignal::new(1);
    let toggle = move |()| match app.speed() {
        0 => app.set_speed(last_speed.get_untracked()),
        speed => {
            last_speed.set(speed);
            app.set_speed(0);
        }
    };
    let paused = move || app.speed() == 0;
    let follower = move || app.is_follower().then(|| app.texts().clock.follower.to_string());
    view! {
        <div class="clock" role="group" aria-label=move || app.texts().clock.label>
            <time class="clock__now">
                <span class="clock__date">{move || format::date(app.lang(), app.now())}</span>
                " "
                {move || format::clock(app.now())}
                " "
                <span class="clock__zone">{move || app.texts().clock.utc}</span>
            </time>
            <Show
                when=move || app.journey().is_some()
                fallback=move || {
                    view! {
                        <Controls toggle=Callback::new(toggle) paused=Signal::derive(paused) />
                    }
                }
            >
                <JourneyBar />
            </Show>
            <MenuButton
                label=move || app.texts().clock.more
                kind=ButtonKind::Subtle
                icon=IconName::More
                icon_only=true
                items=Signal::derive(move || menu(app, asking, follower()))
            />
        </div>
        <GoToTime open=asking />
    }
}

#[component]
fn Controls(toggle: Callback<()>, paused: Signal<bool>) -> impl IntoView {
    let app = use_app();
    let pause = move || {
        let t = &app.texts().clock;
        if paused.get() { t.resume } else { t.pause }
    };
    let speeds = move || {
        SPEEDS.iter().map(|s| Choice::new(s.to_string(), format!("×{s}"))).collect::<Vec<_>>()
    };
    let choose = move |speed: String| app.set_speed(speed.parse().unwrap_or(1));
    view! {
        {move || {
            let icon = if paused.get() { IconName::Play } else { IconName::Pause };
            view! {
                <Button label=pause kind=ButtonKind::Subtle icon icon_only=true on_click=toggle />
            }
        }}
        <Segmented
            label=move || app.texts().clock.speed
            options=Signal::derive(speeds)
            value=Signal::derive(move || app.speed().to_string())
            on_change=choose
        />
        <Button
            label=move || app.texts().clock.next_event
            kind=ButtonKind::Subtle
            on_click=move |()| next_event(app)
        />
    }
}

/// A journey under way: how far it is, and the way to stop it.
#[component]
fn JourneyBar() -> impl IntoView {
    let app = use_app();
    let share = move || {
        let (Some(journey), now) = (app.journey(), app.now()) else { return 0.0 };
        match journey.goal {
            Goal::Time(target) => {
                let whole = target.since(journey.from).max(1) as f64;
                now.since(journey.from) as f64 / whole * 100.0
            }
            Goal::Drained => {
                let left = app.peek(|s| s.tenant().migrations.unfinished());
                100.0 - f64::from(left) / f64::from(journey.unfinished.max(1)) * 100.0
            }
        }
    };
    view! {
        <div class="clock__journey">
            <ProgressBar
                label=move || app.texts().clock.working
                value=Signal::derive(share)
                max=Signal::stored(100.0)
            />
            <Button
                label=move || app.texts().clock.stop
                kind=ButtonKind::Subtle
                on_click=move |()| app.stop_journey()
            />
        </div>
    }
}

fn next_event(app: App) {
    match app.peek(|session| session.next_event_at()) {
        Some(at) => app.travel(Goal::Time(at)),
        None => app.tell(crate::ui::kit::Tone::Info, app.texts().clock.nothing_due),
    }
}

fn menu(app: App, asking: RwSignal<bool>, follower: Option<String>) -> Vec<MenuItem> {
    let t = &app.texts().clock;
    let ahead = move |minutes: i64| {
        let target = app.peek(|session| session.now()).plus(minutes * MINUTE_MS);
        app.travel(Goal::Time(target));
    };
    let unfinished = app.peek(|session| session.tenant().migrations.unfinished());
    let idle = (unfinished == 0).then(|| t.nothing_migrates.to_string());
    let nothing = app.peek(|s| s.next_event_at()).is_none().then(|| t.nothing_due.to_string());
    let mut items = vec![
        MenuItem::new(t.plus_1, move || ahead(1)).reason(follower.clone()),
        MenuItem::new(t.plus_5, move || ahead(5)).reason(follower.clone()),
        MenuItem::new(t.plus_10, move || ahead(10)).reason(follower.clone()),
        MenuItem::new(t.next_event, move || next_event(app)).reason(follower.clone().or(nothing)),
        MenuItem::new(t.until_drained, move || app.travel(Goal::Drained))
            .reason(follower.clone().or(idle)),
        MenuItem::new(t.go_to, move || asking.set(true)).reason(follower.clone()),
    ];
    items.extend(SPEEDS.iter().map(|speed| {
        let speed = *speed;
        MenuItem::new(format!("{} ×{speed}", t.speed), move || app.set_speed(speed))
            .checked(app.speed() == speed)
            .reason(follower.clone())
    }));
    items
}
