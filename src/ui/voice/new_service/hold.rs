//! One reservation that runs: its countdown, its numbers, and what becomes of them (RS-01 to RS-03,
//! RS-06). Which numbers are ticked is nobody else's business and stays here.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::Outcome;
use crate::domain::command::Command;
use crate::domain::numbers::{Hold, Usage};
use crate::domain::phone::PhoneNumber;
use crate::domain::places;
use crate::domain::profile::Era;
use crate::domain::refusal::Refusal;
use crate::screens::voice::reservations::Held;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{
    Button, ButtonKind, Checkbox, Column, CountdownRing, RowSelection, RowView, Urgency,
    VirtualTable, Width, unique_id,
};
use crate::wording;

/// The card of a reservation.
#[component]
pub fn HoldCard(held: Held, outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let app = use_app();
    let title_id = unique_id("hold");
    let labelled_by = title_id.clone();
    let chosen = RwSignal::new(BTreeSet::<PhoneNumber>::new());
    let expanded = RwSignal::new(false);
    let Held { place, usage, expires_at, ref numbers, .. } = held;
    let n = numbers.len() as u32;
    let list = {
        let held = held.clone();
        move || expanded.get().then(|| view! { <HeldNumbers held=held.clone() chosen /> })
    };
    let remaining = move || expires_at.since(app.now());
    let total = move || app.peek(|session| session.tenant().profile().hold_ms);
    view! {
        <section class="card" aria-labelledby=labelled_by>
            <div class="hold__head">
                <CountdownRing
                    label=move || app.texts().numbers.time_left
                    remaining_ms=Signal::derive(remaining)
                    total_ms=Signal::derive(total)
                    word=move |urgency| word(app, urgency)
                />
                <div class="hold__what">
                    <h2 class="lead" id=title_id>
                        {move || wording::numbers::held_until(app.lang(), n, expires_at)}
                    </h2>
                    <p class="muted">
                        {move || match usage {
                            Usage::Service(_) => wording::numbers::held_where(app.lang(), place),
                            Usage::User => wording::voice::held_where(app.lang(), place),
                        }}
                    </p>
                    <OrderStatus />
                </div>
                <Button
                    label=move || {
                        let t = &app.texts().numbers;
                        if expanded.get() { t.hide_numbers } else { t.show_numbers }
                    }
                    on_click=move |()| expanded.update(|shown| *shown = !*shown)
                />
            </div>
            {list}
            <HoldActions held chosen expanded outcome />
        </section>
    }
}

/// The status of the order, where today's figures hold (RS-08).
#[component]
fn OrderStatus() -> impl IntoView {
    let app = use_app();
    move || {
        let era = app.look(&[Area::Numbers], |session| session.tenant().era);
        (era == Era::TeamsToday).then(|| {
            let name = app.texts().voice.order_status;
            view! { <p class="muted">{name} " · " {Hold::ORDER_STATUS}</p> }
        })
    }
}

fn word(app: App, urgency: Urgency) -> String {
    let t = &app.texts().numbers;
    match urgency {
        Urgency::Calm => t.left,
        Urgency::Soon => t.soon,
        Urgency::Last => t.last,
        Urgency::Over => t.over,
    }
    .to_string()
}

/// What may be done with the reservation.
#[component]
fn HoldActions(
    held: Held,
    chosen: RwSignal<BTreeSet<PhoneNumber>>,
    expanded: RwSignal<bool>,
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let app = use_app();
    let Held { hold, numbers, .. } = held;
    let n = numbers.len() as u32;
    let ticked = Memo::new(move |_| chosen.read().len() as u32);
    let why_not_acquire = Memo::new(move |_| {
        app.reason(&[], |_, _| if ticked.get() == 0 { Err(Refusal::NothingChosen) } else { Ok(()) })
    });
    let acquire = move |()| {
        let numbers: Box<[PhoneNumber]> = chosen.read_untracked().iter().copied().collect();
        let acquired = Arc::from(&*numbers);
        let result = app.send(Command::AcquireNumbers { hold, numbers });
        if let Ok(receipt) = &result {
            let text = untrack(|| wording::numbers::acquired(app.lang(), ticked.get()));
            app.done(text, receipt);
        }
        let result = result.map(|_| Outcome::Acquired(acquired));
        outcome.set(Some(result.unwrap_or_else(Outcome::Refused)));
    };
    let release = move |()| match app.send(Command::ReleaseHold { hold }) {
        Ok(receipt) => {
            app.done(untrack(|| wording::numbers::released(app.lang(), n)), &receipt);
        }
        Err(why) => outcome.set(Some(Outcome::Refused(why))),
    };
    let all = move |on: bool| {
        chosen.set(if on { numbers.iter().copied().collect() } else { BTreeSet::new() });
    };
    let all = Callback::new(all);
    view! {
        <Show when=move || !expanded.get()>
            <Checkbox
                label=move || wording::numbers::all_of_hold(app.lang(), n)
                checked=Signal::derive(move || ticked.get() == n)
                indeterminate=Signal::derive(move || (1..n).contains(&ticked.get()))
                on_change=all
            />
        </Show>
        <div class="hold__actions">
            <Button
                label=move || app.texts().numbers.acquire
                kind=ButtonKind::Primary
                reason=why_not_acquire
                on_click=acquire
            />
            <Button
                label=move || app.texts().numbers.release
                reason=Signal::derive(move || app.read_only())
                on_click=release
            />
            <span class="hold__rest muted">
                {move || {
                    let ticked = ticked.get();
                    (ticked > 0)
                        .then(|| wording::numbers::go_back(app.lang(), ticked, n - ticked))
                }}
            </span>
        </div>
    }
}

/// The numbers of the reservation, to be ticked.
#[component]
fn HeldNumbers(held: Held, chosen: RwSignal<BTreeSet<PhoneNumber>>) -> impl IntoView {
    let app = use_app();
    let Held { place, usage, numbers, .. } = held;
    let count = numbers.len();
    let ids = Signal::stored(numbers);
    let selection = RowSelection::of_ids(move || app.texts().common.select_all, ids, chosen);
    let place = places::place(place);
    let row = Callback::new(move |at: usize| {
        let lang = app.lang();
        let number = ids.read().get(at).map_or_else(String::new, |number| app.phone(*number));
        RowView {
            select_label: wording::numbers::tick(lang, &number),
            cells: vec![
                view! { <span class="strong">{number}</span> }.into_any(),
                wording::place::city(lang, place).into_any(),
                match usage {
                    Usage::Service(toll) => wording::place::toll(lang, toll),
                    Usage::User => app.texts().common.user_number,
                }
                .into_any(),
            ],
        }
    });
    let columns = vec![
        Column::new("number", move || app.texts().numbers.number).width(Width::AtLeast(158.0, 2.0)),
        Column::new("city", move || app.texts().numbers.city),
        Column::new("type", move || app.texts().numbers.type_column).width(Width::Narrow),
    ];
    view! {
        <VirtualTable
            label=move || app.texts().numbers.numbers_on_hold
            columns
            count=Signal::stored(count)
            row
            selection
        />
    }
}
