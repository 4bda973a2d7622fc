//! "Clear": the default numbers of people as they would be if they were new (US-15).

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::ids::UserSet;
use crate::domain::providers::{self, ProviderCommand};
use crate::ui::form::{CommandQuestion, Order};
use crate::ui::handle::{App, Area};
use crate::ui::kit::Button;
use crate::wording::providers as say;

/// The button with its question.
#[component]
pub fn ClearNumbers(app: App, users: Memo<Arc<UserSet>>) -> impl IntoView {
    let open = RwSignal::new(false);
    let wish = move |users: &UserSet| ProviderCommand::ClearNumbers { users: users.clone() };
    let why_not = Memo::new(move |_| {
        let wish = wish(&users.read());
        app.reason(&[Area::People, Area::Bridge], |tenant, now| providers::can(tenant, &wish, now))
    });
    let order = move |()| {
        let users = users.read();
        let done = Some(say::cleared(app.lang(), users.len() as u32));
        Order { command: Command::Provider(wish(&users)), done }
    };
    view! {
        <Button
            label=move || app.texts().providers.clear_numbers
            reason=why_not
            on_click=move |()| open.set(true)
        />
        <CommandQuestion
            app
            open
            title=move || app.texts().providers.clear_numbers
            order
        >
            <p>{move || app.texts().providers.clear_text}</p>
        </CommandQuestion>
    }
}
