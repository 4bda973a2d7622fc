//! The pages of a purchase: the subscription, then the payment (CC-04). What was typed stands in
//! the address, so that a reload and the back button lose nothing.

use leptos::prelude::*;

use super::funding::{AmountField, RechargeFields};
use super::payment::PaymentForm;
use crate::screens::billing::credits::{AMOUNT, Draft, FUNDING, RECHARGE, STEP, Step, TRIGGER};
use crate::ui::handle::App;
use crate::ui::kit::{Button, ButtonKind, Choice, RadioGroup, Steps};
use crate::ui::layout::{Page, PageWidth};

/// The page.
#[component]
pub fn OrderPage(app: App, step: Memo<Option<Step>>) -> impl IntoView {
    let draft = Memo::new(move |_| Draft::of(&app.route()));
    let names = move || {
        let t = &app.texts().credits;
        vec![t.subscription.to_string(), t.payment.to_string()]
    };
    let current = move || usize::from(step.get() == Some(Step::Payment));
    view! {
        <Page title=move || app.texts().credits.purchase width=PageWidth::Form>
            <Steps
                label=move || app.texts().credits.purchase
                steps=Signal::derive(names)
                current=Signal::derive(current)
                done_word=move || app.texts().credits.done
            />
            {move || match step.get() {
                Some(Step::Payment) => view! { <PaymentForm app draft /> }.into_any(),
                _ => view! { <SubscriptionForm app draft /> }.into_any(),
            }}
        </Page>
    }
}

/// How much, and whether more is added by itself.
#[component]
fn SubscriptionForm(app: App, draft: Memo<Draft>) -> impl IntoView {
    let tried = RwSignal::new(false);
    let options = move || {
        let t = &app.texts().credits;
        vec![
            Choice::new("auto", t.auto).hint(t.auto_hint),
            Choice::new("once", t.once).hint(t.once_hint),
        ]
    };
    let funding = move || if draft.read().auto { "auto" } else { "once" }.to_string();
    let auto = Memo::new(move |_| draft.read().auto);
    let next = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        tried.set(true);
        if draft.read_untracked().is_priced() {
            app.go(untrack(|| app.route()).with(STEP, "payment"));
        }
    };
    view! {
        <form class="form-column" on:submit=next>
            <AmountField
                app
                label=move || app.texts().credits.fund_amount
                hint=move || app.texts().credits.fund_hint
                draft=draft.into()
                value=|draft| &draft.amount
                flaw=Draft::amount_flaw
                tried
                on_input=move |text: String| app.set_query(AMOUNT, text)
            />
            <RadioGroup
                label=move || app.texts().credits.funding
                options=Signal::derive(options)
                value=Signal::derive(funding)
                on_change=move |value: String| app.set_query(FUNDING, value)
            />
            <Show when=move || auto.get()>
                <RechargeFields
                    app
                    draft=draft.into()
                    tried
                    on_recharge=move |text: String| app.set_query(RECHARGE, text)
                    on_trigger=move |text: String| app.set_query(TRIGGER, text)
                />
            </Show>
            <div class="cluster">
                <Button
                    label=move || app.texts().common.cancel
                    on_click=move |()| app.go(crate::route::Page::Credits)
                />
                <Button
                    label=move || app.texts().credits.next
                    kind=ButtonKind::Primary
                    submit=true
                />
            </div>
        </form>
    }
}
