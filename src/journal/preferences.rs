//! What the app keeps outside any workspace: which one is open, and what the person prefers.
//!
//! Both are plain texts whose loss costs a choice and no work. It must not know what they say.

use super::{Name, Storage, StorageError, keys};

/// The workspace that was open last. A text that is no name counts as none.
pub fn current(storage: &dyn Storage) -> Result<Option<Name>, StorageError> {
    Ok(storage.get(keys::CURRENT)?.and_then(|text| Name::parse(&text)))
}

/// Remembers which workspace is open.
pub fn set_current(storage: &dyn Storage, workspace: &Name) -> Result<(), StorageError> {
    storage.set(keys::CURRENT, workspace.as_str())
}

/// The preferences as the JSON text that was stored.
pub fn preferences(storage: &dyn Storage) -> Result<Option<String>, StorageError> {
    storage.get(keys::PREFERENCES)
}

/// Stores the preferences, a JSON text.
pub fn set_preferences(storage: &dyn Storage, json: &str) -> Result<(), StorageError> {
    storage.set(keys::PREFERENCES, json)
}
