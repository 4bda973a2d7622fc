//! Cmdlets of people, their licenses and their conferencing providers.

use super::Table;

/// The commands of this area.
pub const COMMANDS: Table = &[];
