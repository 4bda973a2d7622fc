//! Turning user numbers into service numbers by service request (NT-07).

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::phone::PhoneNumber;
use crate::domain::porting::PortCommand;
use crate::domain::porting::release::{Conversion, can_convert, convertible};
use crate::ui::form::{CommandForm, Order};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Checkbox, Fact, Facts, Notice};
use crate::wording;

/// The dialog.
#[component]
pub fn UsageDialog(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let ticked = RwSignal::new(BTreeSet::<PhoneNumber>::new());
    let areas = [Area::Ports, Area::Numbers];
    let free = Memo::new(move |_| {
        app.look(&areas, |s| convertible(s.tenant()).collect::<Vec<PhoneNumber>>())
    });
    let chosen = move || ticked.get().into_iter().collect::<Vec<_>>();
    let reason = Memo::new(move |_| {
        let chosen = chosen();
        app.reason(&areas, |tenant, _| can_convert(tenant, &chosen))
    });
    let order = move |()| {
        let command = PortCommand::ConvertToService { numbers: chosen().into() };
        Some(Order { command: Command::Port(command), done: None })
    };
    view! {
        <CommandForm
            app
            open
            title=move || app.texts().porting.usage_change
            begin=move |()| ticked.update(BTreeSet::clear)
            order
            save_label=move || app.texts().porting.usage_send
            reason
        >
            <p>{move || app.texts().porting.usage_text}</p>
            {move || running(app)}
            <div class="port-choices">
                <For each=move || free.get() key=|number| *number let:number>
                    {tick(app, number, ticked)}
                </For>
            </div>
            <Show when=move || free.read().is_empty()>
                <Notice text=move || app.texts().porting.usage_none />
            </Show>
        </CommandForm>
    }
}

fn tick(app: App, number: PhoneNumber, ticked: RwSignal<BTreeSet<PhoneNumber>>) -> impl IntoView {
    let change = move |on: bool| {
        ticked.update(|all| {
            if on {
                all.insert(number)
            } else {
                all.remove(&number)
            };
        });
    };
    view! {
        <Checkbox
            label=move || app.phone(number)
            checked=Signal::derive(move || ticked.read().contains(&number))
            on_change=change
        />
    }
}

/// Requests that are under way, with the day on which they are done.
fn running(app: App) -> Option<impl IntoView> {
    let conversions: Vec<Conversion> =
        app.look(&[Area::Ports], |s| s.tenant().ports.conversions.clone());
    let lang = app.lang();
    let line = move |conversion: Conversion| {
        let numbers = conversion.numbers.iter().map(|n| app.phone(*n)).collect::<Vec<_>>();
        let when = wording::porting::eastern(lang, conversion.done_at);
        view! { <Fact label=when>{wording::format::list(lang, &numbers)}</Fact> }
    };
    (!conversions.is_empty()).then(move || {
        view! {
            <h3 class="strong">{app.texts().porting.usage_running}</h3>
            <Facts>{conversions.into_iter().map(line).collect_view()}</Facts>
        }
    })
}
