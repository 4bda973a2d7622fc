//! A small value that may be overwritten, kept in two keys that take turns.
//!
//! A write never touches the newest good value, so a torn or damaged one falls back to the other.
//! Odd writes go to `a`, even ones to `b`; the first value goes to both, so that a key that stands
//! alone is a sign of loss. It must not know what the value means.

use super::{Damage, Reason, Storage, StorageError, frame};

/// What the two keys hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The values that verify, the newest first.
    pub values: Vec<Vec<u8>>,
    /// What does not verify or does not fit together.
    pub problems: Vec<Damage>,
    counter: u64,
}

/// Why a cell was not written. What it held stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellError {
    /// A newer version of the app wrote it.
    TooNew(Damage),
    /// The store refused.
    Storage(StorageError),
}

impl From<StorageError> for CellError {
    fn from(error: StorageError) -> Self {
        CellError::Storage(error)
    }
}

fn slot_key(prefix: &str, counter: u64) -> String {
    format!("{prefix}{}", if counter % 2 == 1 { 'a' } else { 'b' })
}

/// Reads both keys under `prefix`, which ends with `/`.
pub fn read(storage: &dyn Storage, prefix: &str) -> Result<Cell, StorageError> {
    let mut cell = Cell::default();
    let mut found = Vec::new();
    for slot in [1, 0] {
        let key = slot_key(prefix, slot);
        match frame::read_value::<(u64, Vec<u8>)>(storage, &key) {
            Ok(Some(numbered)) => found.push(numbered),
            Ok(None) => {}
            Err(error) => cell.problems.push(error.damage()?),
        }
    }
    found.sort_by_key(|(counter, _)| std::cmp::Reverse(*counter));
    cell.counter = found.first().map_or(0, |(counter, _)| *counter);
    if cell.counter > 0 && cell.problems.is_empty() {
        let reason = match found.get(1) {
            None => Some(Reason::Missing),
            Some((older, _)) if older + 1 != cell.counter => Some(Reason::Chain),
            Some(_) => None,
        };
        let key = slot_key(prefix, cell.counter - 1);
        cell.problems.extend(reason.map(|reason| Damage { key, reason }));
    }
    cell.values = found.into_iter().map(|(_, value)| value).collect();
    cell.values.dedup();
    Ok(cell)
}

/// Writes a new value beside the newest good one.
pub fn write(storage: &dyn Storage, prefix: &str, value: &[u8]) -> Result<(), CellError> {
    let cell = read(storage, prefix)?;
    let newer = cell.problems.into_iter().find(|problem| problem.reason == Reason::TooNew);
    if let Some(damage) = newer {
        return Err(CellError::TooNew(damage));
    }
    if cell.values.is_empty() {
        write_slot(storage, prefix, 0, value)?;
    }
    Ok(write_slot(storage, prefix, cell.counter + 1, value)?)
}

fn write_slot(
    storage: &dyn Storage,
    prefix: &str,
    counter: u64,
    value: &[u8],
) -> Result<(), StorageError> {
    let key = slot_key(prefix, counter);
    let sealed = frame::seal_value(&key, &(counter, value))?;
    storage.set(&key, &sealed.text)
}
