//! The pane of several people: who can get a number, who cannot and why (AN-01).

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::assign::AssignDialog;
use super::desk::{AREAS, Desk};
use super::remove::RemoveButton;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::refusal::Refusal;
use crate::domain::voice::can_remove;
use crate::screens::voice::assigning::{Step, Whom, whom};
use crate::session::Session;
use crate::ui::kit::{Button, ButtonKind, Fact, Facts, Pane};
use crate::wording::{person, voice as say};

/// The pane.
#[component]
pub fn ManyPane(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let assigning = RwSignal::new(false);
    let found = Memo::new(move |_| {
        desk.minute.track();
        let selection = desk.roster.selection.read();
        let look = |s: &Session| whom(s.tenant(), selection.iter(), Step::Assign, s.now());
        Arc::new(app.look(&AREAS, look))
    });
    let having: Memo<UserSet> = Memo::new(move |_| {
        let selection = desk.roster.selection.read();
        let has = |user: &UserId| app.look(&AREAS, |s| can_remove(s.tenant(), *user).is_ok());
        selection.iter().filter(has).collect()
    });
    let why_not = Memo::new(move |_| {
        let Whom { able, country, .. } = &**found.read();
        if able.is_empty() {
            return app.reason(&[], |_, _| Err(Refusal::NobodyChosen));
        }
        let one_country = country.is_some();
        let reason = app.read_only();
        reason
            .or_else(|| (!one_country).then(|| app.texts().voice.people_of_one_country.to_string()))
    });
    let reasons = move || {
        let found = found.read();
        let said: BTreeSet<String> = found.reasons.iter().map(|why| app.say_refusal(why)).collect();
        (!said.is_empty()).then(|| {
            let rows = said.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
            view! {
                <div class="reason">
                    <p>{say::cannot(app.lang(), found.reasons.len() as u32)}</p>
                    <ul class="voice__list">{rows}</ul>
                </div>
            }
        })
    };
    view! {
        <Pane
            title=move || say::selected(app.lang(), desk.roster.selection.read().len() as u32)
            close_label=move || app.texts().common.close
            on_close=move |()| desk.roster.close()
        >
            <Facts>
                <Fact label=move || app.texts().voice.without_number>
                    {move || person::how_many(app.lang(), found.read().able.len() as u32)}
                </Fact>
                <Fact label=move || app.texts().voice.with_number>
                    {move || person::how_many(app.lang(), having.read().len() as u32)}
                </Fact>
            </Facts>
            <div class="cluster">
                <Button
                    label=move || app.texts().voice.assign
                    kind=ButtonKind::Primary
                    reason=why_not
                    on_click=move |()| assigning.set(true)
                />
                <RemoveButton users=having />
            </div>
            {reasons}
            <AssignDialog
                step=Step::Assign
                users=Signal::derive(move || desk.roster.selection.read().to_set())
                open=assigning
            />
        </Pane>
    }
}
