//! The dialog of product licenses: every product with its switch, what the save will do, and where
//! to buy what is missing (LI-04).

mod effects;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::ids::UserSet;
use crate::domain::licenses::{self, LicenseRefusal, Shortfall};
use crate::domain::refusal::Refusal;
use crate::screens::billing::licenses::to_buy;
use crate::screens::people::assigning::{self, Draft, Holding};
use crate::ui::form::{CommandForm, Order};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{ButtonLink, Choice, Notice, Select, Switch, Tone, unique_id};
use crate::wording::event::product;
use crate::wording::licenses as say;
use crate::wording::licenses::effects::{buy_more, saved, stock};
use effects::EffectList;

const AREAS: [Area; 4] = [Area::People, Area::Numbers, Area::Credits, Area::DialIn];

/// The dialog.
#[component]
pub fn LicensesDialog(app: App, users: Memo<Arc<UserSet>>, open: RwSignal<bool>) -> impl IntoView {
    let draft = RwSignal::new(Draft::default());
    // Nobody needs the counts of everybody while the dialog is closed.
    let holdings = Memo::new(move |_| match open.get() {
        true => app.look(&AREAS, |s| assigning::holdings(s.tenant(), &users.read())),
        false => Vec::new(),
    });
    let verdict = Memo::new(move |_| {
        let command = draft.get().command((**users.read()).clone());
        let judged = open.get() && !draft.get().is_empty();
        judged
            .then(|| app.look(&AREAS, |s| licenses::can(s.tenant(), &command, s.now()).err()))
            .flatten()
    });
    let who = move || app.people(&users.read());
    let order = move |()| {
        let command = assigning::command((**users.read()).clone(), draft.get());
        Some(Order { command, done: Some(saved(app.lang(), &who())) })
    };
    let why_id = StoredValue::new(unique_id("why"));
    view! {
        <CommandForm
            app
            open
            title=move || app.texts().licenses.product_licenses
            begin=move |()| draft.set(Draft::default())
            order
            reason=Signal::derive(move || why_not(app, draft.get(), verdict.get()))
            reason_id=why_id.get_value()
        >
            <p class="lead">{who}</p>
            <ul class="licenses__list">
                {move || {
                    let people = users.read().len() as u32;
                    let row = |it: &Holding| product_row(app, *it, people, draft);
                    holdings.read().iter().map(row).collect_view()
                }}
            </ul>
            <EffectList app users draft open />
            {move || why(app, why_id.get_value(), draft.get(), verdict.get())}
        </CommandForm>
    }
}

/// One product: a switch for one person or for people who are all alike, else three choices.
fn product_row(app: App, it: Holding, people: u32, draft: RwSignal<Draft>) -> impl IntoView {
    let Holding { product: of, having, free } = it;
    let name = move || product(app.lang(), of);
    let has = having > 0;
    let switch = move |on: bool| {
        draft.update(|draft| *draft = draft.choose(of, (on != has).then_some(on)));
    };
    let pick = move |key: String| {
        let on = match key.as_str() {
            "on" => Some(true),
            "off" => Some(false),
            _ => None,
        };
        draft.update(|draft| *draft = draft.choose(of, on));
    };
    let options = move || {
        let t = &app.texts().licenses;
        vec![Choice::new("", t.mixed), Choice::new("on", t.on), Choice::new("off", t.off)]
    };
    let picked = move || match draft.get().chosen(of) {
        Some(true) => "on".to_string(),
        Some(false) => "off".to_string(),
        None => String::new(),
    };
    let control = match having == 0 || having == people {
        true => view! {
            <Switch
                label=name
                checked=Signal::derive(move || draft.get().chosen(of).unwrap_or(has))
                on_change=switch
            />
        }
        .into_any(),
        false => view! {
            <span>{name}</span>
            <Select
                label=name
                options=Signal::derive(options)
                value=Signal::derive(picked)
                on_change=pick
            />
        }
        .into_any(),
    };
    view! {
        <li class="licenses__row">
            {control}
            <span class="sub">{move || stock(app.lang(), having, people, free)}</span>
        </li>
    }
}

fn why_not(app: App, draft: Draft, verdict: Option<Refusal>) -> Option<String> {
    let pen = app.read_only();
    let nothing = || draft.is_empty().then(|| app.texts().licenses.nothing_switched.to_string());
    pen.or_else(nothing).or_else(|| verdict.map(|refusal| app.say_refusal(&refusal)))
}

/// Why it cannot be saved; for want of licenses with the way to buy them.
fn why(app: App, id: String, draft: Draft, verdict: Option<Refusal>) -> AnyView {
    if let Some(Refusal::License(LicenseRefusal::NotEnough { short })) = &verdict {
        return not_enough(app, id, short).into_any();
    }
    let text = why_not(app, draft, verdict);
    text.map(|text| view! { <p class="reason" id=id>{text}</p> }).into_any()
}

fn not_enough(app: App, id: String, short: &[Shortfall]) -> impl IntoView {
    let lang = app.lang();
    let lines = short.iter().map(|one| view! { <li>{say::shortfall(lang, one)}</li> });
    let lines = lines.collect_view();
    let missing = StoredValue::new(short.to_vec());
    let buy = move || {
        let link = |one: Shortfall| {
            let count = one.asked.saturating_sub(one.free);
            let href = Signal::stored(to_buy(one.product, count).href());
            view! { <ButtonLink label=buy_more(app.lang(), one.product) href /> }
        };
        missing.get_value().into_iter().map(link).collect_view()
    };
    view! {
        <Notice
            tone=Tone::Danger
            id
            title=move || app.texts().licenses.not_enough
            actions=buy
        >
            <ul class="bullets">{lines}</ul>
        </Notice>
    }
}
