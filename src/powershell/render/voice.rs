//! Lines about user numbers, emergency addresses and port orders.

use crate::domain::Tenant;
use crate::domain::emergency::EmergencyCommand;
use crate::domain::porting::PortCommand;
use crate::domain::voice::VoiceCommand;

/// The line of a command about user numbers.
pub fn line(_tenant: &Tenant, _command: &VoiceCommand) -> Option<String> {
    None
}

/// The line of a command about emergency addresses.
pub fn emergency(_tenant: &Tenant, _command: &EmergencyCommand) -> Option<String> {
    None
}

/// The line of a command about port orders.
pub fn port(_tenant: &Tenant, _command: &PortCommand) -> Option<String> {
    None
}
