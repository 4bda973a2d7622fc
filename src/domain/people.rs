//! People and their dial-in settings (US), and which invitations they get (IV-03).

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::bridge;
use super::chance::Stream;
use super::command::{Change, DefaultSelect};
use super::dialin::DialIn;
use super::event::{DefaultsChanged, Event};
use super::ids::{PlaceId, UserId, UserSet};
use super::licenses::{self, Assigned, Product};
use super::migration::{self, Trigger};
use super::phone::{Country, PhoneNumber};
use super::places::Toll;
use super::providers::Acp;
use super::refusal::Refusal;
use super::time::Timestamp;

/// Who provides a person's audio conferencing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Provider {
    /// Microsoft; the person is licensed and on the bridge.
    Microsoft,
    /// Somebody else (AC-01).
    ThirdParty,
    /// Nobody: no conferencing.
    None,
}

/// Where a person's mailbox is (MM-07).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mailbox {
    /// In the cloud, where the service can rewrite meetings.
    Online,
    /// On premises, where it cannot.
    OnPremises,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The display name.
    pub name: Box<str>,
    /// The sign-in address, which is the SIP address too; lower case.
    pub address: Box<str>,
    /// The usage location (RG-04).
    pub country: Country,
    /// The city of the contact data, where the catalog knows it (US-13).
    pub city: Option<PlaceId>,
    /// Who provides conferencing.
    pub provider: Provider,
    /// Where the mailbox is.
    pub mailbox: Mailbox,
    /// The default toll number, printed in new invitations (US-01).
    pub toll: Option<PhoneNumber>,
    /// The default toll-free number, printed in new invitations (US-01).
    pub toll_free: Option<PhoneNumber>,
    /// Seven digits that lead to the person's meetings.
    pub conference_id: u32,
    /// First meeting and how many.
    pub meetings: (u32, u32),
    /// The latest run of the migration service, an index into `Migrations::runs`.
    pub run: Option<u32>,
    /// The licenses that the person has (LI).
    pub licenses: Assigned,
    /// Whether the person uses Teams, where only Microsoft may be the provider (AC-02).
    pub teams: bool,
    /// What the third-party provider gave; only while it is the provider (AC-06).
    pub acp: Option<Box<Acp>>,
    /// The dial-in settings.
    pub dial_in: DialIn,
    /// When the person was added; long ago for those whom the organization began with.
    pub added_at: Timestamp,
}

/// A change of one person other than the default numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PersonChange {
    /// Give the license, and Microsoft as the provider.
    ConferencingOn,
    /// Take the license.
    ConferencingOff,
    /// Draw a new conference ID; it is empty in a command and drawn by `decide`.
    ConferenceIdReset { id: u32 },
    /// Move the mailbox and the person from on premises to the cloud (MM-05).
    MovedOnline,
    /// Grant the policy that moves the person to Teams (MM-05).
    UpgradedToTeams,
    /// Change the sign-in and SIP address (MM-06).
    AddressChanged { address: Box<str> },
}

impl PersonChange {
    /// The change as the trigger list of the migration service knows it (MM-04 to MM-06).
    pub fn trigger(&self) -> Trigger {
        match self {
            PersonChange::ConferencingOn | PersonChange::ConferencingOff => Trigger::License,
            PersonChange::ConferenceIdReset { .. } => Trigger::ConferenceId,
            PersonChange::MovedOnline => Trigger::MoveFromOnPremises,
            PersonChange::UpgradedToTeams => Trigger::TeamsUpgrade,
            PersonChange::AddressChanged { .. } => Trigger::SipAddress,
        }
    }
}

/// The person of an id.
pub fn person(tenant: &Tenant, user: UserId) -> Result<&Person, Refusal> {
    tenant.people.get(user.index()).ok_or(Refusal::UnknownUser { user })
}

/// Everybody with their id.
pub fn iter(tenant: &Tenant) -> impl Iterator<Item = (UserId, &Person)> {
    (0u32..).map(UserId).zip(&tenant.people)
}

/// The person with this address, in any case.
pub fn by_address(tenant: &Tenant, address: &str) -> Option<UserId> {
    iter(tenant).find(|(_, p)| p.address.eq_ignore_ascii_case(address)).map(|(id, _)| id)
}

/// When the mailbox of a person is there (IV-07).
pub fn mailbox_at(tenant: &Tenant, person: &Person) -> Timestamp {
    // Those whom the organization began with have always had one.
    match person.added_at.0 {
        0 => Timestamp(0),
        _ => person.added_at.plus(tenant.profile().mailbox_delay_ms),
    }
}

