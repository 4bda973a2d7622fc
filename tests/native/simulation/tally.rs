//! What a simulation did, so that one that tests nothing is found out.

use std::fmt;

use passerelle::domain::command::Command;

/// The commands by kind.
const KINDS: [&str; 14] = [
    "ReserveNumbers",
    "ReleaseHold",
    "AcquireNumbers",
    "AssignToBridge",
    "SetBridgeDefault",
    "UnassignFromBridge",
    "SetUserDefaults",
    "SwapDefaultNumber",
    "ChangePerson",
    "StartMigration",
    "SwitchMigration",
    "SwitchAutomaticMigration",
    "BuyLicenses",
    "SetUpCredits",
];

fn kind(command: &Command) -> usize {
    match command {
        Command::ReserveNumbers { .. } => 0,
        Command::ReleaseHold { .. } => 1,
        Command::AcquireNumbers { .. } => 2,
        Command::AssignToBridge { .. } => 3,
        Command::SetBridgeDefault { .. } => 4,
        Command::UnassignFromBridge { .. } => 5,
        Command::SetUserDefaults { .. } => 6,
        Command::SwapDefaultNumber { .. } => 7,
        Command::ChangePerson { .. } => 8,
        Command::StartMigration { .. } => 9,
        Command::SwitchMigration { .. } => 10,
        Command::SwitchAutomaticMigration { .. } => 11,
        Command::BuyLicenses { .. } => 12,
        Command::SetUpCredits { .. } => 13,
    }
}

/// Counts of what was played.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    carried_out: [u64; 14],
    refused: [u64; 14],
    /// Events in all, those that happened by themselves included.
    pub events: u64,
    pub reloads: u64,
    pub rewinds: u64,
    pub migrations_ended: u64,
}

impl Tally {
    pub fn command(&mut self, command: &Command, carried_out: bool) {
        let counts = if carried_out { &mut self.carried_out } else { &mut self.refused };
        counts[kind(command)] += 1;
    }

    pub fn plus(mut self, other: Tally) -> Tally {
        for kind in 0..KINDS.len() {
            self.carried_out[kind] += other.carried_out[kind];
            self.refused[kind] += other.refused[kind];
        }
        self.events += other.events;
        self.reloads += other.reloads;
        self.rewinds += other.rewinds;
        self.migrations_ended += other.migrations_ended;
        self
    }

    /// Every kind of command was carried out and, but for the last, refused.
    pub fn assert_nothing_is_missing(&self) {
        for (kind, name) in KINDS.iter().enumerate() {
            assert!(self.carried_out[kind] > 20, "{name} was hardly ever carried out");
            assert!(self.refused[kind] > 20 || kind == 13, "{name} was hardly ever refused");
        }
        assert!(self.reloads > 20 && self.rewinds > 20 && self.migrations_ended > 100);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let done: u64 = self.carried_out.iter().sum();
        let refused: u64 = self.refused.iter().sum();
        write!(f, "{} commands, {done} carried out and {refused} refused; ", done + refused)?;
        write!(f, "{} events, {} reloads, ", self.events, self.reloads)?;
        write!(f, "{} rewinds, {} migrations ended", self.rewinds, self.migrations_ended)?;
        for (kind, name) in KINDS.iter().enumerate() {
            write!(f, "\n  {name}: {} and {}", self.carried_out[kind], self.refused[kind])?;
        }
        Ok(())
    }
}
