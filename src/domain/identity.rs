//! Finding people by whatever names them: the identities that the cmdlets accept (US-17).
//!
//! A SIP address or sign-in name, `DOMAIN\logon`, the display name, a distinguished name, the Guid.

use std::collections::BTreeMap;

use super::Tenant;
use super::guid;
use super::ids::UserId;
use super::people::{self, Person};

/// Why an identity names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unidentified {
    /// Nobody is called so.
    Unknown,
    /// Several people are.
    Several,
}

/// The one person whom `identity` names, for a single question: an address is looked for before
/// anything that takes longer. Besides what a directory finds, the object's identifier and the
/// alias, the part of the address before the @, name a person.
pub fn find(tenant: &Tenant, identity: &str) -> Result<UserId, Unidentified> {
    let text = identity.trim();
    if text.is_empty() {
        return Err(Unidentified::Unknown);
    }
    if let Some(name) = common_name(text) {
        return one(tenant, |person| is_called(person, &name))
            .or_else(|_| by_guid(tenant, &name).ok_or(Unidentified::Unknown));
    }
    if let Some((domain, logon)) = text.split_once('\\') {
        let ours = tenant.domain.split('.').next().unwrap_or_default();
        return match domain.eq_ignore_ascii_case(ours) {
            true => one(tenant, |person| is_alias(person, logon)),
            false => Err(Unidentified::Unknown),
        };
    }
    let bare = match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("sip:") => text[4..].trim(),
        _ => text,
    };
    if let Some(user) = people::by_address(tenant, bare).or_else(|| by_guid(tenant, bare)) {
        return Ok(user);
    }
    match one(tenant, |person| is_called(person, bare)) {
        Err(Unidentified::Unknown) => one(tenant, |person| is_alias(person, bare)),
        found => found,
    }
}

fn by_guid(tenant: &Tenant, text: &str) -> Option<UserId> {
    guid::find_person(tenant, uuid::Uuid::try_parse(text).ok()?)
}

fn is_called(person: &Person, name: &str) -> bool {
    let same = |a: char, b: char| a == b || a.to_lowercase().eq(b.to_lowercase());
    let mut words = name.split_whitespace();
    let mut own = person.name.split_whitespace();
    loop {
        match (words.next(), own.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one.chars().count() == other.chars().count() => {
                if !one.chars().zip(other.chars()).all(|(a, b)| same(a, b)) {
                    return false;
                }
            }
            _ => return false,
        }
    }
}

fn is_alias(person: &Person, alias: &str) -> bool {
    person.address.split('@').next().is_some_and(|own| own.eq_ignore_ascii_case(alias))
}

fn one(tenant: &Tenant, is_meant: impl Fn(&Person) -> bool) -> Result<UserId, Unidentified> {
    let mut found = people::iter(tenant).filter(|(_, person)| is_meant(person));
    match (found.next(), found.next()) {
        (None, _) => Err(Unidentified::Unknown),
        (Some((user, _)), None) => Ok(user),
        (Some(_), Some(_)) => Err(Unidentified::Several),
    }
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
