//! Cmdlets of people, their licenses and their conferencing providers.

pub mod account;
mod acp;
pub mod filter;
pub mod identity;
pub mod msol;
pub mod search;
mod tenant;
mod users;

pub use users::not_kept;

use super::Table;
use crate::powershell::cmdlet::Implementation::Record;

/// The commands of this area.
pub const COMMANDS: Table = &[
    ("Connect-MsolService", Record(msol::connect)),
    ("Get-CsAudioConferencingProvider", Record(acp::providers)),
    ("Get-CsOnlineUser", Record(users::get_online)),
    ("Get-CsTenant", Record(tenant::get)),
    ("Get-CsTenantLicensingConfiguration", Record(tenant::get_licensing)),
    ("Get-CsUser", Record(users::get_server)),
    ("Get-CsUserAcp", Record(acp::get)),
    ("Get-MsolAccountSku", Record(msol::get_skus)),
    ("Get-MsolUser", Record(msol::get)),
    ("New-MsolUser", Record(msol::add)),
    ("Remove-CsUserAcp", Record(acp::remove)),
    ("Set-CsUser", Record(users::set)),
    ("Set-CsUserAcp", Record(acp::set)),
    ("Set-MsolUser", Record(msol::set)),
    ("Set-MsolUserLicense", Record(msol::set_licenses)),
];
