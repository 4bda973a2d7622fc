//! A mail as its recipient reads it. A mail to many is worked out for one of them at a time.

use leptos::prelude::*;

use super::list::KindBadge;
use super::{Desk, RECIPIENT};
use crate::screens::outbox::{self, Kind, Letter, Lost};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Button, ButtonLink, EmptyState, Fact, Facts, Notice, Pane, Tone};
use crate::wording::{format, outbox as say};

/// The pane.
#[component]
pub fn LetterPane(desk: Desk, mail: u32) -> impl IntoView {
    let app = desk.app;
    let nth = Memo::new(move |_| {
        // People count from 1; without a word, it is whomever the list is narrowed to.
        let asked = app.query(RECIPIENT).parse::<usize>().ok();
        asked.and_then(|nth| nth.checked_sub(1)).unwrap_or_else(|| desk.first_found(mail))
    });
    let letter = Memo::new(move |_| {
        let lang = app.lang();
        app.look(&[Area::Activity, Area::People], |s| {
            outbox::letter(s.tenant(), lang, mail as usize, nth.get())
        })
    });
    let kind = Memo::new(move |_| {
        app.look(&[Area::Activity], |s| {
            s.tenant().outbox.mails().get(mail as usize).map(|mail| Kind::of(mail.about))
        })
    });
    let title = move || letter.read().as_ref().map_or("", |letter| letter.subject).to_string();
    view! {
        <Pane
            title
            close_label=move || app.texts().common.close
            on_close=move |()| desk.close()
            under_title=move || {
                move || kind.get().map(|kind| view! { <KindBadge app kind /> })
            }
        >
            {move || match letter.get() {
                Some(letter) => view! { <Read desk letter /> }.into_any(),
                None => view! { <EmptyState title=move || app.texts().outbox.unknown /> }
                    .into_any(),
            }}
        </Pane>
    }
}

#[component]
fn Read(desk: Desk, letter: Letter) -> impl IntoView {
    let app = desk.app;
    let t = &app.texts().outbox;
    let Letter { from, to, subject, at, why, body, hides_pin, lost, which } = letter;
    let body = body.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    let note = hides_pin.then(|| view! { <p class="reason">{t.pin_note}</p> });
    view! {
        {lost.map(|lost| view! { <LostNotice app lost /> })}
        {which.map(|(nth, count)| view! { <Recipients desk nth count /> })}
        <Facts>
            <Fact label=t.from>{from}</Fact>
            <Fact label=t.to>{to}</Fact>
            <Fact label=t.subject>{subject}</Fact>
            <Fact label=t.time>{format::moment(app.lang(), at)}</Fact>
            <Fact label=t.why>{why}</Fact>
        </Facts>
        <div class="mail" role="region" aria-label=t.message>{body}</div>
        {note}
    }
}

/// That the recipient has no mail of this, and the way to send it again (IV-07).
#[component]
fn LostNotice(app: App, lost: Lost) -> impl IntoView {
    let Lost { text, person } = lost;
    let href = Signal::stored(person.href());
    let actions = move || {
        view! { <ButtonLink label=move || app.texts().outbox.to_person href /> }
    };
    let title = move || app.texts().outbox.lost_title;
    view! { <Notice tone=Tone::Danger title text actions /> }
}

/// The way from one recipient to the next.
#[component]
fn Recipients(desk: Desk, nth: usize, count: usize) -> impl IntoView {
    let app = desk.app;
    let go = move |nth: usize| app.set_query(RECIPIENT, (nth + 1).to_string());
    let t = move || &app.texts().outbox;
    let first = move || (nth == 0).then(|| t().first_already.to_string());
    let last = move || (nth + 1 >= count).then(|| t().last_already.to_string());
    view! {
        <p class="strong" role="status">
            {move || say::which(app.lang(), nth as u64 + 1, count as u64)}
        </p>
        <div class="cluster">
            <Button
                label=move || t().previous
                reason=Signal::derive(first)
                on_click=move |()| go(nth.saturating_sub(1))
            />
            <Button
                label=move || t().next
                reason=Signal::derive(last)
                on_click=move |()| go(nth + 1)
            />
        </div>
    }
}
