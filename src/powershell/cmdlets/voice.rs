//! Cmdlets of user numbers, emergency addresses and port orders.

use super::Table;

/// The commands of this area.
pub const COMMANDS: Table = &[];
