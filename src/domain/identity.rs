//! Finding people by whatever names them: the identities that the cmdlets accept (US-17), and the
//! Guids under which the service keeps them and everything else.
//!
//! A SIP address or sign-in name, `DOMAIN\logon`, the display name, a distinguished name. A Guid is
//! derived from what it names, so that it is the same at every look.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::Tenant;
use super::ids::{AddressId, LocationId, UserId};
use super::people::{self, Person};

/// Why an identity names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unidentified {
    /// Nobody is called so.
    Unknown,
    /// Several people are.
    Several,
}

/// Everybody by each of their identities; made once for many questions.
#[derive(Debug, Default)]
pub struct Directory {
    /// The name of the domain in front of the backslash.
    domain: String,
    addresses: BTreeMap<String, UserId>,
    /// The first of that name, and whether there are more.
    logons: BTreeMap<String, (UserId, bool)>,
    names: BTreeMap<String, (UserId, bool)>,
}

impl Directory {
    /// Reads everybody.
    pub fn of(tenant: &Tenant) -> Directory {
        let domain = tenant.domain.split('.').next().unwrap_or_default().to_lowercase();
        let mut directory = Directory { domain, ..Directory::default() };
        for (user, person) in people::iter(tenant) {
            let address = person.address.to_lowercase();
            let logon = address.split('@').next().unwrap_or_default().to_string();
            note(&mut directory.logons, logon, user);
            note(&mut directory.names, plain(&person.name), user);
            directory.addresses.insert(address, user);
        }
        directory
    }

    /// The one person whom `identity` names.
    pub fn find(&self, identity: &str) -> Result<UserId, Unidentified> {
        let text = identity.trim();
        let one = |found: Option<&(UserId, bool)>| match found {
            Some((_, true)) => Err(Unidentified::Several),
            Some((user, false)) => Ok(*user),
            None => Err(Unidentified::Unknown),
        };
        // A comma inside a common name stands behind a backslash, so this comes first.
        if let Some(name) = common_name(text) {
            return one(self.names.get(&plain(&name)));
        }
        if let Some((domain, logon)) = text.split_once('\\') {
            let ours = domain.eq_ignore_ascii_case(&self.domain);
            return one(self.logons.get(&logon.to_lowercase()).filter(|_| ours));
        }
        let bare = match text.get(..4) {
            Some(scheme) if scheme.eq_ignore_ascii_case("sip:") => &text[4..],
            _ => text,
        };
        match self.addresses.get(&bare.trim().to_lowercase()) {
            Some(user) => Ok(*user),
            None => one(self.names.get(&plain(bare))),
        }
    }
}

fn note(to: &mut BTreeMap<String, (UserId, bool)>, key: String, user: UserId) {
    to.entry(key).and_modify(|(_, more)| *more = true).or_insert((user, false));
}

/// A name in lower case with single blanks.
fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The first part of `CN=Amos Marble,OU=…`.
fn common_name(text: &str) -> Option<String> {
    let rest = text.get(..3).filter(|start| start.eq_ignore_ascii_case("cn="))?;
    let mut name = String::new();
    let mut signs = text[rest.len()..].chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => name.extend(signs.next()),
            ',' => break,
            _ => name.push(sign),
        }
    }
    Some(name)
}

/// Any odd number: multiplying by it, and by its inverse, only shuffles the numbers of 32 bits.
const SHUFFLE: u32 = 0x9E37_79B1;
/// `SHUFFLE * UNSHUFFLE` is 1 in 32 bits.
const UNSHUFFLE: u32 = 0x0E8B_2F51;

