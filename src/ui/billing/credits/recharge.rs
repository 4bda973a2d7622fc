//! Auto-recharge: what is added when, changing it, and turning it off (CC-06).

use leptos::prelude::*;

use super::funding::RechargeFields;
use crate::domain::credits::Recharge;
use crate::screens::billing::credits::{Draft, Overview, set_recharge, stop_recharge};
use crate::ui::form::{CommandForm, Order, Question};
use crate::ui::handle::App;
use crate::ui::kit::{Button, Card, Fact, Facts};
use crate::wording::credits as say;

/// The card.
#[component]
pub fn RechargeCard(app: App, seen: Memo<Overview>) -> impl IntoView {
    let (changing, stopping) = (RwSignal::new(false), RwSignal::new(false));
    let recharge = Memo::new(move |_| seen.read().recharge);
    let pen = Signal::derive(move || app.read_only());
    let t = move || &app.texts().credits;
    let actions = move || {
        view! {
            <Button label=move || t().change reason=pen on_click=move |()| changing.set(true) />
            <Show when=move || recharge.get().is_some()>
                <Button label=move || t().stop reason=pen on_click=move |()| stopping.set(true) />
            </Show>
        }
    };
    let stop = move |()| {
        stopping.set(false);
        app.send_and_tell(stop_recharge());
    };
    view! {
        <Card title=move || t().auto_recharge actions>
            <Facts>
                <Fact label=move || t().auto_recharge>
                    {move || say::recharge(app.lang(), recharge.get())}
                </Fact>
                <Fact label=move || t().payment>
                    {move || say::payment(app.lang(), &seen.read().payment)}
                </Fact>
            </Facts>
        </Card>
        <ChangeDialog app recharge open=changing />
        <Question
            app
            open=stopping
            on_close=move |()| stopping.set(false)
            on_confirm=stop
            title=move || t().stop_title
            confirm_label=move || t().stop
            danger=true
        >
            <p>{move || t().stop_text}</p>
        </Question>
    }
}

#[component]
fn ChangeDialog(app: App, recharge: Memo<Option<Recharge>>, open: RwSignal<bool>) -> impl IntoView {
    let draft = RwSignal::new(Draft::default());
    let tried = RwSignal::new(false);
    let begin = move |()| {
        draft.set(begin(recharge.get_untracked()));
        tried.set(false);
    };
    let order = move |()| {
        tried.set(true);
        Some(Order { command: set_recharge(&draft.read())?, done: None })
    };
    view! {
        <CommandForm app open title=move || app.texts().credits.auto_recharge begin order>
            <p class="muted">{move || app.texts().credits.auto_hint}</p>
            <RechargeFields
                app
                draft=draft.into()
                tried
                on_recharge=move |text| draft.update(|draft| draft.recharge = text)
                on_trigger=move |text| draft.update(|draft| draft.trigger = text)
            />
        </CommandForm>
    }
}

/// The present amounts as somebody would type them.
fn begin(recharge: Option<Recharge>) -> Draft {
    let typed = |cents: u64| match cents % 100 {
        0 => (cents / 100).to_string(),
        rest => format!("{}.{rest:02}", cents / 100),
    };
    let amount = |of: fn(Recharge) -> u64| recharge.map(of).map(typed).unwrap_or_default();
    Draft {
        auto: true,
        recharge: amount(|it| it.amount_cents),
        trigger: amount(|it| it.trigger_cents),
        ..Draft::default()
    }
}
