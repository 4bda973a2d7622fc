//! The pane of a number of the bridge: its facts, making it the default, and where to go for more.

use leptos::prelude::*;

use super::languages::PromptLanguages;
use super::list::{badges, kind};
use super::{CHOSEN, Seen, people_link};
use crate::domain::bridge;
use crate::domain::command::Command;
use crate::domain::phone::PhoneNumber;
use crate::screens::conferencing::bridge::{Row, location, on_phone_numbers, people_with};
use crate::ui::form::DenialNotice;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Button, ButtonKind, ButtonLink, Fact, Facts, Pane};
use crate::wording::{conferencing as say, meetings};

/// The pane.
#[component]
pub fn NumberPane(app: App, seen: Seen, number: PhoneNumber) -> impl IntoView {
    let row = Memo::new(move |_| seen.read().row(number).copied());
    view! {
        <Pane
            title=move || app.phone(number)
            close_label=move || app.texts().common.close
            on_close=move |()| app.set_query(CHOSEN, "")
            under_title=move || move || row.get().map(|row| badges(app, row))
        >
            {move || row.get().map(|row| facts(app, row))}
            <SetDefault app number />
            <PromptLanguages app number />
            {move || row.get().map(|row| elsewhere(app, row))}
        </Pane>
    }
}

fn facts(app: App, row: Row) -> impl IntoView {
    let t = &app.texts().conferencing;
    let owner = if row.shared { t.shared_text } else { t.dedicated_text };
    let to_people = people_with(row.number, row.toll);
    view! {
        <Facts>
            <Fact label=t.location>{location(app.lang(), row.number)}</Fact>
            <Fact label=t.kind>{kind(app, row.toll)}</Fact>
            <Fact label=t.use_of>{owner}</Fact>
            <Fact label=t.people>{people_link(app, row.people, to_people)}</Fact>
            <Fact label=t.printed>{meetings::how_many_future(app.lang(), row.meetings)}</Fact>
        </Facts>
    }
}

/// Making it the default (BR-04, BR-06); people keep theirs (BR-05).
#[component]
fn SetDefault(app: App, number: PhoneNumber) -> impl IntoView {
    let denied = RwSignal::new(None::<Denied>);
    let why_not = Memo::new(move |_| {
        app.reason(&[Area::Bridge], |tenant, _| bridge::can_set_default(tenant, number))
    });
    let set = move |()| match app.send(Command::SetBridgeDefault { number }) {
        Ok(receipt) => {
            denied.set(None);
            let text = untrack(|| say::default_set(app.lang(), &app.phone(number)));
            app.done(text, &receipt);
        }
        Err(why) => denied.set(Some(why)),
    };
    view! {
        <Button
            label=move || app.texts().conferencing.set_default
            kind=ButtonKind::Primary
            reason=why_not
            on_click=set
        />
        <Show when=move || why_not.read().is_none()>
            <p class="reason">{move || app.texts().conferencing.set_default_text}</p>
        </Show>
        <DenialNotice app denied />
    }
}

/// A dedicated number stands on the page of phone numbers too, with the way off the bridge.
fn elsewhere(app: App, row: Row) -> Option<impl IntoView> {
    let href = Signal::stored(on_phone_numbers(row.number).href());
    (!row.shared).then(|| {
        view! {
            <div class="control">
                <ButtonLink
                    label=move || app.texts().conferencing.to_phone_numbers
                    href
                />
                <p class="reason">{move || app.texts().conferencing.unassign_there}</p>
            </div>
        }
    })
}
