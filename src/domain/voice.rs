//! User numbers: getting them, giving them to people, taking them back (NI, AQ, AN).
//!
//! Who has a number stands in `OwnedNumber::user` and nowhere else. A reservation of user numbers
//! is a reservation like any other: `numbers` releases it, lets it run out and acquires from it.

mod acquire;
mod activation;
mod assign;
mod people;

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::event::Event;
use super::ids::{HoldId, LocationId, PlaceId, UserId, UserSet};
use super::numbers::{self, ReleaseOrder, Usage};
use super::phone::{Country, PhoneNumber};
use super::refusal::Refusal;
use super::time::Timestamp;

pub use acquire::{can_release, can_reserve, free_numbers};
pub use activation::{Activation, activation, assignment_status, capabilities};
pub use assign::{
    can_ask_for_help, can_assign, can_relocate, can_remove, can_take, country_of, location_for,
};
pub use people::{
    Missing, appears_at, can_have_number, enterprise_voice_enabled, is_listed, is_visible, missing,
    number_of,
};

/// A wish about user numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum VoiceCommand {
    /// Put user numbers of a place on hold, all of them or those that begin with some digits
    /// (NI-06, NI-12).
    Reserve { place: PlaceId, quantity: u32, begins: Box<str> },
    /// Give numbers to people who have none, and the location of their emergency calls (AN-01).
    Assign { to: Box<[(UserId, PhoneNumber)]>, location: Option<LocationId> },
    /// Give a person another number (AN-05).
    Change { user: UserId, number: PhoneNumber, location: Option<LocationId> },
    /// Let the emergency calls of a person lead elsewhere.
    Relocate { user: UserId, location: LocationId },
    /// Take the numbers of people back (AN-05).
    Remove { users: UserSet },
    /// Ask support about a number whose activation failed (NT-08).
    AskForHelp { number: PhoneNumber },
    /// Give numbers up; all of them or none (AQ-11).
    Release { numbers: Box<[PhoneNumber]> },
}

/// What happened to user numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum VoiceEvent {
    /// Free user numbers of a place went on hold.
    Reserved { hold: HoldId, place: PlaceId, numbers: Box<[PhoneNumber]> },
    /// People got numbers; whoever had another one lost it.
    Assigned { to: Box<[(UserId, PhoneNumber)]>, location: Option<LocationId> },
    /// The emergency calls of a number lead elsewhere.
    Relocated { number: PhoneNumber, location: LocationId },
    /// People lost their numbers.
    Removed { users: UserSet },
    /// Support settled the activation of a number.
    Helped { number: PhoneNumber },
    /// Numbers were given up.
    Released { numbers: Box<[PhoneNumber]> },
    /// An order will give numbers up (AQ-12).
    ReleaseOrdered { numbers: Box<[PhoneNumber]> },
    /// The oldest such order is done; what serves something by then stays.
    ReleaseDone { released: Box<[PhoneNumber]>, kept: Box<[PhoneNumber]> },
}

/// Why a wish about user numbers is not granted.
#[derive(Clone, Debug, PartialEq)]
pub enum VoiceRefusal {
    /// More than the Calling Plans still allow (AQ-02).
    QuotaExceeded { asked: u32, left: u32 },
    /// Toll-free numbers serve no person (NT-06).
    NoUserNumbers { place: PlaceId },
    /// What the numbers should begin with is no row of digits.
    NotDigits,
    /// Fewer free numbers begin with these digits than asked for (NI-12).
    NoneBegin { asked: u32, free: u32 },
    /// The person has no Phone System license.
    NoPhoneSystem { user: UserId },
    /// The person has no Calling Plan.
    NoCallingPlan { user: UserId },
    /// The person is on premises; such numbers come from the directory there (AN-07, LI-05).
    OnPremises { user: UserId },
    /// The person was added a short time ago and appears then (AN-02).
    NotVisibleYet { user: UserId, at: Timestamp },
    /// Service numbers cannot be given to people (NT-06).
    NotAUserNumber { number: PhoneNumber },
    /// Somebody has the number.
    Taken { number: PhoneNumber, user: UserId },
    /// The person has a number.
    HasNumber { user: UserId, number: PhoneNumber },
    /// The person has no number.
    HasNone { user: UserId },
    /// The number is of another country than the person's usage location (RG-04).
    WrongCountry { user: UserId, number: PhoneNumber },
    /// One person, or one number, twice in one wish.
    Twice,
    /// An emergency address is needed and none was chosen (EM-05, AN-06).
    AddressMissing { number: PhoneNumber },
    /// Nothing is wrong with its activation, or nothing that is settled yet (NT-08).
    NoHelpNeeded { number: PhoneNumber },
    /// The number serves a person or a service, so none is given up (AQ-11).
    InUse { number: PhoneNumber },
    /// An order gives the number up at that time already (AQ-12).
    ReleaseRuns { number: PhoneNumber, at: Timestamp },
    /// More than one order gives up (AQ-12).
    TooManyReleased { asked: u32, limit: u32 },
}

fn refuse(why: VoiceRefusal) -> Refusal {
    Refusal::Voice(why)
}

/// May `command` be carried out, and if not, why not?
pub fn can(tenant: &Tenant, command: &VoiceCommand, now: Timestamp) -> Result<(), Refusal> {
    match command {
        VoiceCommand::Reserve { place, quantity, begins } => {
            can_reserve(tenant, *place, *quantity, begins)
        }
        VoiceCommand::Assign { to, location } => can_assign(tenant, to, *location, now),
        VoiceCommand::Change { user, number, location } => {
            assign::can_change(tenant, *user, *number, *location, now)
        }
        VoiceCommand::Relocate { user, location } => can_relocate(tenant, *user, *location, now),
        VoiceCommand::Remove { users } => assign::can_remove_all(tenant, users),
        VoiceCommand::AskForHelp { number } => can_ask_for_help(tenant, *number, now),
        VoiceCommand::Release { numbers } => acquire::can_release_all(tenant, numbers),
    }
}

