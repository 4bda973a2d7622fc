//! The page of a queue: its cards, from the name to where calls go when nobody answers.

use leptos::prelude::*;

use super::agents::AgentsCard;
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::ids::QueueId;
use crate::domain::refusal::Refusal;
use crate::domain::routing::{Endpoint, RoutingCommand, RoutingEvent, links};
use crate::route::{Page, Route};
use crate::screens::routing::list::OPEN;
use crate::screens::routing::parts::Errors;
use crate::screens::routing::queue_form::QueueDraft;
use crate::session::Receipt;
use crate::ui::handle::{App, Area, Denied, use_app};
use crate::ui::kit::{Card, Field, NumberInput, TextInput};
use crate::ui::routing::drawing::Drawing;
use crate::ui::routing::endpoint::{AccountCard, RoundNotice, SaveBar, focus_first_error};
use crate::ui::routing::greeting::GreetingField;
use crate::ui::routing::number::NumberField;
use crate::ui::routing::target::{TargetField, forward_full, forward_waited};
use crate::wording::routing::{figures, names};

/// What the cards of the page share.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub app: App,
    pub id: Option<QueueId>,
    pub draft: RwSignal<QueueDraft>,
    pub errors: Memo<Errors>,
}

impl Form {
    /// What is wrong at a spot.
    pub fn error(self, spot: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || self.errors.read().at(spot))
    }

    /// A part of what was typed.
    pub fn get<T: Send + Sync + 'static>(self, read: fn(&QueueDraft) -> T) -> Signal<T> {
        Signal::derive(move || read(&self.draft.read()))
    }
}

/// The page of a new queue, or of one that exists.
#[component]
pub fn QueueForm(id: Option<QueueId>) -> impl IntoView {
    let app = use_app();
    let saved = Memo::new(move |_| {
        app.look(&[Area::Routing], |session| {
            let found = session.tenant().routing.queues.get(&id?)?;
            Some(QueueDraft::of(&found.queue))
        })
    });
    let draft = RwSignal::new(saved.get_untracked().unwrap_or_default());
    // What was taken back, or saved elsewhere, is what the page shows.
    Effect::new(move |before: Option<Option<QueueDraft>>| {
        let now = saved.get();
        if let (Some(before), Some(now)) = (before, &now)
            && before.as_ref() != Some(now)
        {
            draft.set(now.clone());
        }
        now
    });
    let tried = RwSignal::new(false);
    let errors =
        Memo::new(move |_| if tried.get() { check(app, id, draft) } else { Errors::default() });
    let form = Form { app, id, draft, errors };
    let denied = RwSignal::new(None::<Denied>);
    let unchanged = move || {
        let same = saved.read().as_ref().is_some_and(|saved| *saved == *draft.read());
        app.reason(&[], |_, _| if same { Err(Refusal::NoChange) } else { Ok(()) })
    };
    let save = move |()| {
        denied.set(None);
        if let Err(why) = send(app, id, draft) {
            tried.set(true);
            denied.set(why);
            focus_first_error();
        } else {
            tried.set(false);
        }
    };
    let whole = move || denied.get().map(|why| app.say(&why)).or_else(|| errors.read().at(""));
    view! {
        <GeneralCard form />
        <AgentsCard form />
        <LimitsCard form />
        {id.map(|id| view! { <AccountCard endpoint=Endpoint::Queue(id) /> })}
        <SaveBar
            label=move || match id {
                Some(_) => app.texts().common.save,
                None => app.texts().routing.create,
            }
            reason=Signal::derive(unchanged)
            has_errors=Signal::derive(move || !errors.read().is_empty() || denied.read().is_some())
            error=Signal::derive(whole)
            on_save=save
        />
        {id.map(|id| view! { <Drawing endpoint=Endpoint::Queue(id) /> })}
    }
}

fn check(app: App, id: Option<QueueId>, draft: RwSignal<QueueDraft>) -> Errors {
    let (lang, reader) = (app.lang(), app.reader());
    let areas = [Area::Routing, Area::Numbers, Area::Bridge, Area::People];
    let draft = draft.read();
    app.look(&areas, |s| draft.check(s.tenant(), lang, reader, id)).err().unwrap_or_default()
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
    let Form { app, id, draft, .. } = form;
    view! {
        <Card title=move || app.texts().routing.general>
            <div class="form-column">
                <Field
                    label=move || app.texts().routing.name
                    error=form.error("name")
                    required=true
                >
                    <TextInput
                        value=form.get(|draft| draft.name.clone())
                        on_input=move |text: String| draft.update(|draft| draft.name = text)
                    />
                </Field>
                <NumberField
                    endpoint=id.map(Endpoint::Queue)
                    value=form.get(|draft| draft.number.clone())
                    on_change=move |digits: String| draft.update(|draft| draft.number = digits)
                    error=form.error("number")
                />
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
    let Form { app, id, draft, .. } = form;
    let but = id.map(Endpoint::Queue);
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
