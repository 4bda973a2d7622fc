//! A whole workspace as one JSON text that people keep as a file, and back again.
//!
//! Each part carries its own checksum and one covers the whole, so a cut or edited file is refused
//! with what is wrong. Restoring makes a new workspace and never writes over one.
//! Snapshots are not part of it: they follow from the entries.

use std::collections::BTreeMap;

use crc32fast::Hasher;
use serde::{Deserialize, Serialize};

use super::cell::CellError;
use super::chunks::{self, ChunkError};
use super::clock::{self, ClockNote};
use super::frame;
use super::head::{self, Head, HeadError};
use super::log::{self, AppendError, Log, Position};
use super::memory::MemoryStorage;
use super::open::open;
use super::{Damage, Name, ReadError, Reason, Storage, StorageError, keys};

/// The newest file format that this version reads, and the one that it writes.
pub const FILE_FORMAT: u64 = 1;
/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 64 << 20;
/// The most bytes that the content of a file may have in all.
pub const MAX_CONTENT_BYTES: usize = 256 << 20;

/// Everything that makes a workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The descriptor.
    pub head: Head,
    /// All entries from the first one on.
    pub entries: Vec<Vec<u8>>,
    /// The state of the clock.
    pub clock: Option<Vec<u8>>,
    /// Bulk data by name.
    pub bulk: BTreeMap<Name, Vec<u8>>,
}

/// Why there is no backup or nothing was restored. What the store holds is as before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// The file or its content is larger than what is read.
    TooLarge,
    /// It is not JSON, or stops before its end.
    NotJson {
        /// The line, counted from 1, where reading stopped.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// It is JSON of another kind, or one of its fields is not as it should be.
    NotABackup {
        /// The line, counted from 1, where that showed.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// A newer version of the app wrote it.
    TooNew {
        /// Its format.
        format: u64,
    },
    /// A part of it was changed; the key is the part's place in the file.
    Damaged(Damage),
    /// Each part verifies, and still they are not together what was saved.
    Edited,
    /// There is already a workspace of this name.
    Exists,
    /// The workspace needs more room than the caller allows.
    DoesNotFit {
        /// The units of all keys and values together.
        needed: usize,
        /// The units that the caller allows.
        left: usize,
    },
    /// The store refused.
    Storage(StorageError),
}

impl From<StorageError> for BackupError {
    fn from(error: StorageError) -> Self {
        BackupError::Storage(error)
    }
}

impl From<HeadError> for BackupError {
    fn from(error: HeadError) -> Self {
        match error {
            HeadError::Exists | HeadError::TooNew => BackupError::Exists,
            HeadError::Storage(error) => BackupError::Storage(error),
        }
    }
}

impl From<ChunkError> for BackupError {
    fn from(error: ChunkError) -> Self {
        match error {
            ChunkError::DoesNotFit { needed, left } => BackupError::DoesNotFit { needed, left },
            ChunkError::TooLarge { .. } => BackupError::TooLarge,
            ChunkError::Exists => BackupError::Exists,
            ChunkError::Storage(error) => BackupError::Storage(error),
        }
    }
}

impl From<AppendError> for BackupError {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::Damaged(damage) => BackupError::Damaged(damage),
            AppendError::Overtaken { .. } => BackupError::Exists,
            AppendError::TooLarge { .. } => BackupError::TooLarge,
            AppendError::Storage(error) => BackupError::Storage(error),
        }
    }
}

impl From<CellError> for BackupError {
    fn from(error: CellError) -> Self {
        match error {
            CellError::TooNew(damage) => BackupError::Damaged(damage),
            CellError::Storage(error) => BackupError::Storage(error),
        }
    }
}

fn refused(error: serde_json::Error) -> BackupError {
    let (line, column) = (error.line(), error.column());
    if error.is_data() {
        BackupError::NotABackup { line, column }
    } else {
        BackupError::NotJson { line, column }
    }
}

fn damaged(place: &str, reason: Reason) -> BackupError {
    BackupError::Damaged(Damage { key: place.to_owned(), reason })
}

#[derive(Deserialize)]
struct Stamp {
    passerelle: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    passerelle: u64,
    name: String,
    head: String,
    bulk: BTreeMap<String, String>,
    entries: Vec<String>,
    clock: Option<String>,
    checksum: String,
}

