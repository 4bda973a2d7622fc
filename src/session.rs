//! The session owns a tenant, its history and its virtual clock, and is the only writer.
//!
//! Stored are the entries: what somebody commanded, as the events it caused, and rewinds. What the
//! service does by itself follows from the base and the entries, so it is recorded in memory and
//! replayed, not stored: a migration of 100,000 people costs one entry.

pub mod base;
pub mod history;
pub mod names;
pub mod sample;
pub mod store;
pub mod vault;
pub mod workspaces;

use serde::{Deserialize, Serialize};

use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::domain::{self, Tenant};
use crate::sim::{self, Agenda, Due};
use base::Base;
use history::{Actor, Entry, Point, Record, What};

/// Where a command came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// A page of the admin center.
    AdminCenter,
    /// The console.
    Console,
    /// A file that was imported.
    Import,
    /// A step of a change plan.
    Plan,
    /// A lab.
    Lab,
}

/// A tenant with its history and its clock.
#[derive(Clone, Debug)]
pub struct Session {
    base: Base,
    tenant: Tenant,
    agenda: Agenda,
    now: Timestamp,
    entries: Vec<Entry>,
    records: Vec<Record>,
    /// Events that happened by themselves since the last entry.
    steps: u32,
}

/// What a command did.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// Its events.
    pub events: Vec<Event>,
    /// The first line that it has in the records.
    pub record: usize,
}

impl Session {
    /// A new session at the beginning of `base`.
    pub fn new(base: Base) -> Session {
        let tenant = base.build();
        let agenda = Agenda::of(&tenant);
        let now = base.start();
        Session { base, tenant, agenda, now, entries: Vec::new(), records: Vec::new(), steps: 0 }
    }

    /// The session that `entries` led to, as it was when the last of them was written.
    pub fn replay(base: Base, entries: impl IntoIterator<Item = Entry>) -> Session {
        let mut session = Session::new(base);
        for entry in entries {
            session.take_in(entry);
        }
        session
    }

    /// The organization.
    pub fn tenant(&self) -> &Tenant {
        &self.tenant
    }

    /// What the organization began with.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// The virtual time.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// What is stored, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Everything that happened, in order, rewound branches included.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// What is going to happen by itself.
    pub fn agenda(&self) -> &Agenda {
        &self.agenda
    }

    /// When something next happens by itself, apart from the rivals.
    pub fn next_event_at(&self) -> Option<Timestamp> {
        self.agenda.next_of_ours()
    }

    /// Carries `command` out, or says why not. The entry to store is the last of `entries`;
    /// a command that causes nothing leaves none.
    ///
    /// What is due at this very moment comes first: time may have stopped between two things that
    /// happen in the same millisecond, and a replay does not stop there.
    pub fn execute(&mut self, command: &Command, via: Origin) -> Result<Receipt, Refusal> {
        self.advance_to(self.now);
        let events = domain::decide(&self.tenant, command, self.now)?;
        let record = self.records.len();
        if !events.is_empty() {
            let (at, command) = (self.now, Box::new(command.clone()));
            self.take_in(Entry::Commanded { at, via, command, events: events.clone() });
        }
        Ok(Receipt { events, record })
    }

    /// Lets time pass until `target`; earlier than now does nothing.
    pub fn advance_to(&mut self, target: Timestamp) {
        while !self.advance_towards(target, u32::MAX) {}
    }

    /// Lets time pass until `target` or until `steps_max` things have happened, so that a page
    /// stays alive meanwhile. True once `target` is reached.
    pub fn advance_towards(&mut self, target: Timestamp, steps_max: u32) -> bool {
        for _ in 0..steps_max {
            match self.agenda.next() {
                Some((at, due)) if at <= target => self.happen(at, due),
                _ => {
                    self.now = self.now.max(target);
                    return true;
                }
            }
        }
        false
    }

    /// Lets time pass until no migration waits or works any more, at most `steps_max` things.
    /// True once none does.
    pub fn drain(&mut self, steps_max: u32) -> bool {
        for _ in 0..steps_max {
            match self.agenda.next() {
                Some((at, due)) if self.tenant.migrations.unfinished() > 0 => self.happen(at, due),
                _ => return true,
            }
        }
        false
    }

    /// Takes an entry of the past or the present in.
    pub fn take_in(&mut self, entry: Entry) {
        match &entry {
            Entry::Executed { at, via, events } | Entry::Commanded { at, via, events, .. } => {
                self.advance_to(*at);
                let (via, events) = (*via, events.clone());
                self.entries.push(entry);
                self.steps = 0;
                for event in events {
                    self.happened(event, Actor::Administrator, Some(via));
                }
            }
            Entry::Rewound { at, to } => {
                self.advance_to(*at);
                let to = *to;
                self.entries.push(entry);
                self.go_back(to);
            }
        }
    }

    /// Goes back to just after a line of the records, or to the beginning. Rewinding is an entry
    /// of its own, and what was undone keeps its lines. False where the line was undone itself.
    pub fn rewind(&mut self, record: Option<usize>) -> bool {
        let to = match record.map(|line| self.records.get(line)) {
            None => Point { entries: 0, steps: 0, at: self.base.start() },
            Some(Some(line)) if line.alive => line.point,
            Some(_) => return false,
        };
        self.take_in(Entry::Rewound { at: self.now, to });
        true
    }

    fn happen(&mut self, at: Timestamp, due: Due) {
        self.now = self.now.max(at);
        let event = sim::event_of(&self.tenant, due, self.now);
        self.steps += 1;
        let actor = if due == Due::Rivals { Actor::Rival } else { Actor::Service };
        self.happened(event, actor, None);
    }

    fn happened(&mut self, event: Event, by: Actor, via: Option<Origin>) {
        domain::apply(&mut self.tenant, &event, self.now);
        self.agenda.follow(&self.tenant, &event);
        self.records.push(Record {
            at: self.now,
            by,
            via,
            what: What::Event(event),
            point: self.point(),
            alive: true,
        });
    }

    fn point(&self) -> Point {
        Point { entries: self.entries.len() as u32, steps: self.steps, at: self.now }
    }

    fn go_back(&mut self, to: Point) {
        let past = history::state_at(&self.base, &self.entries, to);
        self.tenant = past.tenant;
        self.agenda = past.agenda;
        self.now = past.now;
        self.steps = 0;
        let target = self.records.iter().rposition(|r| r.alive && r.point == to);
        for record in &mut self.records[target.map_or(0, |t| t + 1)..] {
            record.alive = false;
        }
        self.records.push(Record {
            at: self.now,
            by: Actor::Administrator,
            via: Some(Origin::AdminCenter),
            what: What::Rewound { to: target },
            point: self.point(),
            alive: true,
        });
    }
}
