//! The handle by which every page reads the organization and sends commands.
//!
//! There is one session. Reading goes through `look`, which follows the areas that the reader
//! names; writing goes through `send`. Nothing else changes anything.

mod areas;
mod keeping;
mod playback;
mod preferences;
mod scripting;

use leptos::prelude::*;

pub use areas::Area;
pub use playback::{Goal, Journey};
pub use preferences::{Preferences, Theme};

use crate::browser::hash;
use crate::browser::locks::Lock;
use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::ids::UserSet;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::journal::Name;
use crate::route::{Page, Route};
use crate::session::vault::{ClockState, Keeper, Kept, Mode};
use crate::session::{Origin, Receipt, Session};
use crate::texts::{Lang, Texts};
use crate::ui::kit::{Toast, Toasts, Tone};
use crate::wording;

/// Why a command was not carried out.
#[derive(Clone, Debug, PartialEq)]
pub enum Denied {
    /// The domain says no.
    Refused(Refusal),
    /// Another tab holds the pen.
    ReadOnly,
}

/// The app, as pages see it. A copy is as good as the original.
#[derive(Clone, Copy)]
pub struct App {
    session: StoredValue<Session>,
    keeper: StoredValue<Keeper>,
    clock: StoredValue<ClockState>,
    alarm: StoredValue<Option<Timestamp>>,
    opened: RwSignal<u32>,
    revisions: areas::Revisions,
    now: RwSignal<Timestamp>,
    speed: RwSignal<u32>,
    journey: RwSignal<Option<Journey>>,
    mode: RwSignal<Mode>,
    lock: RwSignal<Option<Lock>>,
    workspace: RwSignal<(Name, String)>,
    preferences: RwSignal<Preferences>,
    route: RwSignal<Route>,
    toasts: Toasts,
    /// What would replace an organization that lives in memory only, until somebody agrees.
    leaving: RwSignal<Option<Callback<()>>>,
    script: scripting::Script,
}

/// Finds the handle, which the root of the app has put into the context.
pub fn use_app() -> App {
    expect_context()
}

impl App {
    /// A handle on what was opened.
    pub fn new(kept: Kept, preferences: Preferences, toasts: Toasts) -> App {
        let Kept { session, clock, keeper } = kept;
        let workspace = (keeper.workspace().clone(), keeper.name.clone());
        App {
            now: RwSignal::new(session.now()),
            speed: RwSignal::new(clock.speed),
            mode: RwSignal::new(keeper.mode.clone()),
            workspace: RwSignal::new(workspace),
            session: StoredValue::new(session),
            keeper: StoredValue::new(keeper),
            clock: StoredValue::new(clock),
            alarm: StoredValue::new(None),
            opened: RwSignal::new(0),
            revisions: areas::Revisions::new(),
            journey: RwSignal::new(None),
            lock: RwSignal::new(None),
            preferences: RwSignal::new(preferences),
            leaving: RwSignal::new(None),
            route: RwSignal::new(Route::parse(&hash::current())),
            toasts,
            script: scripting::Script::new(),
        }
    }

    /// Reads the session and follows the named areas.
    pub fn look<T>(self, areas: &[Area], read: impl FnOnce(&Session) -> T) -> T {
        self.revisions.track(areas);
        self.session.with_value(read)
    }

