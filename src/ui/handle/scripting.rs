//! The PowerShell of what was done: each command as the line that the console would send it with.
//! Where no cmdlet does it there is no line.
//!
//! The line of a button is made when it is pressed, since then the organization is at hand as it
//! was before; later it must be worked out from the beginning again.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::App;
use crate::domain::command::Command;
use crate::powershell::{render, script};

/// A longer line is no help to anybody.
const BYTES_MAX: usize = 100_000;

/// The lines, by the first line of the activity list that their command caused.
#[derive(Clone, Copy)]
pub struct Script {
    lines: StoredValue<BTreeMap<usize, String>>,
    shown: RwSignal<Option<String>>,
}

impl Script {
    /// Nothing was done yet.
    pub fn new() -> Script {
        Script { lines: StoredValue::new(BTreeMap::new()), shown: RwSignal::new(None) }
    }

    /// Forgets everything: the lines of the activity list are others now.
    pub fn clear(self) {
        self.lines.update_value(BTreeMap::clear);
        self.shown.set(None);
    }
}

impl App {
    /// The line of a command that is about to be carried out: its words are those of before.
    pub(super) fn line_of(self, command: &Command) -> Option<String> {
        let line = self.peek(|session| render::command(session.tenant(), command));
        line.filter(|line| line.len() <= BYTES_MAX)
    }

    /// Remembers the line of a command that was carried out.
    pub(super) fn remember_line(self, record: usize, line: Option<String>) {
        if let Some(line) = line {
            self.script.lines.update_value(|lines| {
                lines.insert(record, line);
            });
        }
    }

    /// The line of the command that caused a line of the activity list as its first, where this
    /// tab carried it out.
    pub(super) fn remembered_line(self, record: usize) -> Option<String> {
        self.script.lines.with_value(|lines| lines.get(&record).cloned())
    }

    /// The line of the command that caused a line of the activity list. What this tab did not carry
    /// out itself is worked out from the past, which takes a moment in a large organization.
    pub fn powershell_of(self, record: usize) -> Option<String> {
        let work_out = || self.peek(|session| script::of_record(session, record));
        self.remembered_line(record).or_else(work_out)
    }

    /// Everything that was done and still counts, as a script.
    pub fn powershell_of_all(self) -> String {
        let lang = untrack(|| self.lang());
        self.peek(|session| script::of_session(session, lang))
    }

    /// Shows a line, to be read and taken along.
    pub fn show_powershell(self, line: Option<String>) {
        self.script.shown.set(line);
    }

    /// The line that is shown; follows it.
    pub fn shown_powershell(self) -> Option<String> {
        self.script.shown.get()
    }
}
