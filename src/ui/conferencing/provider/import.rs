//! Import users wizard: the file, every row compared before anything changes, and the reminder to
//! send the PINs (LAB-08, AC-09).

mod checking;
mod reading;

use std::sync::Arc;

use leptos::prelude::*;

use super::wizard::{Label, Wizard};
use crate::domain::command::Command;
use crate::domain::ids::UserId;
use crate::domain::providers::{self, Acp, ProviderCommand};
use crate::plan::acp::check::{Checked, Verdict, check};
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Notice, Tone};
use crate::wording::person;
use crate::wording::providers as say;
use checking::Checking;
use reading::{FileStep, Reading};

const STEPS: &[Label] = &[|t| t.getting_started, |t| t.check_rows, |t| t.finish];

/// What the steps share. A copy is as good as the original.
#[derive(Clone, Copy)]
struct Draft {
    step: RwSignal<usize>,
    reading: Reading,
    /// The file compared with the organization as it is now.
    checked: Memo<Option<Arc<Checked>>>,
    /// Doubtful rows are left out.
    only_sound: RwSignal<bool>,
    /// Whom the import concerned.
    imported: RwSignal<Vec<UserId>>,
    denied: RwSignal<Option<Denied>>,
}

/// The wizard.
#[component]
pub fn ImportWizard(app: App, open: Memo<bool>) -> impl IntoView {
    let reading = Reading::new();
    let checked = Memo::new(move |_| {
        let file = reading.file.get()?;
        Some(Arc::new(app.look(&[Area::People], |s| check(s.tenant(), &file))))
    });
    let draft = Draft {
        step: RwSignal::new(0),
        reading,
        checked,
        only_sound: RwSignal::new(false),
        imported: RwSignal::default(),
        denied: RwSignal::new(None),
    };
    Effect::new(move || {
        if open.get() {
            draft.step.set(0);
            draft.only_sound.set(false);
            draft.denied.set(None);
            reading.forget();
        }
    });
    let next_label = move || (draft.step.get() == 1).then(|| app.texts().providers.import_now);
    let next = move |()| match draft.step.get_untracked() {
        0 => draft.step.set(1),
        _ => bring_in(app, draft),
    };
    view! {
        <Wizard
            app
            open
            title=|t| t.import_title
            steps=STEPS
            step=draft.step
            next_label=Signal::derive(next_label)
            why_not=Signal::derive(move || why_not(app, draft))
            on_next=next
        >
            {move || match draft.step.get() {
                0 => view! { <FileStep app draft /> }.into_any(),
                1 => view! { <Checking app draft /> }.into_any(),
                _ => view! { <Finish app draft /> }.into_any(),
            }}
        </Wizard>
    }
}

/// Nothing is imported while a row is doubtful, unless those are left out on purpose.
fn why_not(app: App, draft: Draft) -> Option<String> {
    let t = &app.texts().providers;
    let Some(checked) = draft.checked.get() else { return Some(t.read_first.to_string()) };
    if draft.step.get() == 0 {
        return None;
    }
    let doubtful = checked.count(Verdict::Wrong) + checked.count(Verdict::Suspect);
    if doubtful > 0 && !draft.only_sound.get() {
        return Some(t.doubtful_reason.to_string());
    }
    let rows = checked.sound();
    if rows.is_empty() {
        return Some(t.nothing_to_import.to_string());
    }
    app.reason(&[Area::People], |tenant, _| providers::can_import(tenant, &rows))
}

fn bring_in(app: App, draft: Draft) {
    let rows: Vec<(UserId, Acp)> =
        draft.checked.get_untracked().map(|checked| checked.sound()).unwrap_or_default();
    let users: Vec<UserId> = rows.iter().map(|(user, _)| *user).collect();
    match app.send(Command::Provider(ProviderCommand::ImportAcp { rows: rows.into() })) {
        Ok(receipt) => {
            app.done(untrack(|| say::imported(app.lang(), users.len() as u32)), &receipt);
            draft.imported.set(users);
            draft.denied.set(None);
            draft.step.set(2);
        }
        Err(why) => draft.denied.set(Some(why)),
    }
}

/// That it is done, and that the PINs still have to be sent (AC-07).
#[component]
fn Finish(app: App, draft: Draft) -> impl IntoView {
    let whose = move || {
        let users = draft.imported.read();
        let names: Vec<String> =
            app.peek(|s| users.iter().map(|user| person::name(s.tenant(), *user)).collect());
        say::whose(app.lang(), &names)
    };
    let said = move || say::imported(app.lang(), draft.imported.read().len() as u32);
    view! {
        <Notice tone=Tone::Success text=said />
        <Notice tone=Tone::Info text=move || app.texts().providers.import_done>
            <p>{whose}</p>
        </Notice>
    }
}
