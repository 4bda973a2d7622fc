//! What one may do about the whole migration: start it, and wait for its end.

use leptos::prelude::*;

use super::desk::Desk;
use crate::ui::handle::{Area, Goal};
use crate::ui::kit::{Button, ButtonKind, IconName, MenuButton, MenuItem, ProgressBar};
use crate::wording::meetings as say;

/// The actions at the head of the page.
#[component]
pub fn Actions(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let items = Signal::derive(move || {
        let lang = app.lang();
        let stale = desk.survey.read().startable.len() as u32;
        let chosen = desk.chosen.read().helped.len() as u32;
        vec![
            MenuItem::new(say::start_stale(lang, stale), move || desk.start_for_stale())
                .reason(desk.no_start_for_stale()),
            MenuItem::new(say::start_chosen(lang, chosen), move || desk.start_for_chosen())
                .reason(desk.no_start_for_chosen()),
        ]
    });
    view! {
        <MenuButton label=move || app.texts().meetings.start items />
        <Drain desk />
    }
}

/// The button that lets time pass until nothing waits any more, and how far that is.
#[component]
fn Drain(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let drains = Memo::new(move |_| app.journey().is_some_and(|j| j.goal == Goal::Drained));
    let left =
        Memo::new(move |_| app.look(&[Area::Meetings], |s| s.tenant().migrations.unfinished()));
    let reason = Signal::derive(move || {
        if !app.may_write() {
            return Some(app.texts().settings.read_only.to_string());
        }
        (left.get() == 0).then(|| app.texts().clock.nothing_migrates.to_string())
    });
    let whole = move || app.journey().map_or(1, |journey| journey.unfinished.max(1));
    view! {
        <Show when=move || drains.get()>
            <span class="migration__journey">
                <ProgressBar
                    label=move || app.texts().meetings.under_way
                    value=Signal::derive(move || f64::from(whole().saturating_sub(left.get())))
                    max=Signal::derive(move || f64::from(whole()))
                />
            </span>
        </Show>
        <Button
            label=move || app.texts().meetings.until_drained
            kind=ButtonKind::Primary
            icon=IconName::Skip
            reason
            on_click=move |()| app.travel(Goal::Drained)
        />
    }
}
