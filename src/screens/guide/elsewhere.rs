//! The figures that the guide takes from areas with data of their own.

use crate::domain::Tenant;
use crate::domain::emergency::{Status, status};
use crate::domain::time::Timestamp;

/// Emergency addresses that can be linked to people (EM-07).
pub(super) fn validated_addresses(tenant: &Tenant, now: Timestamp) -> u32 {
    let all = tenant.addresses.all.values();
    all.filter(|address| status(tenant, address, now) == Status::Validated).count() as u32
}

/// Call queues, and those of them that have a number.
pub(super) fn queues(tenant: &Tenant) -> (u32, u32) {
    let queues = &tenant.routing.queues;
    let numbered = queues.values().filter(|made| made.queue.number.is_some()).count();
    (queues.len() as u32, numbered as u32)
}

/// Auto attendants, and those of them that have a number.
pub(super) fn attendants(tenant: &Tenant) -> (u32, u32) {
    let attendants = &tenant.routing.attendants;
    let numbered = attendants.values().filter(|made| made.attendant.number.is_some()).count();
    (attendants.len() as u32, numbered as u32)
}
