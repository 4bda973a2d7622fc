//! Who provides the audio conferencing of people: third parties and moving to Microsoft (AC, MV).
//!
//! Nobody has two providers (AC-03): what a third party gave is there exactly while it is the
//! provider, and default numbers of the bridge exactly while Microsoft is. The cmdlet's pages speak
//! of several stored providers with one default; the documents' reading is taken. What may be done
//! stands in `checks`, the providers that there are in `known`.

mod checks;
mod known;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::bridge;
use super::chance::Stream;
use super::event::Event;
use super::ids::{UserId, UserSet};
use super::licenses::Assigned;
use super::migration::{self, Trigger};
use super::people::{Person, Provider};
use super::phone::PhoneNumber;
use super::refusal::Refusal;
use super::time::Timestamp;

pub use checks::{
    can, can_assign, can_have_third_party, can_import, can_move, can_remove_microsoft,
    can_remove_third_party, check_acp, is_passcode,
};
pub use known::{KNOWN, ThirdParty};

/// What a third-party provider gave for a person (AC-06). The PIN is not among it: it can be
/// neither seen nor set (AC-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acp {
    /// The provider's name.
    pub name: Box<str>,
    /// The toll number, which is compulsory.
    pub toll: PhoneNumber,
    /// The toll-free number.
    pub toll_free: Option<PhoneNumber>,
    /// The conference ID or passcode: four to nine digits, the first of them no zero.
    pub passcode: Box<str>,
}

impl Acp {
    /// The conference ID as invitations print it.
    pub fn conference_id(&self) -> u32 {
        self.passcode.parse().unwrap_or_default()
    }
}

/// A wish about conferencing providers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ProviderCommand {
    /// Make a third party the provider of a person, or change what it gave (LAB-07, AC-12).
    Assign { user: UserId, acp: Box<Acp> },
    /// Take over the rows of a file that a provider filled in (AC-09); all of them or none.
    ImportAcp { rows: Box<[(UserId, Acp)]> },
    /// Take a third party away, after which nobody is the provider.
    RemoveThirdParty { users: UserSet },
    /// Take Microsoft away as the provider; licenses stay (AC-05, US-18).
    RemoveMicrosoft { users: UserSet },
    /// Make Microsoft the provider of licensed people. `replace` says that whoever asks knows that
    /// a third party's data is lost (MV-06, MV-07).
    MoveToMicrosoft { users: UserSet, replace: bool },
    /// Give people the numbers back that they would have as new ones ("Clear", US-15).
    ClearNumbers { users: UserSet },
    /// Whether a license makes Microsoft the provider of somebody who has a third party (MV-04).
    ReplaceAutomatically { on: bool },
    /// Note whose rows the file held that goes to a provider (AC-09).
    NoteExport { users: UserSet },
}

/// What happened to conferencing providers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ProviderEvent {
    /// A third party became somebody's provider, or gave other data.
    Assigned { user: UserId, acp: Box<Acp> },
    /// The rows of a file were taken over.
    Imported { rows: Box<[(UserId, Acp)]> },
    /// People have no third party any more.
    ThirdPartyRemoved { users: UserSet },
    /// Microsoft is not the provider of people any more; their conference IDs are free.
    MicrosoftRemoved { users: UserSet },
    /// Microsoft became the provider of people.
    MovedToMicrosoft { users: UserSet },
    /// People got the numbers of new people back.
    NumbersCleared { users: UserSet },
    /// Licenses replace third parties from now on, or do not.
    ReplacementSwitched { on: bool },
    /// A file for a provider was written.
    Exported { users: UserSet },
}

/// Why a wish about conferencing providers is not granted.
#[derive(Clone, Debug, PartialEq)]
pub enum ProviderRefusal {
    /// There are no third-party providers any more (AC-14).
    ThirdPartiesEnded,
    /// Who uses Teams can only have Microsoft (AC-02).
    UsesTeams { user: UserId },
    /// Microsoft must be removed as the provider first (AC-04, AC-05).
    MicrosoftFirst { user: UserId },
    /// No provider has this name (AC-16).
    UnknownProvider { name: Box<str> },
    /// No numbering plan knows the number.
    NotANumber { number: PhoneNumber },
    /// The conference ID is not four to nine digits.
    BadPasscode { text: Box<str> },
    /// The provider gave the conference ID to somebody else.
    PasscodeTaken { user: UserId, other: UserId },
    /// The file has two rows for the person.
    PersonTwice { user: UserId },
    /// The person has no license that gives Audio Conferencing (MV-01, MV-07).
    NoLicense { user: UserId },
    /// The person has a third party, which must be replaced knowingly (MV-07).
    MustBeReplaced { user: UserId },
    /// The person has no third party that could be removed.
    NoThirdParty { user: UserId },
}

