//! Turning user numbers into service numbers by service request (NT-07).

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::actions::said;
use crate::domain::command::Command;
use crate::domain::phone::PhoneNumber;
use crate::domain::porting::PortCommand;
use crate::domain::porting::release::{Conversion, can_convert, convertible};
use crate::ui::handle::{App, Area, Denied, use_app};
use crate::ui::kit::{Button, ButtonKind, Checkbox, Dialog, Fact, Facts, Notice, Tone};
use crate::wording;

/// The dialog.
#[component]
pub fn UsageDialog(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let ticked = RwSignal::new(BTreeSet::<PhoneNumber>::new());
    let denied = RwSignal::new(None::<Denied>);
    Effect::new(move || {
        if open.get() {
            ticked.update(BTreeSet::clear);
            denied.set(None);
        }
    });
    let areas = [Area::Ports, Area::Numbers];
    let free = Memo::new(move |_| {
        app.look(&areas, |s| convertible(s.tenant()).collect::<Vec<PhoneNumber>>())
    });
    let chosen = move || ticked.get().into_iter().collect::<Vec<_>>();
    let reason = Memo::new(move |_| {
        let chosen = chosen();
        app.reason(&areas, |tenant, _| can_convert(tenant, &chosen))
    });
    let send = move |()| {
        let numbers = untrack(chosen).into();
        match app.send(Command::Port(PortCommand::ConvertToService { numbers })) {
            Ok(receipt) => {
                open.set(false);
                app.done(said(app, &receipt), &receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    let footer = move || {
        view! {
            <Button label=move || app.texts().common.cancel on_click=move |()| open.set(false) />
            <Button
                label=move || app.texts().porting.usage_send
                kind=ButtonKind::Primary
                reason
                on_click=send
            />
        }
    };
    view! {
        <Dialog
            open
            on_close=move |()| open.set(false)
            title=move || app.texts().porting.usage_change
            close_label=move || app.texts().common.close
            footer
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
            {move || {
                denied.get().map(|why| view! { <Notice tone=Tone::Danger text=app.say(&why) /> })
            }}
        </Dialog>
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
