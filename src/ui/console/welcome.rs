//! What stands in a console in which nothing happened yet: what it is, and lines to begin with.

use leptos::prelude::*;

use super::desk::Desk;
use crate::ui::kit::{Button, ButtonKind, IconName};

/// How one signs in, as the first of the documents does it (CO-13).
const SIGN_IN: &str = "Import-Module SkypeOnlineConnector
$credential = Get-Credential
$session = New-CsOnlineSession -Credential $credential
Import-PSSession $session";
/// How one signs in today.
const SIGN_IN_TODAY: &str = "Connect-MicrosoftTeams";
/// Commands that show something at once.
const EXAMPLES: [&str; 3] = [
    "Get-CsOnlineDialInConferencingBridge",
    "Get-CsOnlineTelephoneNumber | Where-Object CityCode -like '*PAR' | Format-Table Id, CityCode",
    "Get-CsMeetingMigrationStatus -SummaryOnly",
];

/// The beginning.
#[component]
pub fn Welcome(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let example = |text: &'static str| {
        view! {
            <li>
                <button class="welcome__example" type="button" on:click=move |_| desk.put(text)>
                    {super::painted::stretch(text, 0..text.len())}
                </button>
            </li>
        }
    };
    view! {
        <div class="welcome">
            <h2 class="welcome__title">{move || app.texts().console.welcome_title}</h2>
            <p>{move || app.texts().console.welcome_text}</p>
            <Show when=move || !desk.is_signed_in.get()>
                <p>{move || app.texts().console.welcome_sign_in}</p>
                <div class="cluster">
                    <Button
                        label=move || app.texts().console.put_sign_in
                        kind=ButtonKind::Primary
                        icon=IconName::Terminal
                        on_click=move |()| desk.put(SIGN_IN)
                    />
                    <Button
                        label=move || app.texts().console.put_teams
                        on_click=move |()| desk.put(SIGN_IN_TODAY)
                    />
                </div>
            </Show>
            <p class="muted">{move || app.texts().console.examples}</p>
            <ul class="welcome__examples">{EXAMPLES.map(example).collect_view()}</ul>
        </div>
    }
}
