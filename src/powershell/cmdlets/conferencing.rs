//! Cmdlets of numbers, the bridge, dial-in settings and the migration service.

use super::Table;

/// The commands of this area.
pub const COMMANDS: Table = &[];
