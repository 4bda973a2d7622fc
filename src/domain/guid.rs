//! The identifiers that the service would show: derived from the organization and from what they
//! name (UUID version 5), so that the same thing has the same one after every replay.

use uuid::Uuid;

use super::Tenant;
use super::ids::{AddressId, HoldId, LocationId, UserId};

/// Any odd number: multiplying by it, and by its inverse, only shuffles the numbers of 32 bits.
const SHUFFLE: u32 = 0x9E37_79B1;
/// `SHUFFLE * UNSHUFFLE` is 1 in 32 bits.
const UNSHUFFLE: u32 = 0x0E8B_2F51;

/// The identifiers of an organization, for who needs many of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ids {
    organization: Uuid,
    seed: u64,
}

impl Ids {
    /// Those of this organization.
    pub fn of(tenant: &Tenant) -> Ids {
        let organization = Uuid::new_v5(&Uuid::NAMESPACE_DNS, tenant.domain.as_bytes());
        Ids { organization, seed: tenant.seed }
    }

    /// Something by a name that nothing else has.
    pub fn derived(&self, name: &str) -> Uuid {
        Uuid::new_v5(&self.organization, format!("{} {name}", self.seed).as_bytes())
    }

    /// The organization.
    pub fn tenant(&self) -> Uuid {
        self.derived("organization")
    }

    /// A person, as the directory knows the object. The last 32 bits tell which person it is, so
    /// that finding somebody among 100,000 people takes no look at the others.
    pub fn person(&self, user: UserId) -> Uuid {
        let mut bytes = self.derived(&format!("user {}", user.0)).into_bytes();
        let last = (user.0 ^ self.seed as u32).wrapping_mul(SHUFFLE);
        bytes[12..].copy_from_slice(&last.to_be_bytes());
        Uuid::from_bytes(bytes)
    }

    /// An emergency address.
    pub fn address(&self, address: AddressId) -> Uuid {
        self.derived(&format!("address {}", address.0))
    }

    /// A location inside an emergency address.
    pub fn location(&self, location: LocationId) -> Uuid {
        self.derived(&format!("location {}", location.0))
    }
}

/// The organization.
pub fn tenant(tenant: &Tenant) -> Uuid {
    Ids::of(tenant).tenant()
}

/// The conferencing bridge.
pub fn bridge(tenant: &Tenant) -> Uuid {
    derived(tenant, "bridge")
}

/// A person, as the directory knows the object.
pub fn person(tenant: &Tenant, user: UserId) -> Uuid {
    Ids::of(tenant).person(user)
}

/// The person whom the directory knows by this identifier.
pub fn find_person(tenant: &Tenant, id: Uuid) -> Option<UserId> {
    let [.., a, b, c, d] = id.into_bytes();
    let last = u32::from_be_bytes([a, b, c, d]);
    let user = UserId(last.wrapping_mul(UNSHUFFLE) ^ tenant.seed as u32);
    let known = user.index() < tenant.people.len();
    (known && person(tenant, user) == id).then_some(user)
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
    Ids::of(tenant).address(address)
}

/// A location inside an emergency address.
pub fn location(tenant: &Tenant, location: LocationId) -> Uuid {
    Ids::of(tenant).location(location)
}

/// Anything else, by a name that nothing else has.
pub fn derived(tenant: &Tenant, name: &str) -> Uuid {
    Ids::of(tenant).derived(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_shuffles_undo_each_other() {
        assert_eq!(SHUFFLE.wrapping_mul(UNSHUFFLE), 1);
    }
}
