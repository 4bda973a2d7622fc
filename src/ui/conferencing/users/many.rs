//! The pane of several people: how many, whose numbers cannot be edited and why, and Edit.

use std::sync::Arc;

use leptos::prelude::*;

use super::clear::ClearNumbers;
use super::desk::Desk;
use super::dial_in::SendInfo;
use super::edit::EditDialog;
use crate::screens::conferencing::editing::{self, Editable};
use crate::screens::conferencing::stale::stale_among;
use crate::ui::handle::Area;
use crate::ui::kit::{Button, ButtonKind, Fact, Facts, Pane};
use crate::wording::{self, conferencing as say};

/// The pane.
#[component]
pub fn ManyPane(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let editing = RwSignal::new(false);
    let whom = Memo::new(move |_| {
        let selection = desk.roster.selection.read();
        Arc::new(app.look(&[Area::People], |s| editing::editable(s.tenant(), selection.iter())))
    });
    let stale = Memo::new(move |_| {
        // Their meetings are looked at when those of everybody are, and no more often.
        desk.stale.track();
        let selection = desk.roster.selection.read();
        let stale = app.look(&[], |s| stale_among(s.tenant(), selection.iter(), s.now()));
        (stale.meetings, stale.organizers.len() as u32)
    });
    let others = move || {
        let Editable { third_party, off, .. } = **whom.read();
        (third_party + off > 0).then(|| say::not_editable(app.lang(), third_party, off))
    };
    let users = Memo::new(move |_| Arc::new(desk.roster.selection.read().to_set()));
    let on_bridge = Memo::new(move |_| Arc::new(whom.read().users.clone()));
    let read_only = move || app.read_only();
    let stale_text = move || match stale.get() {
        (0, _) => app.texts().common.none.to_string(),
        (meetings, organizers) => wording::stale::among(app.lang(), meetings, organizers),
    };
    view! {
        <Pane
            title=move || say::selected(app.lang(), desk.roster.selection.read().len() as u32, 0)
            close_label=move || app.texts().common.close
            on_close=move |()| desk.roster.close()
        >
            <Facts>
                <Fact label=move || app.texts().conferencing.can_be_edited>
                    {move || wording::person::how_many(app.lang(), whom.read().users.len() as u32)}
                </Fact>
                <Fact label=move || app.texts().conferencing.stale_meetings>{stale_text}</Fact>
            </Facts>
            <div class="cluster">
                <Button
                    label=move || app.texts().common.edit
                    kind=ButtonKind::Primary
                    reason=Signal::derive(read_only)
                    on_click=move |()| editing.set(true)
                />
                <ClearNumbers app users=on_bridge />
                <SendInfo app users=Signal::derive(move || whom.read().users.clone()) />
            </div>
            {move || others().map(|text| view! { <p class="reason">{text}</p> })}
            <EditDialog app users open=editing />
        </Pane>
    }
}
