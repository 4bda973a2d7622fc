//! Auto-recharge: what is added when, changing it, and turning it off (CC-06).

use leptos::prelude::*;

use super::funding::RechargeFields;
use crate::domain::command::Command;
use crate::domain::credits::Recharge;
use crate::screens::billing::credits::{Draft, Overview, set_recharge, stop_recharge};
use crate::ui::handle::{App, Denied};
use crate::ui::kit::{Button, ButtonKind, Card, ConfirmDialog, Dialog, Fact, Facts, Notice, Tone};
use crate::wording::credits as say;

/// The card.
#[component]
pub fn RechargeCard(app: App, seen: Memo<Overview>) -> impl IntoView {
    let (changing, stopping) = (RwSignal::new(false), RwSignal::new(false));
    let recharge = Memo::new(move |_| seen.read().recharge);
    let pen = Signal::derive(move || app.reason(&[], |_, _| Ok(())));
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
        if let Err(why) = send(app, stop_recharge()) {
            app.tell(Tone::Danger, app.say(&why));
        }
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
        <ConfirmDialog
            open=stopping
            on_close=move |()| stopping.set(false)
            on_confirm=stop
            title=move || t().stop_title
            confirm_label=move || t().stop
            cancel_label=move || app.texts().common.cancel
            close_label=move || app.texts().common.close
            danger=true
        >
            <p>{move || t().stop_text}</p>
        </ConfirmDialog>
    }
}

fn send(app: App, command: Command) -> Result<(), Denied> {
    let receipt = app.send(command)?;
    app.done_as_told(&receipt);
    Ok(())
}

#[component]
fn ChangeDialog(app: App, recharge: Memo<Option<Recharge>>, open: RwSignal<bool>) -> impl IntoView {
    let draft = RwSignal::new(Draft::default());
    let (tried, denied) = (RwSignal::new(false), RwSignal::new(None::<Denied>));
    Effect::new(move || {
        if open.get() {
            draft.set(begin(recharge.get_untracked()));
            tried.set(false);
            denied.set(None);
        }
    });
    let save = move |()| {
        tried.set(true);
        let Some(command) = set_recharge(&draft.read_untracked()) else { return };
        match send(app, command) {
            Ok(()) => open.set(false),
            Err(why) => denied.set(Some(why)),
        }
    };
    let footer = move || {
        view! {
            <Button label=move || app.texts().common.cancel on_click=move |()| open.set(false) />
            <Button
                label=move || app.texts().common.save
                kind=ButtonKind::Primary
                on_click=save
            />
        }
    };
    view! {
        <Dialog
            open
            on_close=move |()| open.set(false)
            title=move || app.texts().credits.auto_recharge
            close_label=move || app.texts().common.close
            footer
        >
            <p class="muted">{move || app.texts().credits.auto_hint}</p>
            <RechargeFields
                app
                draft=draft.into()
                tried
                on_recharge=move |text| draft.update(|draft| draft.recharge = text)
                on_trigger=move |text| draft.update(|draft| draft.trigger = text)
            />
            {move || {
                denied.get().map(|why| view! { <Notice tone=Tone::Danger text=app.say(&why) /> })
            }}
        </Dialog>
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
