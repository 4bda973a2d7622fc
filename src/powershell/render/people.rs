//! Lines about people, their conferencing providers and their licenses.

use std::collections::BTreeSet;

use super::{is_there, quoted};
use crate::domain::Tenant;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::licenses::{self, Assigned, LicenseCommand};
use crate::domain::people::PersonChange;
use crate::domain::providers::{Acp, ProviderCommand, ThirdParty};
use crate::powershell::cmdlets::people::msol::sku_id;

/// The line or lines of a command about providers. That a file was written for a provider has none:
/// it is noted by the page that writes it. Today most of the cmdlets are gone.
pub fn provider(tenant: &Tenant, command: &ProviderCommand) -> Option<String> {
    let cmdlet = match command {
        ProviderCommand::Assign { .. } | ProviderCommand::ImportAcp { .. } => "Set-CsUserAcp",
        ProviderCommand::RemoveThirdParty { .. } => "Remove-CsUserAcp",
        ProviderCommand::RemoveMicrosoft { .. } => "Disable-CsOnlineDialInConferencingUser",
        ProviderCommand::MoveToMicrosoft { .. } => "Enable-CsOnlineDialInConferencingUser",
        ProviderCommand::ClearNumbers { .. } => "Set-CsOnlineDialInConferencingUser",
        ProviderCommand::ReplaceAutomatically { .. } => {
            "Set-CsOnlineDialInConferencingTenantSettings"
        }
        ProviderCommand::NoteExport { .. } => return None,
    };
    if !is_there(tenant, cmdlet) {
        return None;
    }
    match command {
        ProviderCommand::Assign { user, acp } => set_acp(tenant, *user, acp),
        ProviderCommand::ImportAcp { rows } => imported(tenant, rows),
        ProviderCommand::RemoveThirdParty { users } => {
            each(tenant, users, |who| format!("Remove-CsUserAcp -Identity {who}"))
        }
        ProviderCommand::RemoveMicrosoft { users } => each(tenant, users, |who| {
            format!("Disable-CsOnlineDialInConferencingUser -Identity {who}")
        }),
        ProviderCommand::MoveToMicrosoft { users, replace } => {
            let replace = if *replace { " -ReplaceProvider" } else { "" };
            each(tenant, users, |who| {
                format!("Enable-CsOnlineDialInConferencingUser -Identity {who}{replace}")
            })
        }
        ProviderCommand::ClearNumbers { users } => cleared(tenant, users),
        ProviderCommand::ReplaceAutomatically { on } => Some(format!(
            "Set-CsOnlineDialInConferencingTenantSettings -AutomaticallyReplaceAcpProvider ${on}"
        )),
        ProviderCommand::NoteExport { .. } => None,
    }
}

/// A person as a line names them; nothing for an id that names nobody.
pub fn who(tenant: &Tenant, user: UserId) -> Option<String> {
    tenant.people.get(user.index()).map(|person| quoted(&person.address))
}

/// A line for each person.
fn each(tenant: &Tenant, users: &UserSet, line: impl Fn(&str) -> String) -> Option<String> {
    let lines: Option<Vec<String>> =
        users.iter().map(|user| who(tenant, user).map(|who| line(&who))).collect();
    lines.filter(|lines| !lines.is_empty()).map(|lines| lines.join("\n"))
}

fn set_acp(tenant: &Tenant, user: UserId, acp: &Acp) -> Option<String> {
    let known = ThirdParty::named(tenant.profile().third_parties, &acp.name);
    let toll_free = match acp.toll_free {
        Some(number) => format!(" -TollFreeNumbers {}", quoted(&number.digits().to_string())),
        None => String::new(),
    };
    Some(format!(
        "Set-CsUserAcp -Identity {} -Domain {} -Name {} -TollNumber {}{toll_free} \
         -ParticipantPasscode {}",
        who(tenant, user)?,
        quoted(known.map_or("", |known| known.domain)),
        quoted(&acp.name),
        quoted(&acp.toll.digits().to_string()),
        quoted(&acp.passcode),
    ))
}

