//! Entries and bases as bytes, for the journal and for backup files.

use super::base::Base;
use super::history::Entry;
use super::vault::ClockState;

/// The bytes of an entry.
pub fn entry_bytes(entry: &Entry) -> Vec<u8> {
    postcard::to_allocvec(entry).expect("an entry has no maps with strange keys and no streams")
}

/// The entry of these bytes, if they are one.
pub fn entry_of(bytes: &[u8]) -> Option<Entry> {
    postcard::from_bytes(bytes).ok()
}

/// The bytes of a base.
pub fn base_bytes(base: &Base) -> Vec<u8> {
    postcard::to_allocvec(base).expect("a base has no maps with strange keys and no streams")
}

/// The base of these bytes, if they are one.
pub fn base_of(bytes: &[u8]) -> Option<Base> {
    postcard::from_bytes(bytes).ok()
}

/// The bytes of a note of the clock.
pub fn clock_bytes(clock: &ClockState) -> Vec<u8> {
    postcard::to_allocvec(clock).expect("a note of the clock is three numbers")
}

/// The note of the clock of these bytes, if they are one.
pub fn clock_of(bytes: &[u8]) -> Option<ClockState> {
    postcard::from_bytes(bytes).ok()
}
