//! Keeping a session in the store: making, opening, appending, following another tab.
//!
//! It joins the session with the journal and knows no browser: the store and the real time come in
//! as values. A store that refuses or a log with a flaw never stops the session; it goes on in
//! memory, and `Mode` says why, so that a banner can stay until the person has saved a file.

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::{Session, store};
use crate::domain::time::Timestamp;
use crate::journal::chunks::{self, ChunkError};
use crate::journal::clock::{self as clock_note, ClockNote};
use crate::journal::head::{self, Head, HeadError, HeadState};
use crate::journal::log::{self, AppendError, Loaded, Log, Position};
use crate::journal::{Damage, Name, ReadError, Storage, StorageError, keys, open as journal_open};

/// The workspace in which everybody begins.
pub const SAMPLE: &str = "sample";

/// A base larger than this is written as chunks beside the descriptor.
const INLINE_BASE_BYTES: usize = 4_000;

/// How fast the virtual clock runs and where it stood at a real moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockState {
    /// Virtual milliseconds per real millisecond; 0 is paused.
    pub speed: u32,
    /// The virtual time.
    pub now: Timestamp,
    /// The real time at that moment, milliseconds since 1970 UTC.
    pub real_ms: i64,
}

/// Whether a session is being kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// This tab writes.
    Writing,
    /// Another tab writes; this one only reads.
    Following,
    /// Nothing is written any more; the session lives in memory.
    Memory(Why),
}

/// Why a session is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The browser does not let the page store anything.
    Blocked,
    /// The store is full.
    Full,
    /// Something in the store cannot be trusted; it is left as it is.
    Damaged(Vec<Damage>),
    /// It does not fit the store, so it never was written.
    TooLarge,
    /// The store failed with this technical text.
    Failed(String),
}

impl From<StorageError> for Why {
    fn from(error: StorageError) -> Why {
        match error {
            StorageError::Full => Why::Full,
            StorageError::Blocked => Why::Blocked,
            StorageError::Other(text) => Why::Failed(text),
        }
    }
}

impl From<ReadError> for Why {
    fn from(error: ReadError) -> Why {
        match error {
            ReadError::Storage(error) => error.into(),
            ReadError::Damaged(damage) => Why::Damaged(vec![damage]),
        }
    }
}

/// What became of a workspace since it was opened; another tab may have done anything to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is still the one that was opened, or it never was in the store.
    Same,
    /// It was deleted and made again under its name.
    Afresh,
    /// It was deleted.
    Gone,
}

/// The writing or following end of a kept session.
#[derive(Clone, Debug)]
pub struct Keeper {
    workspace: Name,
    /// When it was made, in real time, which tells it from another one of its name.
    created_ms: i64,
    /// The name that people see.
    pub name: String,
    /// Whether it writes.
    pub mode: Mode,
    log: Log,
    /// How many entries of the session are in the store.
    stored: usize,
}

/// A session that was opened.
#[derive(Debug)]
pub struct Kept {
    /// The session, as far as it could be verified.
    pub session: Session,
    /// Its clock.
    pub clock: ClockState,
    /// Its keeper.
    pub keeper: Keeper,
}

/// Writes a new workspace that begins with `base`, using at most `left` units for bulk.
pub fn create(
    storage: &dyn Storage,
    workspace: &Name,
    name: &str,
    base: &Base,
    real_ms: i64,
    left: usize,
) -> Result<(), Why> {
    let bytes = store::base_bytes(base);
    let bulky = bytes.len() > INLINE_BASE_BYTES;
    let head = Head {
        name: name.to_string(),
        created_ms: real_ms,
        base: if bulky { Vec::new() } else { bytes.clone() },
    };
    if bulky {
        head::reserve(storage, workspace).map_err(why_head)?;
        let written = chunks::plan(&bulk_key(workspace), &bytes)
            .and_then(|plan| plan.write(storage, left))
            .map_err(why_chunks);
        if let Err(why) = written {
            // What cannot be removed now is swept when the app starts the next time.
            drop(head::delete(storage, workspace));
            return Err(why);
        }
    }
    head::create(storage, workspace, &head).map_err(why_head)
}

/// About how many units a workspace that begins with `base` takes before anything happens in it.
pub fn units_needed(workspace: &Name, base: &Base) -> Result<usize, Why> {
    let bytes = store::base_bytes(base);
    if bytes.len() <= INLINE_BASE_BYTES {
        return Ok(bytes.len());
    }
    Ok(chunks::plan(&bulk_key(workspace), &bytes).map_err(why_chunks)?.units())
}

