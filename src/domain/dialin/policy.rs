//! The policy about invitations that Teams today has: the numbers that they list in place of the
//! organizer's own, and whether toll-free numbers may be used at all (IV-08).
//!
//! There is one policy, for everybody. It exists in that profile only and ends with it.

use serde::{Deserialize, Serialize};

use super::{DialInEvent, DialInRefusal, PeopleChange};
use crate::domain::Tenant;
use crate::domain::event::Event;
use crate::domain::ids::UserSet;
use crate::domain::migration::{self, Trigger};
use crate::domain::people::{self, Provider};
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::domain::profile::Era;
use crate::domain::refusal::Refusal;

/// The most numbers that a policy lists. Invented: an invitation stays short enough to be read.
pub const LISTED_MAX: usize = 10;

/// What the policy says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitePolicy {
    /// The numbers that invitations list, in this order (`MeetingInvitePhoneNumbers`); without
    /// any, they print the organizer's default numbers.
    pub numbers: Box<[PhoneNumber]>,
    /// Whether toll-free numbers may be used (`AllowTollFreeDialin`).
    pub toll_free: bool,
}

impl Default for InvitePolicy {
    fn default() -> Self {
        InvitePolicy { numbers: Box::default(), toll_free: true }
    }
}

/// May the policy say this, and if not, why not?
pub fn can_set_policy(tenant: &Tenant, policy: &InvitePolicy) -> Result<(), Refusal> {
    if tenant.era != Era::TeamsToday {
        return Err(DialInRefusal::NoInvitePolicy.into());
    }
    if policy.numbers.len() > LISTED_MAX {
        return Err(DialInRefusal::TooManyListed { max: LISTED_MAX }.into());
    }
    for (place, number) in policy.numbers.iter().enumerate() {
        let number = *number;
        let found = tenant.bridge.numbers.get(&number).ok_or(Refusal::NotOnBridge { number })?;
        if policy.numbers[..place].contains(&number) {
            return Err(DialInRefusal::ListedTwice { number }.into());
        }
        if found.toll == Toll::TollFree && !policy.toll_free {
            return Err(DialInRefusal::TollFreeForbidden.into());
        }
    }
    match *policy == tenant.dial_in.policy {
        true => Err(Refusal::NoChange),
        false => Ok(()),
    }
}

/// May people use toll-free numbers as far as the policy goes?
pub fn can_allow_toll_free(tenant: &Tenant) -> Result<(), DialInRefusal> {
    match tenant.dial_in.policy.toll_free {
        true => Ok(()),
        false => Err(DialInRefusal::TollFreeForbidden),
    }
}

/// The policy, and where it forbids toll-free numbers, that everybody loses them (US-10).
pub(super) fn set(tenant: &Tenant, policy: &InvitePolicy) -> Vec<Event> {
    let mut events = vec![Event::DialIn(DialInEvent::InvitePolicySet(Box::new(policy.clone())))];
    let users: UserSet = people::iter(tenant)
        .filter(|(_, person)| person.provider == Provider::Microsoft && person.dial_in.toll_free)
        .map(|(user, _)| user)
        .collect();
    if policy.toll_free || users.is_empty() {
        return events;
    }
    let requested = match migration::starts_by_itself(tenant, Trigger::TollFreeOff) {
        true => migration::request(tenant, users.iter()),
        false => None,
    };
    let change = PeopleChange { toll_free: Some(false), ..PeopleChange::default() };
    events.push(Event::DialIn(DialInEvent::PeopleChanged { users, change }));
    events.extend(requested);
    events
}

/// The policy ends with its profile.
pub fn end(tenant: &mut Tenant) {
    tenant.dial_in.policy = InvitePolicy::default();
    list(tenant);
}

/// A number that leaves the bridge leaves the policy too.
pub fn leave(tenant: &mut Tenant, number: PhoneNumber) {
    let policy = &mut tenant.dial_in.policy;
    if policy.numbers.contains(&number) {
        policy.numbers = policy.numbers.iter().copied().filter(|it| *it != number).collect();
        list(tenant);
    }
}

/// Makes new and rewritten invitations list what the policy says.
pub(super) fn list(tenant: &mut Tenant) {
    let kind =
        |number: &PhoneNumber| tenant.bridge.numbers.get(number).map(|found| (*number, found.toll));
    let numbers: Box<[(PhoneNumber, Toll)]> =
        tenant.dial_in.policy.numbers.iter().filter_map(kind).collect();
    tenant.dial_in.looks.list(&numbers);
}
