//! The pane of the chosen number: its facts, what may be done with it, and why not.

use leptos::prelude::*;

use super::CHOSEN;
use super::assign::AssignDialog;
use super::list::status_badge;
use super::news::News;
use super::release::ReleaseAction;
use super::unassign::UnassignDialogs;
use super::user::{UserActions, UserFacts};
use crate::domain::bridge;
use crate::domain::dialin;
use crate::domain::numbers::Usage;
use crate::domain::phone::PhoneNumber;
use crate::route::{Page, Route};
use crate::screens::calls::route_to;
use crate::screens::routing::list::route_of;
use crate::screens::voice::details::{Details, details, may_ask_to_unassign};
use crate::screens::voice::numbers::{Status, row};
use crate::screens::voice::unassigning::people_with;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{
    Button, ButtonKind, ButtonLink, Fact, Facts, IconName, Notice, Pane, Tone, unique_id,
};
use crate::wording;

/// The pane.
#[component]
pub fn NumberDetails(number: PhoneNumber) -> impl IntoView {
    let app = use_app();
    let shown = Memo::new(move |_| {
        let lang = app.lang();
        let areas = [Area::Numbers, Area::Bridge, Area::People, Area::Meetings, Area::Routing];
        app.look(&areas, |session| details(session.tenant(), lang, number, session.now()))
    });
    let status = Memo::new(move |_| shown.read().as_ref().map(|details| details.status));
    view! {
        <Pane
            title=move || app.phone(number)
            close_label=move || app.texts().common.close
            on_close=move |()| app.set_query(CHOSEN, "")
            under_title=move || move || status.get().map(|status| status_badge(app, status))
        >
            {move || shown.get().map(|details| facts(app, number, details))}
            <News number shown />
            <Actions number status />
        </Pane>
    }
}

fn facts(app: App, number: PhoneNumber, details: Details) -> impl IntoView {
    let (t, lang) = (&app.texts().numbers, app.lang());
    let calls = wording::numbers::calls(lang, details.usage);
    let service = (details.usage != Usage::User).then(|| {
        let (people, meetings) = (details.people, details.meetings);
        let href = app.look(&[], |session| people_with(session.tenant(), number)).href();
        let people_text = wording::person::how_many(lang, people);
        let people = match people {
            0 => people_text.into_any(),
            _ => view! { <a href=href>{people_text}</a> }.into_any(),
        };
        view! {
            <Fact label=t.default_of>{people}</Fact>
            <Fact label=t.printed_in>{wording::meetings::how_many_future(lang, meetings)}</Fact>
        }
    });
    let assigned_to = app
        .look(&[], |session| row(session.tenant(), lang, number))
        .map(|row| row.assigned_to)
        .filter(|name| !name.is_empty());
    let assigned_to = assigned_to.map(|name| match details.status {
        Status::Endpoint(endpoint) => {
            view! { <a href=route_of(endpoint).href()>{name}</a> }.into_any()
        }
        _ => name.into_any(),
    });
    view! {
        <Facts>
            <Fact label=t.number_type>{wording::place::usage(lang, details.usage)}</Fact>
            <Fact label=t.location>{details.location}</Fact>
            {assigned_to.map(|name| view! { <Fact label=t.assigned_to>{name}</Fact> })}
            {service}
            <Fact label=t.calls_at_once>{calls}</Fact>
            <UserFacts number />
        </Facts>
    }
}

/// The buttons: those of the bridge, or those of a number for a person.
#[component]
fn Actions(number: PhoneNumber, status: Memo<Option<Status>>) -> impl IntoView {
    let app = use_app();
    let is_user = Memo::new(move |_| {
        app.look(&[Area::Numbers], |session| {
            let owned = session.tenant().numbers.owned.get(&number);
            owned.is_some_and(|owned| owned.usage == Usage::User)
        })
    });
    view! {
        {move || match is_user.get() {
            true => view! { <UserActions number /> }.into_any(),
            false => view! { <BridgeActions number status /> }.into_any(),
        }}
        <ReleaseAction number />
    }
}

/// The buttons, with the reasons of those that may not be used below them.
#[component]
fn BridgeActions(number: PhoneNumber, status: Memo<Option<Status>>) -> impl IntoView {
    let app = use_app();
    let (assigning, unassigning) = (RwSignal::new(false), RwSignal::new(false));
    let areas = [Area::Numbers, Area::Bridge, Area::Routing];
    let why_not_assign = Memo::new(move |_| {
        app.reason(&areas, |tenant, _| bridge::can_assign(tenant, number).map(|_| ()))
    });
    let why_not_unassign = Memo::new(move |_| {
        app.reason(&areas, |tenant, now| may_ask_to_unassign(tenant, number, now))
    });
    // UN-06: Teams today calls it so where it lets a number go.
    let unassign_label = move || {
        let released = app.look(&areas, |s| dialin::is_released(s.tenant(), number));
        if released { app.texts().dialin.release } else { app.texts().numbers.unassign }
    };
    let (assign_id, unassign_id) = (unique_id("reason"), unique_id("reason"));
    let reasons = {
        let (assign_id, unassign_id) = (assign_id.clone(), unassign_id.clone());
        move || {
            let (assign_id, unassign_id) = (assign_id.clone(), unassign_id.clone());
            let assign = why_not_assign.get();
            let unassign = why_not_unassign.get().filter(|why| assign.as_ref() != Some(why));
            let is_default = status.get() == Some(Status::BridgeDefault);
            view! {
                {assign.map(|text| view! { <p class="reason" id=assign_id>{text}</p> })}
                {unassign.map(|text| why_not(app, unassign_id, text, is_default))}
            }
        }
    };
    view! {
        <div class="cluster">
            <Button
                label=move || app.texts().numbers.assign
                kind=ButtonKind::Primary
                reason=why_not_assign
                reason_id=assign_id
                on_click=move |()| assigning.set(true)
            />
            <Button
                label=unassign_label
                reason=why_not_unassign
                reason_id=unassign_id
                on_click=move |()| unassigning.set(true)
            />
        </div>
        {reasons}
        <TryCall number />
        <AssignDialog number open=assigning />
        <UnassignDialogs number open=unassigning />
    }
}

/// The way to trying a call to this number.
#[component]
fn TryCall(number: PhoneNumber) -> impl IntoView {
    let app = use_app();
    view! {
        <div>
            <ButtonLink
                label=move || app.texts().routing.try_call_number
                href=route_to(number).href()
                icon=IconName::Phone
            />
        </div>
    }
}

/// Why the number stays on the bridge; for the default with the way to another one.
fn why_not(app: App, id: String, text: String, is_default: bool) -> AnyView {
    if !is_default {
        return view! { <p class="reason" id=id>{text}</p> }.into_any();
    }
    let to_bridge = move || {
        view! {
            <ButtonLink
                label=move || app.texts().numbers.to_bridge
                href=Route::from(Page::Bridge).href()
            />
        }
    };
    let title = move || app.texts().numbers.not_yet;
    view! { <Notice tone=Tone::Warning id title text actions=to_bridge /> }.into_any()
}