/// Opens a workspace. At speed 1 the clock went on while the app was closed.
pub fn open(storage: &dyn Storage, workspace: &Name, real_ms: i64) -> Result<Kept, Why> {
    let opened = journal_open::open(storage, workspace)?;
    let bytes = match opened.head.base.is_empty() {
        true => chunks::load(storage, &bulk_key(workspace))?,
        false => opened.head.base.clone(),
    };
    let base = store::base_of(&bytes)
        .ok_or_else(|| Why::Failed("the base is of another version".into()))?;
    let entries: Vec<_> = opened.entries.iter().map_while(|e| store::entry_of(e)).collect();
    let understood = entries.len();
    let mut session = Session::replay(base, entries);
    let noted = opened.clock.and_then(|note| store::clock_of(&note.state));
    let mut clock = noted.unwrap_or(ClockState { speed: 1, now: session.now(), real_ms });
    if clock.speed == 1 {
        clock.now = clock.now.plus((real_ms - clock.real_ms).max(0));
    }
    session.advance_to(clock.now);
    clock = ClockState { speed: clock.speed, now: session.now(), real_ms };
    let mode = if !opened.problems.is_empty() {
        Mode::Memory(Why::Damaged(opened.problems))
    } else if understood < opened.entries.len() {
        Mode::Memory(Why::Failed("an entry is of another version".into()))
    } else {
        Mode::Writing
    };
    let keeper = Keeper {
        workspace: workspace.clone(),
        created_ms: opened.head.created_ms,
        name: opened.head.name,
        mode,
        log: opened.log,
        stored: understood,
    };
    Ok(Kept { session, clock, keeper })
}

/// A session that lives in memory from the start.
pub fn in_memory(workspace: &Name, name: &str, base: Base, why: Why, real_ms: i64) -> Kept {
    let session = Session::new(base);
    let clock = ClockState { speed: 1, now: session.now(), real_ms };
    let keeper = Keeper { mode: Mode::Memory(why), ..Keeper::begin(workspace, name) };
    Kept { session, clock, keeper }
}

impl Keeper {
    /// The writing end of a workspace in which nothing has happened yet.
    pub fn begin(workspace: &Name, name: &str) -> Keeper {
        let empty = Loaded { entries: Vec::new(), end: Position::START, problem: None };
        Keeper {
            log: Log::after(workspace, &empty),
            workspace: workspace.clone(),
            created_ms: 0,
            name: name.to_string(),
            mode: Mode::Writing,
            stored: 0,
        }
    }

    /// The workspace that it keeps.
    pub fn workspace(&self) -> &Name {
        &self.workspace
    }

    /// Appends what the session has and the store has not, and the note of the clock. A refusal
    /// turns the mode to memory and is the answer.
    pub fn keep(
        &mut self,
        storage: &dyn Storage,
        session: &Session,
        clock: &ClockState,
    ) -> Result<(), Why> {
        if self.mode != Mode::Writing {
            return Ok(());
        }
        let result = self.append(storage, session).and_then(|()| self.note(storage, clock));
        if let Err(why) = &result {
            self.mode = Mode::Memory(why.clone());
        }
        result
    }

    fn append(&mut self, storage: &dyn Storage, session: &Session) -> Result<(), Why> {
        for entry in session.entries().iter().skip(self.stored) {
            self.log.append(storage, &store::entry_bytes(entry)).map_err(|error| match error {
                AppendError::Damaged(damage) => Why::Damaged(vec![damage]),
                AppendError::Overtaken { key } => Why::Failed(key),
                AppendError::TooLarge { .. } => Why::TooLarge,
                AppendError::Storage(error) => error.into(),
            })?;
            self.stored += 1;
        }
        Ok(())
    }

    fn note(&self, storage: &dyn Storage, clock: &ClockState) -> Result<(), Why> {
        let note = ClockNote { end: self.log.end(), state: store::clock_bytes(clock) };
        clock_note::write(storage, &self.workspace, &note)
            .map_err(|error| Why::Failed(format!("{error:?}")))
    }

    /// Takes what another tab wrote into `session`. True where there was something.
    pub fn follow(&mut self, storage: &dyn Storage, session: &mut Session) -> Result<bool, Why> {
        let news = log::tail(storage, &self.workspace, self.log.end())?;
        let fresh: Vec<_> = news.entries.iter().map_while(|e| store::entry_of(e)).collect();
        let any = !fresh.is_empty();
        self.stored += fresh.len();
        for entry in fresh {
            session.take_in(entry);
        }
        self.log = Log::after(&self.workspace, &news);
        Ok(any)
    }

    /// What became of the workspace. One that is being deleted or made stands as it was until that
    /// is done, and so does whatever lives in memory.
    pub fn standing(&self, storage: &dyn Storage) -> Standing {
        if matches!(self.mode, Mode::Memory(_)) {
            return Standing::Same;
        }
        match head::state(storage, &self.workspace) {
            Ok(None) => Standing::Gone,
            Ok(Some(HeadState::Ready(head))) if head.created_ms != self.created_ms => {
                Standing::Afresh
            }
            _ => Standing::Same,
        }
    }

    /// What another tab last noted about the clock.
    pub fn noted_clock(&self, storage: &dyn Storage) -> Option<ClockState> {
        let (note, _) = clock_note::read(storage, &self.workspace).ok()?;
        store::clock_of(&note?.state)
    }
}

fn bulk_key(workspace: &Name) -> String {
    // The name is a constant that `Name` accepts; without it the base would stay inline.
    Name::parse("base").map_or_else(String::new, |base| keys::bulk(workspace, &base))
}

fn why_head(error: HeadError) -> Why {
    match error {
        HeadError::Storage(error) => error.into(),
        HeadError::Exists | HeadError::TooNew => Why::Failed(format!("{error:?}")),
    }
}

fn why_chunks(error: ChunkError) -> Why {
    match error {
        ChunkError::DoesNotFit { .. } | ChunkError::TooLarge { .. } => Why::TooLarge,
        ChunkError::Storage(error) => error.into(),
        ChunkError::Exists => Why::Failed("exists".into()),
    }
}
