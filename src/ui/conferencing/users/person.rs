//! The pane of one person: the facts, and what may be done.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::Desk;
use super::dial_in::DialInSection;
use super::edit::EditDialog;
use super::list::number;
use super::person_actions::PersonActions;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::people::{Mailbox, Provider};
use crate::screens::conferencing::person::{Details, Latest, details, migration_of};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Badge, Button, ButtonKind, Fact, Facts, Pane, Tone};
use crate::wording;
use crate::wording::conferencing as say;
use crate::wording::providers;

/// The pane.
#[component]
pub fn PersonPane(desk: Desk, user: UserId) -> impl IntoView {
    let app = desk.app;
    let shown = Memo::new(move |_| {
        let areas = [Area::People, Area::Meetings, Area::Bridge];
        app.look(&areas, |s| details(s.tenant(), user, s.now()))
    });
    let name = move || shown.read().as_ref().map(|it| it.name.clone()).unwrap_or_default();
    let provider = Memo::new(move |_| shown.read().as_ref().map(|it| it.provider));
    let ready = Memo::new(move |_| shown.read().as_ref().is_some_and(|it| it.ready));
    let teams = Memo::new(move |_| shown.read().as_ref().is_some_and(|it| it.teams));
    view! {
        <Pane
            title=name
            close_label=move || app.texts().common.close
            on_close=move |()| desk.roster.close()
            under_title=move || {
                move || {
                    let ready = ready.get().then(|| ready_badge(app));
                    let provider = provider.get().map(|provider| provider_badge(app, provider));
                    let teams = teams.get().then(|| teams_badge(app));
                    view! { <span class="cluster">{provider} {ready} {teams}</span> }
                }
            }
        >
            {move || shown.get().map(|it| facts(app, it))}
            <Actions app user />
            <DialInSection app user />
        </Pane>
    }
}

#[component]
fn Actions(app: App, user: UserId) -> impl IntoView {
    let editing = RwSignal::new(false);
    let read_only = move || app.read_only();
    let users = Memo::new(move |_| Arc::new(UserSet::one(user)));
    view! {
        <div class="cluster">
            <Button
                label=move || app.texts().common.edit
                kind=ButtonKind::Primary
                reason=Signal::derive(read_only)
                on_click=move |()| editing.set(true)
            />
            <PersonActions app user />
        </div>
        <EditDialog app users open=editing />
    }
}

fn provider_badge(app: App, provider: Provider) -> impl IntoView {
    let (tone, label): (Tone, fn(App) -> &'static str) = match provider {
        Provider::Microsoft => (Tone::Accent, |app| app.texts().conferencing.microsoft),
        Provider::ThirdParty => (Tone::Info, |app| app.texts().conferencing.third_party),
        Provider::None => (Tone::Neutral, |app| app.texts().conferencing.off),
    };
    view! { <Badge label=move || label(app) tone /> }
}

/// Licensed, and not with Microsoft yet (MV-05).
fn ready_badge(app: App) -> impl IntoView {
    view! { <Badge label=move || app.texts().providers.ready_badge tone=Tone::Warning /> }
}

/// In Teams, only Microsoft provides (AC-02).
fn teams_badge(app: App) -> impl IntoView {
    view! { <Badge label=move || app.texts().providers.teams_badge tone=Tone::Neutral /> }
}

fn facts(app: App, it: Details) -> impl IntoView {
    let (t, lang) = (&app.texts().conferencing, app.lang());
    let mailbox = match it.mailbox {
        Mailbox::Online => t.in_the_cloud,
        Mailbox::OnPremises => t.on_premises,
    };
    let on_bridge = it.conference_id.map(|id| {
        view! {
            <Fact label=t.conference_id>{id.to_string()}</Fact>
            <Fact label=t.toll>{number(app, it.toll)}</Fact>
            <Fact label=t.toll_free>{number(app, it.toll_free)}</Fact>
        }
    });
    // AC-07: its PIN is the third party's secret.
    let third_party = it.third_party.map(|name| {
        let knows = providers::own_pin(lang, &name);
        view! {
            <Fact label=app.texts().providers.provider_name>{name}</Fact>
            <Fact label=app.texts().providers.pin>
                {knows}
                <span class="sub">{app.texts().providers.send_pin}</span>
            </Fact>
        }
    });
    let stale = (it.stale > 0).then(|| {
        let text = wording::stale::of_person(lang, it.stale, it.meetings);
        view! { <p class="reason">{text}</p> }
    });
    let to_latest = latest(app, it.latest, &it.address);
    let meetings = wording::meetings::how_many_future(lang, it.meetings);
    view! {
        <Facts>
            <Fact label=t.address>{it.address}</Fact>
            <Fact label=t.country>{wording::place::country(lang, it.country)}</Fact>
            {third_party}
            {on_bridge}
            <Fact label=t.mailbox>{mailbox}</Fact>
            <Fact label=t.meetings>{meetings} {stale}</Fact>
            <Fact label=t.latest_migration>{to_latest}</Fact>
        </Facts>
    }
}

fn latest(app: App, latest: Option<Latest>, address: &str) -> AnyView {
    let Some(Latest { state, rewritten, total }) = latest else {
        return app.texts().conferencing.never.into_any();
    };
    let text = say::latest(app.lang(), state, rewritten, total);
    view! { <a href=migration_of(address).href()>{text}</a> }.into_any()
}
