//! Running what was typed: the echo, the command in slices between which the page lives, its end.
//!
//! A command belongs to the organization that was open when it began. Once another is open, or
//! another tab has the pen, it is not polled any more: what it was doing ends there, so it can
//! never act on what it does not belong to.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::desk::Desk;
use super::host::PageHost;
use super::screen::{Changed, Kind};
use crate::browser::local::Local;
use crate::journal::console;
use crate::powershell::run::{Ended, is_incomplete, run};
use crate::powershell::shell::State;
use crate::wording;

/// What stands before the further lines of a command.
pub const CONTINUED: &str = ">> ";

impl Desk {
    /// Runs what stands in the field, or begins another line where it cannot be all. True where the
    /// line is new.
    pub fn enter(self) -> bool {
        let text = self.entry.draft.get_untracked();
        if is_incomplete(&text) {
            return true;
        }
        self.entry.draft.set(String::new());
        self.run(text);
        false
    }

    /// Runs a text. Nothing happens while a command runs or where this tab may not write.
    pub fn run(self, text: String) {
        if !self.may_write() {
            return;
        }
        let Some(state) = self.take_shell() else { return };
        self.screen.begin_block();
        self.screen.at_end.set(true);
        self.echo(&text, "");
        self.entry.offer.set(None);
        self.entry.leaves.set_value(false);
        if text.trim().is_empty() {
            self.give_shell(state);
            self.screen.flush();
            return;
        }
        self.remember(&text);
        // A wish to stop that came too late for the last command is not for this one.
        self.stop().take();
        self.work.skips.set_value(false);
        self.work.is_running.set(true);
        self.screen.flush();
        spawn_local(self.work_off(state, text));
    }

    async fn work_off(self, mut state: State, text: String) {
        let mut host = PageHost::new(self);
        let ended = {
            let running = pin!(run(&mut state, &mut host, &text));
            while_mine(self, running).await
        };
        if let Some((changed, record)) = host.changed() {
            self.tell(changed, record);
        }
        match ended {
            None => self.begin_anew(state),
            Some(Ended::Exit(_)) => {
                self.screen.print(Kind::Note, untrack(|| self.app.texts()).console.exited);
                self.give_shell(after_exit(state));
            }
            Some(Ended::Well | Ended::Failed | Ended::Interrupted) => self.give_shell(state),
        }
        self.end();
    }

    /// What was being done ended somewhere in the middle, so variables may be anything; files are
    /// whole. Where the organization itself was opened anew, the store has what holds.
    fn begin_anew(self, torn: State) {
        let (open, texts) = untrack(|| (self.app.workspace().0, self.app.texts()));
        self.screen.print(Kind::Note, texts.console.torn);
        if open == self.workspace() {
            self.begin();
            self.set_opened();
        } else {
            self.give_shell(State { files: torn.files, ..State::new() });
        }
    }

    fn end(self) {
        let work = self.work;
        work.waiting.set(None);
        work.progress.set(None);
        work.question.set(None);
        work.is_stopping.set(false);
        work.is_running.set(false);
        self.screen.flush();
    }

    /// Says what was changed: below the output, and in a corner, where it can be undone.
    fn tell(self, changed: Changed, record: usize) {
        let text = untrack(|| self.say_changed(&changed));
        self.screen.print_changed(changed);
        if self.may_write() {
            self.app.done_since(text, record);
        }
    }

    /// What was changed, in words; follows the language.
    pub fn say_changed(self, changed: &Changed) -> String {
        let app = self.app;
        let (lang, reader) = (app.lang(), app.reader());
        match &changed.only {
            Some(event) => app.peek(|s| wording::event(lang, reader, s.tenant(), event)),
            None => wording::console::changes(lang, changed.count),
        }
    }

    /// Prints what was typed, behind its prompts.
    fn echo(self, text: &str, end: &str) {
        let prompt = self.entry.prompt.get_untracked();
        let mut lines = text.split('\n').peekable();
        let mut before = prompt.as_str();
        while let Some(line) = lines.next() {
            let end = if lines.peek().is_none() { end } else { "" };
            let kind = Kind::Typed { prompt: before.len() };
            self.screen.print(kind, &format!("{before}{line}{end}"));
            before = CONTINUED;
        }
    }

    fn remember(self, text: &str) {
        self.entry.history.update_value(|history| {
            history.add(text);
            // Without room the history of an earlier time stays.
            drop(console::keep_history(&Local, &self.workspace(), history.kept()));
        });
    }

    /// Ctrl+C: stops what runs, or leaves the line as it is and begins another.
    pub fn interrupt(self) {
        if self.work.is_running.get_untracked() {
            self.work.is_stopping.set(true);
            self.stop().ask();
            return;
        }
        let text = self.entry.draft.get_untracked();
        self.screen.begin_block();
        self.screen.at_end.set(true);
        self.echo(&text, "^C");
        self.entry.draft.set(String::new());
        self.entry.offer.set(None);
        self.screen.flush();
    }
}

/// The shell of a window that is opened after another was closed.
fn after_exit(state: State) -> State {
    State { files: state.files, history: state.history, ..State::new() }
}

/// Works a command off as long as its organization is open and this tab has the pen. Nothing where
/// that ended first.
async fn while_mine<T>(
    desk: Desk,
    mut running: std::pin::Pin<&mut impl Future<Output = T>>,
) -> Option<T> {
    let stop = desk.stop();
    poll_fn(|context| {
        if !desk.may_write() {
            return Poll::Ready(None);
        }
        stop.remember(context);
        running.as_mut().poll(context).map(Some)
    })
    .await
}
