//! What may be done with an order, and for the rest why not (PO-08).

use leptos::prelude::*;

use super::date::DateDialog;
use super::{CHOSEN, VIEW, key};
use crate::domain::command::Command;
use crate::domain::porting::life::{Action, Status};
use crate::domain::porting::{PortCommand, PortId, can_act};
use crate::route::{Page, Route};
use crate::screens::voice::ports::details::may_edit;
use crate::ui::form::{CommandQuestion, Order};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Button, ButtonKind, IconName, unique_id};

/// The four buttons, and below them the reasons of those that may not be used.
#[component]
pub fn Actions(id: PortId) -> impl IntoView {
    let app = use_app();
    let (dating, cancelling) = (RwSignal::new(false), RwSignal::new(false));
    let status = Memo::new(move |_| {
        app.look(&[Area::Ports], |s| s.tenant().ports.orders.get(&id).map(|o| o.status))
    });
    let reason = move |action: Action| {
        Memo::new(move |_| {
            app.reason(&[Area::Ports], |tenant, _| match action {
                Action::Edit | Action::EditDate => may_edit(tenant, id),
                action => can_act(tenant, id, action),
            })
        })
    };
    let view_reason = reason(Action::View);
    let (edit, cancel, delete) =
        (reason(Action::Edit), reason(Action::Cancel), reason(Action::Delete));
    let edit_label = move || match status.get() {
        Some(Status::Draft) => app.texts().porting.continue_draft,
        Some(Status::TransferApproved) => app.texts().porting.edit_date,
        _ => app.texts().common.edit,
    };
    let start_edit = move |()| match status.get_untracked() {
        Some(Status::TransferApproved) => dating.set(true),
        _ => app.go(Route::from(Page::NewPort).with(CHOSEN, key(id))),
    };
    let ids: [String; 4] = std::array::from_fn(|_| unique_id("reason"));
    let [view_id, edit_id, cancel_id, delete_id] = ids.clone();
    let reasons = move || {
        let t = &app.texts().porting;
        let edit_word = app.texts().common.edit;
        let names = [t.view, edit_word, t.cancel_order, t.delete];
        let texts = [view_reason.get(), edit.get(), cancel.get(), delete.get()];
        reason_list(t.reasons, ids.clone(), names, texts)
    };
    view! {
        <div class="cluster">
            <Button
                label=move || app.texts().porting.view
                reason=view_reason
                reason_id=view_id
                on_click=move |()| app.set_query(VIEW, "order")
            />
            <Button
                label=edit_label
                kind=ButtonKind::Primary
                reason=edit
                reason_id=edit_id
                on_click=start_edit
            />
            <Button
                label=move || app.texts().porting.cancel_order
                reason=cancel
                reason_id=cancel_id
                on_click=move |()| cancelling.set(true)
            />
            <Button
                label=move || app.texts().porting.delete
                icon=IconName::Trash
                reason=delete
                reason_id=delete_id
                on_click=move |()| delete_draft(app, id)
            />
        </div>
        {reasons}
        <DateDialog id open=dating />
        <CancelDialog id open=cancelling />
    }
}

/// The reasons below the buttons, each under the name of its button.
fn reason_list(
    label: &'static str,
    ids: [String; 4],
    names: [&'static str; 4],
    texts: [Option<String>; 4],
) -> impl IntoView {
    let lines = ids.into_iter().zip(names).zip(texts);
    let line = |((id, name), text): ((String, &'static str), Option<String>)| {
        text.map(|text| {
            view! {
                <li class="reason" id=id>
                    <span class="strong">{name}</span> " · " {text}
                </li>
            }
        })
    };
    view! { <ul class="port-reasons" aria-label=label>{lines.map(line).collect_view()}</ul> }
}

fn delete_draft(app: App, id: PortId) {
    if let Ok(receipt) = app.send(Command::Port(PortCommand::Delete { order: id })) {
        app.set_query(CHOSEN, "");
        app.done_as_told(&receipt);
    }
}

/// Really?
#[component]
fn CancelDialog(id: PortId, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let order =
        move |()| Order { command: Command::Port(PortCommand::Cancel { order: id }), done: None };
    view! {
        <CommandQuestion
            app
            open
            title=move || app.texts().porting.cancel_title
            order
            confirm_label=move || app.texts().porting.cancel_order
            cancel_label=move || app.texts().porting.keep_order
            danger=true
        >
            <p>{move || app.texts().porting.cancel_text}</p>
        </CommandQuestion>
    }
}
