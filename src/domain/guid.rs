//! The identifiers that the service would show: derived from the organization and from what they
//! name (UUID version 5), so that the same thing has the same one after every replay.

use uuid::Uuid;

use super::Tenant;
use super::ids::{AddressId, HoldId, LocationId, UserId};

/// The organization.
pub fn tenant(tenant: &Tenant) -> Uuid {
    derived(tenant, "organization")
}

/// The conferencing bridge.
pub fn bridge(tenant: &Tenant) -> Uuid {
    derived(tenant, "bridge")
}

/// A person, as the directory knows the object.
pub fn person(tenant: &Tenant, user: UserId) -> Uuid {
    derived(tenant, &format!("user {}", user.0))
}

/// A run of the migration service: the same person and round always give the same one.
pub fn run(tenant: &Tenant, user: UserId, round: u32) -> Uuid {
    derived(tenant, &format!("migration {} {round}", user.0))
}

/// A reservation, or the order of today that is one.
pub fn hold(tenant: &Tenant, hold: HoldId) -> Uuid {
    derived(tenant, &format!("hold {}", hold.0))
}

/// An emergency address.
pub fn address(tenant: &Tenant, address: AddressId) -> Uuid {
    derived(tenant, &format!("address {}", address.0))
}

/// A location inside an emergency address.
pub fn location(tenant: &Tenant, location: LocationId) -> Uuid {
    derived(tenant, &format!("location {}", location.0))
}

/// Anything else, by a name that nothing else has.
pub fn derived(tenant: &Tenant, name: &str) -> Uuid {
    let organization = Uuid::new_v5(&Uuid::NAMESPACE_DNS, tenant.domain.as_bytes());
    Uuid::new_v5(&organization, format!("{} {name}", tenant.seed).as_bytes())
}
