//! The journal at the level of bytes: how workspaces live in a small store of keys and texts.
//!
//! It must not know what a tenant, a command or an event is: payloads are bytes that the session
//! encodes. Nothing here reads a clock or a random source. Start reading at [`open`](mod@open),
//! which puts a workspace together, then [`log`], where its entries are written.

pub mod backup;
pub mod cell;
pub mod chunks;
pub mod clock;
pub mod console;
pub mod frame;
pub mod head;
pub mod keys;
pub mod log;
pub mod memory;
pub mod open;
pub mod pack;
pub mod preferences;
pub mod snapshot;

pub use keys::Name;

/// A store of texts by key with the manners of `localStorage`.
///
/// Methods take `&self` because the browser's store is shared by nature. A `set` that fails
/// leaves the old value intact. The journal only ever names keys that start with
/// [`keys::ROOT`]; keys of others are never read, counted on or cleared.
pub trait Storage {
    /// The value under `key`, `None` where there is none.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;
    /// Writes `value` under `key` entirely or not at all.
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError>;
    /// Removes `key`; a key that is not there is no error.
    fn remove(&self, key: &str) -> Result<(), StorageError>;
    /// Every key that starts with `prefix`, in ascending order.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError>;
}

/// Why the store did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The quota leaves no room.
    Full,
    /// The browser does not let this page use its store.
    Blocked,
    /// Anything else, with the store's own technical text.
    Other(String),
}

/// A value that cannot be trusted. It is reported and never touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The key of the value; in a backup file, its place in the file.
    pub key: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It should be there and is not.
    Missing,
    /// Its checksum differs: it was changed, cut, or belongs to another key.
    Checksum,
    /// It is whole by itself, and does not continue what stands before it.
    Chain,
    /// A newer version of the app wrote it.
    TooNew,
    /// It is not packed text at all.
    NotPacked,
    /// Its checksum holds, and still it cannot be understood or is unreasonably large.
    Content,
}

/// Why something could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The store refused.
    Storage(StorageError),
    /// The store answered with something that cannot be trusted.
    Damaged(Damage),
}

impl From<StorageError> for ReadError {
    fn from(error: StorageError) -> Self {
        ReadError::Storage(error)
    }
}

impl ReadError {
    /// The damage, for a reader that reports it and goes on; a refusal of the store stays an error.
    pub fn damage(self) -> Result<Damage, StorageError> {
        match self {
            ReadError::Damaged(damage) => Ok(damage),
            ReadError::Storage(error) => Err(error),
        }
    }
}

/// The length of a text in UTF-16 units, which is what the quota counts.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The UTF-16 units that all keys and values of the app take. Keys of others are not counted.
pub fn usage(storage: &dyn Storage) -> Result<usize, StorageError> {
    usage_under(storage, keys::ROOT)
}

/// The UTF-16 units that one workspace takes.
pub fn workspace_usage(storage: &dyn Storage, workspace: &Name) -> Result<usize, StorageError> {
    usage_under(storage, &keys::workspace(workspace))
}

fn usage_under(storage: &dyn Storage, prefix: &str) -> Result<usize, StorageError> {
    let mut total = 0;
    for key in storage.keys(prefix)? {
        total += units(&key) + storage.get(&key)?.map_or(0, |value| units(&value));
    }
    Ok(total)
}
