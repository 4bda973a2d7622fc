//! The field in which commands are typed, behind its prompt. It grows with what is typed.
//!
//! The letters that one sees are a copy in color right below the field, whose own letters are
//! transparent: a field cannot have colors. The copy also makes the height.

use leptos::ev::ClipboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::completing::{LIST_ID, OfferList};
use super::desk::{Desk, ENTRY_ID};
use super::running::CONTINUED;
use super::touch::TouchKeys;
use super::{caret, keys, painted};
use crate::powershell::paste;
use crate::ui::kit::{Button, ButtonKind, IconName, LogView};

/// The id of the sentence that says how to leave the field.
const HINT_ID: &str = "console-entry-hint";
/// More lines than this are shown in one piece.
const LINES_MAX: usize = 400;

/// The field.
#[component]
pub fn EntryLine(desk: Desk, view: LogView) -> impl IntoView {
    let app = desk.app;
    let field = NodeRef::<html::Textarea>::new();
    let draft = desk.entry.draft;
    let typed = move |text: String| {
        desk.entry.offer.set(None);
        desk.entry.leaves.set_value(false);
        draft.set(text);
    };
    let wide = Memo::new(move |_| desk.entry.prompt.read().chars().count());
    let chosen = move || desk.entry.offer.read().as_ref().map(|offer| offer.chosen_id());
    view! {
        <div
            class="entry"
            data-running=move || desk.work.is_running.get()
            style=("--prompt", move || format!("{}ch", wide.get()))
        >
            <OfferList desk field />
            <div class="entry__page">
                <Copy desk />
                <textarea
                    class="entry__field"
                    id=ENTRY_ID
                    node_ref=field
                    rows="1"
                    wrap="soft"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="send"
                    aria-label=move || app.texts().console.entry
                    aria-describedby=HINT_ID
                    aria-autocomplete="list"
                    aria-controls=move || chosen().map(|_| LIST_ID)
                    aria-activedescendant=chosen
                    prop:readOnly=move || desk.work.is_running.get()
                    prop:value=move || draft.get()
                    on:input=move |ev| typed(event_target_value(&ev))
                    on:keydown=move |ev| keys::press(desk, view, field, &ev)
                    on:paste=move |ev| paste(desk, field, &ev)
                    on:blur=move |_| desk.entry.offer.set(None)
                ></textarea>
            </div>
            <RunButton desk />
            <span class="visually-hidden" id=HINT_ID>{move || app.texts().console.entry_hint}</span>
        </div>
        <TouchKeys desk field />
    }
}

/// What one sees of the text: its lines behind their prompts, in color.
#[component]
fn Copy(desk: Desk) -> impl IntoView {
    let lines = move || {
        let text = desk.entry.draft.get();
        let lines = match text.lines().count() {
            0..LINES_MAX => painted::lines(&text),
            _ => text.split('\n').map(|line| line.to_string().into_any()).collect(),
        };
        let line = |(at, line): (usize, AnyView)| {
            let prompt = if at == 0 { desk.entry.prompt.get() } else { CONTINUED.to_string() };
            view! {
                <span class="entry__prompt">{prompt}</span>
                // A line without a letter would have no height.
                <span class="entry__text">{line}"\u{200b}"</span>
            }
        };
        lines.into_iter().enumerate().map(line).collect_view()
    };
    view! { <div class="entry__copy" aria-hidden="true">{lines}</div> }
}

/// What the Enter key does, for those who have none.
#[component]
fn RunButton(desk: Desk) -> impl IntoView {
    let app = desk.app;
    view! {
        <span class="entry__run" hidden=move || desk.entry.draft.read().is_empty()>
            <Button
                label=move || app.texts().console.run
                kind=ButtonKind::Primary
                icon=IconName::Play
                icon_only=true
                on_click=move |()| {
                    if desk.enter() {
                        desk.entry.draft.update(|text| text.push('\n'));
                    }
                    crate::ui::kit::focus_id(ENTRY_ID);
                }
            />
        </span>
    }
}

/// What people paste comes without the prompts of other windows and without line ends behind it,
/// so that nothing runs before Enter is pressed.
fn paste(desk: Desk, field: NodeRef<html::Textarea>, ev: &ClipboardEvent) {
    let text = ev.clipboard_data().and_then(|data| data.get_data("text").ok());
    let Some(text) = text.filter(|_| !desk.work.is_running.get_untracked()) else { return };
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let clean = paste::without_prompts(&unified);
    let clean = clean.trim_end_matches('\n');
    if clean == text {
        // The browser's own way keeps what can be undone.
        return;
    }
    ev.prevent_default();
    desk.entry.offer.set(None);
    desk.entry.leaves.set_value(false);
    caret::insert(field, desk.entry.draft, clean);
}