    /// Reads the session as it is at this moment, without following anything: for handlers.
    pub fn peek<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.session.with_value(read)
    }

    /// The virtual time; follows it, about four times a second.
    pub fn now(self) -> Timestamp {
        self.now.get()
    }

    /// The language; follows it.
    pub fn lang(self) -> Lang {
        self.preferences.read().lang
    }

    /// The labels; follows the language.
    pub fn texts(self) -> &'static Texts {
        self.lang().texts()
    }

    /// The country whose way of writing numbers the reader knows; follows the preferences.
    pub fn reader(self) -> Country {
        self.preferences.read().reader
    }

    /// A number as the reader expects it; follows the preferences.
    pub fn phone(self, number: PhoneNumber) -> String {
        wording::format::phone(self.reader(), number)
    }

    /// One person by name, several by number; follows the language.
    pub fn people(self, users: &UserSet) -> String {
        let lang = self.lang();
        self.peek(|session| wording::person::people(lang, session.tenant(), users))
    }

    /// Where one is; follows it.
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// The page one is on; follows it.
    pub fn page(self) -> Page {
        self.route.read().page
    }

    /// The value of a key of the address; follows it. Empty where there is none.
    pub fn query(self, key: &str) -> String {
        self.route.read().get(key).to_string()
    }

    /// Goes somewhere, with a new line in the browser's history.
    pub fn go(self, route: impl Into<Route>) {
        let route = route.into();
        hash::set(&route.href());
        self.route.set(route);
    }

    /// Changes a key of the address in place: filters, order, what is selected.
    pub fn set_query(self, key: &str, value: impl Into<String>) {
        let route = self.route.get_untracked().with(key, value);
        hash::replace(&route.href());
        self.route.set(route);
    }

    /// Takes the address over from the browser, after a link or its back button.
    pub fn follow_address(self) {
        let route = Route::parse(&hash::current());
        if route != self.route.get_untracked() {
            self.route.set(route);
        }
    }

    /// Sends a command. What it did is kept; why it was not done is the answer.
    pub fn send(self, command: Command) -> Result<Receipt, Denied> {
        self.send_from(&command, Origin::AdminCenter)
    }

    /// Sends a command that comes from elsewhere than a page of the admin center.
    pub fn send_from(self, command: &Command, via: Origin) -> Result<Receipt, Denied> {
        if !self.may_write_now() {
            return Err(Denied::ReadOnly);
        }
        self.catch_up();
        let by_button = via == Origin::AdminCenter;
        let line = by_button.then(|| self.line_of(command)).flatten();
        let receipt = self
            .session
            .try_update_value(|session| session.execute(command, via))
            .ok_or(Denied::ReadOnly)?
            .map_err(Denied::Refused)?;
        self.remember_line(receipt.record, line.filter(|_| !receipt.events.is_empty()));
        self.changed_since(receipt.record);
        self.keep();
        Ok(receipt)
    }

    /// Sends a command and says in a corner what it did, or why it did not.
    pub fn send_and_tell(self, command: Command) {
        match self.send(command) {
            Ok(receipt) => self.done_as_told(&receipt),
            Err(why) => self.tell_denied(&why),
        }
    }

    /// Goes back to just after a line of the activity list, or to the beginning.
    pub fn rewind(self, record: Option<usize>) -> bool {
        if !self.may_write_now() {
            return false;
        }
        let rewound = self.session.try_update_value(|session| session.rewind(record));
        self.restart_clock();
        self.revisions.bump_all();
        self.keep();
        rewound.unwrap_or(false)
    }

    /// The sentence of a denial, in the present language.
    pub fn say(self, denied: &Denied) -> String {
        match denied {
            Denied::Refused(refusal) => self.say_refusal(refusal),
            Denied::ReadOnly => self.texts().settings.read_only.to_string(),
        }
    }

    /// The sentence of a refusal; follows the language.
    pub fn say_refusal(self, refusal: &Refusal) -> String {
        let (lang, reader) = (self.lang(), self.reader());
        self.peek(|session| wording::refusal(lang, reader, session.tenant(), refusal))
    }

    /// Whether the domain allows something, as the reason of a control: `None` lets it act. Follows
    /// the areas, the language and who holds the pen.
    pub fn reason(
        self,
        areas: &[Area],
        may: impl FnOnce(&Tenant, Timestamp) -> Result<(), Refusal>,
    ) -> Option<String> {
        self.read_only().or_else(|| {
            let answer = self.look(areas, |session| may(session.tenant(), session.now()));
            answer.err().map(|refusal| self.say_refusal(&refusal))
        })
    }

    /// Why nothing can be changed at all, as the reason of a control: another tab holds the pen.
    /// Follows who holds it, and the language.
    pub fn read_only(self) -> Option<String> {
        (!self.may_write()).then(|| self.texts().settings.read_only.to_string())
    }

    /// Says in a corner what was done, and offers to take it back.
    pub fn done(self, text: impl Into<String>, receipt: &Receipt) {
        self.done_since(text, receipt.record);
    }

    /// The same of everything from a line of the activity list on.
    pub fn done_since(self, text: impl Into<String>, record: usize) {
        let before = record.checked_sub(1);
        let undo = move || {
            self.rewind(before);
        };
        let t = &self.preferences.get_untracked().lang.texts().common;
        let mut toast = Toast::new(Tone::Success, text).action(t.undo, undo);
        if let Some(line) = self.remembered_line(record) {
            let show = move || self.show_powershell(Some(line.clone()));
            toast = toast.action(t.as_powershell, show);
        }
        self.toasts.show(toast);
    }

    /// Says in a corner what was done, in the words of its first event.
    pub fn done_as_told(self, receipt: &Receipt) {
        let (lang, reader) = untrack(|| (self.lang(), self.reader()));
        let say = |event| self.peek(|s| wording::event(lang, reader, s.tenant(), event));
        self.done(receipt.events.first().map(say).unwrap_or_default(), receipt);
    }

    /// Says in a corner why something was not done.
    pub fn tell_denied(self, denied: &Denied) {
        self.tell(Tone::Danger, untrack(|| self.say(denied)));
    }

    /// Says something in a corner.
    pub fn tell(self, tone: Tone, text: impl Into<String>) {
        self.toasts.show(Toast::new(tone, text));
    }
}
