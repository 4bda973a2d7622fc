//! Numbers that are here: the PIN with which they may leave (PO-14), and the service request that
//! makes service numbers of user numbers (NT-07).

use serde::{Deserialize, Serialize};

use super::calendar::eastern;
use super::{PortEvent, PortRefusal};
use crate::domain::Tenant;
use crate::domain::numbers::{Usage, service_allowance_left};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places::Toll;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

/// The digits of a port-out PIN (PO-14).
pub const PIN_DIGITS: std::ops::RangeInclusive<usize> = 6..=10;
/// Business days that a change of usage takes. Invented.
const CONVERSION_DAYS: u32 = 2;

/// User numbers that are becoming service numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conversion {
    /// The numbers, ascending.
    pub numbers: Box<[PhoneNumber]>,
    /// When they are service numbers.
    pub done_at: Timestamp,
}

/// Whether the organization is in the United States or has numbers there (PO-14).
pub fn is_american(tenant: &Tenant) -> bool {
    tenant.country == Country::US || tenant.numbers.owned.keys().any(|n| in_united_states(*n))
}

/// Numbers of +1 are of the United States, of Canada or of an island; only the plan tells.
fn in_united_states(number: PhoneNumber) -> bool {
    number.digits() / 10_000_000_000 == 1 && number.country() == Some(Country::US)
}

/// May the port-out PIN become this (PO-14)?
pub fn can_set_pin(tenant: &Tenant, pin: &str) -> Result<(), Refusal> {
    let pin = pin.trim();
    if !is_american(tenant) {
        return Err(PortRefusal::PinOnlyInUnitedStates.into());
    }
    if pin.is_empty() && tenant.ports.pin.is_some() {
        return Err(PortRefusal::PinBlank.into());
    }
    if !PIN_DIGITS.contains(&pin.len()) || !pin.bytes().all(|b| b.is_ascii_digit()) {
        return Err(PortRefusal::PinShape.into());
    }
    if tenant.ports.pin.as_deref() == Some(pin) { Err(Refusal::NoChange) } else { Ok(()) }
}

/// The user numbers that could become service numbers.
pub fn convertible(tenant: &Tenant) -> impl Iterator<Item = PhoneNumber> + '_ {
    let free = |n: &PhoneNumber| can_convert_one(tenant, *n).is_ok();
    tenant.numbers.owned.keys().copied().filter(free)
}

fn can_convert_one(tenant: &Tenant, number: PhoneNumber) -> Result<(), Refusal> {
    let owned = tenant.numbers.owned.get(&number).ok_or(Refusal::NotOwned { number })?;
    if owned.usage != Usage::User {
        return Err(PortRefusal::ServiceAlready { number }.into());
    }
    if owned.user.is_some() {
        return Err(PortRefusal::OfPerson { number }.into());
    }
    let runs = |c: &Conversion| c.numbers.binary_search(&number).is_ok();
    match tenant.ports.conversions.iter().any(runs) {
        true => Err(PortRefusal::ConversionRuns { number }.into()),
        false => Ok(()),
    }
}

/// May these user numbers become service numbers (NT-07)?
pub fn can_convert(tenant: &Tenant, numbers: &[PhoneNumber]) -> Result<(), Refusal> {
    if numbers.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    numbers.iter().try_for_each(|number| can_convert_one(tenant, *number))?;
    if tenant.ports.pin.is_none() && numbers.iter().any(|n| in_united_states(*n)) {
        return Err(PortRefusal::PinMissing.into());
    }
    let asked = numbers.iter().filter(|n| counts(tenant, **n)).count() as u32;
    let left = service_allowance_left(tenant, Toll::Toll);
    match asked > left {
        true => Err(Refusal::QuotaExceeded { toll: Toll::Toll, asked, left }),
        false => Ok(()),
    }
}

/// Numbers that are becoming service numbers of this kind and count against the allowance.
pub fn counted_conversions(tenant: &Tenant, toll: Toll) -> usize {
    let coming = tenant.ports.conversions.iter().flat_map(|c| c.numbers.iter());
    let counted = coming.filter(|n| counts(tenant, **n)).count();
    if toll == Toll::Toll { counted } else { 0 }
}

fn counts(tenant: &Tenant, number: PhoneNumber) -> bool {
    tenant.numbers.owned.get(&number).is_some_and(|owned| !owned.ported)
}

pub(super) fn apply(tenant: &mut Tenant, event: &PortEvent, at: Timestamp) {
    match event {
        PortEvent::ConversionAsked { numbers } => {
            let done_at = eastern(at).0.business_days_later(CONVERSION_DAYS).eastern(12);
            tenant.ports.conversions.push(Conversion { numbers: numbers.clone(), done_at });
        }
        PortEvent::Converted if !tenant.ports.conversions.is_empty() => {
            let done = tenant.ports.conversions.remove(0);
            for number in &done.numbers {
                // Whoever was given one of them meanwhile keeps it.
                if let Some(owned) = tenant.numbers.owned.get_mut(number)
                    && owned.usage == Usage::User
                    && owned.user.is_none()
                {
                    owned.usage = Usage::Service(Toll::Toll);
                }
            }
        }
        _ => {}
    }
}
