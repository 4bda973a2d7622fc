//! A new organization: what was typed, what is wrong with it, and what it begins with.

use crate::domain::chance;
use crate::domain::phone::Country;
use crate::domain::places;
use crate::screens::countries::distinct;
use crate::session::base::Base;

/// The longest name of an organization, in characters.
pub const NAME_LENGTH_MAX: usize = 60;

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Its name.
    pub name: String,
    /// The domain of its addresses.
    pub domain: String,
    /// Where it is based, two letters.
    pub country: String,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing stands in it.
    Missing,
    /// It is longer than it may be.
    TooLong,
    /// Another organization of this browser has the name.
    Taken,
    /// It is no domain.
    NotADomain,
}

/// What is wrong with the name; `taken` are those of the other organizations.
pub fn name_flaw(draft: &Draft, taken: &[String]) -> Option<Flaw> {
    let name = draft.name.trim();
    let same = |other: &String| other.trim().to_lowercase() == name.to_lowercase();
    match name.chars().count() {
        0 => Some(Flaw::Missing),
        n if n > NAME_LENGTH_MAX => Some(Flaw::TooLong),
        _ => taken.iter().any(same).then_some(Flaw::Taken),
    }
}

/// What is wrong with the domain.
pub fn domain_flaw(draft: &Draft) -> Option<Flaw> {
    let domain = draft.domain.trim();
    let label = |label: &str| {
        let sound = |c: char| c.is_ascii_alphanumeric() || c == '-';
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(sound)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    if domain.is_empty() {
        return Some(Flaw::Missing);
    }
    let sound = domain.contains('.') && domain.len() <= 253 && domain.split('.').all(label);
    (!sound).then_some(Flaw::NotADomain)
}

/// The countries in which a new organization can be based: those of the number catalog.
pub fn countries() -> Vec<Country> {
    distinct(places::all().iter().map(|place| place.country))
}

/// What it begins with; `None` while something is wrong.
pub fn base(draft: &Draft, taken: &[String]) -> Option<Base> {
    if name_flaw(draft, taken).is_some() || domain_flaw(draft).is_some() {
        return None;
    }
    let (name, domain) = (draft.name.trim(), draft.domain.trim().to_lowercase());
    Some(Base::Fresh {
        seed: chance::hash(name),
        name: name.into(),
        domain: domain.into(),
        country: Country::parse(&draft.country).or(countries().first().copied())?,
        start: Base::sample().start(),
    })
}
