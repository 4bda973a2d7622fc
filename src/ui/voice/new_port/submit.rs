//! Submit: whom else to tell, the whole pre-flight once more, and sending (PO-04, PO-07, RG-05).

use std::sync::Arc;

use leptos::prelude::*;

use super::draft::Draft;
use super::text_field::{PageButtons, TextField};
use crate::domain::command::Command;
use crate::domain::porting::finding::{Field, Finding, Weight};
use crate::domain::porting::form::Way;
use crate::domain::porting::preflight::{Preflight, check};
use crate::domain::porting::{PortCommand, PortRefusal, portable};
use crate::route::{Page, Route};
use crate::ui::form::Question;
use crate::ui::handle::Area;
use crate::ui::kit::{Button, ButtonKind, Card, Notice, Tone};
use crate::ui::voice::ports::{CHOSEN, key};
use crate::wording;

/// The page.
#[component]
pub fn SubmitPage(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let found = Memo::new(move |_| {
        let (form, own) = (draft.form.get(), draft.order.get());
        app.look(&[Area::Ports, Area::Numbers], |s| {
            Arc::new(check(s.tenant(), own, &form, s.now()))
        })
    });
    let reason = Memo::new(move |_| {
        let stop = found.read().stop().cloned();
        app.reason(&[], |_, _| match stop {
            Some(stop) => Err(PortRefusal::Stopped(Box::new(stop)).into()),
            None => Ok(()),
        })
    });
    let asking = RwSignal::new(false);
    let submit = move |()| match found.read_untracked().fault() {
        Some(_) => asking.set(true),
        None => send(draft),
    };
    view! {
        <Card title=move || app.texts().porting.step_submit>
            <div class="form-column">
                <TextField
                    draft
                    answer=Field::Emails
                    of=|form| &mut form.letter.emails
                    hint=|t| t.emails_hint
                />
                {move || sent_to(draft, &found.read())}
            </div>
        </Card>
        {move || summary(draft, &found.read())}
        <PageButtons
            draft
            next=move || app.texts().porting.submit
            reason
            on_next=submit
        />
        <Question
            app
            open=asking
            on_close=move |()| asking.set(false)
            on_confirm=move |()| {
                asking.set(false);
                send(draft);
            }
            title=move || app.texts().porting.submit_title
            confirm_label=move || app.texts().porting.submit_anyway
            danger=true
        >
            {move || lines(draft, &found.read(), |w| matches!(w, Weight::Rejects(_)))}
        </Question>
    }
}

fn send(draft: Draft) {
    let app = draft.app;
    let Some(order) = draft.kept() else { return };
    match app.send(Command::Port(PortCommand::Submit { order })) {
        Ok(receipt) => {
            draft.close();
            app.go(Route::from(Page::PortOrders).with(CHOSEN, key(order)));
            app.done_as_told(&receipt);
        }
        Err(why) => draft.denied.set(Some(why)),
    }
}

/// Where a request or a manual order goes, with the letter (RG-05).
fn sent_to(draft: Draft, found: &Preflight) -> Option<impl IntoView + use<>> {
    let (app, start) = (draft.app, draft.form.read().start.clone());
    let country = found.groups.first()?.country;
    let to = portable::mailbox(country, start.kind);
    (start.way != Way::Wizard).then(|| {
        let text = wording::porting::with_letter(app.lang(), to);
        view! { <Notice text /> }
    })
}

/// Everything that was found, with the way to the page on which it can be put right.
fn summary(draft: Draft, found: &Preflight) -> AnyView {
    let app = draft.app;
    let t = &app.texts().porting;
    let any = |of: fn(Weight) -> bool| found.findings.iter().any(|f| of(f.weight()));
    if found.findings.is_empty() {
        let (title, text) = (t.ready, t.ready_text);
        return view! { <Notice tone=Tone::Success title text /> }.into_any();
    }
    let part = |of: fn(Weight) -> bool, title: &'static str, tone: Tone| {
        any(of).then(|| {
            let said = lines(draft, found, of);
            view! { <Notice tone title>{said}</Notice> }
        })
    };
    view! {
        {part(|w| w == Weight::Stops, t.not_like_this, Tone::Warning)}
        {part(|w| matches!(w, Weight::Rejects(_)), t.carrier_will_reject, Tone::Warning)}
        {part(|w| w == Weight::Notes, t.worth_knowing, Tone::Info)}
    }
    .into_any()
}

fn lines(draft: Draft, found: &Preflight, of: fn(Weight) -> bool) -> impl IntoView + use<> {
    let app = draft.app;
    let (lang, reader) = (app.lang(), app.reader());
    let line = |finding: &Finding| {
        let (said, step) =
            (wording::porting::finding::finding(lang, reader, finding), finding.field().step());
        let about = wording::porting::finding::field(lang, finding.field());
        view! {
            <li class="port-finding">
                <span><span class="strong">{about}</span> " · " {said}</span>
                <Button
                    label=move || app.texts().porting.to_page
                    kind=ButtonKind::Subtle
                    on_click=move |()| draft.go(step)
                />
            </li>
        }
    };
    let said = found.findings.iter().filter(|f| of(f.weight())).map(line).collect_view();
    view! { <ul class="port-findings">{said}</ul> }
}
