//! What callers hear: greetings, music, and the audio files behind them. A file is its name and
//! its size; nothing is played.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Fault, Routing};
use crate::domain::Tenant;
use crate::domain::chance::{Stream, hash};
use crate::domain::time::Timestamp;

/// The most characters of a greeting (AA-05).
pub const TEXT_MAX: usize = 1_000;
/// The largest audio file, in bytes (AA-10).
pub const AUDIO_BYTES_MAX: u32 = 5 * 1024 * 1024;
/// How the names of audio files end (CQ-10).
pub const AUDIO_ENDINGS: [&str; 3] = [".wav", ".mp3", ".wma"];

/// An audio file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Audio {
    /// The name of the file.
    pub name: Box<str>,
    /// Its size.
    pub bytes: u32,
}

impl Audio {
    /// May it be used?
    pub fn check(&self) -> Result<(), Fault> {
        let name = self.name.to_lowercase();
        if !AUDIO_ENDINGS.iter().any(|end| name.len() > end.len() && name.ends_with(end)) {
            return Err(Fault::AudioKind);
        }
        match self.bytes > AUDIO_BYTES_MAX {
            true => Err(Fault::AudioTooLarge { bytes: self.bytes }),
            false => Ok(()),
        }
    }
}

/// What callers hear first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Greeting {
    /// Nothing.
    #[default]
    None,
    /// A text that the service reads out.
    Text(Box<str>),
    /// An audio file.
    Audio(Audio),
}

impl Greeting {
    /// May it be used (AA-05)?
    pub fn check(&self) -> Result<(), Fault> {
        match self {
            Greeting::None => Ok(()),
            Greeting::Text(text) => match text.trim().chars().count() {
                0 => Err(Fault::TextMissing),
                length if length > TEXT_MAX => Err(Fault::TextTooLong { length }),
                _ => Ok(()),
            },
            Greeting::Audio(audio) => audio.check(),
        }
    }

    /// As it is kept: without white space around the text.
    pub fn settled(&self) -> Greeting {
        match self {
            Greeting::Text(text) => Greeting::Text(text.trim().into()),
            other => other.clone(),
        }
    }

    pub(super) fn audio(&self) -> Option<&Audio> {
        match self {
            Greeting::Audio(audio) => Some(audio),
            Greeting::None | Greeting::Text(_) => None,
        }
    }
}

/// What callers of a queue hear while they wait; one of the two there always is (CQ-10).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Music {
    /// The music of the service.
    #[default]
    Default,
    /// An own file.
    Own(Audio),
}

/// A file that nothing uses any more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnusedAudio {
    /// The file.
    pub audio: Audio,
    /// Since when.
    pub since: Timestamp,
}

impl UnusedAudio {
    /// When the service deletes it: 48 to 72 hours after its last use (AA-10).
    pub fn deleted_at(&self, tenant: &Tenant) -> Timestamp {
        let profile = tenant.profile();
        let mut stream = Stream::new(tenant.seed, "unused audio", hash(&self.audio.name));
        let spread_ms = stream.below_ms(profile.audio_kept_spread_ms);
        self.since.plus(profile.audio_kept_min_ms + spread_ms)
    }
}

/// The files that queues and attendants use.
pub fn in_use(routing: &Routing) -> impl Iterator<Item = &Audio> {
    let queues = routing.queues.values().flat_map(|q| q.queue.audio());
    queues.chain(routing.attendants.values().flat_map(|a| a.attendant.audio()))
}

/// The files that can be chosen again: those in use, and those not yet deleted (AA-10).
pub fn at_hand(tenant: &Tenant, now: Timestamp) -> BTreeSet<Audio> {
    let unused = tenant.routing.unused_audio.iter().filter(|u| now < u.deleted_at(tenant));
    in_use(&tenant.routing).chain(unused.map(|u| &u.audio)).cloned().collect()
}

/// Notes which files were used `before` and are not any more.
pub(super) fn note_unused(routing: &mut Routing, before: BTreeSet<Audio>, at: Timestamp) {
    let used: BTreeSet<Audio> = in_use(routing).cloned().collect();
    routing.unused_audio.retain(|unused| !used.contains(&unused.audio));
    let lost = before.into_iter().filter(|audio| !used.contains(audio));
    routing.unused_audio.extend(lost.map(|audio| UnusedAudio { audio, since: at }));
}
