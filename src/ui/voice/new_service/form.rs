//! The form: three levels of the tree of places, the quantity, and beside it what the licenses
//! still allow (NI-06, AQ-01).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::Outcome;
use super::draft::{Answer, Draft};
use crate::domain::event::Event;
use crate::domain::voice::VoiceEvent;
use crate::screens::voice::numbers::figures;
use crate::screens::voice::search::{Kind, Level, QuantityProblem};
use crate::session::Receipt;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{
    Button, ButtonKind, Card, Choice, Field, NumberInput, Select, TextInput, TextKind,
};
use crate::wording;
use crate::wording::format::count;

/// The form.
#[component]
pub fn SearchForm(draft: Draft, outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let app = use_app();
    let held = RwSignal::new(0);
    // Whoever sees the page sees the new reservation; whoever listens is told.
    let said = move || {
        let held = held.get();
        (held > 0).then(|| wording::numbers::reserved(app.lang(), held))
    };
    let submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        if let Some(receipt) = draft.add() {
            outcome.set(None);
            held.set(held_by(&receipt));
        }
    };
    // What the admin center does not have is not searched for; the form below is the way.
    let searched = Memo::new(move |_| draft.form.read().by_request().is_none());
    view! {
        <Card>
            <form class="reserve" novalidate on:submit=submit>
                <div class="reserve__place">
                    <LevelField draft level=Level::Country />
                    <Show when=move || searched.get()>
                        <LevelField draft level=Level::Area />
                        <LevelField draft level=Level::City />
                    </Show>
                </div>
                <Show when=move || searched.get()>
                    <Order draft />
                </Show>
            </form>
            <p class="visually-hidden" role="status">{said}</p>
        </Card>
    }
}

/// How many, of which, and the button.
#[component]
fn Order(draft: Draft) -> impl IntoView {
    let app = use_app();
    let begins = (draft.kind == Kind::User).then(|| view! { <BeginsField draft /> });
    view! {
        <div class="reserve__order">
            <Field
                label=move || app.texts().numbers.quantity
                error=Signal::derive(move || error(app, draft, Level::Quantity))
                required=true
            >
                <NumberInput
                    value=draft.quantity
                    on_input=move |text: String| draft.set(Level::Quantity, &text)
                />
            </Field>
            {begins}
            <div class="reserve__add">
                <Button
                    label=move || app.texts().numbers.add
                    kind=ButtonKind::Primary
                    reason=Signal::derive(move || app.read_only())
                    submit=true
                />
            </div>
            <Allowance kind=draft.kind />
        </div>
    }
}

/// The first digits of the numbers (NI-12).
#[component]
fn BeginsField(draft: Draft) -> impl IntoView {
    let app = use_app();
    view! {
        <Field
            label=move || app.texts().voice.begins
            hint=move || app.texts().voice.begins_hint
            error=Signal::derive(move || error(app, draft, Level::Begins))
        >
            <TextInput
                kind=TextKind::Phone
                value=draft.begins
                on_input=move |text: String| draft.set(Level::Begins, &text)
            />
        </Field>
    }
}

/// One level of the tree. What it offers follows from the levels above it.
#[component]
fn LevelField(draft: Draft, level: Level) -> impl IntoView {
    let app = use_app();
    let label = move || {
        let t = &app.texts().numbers;
        match level {
            Level::Country => t.country,
            Level::Area => t.area,
            Level::City => t.city,
            Level::Quantity => t.quantity,
            Level::Begins => app.texts().voice.begins,
        }
    };
    let value = Memo::new(move |_| draft.form.read().value(level));
    let options = Memo::new(move |_| {
        let found = draft.form.read().options(app.lang(), level);
        let choose = Choice::new("", app.texts().numbers.choose).disabled(true);
        let first = value.read().is_empty().then_some(choose);
        let found = found.into_iter().map(|(value, label)| Choice::new(value, label));
        first.into_iter().chain(found).collect::<Vec<_>>()
    });
    view! {
        <Field label error=Signal::derive(move || error(app, draft, level)) required=true>
            <Select options value on_change=move |value: String| draft.set(level, &value) />
        </Field>
    }
}

/// How many numbers may still be acquired.
#[component]
fn Allowance(kind: Kind) -> impl IntoView {
    let app = use_app();
    let left = Memo::new(move |_| app.look(&[Area::Numbers], |s| figures(s.tenant())));
    let figure = move |n: u32| view! { <b class="allowance__figure">{count(app.lang(), n)}</b> };
    let total = move || match kind {
        Kind::Service => app.texts().numbers.total,
        Kind::User => app.texts().voice.total,
    };
    let figures = move || {
        let (t, left) = (app.texts(), left.get());
        match kind {
            Kind::Service => view! {
                {figure(left.toll_left)} " " {t.numbers.toll} " · "
                {figure(left.toll_free_left)} " " {t.numbers.toll_free}
            }
            .into_any(),
            Kind::User => view! { {figure(left.user_left)} " " {t.voice.user_numbers} }.into_any(),
        }
    };
    view! {
        <div class="allowance" role="group" aria-label=total>
            <p class="muted" aria-hidden="true">{total}</p>
            <p class="muted">{figures}</p>
        </div>
    }
}

/// What is wrong with a field, after Add was pressed.
fn error(app: App, draft: Draft, level: Level) -> Option<String> {
    let answer = draft.answer.get().filter(|answer| answer.level() == Some(level))?;
    let t = &app.texts().numbers;
    let text = match answer {
        Answer::Missing(Level::Country) => t.choose_country,
        Answer::Missing(Level::Area) => t.choose_area,
        Answer::Missing(Level::City) => t.choose_city,
        Answer::Missing(Level::Quantity | Level::Begins)
        | Answer::Quantity(QuantityProblem::Missing) => t.quantity_missing,
        Answer::Quantity(QuantityProblem::NotANumber) => t.quantity_words,
        Answer::Quantity(QuantityProblem::Negative) => t.quantity_negative,
        Answer::Quantity(QuantityProblem::TooLarge) => {
            let limit = app.peek(|session| session.tenant().profile().quantity_max);
            return Some(wording::numbers::search_limit(app.lang(), limit));
        }
        Answer::Denied(why) => return Some(app.say(&why)),
    };
    Some(text.to_string())
}

fn held_by(receipt: &Receipt) -> u32 {
    let held = receipt.events.iter().map(|event| match event {
        Event::NumbersReserved { numbers, .. }
        | Event::Voice(VoiceEvent::Reserved { numbers, .. }) => numbers.len() as u32,
        _ => 0,
    });
    held.sum()
}
