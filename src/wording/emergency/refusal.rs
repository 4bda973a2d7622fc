//! Why not, about emergency addresses.

use super::{address_name, location_of, part as part_name, problem};
use crate::domain::Tenant;
use crate::domain::emergency::EmergencyRefusal;
use crate::domain::ids::AddressId;
use crate::domain::phone::Country;
use crate::texts::Lang;
use crate::wording::place;

/// The sentence of a refusal.
pub fn refusal(lang: Lang, _reader: Country, tenant: &Tenant, why: &EmergencyRefusal) -> String {
    match lang {
        Lang::En => english(tenant, why),
        Lang::Fr => french(tenant, why),
    }
}

fn english(tenant: &Tenant, why: &EmergencyRefusal) -> String {
    let lang = Lang::En;
    let name = |address: &AddressId| address_name(tenant, *address);
    match why {
        EmergencyRefusal::UnknownAddress { .. } => "There is no such address.".into(),
        EmergencyRefusal::UnknownLocation { .. } => "There is no such location.".into(),
        EmergencyRefusal::Unusable { part, why } | EmergencyRefusal::Rejected { part, why } => {
            format!("{}: {}", part_name(lang, *part), problem(lang, *part, why))
        }
        EmergencyRefusal::ValidatedStays { address } => format!(
            "“{}” is validated and stays as it is. Create a new address from it instead.",
            name(address)
        ),
        EmergencyRefusal::NotEditableThere { country } => format!(
            "Addresses in {} cannot be edited; that is possible in 22 countries and regions.",
            place::country(lang, *country)
        ),
        EmergencyRefusal::MustValidate { address } => {
            format!("“{}” is validated, so what it becomes must be validated too.", name(address))
        }
        EmergencyRefusal::CountryStays { .. } => {
            "The country of an address cannot be changed. Add a new address.".into()
        }
        EmergencyRefusal::ValidatedAlready { address } => {
            format!("“{}” is validated already.", name(address))
        }
        EmergencyRefusal::AskedAlready { address } => {
            format!("Support was asked about “{}” already.", name(address))
        }
        EmergencyRefusal::Linked { links } => format!(
            "It is the emergency location of {}. Assign another location first.",
            super::links(lang, *links)
        ),
        EmergencyRefusal::DefaultLocation { .. } => {
            "The default location is the address itself and goes only with it.".into()
        }
        EmergencyRefusal::NameMissing => "Give it a name, such as 2nd floor.".into(),
        EmergencyRefusal::NameTaken => "Another location of this address has this name.".into(),
        EmergencyRefusal::TermsAccepted { country } => format!(
            "The emergency terms for {} were accepted already.",
            place::country(lang, *country)
        ),
        EmergencyRefusal::NotValidated { location } => format!(
            "{} is not validated. Only validated addresses can be linked to a number.",
            location_of(lang, tenant, *location)
        ),
        EmergencyRefusal::InAnotherCountry { location, wanted } => format!(
            "{} is not in {}, where the number belongs.",
            location_of(lang, tenant, *location),
            place::country(lang, *wanted)
        ),
        EmergencyRefusal::TermsMissing { country } => format!(
            "The emergency terms for {} must be accepted first, once for the whole organization.",
            place::country(lang, *country)
        ),
    }
}

fn french(tenant: &Tenant, why: &EmergencyRefusal) -> String {
    let lang = Lang::Fr;
    let name = |address: &AddressId| address_name(tenant, *address);
    match why {
        EmergencyRefusal::UnknownAddress { .. } => "Cette adresse n’existe pas.".into(),
        EmergencyRefusal::UnknownLocation { .. } => "Cet emplacement n’existe pas.".into(),
        EmergencyRefusal::Unusable { part, why } | EmergencyRefusal::Rejected { part, why } => {
            format!("{}\u{a0}: {}", part_name(lang, *part), problem(lang, *part, why))
        }
        EmergencyRefusal::ValidatedStays { address } => format!(
            "«\u{a0}{}\u{a0}» est validée et reste telle quelle. Créez plutôt une nouvelle \
             adresse à partir d’elle.",
            name(address)
        ),
        EmergencyRefusal::NotEditableThere { country } => format!(
            "Les adresses de ce pays ({}) ne se modifient pas\u{a0}; c’est possible dans 22 pays \
             et régions.",
            place::country(lang, *country)
        ),
        EmergencyRefusal::MustValidate { address } => format!(
            "«\u{a0}{}\u{a0}» est validée\u{a0}: ce qu’elle devient doit l’être aussi.",
            name(address)
        ),
        EmergencyRefusal::CountryStays { .. } => {
            "Le pays d’une adresse ne se change pas. Ajoutez une nouvelle adresse.".into()
        }
        EmergencyRefusal::ValidatedAlready { address } => {
            format!("«\u{a0}{}\u{a0}» est déjà validée.", name(address))
        }
        EmergencyRefusal::AskedAlready { address } => {
            format!("Le support est déjà saisi pour «\u{a0}{}\u{a0}».", name(address))
        }
        EmergencyRefusal::Linked { links } => format!(
            "C’est l’emplacement d’urgence de {}. Attribuez d’abord un autre emplacement.",
            super::links(lang, *links)
        ),
        EmergencyRefusal::DefaultLocation { .. } => {
            "L’emplacement par défaut est l’adresse elle-même et ne part qu’avec elle.".into()
        }
        EmergencyRefusal::NameMissing => "Donnez-lui un nom, par exemple 2e étage.".into(),
        EmergencyRefusal::NameTaken => "Un autre emplacement de cette adresse porte ce nom.".into(),
        EmergencyRefusal::TermsAccepted { country } => format!(
            "Les conditions d’urgence sont déjà acceptées\u{a0}: {}.",
            place::country(lang, *country)
        ),
        EmergencyRefusal::NotValidated { location } => format!(
            "{} n’est pas validé. Seules les adresses validées s’attribuent à un numéro.",
            location_of(lang, tenant, *location)
        ),
        EmergencyRefusal::InAnotherCountry { location, wanted } => format!(
            "{} n’est pas dans le pays du numéro ({}).",
            location_of(lang, tenant, *location),
            place::country(lang, *wanted)
        ),
        EmergencyRefusal::TermsMissing { country } => format!(
            "Les conditions d’urgence doivent d’abord être acceptées, une fois pour toute \
             l’organisation\u{a0}: {}.",
            place::country(lang, *country)
        ),
    }
}
