//! Auto attendants: the list, a new one page after page, and the pages of one.

mod form;
mod general;
mod grid;
mod handling;
mod holidays;
mod hours;
mod menu;
mod saving;
mod scope;
mod walk;

use leptos::prelude::*;

use super::endpoint::EndpointActions;
use super::gate::RoutingGate;
use super::queues::new_button;
use super::table::EndpointTable;
use crate::domain::ids::AttendantId;
use crate::domain::routing::{Endpoint, links};
use crate::route::{Page as To, Route};
use crate::screens::routing::list::{OPEN, Opened, attendants, opened_attendant};
use crate::ui::handle::{Area, use_app};
use crate::ui::kit::{ButtonLink, CommandBar, EmptyState, IconName};
use crate::ui::layout::Page;
use crate::wording::routing::figures;
use form::AttendantForm;

/// The page.
#[component]
pub fn AutoAttendantsPage() -> impl IntoView {
    let app = use_app();
    let opened = Memo::new(move |_| {
        let key = app.query(OPEN);
        app.look(&[Area::Routing], |session| opened_attendant(session.tenant(), &key))
    });
    move || match opened.get() {
        Opened::List => view! { <AttendantList /> }.into_any(),
        Opened::New => view! { <NewAttendant /> }.into_any(),
        Opened::One(id) => view! { <OneAttendant id /> }.into_any(),
    }
}

#[component]
fn AttendantList() -> impl IntoView {
    let app = use_app();
    let rows = Memo::new(move |_| {
        let lang = app.lang();
        app.look(&[Area::Routing], |session| attendants(session.tenant(), lang))
    });
    let empty = Memo::new(move |_| rows.read().is_empty());
    let nothing = move || {
        view! {
            <EmptyState
                title=move || app.texts().routing.no_attendants
                text=move || app.texts().routing.no_attendants_text
                icon=IconName::Phone
            />
        }
    };
    view! {
        <Page
            title=move || app.texts().navigation.attendants
            subtitle=move || figures::attendants(app.lang(), rows.read().len() as u32)
        >
            <RoutingGate>
                <CommandBar label=move || app.texts().routing.commands>
                    {new_button(app, To::AutoAttendants)}
                </CommandBar>
                <Show when=move || !empty.get() fallback=nothing>
                    <EndpointTable
                        label=move || app.texts().navigation.attendants
                        third=|t| t.hours
                        fourth=|t| t.language
                        rows
                    />
                </Show>
            </RoutingGate>
        </Page>
    }
}

#[component]
fn NewAttendant() -> impl IntoView {
    let app = use_app();
    let actions = move || {
        let href = Signal::stored(Route::from(To::AutoAttendants).href());
        view! {
            <ButtonLink
                label=move || app.texts().routing.back_to_attendants
                href
                icon=IconName::ArrowLeft
            />
        }
    };
    view! {
        <Page title=move || app.texts().routing.new_attendant actions>
            <RoutingGate>
                <AttendantForm id=None />
            </RoutingGate>
        </Page>
    }
}

#[component]
fn OneAttendant(id: AttendantId) -> impl IntoView {
    let app = use_app();
    let endpoint = Endpoint::Attendant(id);
    let name = Memo::new(move |_| {
        app.look(&[Area::Routing], |session| {
            links::name(session.tenant(), endpoint).unwrap_or_default().to_string()
        })
    });
    view! {
        <Page
            title=move || name.get()
            subtitle=move || app.texts().routing.attendant
            actions=move || view! { <EndpointActions endpoint /> }
        >
            <AttendantForm id=Some(id) />
        </Page>
    }
}
