//! Who stands on Voice users, who does not and why, and who may have a number.

use super::{VoiceRefusal, refuse};
use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::people::{self, Mailbox, Person};
use crate::domain::phone::PhoneNumber;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

/// The number that a person has. A person has one at most.
pub fn number_of(tenant: &Tenant, user: UserId) -> Option<PhoneNumber> {
    tenant.numbers.owned.iter().find(|(_, n)| n.user == Some(user)).map(|(number, _)| *number)
}

/// What the directory says of a person: on with a number, off without (AN-07, LI-06).
pub fn enterprise_voice_enabled(tenant: &Tenant, user: UserId) -> bool {
    number_of(tenant, user).is_some()
}

/// When a person appears on Voice users (AN-02).
pub fn appears_at(tenant: &Tenant, person: &Person) -> Timestamp {
    // Those whom the organization began with have always been there.
    match person.added_at.0 {
        0 => Timestamp(0),
        _ => person.added_at.plus(tenant.profile().voice_user_delay_ms),
    }
}

/// Whether a person appears on Voice users yet (AN-02).
pub fn is_visible(tenant: &Tenant, person: &Person, now: Timestamp) -> bool {
    now >= appears_at(tenant, person)
}

/// Why somebody is not on Voice users.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// No Phone System license.
    PhoneSystem,
    /// Phone System, but no Calling Plan.
    CallingPlan,
    /// Added a short time ago (AN-02).
    Time,
}

/// Why a person is not on Voice users; nothing for who is.
pub fn missing(tenant: &Tenant, person: &Person, now: Timestamp) -> Option<Missing> {
    match () {
        () if !person.licenses.give_phone_system() => Some(Missing::PhoneSystem),
        () if !person.licenses.give_calling() => Some(Missing::CallingPlan),
        () if !is_visible(tenant, person, now) => Some(Missing::Time),
        () => None,
    }
}

/// Whether a person is on Voice users.
pub fn is_listed(tenant: &Tenant, person: &Person, now: Timestamp) -> bool {
    missing(tenant, person, now).is_none()
}

/// May a person have a user number from Microsoft?
pub fn can_have_number(tenant: &Tenant, user: UserId, now: Timestamp) -> Result<(), Refusal> {
    let person = people::person(tenant, user)?;
    match missing(tenant, person, now) {
        Some(Missing::PhoneSystem) => Err(refuse(VoiceRefusal::NoPhoneSystem { user })),
        Some(Missing::CallingPlan) => Err(refuse(VoiceRefusal::NoCallingPlan { user })),
        Some(Missing::Time) => {
            let at = appears_at(tenant, person);
            Err(refuse(VoiceRefusal::NotVisibleYet { user, at }))
        }
        None if person.mailbox == Mailbox::OnPremises => {
            Err(refuse(VoiceRefusal::OnPremises { user }))
        }
        None => Ok(()),
    }
}