impl From<ProviderRefusal> for Refusal {
    fn from(refusal: ProviderRefusal) -> Refusal {
        Refusal::Provider(refusal)
    }
}

/// Whether the person carries a license that gives Audio Conferencing: in the cmdlets of the time,
/// that `OnlineDialinConferencingPolicy` is not null (LI-07).
pub fn is_licensed(person: &Person) -> bool {
    person.licenses.give_conferencing()
}

/// Whether the person is licensed and Microsoft is not the provider yet: one of the "users ready
/// to be moved to Audio Conferencing" (MV-05, `-Select ReadyForMigrationToCPC`).
pub fn is_ready(person: &Person) -> bool {
    is_licensed(person) && person.provider != Provider::Microsoft
}

/// How many people are ready to be moved, and how many of them have a third party.
pub fn ready(tenant: &Tenant) -> (u32, u32) {
    tenant.people.iter().filter(|p| is_ready(p)).fold((0, 0), |(all, third), person| {
        (all + 1, third + u32::from(person.provider == Provider::ThirdParty))
    })
}

/// Whether callers reach the meetings of `person` on a number of their third party. Its numbers
/// join meetings only while there are third parties (AC-14).
pub fn answers(tenant: &Tenant, person: &Person, number: PhoneNumber) -> bool {
    let gives = |acp: &Acp| acp.toll == number || acp.toll_free == Some(number);
    !tenant.profile().third_parties.is_empty() && person.acp.as_deref().is_some_and(gives)
}

pub(super) fn decide(
    tenant: &Tenant,
    command: &ProviderCommand,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    can(tenant, command, now)?;
    let of = |user: UserId| &tenant.people[user.index()];
    let event = match command {
        ProviderCommand::Assign { user, acp } => {
            let acp = Box::new(checks::settled(tenant, acp));
            ProviderEvent::Assigned { user: *user, acp }
        }
        ProviderCommand::ImportAcp { rows } => {
            let settled = rows.iter().map(|(user, acp)| (*user, checks::settled(tenant, acp)));
            let news = settled.filter(|(user, acp)| of(*user).acp.as_deref() != Some(acp));
            ProviderEvent::Imported { rows: news.collect() }
        }
        ProviderCommand::RemoveThirdParty { users } => {
            ProviderEvent::ThirdPartyRemoved { users: users.clone() }
        }
        ProviderCommand::RemoveMicrosoft { users } => {
            let event = ProviderEvent::MicrosoftRemoved { users: users.clone() };
            let rewrites = migration::starts_by_itself(tenant, Trigger::License);
            let request = rewrites.then(|| migration::request(tenant, users.iter())).flatten();
            return Ok(std::iter::once(Event::Provider(event)).chain(request).collect());
        }
        ProviderCommand::MoveToMicrosoft { users, .. } => {
            let moved = users.iter().filter(|user| of(*user).provider != Provider::Microsoft);
            return Ok(moved_to_microsoft(tenant, moved.collect()));
        }
        ProviderCommand::ClearNumbers { users } => {
            let changed = users.iter().filter(|user| !has_first_numbers(tenant, of(*user)));
            ProviderEvent::NumbersCleared { users: changed.collect() }
        }
        ProviderCommand::ReplaceAutomatically { on } => {
            ProviderEvent::ReplacementSwitched { on: *on }
        }
        ProviderCommand::NoteExport { users } => ProviderEvent::Exported { users: users.clone() },
    };
    Ok(vec![Event::Provider(event)])
}

/// The move, and rewriting the meetings of those who were moved (MV-08), unless that is off.
/// Nothing where everybody is with Microsoft already (MV-07).
pub(super) fn moved_to_microsoft(tenant: &Tenant, users: UserSet) -> Vec<Event> {
    if users.is_empty() {
        return Vec::new();
    }
    let rewrites = migration::starts_by_itself(tenant, Trigger::ProviderToMicrosoft);
    let request = rewrites.then(|| migration::request_moved(tenant, &users)).flatten();
    let event = Event::Provider(ProviderEvent::MovedToMicrosoft { users });
    std::iter::once(event).chain(request).collect()
}

