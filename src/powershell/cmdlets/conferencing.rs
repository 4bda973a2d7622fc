//! Cmdlets of numbers, the bridge, dial-in settings and the migration service.
//!
//! Those of 2018 walk through the inventory and reserve from it, those of today place orders; both
//! act on the same reservations. What parameters name stands in `given`, what objects look like in
//! `shown`.

mod bridge;
mod default_number;
mod given;
mod inventory;
mod migration;
mod offers;
mod orders;
mod owned;
mod policies;
mod released;
mod reservation;
mod service_numbers;
mod shown;
mod tenant_settings;
mod upgrade;
mod user_change;
mod user_info;
mod users;

use super::Table;
use crate::powershell::cmdlet::Implementation::Record;

pub use offers::{By, common_digits, places_for, type_of};
pub use policies::dial_out_name;

/// The commands of this area.
pub const COMMANDS: Table = &[
    ("Get-CsOnlineTelephoneNumberInventoryTypes", Record(inventory::types)),
    ("Get-CsOnlineTelephoneNumberInventoryRegions", Record(inventory::regions)),
    ("Get-CsOnlineTelephoneNumberInventoryCountries", Record(inventory::countries)),
    ("Get-CsOnlineTelephoneNumberInventoryAreas", Record(inventory::areas)),
    ("Get-CsOnlineTelephoneNumberInventoryCities", Record(inventory::cities)),
    ("Search-CsOnlineTelephoneNumberInventory", Record(reservation::search)),
    ("Select-CsOnlineTelephoneNumberInventory", Record(reservation::select)),
    ("Clear-CsOnlineTelephoneNumberReservation", Record(reservation::clear)),
    ("Get-CsOnlineTelephoneNumberReservationsInformation", Record(reservation::information)),
    ("Get-CsOnlineTelephoneNumberAvailableCount", Record(reservation::available)),
    ("Get-CsOnlineTelephoneNumber", Record(owned::get)),
    ("Remove-CsOnlineTelephoneNumber", Record(owned::remove)),
    ("Get-CsOnlineDirectoryTenantNumberCities", Record(owned::cities)),
    ("Get-CsOnlineDirectoryTenant", Record(owned::directory_tenant)),
    ("Get-CsOnlineTelephoneNumberCountry", Record(offers::countries)),
    ("Get-CsOnlineTelephoneNumberType", Record(offers::types)),
    ("New-CsOnlineTelephoneNumberOrder", Record(orders::new)),
    ("Get-CsOnlineTelephoneNumberOrder", Record(orders::get)),
    ("Complete-CsOnlineTelephoneNumberOrder", Record(orders::complete)),
    ("Clear-CsOnlineTelephoneNumberOrder", Record(orders::clear)),
    ("New-CsOnlineTelephoneNumberReleaseOrder", Record(released::release)),
    ("New-CsPhoneNumberUsageChangeOrder", Record(released::change_usage)),
    ("Export-CsAcquiredPhoneNumber", Record(released::export)),
    ("Get-CsExportAcquiredPhoneNumberStatus", Record(released::export_status)),
    ("Get-CsOnlineDialInConferencingBridge", Record(bridge::get)),
    ("Set-CsOnlineDialInConferencingBridge", Record(bridge::set)),
    ("Get-CsOnlineDialInConferencingServiceNumber", Record(service_numbers::get)),
    ("Set-CsOnlineDialInConferencingServiceNumber", Record(service_numbers::set)),
    ("Register-CsOnlineDialInConferencingServiceNumber", Record(service_numbers::register)),
    ("Unregister-CsOnlineDialInConferencingServiceNumber", Record(service_numbers::unregister)),
    ("Get-CsOnlineDialInConferencingLanguagesSupported", Record(service_numbers::supported)),
    ("Get-CsOnlineDialInConferencingTenantSettings", Record(tenant_settings::get)),
    ("Set-CsOnlineDialInConferencingTenantSettings", Record(tenant_settings::set)),
    ("Remove-CsOnlineDialInConferencingTenantSettings", Record(tenant_settings::remove)),
    ("Get-CsOnlineDialinConferencingTenantConfiguration", Record(tenant_settings::configuration)),
    ("Get-CsOnlineDialinConferencingPolicy", Record(policies::conferencing)),
    ("Get-CsTeamsAudioConferencingPolicy", Record(policies::invite)),
    ("New-CsTeamsAudioConferencingPolicy", Record(policies::new_invite)),
    ("Set-CsTeamsAudioConferencingPolicy", Record(policies::set_invite)),
    ("Remove-CsTeamsAudioConferencingPolicy", Record(policies::remove_invite)),
    ("Grant-CsTeamsAudioConferencingPolicy", Record(policies::grant_invite)),
    ("Get-CsOnlineDialOutPolicy", Record(policies::dial_out)),
    ("Grant-CsDialoutPolicy", Record(policies::grant_dial_out)),
    ("Get-CsOnlineDialInConferencingUser", Record(users::get)),
    ("Set-CsOnlineDialInConferencingUser", Record(user_change::set)),
    ("Enable-CsOnlineDialInConferencingUser", Record(user_change::enable)),
    ("Disable-CsOnlineDialInConferencingUser", Record(user_change::disable)),
    ("Get-CsOnlineDialInConferencingUserInfo", Record(user_info::info)),
    ("Get-CsOnlineDialInConferencingUserState", Record(user_info::state)),
    ("Set-CsOnlineDialInConferencingUserDefaultNumber", Record(default_number::set)),
    ("Start-CsExMeetingMigration", Record(migration::start)),
    ("Get-CsMeetingMigrationStatus", Record(migration::status)),
    ("Grant-CsTeamsUpgradePolicy", Record(upgrade::grant)),
    ("Get-CsTenantMigrationConfiguration", Record(migration::configuration)),
    ("Set-CsTenantMigrationConfiguration", Record(migration::configure)),
];
