//! The question before another organization takes the place of one that lives in memory only: it
//! would be lost.

use leptos::prelude::*;

use crate::ui::form::Question;
use crate::ui::handle::use_app;
use crate::ui::kit::{Button, IconName};
use crate::ui::settings::save_backup;
use crate::wording::settings;

/// The dialog; it is open while something waits for the answer.
#[component]
pub fn LeavingDialog() -> impl IntoView {
    let app = use_app();
    let leave = move |()| {
        let Some(then) = untrack(|| app.leaving()) else { return };
        app.stay();
        then.run(());
    };
    view! {
        <Question
            app
            open=Signal::derive(move || app.leaving().is_some())
            on_close=move |()| app.stay()
            on_confirm=leave
            title=move || settings::leave_title(app.lang(), &app.workspace().1)
            confirm_label=move || app.texts().settings.leave_anyway
            danger=true
        >
            <p>{move || app.texts().settings.leave_text}</p>
            <Button
                label=move || app.texts().settings.save_backup
                icon=IconName::Download
                on_click=move |()| save_backup(app)
            />
        </Question>
    }
}
