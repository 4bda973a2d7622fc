//! Workspaces side by side: listing and making them, saving one to a file and loading it again.
//!
//! Nothing here writes over a workspace: whatever is made or loaded gets a name of its own, and
//! only the sample is ever made afresh in its place. The store and the real time come in as values.

use super::base::Base;
use super::vault::{self, ClockState, Keeper, Kept, Mode, Why};
use super::{Session, store};
use crate::journal::backup::{self, Backup, BackupError};
use crate::journal::head::{self, HeadError, HeadState};
use crate::journal::memory::{CHROMIUM_QUOTA_UNITS, MemoryStorage};
use crate::journal::{Name, Storage, StorageError, usage, workspace_usage};

/// The size of the store in UTF-16 units. Some browsers have less and then refuse earlier.
pub const STORE_UNITS: usize = CHROMIUM_QUOTA_UNITS;

/// The name that the sample has on the screen.
const SAMPLE_TITLE: &str = "Contoso";

/// A workspace of the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    /// Its name in the store.
    pub name: Name,
    /// What stands in the place of its descriptor.
    pub state: HeadState,
    /// The units that it takes.
    pub units: usize,
}

/// Every workspace of which there is anything in the store.
pub fn list(storage: &dyn Storage) -> Result<Vec<Workspace>, StorageError> {
    head::list(storage)?
        .into_iter()
        .map(|(name, state)| {
            let units = workspace_usage(storage, &name)?;
            Ok(Workspace { name, state, units })
        })
        .collect()
}

/// The units that are left in the store; a store that refuses has none.
pub fn room(storage: &dyn Storage) -> usize {
    usage(storage).map_or(0, |used| STORE_UNITS.saturating_sub(used))
}

/// A name that no workspace has, made of the real time.
pub fn fresh_name(storage: &dyn Storage, real_ms: i64) -> Name {
    let named = (real_ms.max(0) as u64..).find_map(|number| {
        let name = Name::parse(&format!("org-{}", base36(number)))?;
        let free = matches!(head::state(storage, &name), Ok(None) | Err(_));
        free.then_some(name)
    });
    let Some(name) = named else { unreachable!("there are more names than workspaces") };
    name
}

/// Makes a workspace and opens it. What cannot be kept lives in memory, and says why.
pub fn make(storage: &dyn Storage, name: &Name, title: &str, base: Base, real_ms: i64) -> Kept {
    let made = vault::create(storage, name, title, &base, real_ms, room(storage));
    match made.and_then(|()| vault::open(storage, name, real_ms)) {
        Ok(kept) => kept,
        Err(why) => vault::in_memory(name, title, base, why, real_ms),
    }
}

/// Makes the sample afresh in its place. Nothing changes where the old one cannot be deleted.
pub fn reset_sample(storage: &dyn Storage, real_ms: i64) -> Result<Kept, Why> {
    let Some(name) = Name::parse(vault::SAMPLE) else { unreachable!("the sample has a name") };
    delete(storage, &name)?;
    Ok(make(storage, &name, SAMPLE_TITLE, Base::sample(), real_ms))
}

/// Opens the sample, which is made where it does not exist.
pub fn open_sample(storage: &dyn Storage, real_ms: i64) -> Kept {
    let Some(name) = Name::parse(vault::SAMPLE) else { unreachable!("the sample has a name") };
    vault::open(storage, &name, real_ms)
        .unwrap_or_else(|_| make(storage, &name, SAMPLE_TITLE, Base::sample(), real_ms))
}

/// Deletes a workspace.
pub fn delete(storage: &dyn Storage, name: &Name) -> Result<(), Why> {
    head::delete(storage, name).map_err(|error| match error {
        HeadError::Storage(error) => error.into(),
        HeadError::Exists | HeadError::TooNew => Why::Failed(format!("{error:?}")),
    })
}

