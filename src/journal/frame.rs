//! The envelope of every value that the journal writes: version, checksum, content.
//!
//! The checksum also covers the key, so a value that was moved to another key is found out.
//! Layout, before packing: format version (1 byte), CRC-32 (4, little endian), flag (1: content
//! is deflated, 0: as it is), content. Version and CRC keep their place in all versions to come;
//! only so is a damaged value never mistaken for one of a newer format.
//! It must not know which kinds of content there are.

use crc32fast::Hasher;
use serde::{Serialize, de::DeserializeOwned};

use super::{Damage, ReadError, Reason, Storage, StorageError, pack};

/// The newest format that this version reads, and the one that it writes.
pub const FORMAT: u8 = 1;
/// The bytes before the content.
pub const HEADER_BYTES: usize = 6;

const AS_IT_IS: u8 = 0;
const DEFLATED: u8 = 1;

/// A value ready to be written.
#[derive(Clone, Debug)]
pub struct Sealed {
    /// The packed text.
    pub text: String,
    /// The checksum inside, by which a later value can refer to this one.
    pub checksum: u32,
}

/// A value that was read and verified.
#[derive(Clone, Debug)]
pub struct Unsealed {
    /// The content as it was given.
    pub content: Vec<u8>,
    /// The checksum inside.
    pub checksum: u32,
}

/// Wraps content for `key`, deflated where that makes it smaller.
pub fn seal(key: &str, content: &[u8]) -> Sealed {
    match pack::deflate(content) {
        Some(small) => wrap(key, DEFLATED, &small),
        None => wrap(key, AS_IT_IS, content),
    }
}

/// Wraps content that is known not to become smaller.
pub fn seal_as_it_is(key: &str, content: &[u8]) -> Sealed {
    wrap(key, AS_IT_IS, content)
}

/// Wraps a value in its postcard form.
pub fn seal_value<T: Serialize>(key: &str, value: &T) -> Result<Sealed, StorageError> {
    let content =
        postcard::to_allocvec(value).map_err(|error| StorageError::Other(error.to_string()))?;
    Ok(seal(key, &content))
}

fn wrap(key: &str, flag: u8, content: &[u8]) -> Sealed {
    let checksum = checksum(key, FORMAT, &[&[flag], content]);
    let mut bytes = Vec::with_capacity(HEADER_BYTES + content.len());
    bytes.push(FORMAT);
    bytes.extend(checksum.to_le_bytes());
    bytes.push(flag);
    bytes.extend(content);
    Sealed { text: pack::pack(&bytes), checksum }
}

fn checksum(key: &str, format: u8, parts: &[&[u8]]) -> u32 {
    let mut hasher = Hasher::new();
    hasher.update(key.as_bytes());
    hasher.update(&[0, format]);
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize()
}

/// Verifies a text that stood under `key` and gives back its content, at most `limit` bytes.
pub fn unseal_within(key: &str, text: &str, limit: usize) -> Result<Unsealed, Reason> {
    let bytes = pack::unpack(text).map_err(|_| Reason::NotPacked)?;
    let Some((&[format, a, b, c, d], rest)) = bytes.split_first_chunk::<5>() else {
        return Err(Reason::Checksum);
    };
    let stored = u32::from_le_bytes([a, b, c, d]);
    if checksum(key, format, &[rest]) != stored {
        return Err(Reason::Checksum);
    }
    if format > FORMAT {
        return Err(Reason::TooNew);
    }
    let content = match rest.split_first() {
        Some((&AS_IT_IS, content)) if content.len() <= limit => Some(content.to_vec()),
        Some((&DEFLATED, content)) => pack::inflate(content, limit),
        _ => None,
    };
    let content = content.ok_or(Reason::Content)?;
    Ok(Unsealed { content, checksum: stored })
}

/// Verifies a text that stood under `key` and gives back its content.
pub fn unseal(key: &str, text: &str) -> Result<Unsealed, Reason> {
    unseal_within(key, text, pack::INFLATE_LIMIT)
}

/// Verifies a text that stood under `key` and decodes its postcard form.
pub fn unseal_value<T: DeserializeOwned>(key: &str, text: &str) -> Result<T, Reason> {
    let unsealed = unseal(key, text)?;
    postcard::from_bytes(&unsealed.content).map_err(|_| Reason::Content)
}

/// Reads and verifies the value under `key`; `None` where there is none.
pub fn read(storage: &dyn Storage, key: &str) -> Result<Option<Unsealed>, ReadError> {
    let Some(text) = storage.get(key)? else { return Ok(None) };
    unseal(key, &text).map(Some).map_err(|reason| damaged(key, reason))
}

/// Reads, verifies and decodes the value under `key`; `None` where there is none.
pub fn read_value<T: DeserializeOwned>(
    storage: &dyn Storage,
    key: &str,
) -> Result<Option<T>, ReadError> {
    let Some(text) = storage.get(key)? else { return Ok(None) };
    unseal_value(key, &text).map(Some).map_err(|reason| damaged(key, reason))
}

/// A read error that says what is wrong with `key`.
pub fn damaged(key: &str, reason: Reason) -> ReadError {
    ReadError::Damaged(Damage { key: key.to_owned(), reason })
}
