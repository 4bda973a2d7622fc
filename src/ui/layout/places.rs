//! The places of the navigation, with their counts.

use leptos::prelude::*;

use super::nav::{NavItem, NavSection};
use crate::domain::people::{Person, Provider};
use crate::route::{Page, Route};
use crate::texts::Texts;
use crate::ui::handle::{App, Area};
use crate::wording::format;

/// The figures of the navigation, worked out only when their area changes.
#[derive(Clone, Copy)]
pub struct Counts {
    numbers: Memo<u32>,
    voice: Memo<bool>,
    users: Memo<u32>,
    unfinished: Memo<u32>,
}

impl Counts {
    /// The figures of the app.
    pub fn of(app: App) -> Counts {
        let has = |p: &Person| p.provider == Provider::Microsoft;
        Counts {
            numbers: Memo::new(move |_| {
                app.look(&[Area::Numbers], |s| s.tenant().numbers.owned.len() as u32)
            }),
            voice: Memo::new(move |_| {
                app.look(&[Area::Numbers], |s| s.tenant().licenses.open_voice())
            }),
            users: Memo::new(move |_| {
                app.look(&[Area::People], |s| {
                    s.tenant().people.iter().filter(|p| has(p)).count() as u32
                })
            }),
            unfinished: Memo::new(move |_| {
                app.look(&[Area::Meetings], |s| s.tenant().migrations.unfinished())
            }),
        }
    }
}

/// The navigation as it stands. Voice is there only with a license that opens it (NI-05).
pub fn sections(app: App, counts: Counts) -> Vec<NavSection> {
    let t = &app.texts().navigation;
    let current = app.page();
    let lang = app.lang();
    let item = |page: Page, label: &str, count: Option<u32>| NavItem {
        label: label.to_string(),
        href: Route::from(page).href(),
        count: count.filter(|n| *n > 0).map(|n| format::count(lang, n)),
        current: page == above(current),
    };
    let section = |title: Option<&str>, items: Vec<NavItem>| NavSection {
        title: title.map(str::to_string),
        items,
    };
    let first = vec![item(Page::Home, t.home, None), item(Page::Guide, t.guide, None)];
    let mut sections = vec![section(None, first)];
    sections.push(section(Some(t.people), vec![item(Page::ActiveUsers, t.active_users, None)]));
    if counts.voice.get() {
        let items = vec![
            item(Page::Numbers, t.phone_numbers, Some(counts.numbers.get())),
            item(Page::VoiceUsers, t.voice_users, None),
            item(Page::EmergencyLocations, t.emergency, None),
            item(Page::PortOrders, t.port_orders, None),
        ];
        sections.push(section(Some(t.voice), items));
    }
    let conferencing = vec![
        item(Page::Bridge, t.bridge, None),
        item(Page::Users, t.users, Some(counts.users.get())),
        item(Page::ThirdParty, t.third_party, None),
        item(Page::Invitations, t.invitations, None),
    ];
    sections.push(section(Some(t.audio_conferencing), conferencing));
    let migration = vec![item(Page::Migration, t.migration, Some(counts.unfinished.get()))];
    sections.push(section(Some(t.meetings), migration));
    let routing = vec![
        item(Page::CallQueues, t.queues, None),
        item(Page::AutoAttendants, t.attendants, None),
    ];
    sections.push(section(Some(t.routing), routing));
    let billing =
        vec![item(Page::Licenses, t.licenses, None), item(Page::Credits, t.credits, None)];
    sections.push(section(Some(t.billing), billing));
    let tools = vec![
        item(Page::Console, app.texts().console.title, None),
        item(Page::TryCall, t.try_call, None),
        item(Page::Outbox, t.outbox, None),
        item(Page::Availability, t.availability, None),
        item(Page::Activity, t.activity, None),
        item(Page::Settings, t.settings, None),
    ];
    sections.push(section(Some(t.tools), tools));
    sections
}

/// The page from which alone one reaches `page`; itself where it stands in the navigation.
fn above(page: Page) -> Page {
    match page {
        Page::NewServiceNumbers | Page::NewUserNumbers => Page::Numbers,
        Page::NewPort => Page::PortOrders,
        page => page,
    }
}

/// The title of the window on a page.
pub fn title(texts: &Texts, page: Page) -> String {
    let t = &texts.navigation;
    let name = match page {
        Page::Home => return "Passerelle".to_string(),
        Page::Numbers => t.phone_numbers,
        Page::NewServiceNumbers => texts.numbers.new_title,
        Page::Bridge => t.bridge,
        Page::Users => t.users,
        Page::Migration => t.migration,
        Page::Activity => t.activity,
        Page::Settings => t.settings,
        Page::Guide => t.guide,
        Page::ActiveUsers => t.active_users,
        Page::VoiceUsers => t.voice_users,
        Page::NewUserNumbers => t.new_user_numbers,
        Page::EmergencyLocations => t.emergency,
        Page::PortOrders => t.port_orders,
        Page::NewPort => texts.porting.new_order,
        Page::ThirdParty => t.third_party,
        Page::Invitations => t.invitations,
        Page::CallQueues => t.queues,
        Page::AutoAttendants => t.attendants,
        Page::Licenses => t.licenses,
        Page::Credits => t.credits,
        Page::Outbox => t.outbox,
        Page::TryCall => t.try_call,
        Page::Availability => t.availability,
        Page::Console => texts.console.title,
        Page::NotFound => t.not_found,
    };
    format!("{name} · Passerelle")
}
