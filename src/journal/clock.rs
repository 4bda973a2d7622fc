//! The note about the clock of a workspace: the one small state that changes between entries.
//!
//! It also witnesses how far the log had come, so that a log whose end was lost is found out.
//! It must not know what the state of the clock is; that is bytes from the session.

use serde::{Deserialize, Serialize};

use super::cell::{self, CellError};
use super::log::Position;
use super::{Damage, Name, Reason, Storage, StorageError, keys};

/// What the session keeps about its clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockNote {
    /// The end of the log when the note was written. The entry is always written before the note.
    pub end: Position,
    /// The state of the clock. It may be one note older than the newest entry.
    pub state: Vec<u8>,
}

/// Writes a note; the one before it stays until the next.
pub fn write(storage: &dyn Storage, workspace: &Name, note: &ClockNote) -> Result<(), CellError> {
    let bytes =
        postcard::to_allocvec(note).map_err(|error| StorageError::Other(error.to_string()))?;
    cell::write(storage, &keys::clock(workspace), &bytes)
}

/// The newest note that verifies, and what does not.
pub fn read(
    storage: &dyn Storage,
    workspace: &Name,
) -> Result<(Option<ClockNote>, Vec<Damage>), StorageError> {
    let prefix = keys::clock(workspace);
    let mut cell = cell::read(storage, &prefix)?;
    for value in &cell.values {
        match postcard::from_bytes(value) {
            Ok(note) => return Ok((Some(note), cell.problems)),
            Err(_) => {
                cell.problems.push(Damage { key: prefix.clone(), reason: Reason::Content });
            }
        }
    }
    Ok((None, cell.problems))
}
