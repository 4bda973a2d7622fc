//! What happens to credits by itself: a day's calls are paid, money is added, money lapses.
//!
//! The sources give no prices, so what a day costs is invented; the figures are in the profile.

use super::{CreditEvent, Recharge};
use crate::domain::Tenant;
use crate::domain::chance::Stream;
use crate::domain::licenses::Product;
use crate::domain::numbers::Usage;
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::domain::time::{DAY_MS, Timestamp};

/// What uses credits up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Payers {
    /// Toll-free numbers on the bridge, whose calls are paid by the minute (CC-08).
    pub toll_free: u32,
    /// People with a credits license and something to call with (CC-02).
    pub people: u32,
    /// People whose conferencing is paid by the minute (CC-10).
    pub by_the_minute: u32,
}

/// What uses the credits of the organization up at present.
pub fn payers(tenant: &Tenant) -> Payers {
    let toll_free = |number: &PhoneNumber| {
        let owned = tenant.numbers.owned.get(number);
        owned.is_some_and(|owned| owned.usage == Usage::Service(Toll::TollFree))
    };
    let routed = tenant.routing.numbers().filter(toll_free).count();
    let toll_free = (tenant.bridge.numbers_of(Toll::TollFree).count() + routed) as u32;
    let mut payers = Payers { toll_free, ..Payers::default() };
    for licenses in tenant.people.iter().map(|person| person.licenses) {
        let calls = licenses.give_calling() || licenses.give_conferencing();
        payers.people += u32::from(calls && licenses.has(Product::CommunicationsCredits));
        payers.by_the_minute += u32::from(licenses.pay_by_the_minute());
    }
    payers
}

/// What a day costs on average, in US cents.
pub fn daily_average_cents(tenant: &Tenant, payers: Payers) -> u64 {
    let profile = tenant.profile();
    let number = u64::from(profile.toll_free_day_min_cents)
        + u64::from(profile.toll_free_day_spread_cents) / 2;
    let person = u64::from(profile.person_day_max_cents) / 2;
    number * u64::from(payers.toll_free)
        + person * (u64::from(payers.people) + u64::from(payers.by_the_minute))
}

/// What the day that ends at `at` costs: the same for the same payers, whoever looks.
fn day_cents(tenant: &Tenant, payers: Payers, at: Timestamp) -> u64 {
    let profile = tenant.profile();
    let mut stream = Stream::new(tenant.seed, "credit use", at.0.div_euclid(DAY_MS) as u64);
    let numbers: u64 = (0..payers.toll_free)
        .map(|_| {
            let spread = stream.below(profile.toll_free_day_spread_cents + 1);
            u64::from(profile.toll_free_day_min_cents + spread)
        })
        .sum();
    // One draw for all people, so that a hundred thousand of them cost no more time than one.
    let permille = u64::from(stream.below(1_001));
    let people = u64::from(payers.people) + u64::from(payers.by_the_minute);
    numbers + people * u64::from(profile.person_day_max_cents) * permille / 1_000
}

/// When something next happens to the credits by itself.
pub fn due_at(tenant: &Tenant) -> Option<Timestamp> {
    let credits = &tenant.credits;
    let lapse = credits.next_lapse().map(|(at, _)| at);
    [lapse, credits.next_use_at, credits.next_recharge_at].into_iter().flatten().min()
}

/// What happens then: money lapses before it is used, and comes before more is used.
pub fn step(tenant: &Tenant, now: Timestamp) -> CreditEvent {
    let credits = &tenant.credits;
    if let Some((_, cents)) = credits.next_lapse().filter(|(at, _)| *at <= now) {
        return CreditEvent::Lapsed { cents };
    }
    match (credits.next_recharge_at, credits.recharge) {
        (Some(at), Some(recharge)) if at <= now => recharged(tenant, recharge),
        _ => {
            let cents = day_cents(tenant, payers(tenant), now);
            CreditEvent::Used { cents: cents.min(credits.balance_cents) }
        }
    }
}

fn recharged(tenant: &Tenant, recharge: Recharge) -> CreditEvent {
    let cents = recharge.amount_cents;
    let key = u64::from(tenant.credits.recharges);
    let fails = Stream::new(tenant.seed, "credit recharge", key)
        .happens(tenant.profile().recharge_fails_permille);
    if fails { CreditEvent::RechargeFailed { cents } } else { CreditEvent::Recharged { cents } }
}
