//! The import of people: choose a file, see what it holds and every problem in it, decide, import.

mod choices;
mod found;
mod problems;
mod reading;

use leptos::prelude::*;
use leptos::web_sys::File;

use super::page::pen;
use crate::route::{Page as Place, Route};
use crate::ui::handle::use_app;
use crate::ui::kit::{Button, ButtonLink, Card, FileDrop, IconName, Notice, ProgressBar, Tone};
use crate::ui::layout::Page;
use crate::wording::import;
use choices::ChoicesCard;
use found::FoundCard;
use problems::ProblemList;
use reading::{Failure, Reading};

/// The page of the import.
#[component]
pub fn ImportPage() -> impl IntoView {
    let app = use_app();
    let reading = Reading::new(app.preferences().reader);
    let has_file = Memo::new(move |_| reading.file.read().is_some());
    view! {
        <Page
            title=move || app.texts().settings.import_title
            subtitle=move || app.texts().settings.import_subtitle
            actions=move || {
                view! {
                    <ButtonLink
                        label=move || app.texts().settings.import_back
                        icon=IconName::ArrowLeft
                        href=Signal::stored(Route::from(Place::Settings).href())
                    />
                }
            }
        >
            <FileCard reading />
            <Show when=move || has_file.get()>
                {move || reading.file.get().map(|file| view! { <FoundCard file /> })}
                <ChoicesCard reading />
                {move || reading.file.get().map(|file| view! { <ProblemList file /> })}
            </Show>
        </Page>
    }
}

#[component]
fn FileCard(reading: Reading) -> impl IntoView {
    let app = use_app();
    let take = move |files: Vec<File>| {
        if let Some(file) = files.into_iter().next() {
            reading.take(&file);
        }
    };
    let failure = move || {
        reading.failure.get().map(|failure| match failure {
            Failure::Unreadable => app.texts().settings.file_unreadable.to_string(),
            Failure::Refused(why) => import::unreadable(app.lang(), &why),
        })
    };
    view! {
        <Card title=move || app.texts().settings.import_file>
            <Show
                when=move || app.may_write()
                fallback=move || view! { <p class="reason">{move || pen(app).get()}</p> }
            >
                <FileDrop
                    label=move || app.texts().settings.import_drop
                    button_label=move || app.texts().settings.import_choose
                    hint=move || app.texts().settings.import_hint
                    accept=".csv,.txt,.tsv"
                    on_files=take
                />
            </Show>
            {move || {
                let name = reading.name.get();
                (!name.is_empty()).then(|| view! { <p class="strong">{name}</p> })
            }}
            <Show when=move || reading.is_reading.get()>
                <div class="cluster">
                    <ProgressBar
                        label=move || app.texts().settings.import_reading
                        value=Signal::derive(move || reading.share.get().0)
                        max=Signal::stored(100.0)
                        text=move || import::rows_read(app.lang(), reading.share.get().1)
                    />
                    <Button
                        label=move || app.texts().common.cancel
                        on_click=move |()| reading.cancel()
                    />
                </div>
            </Show>
            {move || {
                failure()
                    .map(|text| {
                        let title = app.texts().settings.import_failed;
                        view! { <Notice tone=Tone::Danger title text /> }
                    })
            }}
        </Card>
    }
}
