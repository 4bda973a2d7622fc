//! Opening a workspace: descriptor, clock, snapshot and log, put together and held against each
//! other.
//!
//! It only reads. Whatever it cannot verify it names, and gives back as much as it can.
//! It must not know how a state is made of these parts; that is the session's work.

use super::clock::{self, ClockNote};
use super::head::{self, Head};
use super::log::{self, Loaded, Log, Position};
use super::snapshot::{self, Snapshot};
use super::{Damage, Name, ReadError, Storage};

/// A workspace as far as it can be verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The descriptor.
    pub head: Head,
    /// The newest note about the clock.
    pub clock: Option<ClockNote>,
    /// All entries from the first one on.
    pub entries: Vec<Vec<u8>>,
    /// The newest state that verifies. Where the log has a flaw it may lie beyond `entries`.
    pub snapshot: Option<Snapshot>,
    /// The writing end of the log, which refuses where the log has a flaw.
    pub log: Log,
    /// Everything that cannot be trusted. Empty in a sound workspace.
    pub problems: Vec<Damage>,
    /// What follows the snapshot, where `entries` does not reach it.
    beyond: Option<Vec<Vec<u8>>>,
}

impl Opened {
    /// The entries to apply to the snapshot's state, or to the base where there is no snapshot.
    pub fn after_snapshot(&self) -> &[Vec<u8>] {
        match (&self.beyond, &self.snapshot) {
            (Some(beyond), _) => beyond,
            (None, Some(snapshot)) => self.entries.get(snapshot.at.next as usize..).unwrap_or(&[]),
            (None, None) => &self.entries,
        }
    }
}

/// Reads a workspace. It is an error only where the store refuses or the descriptor is lost.
pub fn open(storage: &dyn Storage, workspace: &Name) -> Result<Opened, ReadError> {
    let head = head::read(storage, workspace)?;
    let (clock, mut problems) = clock::read(storage, workspace)?;
    let (snapshot, flaws) = snapshot::load(storage, workspace)?;
    problems.extend(flaws);
    let witnesses: Vec<Position> =
        [clock.as_ref().map(|note| note.end), snapshot.as_ref().map(|found| found.at)]
            .into_iter()
            .flatten()
            .collect();
    let Loaded { entries, end, problem } =
        log::load(storage, workspace, Position::START, &witnesses)?;
    problems.extend(problem.clone());

    let mut beyond = None;
    if let Some(found) = snapshot.as_ref().filter(|found| found.at.next > end.next) {
        // The flaw lies before the snapshot, which verifies by itself and so leads further.
        let tail = log::load(storage, workspace, found.at, &witnesses)?;
        problems.extend(tail.problem);
        beyond = Some(tail.entries);
    }
    let loaded = Loaded { entries: Vec::new(), end, problem };
    let log = Log::after(workspace, &loaded);
    Ok(Opened { head, clock, entries, snapshot, log, problems, beyond })
}
