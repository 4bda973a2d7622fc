//! The commands that work on objects of any kind.

use super::Table;

/// The commands of this area.
pub const COMMANDS: Table = &[];
