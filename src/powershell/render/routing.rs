//! Lines about call queues and auto attendants.

use crate::domain::Tenant;
use crate::domain::routing::RoutingCommand;

/// The line of a command.
pub fn line(_tenant: &Tenant, _command: &RoutingCommand) -> Option<String> {
    None
}
