//! Snapshots: the state of a workspace at a place in its log, so that opening need not replay all.
//!
//! A snapshot goes to new keys, is read back, and only then the pointer to it is switched; the
//! older one is removed last. Entries are never removed for it.
//! It must not know what the state means.

use serde::{Deserialize, Serialize};

use super::cell::{self, CellError};
use super::chunks::{self, ChunkError};
use super::log::{Log, Position};
use super::{Damage, Name, Reason, Storage, StorageError, keys};

/// A state that verifies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The place in the log that it stands at: entries before it are contained.
    pub at: Position,
    /// The state in the session's encoding.
    pub state: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct Pointer {
    at: Position,
    number: u64,
}

/// Why a snapshot was not saved. The older one and all entries are still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SnapshotError {
    /// The log has a flaw; a snapshot of it could hide that.
    Damaged(Damage),
    /// A newer version of the app wrote the pointer.
    TooNew(Damage),
    /// The state could not be written.
    Chunks(ChunkError),
    /// The store refused, or did not give back what was written.
    Storage(StorageError),
}

impl From<StorageError> for SnapshotError {
    fn from(error: StorageError) -> Self {
        SnapshotError::Storage(error)
    }
}

impl From<CellError> for SnapshotError {
    fn from(error: CellError) -> Self {
        match error {
            CellError::TooNew(damage) => SnapshotError::TooNew(damage),
            CellError::Storage(error) => SnapshotError::Storage(error),
        }
    }
}

/// Saves the state at the end of the log, using at most `left` units more than now.
pub fn save(
    storage: &dyn Storage,
    log: &Log,
    state: &[u8],
    left: usize,
) -> Result<(), SnapshotError> {
    if let Some(damage) = log.problem() {
        return Err(SnapshotError::Damaged(damage.clone()));
    }
    let (workspace, at) = (log.workspace(), log.end());
    let pointer = keys::snapshot_pointer(workspace);
    let cell = cell::read(storage, &pointer)?;
    if let Some(newer) = cell.problems.iter().find(|problem| problem.reason == Reason::TooNew) {
        return Err(SnapshotError::TooNew(newer.clone()));
    }
    if let Some(newest) = cell.values.first().and_then(|value| pointed(value))
        && newest.at == at
        && chunks::load(storage, &keys::snapshot(workspace, newest.number)).as_deref() == Ok(state)
    {
        return Ok(());
    }
    let number = next_number(storage, workspace)?;
    let prefix = keys::snapshot(workspace, number);
    let plan = chunks::plan(&prefix, state).map_err(SnapshotError::Chunks)?;
    plan.write(storage, left).map_err(SnapshotError::Chunks)?;
    if chunks::load(storage, &prefix).as_deref() != Ok(state) {
        return Err(StorageError::Other(format!("read back differs: {prefix}")).into());
    }
    let bytes = postcard::to_allocvec(&Pointer { at, number })
        .map_err(|error| StorageError::Other(error.to_string()))?;
    cell::write(storage, &pointer, &bytes)?;
    // The new snapshot counts from here on; what cannot be removed now goes with the next one.
    remove_others(storage, workspace, number).unwrap_or(());
    Ok(())
}

fn pointed(bytes: &[u8]) -> Option<Pointer> {
    postcard::from_bytes(bytes).ok()
}

/// The keys under which parts of snapshots stand, each with the number of its snapshot.
fn parts(storage: &dyn Storage, workspace: &Name) -> Result<Vec<(u64, String)>, StorageError> {
    let prefix = keys::snapshots(workspace);
    let all = storage.keys(&prefix)?.into_iter();
    let numbered = |key: String| {
        let number = keys::number_after(&prefix, key.rsplit_once('/')?.0)?;
        Some((number, key))
    };
    Ok(all.filter_map(numbered).collect())
}

/// A number that no snapshot has, so that a new one never takes the place of an older one.
fn next_number(storage: &dyn Storage, workspace: &Name) -> Result<u64, StorageError> {
    let taken = parts(storage, workspace)?;
    Ok(taken.iter().map(|(number, _)| number + 1).max().unwrap_or(0))
}

fn remove_others(storage: &dyn Storage, workspace: &Name, keep: u64) -> Result<(), StorageError> {
    for (number, _) in parts(storage, workspace)? {
        if number != keep {
            chunks::remove(storage, &keys::snapshot(workspace, number))?;
        }
    }
    Ok(())
}

/// The newest snapshot that verifies, and what does not.
pub fn load(
    storage: &dyn Storage,
    workspace: &Name,
) -> Result<(Option<Snapshot>, Vec<Damage>), StorageError> {
    let pointer = keys::snapshot_pointer(workspace);
    let mut cell = cell::read(storage, &pointer)?;
    for value in &cell.values {
        let Some(Pointer { at, number }) = pointed(value) else {
            cell.problems.push(Damage { key: pointer.clone(), reason: Reason::Content });
            continue;
        };
        match chunks::load(storage, &keys::snapshot(workspace, number)) {
            Ok(state) => return Ok((Some(Snapshot { at, state }), cell.problems)),
            Err(error) => cell.problems.push(error.damage()?),
        }
    }
    Ok((None, cell.problems))
}