/// The rows of a file, one after the other. Whoever gives a conference ID to somebody else within
/// the file loses the provider first, since two people cannot have it even for a moment.
fn imported(tenant: &Tenant, rows: &[(UserId, Acp)]) -> Option<String> {
    let passcodes: BTreeSet<&str> = rows.iter().map(|(_, acp)| &*acp.passcode).collect();
    let (mut freed, mut set) = (Vec::new(), Vec::new());
    for (user, acp) in rows {
        let held = tenant.people.get(user.index())?.acp.as_deref();
        let same = |held: &Acp| {
            held.name.eq_ignore_ascii_case(acp.name.trim())
                && Acp { name: held.name.clone(), ..acp.clone() } == *held
        };
        if held.is_some_and(same) {
            continue;
        }
        if held.is_some_and(|held| passcodes.contains(&*held.passcode)) {
            freed.push(format!("Remove-CsUserAcp -Identity {}", who(tenant, *user)?));
        }
        set.push(set_acp(tenant, *user, acp)?);
    }
    freed.extend(set);
    (!freed.is_empty()).then(|| freed.join("\n"))
}

/// The numbers that people would have as new ones, given by name ("Clear", US-15).
fn cleared(tenant: &Tenant, users: &UserSet) -> Option<String> {
    let mut lines = Vec::new();
    for user in users.iter() {
        let person = tenant.people.get(user.index())?;
        let first = crate::domain::bridge::initial_toll(&tenant.bridge, person.country);
        if person.toll == first && person.toll_free.is_none() {
            continue;
        }
        let number = first.map_or("$null".to_string(), |n| quoted(&n.digits().to_string()));
        lines.push(format!(
            "Set-CsOnlineDialInConferencingUser -Identity {} -ServiceNumber {number} \
             -TollFreeServiceNumber $null",
            who(tenant, user)?,
        ));
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// The line or lines of a command about licenses and the people who have them.
pub fn license(tenant: &Tenant, command: &LicenseCommand) -> Option<String> {
    match command {
        LicenseCommand::Assign { users, add, remove } => {
            let skus = |name: &str, products: Assigned| {
                let ids: Vec<String> =
                    products.iter().map(|p| quoted(&sku_id(tenant, p))).collect();
                if ids.is_empty() { String::new() } else { format!(" -{name} {}", ids.join(", ")) }
            };
            let wishes =
                format!("{}{}", skus("AddLicenses", *add), skus("RemoveLicenses", *remove));
            let changes = |user: &UserId| {
                let person = tenant.people.get(user.index());
                person.is_none_or(|p| licenses::after(p, *add, *remove) != p.licenses)
            };
            // Whoever has it so already would be refused alone.
            let users: UserSet = match users.len() {
                1 => users.clone(),
                _ => users.iter().filter(changes).collect(),
            };
            each(tenant, &users, |who| {
                format!("Set-MsolUserLicense -UserPrincipalName {who}{wishes}")
            })
        }
        LicenseCommand::AddPerson { name, address, country } => Some(format!(
            "New-MsolUser -UserPrincipalName {} -DisplayName {} -UsageLocation {}",
            quoted(address),
            quoted(name),
            country.code(),
        )),
        LicenseCommand::SetUsageLocation { users, country } => each(tenant, users, |who| {
            format!("Set-MsolUser -UserPrincipalName {who} -UsageLocation {}", country.code())
        }),
    }
}

/// The line of a change of one person.
pub fn person(tenant: &Tenant, user: UserId, change: &PersonChange) -> Option<String> {
    let who = who(tenant, user)?;
    match change {
        PersonChange::AddressChanged { address } => {
            let address = quoted(&format!("sip:{address}"));
            Some(format!("Set-CsUser -Identity {who} -SipAddress {address}"))
        }
        PersonChange::UpgradedToTeams => {
            Some(format!("Grant-CsTeamsUpgradePolicy -Identity {who} -PolicyName UpgradeToTeams"))
        }
        // Licenses and the move of a mailbox have commands of their own; the rest is dial-in.
        PersonChange::ConferencingOn
        | PersonChange::ConferencingOff
        | PersonChange::ConferenceIdReset { .. }
        | PersonChange::MovedOnline => None,
    }
}
