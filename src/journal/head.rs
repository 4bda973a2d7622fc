//! Workspaces as a whole: their descriptors, the list of them, making and deleting them.
//!
//! The descriptor is written once. While a workspace is being filled or deleted a short mark
//! stands in its place; the mark is smaller than any descriptor, so it can be set in a full store,
//! and what a cut leaves behind is recognized. It must not know what the base means.

use serde::{Deserialize, Serialize};

use super::{Damage, Name, ReadError, Reason, Storage, StorageError, frame, keys};

/// The descriptor of a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The name that people see.
    pub name: String,
    /// When it was made, in milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// What it starts from, in the session's encoding.
    pub base: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
enum Record {
    Unfinished,
    Ready(Head),
}

/// What stands in the place of a descriptor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeadState {
    /// The workspace can be opened.
    Ready(Head),
    /// It was being filled or deleted when the page died. [`sweep`] clears it.
    Unfinished,
    /// Its descriptor is lost or cannot be trusted. It is never touched unasked.
    Damaged(Damage),
}

/// Why a workspace was not made or not deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeadError {
    /// There is already something under this name.
    Exists,
    /// A newer version of the app wrote it.
    TooNew,
    /// The store refused.
    Storage(StorageError),
}

impl From<StorageError> for HeadError {
    fn from(error: StorageError) -> Self {
        HeadError::Storage(error)
    }
}

/// What stands in the place of the descriptor; `None` where there is no such workspace.
pub fn state(storage: &dyn Storage, workspace: &Name) -> Result<Option<HeadState>, StorageError> {
    let key = keys::head(workspace);
    match frame::read_value(storage, &key) {
        Ok(Some(Record::Ready(head))) => Ok(Some(HeadState::Ready(head))),
        Ok(Some(Record::Unfinished)) => Ok(Some(HeadState::Unfinished)),
        Ok(None) if storage.keys(&keys::workspace(workspace))?.is_empty() => Ok(None),
        Ok(None) => Ok(Some(HeadState::Damaged(Damage { key, reason: Reason::Missing }))),
        Err(error) => Ok(Some(HeadState::Damaged(error.damage()?))),
    }
}

/// The descriptor of a workspace that can be opened.
pub fn read(storage: &dyn Storage, workspace: &Name) -> Result<Head, ReadError> {
    match state(storage, workspace)? {
        Some(HeadState::Ready(head)) => Ok(head),
        Some(HeadState::Damaged(damage)) => Err(ReadError::Damaged(damage)),
        Some(HeadState::Unfinished) | None => {
            Err(frame::damaged(&keys::head(workspace), Reason::Missing))
        }
    }
}

/// Every workspace of which there is at least one key, by name.
pub fn list(storage: &dyn Storage) -> Result<Vec<(Name, HeadState)>, StorageError> {
    let all = storage.keys(keys::WORKSPACES)?;
    let mut names: Vec<Name> = all.iter().filter_map(|key| keys::workspace_of(key)).collect();
    names.sort();
    names.dedup();
    let mut listed = Vec::with_capacity(names.len());
    for name in names {
        if let Some(state) = state(storage, &name)? {
            listed.push((name, state));
        }
    }
    Ok(listed)
}

/// Takes a name for a workspace that needs more than one write before it can be opened.
pub fn reserve(storage: &dyn Storage, workspace: &Name) -> Result<(), HeadError> {
    if !storage.keys(&keys::workspace(workspace))?.is_empty() {
        return Err(HeadError::Exists);
    }
    mark_unfinished(storage, workspace)
}

/// Makes a workspace, new or reserved, one that can be opened.
pub fn create(storage: &dyn Storage, workspace: &Name, head: &Head) -> Result<(), HeadError> {
    if !matches!(state(storage, workspace)?, None | Some(HeadState::Unfinished)) {
        return Err(HeadError::Exists);
    }
    write(storage, workspace, &Record::Ready(head.clone()))
}

/// Deletes a workspace and nothing else. What a cut leaves behind is [`HeadState::Unfinished`].
pub fn delete(storage: &dyn Storage, workspace: &Name) -> Result<(), HeadError> {
    match state(storage, workspace)? {
        None => return Ok(()),
        Some(HeadState::Damaged(Damage { reason: Reason::TooNew, .. })) => {
            return Err(HeadError::TooNew);
        }
        // Without a descriptor it cannot be opened anyway, and a mark might not fit.
        Some(HeadState::Damaged(Damage { reason: Reason::Missing, .. })) => {}
        Some(_) => mark_unfinished(storage, workspace)?,
    }
    let head = keys::head(workspace);
    for key in storage.keys(&keys::workspace(workspace))? {
        if key != head {
            storage.remove(&key)?;
        }
    }
    Ok(storage.remove(&head)?)
}

/// Clears every unfinished workspace and names them. Only the tab that may write calls it.
pub fn sweep(storage: &dyn Storage) -> Result<Vec<Name>, HeadError> {
    let mut swept = Vec::new();
    for (name, state) in list(storage)? {
        if state == HeadState::Unfinished {
            delete(storage, &name)?;
            swept.push(name);
        }
    }
    Ok(swept)
}

fn mark_unfinished(storage: &dyn Storage, workspace: &Name) -> Result<(), HeadError> {
    write(storage, workspace, &Record::Unfinished)
}

fn write(storage: &dyn Storage, workspace: &Name, record: &Record) -> Result<(), HeadError> {
    let key = keys::head(workspace);
    let sealed = frame::seal_value(&key, record)?;
    Ok(storage.set(&key, &sealed.text)?)
}
