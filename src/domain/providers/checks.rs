//! May a provider be given, taken or changed, and if not, why not?

use std::collections::{BTreeMap, BTreeSet};

use super::{Acp, ProviderCommand, ProviderRefusal, ThirdParty, has_first_numbers, is_licensed};
use crate::domain::Tenant;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::people::{self, Provider};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

/// May `command` be carried out, and if not, why not?
pub fn can(tenant: &Tenant, command: &ProviderCommand, _now: Timestamp) -> Result<(), Refusal> {
    match command {
        ProviderCommand::Assign { user, acp } => can_assign(tenant, *user, acp),
        ProviderCommand::ImportAcp { rows } => can_import(tenant, rows),
        ProviderCommand::RemoveThirdParty { users } => can_remove_third_party(tenant, users),
        ProviderCommand::RemoveMicrosoft { users } => can_remove_microsoft(tenant, users),
        ProviderCommand::MoveToMicrosoft { users, replace } => can_move(tenant, users, *replace),
        ProviderCommand::ClearNumbers { users } => can_clear_numbers(tenant, users),
        ProviderCommand::ReplaceAutomatically { on } => match tenant.dial_in.replace_acp == *on {
            true => Err(Refusal::NoChange),
            false => Ok(()),
        },
        ProviderCommand::NoteExport { users } => {
            there_are_third_parties(tenant)?;
            all(users, |user| people::person(tenant, user).map(drop))
        }
    }
}

fn all(users: &UserSet, mut may: impl FnMut(UserId) -> Result<(), Refusal>) -> Result<(), Refusal> {
    match users.is_empty() {
        true => Err(Refusal::NobodyChosen),
        false => users.iter().try_for_each(&mut may),
    }
}

fn there_are_third_parties(tenant: &Tenant) -> Result<(), Refusal> {
    match tenant.profile().third_parties.is_empty() {
        true => Err(ProviderRefusal::ThirdPartiesEnded.into()),
        false => Ok(()),
    }
}

/// May `user` have a third party at all (AC-02, AC-04, AC-14)?
pub fn can_have_third_party(tenant: &Tenant, user: UserId) -> Result<(), Refusal> {
    let person = people::person(tenant, user)?;
    there_are_third_parties(tenant)?;
    if person.teams {
        return Err(ProviderRefusal::UsesTeams { user }.into());
    }
    match person.provider {
        Provider::Microsoft => Err(ProviderRefusal::MicrosoftFirst { user }.into()),
        Provider::ThirdParty | Provider::None => Ok(()),
    }
}

/// Whether a conference ID of a third party can be one: four to nine digits, as many as keypads
/// are patient with, and no zero in front, which spreadsheets lose. The figures are invented.
pub fn is_passcode(text: &str) -> bool {
    (4..=9).contains(&text.len())
        && text.bytes().all(|digit| digit.is_ascii_digit())
        && !text.starts_with('0')
}

/// Is what a third party gave complete and sound (AC-06)?
pub fn check_acp(tenant: &Tenant, acp: &Acp) -> Result<(), ProviderRefusal> {
    if ThirdParty::named(tenant.profile().third_parties, &acp.name).is_none() {
        return Err(ProviderRefusal::UnknownProvider { name: acp.name.clone() });
    }
    let mut numbers = std::iter::once(acp.toll).chain(acp.toll_free);
    if let Some(number) = numbers.find(|number| !number.is_valid()) {
        return Err(ProviderRefusal::NotANumber { number });
    }
    match is_passcode(&acp.passcode) {
        true => Ok(()),
        false => Err(ProviderRefusal::BadPasscode { text: acp.passcode.clone() }),
    }
}

/// What a third party gave, with its name as the list has it.
pub(super) fn settled(tenant: &Tenant, acp: &Acp) -> Acp {
    let known = ThirdParty::named(tenant.profile().third_parties, &acp.name);
    let name = known.map_or_else(|| acp.name.clone(), |known| known.name.into());
    Acp { name, ..acp.clone() }
}

