//! Which meetings a run rewrites, and what they become: the two parameters of the service (MM-14).

use serde::{Deserialize, Serialize};

use crate::domain::meetings::Kind;

/// Which meetings are rewritten: `-SourceMeetingType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// All of them.
    #[default]
    All,
    /// Those of Skype for Business.
    SkypeForBusiness,
    /// Those of Teams.
    Teams,
}

/// What they become: `-TargetMeetingType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// What they are.
    #[default]
    Current,
    /// Meetings of Teams.
    Teams,
}

impl Source {
    /// All of them, in the order of the cmdlet's page.
    pub const ALL: [Source; 3] = [Source::All, Source::SkypeForBusiness, Source::Teams];

    /// The word of the cmdlet.
    pub fn name(self) -> &'static str {
        match self {
            Source::All => "All",
            Source::SkypeForBusiness => "SfB",
            Source::Teams => "Teams",
        }
    }
}

impl Target {
    /// All of them, in the order of the cmdlet's page.
    pub const ALL: [Target; 2] = [Target::Current, Target::Teams];

    /// The word of the cmdlet.
    pub fn name(self) -> &'static str {
        match self {
            Target::Current => "Current",
            Target::Teams => "Teams",
        }
    }
}

/// What becomes of the meetings of Skype for Business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum Skype {
    /// They are left alone.
    Left,
    /// They are rewritten and stay what they are.
    Rewritten,
    /// They become meetings of Teams.
    Moved,
}

/// What a run does with each kind of meeting. Two wishes of which neither contains the other join
/// into one plan, which no pair of parameters could say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    skype: Skype,
    teams: bool,
}

impl Default for Plan {
    fn default() -> Plan {
        Plan::of(Source::All, Target::Current)
    }
}

impl Plan {
    /// The plan of the two parameters.
    pub fn of(source: Source, target: Target) -> Plan {
        let skype = match (source, target) {
            (Source::Teams, _) => Skype::Left,
            (_, Target::Current) => Skype::Rewritten,
            (_, Target::Teams) => Skype::Moved,
        };
        Plan { skype, teams: source != Source::SkypeForBusiness }
    }

    /// Whether meetings of this kind are rewritten.
    pub fn takes(self, kind: Kind) -> bool {
        match kind {
            Kind::SkypeForBusiness => self.skype != Skype::Left,
            Kind::Teams => self.teams,
        }
    }

    /// What a meeting of this kind becomes. The meetings of somebody who uses Teams become those
    /// of Teams whenever they are rewritten (MM-05).
    pub fn becomes(self, kind: Kind, uses_teams: bool) -> Kind {
        match kind == Kind::Teams || uses_teams || self.skype == Skype::Moved {
            true => Kind::Teams,
            false => Kind::SkypeForBusiness,
        }
    }

    /// Whether whoever asks for `other` gets it from this plan already.
    pub fn covers(self, other: Plan) -> bool {
        self.skype >= other.skype && self.teams >= other.teams
    }

    /// Both plans in one.
    pub fn and(self, other: Plan) -> Plan {
        Plan { skype: self.skype.max(other.skype), teams: self.teams | other.teams }
    }

    /// The word of the status record (MM-15).
    pub fn migration_type(self) -> &'static str {
        match (self.skype, self.teams) {
            (Skype::Moved, true) => "AllToTeams",
            (Skype::Moved, false) => "SfbToTeams",
            (Skype::Left, _) => "TeamsToTeams",
            (Skype::Rewritten, _) => "ToSameType",
        }
    }
}
