//! The agents of a queue: who they are, how the next one is found, who has opted out.

use leptos::prelude::*;

use super::form::Form;
use crate::domain::command::Command;
use crate::domain::ids::{QueueId, UserId};
use crate::domain::routing::RoutingCommand;
use crate::domain::routing::queues::{self, Distribution};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{
    Badge, Button, ButtonKind, Card, Checkbox, Choice, Field, NumberInput, RadioGroup, Tone,
};
use crate::ui::routing::people::PeopleField;
use crate::wording::routing::{figures, names};

/// The choice as the control knows it.
fn key(distribution: Distribution) -> &'static str {
    match distribution {
        Distribution::Attendant => "attendant",
        Distribution::Serial => "serial",
        Distribution::RoundRobin => "round-robin",
        Distribution::LongestIdle => "longest-idle",
    }
}

/// The methods of the era, and the one that the queue has (CQ-06).
fn methods(app: App, chosen: Distribution) -> Vec<Choice> {
    let t = &app.texts().routing;
    let era = app.look(&[Area::Routing], |session| session.tenant().era);
    let offered = Distribution::ALL.into_iter().filter(|d| d.exists_in(era) || *d == chosen);
    let choice = |distribution: Distribution| {
        let hint = match distribution {
            Distribution::Attendant => t.by_attendant_hint,
            Distribution::Serial => t.by_serial_hint,
            Distribution::RoundRobin => t.by_round_robin_hint,
            Distribution::LongestIdle => t.by_longest_idle_hint,
        };
        Choice::new(key(distribution), names::distribution(app.lang(), distribution)).hint(hint)
    };
    offered.map(choice).collect()
}

/// The card.
#[component]
pub(super) fn AgentsCard(form: Form, id: Option<QueueId>) -> impl IntoView {
    let Form { app, draft, .. } = form;
    let note = move |agent: UserId| match id {
        Some(id) => view! { <AgentNote app id agent /> }.into_any(),
        None => ().into_any(),
    };
    let chosen = Memo::new(move |_| draft.read().distribution);
    let choose = move |chosen: String| {
        let found = Distribution::ALL.into_iter().find(|distribution| key(*distribution) == chosen);
        draft.update(|draft| draft.distribution = found.unwrap_or_default());
    };
    view! {
        <Card title=move || app.texts().routing.agents>
            <div class="form-column">
                <PeopleField
                    label=move || app.texts().routing.add_person
                    hint=move || app.texts().routing.agents_hint
                    people=form.get(|draft| draft.agents.clone())
                    on_change=move |agents| draft.update(|draft| draft.agents = agents)
                    error=form.error("agents")
                    ordered=true
                    note=Callback::new(note)
                />
                <Show when=move || draft.read().agents.is_empty()>
                    <p class="muted">{move || app.texts().routing.no_agents}</p>
                </Show>
                <RadioGroup
                    label=move || app.texts().routing.distribution
                    options=Signal::derive(move || methods(app, chosen.get()))
                    value=Signal::derive(move || key(chosen.get()).to_string())
                    on_change=choose
                />
                <div class="field__error" role="alert">
                    {move || form.error("distribution").get()}
                </div>
                <Field label=move || app.texts().routing.alert error=form.error("alert")>
                    <NumberInput
                        value=form.get(|draft| draft.alert.clone())
                        on_input=move |text: String| draft.update(|draft| draft.alert = text)
                        unit=move || app.texts().routing.seconds
                    />
                </Field>
                <Checkbox
                    label=move || app.texts().routing.opt_out
                    checked=form.get(|draft| draft.opt_out)
                    on_change=move |on| draft.update(|draft| draft.opt_out = on)
                />
            </div>
        </Card>
    }
}

/// What is saved about an agent: just added (CQ-07), opted out (CQ-06), and the way out and back.
#[component]
fn AgentNote(app: App, id: QueueId, agent: UserId) -> impl IntoView {
    let areas = [Area::Routing];
    let out = Memo::new(move |_| {
        app.look(&areas, |session| {
            let found = session.tenant().routing.queues.get(&id)?;
            found.added.contains_key(&agent).then(|| found.opted_out.contains(&agent))
        })
    });
    let new_until = Memo::new(move |_| {
        app.look(&areas, |session| {
            let found = session.tenant().routing.queues.get(&id)?;
            found.rings_from(session.tenant(), agent)
        })
    });
    let just_added = move || {
        let (from, now) = (new_until.get()?, app.now());
        (now < from).then(|| {
            let label = figures::rings_from(app.lang(), from, now);
            view! { <Badge label tone=Tone::Warning /> }
        })
    };
    let switch = move |to: bool| {
        let wish = RoutingCommand::OptOut { id, agent, out: to };
        match app.send(Command::Routing(wish)) {
            Ok(_) => {}
            Err(why) => app.tell_denied(&why),
        }
    };
    let button = move || {
        let is_out = out.get()?;
        let label = move || {
            let t = &app.texts().routing;
            if is_out { t.come_back } else { t.opt_out_now }
        };
        let why_not =
            move || app.reason(&areas, |tenant, _| queues::can_opt(tenant, id, agent, !is_out));
        Some(view! {
            {is_out
                .then(|| view! { <Badge label=move || app.texts().routing.opted_out /> })}
            <Button
                label
                kind=ButtonKind::Subtle
                reason=Signal::derive(why_not)
                on_click=move |()| switch(!is_out)
            />
        })
    };
    view! {
        {just_added}
        {button}
    }
}