/// May a third party with this data become the provider of `user`?
pub fn can_assign(tenant: &Tenant, user: UserId, acp: &Acp) -> Result<(), Refusal> {
    can_have_third_party(tenant, user)?;
    check_acp(tenant, acp)?;
    let acp = settled(tenant, acp);
    let same = |other: &Acp| (&other.name, &other.passcode) == (&acp.name, &acp.passcode);
    let taken = people::iter(tenant)
        .find(|(other, person)| *other != user && person.acp.as_deref().is_some_and(same));
    match taken {
        Some((other, _)) => Err(ProviderRefusal::PasscodeTaken { user, other }.into()),
        None if people::person(tenant, user)?.acp.as_deref() == Some(&acp) => {
            Err(Refusal::NoChange)
        }
        None => Ok(()),
    }
}

/// May the rows of a file be taken over, all together (AC-09)? Conference IDs may be exchanged
/// within the file; afterwards no two people of a provider have the same.
pub fn can_import(tenant: &Tenant, rows: &[(UserId, Acp)]) -> Result<(), Refusal> {
    if rows.is_empty() {
        return Err(Refusal::NobodyChosen);
    }
    let mut users = BTreeSet::new();
    for (user, acp) in rows {
        can_have_third_party(tenant, *user)?;
        check_acp(tenant, acp)?;
        if !users.insert(*user) {
            return Err(ProviderRefusal::PersonTwice { user: *user }.into());
        }
    }
    let settled: Vec<(UserId, Acp)> =
        rows.iter().map(|(user, acp)| (*user, settled(tenant, acp))).collect();
    let stay = people::iter(tenant).filter(|(user, _)| !users.contains(user));
    let stay = stay.filter_map(|(user, person)| Some((user, person.acp.as_deref()?)));
    let mut taken: BTreeMap<(&str, &str), UserId> = BTreeMap::new();
    for (user, acp) in stay.chain(settled.iter().map(|(user, acp)| (*user, acp))) {
        if let Some(other) = taken.insert((&acp.name, &acp.passcode), user) {
            return Err(ProviderRefusal::PasscodeTaken { user, other }.into());
        }
    }
    let news =
        |(user, acp): &(UserId, Acp)| tenant.people[user.index()].acp.as_deref() != Some(acp);
    if settled.iter().any(news) { Ok(()) } else { Err(Refusal::NoChange) }
}

/// May the third party of people be taken away?
pub fn can_remove_third_party(tenant: &Tenant, users: &UserSet) -> Result<(), Refusal> {
    all(users, |user| match people::person(tenant, user)?.provider {
        Provider::ThirdParty => Ok(()),
        _ => Err(ProviderRefusal::NoThirdParty { user }.into()),
    })
}

/// May Microsoft be taken away as the provider of people (US-18)?
pub fn can_remove_microsoft(tenant: &Tenant, users: &UserSet) -> Result<(), Refusal> {
    all(users, |user| people::can_edit_defaults(tenant, user))
}

/// May Microsoft become the provider of people (MV-01, MV-07)? For those for whom it is already,
/// there is nothing to do and nothing to refuse.
pub fn can_move(tenant: &Tenant, users: &UserSet, replace: bool) -> Result<(), Refusal> {
    all(users, |user| {
        let person = people::person(tenant, user)?;
        match person.provider {
            Provider::Microsoft => Ok(()),
            _ if !is_licensed(person) => Err(ProviderRefusal::NoLicense { user }.into()),
            Provider::ThirdParty if !replace => {
                Err(ProviderRefusal::MustBeReplaced { user }.into())
            }
            Provider::ThirdParty | Provider::None => Ok(()),
        }
    })
}

fn can_clear_numbers(tenant: &Tenant, users: &UserSet) -> Result<(), Refusal> {
    all(users, |user| people::can_edit_defaults(tenant, user))?;
    let keeps = |user: UserId| has_first_numbers(tenant, &tenant.people[user.index()]);
    if users.iter().all(keeps) { Err(Refusal::NoChange) } else { Ok(()) }
}
