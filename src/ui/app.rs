//! The root: opens what was open last, puts the handle into the context, shows the page of the
//! address.

mod banner;
mod boot;
mod leaving;

use leptos::prelude::*;

use super::console::{ConsoleDrawer, PowershellDialog, provide_consoles};
use super::handle::{App as Handle, Preferences, use_app};
use super::kit::{ToastStack, provide_toasts};
use super::layout::clock_bar::ClockBar;
use super::layout::frame::Frame;
use super::layout::places;
use super::layout::tools::{OrganizationSwitcher, Tools};
use super::{
    availability, billing, calls, conferencing, console, guide, home, meetings, not_found, outbox,
    people, routing, settings, voice,
};
use crate::browser::{hash, page};
use crate::route::{Page, Route};
use banner::KeepingBanner;
use leaving::LeavingDialog;

/// The app.
#[component]
pub fn App() -> impl IntoView {
    let toasts = provide_toasts();
    let preferences = Preferences::load();
    preferences.show();
    let app = Handle::new(boot::open_last(), preferences, toasts);
    provide_context(app);
    boot::start(app);
    provide_consoles(app);
    hash::on_change(move || app.follow_address());
    page::on_leave(move || app.keep());
    let counts = places::Counts::of(app);
    Effect::new(move |_| page::set_title(&places::title(app.texts(), app.page())));
    view! {
        <Frame
            brand="Passerelle"
            home_href=Route::from(Page::Home).href()
            nav=Signal::derive(move || places::sections(app, counts))
            nav_label=Signal::derive(move || app.texts().navigation.label.to_string())
            skip_label=Signal::derive(move || app.texts().common.skip_to_content.to_string())
            organization=OrganizationSwitcher
            clock=ClockBar
            tools=Tools
            banner=KeepingBanner
            drawer=ConsoleDrawer
        >
            <CurrentPage />
        </Frame>
        <LeavingDialog />
        <PowershellDialog />
        <ToastStack
            label=move || app.texts().navigation.news
            close_label=move || app.texts().common.dismiss
        />
    }
}

/// The page of the address.
#[component]
fn CurrentPage() -> impl IntoView {
    let app = use_app();
    let shown = Memo::new(move |_| app.page());
    let here = Memo::new(move |_| app.workspace().0);
    view! {
        {move || {
            // Another organization is another page: drafts of the last one must not stay. The memo
            // is read and not only tracked: its first value would count as a change.
            drop(here.read());
            match shown.get() {
                Page::Home => view! { <home::HomePage /> }.into_any(),
                Page::Numbers => view! { <voice::NumbersPage /> }.into_any(),
                Page::NewServiceNumbers => view! { <voice::NewServiceNumbersPage /> }.into_any(),
                Page::Bridge => view! { <conferencing::BridgePage /> }.into_any(),
                Page::Users => view! { <conferencing::UsersPage /> }.into_any(),
                Page::Migration => view! { <meetings::MigrationPage /> }.into_any(),
                Page::Activity => view! { <home::ActivityPage /> }.into_any(),
                Page::Settings => view! { <settings::SettingsPage /> }.into_any(),
                Page::Guide => view! { <guide::GuidePage /> }.into_any(),
                Page::ActiveUsers => view! { <people::ActiveUsersPage /> }.into_any(),
                Page::VoiceUsers => view! { <voice::VoiceUsersPage /> }.into_any(),
                Page::NewUserNumbers => view! { <voice::NewUserNumbersPage /> }.into_any(),
                Page::EmergencyLocations => view! { <voice::EmergencyPage /> }.into_any(),
                Page::PortOrders => view! { <voice::PortOrdersPage /> }.into_any(),
                Page::NewPort => view! { <voice::NewPortPage /> }.into_any(),
                Page::ThirdParty => view! { <conferencing::ThirdPartyPage /> }.into_any(),
                Page::Invitations => view! { <conferencing::InvitationsPage /> }.into_any(),
                Page::CallQueues => view! { <routing::CallQueuesPage /> }.into_any(),
                Page::AutoAttendants => view! { <routing::AutoAttendantsPage /> }.into_any(),
                Page::Licenses => view! { <billing::LicensesPage /> }.into_any(),
                Page::Credits => view! { <billing::CreditsPage /> }.into_any(),
                Page::Outbox => view! { <outbox::OutboxPage /> }.into_any(),
                Page::TryCall => view! { <calls::TryCallPage /> }.into_any(),
                Page::Availability => view! { <availability::AvailabilityPage /> }.into_any(),
                Page::Console => view! { <console::ConsolePage /> }.into_any(),
                Page::NotFound => view! { <not_found::NotFoundPage /> }.into_any(),
            }
        }}
    }
}
