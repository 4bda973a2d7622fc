//! The PowerShell that does what a button did: a command of the organization as the line that the
//! console would send it with.
//!
//! What a line names (people, numbers, bridges, queues) is read from the organization as it was
//! before the command. A command that no cmdlet sends has no line.

mod dialin;
mod numbers;
mod people;
mod routing;
mod voice;

use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::profile::Era;
use crate::powershell::facts::{self, Status};

/// The line or lines; nothing where no cmdlet does it.
pub fn command(tenant: &Tenant, command: &Command) -> Option<String> {
    match command {
        Command::ReserveNumbers { .. }
        | Command::ReleaseHold { .. }
        | Command::AcquireNumbers { .. }
        | Command::AssignToBridge { .. }
        | Command::SetBridgeDefault { .. }
        | Command::UnassignFromBridge { .. }
        | Command::SetUserDefaults { .. }
        | Command::SwapDefaultNumber { .. }
        | Command::StartMigration { .. }
        | Command::StartMigrationFor { .. }
        | Command::SwitchMigration { .. }
        | Command::SwitchAutomaticMigration { .. } => numbers::line(tenant, command),
        Command::DialIn(command) => dialin::line(tenant, command),
        Command::Provider(command) => people::provider(tenant, command),
        Command::License(command) => people::license(tenant, command),
        Command::Voice(command) => voice::line(tenant, command),
        Command::Emergency(command) => voice::emergency(tenant, command),
        Command::Port(command) => voice::port(tenant, command),
        Command::Routing(command) => routing::line(tenant, command),
        Command::ChangePerson { user, change } => {
            people::person(tenant, *user, change).or_else(|| numbers::line(tenant, command))
        }
        // Bought, chosen and simulated things that no cmdlet of the documents changes.
        Command::BuyLicenses { .. } | Command::SwitchProfile { .. } | Command::Credit(_) => None,
    }
}

/// Whether a cmdlet is there at the time that is simulated.
fn is_there(tenant: &Tenant, name: &str) -> bool {
    let is_gone = |known: &facts::Facts| known.status == Status::Retired;
    tenant.era == Era::SkypeForBusiness2018 || !facts::find(name).is_some_and(is_gone)
}

/// A text in single quotes, with those in it doubled.
pub fn quoted(text: &str) -> String {
    // The typographic quotes close a text as the plain one does.
    let doubled: String = text
        .chars()
        .flat_map(|c| std::iter::repeat_n(c, if is_quote(c) { 2 } else { 1 }))
        .collect();
    format!("'{doubled}'")
}

fn is_quote(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}')
}
