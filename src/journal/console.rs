//! What the console of a workspace leaves in the store: the commands that were typed, and files.
//!
//! Both are conveniences. They never take the room that the log of the workspace needs, they are
//! only written beside a workspace that is there, and what cannot be read counts as nothing. They
//! lie below the keys of their workspace and go with it.

use super::head::{self, HeadState};
use super::memory::CHROMIUM_QUOTA_UNITS;
use super::{Name, Storage, StorageError, keys, units, usage};

/// The most units that the files of one workspace may take in the store.
pub const FILES_UNITS_MAX: usize = 1_000_000;
/// What files leave of the store, whoever took the rest: a log must be able to grow.
const LEFT_UNITS_MIN: usize = 1_000_000;

/// A file of the console: its path as people wrote it, and its text.
pub type Text<'a> = (&'a str, &'a str);

/// The commands that were kept, the oldest first.
pub fn history(storage: &dyn Storage, workspace: &Name) -> Result<Vec<String>, StorageError> {
    let text = storage.get(&keys::console_history(workspace))?.unwrap_or_default();
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

/// Keeps these commands in place of those that were kept. A store without room keeps the old ones.
pub fn keep_history<'a>(
    storage: &dyn Storage,
    workspace: &Name,
    commands: impl Iterator<Item = &'a str>,
) -> Result<(), StorageError> {
    if !is_there(storage, workspace) {
        return Ok(());
    }
    let commands: Vec<&str> = commands.collect();
    let Ok(text) = serde_json::to_string(&commands) else { return Ok(()) };
    storage.set(&keys::console_history(workspace), &text)
}

/// The files that were kept, by path.
pub fn files(
    storage: &dyn Storage,
    workspace: &Name,
) -> Result<Vec<(String, String)>, StorageError> {
    let prefix = keys::console_files(workspace);
    let mut files = Vec::new();
    for key in storage.keys(&prefix)? {
        if let (Some(path), Some(text)) = (key.strip_prefix(&prefix), storage.get(&key)?) {
            files.push((path.to_string(), text));
        }
    }
    Ok(files)
}

/// Keeps these files and no others; answers the paths of those for which there is no room, which
/// are not in the store in any version.
pub fn keep_files(
    storage: &dyn Storage,
    workspace: &Name,
    files: &[Text<'_>],
) -> Result<Vec<String>, StorageError> {
    let all_paths = || files.iter().map(|(path, _)| path.to_string()).collect();
    if !is_there(storage, workspace) {
        return Ok(all_paths());
    }
    let prefix = keys::console_files(workspace);
    for key in storage.keys(&prefix)? {
        let path = key.strip_prefix(&prefix);
        if !files.iter().any(|(wanted, _)| Some(*wanted) == path) {
            storage.remove(&key)?;
        }
    }
    let mut not_kept = Vec::new();
    let mut taken = 0;
    for (path, text) in files {
        let key = format!("{prefix}{path}");
        let size = units(&key) + units(text);
        let before = storage.get(&key)?;
        let is_same = before.as_deref() == Some(*text);
        let fits = taken + size <= FILES_UNITS_MAX && (is_same || has_room(storage, size)?);
        let kept = fits && (is_same || storage.set(&key, text).is_ok());
        if kept {
            taken += size;
        } else {
            // An old text under the name would come back as the new one.
            storage.remove(&key)?;
            not_kept.push(path.to_string());
        }
    }
    Ok(not_kept)
}

/// A key beside a workspace that is gone would look like a damaged workspace.
fn is_there(storage: &dyn Storage, workspace: &Name) -> bool {
    matches!(head::state(storage, workspace), Ok(Some(HeadState::Ready(_))))
}

fn has_room(storage: &dyn Storage, size: usize) -> Result<bool, StorageError> {
    Ok(usage(storage)? + size + LEFT_UNITS_MIN <= CHROMIUM_QUOTA_UNITS)
}
