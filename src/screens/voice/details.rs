//! The number that is chosen in the list: its facts, and what still depends on it.

use super::numbers::{Status, status};
use crate::domain::Tenant;
use crate::domain::bridge;
use crate::domain::numbers::Usage;
use crate::domain::phone::PhoneNumber;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::texts::Lang;
use crate::wording;

/// What there is to know of one number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// What it is for.
    pub usage: Usage,
    /// Where it belongs.
    pub location: String,
    /// What it does.
    pub status: Status,
    /// How many people have it as their default.
    pub people: u32,
    /// How many future meetings print it.
    pub meetings: u32,
    /// Why callers reach nobody on it although somebody's invitations may print it.
    pub silence: Option<Silence>,
}

/// Why nobody reaches the bridge on a service number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// It is not on the bridge (UN-01).
    OffBridge,
    /// It is toll-free, and no Communications Credits pay for the calls (CC-01).
    NoCredits,
}

impl Details {
    /// On the bridge, but in nobody's invitations yet: people keep the number they have (BR-05).
    pub fn is_in_no_invitation(&self) -> bool {
        self.status.is_on_bridge() && self.people == 0
    }

    /// Invitations or people carry it, and nobody answers it (UN-01).
    pub fn is_dead(&self) -> bool {
        self.silence.is_some() && (self.people > 0 || self.meetings > 0)
    }
}

/// The details of a number that is owned.
pub fn details(
    tenant: &Tenant,
    lang: Lang,
    number: PhoneNumber,
    now: Timestamp,
) -> Option<Details> {
    let owned = tenant.numbers.owned.get(&number)?;
    let status = status(tenant, number, owned);
    let (people, meetings) = bridge::carriers(tenant, number, now);
    let silence = match (owned.usage, status.is_on_bridge()) {
        (Usage::User, _) => None,
        (Usage::Service(_), false) => Some(Silence::OffBridge),
        (Usage::Service(_), true) if bridge::is_reached_on(tenant, number) => None,
        (Usage::Service(_), true) => Some(Silence::NoCredits),
    };
    Some(Details {
        usage: owned.usage,
        location: wording::numbers::location(lang, number, owned.place),
        status,
        people,
        meetings,
        silence,
    })
}

/// May one ask to take the number off the bridge? That it is still in use is no reason not to ask:
/// the answer is the order of UN-02.
pub fn may_ask_to_unassign(
    tenant: &Tenant,
    number: PhoneNumber,
    now: Timestamp,
) -> Result<(), Refusal> {
    match bridge::can_unassign(tenant, number, now) {
        Err(Refusal::StillInUse { .. }) => Ok(()),
        answer => answer,
    }
}
