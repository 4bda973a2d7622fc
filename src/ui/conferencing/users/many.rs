//! The pane of several people: how many, who of them cannot be edited and why, and Edit.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::Desk;
use super::edit::EditDialog;
use crate::domain::refusal::Refusal;
use crate::screens::conferencing::editing::{self, Editable};
use crate::screens::conferencing::stale::stale_among;
use crate::ui::handle::Area;
use crate::ui::kit::{Button, ButtonKind, Fact, Facts, Pane};
use crate::wording::conferencing as say;

/// The pane.
#[component]
pub fn ManyPane(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let editing = RwSignal::new(false);
    let whom = Memo::new(move |_| {
        let selection = desk.selection.read();
        Arc::new(app.look(&[Area::People], |s| editing::editable(s.tenant(), selection.iter())))
    });
    let stale = Memo::new(move |_| {
        // Their meetings are looked at when those of everybody are, and no more often.
        desk.stale.track();
        let selection = desk.selection.read();
        let stale = app.look(&[], |s| stale_among(s.tenant(), selection.iter(), s.now()));
        (stale.meetings, stale.organizers.len() as u32)
    });
    let others = move || {
        let Editable { third_party, off, .. } = **whom.read();
        (third_party + off > 0).then(|| say::not_editable(app.lang(), third_party, off))
    };
    let why_not = Memo::new(move |_| {
        let nobody = whom.read().users.is_empty();
        app.reason(&[Area::People], |_, _| match nobody {
            true => Err(Refusal::NobodyChosen),
            false => Ok(()),
        })
        .map(|said| others().filter(|_| nobody).unwrap_or(said))
    });
    let aside = move || others().filter(|_| why_not.read().is_none());
    let stale_text = move || match stale.get() {
        (0, _) => app.texts().common.none.to_string(),
        (meetings, organizers) => say::stale_people(app.lang(), meetings, organizers),
    };
    view! {
        <Pane
            title=move || say::selected(app.lang(), desk.selection.read().len() as u32, 0)
            close_label=move || app.texts().common.close
            on_close=move |()| desk.close()
        >
            <Facts>
                <Fact label=move || app.texts().conferencing.can_be_edited>
                    {move || say::people(app.lang(), whom.read().users.len() as u32)}
                </Fact>
                <Fact label=move || app.texts().conferencing.stale_meetings>{stale_text}</Fact>
            </Facts>
            <Button
                label=move || app.texts().common.edit
                kind=ButtonKind::Primary
                reason=why_not
                on_click=move |()| editing.set(true)
            />
            {move || aside().map(|text| view! { <p class="reason">{text}</p> })}
            <EditDialog app whom open=editing />
        </Pane>
    }
}