/// Whether the person has the default numbers that a new person gets (IV-03).
fn has_first_numbers(tenant: &Tenant, person: &Person) -> bool {
    let first = bridge::initial_toll(&tenant.bridge, person.country);
    person.toll == first && person.toll_free.is_none()
}

pub(super) fn apply(tenant: &mut Tenant, event: &ProviderEvent, _at: Timestamp) {
    match event {
        ProviderEvent::Assigned { user, acp } => assign(tenant, *user, acp),
        ProviderEvent::Imported { rows } => {
            for (user, acp) in rows {
                assign(tenant, *user, acp);
            }
        }
        ProviderEvent::ThirdPartyRemoved { users } => each(tenant, users, |person| {
            person.provider = Provider::None;
            person.acp = None;
        }),
        ProviderEvent::MicrosoftRemoved { users } => {
            // US-18: the conference ID is free from now on; the next one stands ready.
            for (user, id) in fresh_ids(tenant, users) {
                let person = &mut tenant.people[user.index()];
                tenant.outbox.note_id(user, person.conference_id);
                person.conference_id = id;
            }
            each(tenant, users, |person| {
                person.provider = Provider::None;
                (person.toll, person.toll_free) = (None, None);
            });
        }
        ProviderEvent::MovedToMicrosoft { users } => {
            let settings = tenant.dial_in.settings.clone();
            let toll_free = tenant.dial_in.policy.toll_free;
            each(tenant, users, |person| {
                person.provider = Provider::Microsoft;
                person.acp = None;
                person.dial_in.begin(&settings, toll_free);
            });
            give_first_numbers(tenant, users);
        }
        ProviderEvent::NumbersCleared { users } => give_first_numbers(tenant, users),
        ProviderEvent::ReplacementSwitched { on } => tenant.dial_in.replace_acp = *on,
        ProviderEvent::Exported { users } => tenant.acp_export = users.clone(),
    }
}

fn assign(tenant: &mut Tenant, user: UserId, acp: &Acp) {
    let Some(person) = tenant.people.get_mut(user.index()) else { return };
    person.provider = Provider::ThirdParty;
    person.acp = Some(Box::new(acp.clone()));
}

fn each(tenant: &mut Tenant, users: &UserSet, mut change: impl FnMut(&mut Person)) {
    for user in users.iter() {
        if let Some(person) = tenant.people.get_mut(user.index()) {
            change(person);
        }
    }
}

fn give_first_numbers(tenant: &mut Tenant, users: &UserSet) {
    for user in users.iter() {
        let Some(person) = tenant.people.get_mut(user.index()) else { continue };
        person.toll = bridge::initial_toll(&tenant.bridge, person.country);
        person.toll_free = None;
    }
}

/// A new conference ID for each of `users`, which nobody has (US-07).
fn fresh_ids(tenant: &Tenant, users: &UserSet) -> Vec<(UserId, u32)> {
    let mut taken: BTreeSet<u32> = tenant.people.iter().map(|p| p.conference_id).collect();
    let known = users.iter().filter(|user| user.index() < tenant.people.len());
    let draw = |user: UserId| {
        let old = tenant.people[user.index()].conference_id;
        let mut stream = Stream::new(tenant.seed ^ u64::from(old), "freed id", user.0.into());
        loop {
            let id = 1_000_000 + stream.below(9_000_000);
            if taken.insert(id) {
                return (user, id);
            }
        }
    };
    known.map(draw).collect()
}

/// What a license does to somebody's provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Following {
    /// It stays as it is.
    Nothing,
    /// Microsoft becomes the provider.
    Enabled,
    /// Nobody is the provider any more.
    Disabled,
    /// Microsoft replaces a third party.
    Moved,
}

/// What follows for the provider of `user` when their licenses become `after`, and for their
/// meetings (LI-02, MM-04).
///
/// Nobody as the provider: Microsoft becomes it (MV-02). A third party: Microsoft replaces it where
/// the setting says so (AC-04, MM-18), else it stays and the person is ready to be moved (MV-03).
pub fn after_license(tenant: &Tenant, user: UserId, after: Assigned) -> Following {
    let Some(person) = tenant.people.get(user.index()) else { return Following::Nothing };
    let (had, has) = (person.licenses.give_conferencing(), after.give_conferencing());
    match person.provider {
        Provider::None if !had && has => Following::Enabled,
        Provider::Microsoft if had && !has => Following::Disabled,
        Provider::ThirdParty if !had && has && tenant.dial_in.replace_acp => Following::Moved,
        _ => Following::Nothing,
    }
}
