//! Adding, editing, validating and deleting addresses and locations, with the reasons why not.

use super::check::{Problem, Verdict, check};
use super::civic::{Civic, PART_LENGTH_MAX, Part};
use super::{
    Address, EDITABLE_TODAY, EmergencyCommand, EmergencyEvent, EmergencyRefusal, Status, address,
    link, refuse, status,
};
use crate::domain::Tenant;
use crate::domain::ids::{AddressId, LocationId};
use crate::domain::profile::Era;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

pub(super) fn decide(
    tenant: &Tenant,
    command: &EmergencyCommand,
    now: Timestamp,
) -> Result<EmergencyEvent, Refusal> {
    let addresses = &tenant.addresses;
    match command {
        EmergencyCommand::Add { civic, validated } => {
            let (civic, status) = settled(civic, *validated)?;
            let address = AddressId(addresses.next);
            Ok(EmergencyEvent::Added { address, civic: Box::new(civic), status })
        }
        EmergencyCommand::Edit { address, civic, validated } => {
            edit(tenant, *address, civic, *validated, now)
        }
        EmergencyCommand::Validate { address } => validate(tenant, *address, now),
        EmergencyCommand::AskForHelp { address } => {
            can_ask_for_help(tenant, *address, now)?;
            Ok(EmergencyEvent::HelpAsked { address: *address })
        }
        EmergencyCommand::Remove { address } => {
            can_remove(tenant, *address)?;
            Ok(EmergencyEvent::Removed { address: *address })
        }
        EmergencyCommand::AddLocation { address, name } => {
            can_add_location(tenant, *address, name)?;
            let location = LocationId(addresses.next);
            let name = name.trim().into();
            Ok(EmergencyEvent::LocationAdded { location, address: *address, name })
        }
        EmergencyCommand::RemoveLocation { location } => {
            can_remove_location(tenant, *location)?;
            Ok(EmergencyEvent::LocationRemoved { location: *location })
        }
        EmergencyCommand::AcceptTerms { country } => match addresses.terms.contains(country) {
            true => Err(refuse(EmergencyRefusal::TermsAccepted { country: *country })),
            false => Ok(EmergencyEvent::TermsAccepted { country: *country }),
        },
        EmergencyCommand::RenameLocation { location, name } => {
            can_rename_location(tenant, *location, name)?;
            let name = name.trim().into();
            Ok(EmergencyEvent::LocationRenamed { location: *location, name })
        }
    }
}

/// What is kept of an address that was typed: as validation leaves it, or as it is.
fn settled(civic: &Civic, validated: bool) -> Result<(Civic, Status), Refusal> {
    let tidy = civic.clone().tidied();
    for part in Part::ALL {
        let text = tidy.get(part);
        let why = match part {
            _ if text.chars().count() > PART_LENGTH_MAX => {
                Problem::TooLong { limit: PART_LENGTH_MAX }
            }
            // By these it is found again.
            Part::Name | Part::City if text.is_empty() => Problem::Missing,
            _ => continue,
        };
        return Err(refuse(EmergencyRefusal::Unusable { part, why }));
    }
    if !validated {
        return Ok((tidy, Status::NotValidated));
    }
    match check(&tidy) {
        Verdict::Accepted { civic, .. } => Ok((civic, Status::Validated)),
        Verdict::Rejected(problems) => {
            let (part, why) =
                problems.into_iter().next().unwrap_or((Part::Street, Problem::Missing));
            Err(refuse(EmergencyRefusal::Rejected { part, why }))
        }
    }
}

/// May an address be edited: not once it is validated (EM-07), and today only in some countries,
/// there even then (EM-13)?
pub fn can_edit(tenant: &Tenant, id: AddressId, now: Timestamp) -> Result<(), Refusal> {
    let found = address(tenant, id)?;
    let country = found.civic.country;
    match tenant.era {
        Era::TeamsToday if EDITABLE_TODAY.contains(&country.code()) => Ok(()),
        Era::TeamsToday => Err(refuse(EmergencyRefusal::NotEditableThere { country })),
        Era::SkypeForBusiness2018 if is_validated(tenant, found, now) => {
            Err(refuse(EmergencyRefusal::ValidatedStays { address: id }))
        }
        Era::SkypeForBusiness2018 => Ok(()),
    }
}

fn is_validated(tenant: &Tenant, address: &Address, now: Timestamp) -> bool {
    status(tenant, address, now) == Status::Validated
}

fn edit(
    tenant: &Tenant,
    id: AddressId,
    civic: &Civic,
    validated: bool,
    now: Timestamp,
) -> Result<EmergencyEvent, Refusal> {
    can_edit(tenant, id, now)?;
    let found = address(tenant, id)?;
    if civic.country != found.civic.country {
        return Err(refuse(EmergencyRefusal::CountryStays { address: id }));
    }
    if !validated && is_validated(tenant, found, now) {
        return Err(refuse(EmergencyRefusal::MustValidate { address: id }));
    }
    let (civic, status) = settled(civic, validated)?;
    if civic == found.civic && status == found.validated {
        return Err(Refusal::NoChange);
    }
    Ok(EmergencyEvent::Edited { address: id, civic: Box::new(civic), status })
}

