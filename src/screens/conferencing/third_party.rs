//! The page of the third-party provider: who provides for how many, whom a file can be exported
//! for, and where the links lead.

use std::collections::BTreeMap;

use crate::domain::Tenant;
use crate::domain::bridge;
use crate::domain::ids::UserId;
use crate::domain::people::{self, Person, Provider};
use crate::domain::phone::Country;
use crate::domain::places::Toll;
use crate::domain::providers;
use crate::route::{Page, Route};

/// The key under which a wizard stands in the address of the page.
pub const WIZARD: &str = "wizard";

/// How many people somebody provides for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Who: a third party by its name; nothing for nobody.
    pub provider: Whose,
    /// How many people.
    pub people: u32,
    /// How many of them could be moved to Microsoft now (MV-05).
    pub ready: u32,
}

/// Who provides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Microsoft.
    Microsoft,
    /// A third party.
    ThirdParty(String),
    /// Nobody.
    Nobody,
}

impl Whose {
    /// The people on the page of the users.
    pub fn people(&self) -> Route {
        let key = match self {
            Whose::Microsoft => "microsoft",
            Whose::ThirdParty(_) => "third-party",
            Whose::Nobody => "off",
        };
        Route::from(Page::Users).with("provider", key)
    }
}

/// Who provides for how many: Microsoft, the third parties that there are or that people have, and
/// nobody.
pub fn shares(tenant: &Tenant) -> Vec<Share> {
    let mut microsoft = (0, 0);
    let mut nobody = (0, 0);
    let known = tenant.profile().third_parties.iter().map(|known| (known.name, (0, 0)));
    let mut third: BTreeMap<&str, (u32, u32)> = known.collect();
    for person in &tenant.people {
        let counts = match (person.provider, &person.acp) {
            (Provider::Microsoft, _) => &mut microsoft,
            (Provider::ThirdParty, Some(acp)) => third.entry(&acp.name).or_default(),
            (Provider::ThirdParty | Provider::None, _) => &mut nobody,
        };
        counts.0 += 1;
        counts.1 += u32::from(providers::is_ready(person));
    }
    let share = |(provider, (people, ready))| Share { provider, people, ready };
    let third = third.into_iter().map(|(name, counts)| (Whose::ThirdParty(name.into()), counts));
    let first = std::iter::once((Whose::Microsoft, microsoft));
    first.chain(third).chain([(Whose::Nobody, nobody)]).map(share).collect()
}

/// How many people have a third party.
pub fn with_third_party(tenant: &Tenant) -> u32 {
    tenant.people.iter().filter(|p| p.provider == Provider::ThirdParty).count() as u32
}

/// Whom the first page of the export offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whom {
    /// Everybody who can have a third party.
    #[default]
    All,
    /// Of them, those who have nobody.
    Nobody,
    /// Of them, those who have a third party.
    ThirdParty,
}

impl Whom {
    /// All of them, in the order of the list.
    pub const ALL: [Whom; 3] = [Whom::All, Whom::Nobody, Whom::ThirdParty];

    /// The value in a list.
    pub fn key(self) -> &'static str {
        match self {
            Whom::All => "all",
            Whom::Nobody => "nobody",
            Whom::ThirdParty => "third-party",
        }
    }

    /// Reads the value; what is unknown is everybody.
    pub fn parse(key: &str) -> Whom {
        Whom::ALL.into_iter().find(|whom| whom.key() == key).unwrap_or_default()
    }
}

/// The people of the export, by their names. Those of Microsoft and of Teams are none of them,
/// because no import would take them (AC-02, AC-04).
pub fn exportable(tenant: &Tenant, whom: Whom) -> Vec<UserId> {
    let takes = |person: &Person| {
        !person.teams
            && match whom {
                Whom::All => person.provider != Provider::Microsoft,
                Whom::Nobody => person.provider == Provider::None,
                Whom::ThirdParty => person.provider == Provider::ThirdParty,
            }
    };
    let mut users: Vec<UserId> =
        people::iter(tenant).filter(|(_, p)| takes(p)).map(|(user, _)| user).collect();
    users.sort_by_key(|user| (&tenant.people[user.index()].name, *user));
    users
}

/// The countries of people for whom the bridge has no toll number of their own country: there a
/// third party may make sense (AC-11); everywhere else Microsoft is advised.
pub fn without_own_number(tenant: &Tenant) -> Vec<Country> {
    let mut countries: Vec<Country> = tenant.people.iter().map(|p| p.country).collect();
    countries.sort_unstable();
    countries.dedup();
    let has_own = |country: Country| {
        tenant.bridge.numbers_of(Toll::Toll).any(|number| bridge::of_country(number, country))
    };
    countries.retain(|country| !has_own(*country));
    countries
}

/// Something that Microsoft has and third parties do not (AC-15).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// Numbers can be ported.
    Porting,
    /// The organizer signs in with a PIN.
    OrganizerPin,
    /// A meeting can start without one.
    StartWithoutPin,
    /// Callers hear music while they wait.
    MusicOnHold,
    /// The default number may be a foreign one.
    ForeignDefault,
    /// Meetings can have a conference ID of their own.
    PrivateMeetings,
    /// People need not be set up one by one, or by a file.
    AutomaticSetUp,
    /// The Meeting Migration Service rewrites meetings (MM-07).
    Migration,
}

impl Feature {
    /// All of them, in the order of the list.
    pub const ALL: [Feature; 8] = [
        Feature::Porting,
        Feature::OrganizerPin,
        Feature::StartWithoutPin,
        Feature::MusicOnHold,
        Feature::ForeignDefault,
        Feature::PrivateMeetings,
        Feature::AutomaticSetUp,
        Feature::Migration,
    ];
}

/// The people who are ready to be moved, on the page of the users (MV-05).
pub fn ready_people() -> Route {
    Route::from(Page::Users).with("provider", "ready")
}
