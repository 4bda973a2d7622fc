//! Numbers that people or invitations still carry and nobody answers (UN-01, CC-01).

use leptos::prelude::*;

use super::{Seen, people_link};
use crate::domain::phone::PhoneNumber;
use crate::screens::conferencing::bridge::{Dead, Silence, people_with_dead};
use crate::ui::handle::App;
use crate::ui::kit::{Badge, Column, IconName, Notice, Table, Tone};
use crate::wording;

/// The notice and the table; nothing while all numbers answer.
#[component]
pub fn DeadNumbers(app: App, seen: Seen) -> impl IntoView {
    let numbers =
        Memo::new(move |_| seen.read().dead.iter().map(|dead| dead.number).collect::<Vec<_>>());
    let t = move || &app.texts().conferencing;
    view! {
        <Show when=move || !numbers.read().is_empty()>
            <Notice
                tone=Tone::Danger
                title=move || t().dead_title
                text=move || t().dead_text
            />
            <Table label=move || t().dead_title columns=columns(app)>
                <For
                    each=move || numbers.get()
                    key=|number| *number
                    children=move |number| view! { <DeadRow app seen number /> }
                />
            </Table>
        </Show>
    }
}

fn columns(app: App) -> Vec<Column> {
    let t = move || &app.texts().conferencing;
    vec![
        Column::new("number", move || t().number),
        Column::new("why", move || t().why),
        Column::new("people", move || t().people),
        Column::new("meetings", move || t().printed).priority(2),
    ]
}

#[component]
fn DeadRow(app: App, seen: Seen, number: PhoneNumber) -> impl IntoView {
    let dead =
        Memo::new(move |_| seen.read().dead.iter().find(|dead| dead.number == number).copied());
    let why = move || {
        let silence = dead.get()?.silence;
        let label = move || match silence {
            Silence::OffBridge => app.texts().conferencing.off_bridge,
            Silence::NoCredits => app.texts().conferencing.credits_missing,
            Silence::ThirdPartyEnded => app.texts().providers.ended_badge,
        };
        Some(view! { <Badge label tone=Tone::Danger icon=IconName::Danger /> })
    };
    let people = move || {
        let Dead { people, .. } = dead.get()?;
        let route = app.peek(|s| people_with_dead(s.tenant(), number));
        Some(people_link(app, people, route))
    };
    let meetings = move || dead.get().map(|dead| wording::format::count(app.lang(), dead.meetings));
    view! {
        <tr>
            <th scope="row">{move || app.phone(number)}</th>
            <td>{why}</td>
            <td>{people}</td>
            <td data-priority="2">{meetings}</td>
        </tr>
    }
}
