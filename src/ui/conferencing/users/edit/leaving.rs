//! Moving people to Microsoft, with what they lose noted first (LAB-14, MV-06), and taking their
//! providers away (AC-05, US-18).

use std::sync::Arc;

use leptos::prelude::*;

use super::Desk;
use crate::browser::files;
use crate::csv::Delimiter;
use crate::domain::command::Command;
use crate::domain::ids::UserSet;
use crate::domain::migration::{self, Trigger};
use crate::domain::providers::{self, ProviderCommand};
use crate::plan::acp::{Field, write};
use crate::screens::conferencing::providing::{self, Loss, Moving, Removing};
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Button, Column, IconName, Notice, Table, Tone};
use crate::wording::providers as say;

const AREAS: [Area; 2] = [Area::People, Area::Meetings];
/// The name of the file with what is replaced.
const LOST_FILE: &str = "AcpUsers-before-move.csv";
/// The losses that stand in the form; the file has them all.
const LOSSES_SHOWN: usize = 50;

fn moving(desk: Desk) -> Moving {
    let users = desk.users.read();
    desk.app.look(&AREAS, |s| providing::moving(s.tenant(), &users, s.now()))
}

/// Who moves, what is replaced, and what becomes of meetings.
#[component]
pub fn MoveForm(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let seen = Memo::new(move |_| Arc::new(moving(desk)));
    let rewrites = Memo::new(move |_| {
        app.look(&[Area::Meetings], |s| {
            migration::starts_by_itself(s.tenant(), Trigger::ProviderToMicrosoft)
        })
    });
    let outlook = move || {
        let seen = seen.read();
        let moved = seen.users.len() as u32;
        say::move_outlook(app.lang(), moved, seen.already, seen.unlicensed)
    };
    let then = move || match rewrites.get() {
        true => app.texts().providers.then_rewritten,
        false => app.texts().providers.then_not_rewritten,
    };
    let lost = Memo::new(move |_| seen.read().losses.len() as u32);
    view! {
        <p role="status" class="strong">{outlook}</p>
        <Show when=move || lost.get() != 0>
            <Notice
                tone=Tone::Warning
                text=move || say::losses(app.lang(), lost.get())
                actions=move || {
                    view! {
                        <Button
                            label=move || app.texts().providers.download_lost
                            icon=IconName::Download
                            on_click=move |()| download(app, &seen.read_untracked())
                        />
                    }
                }
            />
            <Table label=move || app.texts().providers.lost_data columns=columns(app)>
                {move || {
                    let seen = seen.read();
                    let shown = seen.losses.iter().take(LOSSES_SHOWN);
                    shown.map(|loss| row(app, loss)).collect_view()
                }}
            </Table>
        </Show>
        <Notice tone=Tone::Info text=then>
            <p>{move || app.texts().conferencing.warn_attendees}</p>
        </Notice>
    }
}

fn columns(app: App) -> Vec<Column> {
    vec![
        Column::new("name", move || app.texts().conferencing.name),
        Column::new("provider", move || app.texts().conferencing.provider).priority(2),
        Column::new("id", move || app.texts().conferencing.conference_id),
        Column::new("toll", move || app.texts().conferencing.toll),
        Column::new("tollfree", move || app.texts().conferencing.toll_free).priority(3),
    ]
}

fn row(app: App, loss: &Loss) -> impl IntoView + use<> {
    let acp = loss.acp.clone();
    let toll_free = match acp.toll_free {
        Some(number) => app.phone(number),
        None => app.texts().common.none.to_string(),
    };
    view! {
        <tr>
            <th scope="row">{loss.name.clone()}</th>
            <td data-priority="2">{acp.name.to_string()}</td>
            <td>{acp.passcode.to_string()}</td>
            <td>{app.phone(acp.toll)}</td>
            <td data-priority="3">{toll_free}</td>
        </tr>
    }
}

fn download(app: App, moving: &Moving) {
    let users: UserSet = moving.losses.iter().map(|loss| loss.user).collect();
    let text = app.peek(|s| write::export(s.tenant(), &users, &Field::ALL, Delimiter::Comma));
    if !files::download(LOST_FILE, "text/csv", &text) {
        app.tell(Tone::Danger, untrack(|| app.texts().providers.download_failed));
    }
}

pub fn why_not_moved(desk: Desk) -> Option<String> {
    let moving = moving(desk);
    let users = desk.users.get();
    if !moving.users.is_empty() {
        return None;
    }
    desk.app.reason(&[Area::People], |tenant, _| providers::can_move(tenant, &users, true))
}

pub fn save_moved(desk: Desk) -> Result<(), Denied> {
    let app = desk.app;
    let users = moving(desk).users;
    let moved = users.len() as u32;
    let wish = ProviderCommand::MoveToMicrosoft { users, replace: true };
    let receipt = app.send(Command::Provider(wish))?;
    desk.open.set(false);
    app.done(say::moved(app.lang(), moved), &receipt);
    Ok(())
}

fn removing(desk: Desk) -> Removing {
    let users = desk.users.read();
    desk.app.look(&[Area::People], |s| Removing::of(s.tenant(), &users))
}

/// Who loses whom.
#[component]
pub fn RemoveForm(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let said = move || {
        let Removing { microsoft, third_party } = removing(desk);
        say::removing(app.lang(), microsoft.len() as u32, third_party.len() as u32)
    };
    view! {
        <p role="status" class="strong">{said}</p>
        <Notice tone=Tone::Warning text=move || app.texts().providers.remove_text />
    }
}

pub fn save_removed(desk: Desk) -> Result<(), Denied> {
    let app = desk.app;
    let removing = removing(desk);
    let removed = removing.len() as u32;
    // Two providers are two commands; taking back the first takes back both.
    let mut first = None;
    for wish in removing.commands() {
        let receipt = app.send(Command::Provider(wish))?;
        first.get_or_insert(receipt);
    }
    desk.open.set(false);
    if let Some(receipt) = first {
        app.done(say::removed(app.lang(), removed), &receipt);
    }
    Ok(())
}
