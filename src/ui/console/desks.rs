//! The desks of all organizations that were open in this tab, the present one, and the drawer.
//!
//! Whoever goes to another organization and comes back finds the console as it was. What is opened
//! anew under its name (the sample from its beginning, a tab that took over) gets a new shell.

use std::collections::BTreeMap;

use leptos::ev;
use leptos::prelude::*;

use super::desk::{Desk, ENTRY_ID};
use super::screen::Kind;
use crate::journal::Name;
use crate::route::{Page, Route};
use crate::ui::handle::App;
use crate::ui::kit::{focus_id, focus_within};

/// The element that is the drawer.
pub const DRAWER_ID: &str = "console-drawer";

/// The desks. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Consoles {
    app: App,
    /// The owner of all desks, which lives as long as the app.
    owner: StoredValue<Owner>,
    desks: StoredValue<BTreeMap<Name, Desk>>,
    current: RwSignal<Desk>,
    is_open: RwSignal<bool>,
}

/// Makes the desks and puts them into the context of the present owner.
pub fn provide_consoles(app: App) -> Consoles {
    let desk = Desk::new(app);
    let consoles = Consoles {
        app,
        owner: StoredValue::new(Owner::current().unwrap_or_default()),
        desks: StoredValue::new(BTreeMap::from([(desk.workspace(), desk)])),
        current: RwSignal::new(desk),
        is_open: RwSignal::new(false),
    };
    Effect::new(move |before: Option<u32>| {
        let opened = app.opened();
        if before.is_some_and(|before| before != opened) {
            untrack(|| consoles.follow());
        }
        opened
    });
    Effect::new(move |_| {
        // Another tab may have taken the pen from a command that runs.
        app.may_write();
        consoles.current.read_untracked().stop().wake();
    });
    Effect::new(move |_| {
        app.preferences();
        untrack(|| consoles.current.get().follow_setting());
    });
    listen(consoles);
    provide_context(consoles);
    consoles
}

/// Finds the desks, which the root of the app has put into the context.
pub fn use_consoles() -> Consoles {
    expect_context()
}

impl Consoles {
    /// The desk of the open organization; follows it.
    pub fn desk(self) -> Desk {
        self.current.get()
    }

    /// The same, without following it.
    pub fn desk_now(self) -> Desk {
        self.current.get_untracked()
    }

    /// Goes to the desk of the organization that was just opened.
    fn follow(self) {
        let left = self.desk_now();
        left.stop().wake();
        let name = self.app.workspace().0;
        if left.workspace() == name {
            if left.work.is_running.get_untracked() {
                // What runs notices by itself and begins anew.
                return;
            }
            left.begin();
            left.set_opened();
            if left.screen.look(|back| back.lines()) > 0 {
                left.screen.print(Kind::Note, self.app.texts().console.renewed);
                left.screen.flush();
            }
            return;
        }
        let known = self.desks.with_value(|desks| desks.get(&name).copied());
        let desk = match known {
            Some(desk) => {
                desk.set_opened();
                desk
            }
            None => {
                let owner = self.owner.get_value();
                let desk = owner.with(|| Desk::new(self.app));
                self.desks.update_value(|desks| {
                    desks.insert(name, desk);
                });
                desk
            }
        };
        self.current.set(desk);
    }

    /// Whether the drawer is open; the page needs none. Follows both.
    pub fn is_drawer_open(self) -> bool {
        self.is_open.get() && self.app.page() != Page::Console
    }

    /// Opens the drawer and goes to the field in it; on the page of the console, just the latter.
    pub fn open(self) {
        self.is_open.set(true);
        request_animation_frame(|| focus_id(ENTRY_ID));
    }

    /// Closes the drawer.
    pub fn close(self) {
        self.is_open.set(false);
    }

    /// Opens the drawer with a text in the field.
    pub fn put(self, text: impl Into<String>) {
        self.desk_now().put(text);
        self.open();
    }

    /// Opens the drawer, goes into it, or closes it when one is in it.
    pub fn toggle(self) {
        let is_shown = untrack(|| self.is_drawer_open());
        if is_shown && focus_within(DRAWER_ID) {
            self.close();
        } else {
            self.open();
        }
    }

    /// Goes to where one sees what a command changed. The console comes along where there is room.
    pub fn show(self, route: Route) {
        let from_page = untrack(|| self.app.page()) == Page::Console;
        self.app.go(route);
        let is_wide = window().inner_width().ok().and_then(|width| width.as_f64());
        if from_page && is_wide.is_some_and(|width| width >= 900.0) {
            self.is_open.set(true);
        }
    }
}

/// Ctrl with the key above Tab, or with ù, which has its place on French keyboards.
fn listen(consoles: Consoles) {
    let listener = window_event_listener(ev::keydown, move |ev| {
        let key = ev.key();
        let is_it = key == "`" || key == "ù" || ev.code() == "Backquote";
        if is_it && ev.ctrl_key() && !ev.alt_key() && !ev.meta_key() && !ev.shift_key() {
            ev.prevent_default();
            consoles.toggle();
        }
    });
    // The listener lives as long as the page.
    std::mem::forget(listener);
}
