//! The locations inside an address: floors, wings, offices (EM-08, EM-11).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::AREAS;
use crate::domain::command::Command;
use crate::domain::emergency::{EmergencyCommand, can_remove_location};
use crate::domain::ids::{AddressId, LocationId};
use crate::screens::voice::addresses::{Details, Inside as Row};
use crate::ui::handle::{App, Denied};
use crate::ui::kit::{Button, ButtonKind, Field, IconName, TextInput};
use crate::wording::emergency as say;

/// The list, and the box for a new one.
#[component]
pub fn Inside(app: App, id: AddressId, shown: Memo<Option<Details>>) -> impl IntoView {
    let rows =
        Memo::new(move |_| shown.read().as_ref().map(|it| it.inside.clone()).unwrap_or_default());
    view! {
        <section class="voice__inside">
            <h3 class="strong">{move || app.texts().emergency.inside}</h3>
            <p class="muted">{move || app.texts().emergency.inside_text}</p>
            <ul class="voice__locations">
                <For
                    each=move || rows.get()
                    key=|row| (row.location, row.links.people, row.links.numbers)
                    children=move |row| view! { <LocationRow app row /> }
                />
            </ul>
            <NewLocation app id />
        </section>
    }
}

#[component]
fn LocationRow(app: App, row: Row) -> impl IntoView {
    let Row { location, name, links } = row;
    let is_default = name.is_empty();
    let label = {
        let name = name.clone();
        move || match is_default {
            true => app.texts().emergency.whole_address.to_string(),
            false => name.clone(),
        }
    };
    let remove = (!is_default).then(|| view! { <RemoveLocation app location /> });
    view! {
        <li class="voice__location">
            <span class="voice__place">
                <span>{label}</span>
                <span class="sub">{move || say::links(app.lang(), links)}</span>
            </span>
            {remove}
        </li>
    }
}

#[component]
fn RemoveLocation(app: App, location: LocationId) -> impl IntoView {
    let why_not =
        Memo::new(move |_| app.reason(&AREAS, |tenant, _| can_remove_location(tenant, location)));
    // What was deleted can be taken back at once, so nobody is asked before.
    let remove = move |()| {
        let command = Command::Emergency(EmergencyCommand::RemoveLocation { location });
        if let Ok(receipt) = app.send(command) {
            app.done(untrack(|| app.texts().emergency.location_removed), &receipt);
        }
    };
    view! {
        <Button
            label=move || app.texts().emergency.remove
            kind=ButtonKind::Subtle
            icon=IconName::Trash
            reason=why_not
            on_click=remove
        />
    }
}

#[component]
fn NewLocation(app: App, id: AddressId) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let denied = RwSignal::new(None::<Denied>);
    let add = move |ev: SubmitEvent| {
        ev.prevent_default();
        let typed = name.get_untracked().into();
        let command = EmergencyCommand::AddLocation { address: id, name: typed };
        match app.send(Command::Emergency(command)) {
            Ok(receipt) => {
                name.set(String::new());
                denied.set(None);
                app.done(untrack(|| app.texts().emergency.location_added), &receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    view! {
        <form class="voice__city" novalidate on:submit=add>
            <Field
                label=move || app.texts().emergency.location_name
                hint=move || app.texts().emergency.location_hint
                error=Signal::derive(move || denied.get().map(|why| app.say(&why)))
            >
                <TextInput
                    value=name
                    on_input=move |text| {
                        denied.set(None);
                        name.set(text);
                    }
                />
            </Field>
            <div class="voice__search">
                <Button
                    label=move || app.texts().emergency.add_location
                    reason=Signal::derive(move || app.read_only())
                    submit=true
                />
            </div>
        </form>
    }
}
