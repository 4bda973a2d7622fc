//! The setting that decides what a license does to somebody who has a third party (MV-04).

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::providers::ProviderCommand;
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Card, Notice, Switch, Tone};

/// The card: the switch, what it does now, and that the documents disagree.
#[component]
pub fn SettingCard(app: App) -> impl IntoView {
    let on = Memo::new(move |_| app.look(&[Area::DialIn], |s| s.tenant().dial_in.replace_acp));
    let t = move || &app.texts().providers;
    let reason = move || app.read_only();
    let switch = move |on: bool| {
        let wish = ProviderCommand::ReplaceAutomatically { on };
        app.send_and_tell(Command::Provider(wish));
    };
    view! {
        <Card title=move || t().setting>
            <Switch
                label=move || t().setting_switch
                checked=on
                reason=Signal::derive(reason)
                on_change=switch
            />
            <p class="muted">{move || if on.get() { t().setting_on } else { t().setting_off }}</p>
            <Notice tone=Tone::Info text=move || t().contradiction />
        </Card>
    }
}
