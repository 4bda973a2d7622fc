//! Every row of the file with what is doubtful about it, before anything changes (AC-09).

use std::sync::Arc;

use leptos::prelude::*;

use super::Draft;
use crate::plan::acp::check::{Checked, Verdict};
use crate::ui::conferencing::provider::rows::RowTable;
use crate::ui::form::DenialNotice;
use crate::ui::handle::App;
use crate::ui::kit::{Checkbox, Notice, Tone};
use crate::wording::person;
use crate::wording::providers as say;
use crate::wording::{import, providers};

/// The step.
#[component]
pub fn Checking(app: App, draft: Draft) -> impl IntoView {
    let t = move || &app.texts().providers;
    let counts = move || {
        let verdicts = [Verdict::New, Verdict::Same, Verdict::Suspect, Verdict::Wrong];
        let checked = draft.checked.get();
        verdicts.map(|verdict| checked.as_ref().map_or(0, |it| it.count(verdict)))
    };
    let doubtful = Memo::new(move |_| {
        let [_, _, suspect, wrong] = counts();
        suspect + wrong > 0
    });
    let rows = Signal::derive(move || draft.checked.get().unwrap_or_default());
    view! {
        <p role="status" class="strong">{move || say::summary(app.lang(), counts())}</p>
        <p class="muted">{move || about(app, draft)}</p>
        {move || missing(app, &rows.get())}
        <RowTable app rows />
        <Show when=move || doubtful.get()>
            <Checkbox
                label=move || t().only_sound
                checked=draft.only_sound
                on_change=move |on: bool| draft.only_sound.set(on)
            />
        </Show>
        <DenialNotice app denied=draft.denied />
    }
}

/// Encoding and separator, and what is passed over.
fn about(app: App, draft: Draft) -> String {
    let Some(file) = draft.reading.file.get() else { return String::new() };
    let lang = app.lang();
    let headings = import::headings(lang, &file.headings);
    match file.ignored.is_empty() {
        true => headings,
        false => format!("{headings} · {}", providers::columns_ignored(lang, &file.ignored)),
    }
}

fn missing(app: App, checked: &Arc<Checked>) -> Option<impl IntoView + use<>> {
    if checked.missing.is_empty() {
        return None;
    }
    let names: Vec<String> =
        app.peek(|s| checked.missing.iter().map(|user| person::name(s.tenant(), *user)).collect());
    let t = &app.texts().providers;
    let text = say::missing(app.lang(), names.len() as u32, &names);
    Some(view! {
        <Notice tone=Tone::Warning title=t.missing_title text=text>
            <p>{t.missing_text}</p>
        </Notice>
    })
}
