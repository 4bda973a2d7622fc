//! What else may be done with a person: each asked for first, with what it starts by itself.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::ids::UserId;
use crate::domain::people::{self, Mailbox, PersonChange, Provider};
use crate::screens::conferencing::person::{Consequence, consequence};
use crate::ui::form::Question;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{MenuButton, MenuItem};
use crate::wording;
use crate::wording::conferencing as say;

/// The menu and its questions.
#[component]
pub fn PersonActions(app: App, user: UserId) -> impl IntoView {
    let asked = RwSignal::new(None::<PersonChange>);
    let denied = RwSignal::new(None::<Denied>);
    let ask = move |change: PersonChange| {
        denied.set(None);
        asked.set(Some(change));
    };
    let title = move || {
        let name = app.peek(|s| wording::person::name(s.tenant(), user));
        let change = asked.read();
        change.as_ref().map(|it| say::question(app.lang(), &name, it)).unwrap_or_default()
    };
    let confirm = move |()| {
        let Some(change) = asked.get_untracked() else { return };
        match app.send(Command::ChangePerson { user, change }) {
            Ok(receipt) => {
                asked.set(None);
                app.done_as_told(&receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    view! {
        <MenuButton
            label=move || app.texts().common.more
            items=Signal::derive(move || items(app, user, ask))
        />
        <Question
            app
            open=Signal::derive(move || asked.read().is_some())
            on_close=move |()| asked.set(None)
            on_confirm=confirm
            title
            denied
        >
            <p>{move || asked.read().as_ref().map(|change| what(app, change))}</p>
            <p class="muted">{move || asked.get().map(|change| starts(app, user, &change))}</p>
        </Question>
    }
}

fn items(
    app: App,
    user: UserId,
    ask: impl Fn(PersonChange) + Copy + Send + Sync + 'static,
) -> Vec<MenuItem> {
    let t = &app.texts().conferencing;
    let found = app.look(&[Area::People], |s| {
        people::person(s.tenant(), user).ok().map(|it| (it.provider, it.mailbox, it.teams))
    });
    let Some((provider, mailbox, teams)) = found else { return Vec::new() };
    let item = |label: &'static str, change: PersonChange| {
        let reason = app.reason(&[Area::People, Area::Numbers], |tenant, _| {
            people::can_change(tenant, user, &change)
        });
        MenuItem::new(label, move || ask(change.clone())).reason(reason)
    };
    let switch = match provider {
        Provider::Microsoft => item(t.turn_off, PersonChange::ConferencingOff).danger(),
        Provider::ThirdParty | Provider::None => item(t.turn_on, PersonChange::ConferencingOn),
    };
    let online = item(t.move_online, PersonChange::MovedOnline);
    let online = match mailbox {
        Mailbox::Online => online.reason(Some(t.cloud_already.to_string())),
        Mailbox::OnPremises => online,
    };
    let upgrade = item(app.texts().providers.upgrade, PersonChange::UpgradedToTeams);
    let upgrade = match teams {
        true => upgrade.reason(Some(app.texts().providers.teams_already.to_string())),
        false => upgrade,
    };
    vec![item(t.reset_id, PersonChange::ConferenceIdReset { id: 0 }), switch, online, upgrade]
}

/// What the change itself does.
fn what(app: App, change: &PersonChange) -> &'static str {
    let t = &app.texts().conferencing;
    match change {
        PersonChange::ConferencingOn => t.on_text,
        PersonChange::ConferencingOff => t.off_text,
        PersonChange::ConferenceIdReset { .. } => t.reset_text,
        PersonChange::MovedOnline => t.move_text,
        PersonChange::UpgradedToTeams => app.texts().providers.upgrade_text,
        PersonChange::AddressChanged { .. } => "",
    }
}

/// Whether it starts the migration by itself (MM-04 to MM-07).
fn starts(app: App, user: UserId, change: &PersonChange) -> String {
    let lang = app.lang();
    let areas = [Area::People, Area::Meetings];
    match app.look(&areas, |s| consequence(s.tenant(), user, change, s.now())) {
        Ok(Consequence::Rewrites { meetings }) => say::rewrites(lang, meetings),
        Ok(Consequence::InTheQueue) => say::in_the_queue(lang).to_string(),
        Ok(Consequence::NoMeetings) => say::no_meetings(lang).to_string(),
        Ok(Consequence::SwitchedOff) => say::switched_off(lang).to_string(),
        Ok(Consequence::OutOfReach(why)) => say::out_of_reach(lang, &app.say_refusal(&why)),
        // Something happened while the question stood there; the answer will be refused with this.
        Err(refusal) => app.say_refusal(&refusal),
    }
}
