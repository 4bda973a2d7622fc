//! The dial-in settings in the pane of a person: the hidden PIN with its reset, what callers may
//! do, and what can be mailed (LAB-15).

use leptos::prelude::*;

use super::conference_id::{ChooseId, ChooseIdButton};
use super::reset::ResetPin;
use crate::domain::command::Command;
use crate::domain::dialin::{self, DialIn, DialInCommand};
use crate::domain::ids::{UserId, UserSet};
use crate::domain::people::{self, Provider};
use crate::domain::time::MINUTE_MS;
use crate::screens::outbox::{Mails, mail_of, mails_of};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Button, Fact, Facts, unique_id};
use crate::wording::dialin as say;
use crate::wording::outbox::no_mailbox;
use crate::wording::person::HIDDEN_PIN;

/// The section; nothing for who is not on the bridge.
#[component]
pub fn DialInSection(app: App, user: UserId) -> impl IntoView {
    let settings = Memo::new(move |_| {
        app.look(&[Area::People, Area::DialIn], |s| {
            let person = s.tenant().people.get(user.index())?;
            (person.provider == Provider::Microsoft).then_some(person.dial_in)
        })
    });
    let on_bridge = Memo::new(move |_| settings.read().is_some());
    view! {
        <Show when=move || on_bridge.get()>
            <section class="dial-in">
                <h3>{move || app.texts().dialin.settings_title}</h3>
                <Settings app user settings />
                <Actions app user />
            </section>
        </Show>
    }
}

#[component]
fn Settings(app: App, user: UserId, settings: Memo<Option<DialIn>>) -> impl IntoView {
    let allowed = move |of: fn(&DialIn) -> bool, one: bool| {
        let t = &app.texts().dialin;
        let words = match one {
            true => [t.not_allowed_one, t.allowed_one],
            false => [t.not_allowed, t.allowed],
        };
        settings.read().as_ref().map(|it| words[usize::from(of(it))])
    };
    // IV-07: what was mailed before the mailbox came never arrived.
    let minute = Memo::new(move |_| app.now().0.div_euclid(MINUTE_MS));
    let mailbox = Memo::new(move |_| {
        minute.track();
        app.look(&[Area::People, Area::DialIn], |s| mail_of(s.tenant(), user, s.now()))
    });
    let mailbox = move || {
        let text = match mailbox.get()? {
            Mails::LostUntil(until) => no_mailbox(app.lang(), until),
            Mails::PinLost => app.texts().dialin.pin_lost.to_string(),
        };
        Some(view! { <p class="reason">{text}</p> })
    };
    let dial_out =
        move || settings.read().as_ref().map(|it| say::dial_out(app.lang(), it.dial_out));
    view! {
        <Facts>
            <Fact label=move || app.texts().dialin.pin>
                <span class="dial-in__pin">
                    <span>{HIDDEN_PIN}</span>
                    <Reset app user />
                </span>
                <span class="sub">{move || app.texts().dialin.pin_hidden}</span>
                {mailbox}
            </Fact>
            <Fact label=move || app.texts().dialin.unauthenticated_short>
                {move || allowed(|it| it.unauthenticated, true)}
            </Fact>
            <Fact label=move || app.texts().dialin.dial_out>{dial_out}</Fact>
            <Fact label=move || app.texts().dialin.toll_free_short>
                {move || allowed(|it| it.toll_free, false)}
            </Fact>
        </Facts>
    }
}

#[component]
fn Reset(app: App, user: UserId) -> impl IntoView {
    let asked = RwSignal::new(false);
    let why_not = Memo::new(move |_| {
        app.reason(&[Area::People], |tenant, _| people::can_edit_defaults(tenant, user))
    });
    view! {
        <Button
            label=move || app.texts().dialin.reset
            reason=why_not
            on_click=move |()| asked.set(true)
        />
        <ResetPin app user asked />
    }
}

#[component]
fn Actions(app: App, user: UserId) -> impl IntoView {
    let choosing = RwSignal::new(false);
    let mails = move || {
        app.look(&[Area::People], |s| {
            let person = s.tenant().people.get(user.index());
            person.map(|person| mails_of(&person.address).href())
        })
    };
    view! {
        <div class="cluster">
            <ChooseIdButton app user open=choosing />
            <SendInfo app users=Signal::stored(UserSet::one(user)) />
        </div>
        <p><a href=mails>{move || app.texts().dialin.mails_of}</a></p>
        <ChooseId app user open=choosing />
    }
}

/// Mailing people their conference ID and numbers again, never the PIN (IV-05).
#[component]
pub fn SendInfo(app: App, #[prop(into)] users: Signal<UserSet>) -> impl IntoView {
    let reason_id = unique_id("reason");
    let why_not = Memo::new(move |_| {
        app.reason(&[Area::People], |tenant, _| dialin::can_send_info(tenant, &users.read()))
    });
    let send = move |()| {
        let users = users.get_untracked();
        let people = users.len() as u32;
        match app.send(Command::DialIn(DialInCommand::SendInfo { users })) {
            Ok(receipt) => app.done(untrack(|| say::info_sent(app.lang(), people)), &receipt),
            Err(why) => app.tell_denied(&why),
        }
    };
    let shown_id = reason_id.clone();
    view! {
        <Button
            label=move || app.texts().dialin.send_info
            reason=why_not
            reason_id=reason_id
            on_click=send
        />
        {move || {
            let id = shown_id.clone();
            why_not.get().map(move |text| view! { <p class="reason" id=id>{text}</p> })
        }}
    }
}
