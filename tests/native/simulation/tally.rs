//! What a simulation did, so that one that tests nothing is found out.

use std::collections::BTreeMap;
use std::fmt;

use passerelle::domain::command::Command;

use super::areas;

/// The commands by kind, with whether they are ever refused.
const KINDS: [(&str, bool); 15] = [
    ("ReserveNumbers", true),
    ("ReleaseHold", true),
    ("AcquireNumbers", true),
    ("AssignToBridge", true),
    ("SetBridgeDefault", true),
    ("UnassignFromBridge", true),
    ("SetUserDefaults", true),
    ("SwapDefaultNumber", true),
    ("ChangePerson", true),
    ("StartMigration", true),
    ("StartMigrationFor", true),
    ("SwitchMigration", true),
    ("SwitchAutomaticMigration", true),
    ("BuyLicenses", true),
    ("SwitchProfile", true),
];

/// The kinds of the areas.
const AREAS: [&[&str]; 8] = [
    areas::licenses::KINDS,
    areas::credits::KINDS,
    areas::voice::KINDS,
    areas::emergency::KINDS,
    areas::porting::KINDS,
    areas::providers::KINDS,
    areas::dialin::KINDS,
    areas::routing::KINDS,
];

fn kind(command: &Command) -> &'static str {
    match command {
        Command::ReserveNumbers { .. } => "ReserveNumbers",
        Command::ReleaseHold { .. } => "ReleaseHold",
        Command::AcquireNumbers { .. } => "AcquireNumbers",
        Command::AssignToBridge { .. } => "AssignToBridge",
        Command::SetBridgeDefault { .. } => "SetBridgeDefault",
        Command::UnassignFromBridge { .. } => "UnassignFromBridge",
        Command::SetUserDefaults { .. } => "SetUserDefaults",
        Command::SwapDefaultNumber { .. } => "SwapDefaultNumber",
        Command::ChangePerson { .. } => "ChangePerson",
        Command::StartMigration { .. } => "StartMigration",
        Command::StartMigrationFor { .. } => "StartMigrationFor",
        Command::SwitchMigration { .. } => "SwitchMigration",
        Command::SwitchAutomaticMigration { .. } => "SwitchAutomaticMigration",
        Command::BuyLicenses { .. } => "BuyLicenses",
        Command::SwitchProfile { .. } => "SwitchProfile",
        Command::License(wish) => areas::licenses::kind(wish),
        Command::Credit(wish) => areas::credits::kind(wish),
        Command::Voice(wish) => areas::voice::kind(wish),
        Command::Emergency(wish) => areas::emergency::kind(wish),
        Command::Port(wish) => areas::porting::kind(wish),
        Command::Provider(wish) => areas::providers::kind(wish),
        Command::DialIn(wish) => areas::dialin::kind(wish),
        Command::Routing(wish) => areas::routing::kind(wish),
    }
}

/// Counts of what was played.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// How often each kind was carried out and refused.
    commands: BTreeMap<&'static str, [u64; 2]>,
    /// Events in all, those that happened by themselves included.
    pub events: u64,
    pub reloads: u64,
    pub rewinds: u64,
    pub migrations_ended: u64,
}

impl Tally {
    pub fn command(&mut self, command: &Command, carried_out: bool) {
        self.commands.entry(kind(command)).or_default()[usize::from(!carried_out)] += 1;
    }

    pub fn plus(mut self, other: Tally) -> Tally {
        for (kind, [carried_out, refused]) in other.commands {
            let counts = self.commands.entry(kind).or_default();
            counts[0] += carried_out;
            counts[1] += refused;
        }
        self.events += other.events;
        self.reloads += other.reloads;
        self.rewinds += other.rewinds;
        self.migrations_ended += other.migrations_ended;
        self
    }

    /// Every kind of command was carried out and, where it can be, refused, so many times at least.
    pub fn assert_nothing_is_missing(&self, least: u64) {
        let areas = AREAS.iter().flat_map(|kinds| kinds.iter().map(|name| (*name, true)));
        for (name, is_refused) in KINDS.into_iter().chain(areas) {
            let [carried_out, refused] = self.commands.get(name).copied().unwrap_or_default();
            assert!(carried_out >= least, "{name} was hardly ever carried out");
            assert!(refused >= least || !is_refused, "{name} was hardly ever refused");
        }
        assert!(self.reloads > 20 && self.rewinds > 20 && self.migrations_ended > 100);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sum = |of: usize| -> u64 { self.commands.values().map(|counts| counts[of]).sum() };
        let (done, refused) = (sum(0), sum(1));
        write!(f, "{} commands, {done} carried out and {refused} refused; ", done + refused)?;
        write!(f, "{} events, {} reloads, ", self.events, self.reloads)?;
        write!(f, "{} rewinds, {} migrations ended", self.rewinds, self.migrations_ended)?;
        for (name, [done, refused]) in &self.commands {
            write!(f, "\n  {name}: {done} and {refused}")?;
        }
        Ok(())
    }
}
