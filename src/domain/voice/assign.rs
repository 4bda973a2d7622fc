//! Giving numbers to people, with the location of their emergency calls, and taking them back.

use std::collections::BTreeSet;

use super::activation::{Activation, activation};
use super::people::{can_have_number, number_of};
use super::{VoiceRefusal, refuse};
use crate::domain::Tenant;
use crate::domain::emergency;
use crate::domain::ids::{LocationId, UserId, UserSet};
use crate::domain::numbers::{OwnedNumber, Usage};
use crate::domain::people;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places::{self};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

/// The country of a number that is owned.
pub fn country_of(number: PhoneNumber, owned: &OwnedNumber) -> Option<Country> {
    match owned.place {
        Some(place) => Some(places::place(place).country),
        None => number.country(),
    }
}

/// The location that a number has by itself (EM-06).
pub fn location_for(tenant: &Tenant, number: PhoneNumber) -> Option<LocationId> {
    tenant.numbers.owned.get(&number).and_then(|owned| owned.location)
}

fn user_number(tenant: &Tenant, number: PhoneNumber) -> Result<&OwnedNumber, Refusal> {
    let owned = tenant.numbers.owned.get(&number).ok_or(Refusal::NotOwned { number })?;
    match owned.usage {
        Usage::User => Ok(owned),
        Usage::Service(_) => Err(refuse(VoiceRefusal::NotAUserNumber { number })),
    }
}

/// May a person have this number, whatever address it gets: it is free (NT-06) and of the country
/// of the person's usage location (RG-04)?
pub fn can_take(tenant: &Tenant, user: UserId, number: PhoneNumber) -> Result<(), Refusal> {
    let owned = user_number(tenant, number)?;
    if let Some(user) = owned.user {
        return Err(refuse(VoiceRefusal::Taken { number, user }));
    }
    match country_of(number, owned) == Some(people::person(tenant, user)?.country) {
        true => Ok(()),
        false => Err(refuse(VoiceRefusal::WrongCountry { user, number })),
    }
}

/// Does a number with this choice of a location lead an emergency call anywhere (EM-05, EM-06)?
fn can_lead(
    tenant: &Tenant,
    number: PhoneNumber,
    chosen: Option<LocationId>,
    now: Timestamp,
) -> Result<(), Refusal> {
    let owned = user_number(tenant, number)?;
    let country = country_of(number, owned);
    match (chosen.or(owned.location), country) {
        (Some(location), Some(country)) => emergency::can_link(tenant, location, country, now),
        _ => Err(refuse(VoiceRefusal::AddressMissing { number })),
    }
}

/// May these people, who have no number, get these?
pub fn can_assign(
    tenant: &Tenant,
    to: &[(UserId, PhoneNumber)],
    location: Option<LocationId>,
    now: Timestamp,
) -> Result<(), Refusal> {
    if to.is_empty() {
        return Err(Refusal::NobodyChosen);
    }
    let users: BTreeSet<UserId> = to.iter().map(|(user, _)| *user).collect();
    let numbers: BTreeSet<PhoneNumber> = to.iter().map(|(_, number)| *number).collect();
    if users.len() < to.len() || numbers.len() < to.len() {
        return Err(refuse(VoiceRefusal::Twice));
    }
    for (user, number) in to {
        can_have_number(tenant, *user, now)?;
        if let Some(number) = number_of(tenant, *user) {
            return Err(refuse(VoiceRefusal::HasNumber { user: *user, number }));
        }
        can_take(tenant, *user, *number)?;
        can_lead(tenant, *number, location, now)?;
    }
    Ok(())
}

/// May a person who has a number get another one (AN-05)?
pub(super) fn can_change(
    tenant: &Tenant,
    user: UserId,
    number: PhoneNumber,
    location: Option<LocationId>,
    now: Timestamp,
) -> Result<(), Refusal> {
    can_remove(tenant, user)?;
    can_have_number(tenant, user, now)?;
    if number_of(tenant, user) == Some(number) {
        return Err(Refusal::NoChange);
    }
    can_take(tenant, user, number)?;
    can_lead(tenant, number, location, now)
}

/// May the emergency calls of a person lead to this location?
pub fn can_relocate(
    tenant: &Tenant,
    user: UserId,
    location: LocationId,
    now: Timestamp,
) -> Result<(), Refusal> {
    can_remove(tenant, user)?;
    let Some(number) = number_of(tenant, user) else {
        return Err(refuse(VoiceRefusal::HasNone { user }));
    };
    if location_for(tenant, number) == Some(location) {
        return Err(Refusal::NoChange);
    }
    can_lead(tenant, number, Some(location), now)
}

/// May the number of a person be taken back (AN-05)?
pub fn can_remove(tenant: &Tenant, user: UserId) -> Result<(), Refusal> {
    people::person(tenant, user)?;
    match number_of(tenant, user) {
        Some(_) => Ok(()),
        None => Err(refuse(VoiceRefusal::HasNone { user })),
    }
}

pub(super) fn can_remove_all(tenant: &Tenant, users: &UserSet) -> Result<(), Refusal> {
    if users.is_empty() {
        return Err(Refusal::NobodyChosen);
    }
    users.iter().try_for_each(|user| can_remove(tenant, user))
}

/// May support be asked about the activation of a number (NT-08)?
pub fn can_ask_for_help(
    tenant: &Tenant,
    number: PhoneNumber,
    now: Timestamp,
) -> Result<(), Refusal> {
    user_number(tenant, number)?;
    match activation(tenant, number, now) {
        Some(Activation::Failed { .. }) => Ok(()),
        _ => Err(refuse(VoiceRefusal::NoHelpNeeded { number })),
    }
}
