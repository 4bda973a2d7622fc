//! Communications Credits: the balance and what becomes of it, or the pages of a purchase (CC-04).

mod funding;
mod history;
mod order;
mod payment;
mod recharge;

use leptos::prelude::*;

use crate::route::{Page as Place, Route};
use crate::screens::billing::credits::{self, Overview, STEP, Step};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{ButtonKind, ButtonLink, Card, EmptyState, IconName, Notice, Stat, Tone};
use crate::ui::layout::Page;
use crate::wording::credits::money;
use crate::wording::credits::page as say;
use crate::wording::format::date;
use history::HistoryCard;
use order::OrderPage;
use recharge::RechargeCard;

const AREAS: [Area; 4] = [Area::Credits, Area::Bridge, Area::People, Area::Numbers];

/// The page.
#[component]
pub fn CreditsPage() -> impl IntoView {
    let app = use_app();
    let step = Memo::new(move |_| Step::parse(&app.query(STEP)));
    let buying = Memo::new(move |_| step.get().is_some());
    move || match buying.get() {
        true => view! { <OrderPage app step /> }.into_any(),
        false => view! { <OverviewPage app /> }.into_any(),
    }
}

/// The address of the first page of a purchase.
fn buy_href() -> Signal<String> {
    Signal::stored(Route::from(Place::Credits).with(STEP, "subscription").href())
}

#[component]
fn OverviewPage(app: App) -> impl IntoView {
    let seen = Memo::new(move |_| app.look(&AREAS, |s| credits::overview(s.tenant())));
    let set_up = Memo::new(move |_| seen.read().set_up);
    let subtitle = move || match set_up.get() {
        true => {
            let seen = seen.read();
            say::summary(app.lang(), seen.balance_cents, seen.fundings.len() as u32)
        }
        false => String::new(),
    };
    let add = move || {
        let label = move || app.texts().credits.add_funds;
        set_up.get().then(|| {
            view! { <ButtonLink label kind=ButtonKind::Primary href=buy_href() /> }
        })
    };
    view! {
        <Page
            title=move || app.texts().credits.title
            subtitle
            actions=move || view! { {add} }
        >
            {move || match set_up.get() {
                true => view! { <Known app seen /> }.into_any(),
                false => view! { <NotSetUp app seen /> }.into_any(),
            }}
        </Page>
    }
}

#[component]
fn NotSetUp(app: App, seen: Memo<Overview>) -> impl IntoView {
    let buy = move || {
        let label = move || app.texts().credits.buy_now;
        view! { <ButtonLink label kind=ButtonKind::Primary href=buy_href() /> }
    };
    view! {
        <EmptyState
            title=move || app.texts().credits.none
            text=move || app.texts().credits.none_text
            icon=IconName::Info
            action=buy
        />
        <UsesCard app seen />
    }
}

#[component]
fn Known(app: App, seen: Memo<Overview>) -> impl IntoView {
    let tone = move || match seen.read().balance_cents {
        0 => Tone::Danger,
        _ => Tone::Success,
    };
    let lapse = move || match seen.read().next_lapse {
        Some((at, _)) => date(app.lang(), at),
        None => app.texts().common.none.to_string(),
    };
    let lapsing = move || {
        let lapse = seen.read().next_lapse;
        lapse.map(|(_, cents)| money(app.lang(), cents)).unwrap_or_default()
    };
    let t = move || &app.texts().credits;
    view! {
        <News app seen />
        <section class="tiles" aria-label=move || t().balance>
            <Stat
                label=move || t().balance
                value=move || money(app.lang(), seen.read().balance_cents)
                tone=Signal::derive(tone)
            />
            <Stat
                label=move || t().lasts
                value=move || say::lasts(app.lang(), seen.read().lasts_days)
            />
            <Stat
                label=move || t().a_day
                value=move || money(app.lang(), seen.read().daily_cents)
                note=move || t().prices
            />
            <Stat label=move || t().lapses value=lapse note=lapsing />
        </section>
        <RechargeCard app seen />
        <UsesCard app seen />
        <HistoryCard app seen />
    }
}

/// What has gone wrong: nothing is left, or a recharge failed (CC-07).
#[component]
fn News(app: App, seen: Memo<Overview>) -> impl IntoView {
    let t = move || &app.texts().credits;
    let empty = Memo::new(move |_| seen.read().empty_since.is_some());
    let failed = Memo::new(move |_| {
        let seen = seen.read();
        seen.failed_at.map(|at| (at, seen.next_recharge_at))
    });
    view! {
        {move || empty.get().then(|| view! {
            <Notice
                tone=Tone::Danger
                title=move || t().empty
                text=move || t().empty_text
            />
        })}
        {move || failed.get().map(|(at, again)| view! {
            <Notice
                tone=Tone::Warning
                title=move || t().failed
                text=move || say::failed(app.lang(), at, again)
            />
        })}
    }
}

/// What uses the credits up, and what stops without them.
#[component]
fn UsesCard(app: App, seen: Memo<Overview>) -> impl IntoView {
    let t = move || &app.texts().credits;
    let payers = move || {
        let lines = say::payers(app.lang(), seen.read().payers);
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    let href = Signal::stored(Route::from(Place::ActiveUsers).href());
    let give = move || {
        view! { <ButtonLink label=move || t().to_licenses href /> }
    };
    view! {
        <Card title=move || t().uses actions=give>
            <ul class="bullets">{payers}</ul>
        </Card>
        <Card title=move || t().stops>
            <ul class="bullets">
                <li>{move || t().stops_toll_free}</li>
                <li>{move || t().stops_calls}</li>
                <li>{move || t().stops_minutes}</li>
            </ul>
            <p class="muted">{move || t().stops_mails}</p>
        </Card>
    }
}
