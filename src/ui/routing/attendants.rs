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

use super::page::{ListPage, NewPage, OnePage};
use crate::domain::ids::AttendantId;
use crate::domain::routing::Endpoint;
use crate::route::Page as To;
use crate::screens::routing::list::{OPEN, Opened, attendants, opened_attendant};
use crate::ui::handle::{Area, use_app};
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
    view! {
        <ListPage
            page=To::AutoAttendants
            title=|t| t.navigation.attendants
            subtitle=move || figures::attendants(app.lang(), rows.read().len() as u32)
            none=[|t| t.no_attendants, |t| t.no_attendants_text]
            third=|t| t.hours
            fourth=|t| t.language
            rows
        />
    }
}

#[component]
fn NewAttendant() -> impl IntoView {
    view! {
        <NewPage page=To::AutoAttendants title=|t| t.new_attendant back=|t| t.back_to_attendants>
            <AttendantForm id=None />
        </NewPage>
    }
}

#[component]
fn OneAttendant(id: AttendantId) -> impl IntoView {
    view! {
        <OnePage endpoint=Endpoint::Attendant(id) kind=|t| t.attendant>
            <AttendantForm id=Some(id) />
        </OnePage>
    }
}
