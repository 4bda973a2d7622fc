//! Cmdlets of call queues, auto attendants and what they are made of.
//!
//! Start with `queues` and `attendants`. The parts of an attendant are plain objects (`parts`,
//! `schedules`) until `read` makes the organization's pages of them; `shown` is the way back.

pub mod accounts;
mod associations;
mod attendants;
mod audio;
mod fields;
mod hunt_groups;
pub mod ids;
mod instances;
mod organizational;
mod parts;
mod queues;
mod read;
mod schedules;
mod shown;
mod supported;
mod targets;
pub mod zones;

pub use queues::given::method_name;
pub use schedules::{clock, inverse, ranges_of};
pub use shown::tone;

use super::Table;
use crate::powershell::cmdlet::Implementation::Record;

/// The commands of this area.
pub const COMMANDS: Table = &[
    ("Find-CsOnlineApplicationInstance", Record(instances::find)),
    ("Get-CsAutoAttendant", Record(attendants::get)),
    ("Get-CsAutoAttendantStatus", Record(attendants::status)),
    ("Get-CsAutoAttendantSupportedLanguage", Record(supported::languages)),
    ("Get-CsAutoAttendantSupportedTimeZone", Record(supported::time_zones)),
    ("Get-CsAutoAttendantTenantInformation", Record(supported::tenant_information)),
    ("Get-CsCallQueue", Record(queues::get)),
    ("Get-CsHuntGroup", Record(hunt_groups::get)),
    ("Get-CsHuntGroupTenantInformation", Record(hunt_groups::tenant_information)),
    ("Get-CsOnlineApplicationInstance", Record(instances::get)),
    ("Get-CsOnlineApplicationInstanceAssociation", Record(associations::get)),
    ("Get-CsOnlineApplicationInstanceAssociationStatus", Record(associations::status)),
    ("Get-CsOnlineSchedule", Record(schedules::get)),
    ("Get-CsOrganizationalAutoAttendant", Record(organizational::get)),
    ("Import-CsOnlineAudioFile", Record(audio::import)),
    ("New-CsAutoAttendant", Record(attendants::add)),
    ("New-CsAutoAttendantCallFlow", Record(parts::new_call_flow)),
    ("New-CsAutoAttendantCallHandlingAssociation", Record(parts::new_association)),
    ("New-CsAutoAttendantCallableEntity", Record(parts::new_callable_entity)),
    ("New-CsAutoAttendantDialScope", Record(parts::new_dial_scope)),
    ("New-CsAutoAttendantMenu", Record(parts::new_menu)),
    ("New-CsAutoAttendantMenuOption", Record(parts::new_menu_option)),
    ("New-CsAutoAttendantPrompt", Record(parts::new_prompt)),
    ("New-CsCallQueue", Record(queues::add)),
    ("New-CsHuntGroup", Record(hunt_groups::add)),
    ("New-CsOnlineApplicationInstance", Record(instances::add)),
    ("New-CsOnlineApplicationInstanceAssociation", Record(associations::add)),
    ("New-CsOnlineAudioFile", Record(audio::import)),
    ("New-CsOnlineDateTimeRange", Record(schedules::new_date_time_range)),
    ("New-CsOnlineSchedule", Record(schedules::new_schedule)),
    ("New-CsOnlineTimeRange", Record(schedules::new_time_range)),
    ("New-CsOrganizationalAutoAttendant", Record(organizational::add)),
    ("Remove-CsAutoAttendant", Record(attendants::remove)),
    ("Remove-CsCallQueue", Record(queues::remove)),
    ("Remove-CsHuntGroup", Record(hunt_groups::remove)),
    ("Remove-CsOnlineApplicationInstanceAssociation", Record(associations::remove)),
    ("Remove-CsOrganizationalAutoAttendant", Record(organizational::remove)),
    ("Set-CsAutoAttendant", Record(attendants::set)),
    ("Set-CsCallQueue", Record(queues::set)),
    ("Set-CsHuntGroup", Record(hunt_groups::set)),
    ("Set-CsOnlineApplicationInstance", Record(instances::set)),
    ("Set-CsOnlineVoiceApplicationInstance", Record(instances::set_number)),
    ("Set-CsOrganizationalAutoAttendant", Record(organizational::set)),
    ("Sync-CsOnlineApplicationInstance", Record(instances::sync)),
    ("Update-CsAutoAttendant", Record(attendants::update)),
];
