//! Lines about dial-in settings.

use crate::domain::Tenant;
use crate::domain::dialin::DialInCommand;

/// The line of a command.
pub fn line(_tenant: &Tenant, _command: &DialInCommand) -> Option<String> {
    None
}
