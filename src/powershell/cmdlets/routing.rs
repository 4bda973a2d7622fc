//! Cmdlets of call queues, auto attendants and what they are made of.

use super::Table;

/// The commands of this area.
pub const COMMANDS: Table = &[];
