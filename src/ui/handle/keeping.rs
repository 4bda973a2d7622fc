//! Keeping the session: writing it, following another tab, changing workspaces.

use leptos::prelude::*;

use super::App;
use crate::browser::clock;
use crate::browser::local::Local;
use crate::browser::locks::{self, Lock};
use crate::journal::{Name, preferences};
use crate::session::base::Base;
use crate::session::vault::{self, ClockState, Kept, Mode, Standing, Why};
use crate::session::workspaces;
use crate::ui::kit::Tone;
use crate::wording::keeping;

/// The lock that the writing tab holds for its lifetime.
const LOCK: &str = "passerelle";
/// How long an organization must be missing from the store before it counts as deleted.
const GONE_MS: u64 = 120;

impl App {
    /// Whether and why not the session is being kept; follows it.
    pub fn mode(self) -> Mode {
        self.mode.get()
    }

    /// The workspace that is open: its name in the store and the name that people see.
    pub fn workspace(self) -> (Name, String) {
        self.workspace.get()
    }

    /// Whether this tab may change anything; follows it.
    pub fn may_write(self) -> bool {
        pen(self.lock.get())
    }

    /// Whether another tab has the pen; follows it.
    pub fn is_follower(self) -> bool {
        matches!(self.lock.get(), Some(Lock::Taken | Lock::Stolen))
    }

    /// The same at this moment, without following it: for handlers.
    pub fn may_write_now(self) -> bool {
        pen(self.lock.get_untracked())
    }

    /// Asks for the pen, and takes it from another tab where `steal`.
    pub fn ask_for_pen(self, steal: bool) {
        locks::request(LOCK, steal, move |lock| {
            let had = self.may_write_now();
            self.lock.set(Some(lock));
            match lock {
                // Whoever takes over begins with what the other tab wrote last.
                Lock::Held if steal => self.reopen(),
                Lock::Stolen if had => self.reopen(),
                Lock::Held | Lock::Taken | Lock::Stolen | Lock::Unsupported => {}
            }
        });
    }

    /// Takes over what the tab with the pen has written, made afresh or deleted.
    pub fn follow(self) {
        if !self.is_follower() {
            return;
        }
        match self.standing() {
            Standing::Same => self.take_in_news(),
            Standing::Afresh => {
                self.reopen();
                let title = self.workspace.get_untracked().1;
                self.tell(Tone::Info, untrack(|| keeping::made_afresh(self.lang(), &title)));
            }
            // What is made afresh is gone for a moment.
            Standing::Gone => clock::after(GONE_MS, move || {
                if self.standing() == Standing::Gone {
                    self.leave();
                }
            }),
        }
    }

    fn standing(self) -> Standing {
        self.keeper.with_value(|keeper| keeper.standing(&Local))
    }

    fn take_in_news(self) {
        let noted = self.keeper.with_value(|keeper| keeper.noted_clock(&Local));
        self.keeper.update_value(|keeper| {
            self.session.update_value(|session| {
                // What cannot be read yet is read after the next change.
                drop(keeper.follow(&Local, session));
                if let Some(noted) = noted {
                    session.advance_to(noted.now);
                }
            });
        });
        if let Some(noted) = noted {
            self.speed.set(noted.speed);
        }
        self.now.set(self.peek(|session| session.now()));
        self.revisions.bump_all();
    }

    /// Writes what is new. A store that refuses shows in `mode` and stops nothing.
    pub fn keep(self) {
        // A tab that only follows must not note its own idea of the clock when it is closed.
        if !self.may_write_now() {
            return;
        }
        let clock = ClockState {
            speed: self.speed.get_untracked(),
            now: self.peek(|session| session.now()),
            real_ms: clock::now_ms(),
        };
        let mode = self.keeper.try_update_value(|keeper| {
            // The answer is in the mode.
            drop(self.session.with_value(|session| keeper.keep(&Local, session, &clock)));
            keeper.mode.clone()
        });
        if let Some(mode) = mode.filter(|mode| *mode != self.mode.get_untracked()) {
            self.mode.set(mode);
        }
    }

    /// Does what replaces the organization that is open: at once where it is kept, and where it
    /// lives in memory only once somebody has agreed to lose it.
    pub fn replace(self, how: impl Fn() + Send + Sync + 'static) {
        let in_memory = matches!(self.mode.get_untracked(), Mode::Memory(_));
        let untouched = self.peek(|s| s.entries().is_empty() && *s.base() == Base::sample());
        match in_memory && !untouched {
            true => self.leaving.set(Some(Callback::new(move |()| how()))),
            false => how(),
        }
    }

    /// What waits for somebody to agree; follows it.
    pub fn leaving(self) -> Option<Callback<()>> {
        self.leaving.get()
    }

    /// Drops what waits.
    pub fn stay(self) {
        self.leaving.set(None);
    }

    /// Opens another workspace, or says why it cannot be opened.
    pub fn open(self, workspace: &Name) -> Result<(), Why> {
        self.keep();
        let kept = vault::open(&Local, workspace, clock::now_ms())?;
        self.show(kept);
        Ok(())
    }

    /// Shows what was opened, in place of what is open.
    pub fn show(self, kept: Kept) {
        let Kept { session, clock, keeper } = kept;
        self.journey.set(None);
        self.alarm.set_value(None);
        self.script.clear();
        // What lives in memory only cannot be opened the next time.
        if !matches!(keeper.mode, Mode::Memory(_)) {
            // Without a note the sample opens the next time; nothing else is lost.
            drop(preferences::set_current(&Local, keeper.workspace()));
        }
        self.workspace.set((keeper.workspace().clone(), keeper.name.clone()));
        self.mode.set(keeper.mode.clone());
        self.speed.set(clock.speed);
        self.now.set(session.now());
        self.clock.set_value(clock);
        self.session.set_value(session);
        self.keeper.set_value(keeper);
        self.revisions.bump_all();
        self.opened.update(|opened| *opened = opened.wrapping_add(1));
    }

    /// Goes up whenever an organization takes the place of the open one; follows it.
    pub fn opened(self) -> u32 {
        self.opened.get()
    }

    /// The same at this moment, without following it: for what must notice at once.
    pub fn opened_now(self) -> u32 {
        self.opened.get_untracked()
    }

    /// Reads what is open from the store again. What lives in memory only is nowhere else.
    fn reopen(self) {
        if matches!(self.mode.get_untracked(), Mode::Memory(_)) {
            return;
        }
        let workspace = self.workspace.get_untracked().0;
        match vault::open(&Local, &workspace, clock::now_ms()) {
            Ok(kept) => self.show(kept),
            Err(_) if self.standing() == Standing::Gone => self.leave(),
            Err(_) => {}
        }
    }

    /// Shows another organization in place of one that is gone: the one that was opened last, else
    /// the sample, which only the tab with the pen may make.
    fn leave(self) {
        let title = self.workspace.get_untracked().1;
        let now_ms = clock::now_ms();
        let last = preferences::current(&Local).ok().flatten();
        let stored = [last, Name::parse(vault::SAMPLE)]
            .into_iter()
            .flatten()
            .find_map(|name| vault::open(&Local, &name, now_ms).ok());
        let make = || self.may_write_now().then(|| workspaces::open_sample(&Local, now_ms));
        if let Some(kept) = stored.or_else(make) {
            self.show(kept);
            self.tell(Tone::Info, untrack(|| keeping::deleted_elsewhere(self.lang(), &title)));
        }
    }
}

fn pen(lock: Option<Lock>) -> bool {
    matches!(lock, Some(Lock::Held | Lock::Unsupported))
}