pub(super) fn decide(
    tenant: &Tenant,
    command: &VoiceCommand,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    can(tenant, command, now)?;
    let event = match command {
        VoiceCommand::Reserve { place, quantity, begins } => {
            let hold = tenant.numbers.next_hold();
            let free = free_numbers(tenant, *place, begins);
            let numbers = numbers::draw(tenant, hold, free, *quantity);
            VoiceEvent::Reserved { hold, place: *place, numbers }
        }
        VoiceCommand::Assign { to, location } => {
            VoiceEvent::Assigned { to: to.clone(), location: *location }
        }
        VoiceCommand::Change { user, number, location } => {
            VoiceEvent::Assigned { to: Box::new([(*user, *number)]), location: *location }
        }
        VoiceCommand::Relocate { user, location } => match number_of(tenant, *user) {
            Some(number) => VoiceEvent::Relocated { number, location: *location },
            None => return Err(refuse(VoiceRefusal::HasNone { user: *user })),
        },
        VoiceCommand::Remove { users } => VoiceEvent::Removed { users: users.clone() },
        VoiceCommand::AskForHelp { number } => VoiceEvent::Helped { number: *number },
        VoiceCommand::Release { numbers } => {
            let mut numbers = numbers.to_vec();
            numbers.sort_unstable();
            numbers.dedup();
            let numbers = numbers.into();
            match tenant.profile().release_max {
                Some(_) => VoiceEvent::ReleaseOrdered { numbers },
                None => VoiceEvent::Released { numbers },
            }
        }
    };
    Ok(vec![Event::Voice(event)])
}

pub(super) fn apply(tenant: &mut Tenant, event: &VoiceEvent, at: Timestamp) {
    match event {
        VoiceEvent::Reserved { hold, place, numbers } => {
            numbers::hold(tenant, *hold, (Usage::User, *place), numbers, at);
        }
        VoiceEvent::Assigned { to, location } => {
            for (user, number) in to {
                take_back(tenant, *user);
                let location = location.or_else(|| location_for(tenant, *number));
                if let Some(owned) = tenant.numbers.owned.get_mut(number) {
                    owned.user = Some(*user);
                    owned.location = location;
                    owned.assigned_at = Some(at);
                    (owned.relocated, owned.helped) = (false, false);
                }
            }
        }
        VoiceEvent::Relocated { number, location } => {
            if let Some(owned) = tenant.numbers.owned.get_mut(number) {
                owned.location = Some(*location);
                owned.assigned_at = Some(at);
                (owned.relocated, owned.helped) = (true, false);
            }
        }
        VoiceEvent::Removed { users } => users.iter().for_each(|user| take_back(tenant, user)),
        VoiceEvent::Helped { number } => {
            if let Some(owned) = tenant.numbers.owned.get_mut(number) {
                owned.assigned_at = Some(at);
                owned.helped = true;
            }
        }
        VoiceEvent::Released { numbers } => give_up(tenant, numbers),
        VoiceEvent::ReleaseOrdered { numbers } => {
            let due_at = at.plus(tenant.profile().release_ms);
            tenant.numbers.releases.push(ReleaseOrder { due_at, numbers: numbers.clone() });
        }
        VoiceEvent::ReleaseDone { released, .. } => {
            if !tenant.numbers.releases.is_empty() {
                tenant.numbers.releases.remove(0);
            }
            give_up(tenant, released);
        }
    }
}

/// When the oldest order that gives numbers up is done.
pub fn release_due_at(tenant: &Tenant) -> Option<Timestamp> {
    tenant.numbers.releases.first().map(|order| order.due_at)
}

/// What then happens: what was put to use meanwhile is kept (AQ-11).
pub fn release_step(tenant: &Tenant) -> VoiceEvent {
    let numbers = tenant.numbers.releases.first().map(|order| order.numbers.to_vec());
    let (released, kept): (Vec<_>, Vec<_>) = numbers
        .unwrap_or_default()
        .into_iter()
        .partition(|number| acquire::serves_nothing(tenant, *number));
    VoiceEvent::ReleaseDone { released: released.into(), kept: kept.into() }
}

fn give_up(tenant: &mut Tenant, numbers: &[PhoneNumber]) {
    for number in numbers {
        tenant.numbers.owned.remove(number);
    }
}

fn take_back(tenant: &mut Tenant, user: UserId) {
    if let Some(number) = number_of(tenant, user) {
        set_free(tenant, number);
    }
}

/// Takes a number from whoever has it, as losing the Calling Plan does too (LI-06). Outside the
/// United States it leads to the address of its city again (EM-06).
pub(super) fn set_free(tenant: &mut Tenant, number: PhoneNumber) {
    let Some(owned) = tenant.numbers.owned.get_mut(&number) else { return };
    owned.user = None;
    owned.assigned_at = None;
    (owned.relocated, owned.helped) = (false, false);
    let (place, country) = (owned.place, country_of(number, owned));
    if let Some(place) = place {
        let location = super::emergency::carried(tenant, place);
        if let Some(owned) = tenant.numbers.owned.get_mut(&number) {
            owned.location = location;
        }
    } else if country == Some(Country::US) {
        owned.location = None;
    }
}
