//! Whom the `-Identity` of a cmdlet names (US-17), and the Guids of what is not a person.

use uuid::Uuid;

use crate::domain::Tenant;
use crate::domain::guid::Ids;
use crate::domain::ids::{AddressId, LocationId, UserId};
use crate::domain::people;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::value::wildcard;

pub use crate::powershell::cmdlets::identities::person;

/// The one person whom the parameter `-Identity` names.
pub fn of_call(call: &Call<'_>) -> Done<UserId> {
    person(call, &call.text("Identity").unwrap_or_default())
}

/// Everybody whom an identity names: a star in it stands for anything in a display name.
pub fn people(call: &Call<'_>, wanted: &str) -> Done<Vec<UserId>> {
    if !wanted.contains('*') {
        return person(call, wanted).map(|user| vec![user]);
    }
    Ok(call.look(|session| fitting(session.tenant(), wanted)))
}

fn fitting(tenant: &Tenant, pattern: &str) -> Vec<UserId> {
    let fits = |text: &str| wildcard::fits(text, pattern, false);
    let all = people::iter(tenant);
    all.filter(|(_, person)| fits(&person.name)).map(|(user, _)| user).collect()
}

/// What an error or a question calls a person.
pub fn address(call: &Call<'_>, user: UserId) -> String {
    call.look(|session| match session.tenant().people.get(user.index()) {
        Some(person) => person.address.to_string(),
        None => String::new(),
    })
}

/// The emergency address with this Guid.
pub fn emergency_address(tenant: &Tenant, wanted: &str) -> Option<AddressId> {
    let (ids, wanted) = (Ids::of(tenant), Uuid::try_parse(wanted.trim()).ok()?);
    tenant.addresses.all.keys().copied().find(|id| ids.address(*id) == wanted)
}

/// The location with this Guid.
pub fn location(tenant: &Tenant, wanted: &str) -> Option<LocationId> {
    let (ids, wanted) = (Ids::of(tenant), Uuid::try_parse(wanted.trim()).ok()?);
    tenant.addresses.locations.keys().copied().find(|id| ids.location(*id) == wanted)
}
