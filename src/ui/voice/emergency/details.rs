//! The pane of one address: its facts, what to do where it is not validated (EM-09), changing and
//! deleting it (EM-07, EM-11).

use leptos::prelude::*;

use super::draft::Draft;
use super::inside::Inside;
use super::list::status_badge;
use super::{AREAS, CHOSEN};
use crate::domain::command::Command;
use crate::domain::emergency::{
    EmergencyCommand, EmergencyEvent, Status, can_ask_for_help, can_edit, can_remove, is_screened,
};
use crate::domain::event::Event;
use crate::domain::ids::AddressId;
use crate::domain::phone::Country;
use crate::screens::voice::addresses::{Details, details};
use crate::ui::form::{CommandQuestion, DenialNotice, Order};
use crate::ui::handle::{App, Denied};
use crate::ui::kit::{Button, ButtonKind, Fact, Facts, IconName, Notice, Pane, Tone, unique_id};
use crate::wording::emergency as say;

/// The pane.
#[component]
pub fn AddressDetails(id: AddressId, draft: Draft, minute: Memo<i64>) -> impl IntoView {
    let app = draft.app;
    let shown = Memo::new(move |_| {
        minute.track();
        let lang = app.lang();
        app.look(&AREAS, |s| details(s.tenant(), lang, id, s.now()))
    });
    let name = move || shown.read().as_ref().map(|it| it.row.name.clone()).unwrap_or_default();
    let status = Memo::new(move |_| shown.read().as_ref().map(|it| it.row.status));
    let open = move || status.get().is_some_and(|status| status != Status::Validated);
    view! {
        <Pane
            title=name
            close_label=move || app.texts().common.close
            on_close=move |()| app.set_query(CHOSEN, "")
            under_title=move || move || status.get().map(|status| status_badge(app, status))
        >
            {move || shown.get().map(|it| facts(app, it))}
            <Show when=open>
                <Unvalidated app id shown />
            </Show>
            <Actions id draft />
            <Inside app id shown />
        </Pane>
    }
}

fn facts(app: App, it: Details) -> impl IntoView {
    let (t, lang) = (&app.texts().emergency, app.lang());
    let came = it.came_with_numbers.then(|| view! { <p class="muted">{t.came_with}</p> });
    view! {
        <Facts>
            <Fact label=t.address>{it.row.line}</Fact>
            <Fact label=t.used_by>{say::links(lang, it.row.links)}</Fact>
            <Fact label=t.routing>{say::routing(lang, is_screened(it.country))}</Fact>
            <Fact label=t.cmdlet_word>{it.row.status.name()}</Fact>
        </Facts>
        {came}
    }
}

/// What to do about an address that is not validated.
#[component]
fn Unvalidated(app: App, id: AddressId, shown: Memo<Option<Details>>) -> impl IntoView {
    let denied = RwSignal::new(None::<Denied>);
    let validate = move |()| {
        let command = Command::Emergency(EmergencyCommand::Validate { address: id });
        match app.send(command) {
            Ok(receipt) => {
                let passed = receipt.events.iter().any(|event| {
                    let Event::Emergency(EmergencyEvent::Checked { status, .. }) = event else {
                        return false;
                    };
                    *status == Status::Validated
                });
                let t = untrack(|| &app.texts().emergency);
                app.done(if passed { t.validated_now } else { t.invalid_now }, &receipt);
                denied.set(None);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    let ask = move |()| match app
        .send(Command::Emergency(EmergencyCommand::AskForHelp { address: id }))
    {
        Ok(receipt) => app.done(untrack(|| app.texts().emergency.request_sent), &receipt),
        Err(why) => denied.set(Some(why)),
    };
    let why_not_ask =
        Memo::new(move |_| app.reason(&AREAS, |tenant, now| can_ask_for_help(tenant, id, now)));
    let ask_label = move || {
        let t = &app.texts().emergency;
        match shown.read().as_ref().map(|it| it.country) {
            Some(Country::US) => t.send_request,
            _ => t.service_request,
        }
    };
    let until = move || {
        let until = shown.read().as_ref().and_then(|it| it.help_until)?;
        let text = say::help_until(app.lang(), until, app.peek(|s| s.now()));
        Some(view! { <Notice tone=Tone::Info text /> })
    };
    view! {
        {until}
        <div class="cluster">
            <Button
                label=move || app.texts().emergency.validate
                kind=ButtonKind::Primary
                reason=Signal::derive(move || app.read_only())
                on_click=validate
            />
            <Button label=ask_label reason=why_not_ask on_click=ask />
        </div>
        <DenialNotice app denied />
    }
}

/// Changing it, beginning another one from it, deleting it.
#[component]
fn Actions(id: AddressId, draft: Draft) -> impl IntoView {
    let app = draft.app;
    let removing = RwSignal::new(false);
    let why_not_edit =
        Memo::new(move |_| app.reason(&AREAS, |tenant, now| can_edit(tenant, id, now)));
    let why_not_remove = Memo::new(move |_| app.reason(&AREAS, |tenant, _| can_remove(tenant, id)));
    let (edit_id, remove_id) = (unique_id("reason"), unique_id("reason"));
    let reasons = {
        let (edit_id, remove_id) = (edit_id.clone(), remove_id.clone());
        move || {
            let (edit_id, remove_id) = (edit_id.clone(), remove_id.clone());
            let (edit, remove) = (why_not_edit.get(), why_not_remove.get());
            view! {
                {edit.map(|text| view! { <p class="reason" id=edit_id>{text}</p> })}
                {remove.map(|text| view! { <p class="reason" id=remove_id>{text}</p> })}
            }
        }
    };
    view! {
        <div class="cluster">
            <Button
                label=move || app.texts().emergency.edit
                reason=why_not_edit
                reason_id=edit_id
                on_click=move |()| draft.begin_edit(id)
            />
            <Button
                label=move || app.texts().emergency.copy
                reason=Signal::derive(move || app.read_only())
                on_click=move |()| draft.begin_new(Some(id))
            />
            <Button
                label=move || app.texts().emergency.remove
                icon=IconName::Trash
                reason=why_not_remove
                reason_id=remove_id
                on_click=move |()| removing.set(true)
            />
        </div>
        {reasons}
        <RemoveDialog app id open=removing />
    }
}

/// The question before an address is deleted (EM-11).
#[component]
fn RemoveDialog(app: App, id: AddressId, open: RwSignal<bool>) -> impl IntoView {
    let order = move |()| {
        let command = EmergencyCommand::Remove { address: id };
        let done = app.texts().emergency.removed.to_string();
        Order { command: Command::Emergency(command), done: Some(done) }
    };
    let title = move || {
        let name = app.look(&AREAS, |s| {
            s.tenant().addresses.all.get(&id).map(|found| found.civic.name.to_string())
        });
        say::delete_title(app.lang(), &name.unwrap_or_default())
    };
    view! {
        <CommandQuestion
            app
            open
            title
            order
            danger=true
            on_done=move |()| app.set_query(CHOSEN, "")
        >
            <p>{move || app.texts().emergency.remove_text}</p>
        </CommandQuestion>
    }
}
