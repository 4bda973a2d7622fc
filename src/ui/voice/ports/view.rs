//! An order read as a whole: everything that was sent, its history, its letter.

use leptos::prelude::*;

use super::VIEW;
use super::details::history;
use super::letter::LetterSheet;
use super::list::status_badge;
use crate::domain::porting::PortId;
use crate::screens::voice::ports::details::{Details, details};
use crate::screens::voice::ports::letter::{Letter, letter};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Button, Card, Fact, Facts, IconName};
use crate::ui::layout::{Page, PageWidth};
use crate::wording;

/// The page of one order.
#[component]
pub fn OrderView(id: PortId) -> impl IntoView {
    let app = use_app();
    let shown =
        Memo::new(move |_| app.look(&[Area::Ports], |session| details(session.tenant(), id)));
    let paper = Memo::new(move |_| {
        let lang = app.lang();
        app.look(&[Area::Ports], |session| {
            let order = session.tenant().ports.orders.get(&id)?;
            Some(letter(session.tenant(), lang, &order.form, order.sent_at))
        })
    });
    let actions = move || {
        view! {
            <Button
                label=move || app.texts().porting.back_to_list
                icon=IconName::ArrowLeft
                on_click=move |()| app.set_query(VIEW, "")
            />
        }
    };
    view! {
        <Page
            title=move || wording::porting::id(id)
            subtitle=move || {
                let lang = app.lang();
                let shown = shown.get();
                shown.map(|it| wording::porting::way(lang, it.way).to_string()).unwrap_or_default()
            }
            actions
            width=PageWidth::Form
        >
            {move || shown.get().map(|details| transfer(app, &details))}
            {move || paper.get().map(|paper| sheet(id, paper))}
        </Page>
    }
}

fn transfer(app: App, details: &Details) -> impl IntoView + use<> {
    let (t, lang) = (&app.texts().porting, app.lang());
    let date = details.date.map(|at| wording::porting::eastern(lang, at));
    let Details { kind, count, status, mailbox, .. } = *details;
    let log = history(app, details);
    view! {
        <Card title=t.transfer_card>
            <Facts>
                <Fact label=t.status>{status_badge(app, status)}</Fact>
                <Fact label=t.numbers>{wording::porting::numbers(lang, count)}</Fact>
                <Fact label=t.kind>{wording::porting::kind(lang, kind)}</Fact>
                {mailbox.map(|to| view! { <Fact label=t.sent_to>{to}</Fact> })}
                {date.map(|date| view! { <Fact label=t.date>{date}</Fact> })}
            </Facts>
            {log}
        </Card>
    }
}

fn sheet(id: PortId, paper: Letter) -> impl IntoView {
    let name = Signal::stored(wording::porting::id(id));
    view! { <LetterSheet letter=Signal::stored(paper) name /> }
}
