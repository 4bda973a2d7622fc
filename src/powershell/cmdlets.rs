//! What the commands do. One file a cmdlet or a few of one kind; the facts say what they take.
//!
//! A cmdlet of the service reads the organization through its [`super::cmdlet::Call`] and sends the
//! same commands as the buttons of the admin center. One that the facts know and nothing here
//! implements answers that it changes nothing here.

pub mod conferencing;
pub mod help;
pub mod identities;
pub mod known;
pub mod objects;
pub mod people;
pub mod record;
pub mod routing;
pub mod sending;
pub mod shell;
pub mod voice;

use super::cmdlet::Implementation;
use super::facts::Facts;

/// A table of commands with what they do.
pub type Table = &'static [(&'static str, Implementation)];

/// The tables, one an area.
const TABLES: &[Table] = &[
    shell::COMMANDS,
    help::COMMANDS,
    objects::COMMANDS,
    conferencing::COMMANDS,
    people::COMMANDS,
    voice::COMMANDS,
    routing::COMMANDS,
];

/// What a known command does.
pub fn implementation(facts: &Facts) -> Implementation {
    let mut all = TABLES.iter().flat_map(|table| table.iter());
    let found = all.find(|(name, _)| name.eq_ignore_ascii_case(facts.name));
    found.map_or(Implementation::Record(known::run), |(_, implementation)| *implementation)
}

/// Whether a command does something here.
pub fn is_implemented(name: &str) -> bool {
    TABLES.iter().flat_map(|table| table.iter()).any(|(own, _)| own.eq_ignore_ascii_case(name))
}

/// Whether a command is there before anybody has signed in. Those of MSOnline come with a module
/// and a sign-in of their own.
pub fn opens_session(name: &str) -> bool {
    ["New-CsOnlineSession", "Connect-MicrosoftTeams", "Disconnect-MicrosoftTeams"].contains(&name)
        || name.contains("-Msol")
}
