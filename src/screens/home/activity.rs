//! The activity list: which lines of the records are shown, and what going back would undo.
//!
//! A long migration leaves a line for each meeting, so the list is made of positions only; a line
//! becomes text when it is on the screen.

use crate::domain::credits::CreditEvent;
use crate::domain::event::Event;
use crate::domain::time::Timestamp;
use crate::session::Session;
use crate::session::history::{Actor, Point, Record, What};

/// Which lines are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only what this actor did.
    pub who: Option<Actor>,
    /// Also single meetings and what other organizations do.
    pub every: bool,
}

/// The actors with their keys in the address.
pub const ACTORS: [(Actor, &str); 3] =
    [(Actor::Administrator, "admin"), (Actor::Service, "service"), (Actor::Rival, "others")];

impl Filter {
    /// The filter of an address; what is unknown shows everybody.
    pub fn parse(who: &str, every: &str) -> Filter {
        let who = ACTORS.iter().find(|(_, key)| *key == who).map(|(actor, _)| *actor);
        Filter { who, every: !every.is_empty() }
    }

    fn shows(self, record: &Record) -> bool {
        let asked = self.who.is_none_or(|who| record.by == who);
        asked && (self.every || self.who == Some(Actor::Rival) || !is_fine(record))
    }
}

/// What happens so often that it hides everything else.
fn is_fine(record: &Record) -> bool {
    let is_fine = |event: &Event| {
        let daily = matches!(event, Event::Credit(CreditEvent::Used { .. }));
        daily || matches!(event, Event::MeetingRewritten { .. })
    };
    record.by == Actor::Rival || matches!(&record.what, What::Event(event) if is_fine(event))
}

/// The positions of the lines that are shown, newest first.
pub fn lines(records: &[Record], filter: Filter) -> Vec<u32> {
    let numbered = (0u32..).zip(records);
    let mut shown: Vec<u32> =
        numbered.filter(|(_, record)| filter.shows(record)).map(|(line, _)| line).collect();
    shown.reverse();
    shown
}

/// Where a line stands in a list that is newest first.
pub fn place_of(lines: &[u32], line: u32) -> Option<usize> {
    lines.binary_search_by(|other| line.cmp(other)).ok()
}

/// What going back would undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undo {
    /// How many lines.
    pub lines: u32,
    /// How many of them the administrator caused.
    pub by_administrator: u32,
    /// The time to which the clock goes back.
    pub to: Timestamp,
}

/// Why one cannot go back to a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRewind {
    /// It was undone itself.
    Undone,
    /// Nothing has happened since.
    NothingSince,
    /// There is no such line.
    Unknown,
}

/// What going back to just after a line, or to the beginning, would undo.
pub fn would_undo(session: &Session, line: Option<usize>) -> Result<Undo, NoRewind> {
    let records = session.records();
    let to = match line {
        None => Point { entries: 0, steps: 0, at: session.base().start() },
        Some(line) => match records.get(line) {
            None => return Err(NoRewind::Unknown),
            Some(record) if !record.alive => return Err(NoRewind::Undone),
            Some(record) => record.point,
        },
    };
    // All events of one command share a point: they are kept or undone together.
    let kept = records.iter().rposition(|record| record.alive && record.point == to);
    let after = &records[kept.map_or(0, |kept| kept + 1)..];
    let undone = || after.iter().filter(|record| record.alive);
    let lines = undone().count() as u32;
    if lines == 0 && session.now() <= to.at {
        return Err(NoRewind::NothingSince);
    }
    let by_administrator =
        undone().filter(|record| record.by == Actor::Administrator).count() as u32;
    Ok(Undo { lines, by_administrator, to: to.at })
}
