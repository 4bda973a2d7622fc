//! The files of the console, beside what it prints: to put in, to take along, to delete.

use leptos::prelude::*;
use leptos::web_sys::File;

use super::desk::Desk;
use super::folder::FileRow;
use crate::browser::files as browser;
use crate::csv::decode;
use crate::powershell::shell::files::{BYTES_MAX, FILES_MAX, FileProblem};
use crate::ui::form::Question;
use crate::ui::kit::{Button, ButtonKind, FileDrop, IconName, Notice, Tone};
use crate::wording::{console as say, format};

/// The list, with what is wrong with files that were not taken.
#[component]
pub fn FilesPanel(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let problems = desk.folder.problems;
    let doomed = RwSignal::new(None::<String>);
    let rows = move || {
        let rows = desk.folder.rows.get();
        rows.into_iter().map(|row| view! { <FileLine desk row doomed /> }).collect_view()
    };
    let take_all = Callback::new(move |files: Vec<File>| take(desk, files, problems));
    view! {
        <section class="files" aria-label=move || app.texts().console.files>
            <h2 class="files__title">{move || app.texts().console.files}</h2>
            <p class="files__text">{move || app.texts().console.files_text}</p>
            <Show when=move || desk.folder.rows.read().is_empty()>
                <p class="muted">{move || app.texts().console.files_none}</p>
            </Show>
            <ul class="files__list">{rows}</ul>
            {move || {
                let problems = problems.get();
                (!problems.is_empty())
                    .then(|| {
                        let lines = problems
                            .into_iter()
                            .map(|text| view! { <p>{text}</p> })
                            .collect_view();
                        view! { <Notice tone=Tone::Danger>{lines}</Notice> }
                    })
            }}
            <Show
                when=move || reason(desk).is_none()
                fallback=move || view! { <p class="reason">{move || reason(desk)}</p> }
            >
                <FileDrop
                    label=move || app.texts().console.files_drop
                    button_label=move || app.texts().console.files_choose
                    hint=move || app.texts().console.files_hint
                    multiple=true
                    on_files=take_all
                />
            </Show>
        </section>
        <DeleteDialog desk doomed />
    }
}

/// Why files may not be changed now.
fn reason(desk: Desk) -> Option<String> {
    let busy = || desk.app.texts().console.files_busy.to_string();
    let running = desk.work.is_running.get();
    desk.app.read_only().or_else(|| running.then(busy))
}

#[component]
fn FileLine(desk: Desk, row: FileRow, doomed: RwSignal<Option<String>>) -> impl IntoView {
    let app = desk.app;
    let FileRow { name, bytes, at, is_kept } = row;
    let (given, deleted) = (name.clone(), name.clone());
    let facts =
        move || format!("{} · {}", say::size(app.lang(), bytes), format::moment(app.lang(), at));
    let give_label = {
        let name = name.clone();
        move || say::download_file(app.lang(), &name)
    };
    let delete_label = {
        let name = name.clone();
        move || say::delete_file(app.lang(), &name)
    };
    let no_delete = Signal::derive(move || reason(desk));
    view! {
        <li class="files__line">
            <span class="files__name">
                <span>{name}</span>
                <span class="files__facts">{facts}</span>
                {(!is_kept)
                    .then(|| {
                        view! {
                            <span class="files__warning">
                                {move || app.texts().console.file_not_kept}
                            </span>
                        }
                    })}
            </span>
            <Button
                label=give_label
                kind=ButtonKind::Subtle
                icon=IconName::Download
                icon_only=true
                on_click=move |()| give(desk, &given)
            />
            <Show when=move || no_delete.read().is_none()>
                {
                    let (label, deleted) = (delete_label.clone(), deleted.clone());
                    view! {
                        <Button
                            label
                            kind=ButtonKind::Subtle
                            icon=IconName::Trash
                            icon_only=true
                            on_click=move |()| doomed.set(Some(deleted.clone()))
                        />
                    }
                }
            </Show>
        </li>
    }
}

#[component]
fn DeleteDialog(desk: Desk, doomed: RwSignal<Option<String>>) -> impl IntoView {
    let app = desk.app;
    let delete = move |()| {
        if let Some(name) = doomed.get_untracked() {
            desk.with_files(|files| files.remove(&name));
        }
        doomed.set(None);
    };
    let text =
        move || doomed.get().map(|name| say::really_delete(app.lang(), &name)).unwrap_or_default();
    view! {
        <Question
            app
            open=Signal::derive(move || doomed.read().is_some())
            on_close=move |()| doomed.set(None)
            on_confirm=delete
            title=move || app.texts().console.file_delete
            confirm_label=move || app.texts().console.delete
            danger=true
            reason=Signal::derive(move || reason(desk))
        >
            <p>{text}</p>
        </Question>
    }
}

/// Saves a file on the person's disk. A command that runs has the files; then it says so.
fn give(desk: Desk, name: &str) {
    let app = desk.app;
    let t = untrack(|| &app.texts().console);
    let text = desk.with_files(|files| files.get(name).map(|file| file.text.clone()));
    match text {
        None => app.tell(Tone::Info, t.files_busy),
        Some(None) => {}
        Some(Some(text)) if browser::download(name, "text/plain", &text) => {}
        Some(Some(_)) => app.tell(Tone::Danger, t.not_downloaded),
    }
}

/// Puts files from the person's disk into the folder; what is wrong with one is said for that one.
pub fn take(desk: Desk, chosen: Vec<File>, problems: RwSignal<Vec<String>>) {
    let app = desk.app;
    problems.set(Vec::new());
    for file in chosen {
        let name = file.name();
        let fail = move |name: &str, why: &str| {
            let text = untrack(|| say::not_taken(app.lang(), name, why));
            problems.try_update(|problems| problems.push(text));
        };
        if file.size() > BYTES_MAX as f64 {
            fail(&name, &untrack(|| say::too_large(app.lang(), BYTES_MAX)));
            continue;
        }
        browser::read(&file, move |bytes| {
            let Some(bytes) = bytes else {
                return fail(&name, untrack(|| app.texts()).console.file_unreadable);
            };
            match decode::decode(bytes) {
                Err(why) => fail(&name, &untrack(|| say::unreadable(app.lang(), &why))),
                Ok(decoded) => {
                    if let Err(why) = put(desk, &name, decoded.text) {
                        fail(&name, &why);
                    }
                }
            }
        });
    }
}

fn put(desk: Desk, name: &str, text: String) -> Result<(), String> {
    let app = desk.app;
    let at = app.peek(|session| session.now());
    let lang = untrack(|| app.lang());
    match desk.with_files(|files| files.write(name, text, at)) {
        None => Err(lang.texts().console.files_busy.to_string()),
        Some(Ok(())) => Ok(()),
        Some(Err(FileProblem::Name)) => Err(say::bad_name(lang).to_string()),
        Some(Err(FileProblem::TooMany)) => Err(say::too_many(lang, FILES_MAX)),
        Some(Err(FileProblem::TooLong)) => Err(say::too_large(lang, BYTES_MAX)),
    }
}
