//! The second page of a purchase: who pays, what is ordered, and placing the order (CC-05, CC-09).

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::credits::{self as domain, Agreement, Payment};
use crate::route::Page as Place;
use crate::screens::billing::credits::{self, Draft, PAY, PURCHASE_ORDER, STEP};
use crate::ui::form::DenialNotice;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Button, ButtonKind, Card, Choice, Fact, Facts, Field, RadioGroup, TextInput};
use crate::wording::credits as say;
use crate::wording::credits::page;

/// The form.
#[component]
pub fn PaymentForm(app: App, draft: Memo<Draft>) -> impl IntoView {
    let denied = RwSignal::new(None::<Denied>);
    let by_agreement = Memo::new(move |_| draft.read().payment() != Payment::Card);
    let place = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        let Some(command) = draft.read_untracked().order() else { return };
        match app.send(command) {
            Ok(receipt) => {
                app.go(Place::Credits);
                app.done_as_told(&receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    view! {
        <form class="form-column" on:submit=place>
            <RadioGroup
                label=move || app.texts().credits.pay_with
                options=Signal::derive(move || payers(app))
                value=Signal::derive(move || draft.read().pay.clone())
                on_change=move |value: String| app.set_query(PAY, value)
                hint=move || app.texts().credits.agreement_note
            />
            <Show when=move || by_agreement.get()>
                <Field
                    label=move || app.texts().credits.purchase_order
                    hint=move || app.texts().credits.purchase_order_hint
                >
                    <TextInput
                        value=Signal::derive(move || draft.read().purchase_order.clone())
                        on_input=move |text: String| app.set_query(PURCHASE_ORDER, text)
                    />
                </Field>
            </Show>
            <Summary app draft />
            <DenialNotice app denied />
            <div class="cluster">
                <Button
                    label=move || app.texts().credits.back
                    on_click=move |()| {
                        app.go(untrack(|| app.route()).with(STEP, "subscription"));
                    }
                />
                <Button
                    label=move || app.texts().credits.place_order
                    kind=ButtonKind::Primary
                    submit=true
                    reason=Signal::derive(move || why_not(app, &draft.read()))
                />
            </div>
        </form>
    }
}

fn payers(app: App) -> Vec<Choice> {
    let lang = app.lang();
    let card =
        Choice::new("", say::payment(lang, &Payment::Card)).hint(app.texts().credits.card_hint);
    let agreements = app.look(&[Area::Credits], |s| credits::agreements(s.tenant()));
    let choice = |it: &Agreement| Choice::new(it.number.to_string(), page::agreement(lang, it));
    std::iter::once(card).chain(agreements.iter().map(choice)).collect()
}

/// What is ordered and who pays.
#[component]
fn Summary(app: App, draft: Memo<Draft>) -> impl IntoView {
    let now = move || {
        let cents = credits::amount(&draft.read().amount).unwrap_or_default();
        page::order(app.lang(), cents)
    };
    view! {
        <Card title=move || app.texts().credits.summary>
            <Facts>
                <Fact label=move || app.texts().credits.amount>{now}</Fact>
                <Fact label=move || app.texts().credits.auto_recharge>
                    {move || say::recharge(app.lang(), draft.read().recharge())}
                </Fact>
                <Fact label=move || app.texts().credits.payment>
                    {move || say::payment(app.lang(), &draft.read().payment())}
                </Fact>
            </Facts>
        </Card>
    }
}

fn why_not(app: App, draft: &Draft) -> Option<String> {
    let Some(Command::Credit(wish)) = draft.order() else {
        return Some(app.texts().credits.incomplete.to_string());
    };
    app.reason(&[Area::Credits], |tenant, now| domain::can(tenant, &wish, now))
}
