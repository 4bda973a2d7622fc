//! Giving numbers up (AQ-11): one from its pane or many that are ticked in the list, after a
//! question; one that serves somebody keeps all of them.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::CHOSEN;
use crate::domain::command::Command;
use crate::domain::phone::PhoneNumber;
use crate::domain::voice::{VoiceCommand, can, can_release};
use crate::ui::form::{CommandQuestion, Order};
use crate::ui::handle::{Area, use_app};
use crate::ui::kit::{Button, ButtonKind, IconName};
use crate::wording;

/// What decides whether a number serves something.
const AREAS: [Area; 4] = [Area::Numbers, Area::Bridge, Area::People, Area::Routing];

/// The button of one number.
#[component]
pub fn ReleaseAction(number: PhoneNumber) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let why_not = Memo::new(move |_| app.reason(&AREAS, |tenant, _| can_release(tenant, number)));
    view! {
        <Button
            label=move || app.texts().voice.release
            kind=ButtonKind::Subtle
            icon=IconName::Trash
            reason=why_not
            on_click=move |()| open.set(true)
        />
        <ReleaseDialog
            numbers=Signal::stored(vec![number])
            open
            on_done=move |()| app.set_query(CHOSEN, "")
        />
    }
}

/// How many numbers are ticked, and the button for them.
#[component]
pub fn TickedBar(ticked: RwSignal<BTreeSet<PhoneNumber>>) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let any = Memo::new(move |_| !ticked.read().is_empty());
    let numbers = move || ticked.read().iter().copied().collect::<Vec<_>>();
    let why_not = Memo::new(move |_| {
        let release = VoiceCommand::Release { numbers: numbers().into() };
        app.reason(&AREAS, |tenant, now| can(tenant, &release, now))
    });
    view! {
        <Show when=move || any.get()>
            <div class="cluster">
                <span class="strong" role="status">
                    {move || wording::voice::numbers_selected(app.lang(), ticked.read().len())}
                </span>
                <Button
                    label=move || app.texts().voice.release
                    icon=IconName::Trash
                    reason=why_not
                    on_click=move |()| open.set(true)
                />
                <Button
                    label=move || app.texts().voice.clear_selection
                    kind=ButtonKind::Subtle
                    on_click=move |()| ticked.set(BTreeSet::new())
                />
            </div>
        </Show>
        <ReleaseDialog
            numbers=Signal::derive(numbers)
            open
            on_done=move |()| ticked.set(BTreeSet::new())
        />
    }
}

/// The question.
#[component]
fn ReleaseDialog(
    numbers: Signal<Vec<PhoneNumber>>,
    open: RwSignal<bool>,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let order = move |()| {
        let numbers: Box<[PhoneNumber]> = numbers.get().into();
        Order { command: Command::Voice(VoiceCommand::Release { numbers }), done: None }
    };
    // AQ-12: today it is an order, which takes its time.
    let text = move || {
        let ordered = app.look(&AREAS, |s| s.tenant().profile().release_max.is_some());
        let t = &app.texts().voice;
        if ordered { t.release_text_today } else { t.release_text }
    };
    let title = move || wording::voice::release_title(app.lang(), app.reader(), &numbers.read());
    view! {
        <CommandQuestion
            app
            open
            title
            order
            danger=true
            on_done
        >
            <p>{text}</p>
        </CommandQuestion>
    }
}
