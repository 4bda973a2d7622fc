//! The past of a session: the entries that are stored, the records that are shown, and how to get
//! back to a point between them.

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::{Origin, Session};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::time::Timestamp;

/// One stored entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Entry {
    /// What a command caused, without the command: how it was stored at first.
    Executed { at: Timestamp, via: Origin, events: Vec<Event> },
    /// The administrator went back at `at`, to just after `to`.
    Rewound { at: Timestamp, to: Point },
    /// A command and what it caused. The events are what counts; the command says how to ask for
    /// them again, in a script.
    Commanded { at: Timestamp, via: Origin, command: Box<Command>, events: Vec<Event> },
}

impl Entry {
    /// When it was written.
    pub fn at(&self) -> Timestamp {
        match self {
            Entry::Executed { at, .. } | Entry::Rewound { at, .. } => *at,
            Entry::Commanded { at, .. } => *at,
        }
    }
}

/// A point of the past: so many entries, then so many things that happened by themselves.
///
/// All events of one command share a point: nobody can go back into the middle of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// How many entries lie before it.
    pub entries: u32,
    /// How many things happened by themselves after the last of them.
    pub steps: u32,
    /// The virtual time there.
    pub at: Timestamp,
}

/// Who caused something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The person at the screen.
    Administrator,
    /// The service itself.
    Service,
    /// Another organization.
    Rival,
}

/// What a line of the activity list tells.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Something happened.
    Event(Event),
    /// The session went back to just after the line `to`; `None` is the beginning.
    Rewound { to: Option<usize> },
}

/// A line of the activity list.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// When, in virtual time.
    pub at: Timestamp,
    /// Who caused it.
    pub by: Actor,
    /// From where, if a person did.
    pub via: Option<Origin>,
    /// What.
    pub what: What,
    /// The point just after it.
    pub point: Point,
    /// False once it was rewound.
    pub alive: bool,
}

/// The entries among the first so many that still count, in order. A rewind leads on to its own
/// target, so they are found backwards.
pub fn counted(entries: &[Entry], upto: usize) -> Vec<&Entry> {
    let mut counted = Vec::new();
    let mut left = upto;
    while let Some(entry) = left.checked_sub(1).and_then(|last| entries.get(last)) {
        match entry {
            Entry::Rewound { to, .. } => left = to.entries as usize,
            Entry::Executed { .. } | Entry::Commanded { .. } => {
                counted.push(entry);
                left -= 1;
            }
        }
    }
    counted.reverse();
    counted
}

/// The session as it was at `to`.
pub fn state_at(base: &Base, entries: &[Entry], to: Point) -> Session {
    let before = counted(entries, to.entries as usize);
    let mut session = Session::replay(base.clone(), before.into_iter().cloned());
    session.resume(entries, to);
    session
}

impl Session {
    /// Goes the last steps to `to`, which lies after the last entry that counts.
    fn resume(&mut self, entries: &[Entry], to: Point) {
        // The steps of a point after a rewind count from the rewind, those before it from the
        // entry that the rewind leads to; both are the same steps of the same history.
        let mut steps = to.steps;
        let mut left = to.entries as usize;
        while let Some(Entry::Rewound { to: earlier, .. }) =
            left.checked_sub(1).and_then(|last| entries.get(last))
        {
            steps += earlier.steps;
            left = earlier.entries as usize;
        }
        self.advance_towards(Timestamp::FAR, steps);
        self.now = to.at;
    }
}
