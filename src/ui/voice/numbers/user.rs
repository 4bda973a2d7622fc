//! What the pane of a number has for those that serve people: where emergency calls lead, how far
//! the activation is, and the ways on (NT-06 to NT-09).

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::numbers::Usage;
use crate::domain::phone::PhoneNumber;
use crate::domain::porting::PortCommand;
use crate::domain::porting::release::can_convert;
use crate::domain::profile::Era;
use crate::domain::voice::{self, activation, assignment_status, capabilities};
use crate::route::{Page, Route};
use crate::ui::form::{CommandQuestion, Order};
use crate::ui::handle::{Area, use_app};
use crate::ui::kit::{Button, ButtonKind, ButtonLink, Fact};
use crate::wording;

/// The facts; today's names of capability and status among them.
#[component]
pub fn UserFacts(number: PhoneNumber) -> impl IntoView {
    let app = use_app();
    let areas = [Area::Numbers, Area::Emergency, Area::Bridge];
    let facts = move || {
        let lang = app.lang();
        app.look(&areas, |session| {
            let tenant = session.tenant();
            let owned = tenant.numbers.owned.get(&number)?;
            let location = voice::location_for(tenant, number);
            let leads = (owned.usage == Usage::User)
                .then(|| wording::voice::leads_to(lang, tenant, location));
            let state = activation(tenant, number, session.now());
            let today = (tenant.era == Era::TeamsToday).then(|| {
                let status = assignment_status(tenant, number).unwrap_or_default();
                (capabilities(owned.usage).join(", "), status)
            });
            Some((leads, state.map(|state| wording::voice::activation(lang, state)), today))
        })
    };
    move || {
        let (leads, state, today) = facts()?;
        let t = &app.texts().voice;
        Some(view! {
            {leads.map(|text| view! { <Fact label=t.address>{text}</Fact> })}
            {state.map(|text| view! { <Fact label=t.activation>{text}</Fact> })}
            {today
                .map(|(capability, status)| {
                    view! {
                        <Fact label=t.capability>{capability}</Fact>
                        <Fact label=t.assignment_status>{status}</Fact>
                    }
                })}
        })
    }
}

/// The way to the people, and making a service number of it.
#[component]
pub fn UserActions(number: PhoneNumber) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let why_not = Memo::new(move |_| {
        app.reason(&[Area::Numbers, Area::Ports], |tenant, _| can_convert(tenant, &[number]))
    });
    let order = move |()| {
        let command = PortCommand::ConvertToService { numbers: [number].into() };
        let done = app.texts().porting.usage_sent.to_string();
        Order { command: Command::Port(command), done: Some(done) }
    };
    let text = move || {
        let t = &app.texts().voice;
        match app.look(&[Area::Numbers], |session| session.tenant().era) {
            Era::SkypeForBusiness2018 => t.make_service_text,
            Era::TeamsToday => t.make_service_today,
        }
    };
    view! {
        <div class="cluster">
            <ButtonLink
                label=move || app.texts().voice.to_voice_users
                href=Route::from(Page::VoiceUsers).href()
                kind=ButtonKind::Primary
            />
            <Button
                label=move || app.texts().voice.make_service
                reason=why_not
                on_click=move |()| open.set(true)
            />
        </div>
        <CommandQuestion
            app
            open
            title=move || app.texts().voice.make_service_title
            order
        >
            <p>{text}</p>
        </CommandQuestion>
    }
}
