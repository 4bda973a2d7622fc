//! Resetting a PIN (LAB-15): the question, and then the new PIN, shown this once (US-04).

use leptos::prelude::*;

use crate::browser::clipboard;
use crate::domain::command::Command;
use crate::domain::dialin::{self, DialInCommand, DialInEvent};
use crate::domain::event::Event;
use crate::domain::ids::UserId;
use crate::session::Receipt;
use crate::ui::form::Question;
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Button, ButtonKind, CodeBlock, Dialog, Notice, Tone};
use crate::wording;

/// The digits that only this dialog knows, and what made them. They go when it closes.
#[derive(Clone)]
struct Drawn {
    digits: String,
    receipt: Receipt,
}

/// The two dialogs.
#[component]
pub fn ResetPin(app: App, user: UserId, asked: RwSignal<bool>) -> impl IntoView {
    let denied = RwSignal::new(None::<Denied>);
    let drawn = RwSignal::new(None::<Drawn>);
    Effect::new(move || {
        if asked.get() {
            denied.set(None);
        }
    });
    let confirm = move |()| match app.send(Command::DialIn(DialInCommand::ResetPin { user })) {
        Ok(receipt) => {
            drawn.set(digits(app, &receipt).map(|digits| Drawn { digits, receipt }));
            asked.set(false);
        }
        Err(why) => denied.set(Some(why)),
    };
    view! {
        <Question
            app
            open=asked
            on_close=move |()| asked.set(false)
            on_confirm=confirm
            title=move || app.texts().dialin.reset_question
            denied
        >
            <p class="lead">{move || name(app, user)}</p>
            <p>{move || app.texts().dialin.reset_text}</p>
        </Question>
        <NewPin app user drawn />
    }
}

fn name(app: App, user: UserId) -> String {
    app.look(&[Area::People], |s| wording::person::name(s.tenant(), user))
}

/// Works the digits out from what happened; nothing else does.
fn digits(app: App, receipt: &Receipt) -> Option<String> {
    receipt.events.iter().find_map(|event| match event {
        Event::DialIn(DialInEvent::PinReset { user, pin }) => {
            Some(app.peek(|s| dialin::pin(s.tenant().seed, *user, *pin)))
        }
        _ => None,
    })
}

#[component]
fn NewPin(app: App, user: UserId, drawn: RwSignal<Option<Drawn>>) -> impl IntoView {
    let close = move |()| {
        if let Some(Drawn { receipt, .. }) = drawn.get_untracked() {
            drawn.set(None);
            let said = untrack(|| wording::dialin::pin_reset(app.lang(), &name(app, user)));
            app.done(said, &receipt);
        }
    };
    let shown = move || drawn.read().as_ref().map(|drawn| drawn.digits.clone()).unwrap_or_default();
    let mailed = move || {
        let on = app.look(&[Area::DialIn], |s| s.tenant().dial_in.settings.automatic_mail);
        let t = &app.texts().dialin;
        if on { t.mailed } else { t.not_mailed }
    };
    let footer = move || {
        view! {
            <Button
                label=move || app.texts().dialin.done
                kind=ButtonKind::Primary
                safest=true
                on_click=close
            />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || drawn.read().is_some())
            on_close=close
            title=move || app.texts().dialin.new_pin
            close_label=move || app.texts().common.close
            footer
        >
            <p class="lead">{move || name(app, user)}</p>
            <div class="new-pin">
                <CodeBlock
                    label=move || app.texts().dialin.pin
                    code=Signal::derive(shown)
                    copy_label=move || app.texts().common.copy
                    copied_label=move || app.texts().common.copied
                    on_copy=move |digits: String| clipboard::copy(digits, |_| ())
                />
            </div>
            <Notice tone=Tone::Warning text=move || app.texts().dialin.once>
                <p>{mailed}</p>
            </Notice>
        </Dialog>
    }
}
