//! What the file holds: how it compares with the open organization, its format and its columns.

use std::sync::Arc;

use leptos::prelude::*;

use crate::plan::people::PeopleFile;
use crate::screens::settings::import;
use crate::ui::handle::use_app;
use crate::ui::kit::{Card, Fact, Facts, Stat, Tone};
use crate::wording::{format, import as say};

/// The card of what was found.
#[component]
pub fn FoundCard(file: Arc<PeopleFile>) -> impl IntoView {
    let app = use_app();
    let counts = app.peek(|session| import::compare(&file, session.tenant()));
    let figure = move |n: u32| format::count(app.lang(), n);
    let skipped = if counts.skipped > 0 { Tone::Warning } else { Tone::Neutral };
    view! {
        <Card title=move || app.texts().settings.import_found>
            <div class="tiles">
                <Stat
                    label=move || app.texts().settings.import_added
                    value=move || figure(counts.added)
                    note=move || app.texts().settings.import_added_note
                    tone=Signal::stored(Tone::Success)
                />
                <Stat
                    label=move || app.texts().settings.import_changed
                    value=move || figure(counts.changed)
                    note=move || app.texts().settings.import_changed_note
                    tone=Signal::stored(Tone::Info)
                />
                <Stat
                    label=move || app.texts().settings.import_unchanged
                    value=move || figure(counts.unchanged)
                    note=move || app.texts().settings.import_unchanged_note
                />
                <Stat
                    label=move || app.texts().settings.import_skipped
                    value=move || figure(counts.skipped)
                    note=move || app.texts().settings.import_skipped_note
                    tone=Signal::stored(skipped)
                />
            </div>
            <FileFacts file />
        </Card>
    }
}

#[component]
fn FileFacts(file: Arc<PeopleFile>) -> impl IntoView {
    let app = use_app();
    let file = StoredValue::new(file);
    let or_none = move |text: String| match text.is_empty() {
        true => app.texts().common.none.to_string(),
        false => text,
    };
    let format = move || file.with_value(|file| say::headings(app.lang(), &file.headings));
    let read = move || file.with_value(|file| say::columns_read(app.lang(), file.found()));
    let ignored =
        move || or_none(file.with_value(|file| say::columns_ignored(app.lang(), file.ignored())));
    let missing = move || or_none(file.with_value(|file| say::missing(app.lang(), &file.missing)));
    view! {
        <Facts>
            <Fact label=move || app.texts().settings.import_format>{format}</Fact>
            <Fact label=move || app.texts().settings.import_columns>{read}</Fact>
            <Fact label=move || app.texts().settings.import_ignored>{ignored}</Fact>
            <Fact label=move || app.texts().settings.import_missing>{missing}</Fact>
        </Facts>
    }
}
