//! The page of the settings, or the import in its place.

use leptos::prelude::*;

use super::appearance::AppearanceCard;
use super::bigger::BiggerCard;
use super::billing::{BillingCard, ProfileCard};
use super::console::ConsoleCard;
use super::files::BackupCard;
use super::import::ImportPage;
use super::organizations::OrganizationsCard;
use super::switches::MigrationCard;
use crate::route::{Page as Place, Route};
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{ButtonLink, Card, IconName};
use crate::ui::layout::{Page, PageWidth};

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let app = use_app();
    let importing = Memo::new(move |_| !app.query("import").is_empty());
    move || match importing.get() {
        true => view! { <ImportPage /> }.into_any(),
        false => view! { <Cards /> }.into_any(),
    }
}

#[component]
fn Cards() -> impl IntoView {
    let app = use_app();
    view! {
        <Page title=move || app.texts().settings.title width=PageWidth::Form>
            <AppearanceCard />
            <ProfileCard />
            <BillingCard />
            <MigrationCard />
            <ConsoleCard />
            <OrganizationsCard />
            <BackupCard />
            <BiggerCard />
            <Card title=move || app.texts().settings.import_card>
                <p class="muted">{move || app.texts().settings.import_card_text}</p>
                <div>
                    <ButtonLink
                        label=move || app.texts().settings.import_open
                        icon=IconName::Upload
                        href=Signal::stored(Route::from(Place::Settings).with("import", "1").href())
                    />
                </div>
            </Card>
        </Page>
    }
}

/// Why this tab may change nothing, if so.
pub(super) fn pen(app: App) -> Signal<Option<String>> {
    Signal::derive(move || app.read_only())
}
