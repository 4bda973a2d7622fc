//! The pane of one person: the facts, and what may be done.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::Desk;
use super::edit::EditDialog;
use super::person_actions::PersonActions;
use crate::domain::ids::UserId;
use crate::domain::people::{Mailbox, Provider};
use crate::screens::conferencing::bridge::location;
use crate::screens::conferencing::editing;
use crate::screens::conferencing::person::{Details, Latest, details, migration_of};
use crate::screens::conferencing::users::DefaultNumber;
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Badge, Button, ButtonKind, Fact, Facts, Pane, Tone};
use crate::wording;
use crate::wording::conferencing as say;

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
    view! {
        <Pane
            title=name
            close_label=move || app.texts().common.close
            on_close=move |()| desk.close()
            under_title=move || move || provider.get().map(|provider| provider_badge(app, provider))
        >
            {move || shown.get().map(|it| facts(app, it))}
            <Actions app user />
        </Pane>
    }
}

#[component]
fn Actions(app: App, user: UserId) -> impl IntoView {
    let editing = RwSignal::new(false);
    let why_not = Memo::new(move |_| {
        app.reason(&[Area::People], |tenant, _| {
            crate::domain::people::can_edit_defaults(tenant, user)
        })
    });
    let whom = Memo::new(move |_| {
        let one = std::iter::once(user);
        Arc::new(app.look(&[Area::People], |s| editing::editable(s.tenant(), one)))
    });
    view! {
        <div class="cluster">
            <Button
                label=move || app.texts().common.edit
                kind=ButtonKind::Primary
                reason=why_not
                on_click=move |()| editing.set(true)
            />
            <PersonActions app user />
        </div>
        <EditDialog app whom open=editing />
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
    let stale = (it.stale > 0).then(|| {
        let text = say::stale_of_person(lang, it.stale, it.meetings);
        view! { <p class="reason">{text}</p> }
    });
    let to_latest = latest(app, it.latest, &it.address);
    view! {
        <Facts>
            <Fact label=t.address>{it.address}</Fact>
            <Fact label=t.country>{wording::place::country(lang, it.country)}</Fact>
            {on_bridge}
            <Fact label=t.mailbox>{mailbox}</Fact>
            <Fact label=t.meetings>{say::meetings(lang, it.meetings)} {stale}</Fact>
            <Fact label=t.latest_migration>{to_latest}</Fact>
        </Facts>
    }
}

fn number(app: App, held: Option<DefaultNumber>) -> AnyView {
    let Some(held) = held else {
        return view! { <span class="muted">{app.texts().common.none}</span> }.into_any();
    };
    let under = match held.dead {
        true => app.texts().conferencing.no_answer.to_string(),
        false => location(app.lang(), held.number),
    };
    view! {
        {app.phone(held.number)}
        <span class="sub" data-dead=held.dead>{under}</span>
    }
    .into_any()
}

fn latest(app: App, latest: Option<Latest>, address: &str) -> AnyView {
    let Some(Latest { state, rewritten, total }) = latest else {
        return app.texts().conferencing.never.into_any();
    };
    let text = say::latest(app.lang(), state, rewritten, total);
    view! { <a href=migration_of(address).href()>{text}</a> }.into_any()
}
