//! Cmdlets of user numbers, emergency addresses and port orders.

mod addresses;
mod assign;
mod lis;
mod locations;
pub mod numbers;
pub mod port;
mod users;

use super::Table;
use crate::powershell::cmdlet::Implementation::Record;

/// The commands of this area.
pub const COMMANDS: Table = &[
    ("Get-CsOnlineEnhancedEmergencyServiceDisclaimer", Record(locations::get_disclaimer)),
    ("Get-CsOnlineLisCivicAddress", Record(addresses::get)),
    ("Get-CsOnlineLisLocation", Record(locations::get)),
    ("Get-CsOnlineNumberPortInOrder", Record(port::get)),
    ("Get-CsOnlineNumberPortOutOrderPin", Record(port::get_pin)),
    ("Get-CsOnlineVoiceUser", Record(users::get)),
    ("Get-CsPhoneNumberAssignment", Record(numbers::get)),
    ("New-CsOnlineBulkAssignmentInput", Record(assign::new_bulk_input)),
    ("New-CsOnlineLisCivicAddress", Record(addresses::new)),
    ("New-CsOnlineLisLocation", Record(locations::new)),
    ("New-CsOnlineNumberPortInOrder", Record(port::new)),
    ("Remove-CsOnlineLisCivicAddress", Record(addresses::remove)),
    ("Remove-CsOnlineLisLocation", Record(locations::remove)),
    ("Remove-CsOnlineNumberPortInOrder", Record(port::remove)),
    ("Remove-CsPhoneNumberAssignment", Record(assign::remove_assignment)),
    ("Set-CsOnlineEnhancedEmergencyServiceDisclaimer", Record(locations::set_disclaimer)),
    ("Set-CsOnlineLisCivicAddress", Record(addresses::set)),
    ("Set-CsOnlineLisLocation", Record(locations::set)),
    ("Set-CsOnlineNumberPortInOrder", Record(port::set)),
    ("Set-CsOnlineNumberPortOutOrderPin", Record(port::set_pin)),
    ("Set-CsOnlineVoiceUser", Record(assign::set_voice_user)),
    ("Set-CsOnlineVoiceUserBulk", Record(assign::set_bulk)),
    ("Set-CsPhoneNumberAssignment", Record(assign::set_assignment)),
    ("Test-CsOnlineCarrierPortabilityIn", Record(port::test)),
    ("Test-CsOnlineLisCivicAddress", Record(addresses::test)),
    ("Test-CsOnlinePortabilityIn", Record(port::test)),
];