/// The Guids of an organization.
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

    /// The Guid of something by a name that nothing else has.
    pub fn derived(&self, name: &str) -> Uuid {
        Uuid::new_v5(&self.organization, format!("{} {name}", self.seed).as_bytes())
    }

    /// The Guid of the organization itself.
    pub fn tenant(&self) -> Uuid {
        self.derived("tenant")
    }

    /// The object id of a person. Its last 32 bits tell which person it is, so that finding
    /// somebody by it among 100,000 people takes no look at the others.
    pub fn person(&self, user: UserId) -> Uuid {
        let mut bytes = self.derived(&format!("user {}", user.0)).into_bytes();
        let last = (user.0 ^ self.seed as u32).wrapping_mul(SHUFFLE);
        bytes[12..].copy_from_slice(&last.to_be_bytes());
        Uuid::from_bytes(bytes)
    }

    /// The Guid of an emergency address.
    pub fn address(&self, address: AddressId) -> Uuid {
        self.derived(&format!("address {}", address.0))
    }

    /// The Guid of a location in an emergency address.
    pub fn location(&self, location: LocationId) -> Uuid {
        self.derived(&format!("location {}", location.0))
    }
}

/// The Guid of something of this organization, by a name that nothing else has.
pub fn derived(tenant: &Tenant, name: &str) -> Uuid {
    Ids::of(tenant).derived(name)
}

/// The object id of a person.
pub fn object_id(tenant: &Tenant, user: UserId) -> Uuid {
    Ids::of(tenant).person(user)
}

/// The person with this object id.
pub fn by_object_id(tenant: &Tenant, id: Uuid) -> Option<UserId> {
    let [.., a, b, c, d] = id.into_bytes();
    let last = u32::from_be_bytes([a, b, c, d]);
    let user = UserId(last.wrapping_mul(UNSHUFFLE) ^ tenant.seed as u32);
    let known = user.index() < tenant.people.len();
    (known && object_id(tenant, user) == id).then_some(user)
}

/// The one person whom `identity` names: by what [`Directory::find`] takes, by the object id, alone
/// or in a distinguished name, or by what stands before the @. For one question; who has many and
/// asks by names makes a [`Directory`].
pub fn find(tenant: &Tenant, identity: &str) -> Result<UserId, Unidentified> {
    let text = identity.trim();
    if text.is_empty() {
        return Err(Unidentified::Unknown);
    }
    let guid = |text: &str| Uuid::try_parse(text).ok();
    if let Some(name) = common_name(text) {
        return match guid(&name) {
            Some(id) => by_object_id(tenant, id).ok_or(Unidentified::Unknown),
            None => by_name(tenant, &name),
        };
    }
    if let Some(id) = guid(text) {
        return by_object_id(tenant, id).ok_or(Unidentified::Unknown);
    }
    if let Some((domain, logon)) = text.split_once('\\') {
        let ours = tenant.domain.split('.').next().unwrap_or_default();
        return match domain.eq_ignore_ascii_case(ours) {
            true => by_logon(tenant, logon),
            false => Err(Unidentified::Unknown),
        };
    }
    let bare = match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("sip:") => text[4..].trim(),
        _ => text,
    };
    if let Some(user) = people::by_address(tenant, bare) {
        return Ok(user);
    }
    match by_name(tenant, bare) {
        Err(Unidentified::Unknown) if !bare.contains('@') => by_logon(tenant, bare),
        found => found,
    }
}

fn by_name(tenant: &Tenant, name: &str) -> Result<UserId, Unidentified> {
    let wanted = plain(name);
    only(people::iter(tenant).filter(|(_, person)| plain(&person.name) == wanted))
}

fn by_logon(tenant: &Tenant, logon: &str) -> Result<UserId, Unidentified> {
    let is_own = |address: &str| {
        address.split('@').next().is_some_and(|own| own.eq_ignore_ascii_case(logon))
    };
    only(people::iter(tenant).filter(|(_, person)| is_own(&person.address)))
}

fn only<'a>(mut found: impl Iterator<Item = (UserId, &'a Person)>) -> Result<UserId, Unidentified> {
    match (found.next(), found.next()) {
        (Some((user, _)), None) => Ok(user),
        (Some(_), Some(_)) => Err(Unidentified::Several),
        (None, _) => Err(Unidentified::Unknown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_shuffles_undo_each_other() {
        assert_eq!(SHUFFLE.wrapping_mul(UNSHUFFLE), 1);
    }
}
