//! The shell's own commands.

use super::Table;

/// The commands of this area.
pub const COMMANDS: Table = &[];
