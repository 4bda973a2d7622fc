//! Bulk data that is written once: deflated, cut into chunks, with a manifest that comes last.
//!
//! Without its manifest a set of chunks does not count, so a cut in the middle leaves only
//! something that the next write clears. What it needs is known before anything is written.
//! It must not know what the data are.

use serde::{Deserialize, Serialize};

use super::frame::{self, HEADER_BYTES};
use super::{Name, ReadError, Reason, Storage, StorageError, keys, pack, units};

/// The most units of one chunk's value.
pub const CHUNK_UNITS: usize = 100_000;

const CHUNK_BYTES: usize = pack::bytes_within(CHUNK_UNITS) - HEADER_BYTES;

#[derive(Serialize, Deserialize)]
struct Manifest {
    chunks: u32,
    deflated: bool,
    stored_bytes: u64,
    checksum: u32,
}

/// Why bulk data was not written. Nothing of it is left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChunkError {
    /// It needs more units than the caller allows.
    DoesNotFit {
        /// The units of all keys and values together.
        needed: usize,
        /// The units that the caller allows.
        left: usize,
    },
    /// It is larger than anything that would be read again.
    TooLarge {
        /// Its size before deflating.
        bytes: usize,
    },
    /// There is already something in its place.
    Exists,
    /// The store refused.
    Storage(StorageError),
}

impl From<StorageError> for ChunkError {
    fn from(error: StorageError) -> Self {
        ChunkError::Storage(error)
    }
}

/// Bulk data ready to be written.
#[derive(Clone, Debug)]
pub struct Plan {
    prefix: String,
    /// Keys and values in the order of writing, the manifest last.
    values: Vec<(String, String)>,
    units: usize,
}

fn manifest_key(prefix: &str) -> String {
    format!("{prefix}manifest")
}

fn chunk_key(prefix: &str, number: usize) -> String {
    format!("{prefix}{number:04}")
}

/// Prepares `bytes` for the keys under `prefix`, which ends with `/` (see [`super::keys::bulk`]).
pub fn plan(prefix: &str, bytes: &[u8]) -> Result<Plan, ChunkError> {
    if bytes.len() > pack::INFLATE_LIMIT {
        return Err(ChunkError::TooLarge { bytes: bytes.len() });
    }
    let small = pack::deflate(bytes);
    let stored = small.as_deref().unwrap_or(bytes);
    let mut values = Vec::new();
    for (number, chunk) in stored.chunks(CHUNK_BYTES).enumerate() {
        let key = chunk_key(prefix, number);
        let text = frame::seal_as_it_is(&key, chunk).text;
        values.push((key, text));
    }
    let manifest = Manifest {
        chunks: values.len() as u32,
        deflated: small.is_some(),
        stored_bytes: stored.len() as u64,
        checksum: crc32fast::hash(stored),
    };
    let key = manifest_key(prefix);
    let text = frame::seal_value(&key, &manifest)?.text;
    values.push((key, text));
    let units = values.iter().map(|(key, value)| units(key) + units(value)).sum();
    Ok(Plan { prefix: prefix.to_owned(), values, units })
}

impl Plan {
    /// The exact units of all keys and values.
    pub fn units(&self) -> usize {
        self.units
    }

    /// Writes everything and reads it back, or leaves nothing behind.
    pub fn write(&self, storage: &dyn Storage, left: usize) -> Result<(), ChunkError> {
        if self.units > left {
            return Err(ChunkError::DoesNotFit { needed: self.units, left });
        }
        let manifest = manifest_key(&self.prefix);
        let old = storage.keys(&self.prefix)?;
        if old.contains(&manifest) {
            return Err(ChunkError::Exists);
        }
        for key in old {
            storage.remove(&key)?;
        }
        let written = self.write_all(storage);
        if written.is_err() {
            // What a refusing store keeps has no manifest, and the next write clears it.
            remove(storage, &self.prefix).unwrap_or(());
        }
        Ok(written?)
    }

    fn write_all(&self, storage: &dyn Storage) -> Result<(), StorageError> {
        for (key, value) in &self.values {
            storage.set(key, value)?;
            if storage.get(key)?.as_ref() != Some(value) {
                return Err(StorageError::Other(format!("read back differs: {key}")));
            }
        }
        Ok(())
    }
}

/// The names of the bulk data of a workspace, whole or not.
pub fn names(storage: &dyn Storage, workspace: &Name) -> Result<Vec<Name>, StorageError> {
    let prefix = keys::bulks(workspace);
    let all = storage.keys(&prefix)?;
    let name = |key: &String| Name::parse(key.strip_prefix(&prefix)?.split_once('/')?.0);
    let mut names: Vec<Name> = all.iter().filter_map(name).collect();
    names.dedup();
    Ok(names)
}

/// Reads and verifies bulk data.
pub fn load(storage: &dyn Storage, prefix: &str) -> Result<Vec<u8>, ReadError> {
    let key = manifest_key(prefix);
    let manifest: Manifest =
        frame::read_value(storage, &key)?.ok_or_else(|| frame::damaged(&key, Reason::Missing))?;
    let mut stored = Vec::new();
    for number in 0..manifest.chunks as usize {
        let key = chunk_key(prefix, number);
        let chunk = frame::read(storage, &key)?;
        stored.extend(chunk.ok_or_else(|| frame::damaged(&key, Reason::Missing))?.content);
    }
    let whole = stored.len() as u64 == manifest.stored_bytes;
    if !whole || crc32fast::hash(&stored) != manifest.checksum {
        return Err(frame::damaged(&key, Reason::Chain));
    }
    if !manifest.deflated {
        return Ok(stored);
    }
    pack::inflate(&stored, pack::INFLATE_LIMIT).ok_or_else(|| frame::damaged(&key, Reason::Content))
}

/// Removes bulk data, the manifest first, so that a cut leaves nothing that counts.
pub fn remove(storage: &dyn Storage, prefix: &str) -> Result<(), StorageError> {
    storage.remove(&manifest_key(prefix))?;
    for key in storage.keys(prefix)? {
        storage.remove(&key)?;
    }
    Ok(())
}