fn validate(tenant: &Tenant, id: AddressId, now: Timestamp) -> Result<EmergencyEvent, Refusal> {
    let found = address(tenant, id)?;
    if is_validated(tenant, found, now) {
        return Err(refuse(EmergencyRefusal::ValidatedAlready { address: id }));
    }
    match check(&found.civic) {
        Verdict::Accepted { civic, .. } => {
            let (civic, status) = (Box::new(civic), Status::Validated);
            Ok(EmergencyEvent::Checked { address: id, civic, status })
        }
        // That it was found invalid is kept once; asked again, the reason is the answer.
        Verdict::Rejected(_) if found.validated == Status::NotValidated => {
            let (civic, status) = (Box::new(found.civic.clone()), Status::Invalid);
            Ok(EmergencyEvent::Checked { address: id, civic, status })
        }
        Verdict::Rejected(problems) => {
            let first = problems.into_iter().next();
            let (part, why) = first.unwrap_or((Part::Street, Problem::Missing));
            Err(refuse(EmergencyRefusal::Rejected { part, why }))
        }
    }
}

/// May support be asked to validate an address (EM-09)?
pub fn can_ask_for_help(tenant: &Tenant, id: AddressId, now: Timestamp) -> Result<(), Refusal> {
    let found = address(tenant, id)?;
    if is_validated(tenant, found, now) {
        return Err(refuse(EmergencyRefusal::ValidatedAlready { address: id }));
    }
    if found.asked_at.is_some() {
        return Err(refuse(EmergencyRefusal::AskedAlready { address: id }));
    }
    // Nobody can find out by hand where a house without a street is.
    let missing = [Part::Street, Part::City].into_iter().find(|p| found.civic.get(*p).is_empty());
    match missing {
        Some(part) => {
            let why = Problem::Missing;
            Err(refuse(EmergencyRefusal::Unusable { part, why }))
        }
        None => Ok(()),
    }
}

/// May an address be deleted (EM-11)?
pub fn can_remove(tenant: &Tenant, id: AddressId) -> Result<(), Refusal> {
    address(tenant, id)?;
    let links = link::links(tenant, id);
    if links.any() { Err(refuse(EmergencyRefusal::Linked { links })) } else { Ok(()) }
}

/// May an address get a location of this name (EM-08)?
pub fn can_add_location(tenant: &Tenant, id: AddressId, name: &str) -> Result<(), Refusal> {
    address(tenant, id)?;
    let name = check_name(name)?;
    check_free(tenant, id, name, None)
}

/// The name of a location as it is kept, if it can be one.
pub fn check_name(name: &str) -> Result<&str, Refusal> {
    let name = name.trim();
    if name.is_empty() {
        return Err(refuse(EmergencyRefusal::NameMissing));
    }
    if name.chars().count() > PART_LENGTH_MAX {
        let why = Problem::TooLong { limit: PART_LENGTH_MAX };
        return Err(refuse(EmergencyRefusal::Unusable { part: Part::Name, why }));
    }
    Ok(name)
}

/// Whether no other location of the address has this name, in any case of letters.
fn check_free(
    tenant: &Tenant,
    id: AddressId,
    name: &str,
    but: Option<LocationId>,
) -> Result<(), Refusal> {
    let mut others = tenant.addresses.locations_of(id).filter(|(own, _)| Some(*own) != but);
    match others.any(|(_, location)| location.name.to_lowercase() == name.to_lowercase()) {
        true => Err(refuse(EmergencyRefusal::NameTaken)),
        false => Ok(()),
    }
}

/// May a location get this name (EM-08)? The default one stands for its address and has none.
pub fn can_rename_location(
    tenant: &Tenant,
    location: LocationId,
    name: &str,
) -> Result<(), Refusal> {
    let found = tenant.addresses.locations.get(&location);
    let found = found.ok_or(refuse(EmergencyRefusal::UnknownLocation { location }))?;
    if found.is_default() {
        return Err(refuse(EmergencyRefusal::DefaultLocation { location }));
    }
    let name = check_name(name)?;
    if *found.name == *name {
        return Err(Refusal::NoChange);
    }
    check_free(tenant, found.address, name, Some(location))
}

/// May a location be deleted (EM-11)?
pub fn can_remove_location(tenant: &Tenant, location: LocationId) -> Result<(), Refusal> {
    let found = tenant.addresses.locations.get(&location);
    let found = found.ok_or(refuse(EmergencyRefusal::UnknownLocation { location }))?;
    if found.is_default() {
        return Err(refuse(EmergencyRefusal::DefaultLocation { location }));
    }
    let links = link::links_of_location(tenant, location);
    if links.any() { Err(refuse(EmergencyRefusal::Linked { links })) } else { Ok(()) }
}
