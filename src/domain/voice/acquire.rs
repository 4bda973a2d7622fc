//! Reserving user numbers within the allowance (AQ-02) and giving numbers up (AQ-11, AQ-12).

use super::{VoiceRefusal, refuse};
use crate::domain::Tenant;
use crate::domain::ids::PlaceId;
use crate::domain::numbers;
use crate::domain::phone::PhoneNumber;
use crate::domain::places::{self, Toll};
use crate::domain::pool;
use crate::domain::refusal::Refusal;

/// The free numbers of a place that begin with some digits, written internationally or as at home;
/// a place such as 020 7946 is found in both ways (NI-12).
pub fn free_numbers(tenant: &Tenant, place: PlaceId, begins: &str) -> Vec<PhoneNumber> {
    let wanted: String = begins.chars().filter(char::is_ascii_digit).collect();
    let mut free = pool::free_numbers(tenant, place);
    if wanted.is_empty() {
        return free;
    }
    let country = places::place(place).country;
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    free.retain(|number| {
        number.digits().to_string().starts_with(&wanted)
            || digits(&number.display(country)).starts_with(&wanted)
    });
    free
}

/// Whether what numbers should begin with can be read: digits, and the signs between them.
fn readable(begins: &str) -> bool {
    begins.chars().all(|c| c.is_ascii_digit() || " \u{a0}\u{202f}().-+".contains(c))
}

/// May `quantity` user numbers of `place` be put on hold, and if not, why not?
pub fn can_reserve(
    tenant: &Tenant,
    place: PlaceId,
    quantity: u32,
    begins: &str,
) -> Result<(), Refusal> {
    numbers::can_search(tenant, quantity)?;
    if places::place(place).toll() == Toll::TollFree {
        return Err(refuse(VoiceRefusal::NoUserNumbers { place }));
    }
    if !readable(begins) {
        return Err(refuse(VoiceRefusal::NotDigits));
    }
    numbers::can_hold(tenant, quantity)?;
    let left = numbers::user_allowance_left(tenant);
    if quantity > left {
        return Err(refuse(VoiceRefusal::QuotaExceeded { asked: quantity, left }));
    }
    let stock = pool::stock(tenant, place);
    if quantity > stock {
        let nearest = pool::nearest_with_stock(tenant, place, quantity);
        return Err(Refusal::NotInStock { place, asked: quantity, free: stock, nearest });
    }
    let free = free_numbers(tenant, place, begins).len() as u32;
    match quantity > free {
        true => Err(refuse(VoiceRefusal::NoneBegin { asked: quantity, free })),
        false => Ok(()),
    }
}

/// May a number be given up: it is owned and serves nothing (AQ-11)?
pub fn can_release(tenant: &Tenant, number: PhoneNumber) -> Result<(), Refusal> {
    if !tenant.numbers.owned.contains_key(&number) {
        return Err(Refusal::NotOwned { number });
    }
    let mut running = tenant.numbers.releases.iter();
    if let Some(order) = running.find(|order| order.numbers.contains(&number)) {
        return Err(refuse(VoiceRefusal::ReleaseRuns { number, at: order.due_at }));
    }
    match serves_nothing(tenant, number) {
        true => Ok(()),
        false => Err(refuse(VoiceRefusal::InUse { number })),
    }
}

/// Whether an owned number serves neither a person nor a service.
pub(super) fn serves_nothing(tenant: &Tenant, number: PhoneNumber) -> bool {
    let owned = tenant.numbers.owned.get(&number);
    owned.is_some_and(|owned| owned.user.is_none()) && numbers::service_of(tenant, number).is_none()
}

/// May these numbers be given up? One that may not keeps all of them (AQ-11).
pub(super) fn can_release_all(tenant: &Tenant, numbers: &[PhoneNumber]) -> Result<(), Refusal> {
    if numbers.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    if let Some(limit) = tenant.profile().release_max
        && numbers.len() > limit
    {
        let (asked, limit) = (numbers.len() as u32, limit as u32);
        return Err(refuse(VoiceRefusal::TooManyReleased { asked, limit }));
    }
    numbers.iter().try_for_each(|number| can_release(tenant, *number))
}