/// A session as a file that can be kept, whether or not the store has it.
pub fn save(session: &Session, title: &str, clock: &ClockState) -> Result<String, BackupError> {
    let Some(name) = Name::parse("saved") else { unreachable!("a constant that is a name") };
    let copy = MemoryStorage::with_quota(usize::MAX);
    let base = session.base();
    vault::create(&copy, &name, title, base, clock.real_ms, usize::MAX)
        .and_then(|()| Keeper::begin(&name, title).keep(&copy, session, clock))
        .map_err(|why| StorageError::Other(format!("{why:?}")))?;
    match backup::gather(&copy, &name) {
        Ok((backup, _)) => backup.to_text(),
        Err(error) => Err(StorageError::Other(format!("{error:?}")).into()),
    }
}

/// Why a file was not loaded. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotLoaded {
    /// The file is not a sound backup.
    File(BackupError),
    /// The file is sound, and what it holds cannot be opened by this version.
    Content(Why),
    /// The file is sound, and the store has no room for the organization called `title`. It can be
    /// opened in memory, which is for the person to decide: it is gone with the tab.
    NoRoom {
        /// Its name on the screen.
        title: String,
        /// The units that it needs.
        needed: usize,
        /// The units that are left; `None` where the store said no before it should be full.
        left: Option<usize>,
    },
}

/// Makes a new workspace of the text of a file, and opens it. Its clock goes on from where it was
/// saved: a file is a photograph, not a tab that was closed. Where the browser stores nothing at
/// all it lives in memory, like everything else there.
pub fn load(storage: &dyn Storage, text: &str, real_ms: i64) -> Result<Kept, NotLoaded> {
    let backup = stamped(Backup::parse(text).map_err(NotLoaded::File)?, real_ms);
    let name = fresh_name(storage, real_ms);
    match backup.restore(storage, &name, room(storage)) {
        Ok(()) => vault::open(storage, &name, real_ms).map_err(|why| {
            // What cannot be opened must not stay in the list; the file still has it.
            drop(head::delete(storage, &name));
            NotLoaded::Content(why)
        }),
        Err(BackupError::DoesNotFit { needed, left }) => {
            Err(NotLoaded::NoRoom { title: backup.head.name, needed, left: Some(left) })
        }
        Err(BackupError::Storage(StorageError::Full)) => {
            let needed = backup.units(&name).map_err(NotLoaded::File)?;
            Err(NotLoaded::NoRoom { title: backup.head.name, needed, left: None })
        }
        Err(BackupError::Storage(error)) => in_memory(&backup, &name, error.into(), real_ms),
        Err(error) => Err(NotLoaded::File(error)),
    }
}

/// Opens the text of a file in memory, once the person has agreed to that.
pub fn load_in_memory(storage: &dyn Storage, text: &str, real_ms: i64) -> Result<Kept, NotLoaded> {
    let backup = stamped(Backup::parse(text).map_err(NotLoaded::File)?, real_ms);
    in_memory(&backup, &fresh_name(storage, real_ms), Why::TooLarge, real_ms)
}

fn in_memory(backup: &Backup, name: &Name, why: Why, real_ms: i64) -> Result<Kept, NotLoaded> {
    let copy = MemoryStorage::with_quota(usize::MAX);
    backup.restore(&copy, name, usize::MAX).map_err(NotLoaded::File)?;
    let mut kept = vault::open(&copy, name, real_ms).map_err(NotLoaded::Content)?;
    kept.keeper.mode = Mode::Memory(why);
    Ok(kept)
}

fn stamped(mut backup: Backup, real_ms: i64) -> Backup {
    let noted = backup.clock.as_deref().and_then(store::clock_of);
    if let Some(clock) = noted {
        backup.clock = Some(store::clock_bytes(&ClockState { real_ms, ..clock }));
    }
    backup
}

/// A number in digits and small letters.
fn base36(mut number: u64) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut text = Vec::new();
    loop {
        text.insert(0, char::from(DIGITS[(number % 36) as usize]));
        number /= 36;
        if number == 0 {
            return text.into_iter().collect();
        }
    }
}
