//! Listing the numbers that the organization owns, as the cmdlet of that name does: what narrows
//! the list, and how many rows it answers (NI-13, NI-14).

use super::{OwnedNumber, service_of};
use crate::domain::Tenant;
use crate::domain::ids::PlaceId;
use crate::domain::phone::PhoneNumber;

/// How many rows are answered unless something else is asked for (NI-14).
pub const RESULT_SIZE: u32 = 500;
/// The most digits that the beginning of the wanted numbers may have (NI-14).
pub const STARTS_WITH_MAX: usize = 9;

/// To what the wanted numbers are assigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssignedTo {
    /// To conferencing: `caa`.
    Conferencing,
    /// To a person: `user`.
    Person,
}

impl AssignedTo {
    /// The word of the cmdlet, in any case.
    pub fn parse(word: &str) -> Option<AssignedTo> {
        let known = [("caa", AssignedTo::Conferencing), ("user", AssignedTo::Person)];
        known.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, it)| it)
    }
}

/// Which numbers are wanted; what is `None` or false narrows nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listing<'a> {
    /// `Service` or `Subscriber`, as `Usage::inventory_type` names them (NI-11).
    pub inventory_type: Option<&'a str>,
    /// The digits with which they begin, country code first; a plus sign before them is allowed.
    pub starts_with: Option<&'a str>,
    /// This number alone.
    pub only: Option<PhoneNumber>,
    /// Only numbers after this one.
    pub above: Option<PhoneNumber>,
    /// Only numbers before this one.
    pub below: Option<PhoneNumber>,
    /// Only those of this place.
    pub place: Option<PlaceId>,
    /// Only those that are assigned to this.
    pub assigned: Option<AssignedTo>,
    /// Only those that are assigned to nothing.
    pub unassigned: bool,
    /// How many rows at most; `None` for the usual number of them, 0 for none.
    pub result_size: Option<u32>,
}

/// Why a list cannot be asked for like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListingFault {
    /// What the numbers begin with has characters that are no digits, or none at all.
    StartsWithNoDigits,
    /// More digits than a beginning may have.
    StartsWithTooLong { most: usize },
}

/// The owned numbers that `wanted` finds, ascending, and no more than it asks for (NI-14).
pub fn listing(tenant: &Tenant, wanted: &Listing<'_>) -> Result<Vec<PhoneNumber>, ListingFault> {
    let begins = wanted.starts_with.map(beginning).transpose()?;
    let size = wanted.result_size.unwrap_or(RESULT_SIZE) as usize;
    let found = tenant.numbers.owned.iter().filter(|(number, owned)| {
        begins.is_none_or(|begins| number.digits().to_string().starts_with(begins))
            && fits(tenant, wanted, **number, owned)
    });
    Ok(found.map(|(number, _)| *number).take(size).collect())
}

fn beginning(text: &str) -> Result<&str, ListingFault> {
    let digits = text.strip_prefix('+').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ListingFault::StartsWithNoDigits);
    }
    match digits.len() <= STARTS_WITH_MAX {
        true => Ok(digits),
        false => Err(ListingFault::StartsWithTooLong { most: STARTS_WITH_MAX }),
    }
}

fn fits(tenant: &Tenant, wanted: &Listing<'_>, number: PhoneNumber, owned: &OwnedNumber) -> bool {
    let assigned = |to: AssignedTo| match to {
        AssignedTo::Conferencing => tenant.bridge.numbers.contains_key(&number),
        AssignedTo::Person => owned.user.is_some(),
    };
    let is_type = |name: &str| name.eq_ignore_ascii_case(owned.usage.inventory_type());
    let idle = || owned.user.is_none() && service_of(tenant, number).is_none();
    wanted.inventory_type.is_none_or(is_type)
        && wanted.only.is_none_or(|only| only == number)
        && wanted.above.is_none_or(|above| number > above)
        && wanted.below.is_none_or(|below| number < below)
        && wanted.place.is_none_or(|place| owned.place == Some(place))
        && wanted.assigned.is_none_or(assigned)
        && (!wanted.unassigned || idle())
}
