//! What becomes of a number after it was given to a person: it works within a day (AN-04), and in
//! few cases only after a service request (NT-08).

use crate::domain::Tenant;
use crate::domain::chance::Stream;
use crate::domain::numbers::{Service, Usage, service_of};
use crate::domain::phone::PhoneNumber;
use crate::domain::profile::Era;
use crate::domain::time::Timestamp;

/// How far the activation of a number is (NT-08). Nothing of it is stored but the moment at which
/// the number was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activation {
    /// The person is getting it.
    Pending {
        /// When it works.
        until: Timestamp,
    },
    /// The person has it and gets another emergency location.
    Updating {
        /// When that works.
        until: Timestamp,
    },
    /// Its emergency address was not taken; a service request settles that.
    Failed {
        /// The person had it already.
        updating: bool,
    },
    /// It has no emergency address at all.
    Incomplete,
    /// It works.
    Activated,
}

impl Activation {
    /// The word of the admin center, or that of today's cmdlets.
    pub fn name(self, era: Era) -> &'static str {
        match (era, self) {
            (Era::SkypeForBusiness2018, Activation::Pending { .. }) => "pending",
            (Era::SkypeForBusiness2018, Activation::Updating { .. }) => "updating",
            (Era::SkypeForBusiness2018, Activation::Failed { .. }) => "failed",
            (Era::SkypeForBusiness2018, Activation::Incomplete) => "incomplete",
            (Era::SkypeForBusiness2018, Activation::Activated) => "activated",
            (Era::TeamsToday, Activation::Pending { .. }) => "AssignmentPending",
            (Era::TeamsToday, Activation::Updating { .. }) => "UpdatePending",
            (Era::TeamsToday, Activation::Failed { updating: true }) => "UpdateFailed",
            (Era::TeamsToday, Activation::Failed { .. } | Activation::Incomplete) => {
                "AssignmentFailed"
            }
            (Era::TeamsToday, Activation::Activated) => "Activated",
        }
    }
}

/// How far the activation of a person's number is; nothing for numbers that nobody has.
pub fn activation(tenant: &Tenant, number: PhoneNumber, now: Timestamp) -> Option<Activation> {
    let owned = tenant.numbers.owned.get(&number).filter(|n| n.usage == Usage::User)?;
    owned.user?;
    if owned.location.is_none() {
        return Some(Activation::Incomplete);
    }
    let Some(at) = owned.assigned_at else { return Some(Activation::Activated) };
    let profile = tenant.profile();
    let key = number.digits() ^ (at.0 as u64).rotate_left(24);
    let mut stream = Stream::new(tenant.seed, "activation", key);
    let spread_ms = profile.number_max_ms - profile.number_min_ms;
    let until = at.plus(profile.number_min_ms + stream.below_ms(spread_ms));
    let fails = stream.happens(profile.activation_fault_permille) && !owned.helped;
    Some(match now < until {
        true if owned.relocated => Activation::Updating { until },
        true => Activation::Pending { until },
        false if fails => Activation::Failed { updating: owned.relocated },
        false => Activation::Activated,
    })
}

/// What a number can be given to, as today's cmdlets name it (NT-06).
pub fn capabilities(usage: Usage) -> &'static [&'static str] {
    match usage {
        Usage::User => &["UserAssignment"],
        Usage::Service(_) => &["ConferenceAssignment", "VoiceApplicationAssignment"],
    }
}

/// What an owned number is given to, as today's cmdlets name it (NT-09).
pub fn assignment_status(tenant: &Tenant, number: PhoneNumber) -> Option<&'static str> {
    let owned = tenant.numbers.owned.get(&number)?;
    Some(match (owned.user, service_of(tenant, number)) {
        (Some(_), _) => "UserAssigned",
        (None, Some(Service::Bridge)) => "ConferenceAssigned",
        (None, Some(Service::Queue(_) | Service::Attendant(_))) => "VoiceApplicationAssigned",
        (None, None) => "Unassigned",
    })
}
