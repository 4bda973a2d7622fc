//! The file that the provider sent back: choosing and reading it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::web_sys::File;

use super::Draft;
use crate::browser::{clock, files};
use crate::csv;
use crate::domain::phone::Country;
use crate::plan::acp::AcpUnreadable;
use crate::plan::acp::reader::{AcpFile, read};
use crate::ui::handle::App;
use crate::ui::kit::{FileDrop, Notice, Tone};
use crate::wording::providers as say;

/// Why nothing was read.
#[derive(Clone, Debug, PartialEq)]
enum Failure {
    /// The browser could not hand the file over.
    Browser,
    /// It is no such file.
    Refused(AcpUnreadable),
}

/// A file on its way in. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What was read.
    pub file: RwSignal<Option<Arc<AcpFile>>>,
    name: RwSignal<String>,
    is_reading: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    /// Counts the readings, so that an earlier one that ends late is not taken.
    round: StoredValue<u32>,
}

impl Reading {
    /// Nothing has been chosen yet.
    pub fn new() -> Reading {
        Reading {
            file: RwSignal::new(None),
            name: RwSignal::default(),
            is_reading: RwSignal::new(false),
            failure: RwSignal::new(None),
            round: StoredValue::new(0),
        }
    }

    /// Back to the beginning.
    pub fn forget(self) {
        self.round.update_value(|round| *round = round.wrapping_add(1));
        self.file.set(None);
        self.name.set(String::new());
        self.is_reading.set(false);
        self.failure.set(None);
    }

    fn take(self, file: &File, home: Country) {
        self.forget();
        let round = self.round.get_value();
        self.name.set(file.name());
        if let Err(why) = csv::check_size(file.size() as u64) {
            return self.failure.set(Some(Failure::Refused(AcpUnreadable::File(why))));
        }
        self.is_reading.set(true);
        files::read(file, move |bytes| {
            // The page must say that it reads before the reading takes the processor.
            clock::soon(move || self.finish(bytes, home, round));
        });
    }

    fn finish(self, bytes: Option<Vec<u8>>, home: Country, round: u32) {
        if self.round.try_get_value() != Some(round) {
            return;
        }
        self.is_reading.set(false);
        match bytes
            .ok_or(Failure::Browser)
            .and_then(|it| read(it, Some(home)).map_err(Failure::Refused))
        {
            Ok(file) => self.file.set(Some(Arc::new(file))),
            Err(failure) => self.failure.set(Some(failure)),
        }
    }
}

/// The step: why to look closely, and the file.
#[component]
pub fn FileStep(app: App, draft: Draft) -> impl IntoView {
    let t = move || &app.texts().providers;
    let reading = draft.reading;
    let take = move |files: Vec<File>| {
        if let Some(file) = files.into_iter().next() {
            let home = app.peek(|s| s.tenant().country);
            reading.take(&file, home);
            draft.only_sound.set(false);
        }
    };
    // A file that can be read is shown at once; whoever comes back sees its name.
    Effect::new(move |before: Option<bool>| {
        let is_there = reading.file.read().is_some();
        if is_there && before == Some(false) {
            draft.step.set(1);
        }
        is_there
    });
    let failure = move || {
        let failure = reading.failure.get()?;
        let text = match failure {
            Failure::Browser => t().file_unreadable.to_string(),
            Failure::Refused(why) => say::unreadable(app.lang(), &why),
        };
        Some(view! { <Notice tone=Tone::Danger title=t().unreadable_title text /> })
    };
    view! {
        <p>{move || t().import_start}</p>
        <FileDrop
            label=move || t().drop
            button_label=move || t().choose_file
            hint=move || t().drop_hint
            accept=".csv,.txt,.tsv"
            on_files=take
        />
        <p class="strong" hidden=move || reading.name.read().is_empty()>
            {move || reading.name.get()}
        </p>
        <p role="status" hidden=move || !reading.is_reading.get()>{move || t().reading}</p>
        {failure}
    }
}
