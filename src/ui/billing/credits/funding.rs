//! The fields for amounts of money, which the purchase and the change of auto-recharge share.

use leptos::prelude::*;

use crate::screens::billing::credits::{Draft, Flaw};
use crate::ui::handle::App;
use crate::ui::kit::{Field, TextInput};

/// A field for an amount; its flaw shows once somebody tried to go on.
#[component]
pub fn AmountField(
    app: App,
    #[prop(into)] label: TextProp,
    #[prop(optional, into)] hint: Option<TextProp>,
    draft: Signal<Draft>,
    value: fn(&Draft) -> &String,
    flaw: fn(&Draft) -> Option<Flaw>,
    tried: RwSignal<bool>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let error = move || {
        let flaw = flaw(&draft.read()).filter(|_| tried.get());
        flaw.map(|flaw| match flaw {
            Flaw::NotMoney => app.texts().credits.not_money.to_string(),
            Flaw::Refused(refusal) => app.say_refusal(&refusal),
        })
    };
    let input = move || {
        view! {
            <TextInput value=Signal::derive(move || value(&draft.read()).clone()) on_input />
        }
    };
    match hint {
        Some(hint) => view! {
            <Field label hint error=Signal::derive(error) required=true>{input()}</Field>
        }
        .into_any(),
        None => view! {
            <Field label error=Signal::derive(error) required=true>{input()}</Field>
        }
        .into_any(),
    }
}

/// The two amounts of auto-recharge.
#[component]
pub fn RechargeFields(
    app: App,
    draft: Signal<Draft>,
    tried: RwSignal<bool>,
    #[prop(into)] on_recharge: Callback<String>,
    #[prop(into)] on_trigger: Callback<String>,
) -> impl IntoView {
    view! {
        <AmountField
            app
            label=move || app.texts().credits.recharge_amount
            draft
            value=|draft| &draft.recharge
            flaw=Draft::recharge_flaw
            tried
            on_input=on_recharge
        />
        <AmountField
            app
            label=move || app.texts().credits.trigger_amount
            draft
            value=|draft| &draft.trigger
            flaw=Draft::trigger_flaw
            tried
            on_input=on_trigger
        />
    }
}
