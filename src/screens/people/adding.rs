//! A person who is being added: what was typed, what is wrong with it, and the command.

use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::licenses::{self, LicenseCommand, LicenseRefusal};
use crate::domain::phone::Country;
use crate::domain::places;
use crate::domain::refusal::Refusal;
use crate::screens::countries::distinct;

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The display name.
    pub name: String,
    /// The part of the address before the `@`, or the whole address.
    pub alias: String,
    /// The usage location, two letters; nothing for the country of the organization.
    pub country: String,
}

/// What is wrong, by field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flaws {
    /// With the name.
    pub name: Option<Refusal>,
    /// With the address.
    pub address: Option<Refusal>,
}

/// The address of the person: in the domain of the organization unless another one was typed.
pub fn address(tenant: &Tenant, draft: &Draft) -> String {
    let alias = draft.alias.trim();
    match alias.contains('@') {
        true => alias.to_string(),
        false => format!("{alias}@{}", tenant.domain),
    }
}

/// What is wrong.
pub fn flaws(tenant: &Tenant, draft: &Draft) -> Flaws {
    let usual = licenses::can_add(tenant, &draft.name, &address(tenant, draft)).err();
    let name = usual.filter(|why| {
        let of_name = LicenseRefusal::NameTooLong { most: licenses::NAME_LENGTH_MAX };
        let reasons = [LicenseRefusal::NameMissing, of_name].map(Refusal::License);
        reasons.contains(why)
    });
    // Asked again with a name that is right, so that both fields are told at once.
    let address = licenses::can_add(tenant, "name", &address(tenant, draft)).err();
    Flaws { name, address }
}

/// The usage location.
pub fn country(tenant: &Tenant, draft: &Draft) -> Country {
    Country::parse(&draft.country).unwrap_or(tenant.country)
}

/// The command.
pub fn command(tenant: &Tenant, draft: &Draft) -> Command {
    Command::License(LicenseCommand::AddPerson {
        name: draft.name.trim().into(),
        address: address(tenant, draft).into(),
        country: country(tenant, draft),
    })
}

/// The countries that are offered as a usage location: those of the catalog, that of the
/// organization, and those that people have.
pub fn countries(tenant: &Tenant) -> Vec<Country> {
    let catalog = places::all().iter().map(|place| place.country);
    let people = tenant.people.iter().map(|person| person.country);
    distinct(std::iter::once(tenant.country).chain(catalog).chain(people))
}
