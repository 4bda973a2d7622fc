//! Assigning numbers to people: who can get one, which numbers fit, where emergency calls may lead
//! (AN-01, AN-03, AN-05).

use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::emergency;
use crate::domain::ids::{LocationId, UserId};
use crate::domain::numbers::Usage;
use crate::domain::people;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::domain::voice::{self, VoiceCommand};
use crate::texts::Lang;
use crate::wording;

/// What is done to whoever is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A number for people who have none.
    Assign,
    /// Another number for one person.
    Change,
    /// Another emergency location for one person.
    Relocate,
}

/// Who of the chosen people gets a number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Whom {
    /// Those who can, in order.
    pub able: Vec<UserId>,
    /// Why others cannot.
    pub reasons: Vec<Refusal>,
    /// The usage location of those who can, where it is one and the same (RG-04).
    pub country: Option<Country>,
}

/// Looks at the chosen people.
pub fn whom(
    tenant: &Tenant,
    users: impl Iterator<Item = UserId>,
    step: Step,
    now: Timestamp,
) -> Whom {
    let mut whom = Whom::default();
    let mut countries = Vec::new();
    for user in users {
        let may = match step {
            Step::Assign => may_get(tenant, user, now),
            Step::Change => may_get_another(tenant, user, now),
            Step::Relocate => voice::can_remove(tenant, user),
        };
        match (may, people::person(tenant, user)) {
            (Ok(()), Ok(person)) => {
                countries.push(person.country);
                whom.able.push(user);
            }
            (Err(why), _) | (_, Err(why)) => whom.reasons.push(why),
        }
    }
    countries.dedup();
    whom.country = if let [one] = countries[..] { Some(one) } else { None };
    whom
}

/// May a person get a first number, whichever it is?
pub fn may_get(tenant: &Tenant, user: UserId, now: Timestamp) -> Result<(), Refusal> {
    voice::can_have_number(tenant, user, now)?;
    match voice::number_of(tenant, user) {
        Some(number) => Err(Refusal::Voice(voice::VoiceRefusal::HasNumber { user, number })),
        None => Ok(()),
    }
}

/// May a person get another number, whichever it is?
pub fn may_get_another(tenant: &Tenant, user: UserId, now: Timestamp) -> Result<(), Refusal> {
    voice::can_remove(tenant, user)?;
    voice::can_have_number(tenant, user, now)
}

/// The user numbers of a country that nobody has.
pub fn free_numbers(tenant: &Tenant, country: Country) -> Vec<PhoneNumber> {
    let owned = tenant.numbers.owned.iter();
    let free = owned.filter(|(number, owned)| {
        owned.usage == Usage::User
            && owned.user.is_none()
            && voice::country_of(**number, owned) == Some(country)
    });
    free.map(|(number, _)| *number).collect()
}

/// The pairs of people and numbers, from a number on in the list of those that are free.
pub fn pairs(
    able: &[UserId],
    free: &[PhoneNumber],
    from: PhoneNumber,
) -> Box<[(UserId, PhoneNumber)]> {
    let at = free.iter().position(|number| *number == from).unwrap_or(0);
    // Behind the last number the first ones follow.
    let numbers = free[at..].iter().chain(&free[..at]);
    able.iter().copied().zip(numbers.copied()).collect()
}

/// A location that a search by city found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Which one.
    pub location: LocationId,
    /// Its name with that of its address.
    pub name: String,
    /// The address in one line.
    pub line: String,
    /// Why it cannot be linked; terms that were not accepted are no such reason, they are asked
    /// for (EM-12).
    pub why_not: Option<Refusal>,
}

/// The locations of a country in a city (AN-01).
pub fn found(
    tenant: &Tenant,
    lang: Lang,
    country: Country,
    city: &str,
    now: Timestamp,
) -> Vec<Found> {
    let mut found: Vec<Found> = emergency::found_by_city(tenant, country, city)
        .into_iter()
        .map(|(location, place, address)| {
            let may = emergency::can_link(tenant, location, country, now);
            Found {
                location,
                name: wording::emergency::location_name(place, address),
                line: wording::emergency::line(lang, &address.civic),
                why_not: may.err().filter(|why| !is_about_terms(why)),
            }
        })
        .collect();
    found.sort_by(|a, b| (a.why_not.is_some(), &a.name).cmp(&(b.why_not.is_some(), &b.name)));
    found
}

fn is_about_terms(why: &Refusal) -> bool {
    matches!(why, Refusal::Emergency(emergency::EmergencyRefusal::TermsMissing { .. }))
}

/// Whether an address must be chosen now: for numbers of the United States (EM-05), and for any
/// other that has none of its own yet, such as one that was ported.
pub fn needs_address(
    tenant: &Tenant,
    country: Option<Country>,
    pairs: &[(UserId, PhoneNumber)],
) -> bool {
    let without = |number| voice::location_for(tenant, number).is_none();
    country.is_none_or(|country| country == Country::US)
        || pairs.iter().any(|(_, number)| without(*number))
}

/// The command of the dialog.
pub fn command(
    step: Step,
    to: Box<[(UserId, PhoneNumber)]>,
    location: Option<LocationId>,
) -> Option<Command> {
    let (user, number) = *to.first()?;
    Some(Command::Voice(match step {
        Step::Assign => VoiceCommand::Assign { to, location },
        Step::Change => VoiceCommand::Change { user, number, location },
        Step::Relocate => VoiceCommand::Relocate { user, location: location? },
    }))
}
