//! Call queues: the list, a new one, and the page of one.

mod agents;
mod form;

use leptos::prelude::*;

use super::endpoint::EndpointActions;
use super::gate::RoutingGate;
use super::table::EndpointTable;
use crate::domain::ids::QueueId;
use crate::domain::routing::{Endpoint, can_have, links};
use crate::route::{Page as To, Route};
use crate::screens::routing::list::{NEW, OPEN, Opened, opened_queue, queues};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Button, ButtonKind, ButtonLink, CommandBar, EmptyState, IconName};
use crate::ui::layout::Page;
use crate::wording::routing::figures;
use form::QueueForm;

/// The page.
#[component]
pub fn CallQueuesPage() -> impl IntoView {
    let app = use_app();
    let opened = Memo::new(move |_| {
        let key = app.query(OPEN);
        app.look(&[Area::Routing], |session| opened_queue(session.tenant(), &key))
    });
    move || match opened.get() {
        Opened::List => view! { <QueueList /> }.into_any(),
        Opened::New => view! { <NewQueue /> }.into_any(),
        Opened::One(id) => view! { <OneQueue id /> }.into_any(),
    }
}

/// The button that makes a new one, or the reason why there is none.
pub(super) fn new_button(app: App, page: To) -> impl IntoView {
    let why_not = Memo::new(move |_| app.reason(&[Area::Numbers], |tenant, _| can_have(tenant)));
    view! {
        <Button
            label=move || app.texts().routing.new
            kind=ButtonKind::Primary
            icon=IconName::Plus
            reason=why_not
            on_click=move |()| app.go(Route::from(page).with(OPEN, NEW))
        />
    }
}

#[component]
fn QueueList() -> impl IntoView {
    let app = use_app();
    let rows = Memo::new(move |_| {
        let lang = app.lang();
        app.look(&[Area::Routing], |session| queues(session.tenant(), lang))
    });
    let empty = Memo::new(move |_| rows.read().is_empty());
    let nothing = move || {
        view! {
            <EmptyState
                title=move || app.texts().routing.no_queues
                text=move || app.texts().routing.no_queues_text
                icon=IconName::Phone
            />
        }
    };
    view! {
        <Page
            title=move || app.texts().navigation.queues
            subtitle=move || figures::queues(app.lang(), rows.read().len() as u32)
        >
            <RoutingGate>
                <CommandBar label=move || app.texts().routing.commands>
                    {new_button(app, To::CallQueues)}
                </CommandBar>
                <Show when=move || !empty.get() fallback=nothing>
                    <EndpointTable
                        label=move || app.texts().navigation.queues
                        third=|t| t.agents
                        fourth=|t| t.distribution
                        rows
                    />
                </Show>
            </RoutingGate>
        </Page>
    }
}

#[component]
fn NewQueue() -> impl IntoView {
    let app = use_app();
    let actions = move || {
        let href = Signal::stored(Route::from(To::CallQueues).href());
        view! {
            <ButtonLink
                label=move || app.texts().routing.back_to_queues
                href
                icon=IconName::ArrowLeft
            />
        }
    };
    view! {
        <Page title=move || app.texts().routing.new_queue actions>
            <RoutingGate>
                <QueueForm id=None />
            </RoutingGate>
        </Page>
    }
}

#[component]
fn OneQueue(id: QueueId) -> impl IntoView {
    let app = use_app();
    let endpoint = Endpoint::Queue(id);
    let name = Memo::new(move |_| {
        app.look(&[Area::Routing], |session| {
            links::name(session.tenant(), endpoint).unwrap_or_default().to_string()
        })
    });
    view! {
        <Page
            title=move || name.get()
            subtitle=move || app.texts().routing.queue
            actions=move || view! { <EndpointActions endpoint /> }
        >
            <QueueForm id=Some(id) />
        </Page>
    }
}
