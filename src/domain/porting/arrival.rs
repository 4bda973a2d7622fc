//! The numbers of an order are here: what they become, and where their emergency calls lead.

use super::PortId;
use super::form::Account;
use crate::domain::Tenant;
use crate::domain::emergency::{self, Civic, Part};
use crate::domain::ids::LocationId;
use crate::domain::numbers::OwnedNumber;
use crate::domain::phone::{Country, PhoneNumber};

/// The numbers of the order are the organization's from now on, and count against no allowance
/// (AQ-05).
pub(super) fn take_over(tenant: &mut Tenant, id: PortId) {
    let Some(order) = tenant.ports.orders.get(&id) else { return };
    let usage = order.form.start.kind.usage(order.form.letter.said_service);
    let account = order.form.account.clone();
    let numbers: Vec<PhoneNumber> = order.runs.iter().flat_map(|run| run.iter()).collect();
    // An order is of one country (PO-10).
    let country = numbers.first().and_then(|first| first.country());
    let location = country.and_then(|country| location_of(tenant, country, &account));
    let owned = OwnedNumber { ported: true, location, ..OwnedNumber::new(usage, None) };
    for number in numbers {
        tenant.numbers.owned.entry(number).or_insert(owned);
    }
}

/// Outside the United States a number needs its emergency location when it is ported (EM-05): the
/// service address, which the carrier has just matched (PO-12).
fn location_of(tenant: &mut Tenant, country: Country, account: &Account) -> Option<LocationId> {
    if country == Country::US {
        return None;
    }
    let civic = Civic::in_country(country)
        .with(Part::Name, &*account.company)
        .with(Part::Street, &*account.address)
        .with(Part::City, &*account.city)
        .with(Part::State, &*account.state)
        .with(Part::PostalCode, &*account.zip);
    Some(emergency::of_lines(tenant, civic))
}
