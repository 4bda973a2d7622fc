//! Lines about people's conferencing providers and licenses.

use crate::domain::Tenant;
use crate::domain::licenses::LicenseCommand;
use crate::domain::providers::ProviderCommand;

/// The line of a command about providers.
pub fn provider(_tenant: &Tenant, _command: &ProviderCommand) -> Option<String> {
    None
}

/// The line of a command about licenses.
pub fn license(_tenant: &Tenant, _command: &LicenseCommand) -> Option<String> {
    None
}
