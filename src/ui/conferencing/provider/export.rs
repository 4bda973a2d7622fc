//! Export users wizard: whom, which columns, the file, and what comes next (LAB-08). The provider
//! is simulated too, so its answer can be had at the end.

mod answer;
mod people;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::wizard::{Label, Wizard};
use crate::browser::files;
use crate::csv::Delimiter;
use crate::domain::command::Command;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::providers::ProviderCommand;
use crate::plan::acp::{FILE_NAME, Field, write};
use crate::screens::conferencing::third_party::{Whom, exportable};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Checkbox, Choice, RadioGroup, Tone};
use crate::wording::providers as say;
use answer::Answer;
use people::People;

const STEPS: &[Label] =
    &[|t| t.getting_started, |t| t.select_users, |t| t.file_download, |t| t.finish];

/// What is chosen on the way.
#[derive(Clone, Copy)]
struct Draft {
    step: RwSignal<usize>,
    whom: RwSignal<Whom>,
    listed: Memo<Arc<[UserId]>>,
    chosen: RwSignal<BTreeSet<UserId>>,
    columns: RwSignal<Vec<Field>>,
    semicolon: RwSignal<bool>,
}

impl Draft {
    fn users(self) -> UserSet {
        self.chosen.read().iter().copied().collect()
    }

    fn delimiter(self) -> Delimiter {
        if self.semicolon.get() { Delimiter::Semicolon } else { Delimiter::Comma }
    }
}

/// The wizard.
#[component]
pub fn ExportWizard(app: App, open: Memo<bool>) -> impl IntoView {
    let whom = RwSignal::new(Whom::default());
    let listed = Memo::new(move |_| {
        let whom = whom.get();
        Arc::from(app.look(&[Area::People], |s| exportable(s.tenant(), whom)))
    });
    let draft = Draft {
        step: RwSignal::new(0),
        whom,
        listed,
        chosen: RwSignal::default(),
        columns: RwSignal::default(),
        semicolon: RwSignal::new(false),
    };
    Effect::new(move || {
        if open.get() {
            draft.step.set(0);
            draft.whom.set(Whom::default());
            draft.columns.set(Field::ALL.to_vec());
            draft.semicolon.set(false);
        }
    });
    // A new list begins with everybody ticked: most providers serve all of them.
    Effect::new(move || {
        let everybody = listed.read().iter().copied().collect();
        draft.chosen.set(everybody);
    });
    let next_label = move || (draft.step.get() == 2).then(|| app.texts().providers.download_file);
    let why_not = move || {
        let nobody = draft.step.get() > 0 && draft.chosen.read().is_empty();
        let choose = nobody.then(|| app.texts().providers.choose_people.to_string());
        app.read_only().or(choose)
    };
    let next = move |()| match draft.step.get_untracked() {
        2 => hand_out(app, draft),
        step => draft.step.set(step + 1),
    };
    view! {
        <Wizard
            app
            open
            title=|t| t.export_title
            steps=STEPS
            step=draft.step
            next_label=Signal::derive(next_label)
            why_not=Signal::derive(why_not)
            on_next=next
        >
            {move || match draft.step.get() {
                0 => view! { <Start app /> }.into_any(),
                1 => view! { <People app draft /> }.into_any(),
                2 => view! { <File app draft /> }.into_any(),
                _ => view! { <Answer app draft /> }.into_any(),
            }}
        </Wizard>
    }
}

#[component]
fn Start(app: App) -> impl IntoView {
    let t = move || &app.texts().providers;
    view! {
        <p>{move || t().export_start}</p>
        <p class="muted">{move || t().export_columns_own}</p>
    }
}

/// The columns and the separator.
#[component]
fn File(app: App, draft: Draft) -> impl IntoView {
    let t = move || &app.texts().providers;
    let column = move |field: Field| {
        let checked = move || draft.columns.read().contains(&field);
        let needed = move || field.is_needed().then(|| t().needed_column.to_string());
        let change = move |on: bool| {
            draft.columns.update(|columns| {
                columns.retain(|column| *column != field);
                columns.extend(on.then_some(field));
                columns.sort_unstable();
            });
        };
        view! {
            <Checkbox
                label=field.heading()
                checked=Signal::derive(checked)
                reason=Signal::derive(needed)
                on_change=change
            />
        }
    };
    let separators =
        move || vec![Choice::new("comma", t().comma), Choice::new("semicolon", t().semicolon)];
    view! {
        <fieldset class="radio-group providers__columns">
            <legend class="field__label">{move || t().columns}</legend>
            {Field::ALL.map(column).into_iter().collect_view()}
        </fieldset>
        <p class="reason" hidden=move || draft.columns.read().contains(&Field::DisplayName)>
            {move || t().without_names}
        </p>
        <RadioGroup
            label=move || t().separator
            options=Signal::derive(separators)
            value=Signal::derive(move || {
                let key = if draft.semicolon.get() { "semicolon" } else { "comma" };
                key.to_string()
            })
            on_change=move |key: String| draft.semicolon.set(key == "semicolon")
        />
    }
}

/// Gives the file to the person, and notes whose rows it has, so that the import can tell who is
/// missing.
fn hand_out(app: App, draft: Draft) {
    untrack(|| {
        let users = draft.users();
        let text = app
            .peek(|s| write::export(s.tenant(), &users, &draft.columns.read(), draft.delimiter()));
        if !files::download(FILE_NAME, "text/csv", &text) {
            return app.tell(Tone::Danger, app.texts().providers.download_failed);
        }
        let exported = users.len() as u32;
        match app.send(Command::Provider(ProviderCommand::NoteExport { users })) {
            Ok(receipt) => {
                app.done(say::exported(app.lang(), exported), &receipt);
                draft.step.set(3);
            }
            Err(why) => app.tell_denied(&why),
        }
    });
}
