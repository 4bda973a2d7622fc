//! The pane of the chosen order: its facts, its history, and what may be done with it.

use leptos::prelude::*;

use super::CHOSEN;
use super::actions::Actions;
use super::list::status_badge;
use crate::domain::porting::PortId;
use crate::domain::porting::form::Way;
use crate::domain::porting::life::Status;
use crate::route::{Page, Route};
use crate::screens::voice::ports::details::{Details, details};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{ButtonLink, Fact, Facts, Notice, Pane, Tone};
use crate::wording;

/// The pane.
#[component]
pub fn OrderDetails(id: PortId) -> impl IntoView {
    let app = use_app();
    let shown =
        Memo::new(move |_| app.look(&[Area::Ports], |session| details(session.tenant(), id)));
    let status = Memo::new(move |_| shown.read().as_ref().map(|it| it.status));
    view! {
        <Pane
            title=move || wording::porting::id(id)
            close_label=move || app.texts().common.close
            on_close=move |()| app.set_query(CHOSEN, "")
            under_title=move || move || status.get().map(|status| status_badge(app, status))
        >
            {move || shown.get().map(|details| news(app, id, &details))}
            {move || shown.get().map(|details| facts(app, &details))}
            <Actions id />
            {move || shown.get().map(|details| history(app, &details))}
        </Pane>
    }
}

/// What is to be said about the order as it stands.
fn news(app: App, id: PortId, details: &Details) -> impl IntoView + use<> {
    let lang = app.lang();
    let t = &app.texts().porting;
    let to_numbers = move || {
        let href = Route::from(Page::Numbers).href();
        view! { <ButtonLink label=move || app.texts().porting.to_numbers href /> }
    };
    let rejected = details.cause.map(|cause| {
        let text = wording::porting::reason::cause(lang, cause);
        let ticket = wording::porting::ticket(lang, id, details.frozen_until);
        view! { <Notice tone=Tone::Danger title=t.rejected text=text><p>{ticket}</p></Notice> }
    });
    let here = (details.status == Status::Completed).then(|| {
        if details.lost_capacity {
            let (title, text) = (t.next_capacity, t.next_capacity_text);
            return view! { <Notice tone=Tone::Warning title text /> }.into_any();
        }
        let (title, text) = (t.here, t.here_text);
        view! { <Notice tone=Tone::Success title text actions=to_numbers /> }.into_any()
    });
    let next = wording::porting::next(lang, details.status);
    view! {
        {rejected}
        {here}
        {next.map(|text| view! { <p class="muted">{text}</p> })}
    }
}

fn facts(app: App, details: &Details) -> impl IntoView + use<> {
    let (t, lang) = (&app.texts().porting, app.lang());
    let date = details.date.map(|at| wording::porting::eastern(lang, at));
    let Details { kind, way, count, mailbox, .. } = *details;
    let carrier = details.carrier.clone();
    view! {
        <Facts>
            <Fact label=t.numbers>{wording::porting::numbers(lang, count)}</Fact>
            <Fact label=t.kind>{wording::porting::kind(lang, kind)}</Fact>
            <Fact label=t.carrier>{carrier}</Fact>
            <Fact label=t.way>{wording::porting::way(lang, way)}</Fact>
            {mailbox
                .filter(|_| way != Way::Wizard)
                .map(|to| view! { <Fact label=t.sent_to>{to}</Fact> })}
            {date.map(|date| view! { <Fact label=t.date>{date}</Fact> })}
        </Facts>
    }
}

/// When it came to each status, the newest first.
pub(super) fn history(app: App, details: &Details) -> impl IntoView + use<> {
    let lang = app.lang();
    let line = |(at, status): &(crate::domain::time::Timestamp, Status)| {
        let current = *status == details.status;
        let when = wording::format::moment(lang, *at);
        view! {
            <li class="port-history__line" aria-current=current.then_some("true")>
                <span>{wording::porting::status(lang, *status)}</span>
                <span class="muted">{when}</span>
            </li>
        }
    };
    view! {
        <div class="port-history">
            <h3 class="strong">{app.texts().porting.history}</h3>
            <ol>{details.history.iter().map(line).collect_view()}</ol>
        </div>
    }
}
