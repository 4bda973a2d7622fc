//! The desk of a console: everything that belongs to the console of one organization. The page and
//! the drawer are two ways to look at it.

use std::rc::Rc;

use leptos::prelude::*;

use super::completing::Offer;
use super::folder::Folder;
use super::screen::Screen;
use super::stop::Stop;
use crate::browser::local::Local;
use crate::domain::time::Timestamp;
use crate::journal::{Name, console};
use crate::powershell::host::{Answer, Progress, Question};
use crate::powershell::shell::files::Files;
use crate::powershell::shell::{self, State};
use crate::screens::console::history::History;
use crate::ui::handle::App;
use crate::ui::kit::focus_id;

/// The id of the field in which commands are typed. There is one on the page at most.
pub const ENTRY_ID: &str = "console-entry";
/// The fewest letters that a command is told a row has.
const WIDTH_MIN: usize = 40;
/// The same where long lines do not wrap: less makes tables that nobody can read.
const WIDTH_SCROLLED: usize = 80;

/// What is typed. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Entry {
    /// What stands in the field.
    pub draft: RwSignal<String>,
    /// What stands before the cursor.
    pub prompt: RwSignal<String>,
    /// What was typed before.
    pub history: StoredValue<History>,
    /// Somebody searches the history.
    pub is_searching: RwSignal<bool>,
    /// What Tab offers.
    pub offer: RwSignal<Option<Offer>>,
    /// Escape was pressed, so that Tab leaves the field.
    pub leaves: StoredValue<bool>,
}

/// What happens. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Work {
    /// A command runs.
    pub is_running: RwSignal<bool>,
    /// Somebody asked it to stop.
    pub is_stopping: RwSignal<bool>,
    /// Until when it sleeps.
    pub waiting: RwSignal<Option<Timestamp>>,
    /// How far it is.
    pub progress: RwSignal<Option<Progress>>,
    /// What it asks.
    pub question: RwSignal<Option<Question>>,
    /// What was answered.
    pub answer: StoredValue<Option<Answer>>,
    /// It sleeps no more: the clock jumps instead.
    pub skips: StoredValue<bool>,
}

/// The desk. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    pub screen: Screen,
    pub folder: Folder,
    pub entry: Entry,
    pub work: Work,
    /// Whether the cmdlets of the service are there.
    pub is_signed_in: RwSignal<bool>,
    /// What the shell remembers; a command that runs has it.
    shell: StoredValue<Option<State>, LocalStorage>,
    stop: StoredValue<Rc<Stop>, LocalStorage>,
    workspace: StoredValue<Name>,
    /// Which opening of an organization it belongs to.
    opened: StoredValue<u32>,
}

impl Desk {
    /// The desk of the organization that is open, as the store has it.
    pub fn new(app: App) -> Desk {
        let (workspace, opened) = untrack(|| (app.workspace().0, app.opened_now()));
        let desk = Desk {
            app,
            screen: Screen::new(),
            folder: Folder::new(),
            entry: Entry {
                draft: RwSignal::new(String::new()),
                prompt: RwSignal::new(String::new()),
                history: StoredValue::new(History::default()),
                is_searching: RwSignal::new(false),
                offer: RwSignal::new(None),
                leaves: StoredValue::new(false),
            },
            work: Work {
                is_running: RwSignal::new(false),
                is_stopping: RwSignal::new(false),
                waiting: RwSignal::new(None),
                progress: RwSignal::new(None),
                question: RwSignal::new(None),
                answer: StoredValue::new(None),
                skips: StoredValue::new(false),
            },
            is_signed_in: RwSignal::new(false),
            shell: StoredValue::new_local(None),
            stop: StoredValue::new_local(Rc::default()),
            workspace: StoredValue::new(workspace),
            opened: StoredValue::new(opened),
        };
        desk.begin();
        desk
    }

    /// Begins with a new shell for what the store has now.
    pub fn begin(self) {
        let workspace = self.workspace();
        // A store that refuses has no history.
        let typed = console::history(&Local, &workspace).unwrap_or_default();
        let mut state = State::new();
        state.history = shell::history::History::of(typed.clone());
        self.entry.history.set_value(History::of(typed));
        state.files = self.folder.load(&workspace);
        self.give_shell(state);
    }

    /// Takes the shell for a command.
    pub fn take_shell(self) -> Option<State> {
        self.shell.try_update_value(Option::take).flatten()
    }

    /// Puts the shell back, and shows what it is like now.
    pub fn give_shell(self, mut state: State) {
        state.sign_in.is_skipped = self.skips_sign_in();
        self.entry.prompt.set(state.prompt());
        self.is_signed_in.set(state.sign_in.is_open());
        self.folder.follow(self, &state.files);
        self.shell.set_value(Some(state));
    }

    /// Lets the shell follow the setting that leaves the sign-in out.
    pub fn follow_setting(self) {
        if let Some(state) = self.take_shell() {
            self.give_shell(state);
        }
    }

    fn skips_sign_in(self) -> bool {
        untrack(|| self.app.preferences()).console.skips_sign_in
    }

    /// Reads what the shell remembers; nothing while a command runs, which has it.
    pub fn with_shell<T>(self, read: impl FnOnce(&State) -> T) -> Option<T> {
        self.shell.with_value(|state| state.as_ref().map(read))
    }

    /// Reads or changes the files; nothing while a command runs, which has them.
    pub fn with_files<T>(self, act: impl FnOnce(&mut Files) -> T) -> Option<T> {
        let mut state = self.take_shell()?;
        let result = act(&mut state.files);
        self.give_shell(state);
        Some(result)
    }

    /// The way to stop what runs.
    pub fn stop(self) -> Rc<Stop> {
        self.stop.get_value()
    }

    /// The name of its organization in the store.
    pub fn workspace(self) -> Name {
        self.workspace.get_value()
    }

    /// Says that its organization is the one that is open now.
    pub fn set_opened(self) {
        self.opened.set_value(self.app.opened_now());
        self.follow_setting();
    }

    /// Whether commands may act: its organization is open, and this tab has the pen.
    pub fn may_write(self) -> bool {
        self.opened.get_value() == self.app.opened_now() && self.app.may_write_now()
    }

    /// Whether long lines go on in the next row, on a screen of so many letters; follows the
    /// choice.
    pub fn wraps(self, columns: usize) -> bool {
        self.app.preferences().console.wraps.unwrap_or(columns >= WIDTH_SCROLLED)
    }

    /// How many letters a command is told a row has.
    pub fn width(self) -> usize {
        let columns = self.screen.columns_now();
        let least = if untrack(|| self.wraps(columns)) { WIDTH_MIN } else { WIDTH_SCROLLED };
        columns.max(least)
    }

    /// Puts a text into the field, in place of what stands there, and the cursor behind it.
    pub fn put(self, text: impl Into<String>) {
        self.entry.offer.set(None);
        self.entry.is_searching.set(false);
        self.entry.draft.set(text.into());
        request_animation_frame(|| focus_id(ENTRY_ID));
    }
}
