//! Call queues: the list, a new one, and the page of one.

mod agents;
mod form;

use leptos::prelude::*;

use super::page::{ListPage, NewPage, OnePage};
use crate::domain::ids::QueueId;
use crate::domain::routing::Endpoint;
use crate::route::Page as To;
use crate::screens::routing::list::{OPEN, Opened, opened_queue, queues};
use crate::ui::handle::{Area, use_app};
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

#[component]
fn QueueList() -> impl IntoView {
    let app = use_app();
    let rows = Memo::new(move |_| {
        let lang = app.lang();
        app.look(&[Area::Routing], |session| queues(session.tenant(), lang))
    });
    view! {
        <ListPage
            page=To::CallQueues
            title=|t| t.navigation.queues
            subtitle=move || figures::queues(app.lang(), rows.read().len() as u32)
            none=[|t| t.no_queues, |t| t.no_queues_text]
            third=|t| t.agents
            fourth=|t| t.distribution
            rows
        />
    }
}

#[component]
fn NewQueue() -> impl IntoView {
    view! {
        <NewPage page=To::CallQueues title=|t| t.new_queue back=|t| t.back_to_queues>
            <QueueForm id=None />
        </NewPage>
    }
}

#[component]
fn OneQueue(id: QueueId) -> impl IntoView {
    view! {
        <OnePage endpoint=Endpoint::Queue(id) kind=|t| t.queue>
            <QueueForm id=Some(id) />
        </OnePage>
    }
}
