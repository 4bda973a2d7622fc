//! The append-only log of a workspace: one key per entry, each entry bound to the one before it.
//!
//! Reading goes as far as it can verify and reports the first flaw; it never writes. A log with a
//! flaw takes no further entries, so nothing is ever written over what might still be saved.
//! It must not know what the payloads mean.
//!
//! The link between entries is the CRC-32 of the entry before, which itself covers the link to
//! its own predecessor. It guards against accidents, not against a person who forges entries.

use serde::{Deserialize, Serialize};

use super::frame::{self, Sealed};
use super::{Damage, Name, ReadError, Reason, Storage, StorageError, keys, units};

/// The most units of one entry's value. A usual command takes far less than 2,000.
pub const MAX_ENTRY_UNITS: usize = 100_000;

const LINK_BYTES: usize = 4;
const MAX_ENTRIES: u64 = 100_000_000;

/// A place between two entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The number of the entry that comes next, which is also how many come before.
    pub next: u64,
    /// The checksum of the entry before, 0 at the start.
    pub link: u32,
}

impl Position {
    /// Before the first entry.
    pub const START: Position = Position { next: 0, link: 0 };
}

/// What could be read and verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The payloads in order.
    pub entries: Vec<Vec<u8>>,
    /// The place after the last of them.
    pub end: Position,
    /// What stopped the reading, unless it was the end of the log.
    pub problem: Option<Damage>,
}

/// Why an entry was not appended. The log and the store are as before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppendError {
    /// The log has a flaw and takes no more entries.
    Damaged(Damage),
    /// Another tab has written this entry meanwhile.
    Overtaken {
        /// The key that is already taken.
        key: String,
    },
    /// The entry is larger than any value may be.
    TooLarge {
        /// The units that its value would take.
        units: usize,
    },
    /// The store refused.
    Storage(StorageError),
}

impl From<StorageError> for AppendError {
    fn from(error: StorageError) -> Self {
        AppendError::Storage(error)
    }
}

/// The entries from `since` on, for a tab that follows another one's writing.
///
/// The first key that is not there is the end: to a follower a gap may just not have arrived yet.
pub fn tail(
    storage: &dyn Storage,
    workspace: &Name,
    since: Position,
) -> Result<Loaded, StorageError> {
    read_from(storage, workspace, since, &[])
}

/// All entries from `from` on, with every check that can be made.
///
/// `witnesses` are places that the log is known to have reached: it must go through each of them.
pub fn load(
    storage: &dyn Storage,
    workspace: &Name,
    from: Position,
    witnesses: &[Position],
) -> Result<Loaded, StorageError> {
    let mut loaded = read_from(storage, workspace, from, witnesses)?;
    if loaded.problem.is_some() {
        return Ok(loaded);
    }
    let next = loaded.end.next;
    let prefix = keys::entries(workspace);
    let is_later = |key: &String| keys::number_after(&prefix, key).is_some_and(|n| n >= next);
    let gap = storage.keys(&prefix)?.iter().any(is_later);
    if gap || witnesses.iter().any(|witness| witness.next > next) {
        loaded.problem =
            Some(Damage { key: keys::entry(workspace, next), reason: Reason::Missing });
    }
    Ok(loaded)
}

fn read_from(
    storage: &dyn Storage,
    workspace: &Name,
    from: Position,
    witnesses: &[Position],
) -> Result<Loaded, StorageError> {
    let mut loaded = Loaded { entries: Vec::new(), end: from, problem: None };
    let mut before_last = from;
    loop {
        match read_entry(storage, workspace, loaded.end, witnesses) {
            Ok(None) => return Ok(loaded),
            Ok(Some((payload, end))) => {
                loaded.entries.push(payload);
                before_last = loaded.end;
                loaded.end = end;
            }
            Err(error) => {
                let damage = error.damage()?;
                // Of two entries that do not fit together either may be the wrong one.
                if damage.reason == Reason::Chain && !witnesses.contains(&loaded.end) {
                    loaded.entries.pop();
                    loaded.end = before_last;
                }
                loaded.problem = Some(damage);
                return Ok(loaded);
            }
        }
    }
}

fn read_entry(
    storage: &dyn Storage,
    workspace: &Name,
    at: Position,
    witnesses: &[Position],
) -> Result<Option<(Vec<u8>, Position)>, ReadError> {
    let key = keys::entry(workspace, at.next);
    let Some(unsealed) = frame::read(storage, &key)? else { return Ok(None) };
    let Some((link, payload)) = unsealed.content.split_first_chunk::<LINK_BYTES>() else {
        return Err(frame::damaged(&key, Reason::Content));
    };
    let end = Position { next: at.next + 1, link: unsealed.checksum };
    let disproved = witnesses.iter().any(|known| known.next == end.next && *known != end);
    if u32::from_le_bytes(*link) != at.link || disproved {
        return Err(frame::damaged(&key, Reason::Chain));
    }
    Ok(Some((payload.to_vec(), end)))
}

/// The writing end of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    workspace: Name,
    end: Position,
    problem: Option<Damage>,
}

impl Log {
    /// A log that goes on where reading ended, and takes entries only if reading found no flaw.
    pub fn after(workspace: &Name, loaded: &Loaded) -> Log {
        Log { workspace: workspace.clone(), end: loaded.end, problem: loaded.problem.clone() }
    }

    /// The workspace whose log this is.
    pub fn workspace(&self) -> &Name {
        &self.workspace
    }

    /// The place after the last entry.
    pub fn end(&self) -> Position {
        self.end
    }

    /// The flaw because of which the log takes no entries.
    pub fn problem(&self) -> Option<&Damage> {
        self.problem.as_ref()
    }

    /// The exact units of key and value that appending this payload would take.
    pub fn cost(&self, payload: &[u8]) -> usize {
        let (key, sealed) = self.sealed(payload);
        units(&key) + units(&sealed.text)
    }

    /// Writes the next entry, entirely or not at all, and tells the place after it.
    pub fn append(
        &mut self,
        storage: &dyn Storage,
        payload: &[u8],
    ) -> Result<Position, AppendError> {
        if let Some(damage) = &self.problem {
            return Err(AppendError::Damaged(damage.clone()));
        }
        let (key, sealed) = self.sealed(payload);
        let units = units(&sealed.text);
        if units > MAX_ENTRY_UNITS {
            return Err(AppendError::TooLarge { units });
        }
        if self.end.next >= MAX_ENTRIES {
            return Err(AppendError::Storage(StorageError::Full));
        }
        if storage.get(&key)?.is_some() {
            return Err(AppendError::Overtaken { key });
        }
        storage.set(&key, &sealed.text)?;
        self.end = Position { next: self.end.next + 1, link: sealed.checksum };
        Ok(self.end)
    }

    fn sealed(&self, payload: &[u8]) -> (String, Sealed) {
        let key = keys::entry(&self.workspace, self.end.next);
        let mut content = Vec::with_capacity(LINK_BYTES + payload.len());
        content.extend(self.end.link.to_le_bytes());
        content.extend(payload);
        let sealed = frame::seal(&key, &content);
        (key, sealed)
    }
}
