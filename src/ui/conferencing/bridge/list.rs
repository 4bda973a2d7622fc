//! The numbers of the bridge, one a row; a press opens its details.

use leptos::prelude::*;

use super::{CHOSEN, Seen, people_link};
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::route::{Page, Route};
use crate::screens::conferencing::bridge::{Row, location, people_with};
use crate::ui::handle::App;
use crate::ui::kit::{Badge, ButtonLink, Column, EmptyState, IconName, Table, Tone};
use crate::wording;

/// The table.
#[component]
pub fn NumberTable(app: App, seen: Seen, chosen: Memo<Option<PhoneNumber>>) -> impl IntoView {
    let numbers =
        Memo::new(move |_| seen.read().rows.iter().map(|row| row.number).collect::<Vec<_>>());
    view! {
        <Show when=move || !numbers.read().is_empty() fallback=move || no_numbers(app)>
            <Table label=move || app.texts().conferencing.numbers columns=columns(app)>
                <For
                    each=move || numbers.get()
                    key=|number| *number
                    children=move |number| view! { <NumberRow app seen chosen number /> }
                />
            </Table>
        </Show>
    }
}

fn columns(app: App) -> Vec<Column> {
    let t = move || &app.texts().conferencing;
    vec![
        Column::new("number", move || t().number),
        Column::new("location", move || t().location).priority(2),
        Column::new("kind", move || t().kind).priority(3),
        Column::new("use", move || t().use_of),
        Column::new("people", move || t().people),
        Column::new("meetings", move || t().printed).priority(2),
    ]
}

#[component]
fn NumberRow(
    app: App,
    seen: Seen,
    chosen: Memo<Option<PhoneNumber>>,
    number: PhoneNumber,
) -> impl IntoView {
    let row = Memo::new(move |_| seen.read().row(number).copied());
    let href = move || app.route().with(CHOSEN, number.digits().to_string()).href();
    let open = move |_| app.set_query(CHOSEN, number.digits().to_string());
    let people = move || {
        let Row { people, toll, .. } = row.get()?;
        Some(people_link(app, people, people_with(number, toll)))
    };
    let meetings = move || row.get().map(|row| wording::format::count(app.lang(), row.meetings));
    view! {
        <tr
            class="bridge__row"
            aria-current=move || (chosen.get() == Some(number)).then_some("true")
            on:click=open
        >
            <th scope="row">
                <a href=href>{move || app.phone(number)}</a>
            </th>
            <td data-priority="2">{move || location(app.lang(), number)}</td>
            <td data-priority="3">{move || row.get().map(|row| kind(app, row.toll))}</td>
            <td>{move || row.get().map(|row| badges(app, row))}</td>
            <td>{people}</td>
            <td data-priority="2">{meetings}</td>
        </tr>
    }
}

pub(super) fn kind(app: App, toll: Toll) -> &'static str {
    wording::place::toll(app.lang(), toll)
}

/// Shared or dedicated (BR-08), the default, and whether it is silent.
pub(super) fn badges(app: App, row: Row) -> impl IntoView {
    let t = move || &app.texts().conferencing;
    let owned = move || if row.shared { t().shared } else { t().dedicated };
    let default = row.is_default.then(|| {
        view! { <Badge label=move || t().default_badge tone=Tone::Success /> }
    });
    let silent = row.silent.then(|| {
        view! { <Badge label=move || t().no_credits tone=Tone::Danger icon=IconName::Danger /> }
    });
    view! {
        <span class="bridge__badges">
            <Badge label=owned tone=if row.shared { Tone::Neutral } else { Tone::Accent } />
            {default}
            {silent}
        </span>
    }
}

fn no_numbers(app: App) -> impl IntoView {
    let t = move || &app.texts().conferencing;
    let action = move || {
        let href = Signal::stored(Route::from(Page::NewServiceNumbers).href());
        view! { <ButtonLink label=move || t().to_new_numbers href /> }
    };
    let (title, text) = (move || t().no_numbers, move || t().no_numbers_text);
    view! { <EmptyState title text icon=IconName::Phone action /> }
}
