//! Taking a service number off the bridge (LAB-02): first what it would break and the safe order
//! of UN-02; then, for whoever insists or has nothing to lose, the confirmation.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::phone::PhoneNumber;
use crate::screens::voice::unassigning::{Unassigning, unassigning};
use crate::ui::form::Question;
use crate::ui::handle::{App, Area, Denied, use_app};
use crate::wording;

use plan::PlanDialog;

mod plan;

/// The dialogs: the plan while anybody has the number, and the question that is asked last.
#[component]
pub fn UnassignDialogs(number: PhoneNumber, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let insists = RwSignal::new(false);
    let denied = RwSignal::new(None::<Denied>);
    Effect::new(move || {
        if open.get() {
            insists.set(false);
            denied.set(None);
        }
    });
    // Everybody and every meeting are looked at, so only while somebody asks.
    let found =
        Memo::new(move |_| if open.get() { look(app, number) } else { Unassigning::default() });
    let safe = Memo::new(move |_| found.read().is_safe());
    let plan = Signal::derive(move || open.get() && !safe.get() && !insists.get());
    let question = Signal::derive(move || open.get() && (safe.get() || insists.get()));
    let confirm = move |()| {
        let accept_dead = insists.get_untracked();
        match app.send(Command::UnassignFromBridge { number, accept_dead }) {
            Ok(receipt) => {
                open.set(false);
                let text = untrack(|| wording::numbers::unassigned(app.lang(), &app.phone(number)));
                app.done(text, &receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    let what = move || {
        let found = found.get();
        if found.is_safe() {
            return view! { <p>{app.texts().numbers.nobody_has_it}</p> }.into_any();
        }
        let number = app.phone(number);
        let text = wording::numbers::breaks(app.lang(), &number, found.people, found.meetings);
        view! {
            <p class="strong">{text}</p>
            <p class="muted">{app.texts().numbers.really}</p>
        }
        .into_any()
    };
    let title = move || wording::numbers::unassign_title(app.lang(), &app.phone(number));
    view! {
        <PlanDialog number open=plan found on_close=move |()| open.set(false) insists />
        <Question
            app
            open=question
            on_close=move |()| open.set(false)
            on_confirm=confirm
            title
            danger=true
            denied
        >
            {what}
        </Question>
    }
}

fn look(app: App, number: PhoneNumber) -> Unassigning {
    let areas = [Area::Bridge, Area::People, Area::Meetings];
    app.look(&areas, |session| unassigning(session.tenant(), number, session.now()))
}