/// Whether a text is an address that people sign in with: a name, an @, and a domain of at least
/// two labels of letters, digits and inner hyphens.
pub fn is_address(text: &str) -> bool {
    const LENGTH_MAX: usize = 254;
    let Some((name, domain)) = text.split_once('@') else { return false };
    let stray =
        |c: char| c.is_whitespace() || c.is_control() || "@\"(),:;<>[\\]\u{fffd}".contains(c);
    let label = |label: &str| {
        let hyphens = label.starts_with('-') || label.ends_with('-');
        !label.is_empty() && !hyphens && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    !name.is_empty()
        && !name.contains(stray)
        && domain.contains('.')
        && domain.split('.').all(label)
        && text.len() <= LENGTH_MAX
}

/// May the default numbers of `user` be changed (US-11)?
pub fn can_edit_defaults(tenant: &Tenant, user: UserId) -> Result<(), Refusal> {
    match person(tenant, user)?.provider {
        Provider::Microsoft => Ok(()),
        Provider::ThirdParty => Err(Refusal::ThirdPartyProvider { user }),
        Provider::None => Err(Refusal::NoConferencing { user }),
    }
}

/// May `number` be somebody's default of this kind (US-11, US-12)?
pub fn can_be_users_default(
    tenant: &Tenant,
    number: PhoneNumber,
    wanted: Toll,
) -> Result<(), Refusal> {
    let on_bridge = tenant.bridge.numbers.get(&number).ok_or(Refusal::NotOnBridge { number })?;
    if on_bridge.toll == wanted { Ok(()) } else { Err(Refusal::WrongKind { number, wanted }) }
}

fn check_change(tenant: &Tenant, change: Change, wanted: Toll) -> Result<(), Refusal> {
    match change {
        Change::Set(Some(number)) => can_be_users_default(tenant, number, wanted),
        Change::Set(None) | Change::Keep => Ok(()),
    }
}

pub(super) fn set_defaults(
    tenant: &Tenant,
    users: &UserSet,
    toll: Change,
    toll_free: Change,
    reschedule: bool,
) -> Result<Vec<Event>, Refusal> {
    if users.is_empty() {
        return Err(Refusal::NobodyChosen);
    }
    for user in users.iter() {
        can_edit_defaults(tenant, user)?;
    }
    check_change(tenant, toll, Toll::Toll)?;
    check_change(tenant, toll_free, Toll::TollFree)?;
    if reschedule {
        migration::can_ask(tenant)?;
    }
    let differs = |change: Change, held: Option<PhoneNumber>| match change {
        Change::Keep => false,
        Change::Set(number) => number != held,
    };
    let changed: UserSet = users
        .iter()
        .filter(|u| {
            let person = &tenant.people[u.index()];
            differs(toll, person.toll) || differs(toll_free, person.toll_free)
        })
        .collect();
    let mut events = Vec::new();
    if !changed.is_empty() {
        let change = DefaultsChanged { users: changed, toll, toll_free };
        events.push(Event::DefaultsChanged(Box::new(change)));
    }
    if reschedule {
        events.extend(migration::request(tenant, users.iter()));
    }
    if events.is_empty() { Err(Refusal::NoChange) } else { Ok(events) }
}

/// Whom a bulk swap finds: people of the bridge by their present default or by place (US-13).
pub fn selected(tenant: &Tenant, select: &DefaultSelect, toll: Toll) -> UserSet {
    let matches = |p: &Person| match select {
        DefaultSelect::From(number) => match toll {
            Toll::Toll => p.toll == *number,
            Toll::TollFree => p.toll_free == *number,
        },
        DefaultSelect::Usage { country, city } => {
            p.country == *country && (city.is_none() || p.city == *city)
        }
    };
    iter(tenant)
        .filter(|(_, p)| p.provider == Provider::Microsoft && matches(p))
        .map(|(user, _)| user)
        .collect()
}

pub(super) fn swap_default(
    tenant: &Tenant,
    select: &DefaultSelect,
    to: Option<PhoneNumber>,
    toll: Toll,
    reschedule: bool,
) -> Result<Vec<Event>, Refusal> {
    check_change(tenant, Change::Set(to), toll)?;
    let users = selected(tenant, select, toll);
    let (toll, toll_free) = match toll {
        Toll::Toll => (Change::Set(to), Change::Keep),
        Toll::TollFree => (Change::Keep, Change::Set(to)),
    };
    set_defaults(tenant, &users, toll, toll_free, reschedule)
}

/// May this change be made, and if not, why not?
pub fn can_change(tenant: &Tenant, user: UserId, change: &PersonChange) -> Result<(), Refusal> {
    let person = person(tenant, user)?;
    match change {
        PersonChange::ConferencingOn => match person.provider {
            Provider::Microsoft => Err(Refusal::NoChange),
            Provider::ThirdParty => Err(Refusal::ThirdPartyProvider { user }),
            Provider::None if person.licenses.give_conferencing() => Ok(()),
            Provider::None if seats_left(tenant) == 0 => Err(Refusal::NoLicenseLeft),
            Provider::None => Ok(()),
        },
        PersonChange::ConferencingOff | PersonChange::ConferenceIdReset { .. } => {
            can_edit_defaults(tenant, user)
        }
        PersonChange::MovedOnline => match person.mailbox {
            Mailbox::OnPremises => Ok(()),
            Mailbox::Online => Err(Refusal::NoChange),
        },
        // AC-02: in Teams only Microsoft can be the provider.
        PersonChange::UpgradedToTeams => match person.provider {
            Provider::ThirdParty => Err(Refusal::ThirdPartyProvider { user }),
            Provider::Microsoft | Provider::None => Ok(()),
        },
        PersonChange::AddressChanged { address } => {
            if is_usable(tenant, address) {
                Ok(())
            } else {
                Err(Refusal::AddressUnusable)
            }
        }
    }
}

/// Whether `address` is one, and nobody has it.
pub fn is_usable(tenant: &Tenant, address: &str) -> bool {
    is_address(address) && by_address(tenant, address).is_none()
}

/// How many more people may get audio conferencing: the licenses that give it and that nobody has.
pub fn seats_left(tenant: &Tenant) -> u32 {
    let free = |product| licenses::free(tenant, product);
    free(Product::AudioConferencing).saturating_add(free(Product::E5))
}

pub(super) fn change(
    tenant: &Tenant,
    user: UserId,
    change: &PersonChange,
) -> Result<Vec<Event>, Refusal> {
    can_change(tenant, user, change)?;
    let settled = match change {
        PersonChange::ConferenceIdReset { .. } => {
            PersonChange::ConferenceIdReset { id: new_conference_id(tenant, user) }
        }
        PersonChange::AddressChanged { address } => {
            PersonChange::AddressChanged { address: address.to_lowercase().into() }
        }
        other => other.clone(),
    };
    let mut events = vec![Event::PersonChanged { user, change: Box::new(settled) }];
    if migration::starts_by_itself(tenant, change.trigger()) {
        let after_move = *change == PersonChange::MovedOnline;
        events.extend(migration::request_after(tenant, user, after_move));
    }
    Ok(events)
}

/// A conference ID for somebody who is added now.
pub(super) fn free_conference_id(tenant: &Tenant) -> u32 {
    drawn_conference_id(tenant, 0, tenant.people.len() as u64)
}

fn new_conference_id(tenant: &Tenant, user: UserId) -> u32 {
    drawn_conference_id(tenant, tenant.people[user.index()].conference_id, user.0.into())
}

/// A conference ID that nobody has (US-07).
fn drawn_conference_id(tenant: &Tenant, old: u32, key: u64) -> u32 {
    let mut stream = Stream::new(tenant.seed ^ u64::from(old), "conference id", key);
    loop {
        let id = 1_000_000 + stream.below(9_000_000);
        if tenant.people.iter().all(|p| p.conference_id != id) {
            return id;
        }
    }
}

pub(super) fn apply(tenant: &mut Tenant, event: &Event) {
    match event {
        Event::DefaultsChanged(changed) => {
            for user in changed.users.iter() {
                let Some(person) = tenant.people.get_mut(user.index()) else { continue };
                if let Change::Set(number) = changed.toll {
                    person.toll = number;
                }
                if let Change::Set(number) = changed.toll_free {
                    person.toll_free = number;
                }
            }
        }
        Event::PersonChanged { user, change } => {
            // Counting what is free looks at everybody, so it is done only for who has none yet.
            let lacks = |p: &Person| !p.licenses.give_conferencing();
            let license = match **change {
                PersonChange::ConferencingOn if person(tenant, *user).is_ok_and(lacks) => {
                    licenses::conferencing_license(tenant)
                }
                _ => None,
            };
            let (bridge, settings) = (&tenant.bridge, &tenant.dial_in.settings);
            let toll_free = tenant.dial_in.policy.toll_free;
            let Some(person) = tenant.people.get_mut(user.index()) else { return };
            match &**change {
                PersonChange::ConferencingOn => {
                    person.provider = Provider::Microsoft;
                    if !person.licenses.give_conferencing() {
                        let license = license.unwrap_or(Product::AudioConferencing);
                        person.licenses = person.licenses.with(license);
                    }
                    person.toll = bridge::initial_toll(bridge, person.country);
                    person.toll_free = None;
                    person.dial_in.begin(settings, toll_free);
                }
                PersonChange::ConferencingOff => {
                    person.provider = Provider::None;
                    person.licenses = person.licenses.without(Product::AudioConferencing);
                    (person.toll, person.toll_free) = (None, None);
                }
                PersonChange::ConferenceIdReset { id } => person.conference_id = *id,
                PersonChange::MovedOnline => person.mailbox = Mailbox::Online,
                PersonChange::UpgradedToTeams => person.teams = true,
                PersonChange::AddressChanged { address } => person.address = address.clone(),
            }
        }
        _ => {}
    }
}
