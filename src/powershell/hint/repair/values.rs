//! What can stand where a document leaves a placeholder: values of this organization.

use crate::domain::Tenant;
use crate::domain::people;
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::session::Session;

/// What a placeholder stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The id of the bridge.
    Bridge,
    /// A number that people have today.
    OldNumber,
    /// A number that they are to have.
    NewNumber,
    /// `Toll` or `TollFree`.
    NumberType,
    /// Somebody.
    Person,
    /// Something else.
    Other,
}

impl Wanted {
    /// What stands for a value of this parameter under these words.
    pub fn of(parameter: &str, written: &str) -> Wanted {
        let words = written.to_ascii_lowercase();
        let parameter = parameter.to_ascii_lowercase();
        match parameter.as_str() {
            "bridgeid" => Wanted::Bridge,
            "fromnumber" => Wanted::OldNumber,
            "tonumber" => Wanted::NewNumber,
            "numbertype" => Wanted::NumberType,
            _ if words.contains("bridge") => Wanted::Bridge,
            _ if parameter.ends_with("number") => Wanted::NewNumber,
            _ if ["user", "upn", "sip", "mail"].iter().any(|word| words.contains(word)) => {
                Wanted::Person
            }
            _ => Wanted::Other,
        }
    }
}

/// A value that works.
pub fn value(session: &Session, wanted: Wanted, is_toll_free: bool) -> Option<String> {
    let toll = if is_toll_free { Toll::TollFree } else { Toll::Toll };
    match wanted {
        Wanted::Bridge => Some("(Get-CsOnlineDialInConferencingBridge).Identity".into()),
        Wanted::NumberType => Some(if is_toll_free { "TollFree" } else { "Toll" }.into()),
        Wanted::OldNumber => pair(session.tenant(), toll).map(|(old, _)| digits(old)),
        Wanted::NewNumber => pair(session.tenant(), toll).map(|(_, new)| digits(new)),
        Wanted::Person => person(session),
        Wanted::Other => None,
    }
}

/// Two numbers of the bridge of which the second can take the place of the first: the first is
/// not the bridge's own, and they are of one country where that can be.
fn pair(tenant: &Tenant, toll: Toll) -> Option<(PhoneNumber, PhoneNumber)> {
    let numbers: Vec<PhoneNumber> = tenant.bridge.numbers_of(toll).collect();
    let olds = || numbers.iter().filter(|old| tenant.bridge.default != Some(**old));
    let other = |old: &PhoneNumber, same: bool| {
        let fits = |new: &&PhoneNumber| **new != *old && (!same || new.country() == old.country());
        numbers.iter().find(fits).copied()
    };
    let found = |same: bool| olds().find_map(|old| other(old, same).map(|new| (*old, new)));
    found(true).or_else(|| found(false))
}

fn digits(number: PhoneNumber) -> String {
    number.e164().trim_start_matches('+').to_string()
}

/// Somebody's address: of the first who is there.
pub fn person(session: &Session) -> Option<String> {
    people::iter(session.tenant()).next().map(|(_, person)| person.address.to_string())
}

/// The address of the person whose address begins so.
pub fn called(tenant: &Tenant, name: &str) -> Option<String> {
    let local = name.split('@').next().unwrap_or(name).to_lowercase();
    let mut all = people::iter(tenant).map(|(_, person)| &person.address);
    let is_it = |address: &str| address.to_lowercase().split('@').next() == Some(local.as_str());
    all.find(|address| is_it(address)).map(|address| address.to_string())
}

/// The number of the organization that differs in one digit too many from what is written; nothing
/// where what is written is one of its numbers, or none is near.
pub fn nearly(tenant: &Tenant, written: &str) -> Option<String> {
    let plain: String = written.chars().filter(|c| !"+-() .".contains(*c)).collect();
    if plain.len() < 8 || !plain.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let forms = |number: &PhoneNumber| {
        let whole = digits(*number);
        let national = whole.strip_prefix('1').map(str::to_string);
        [Some(whole), national].into_iter().flatten().collect::<Vec<_>>()
    };
    let all: Vec<Vec<String>> = tenant.bridge.numbers.keys().map(forms).collect();
    if all.iter().flatten().any(|form| *form == plain) {
        return None;
    }
    let shortened = |at: usize| format!("{}{}", &plain[..at], &plain[at + 1..]);
    let is_near = |form: &&String| (0..plain.len()).any(|at| shortened(at) == **form);
    all.iter().flatten().find(is_near).cloned()
}
