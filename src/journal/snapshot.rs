//! Snapshots: the state of a workspace at a place in its log, so that opening need not replay all.
//!
//! A snapshot goes to new keys, is read back, and only then the pointer to it is switched; the
//! older one is removed last. Entries are never removed for it.
//! It must not know what the state means.

use super::cell::{self, CellError};
use super::chunks::{self, ChunkError};
use super::log::{Log, Position};
use super::{Damage, Name, ReadError, Reason, Storage, StorageError, keys};

/// A state that verifies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The place in the log that it stands at: entries before it are contained.
    pub at: Position,
    /// The state in the session's encoding.
    pub state: Vec<u8>,
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
    let prefix = keys::snapshot(workspace, at.next);
    let pointed = cell.values.first().is_some_and(|value| position(value) == Some(at));
    match chunks::load(storage, &prefix) {
        Ok(saved) if pointed && saved == state => return Ok(()),
        Err(ReadError::Storage(error)) => return Err(error.into()),
        // A damaged or half-written state in this place is no good copy of anything.
        _ => chunks::remove(storage, &prefix)?,
    }
    let plan = chunks::plan(&prefix, state).map_err(SnapshotError::Chunks)?;
    plan.write(storage, left).map_err(SnapshotError::Chunks)?;
    if chunks::load(storage, &prefix).as_deref() != Ok(state) {
        return Err(StorageError::Other(format!("read back differs: {prefix}")).into());
    }
    let bytes =
        postcard::to_allocvec(&at).map_err(|error| StorageError::Other(error.to_string()))?;
    cell::write(storage, &pointer, &bytes)?;
    // The new snapshot counts from here on; what cannot be removed now goes with the next one.
    remove_others(storage, workspace, &prefix).unwrap_or(());
    Ok(())
}

fn position(bytes: &[u8]) -> Option<Position> {
    postcard::from_bytes(bytes).ok()
}

fn remove_others(storage: &dyn Storage, workspace: &Name, keep: &str) -> Result<(), StorageError> {
    let prefix = keys::snapshots(workspace);
    for key in storage.keys(&prefix)? {
        let set = key.rfind('/').map_or("", |end| &key[..=end]);
        if set != keep && set.len() > prefix.len() {
            chunks::remove(storage, set)?;
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
        let Some(at) = position(value) else {
            cell.problems.push(Damage { key: pointer.clone(), reason: Reason::Content });
            continue;
        };
        match chunks::load(storage, &keys::snapshot(workspace, at.next)) {
            Ok(state) => return Ok((Some(Snapshot { at, state }), cell.problems)),
            Err(error) => cell.problems.push(error.damage()?),
        }
    }
    Ok((None, cell.problems))
}