impl File {
    fn seal(&self) -> String {
        let mut hasher = Hasher::new();
        let mut cover = |place: &str, text: &str| {
            hasher.update(place.as_bytes());
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        cover("name", &self.name);
        cover("head", &self.head);
        for (name, text) in &self.bulk {
            cover(&bulk_place(name), text);
        }
        for (number, text) in self.entries.iter().enumerate() {
            cover(&entry_place(number), text);
        }
        if let Some(text) = &self.clock {
            cover("clock", text);
        }
        format!("{:08x}", hasher.finalize())
    }
}

fn bulk_place(name: &str) -> String {
    format!("bulk/{name}")
}

fn entry_place(number: usize) -> String {
    format!("entries/{number}")
}

/// Gathers what verifies of a workspace, and names what does not.
pub fn gather(storage: &dyn Storage, workspace: &Name) -> Result<(Backup, Vec<Damage>), ReadError> {
    let opened = open(storage, workspace)?;
    let mut problems = opened.problems;
    let mut bulk = BTreeMap::new();
    for name in chunks::names(storage, workspace)? {
        match chunks::load(storage, &keys::bulk(workspace, &name)) {
            Ok(bytes) => drop(bulk.insert(name, bytes)),
            Err(error) => problems.push(error.damage()?),
        }
    }
    let clock = opened.clock.map(|note| note.state);
    Ok((Backup { head: opened.head, entries: opened.entries, clock, bulk }, problems))
}

/// Every key of a workspace with its value, as they are, for data that cannot be verified.
pub fn raw(storage: &dyn Storage, workspace: &Name) -> Result<String, StorageError> {
    let mut values = BTreeMap::new();
    for key in storage.keys(&keys::workspace(workspace))? {
        let value = storage.get(&key)?;
        values.insert(key, value);
    }
    let json = serde_json::to_string(&BTreeMap::from([("passerelle-raw", values)]));
    json.map_err(|error| StorageError::Other(error.to_string()))
}

impl Backup {
    /// The text of the file.
    pub fn to_text(&self) -> Result<String, BackupError> {
        if self.content_bytes() > MAX_CONTENT_BYTES {
            return Err(BackupError::TooLarge);
        }
        let seal = |place: String, bytes: &[u8]| frame::seal(&place, bytes).text;
        let entries = self.entries.iter().enumerate();
        let mut file = File {
            passerelle: FILE_FORMAT,
            name: self.head.name.clone(),
            head: frame::seal_value("head", &self.head)?.text,
            bulk: self
                .bulk
                .iter()
                .map(|(name, bytes)| (name.to_string(), seal(bulk_place(name.as_str()), bytes)))
                .collect(),
            entries: entries.map(|(number, bytes)| seal(entry_place(number), bytes)).collect(),
            clock: self.clock.as_ref().map(|bytes| seal("clock".to_owned(), bytes)),
            checksum: String::new(),
        };
        file.checksum = file.seal();
        let text = serde_json::to_string_pretty(&file)
            .map_err(|error| StorageError::Other(error.to_string()))?;
        if text.len() > MAX_FILE_BYTES { Err(BackupError::TooLarge) } else { Ok(text) }
    }

    /// Reads and verifies the text of a file.
    pub fn parse(text: &str) -> Result<Backup, BackupError> {
        if text.len() > MAX_FILE_BYTES {
            return Err(BackupError::TooLarge);
        }
        let text = text.trim_start_matches('\u{FEFF}');
        let stamp: Stamp = serde_json::from_str(text).map_err(refused)?;
        if stamp.passerelle > FILE_FORMAT {
            return Err(BackupError::TooNew { format: stamp.passerelle });
        }
        let file: File = serde_json::from_str(text).map_err(refused)?;
        let mut room = MAX_CONTENT_BYTES;
        let mut part = |place: &str, text: &str| -> Result<Vec<u8>, BackupError> {
            let content = frame::unseal_within(place, text, room)
                .map_err(|reason| damaged(place, reason))?
                .content;
            room -= content.len();
            Ok(content)
        };
        let head: Head = postcard::from_bytes(&part("head", &file.head)?)
            .map_err(|_| damaged("head", Reason::Content))?;
        let mut bulk = BTreeMap::new();
        for (name, text) in &file.bulk {
            let place = bulk_place(name);
            let name = Name::parse(name).ok_or_else(|| damaged(&place, Reason::Content))?;
            bulk.insert(name, part(&place, text)?);
        }
        let mut entries = Vec::with_capacity(file.entries.len());
        for (number, text) in file.entries.iter().enumerate() {
            entries.push(part(&entry_place(number), text)?);
        }
        let clock = file.clock.as_deref().map(|text| part("clock", text)).transpose()?;
        if file.checksum != file.seal() || file.name != head.name {
            return Err(BackupError::Edited);
        }
        Ok(Backup { head, entries, clock, bulk })
    }

    /// The exact units that restoring under this name would take.
    pub fn units(&self, workspace: &Name) -> Result<usize, BackupError> {
        Ok(self.trial(workspace)?.used_units())
    }

    /// Makes a new workspace of it, using at most `left` units, or leaves nothing behind.
    pub fn restore(
        &self,
        storage: &dyn Storage,
        workspace: &Name,
        left: usize,
    ) -> Result<(), BackupError> {
        let trial = self.trial(workspace)?;
        let needed = trial.used_units();
        if needed > left {
            return Err(BackupError::DoesNotFit { needed, left });
        }
        head::reserve(storage, workspace)?;
        let written = self.copy(storage, workspace, &trial);
        if written.is_err() {
            // What a refusing store keeps is marked as unfinished and goes with the next sweep.
            head::delete(storage, workspace).unwrap_or(());
        }
        written
    }

    fn copy(
        &self,
        storage: &dyn Storage,
        workspace: &Name,
        trial: &MemoryStorage,
    ) -> Result<(), BackupError> {
        let head = keys::head(workspace);
        for (key, value) in trial.dump() {
            if key != head {
                storage.set(&key, &value)?;
            }
        }
        Ok(head::create(storage, workspace, &self.head)?)
    }

    fn content_bytes(&self) -> usize {
        let parts = self.entries.iter().chain(self.bulk.values()).chain(&self.clock);
        parts.map(Vec::len).sum::<usize>() + self.head.base.len()
    }

    /// The workspace in a store of its own, to copy from and to measure.
    fn trial(&self, workspace: &Name) -> Result<MemoryStorage, BackupError> {
        let trial = MemoryStorage::with_quota(usize::MAX);
        head::reserve(&trial, workspace)?;
        for (name, bytes) in &self.bulk {
            chunks::plan(&keys::bulk(workspace, name), bytes)?.write(&trial, usize::MAX)?;
        }
        let nothing = log::tail(&trial, workspace, Position::START)?;
        let mut log = Log::after(workspace, &nothing);
        for payload in &self.entries {
            log.append(&trial, payload)?;
        }
        if let Some(state) = &self.clock {
            let note = ClockNote { end: log.end(), state: state.clone() };
            clock::write(&trial, workspace, &note)?;
        }
        head::create(&trial, workspace, &self.head)?;
        Ok(trial)
    }
}
