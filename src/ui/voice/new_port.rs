//! A port order being written: the pages of the wizard (PO-04), for its own orders, for service
//! requests and for manual orders alike.
//!
//! What is typed becomes a draft of the organization as soon as one turns the page or leaves, so
//! nothing is lost by going back, away, or by closing the window.

mod account;
mod draft;
mod found;
mod letter;
mod numbers;
mod start;
mod submit;
mod text_field;
mod transfer;

use leptos::prelude::*;

use super::gate::VoiceGate;
use super::ports::{CHOSEN, parse};
use crate::domain::porting::finding::Step;
use crate::domain::porting::form::Way;
use crate::domain::porting::life::{Action, Status};
use crate::domain::porting::{PortId, PortRefusal};
use crate::route::{Page as To, Route};
use crate::screens::voice::ports::wizard;
use crate::ui::form::DenialNotice;
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{ButtonLink, EmptyState, IconName, Steps};
use crate::ui::layout::{Page, PageWidth};
use crate::wording;
use draft::Draft;

/// The page.
#[component]
pub fn NewPortPage() -> impl IntoView {
    let app = use_app();
    // The order that the wizard has made of what was typed; its address is no other page.
    let written = StoredValue::new(None::<PortId>);
    let shown = Memo::new(move |before: Option<&(u32, Option<PortId>)>| {
        let target = parse(&app.query(CHOSEN));
        match before {
            Some(before) if target.is_some() && target == written.get_value() => *before,
            before => {
                written.set_value(target);
                (before.map_or(0, |(n, _)| n + 1), target)
            }
        }
    });
    move || {
        let (_, id) = shown.get();
        let form = id.map(|id| app.peek(|s| wizard::editable(s.tenant(), id)));
        match form {
            Some(Err(status)) => view! { <Closed status /> }.into_any(),
            form => {
                let draft = Draft::new(app, id, form.and_then(Result::ok), written);
                view! { <Wizard draft /> }.into_any()
            }
        }
    }
}

/// What stands there of an order that cannot be edited, or that there never was.
#[component]
fn Closed(status: Option<Status>) -> impl IntoView {
    let app = use_app();
    let t = move || &app.texts().porting;
    let title = move || if status.is_some() { t().closed_title } else { t().gone_title };
    let text = move || match status {
        Some(status) => {
            let why = PortRefusal::NotAllowed { status, action: Action::Edit };
            app.say_refusal(&why.into())
        }
        None => String::new(),
    };
    let action = move || {
        let href = Route::from(To::PortOrders).href();
        view! { <ButtonLink label=move || t().back_to_list href /> }
    };
    view! {
        <Page title=move || t().new_order>
            <EmptyState title text icon=IconName::Phone action />
        </Page>
    }
}

#[component]
fn Wizard(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let step = draft.step;
    let way = Memo::new(move |_| draft.form.read().start.way);
    let title = move || {
        let t = &app.texts().porting;
        match way.get() {
            Way::Wizard => t.new_local,
            Way::ServiceRequest => t.new_request,
            Way::Manual => t.new_service,
        }
    };
    let subtitle = move || draft.order.get().map(wording::porting::id).unwrap_or_default();
    let at = move || Step::ALL.iter().position(|s| *s == step.get()).unwrap_or(0);
    view! {
        <Page title subtitle width=PageWidth::Form>
            <VoiceGate>
                <Steps
                    label=move || app.texts().porting.wizard_steps
                    steps=Signal::derive(move || names(app))
                    current=Signal::derive(at)
                    done_word=move || app.texts().porting.step_done
                />
                <DenialNotice app denied=draft.denied />
                <div class="port-page" on:focusout=move |_| draft.was_left()>
                    {move || match step.get() {
                        Step::Start => view! { <start::StartPage draft /> }.into_any(),
                        Step::Account => view! { <account::AccountPage draft /> }.into_any(),
                        Step::Numbers => view! { <numbers::ListPage draft /> }.into_any(),
                        Step::Transfer => view! { <transfer::TransferPage draft /> }.into_any(),
                        Step::Letter => view! { <letter::LetterPage draft /> }.into_any(),
                        Step::Submit => view! { <submit::SubmitPage draft /> }.into_any(),
                    }}
                </div>
            </VoiceGate>
        </Page>
    }
}

fn names(app: App) -> Vec<String> {
    let t = &app.texts().porting;
    let names = [
        t.step_start,
        t.step_account,
        t.step_numbers,
        t.step_transfer,
        t.step_letter,
        t.step_submit,
    ];
    names.map(str::to_string).to_vec()
}
