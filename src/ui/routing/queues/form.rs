//! The page of a queue: its cards, from the name to where calls go when nobody answers.

use leptos::prelude::*;

use super::agents::AgentsCard;
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::ids::QueueId;
use crate::domain::routing::{Endpoint, RoutingCommand, RoutingEvent, links};
use crate::route::{Page, Route};
use crate::screens::routing::list::OPEN;
use crate::screens::routing::queue_form::QueueDraft;
use crate::session::Receipt;
use crate::ui::handle::{App, Area, Denied, use_app};
use crate::ui::kit::{Card, Field, NumberInput};
use crate::ui::routing::drawing::Drawing;
use crate::ui::routing::endpoint::{AccountCard, RoundNotice};
use crate::ui::routing::form::{self, SaveBar, focus_first_error};
use crate::ui::routing::greeting::GreetingField;
use crate::ui::routing::number::NameAndNumber;
use crate::ui::routing::target::{TargetField, forward_full, forward_waited};
use crate::wording::routing::{figures, names};

/// What the cards of the page share.
pub(super) type Form = form::Form<QueueDraft>;

/// The page of a new queue, or of one that exists.
#[component]
pub fn QueueForm(id: Option<QueueId>) -> impl IntoView {
    let app = use_app();
    let form = Form::new(
        app,
        id.map(Endpoint::Queue),
        move |tenant| tenant.routing.queues.get(&id?).map(|found| QueueDraft::of(&found.queue)),
        QueueDraft::default,
        move |draft, tenant, lang, reader| {
            draft.check(tenant, lang, reader, id).err().unwrap_or_default()
        },
    );
    let save = move |()| {
        if !form.save(|| send(app, id, form.draft)) {
            focus_first_error();
        }
    };
    view! {
        <GeneralCard form />
        <AgentsCard form id />
        <LimitsCard form />
        {id.map(|id| view! { <AccountCard endpoint=Endpoint::Queue(id) /> })}
        <SaveBar form on_save=save />
        {id.map(|id| view! { <Drawing endpoint=Endpoint::Queue(id) /> })}
    }
}

/// Saves the page. What stands in its way is said at its fields, or is the answer.
fn send(app: App, id: Option<QueueId>, draft: RwSignal<QueueDraft>) -> Result<(), Option<Denied>> {
    let (lang, reader) = untrack(|| (app.lang(), app.reader()));
    let typed = draft.get_untracked();
    let queue = app.peek(|s| typed.check(s.tenant(), lang, reader, id)).map_err(|_| None)?;
    let (name, queue) = (queue.name.trim().to_string(), Box::new(queue));
    let wish = match id {
        Some(id) => RoutingCommand::ChangeQueue { id, queue },
        None => RoutingCommand::CreateQueue { queue },
    };
    let receipt = app.send(Command::Routing(wish)).map_err(Some)?;
    let note = typed.wait_note(lang);
    app.done(figures::saved(lang, &name, id.is_none(), note.as_deref()), &receipt);
    if let Some(id) = made(&receipt) {
        app.go(Route::from(Page::CallQueues).with(OPEN, id.0.to_string()));
    }
    Ok(())
}

fn made(receipt: &Receipt) -> Option<QueueId> {
    receipt.events.iter().find_map(|event| match event {
        Event::Routing(RoutingEvent::QueueCreated { id, .. }) => Some(*id),
        _ => None,
    })
}

#[component]
fn GeneralCard(form: Form) -> impl IntoView {
    let Form { app, draft, .. } = form;
    view! {
        <Card title=move || app.texts().routing.general>
            <div class="form-column">
                <NameAndNumber form name=|it| &mut it.name number=|it| &mut it.number />
                <GreetingField
                    label=move || app.texts().routing.greeting
                    value=form.get(|draft| draft.greeting.clone())
                    on_change=move |greeting| draft.update(|draft| draft.greeting = greeting)
                    error=form.error("greeting")
                />
                <GreetingField
                    label=move || app.texts().routing.music
                    music=true
                    value=form.get(|draft| draft.music.clone())
                    on_change=move |music| draft.update(|draft| draft.music = music)
                    error=form.error("music")
                />
            </div>
        </Card>
    }
}

#[component]
fn LimitsCard(form: Form) -> impl IntoView {
    let Form { app, endpoint: but, draft, .. } = form;
    let wait_hint = move || {
        let note = draft.read().wait_note(app.lang());
        note.unwrap_or_else(|| app.texts().routing.wait_hint.to_string())
    };
    let round = Memo::new(move |_| {
        let (from, lang, targets) = (but?, app.lang(), draft.read().targets());
        app.look(&[Area::Routing], |session| {
            let between = links::round(session.tenant(), from, &targets)?;
            Some(between.iter().map(|e| names::endpoint(lang, session.tenant(), *e)).collect())
        })
    });
    view! {
        <Card title=move || app.texts().routing.limits>
            <div class="form-column">
                <Field label=move || app.texts().routing.size error=form.error("size")>
                    <NumberInput
                        value=form.get(|draft| draft.size.clone())
                        on_input=move |text: String| draft.update(|draft| draft.size = text)
                        unit=move || app.texts().routing.calls
                    />
                </Field>
                <TargetField
                    label=move || app.texts().routing.when_full
                    labels=forward_full
                    value=form.get(|draft| draft.full)
                    on_change=move |target| draft.update(|draft| draft.full = target)
                    error=form.error("full")
                    but
                />
                <Field
                    label=move || app.texts().routing.wait
                    hint=wait_hint
                    error=form.error("wait")
                >
                    <NumberInput
                        value=form.get(|draft| draft.wait.clone())
                        on_input=move |text: String| draft.update(|draft| draft.wait = text)
                        unit=move || app.texts().routing.minutes
                    />
                </Field>
                <TargetField
                    label=move || app.texts().routing.when_waited
                    labels=forward_waited
                    value=form.get(|draft| draft.waited)
                    on_change=move |target| draft.update(|draft| draft.waited = target)
                    error=form.error("waited")
                    but
                />
                <RoundNotice round />
            </div>
        </Card>
    }
}
