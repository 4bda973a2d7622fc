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
        current: page == current || (page == Page::Numbers && current == Page::NewServiceNumbers),
    };
    let section = |title: Option<&str>, items: Vec<NavItem>| NavSection {
        title: title.map(str::to_string),
        items,
    };
    let mut sections = vec![section(None, vec![item(Page::Home, t.home, None)])];
    if counts.voice.get() {
        let items = vec![item(Page::Numbers, t.phone_numbers, Some(counts.numbers.get()))];
        sections.push(section(Some(t.voice), items));
    }
    let conferencing = vec![
        item(Page::Bridge, t.bridge, None),
        item(Page::Users, t.users, Some(counts.users.get())),
    ];
    sections.push(section(Some(t.audio_conferencing), conferencing));
    let migration = vec![item(Page::Migration, t.migration, Some(counts.unfinished.get()))];
    sections.push(section(Some(t.meetings), migration));
    let tools =
        vec![item(Page::Activity, t.activity, None), item(Page::Settings, t.settings, None)];
    sections.push(section(Some(t.tools), tools));
    sections
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
        Page::NotFound => t.not_found,
    };
    format!("{name} · Passerelle")
}
