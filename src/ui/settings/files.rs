//! Backup files, and the sample from its beginning.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::web_sys::File;

use super::page::pen;
use crate::browser::local::Local;
use crate::browser::{clock, files};
use crate::journal::backup::{BackupError, MAX_FILE_BYTES};
use crate::session::vault::{ClockState, Kept};
use crate::session::workspaces::{self, NotLoaded};
use crate::ui::form::Question;
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{Button, Card, FileDrop, IconName, Notice, Tone};
use crate::wording::{keeping, settings};

/// The card of the backup files.
#[component]
pub fn BackupCard() -> impl IntoView {
    let app = use_app();
    let error = RwSignal::new(None::<Failure>);
    let asked = RwSignal::new(false);
    let oversize = RwSignal::new(None::<Oversize>);
    let text = move || error.get().map(|failure| failure.say(app));
    let loaded = Callback::new(move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        // A file of the browser belongs to one thread, and a callback may go to any.
        let file = StoredValue::new_local(file);
        app.replace(move || load(app, &file.get_value(), error, oversize));
    });
    view! {
        <Card title=move || app.texts().settings.backup_card>
            <div class="cluster">
                <Button
                    label=move || app.texts().settings.save_backup
                    icon=IconName::Download
                    on_click=move |()| save_backup(app)
                />
                <Button
                    label=move || app.texts().settings.reset_sample
                    icon=IconName::Undo
                    reason=pen(app)
                    on_click=move |()| asked.set(true)
                />
            </div>
            {move || {
                text().map(|text| {
                    let title = app.texts().settings.backup_not_loaded;
                    view! { <Notice tone=Tone::Danger title text /> }
                })
            }}
            <Show
                when=move || app.may_write()
                fallback=move || view! { <p class="reason">{move || pen(app).get()}</p> }
            >
                <FileDrop
                    label=move || app.texts().settings.load_backup_label
                    button_label=move || app.texts().settings.load_backup
                    hint=move || app.texts().settings.load_backup_hint
                    accept=".json"
                    on_files=loaded
                />
            </Show>
        </Card>
        <ResetDialog asked />
        <MemoryDialog oversize error />
    }
}

/// A sound file of an organization that the store has no room for.
#[derive(Clone)]
struct Oversize {
    text: Arc<str>,
    title: String,
    needed: usize,
    left: Option<usize>,
}

/// Why a file was not loaded.
#[derive(Clone, Debug, PartialEq)]
enum Failure {
    Unreadable,
    NotLoaded(NotLoaded),
}

impl Failure {
    fn say(&self, app: App) -> String {
        match self {
            Failure::Unreadable => app.texts().settings.file_unreadable.to_string(),
            Failure::NotLoaded(why) => settings::not_loaded(app.lang(), why),
        }
    }
}

/// Saves the organization that is open to a file.
pub fn save_backup(app: App) {
    app.keep();
    let (workspace, title) = app.workspace();
    let speed = app.speed();
    let text = app.peek(|session| {
        let clock = ClockState { speed, now: session.now(), real_ms: clock::now_ms() };
        workspaces::save(session, &title, &clock)
    });
    match text {
        Ok(text) => {
            let civil = app.peek(|session| session.now()).civil();
            let day = civil.date();
            let name = format!("passerelle-{workspace}-{day}.json");
            let t = &app.texts().settings;
            match files::download(&name, "application/json", &text) {
                true => app.tell(Tone::Success, t.backup_saved),
                false => app.tell(Tone::Danger, t.backup_not_saved),
            }
        }
        Err(error) => app.tell(Tone::Danger, settings::backup(app.lang(), &error)),
    }
}

fn load(
    app: App,
    file: &File,
    error: RwSignal<Option<Failure>>,
    oversize: RwSignal<Option<Oversize>>,
) {
    error.set(None);
    if file.size() > MAX_FILE_BYTES as f64 {
        let too_large = NotLoaded::File(BackupError::TooLarge);
        return error.set(Some(Failure::NotLoaded(too_large)));
    }
    files::read(file, move |bytes| {
        let Some(text) = bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()) else {
            return error.set(Some(Failure::Unreadable));
        };
        app.keep();
        match workspaces::load(&Local, &text, clock::now_ms()) {
            Ok(kept) => show(app, kept),
            Err(NotLoaded::NoRoom { title, needed, left }) => {
                oversize.set(Some(Oversize { text: text.into(), title, needed, left }));
            }
            Err(why) => error.set(Some(Failure::NotLoaded(why))),
        }
    });
}

fn show(app: App, kept: Kept) {
    let title = kept.keeper.name.clone();
    app.show(kept);
    app.tell(Tone::Success, settings::loaded(app.lang(), &title));
}

/// Asks before an organization is opened that nothing keeps.
#[component]
fn MemoryDialog(
    oversize: RwSignal<Option<Oversize>>,
    error: RwSignal<Option<Failure>>,
) -> impl IntoView {
    let app = use_app();
    let title = move || {
        let asked = oversize.read();
        asked.as_ref().map(|it| settings::memory_title(app.lang(), &it.title)).unwrap_or_default()
    };
    let needs = move || {
        let asked = oversize.read();
        asked.as_ref().map(|it| settings::no_room(app.lang(), it.needed, it.left))
    };
    let open = move |()| {
        let Some(asked) = oversize.get_untracked() else { return };
        oversize.set(None);
        match workspaces::load_in_memory(&Local, &asked.text, clock::now_ms()) {
            Ok(kept) => show(app, kept),
            Err(why) => error.set(Some(Failure::NotLoaded(why))),
        }
    };
    view! {
        <Question
            app
            open=Signal::derive(move || oversize.read().is_some())
            on_close=move |()| oversize.set(None)
            on_confirm=open
            title
            confirm_label=move || app.texts().settings.memory_open
        >
            <p>{needs}</p>
            <p>{move || app.texts().settings.memory_text}</p>
        </Question>
    }
}

#[component]
fn ResetDialog(asked: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    view! {
        <Question
            app
            open=asked
            on_close=move |()| asked.set(false)
            on_confirm=move |()| {
                asked.set(false);
                app.replace(move || reset(app));
            }
            title=move || app.texts().settings.reset_title
            confirm_label=move || app.texts().settings.reset_sample
            danger=true
        >
            <p>{move || app.texts().settings.reset_text}</p>
        </Question>
    }
}

fn reset(app: App) {
    app.keep();
    match workspaces::reset_sample(&Local, clock::now_ms()) {
        Ok(kept) => {
            app.show(kept);
            app.tell(Tone::Success, app.texts().settings.was_reset);
        }
        Err(why) => app.tell(Tone::Danger, keeping::not_kept(app.lang(), &why)),
    }
}
