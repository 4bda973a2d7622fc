//! Finding people by name or address while one types.

use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::people;
use crate::screens::voice::numbers::folded;

/// How many people are offered at once.
pub const OFFERED: usize = 8;

/// The first people whose name or address contains what was typed, without those in `but`.
pub fn found(tenant: &Tenant, typed: &str, but: &[UserId]) -> Vec<UserId> {
    let typed = folded(typed.trim());
    let fits = |name: &str, address: &str| {
        typed.is_empty() || folded(name).contains(&typed) || address.contains(&typed)
    };
    people::iter(tenant)
        .filter(|(user, person)| !but.contains(user) && fits(&person.name, &person.address))
        .map(|(user, _)| user)
        .take(OFFERED)
        .collect()
}
