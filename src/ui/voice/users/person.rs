//! The pane of one person: the number, where emergency calls lead, how the person sees it (AN-08),
//! and what may be done.

use leptos::prelude::*;

use super::assign::AssignDialog;
use super::desk::{AREAS, Desk};
use super::list::state_badge;
use super::remove::RemoveButton;
use crate::domain::command::Command;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::voice::{
    Activation, VoiceCommand, can_have_number, enterprise_voice_enabled, location_for, number_of,
};
use crate::screens::voice::assigning::{Step, may_get, may_get_another};
use crate::screens::voice::users::{Row, State, row};
use crate::ui::handle::App;
use crate::ui::kit::{Button, ButtonKind, Fact, Facts, Notice, Pane, Tone};
use crate::wording::voice as say;

/// The pane.
#[component]
pub fn PersonPane(desk: Desk, user: UserId) -> impl IntoView {
    let app = desk.app;
    let shown = Memo::new(move |_| {
        desk.minute.track();
        let lang = app.lang();
        app.look(&AREAS, |s| row(s.tenant(), lang, user, s.now()))
    });
    let name = move || shown.read().as_ref().map(|it| it.name.clone()).unwrap_or_default();
    let state = Memo::new(move |_| shown.read().as_ref().map(|it| it.state));
    let has = Memo::new(move |_| shown.read().as_ref().is_some_and(|it| it.number.is_some()));
    view! {
        <Pane
            title=name
            close_label=move || app.texts().common.close
            on_close=move |()| desk.roster.close()
            under_title=move || move || state.get().map(|state| state_badge(app, state))
        >
            {move || shown.get().map(|it| facts(app, user, it))}
            {move || state.get().and_then(|state| news(app, user, state))}
            {move || match has.get() {
                true => view! { <Having app user /> }.into_any(),
                false => view! { <Wanting app user /> }.into_any(),
            }}
        </Pane>
    }
}

fn facts(app: App, user: UserId, it: Row) -> impl IntoView {
    let (t, lang) = (&app.texts().voice, app.lang());
    let leads = it.number.map(|number| {
        let location = app.look(&AREAS, |s| {
            let location = location_for(s.tenant(), number);
            say::leads_to(lang, s.tenant(), location)
        });
        view! { <Fact label=t.address>{location}</Fact> }
    });
    let era = app.look(&AREAS, |s| s.tenant().era);
    let activation = match it.state {
        State::Has(activation) => {
            let name = activation.name(era);
            Some(view! { <Fact label=t.activation>{name}</Fact> })
        }
        State::NoNumber | State::OnPremises => None,
    };
    let enabled = app.look(&AREAS, |s| enterprise_voice_enabled(s.tenant(), user));
    let number = match it.number {
        Some(number) => app.phone(number).into_any(),
        None => view! { <span class="muted">{app.texts().common.none}</span> }.into_any(),
    };
    view! {
        <Facts>
            <Fact label=t.sign_in>{it.address}</Fact>
            <Fact label=t.country>{it.country}</Fact>
            <Fact label=t.number>{number}</Fact>
            {leads}
            {activation}
            <Fact label=t.directory_fact>{if enabled { "True" } else { "False" }}</Fact>
        </Facts>
    }
}

/// When the number works, or what to do when it does not (AN-04, NT-08).
fn news(app: App, user: UserId, state: State) -> Option<AnyView> {
    let State::Has(activation) = state else { return None };
    let lang = app.lang();
    match activation {
        Activation::Pending { until } | Activation::Updating { until } => {
            let text = move || say::works_at(lang, until, app.now());
            Some(view! { <Notice tone=Tone::Info text /> }.into_any())
        }
        Activation::Failed { .. } | Activation::Incomplete => {
            let people = app.peek(|s| s.tenant().people.len());
            let ask = move |()| {
                let number = app.peek(|s| number_of(s.tenant(), user));
                let command = number.map(|number| VoiceCommand::AskForHelp { number });
                if let Some(Ok(receipt)) = command.map(|it| app.send(Command::Voice(it))) {
                    app.done(untrack(|| app.texts().voice.helped), &receipt);
                }
            };
            let actions = move || {
                view! { <Button label=move || app.texts().voice.ask_help on_click=ask /> }
            };
            let text = say::help_path(lang, people);
            let actions = matches!(activation, Activation::Failed { .. }).then_some(actions);
            Some(match actions {
                Some(actions) => view! { <Notice tone=Tone::Danger text actions /> }.into_any(),
                None => view! { <Notice tone=Tone::Danger text /> }.into_any(),
            })
        }
        Activation::Activated => None,
    }
}

/// What may be done for somebody without a number.
#[component]
fn Wanting(app: App, user: UserId) -> impl IntoView {
    let open = RwSignal::new(false);
    let why_not = Memo::new(move |_| app.reason(&AREAS, |tenant, now| may_get(tenant, user, now)));
    view! {
        <Button
            label=move || app.texts().voice.assign
            kind=ButtonKind::Primary
            reason=why_not
            on_click=move |()| open.set(true)
        />
        <AssignDialog step=Step::Assign users=Signal::stored(UserSet::one(user)) open />
    }
}

/// What may be done for somebody with one, and how the person sees it.
#[component]
fn Having(app: App, user: UserId) -> impl IntoView {
    let (changing, moving) = (RwSignal::new(false), RwSignal::new(false));
    let why_not =
        Memo::new(move |_| app.reason(&AREAS, |tenant, now| may_get_another(tenant, user, now)));
    let why_not_move =
        Memo::new(move |_| app.reason(&AREAS, |tenant, now| can_have_number(tenant, user, now)));
    let one = Signal::stored(UserSet::one(user));
    view! {
        <div class="cluster">
            <Button
                label=move || app.texts().voice.change
                kind=ButtonKind::Primary
                reason=why_not
                on_click=move |()| changing.set(true)
            />
            <Button
                label=move || app.texts().voice.change_address
                reason=why_not_move
                on_click=move |()| moving.set(true)
            />
            <RemoveButton users=Memo::new(move |_| UserSet::one(user)) />
        </div>
        <Notice tone=Tone::Neutral title=move || app.texts().voice.tell_title>
            <ul class="voice__list">
                <li>{move || app.texts().voice.tell_skype}</li>
                <li>{move || app.texts().voice.tell_teams}</li>
                <li>{move || app.texts().voice.tell_gray}</li>
            </ul>
        </Notice>
        <AssignDialog step=Step::Change users=one open=changing />
        <AssignDialog step=Step::Relocate users=one open=moving />
    }
}
