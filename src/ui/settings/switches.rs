//! What is on or off for the whole organization: the migration service.

use leptos::prelude::*;

use super::page::pen;
use crate::domain::command::Command;
use crate::ui::handle::{Area, use_app};
use crate::ui::kit::{Card, Switch};

/// The two switches of the Meeting Migration Service (MM-17).
#[component]
pub fn MigrationCard() -> impl IntoView {
    let app = use_app();
    let switches = Memo::new(move |_| {
        app.look(&[Area::Meetings], |session| {
            let service = &session.tenant().migrations;
            (service.enabled, service.automatic)
        })
    });
    view! {
        <Card title=move || app.texts().settings.migration>
            <Switch
                label=move || app.texts().settings.migration_switch
                checked=Signal::derive(move || switches.get().0)
                reason=pen(app)
                on_change=move |on| app.send_and_tell(Command::SwitchMigration { on })
            />
            <p class="muted">{move || app.texts().settings.migration_text}</p>
            <Switch
                label=move || app.texts().settings.automatic_switch
                checked=Signal::derive(move || switches.get().1)
                reason=pen(app)
                on_change=move |on| app.send_and_tell(Command::SwitchAutomaticMigration { on })
            />
            <p class="muted">{move || app.texts().settings.automatic_text}</p>
        </Card>
    }
}
