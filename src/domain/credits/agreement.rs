//! Who pays for credits: a card, or an enterprise agreement of a volume customer (CC-05, CC-09).

use serde::{Deserialize, Serialize};

use super::{CreditRefusal, ORDER_LENGTH_MAX};
use crate::domain::Tenant;
use crate::domain::chance::Stream;
use crate::domain::phone::Country;
use crate::domain::refusal::Refusal;

/// Who pays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Payment {
    /// The card of the organization.
    #[default]
    Card,
    /// An enterprise agreement, with a purchase order number or an empty text.
    Agreement { number: u32, purchase_order: Box<str> },
}

/// An enterprise agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Its number.
    pub number: u32,
    /// The country of its billing address.
    pub billed_in: Country,
}

/// The enterprise agreements of the organization, any of which may be chosen: the English page
/// says so, the French one the opposite (CC-05). Invented; the last one is billed in another
/// region, so that CC-09 can be met.
pub fn agreements(tenant: &Tenant) -> [Agreement; 3] {
    let home = tenant.country;
    let elsewhere = if is_american(home) { Country::FR } else { Country::US };
    let mut stream = Stream::new(tenant.seed, "enterprise agreements", 0);
    // Each in a range of its own, so that no two are alike.
    let mut number = |first: u32| first + stream.below(1_000_000);
    [
        Agreement { number: number(4_000_000), billed_in: home },
        Agreement { number: number(5_000_000), billed_in: home },
        Agreement { number: number(6_000_000), billed_in: elsewhere },
    ]
}

/// The two regions of the number catalog (NI-09), by the countries of the first.
fn is_american(country: Country) -> bool {
    ["US", "CA", "MX", "PR"].contains(&country.code())
}

pub(super) fn can_pay_by(tenant: &Tenant, payment: &Payment) -> Result<(), Refusal> {
    let Payment::Agreement { number, purchase_order } = payment else { return Ok(()) };
    let no = |why| Err(Refusal::Credit(why));
    let known = agreements(tenant).into_iter().find(|agreement| agreement.number == *number);
    let Some(agreement) = known else { return no(CreditRefusal::UnknownAgreement) };
    if is_american(agreement.billed_in) != is_american(tenant.country) {
        return no(CreditRefusal::AgreementElsewhere { agreement });
    }
    match purchase_order.chars().count() > ORDER_LENGTH_MAX as usize {
        true => no(CreditRefusal::PurchaseOrderTooLong { most: ORDER_LENGTH_MAX }),
        false => Ok(()),
    }
}
