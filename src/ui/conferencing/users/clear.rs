//! "Clear": the default numbers of people as they would be if they were new (US-15).

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::ids::UserSet;
use crate::domain::providers::{self, ProviderCommand};
use crate::ui::handle::{App, Area, Denied};
use crate::ui::kit::{Button, ConfirmDialog};
use crate::wording::providers as say;

/// The button with its question.
#[component]
pub fn ClearNumbers(app: App, users: Memo<Arc<UserSet>>) -> impl IntoView {
    let open = RwSignal::new(false);
    let denied = RwSignal::new(None::<Denied>);
    let wish = move |users: &UserSet| ProviderCommand::ClearNumbers { users: users.clone() };
    let why_not = Memo::new(move |_| {
        let wish = wish(&users.read());
        app.reason(&[Area::People, Area::Bridge], |tenant, now| providers::can(tenant, &wish, now))
    });
    let ask = move |()| {
        denied.set(None);
        open.set(true);
    };
    let confirm = move |()| {
        let users = users.get_untracked();
        match app.send(Command::Provider(wish(&users))) {
            Ok(receipt) => {
                open.set(false);
                app.done(untrack(|| say::cleared(app.lang(), users.len() as u32)), &receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    view! {
        <Button
            label=move || app.texts().providers.clear_numbers
            reason=why_not
            on_click=ask
        />
        <ConfirmDialog
            open
            on_close=move |()| open.set(false)
            on_confirm=confirm
            title=move || app.texts().providers.clear_numbers
            confirm_label=move || app.texts().common.yes
            cancel_label=move || app.texts().common.cancel
            close_label=move || app.texts().common.close
            error=Signal::derive(move || denied.get().map(|why| app.say(&why)))
        >
            <p>{move || app.texts().providers.clear_text}</p>
        </ConfirmDialog>
    }
}
