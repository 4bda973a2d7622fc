//! Sentences about emergency addresses and locations.

mod refusal;

use crate::domain::Tenant;
use crate::domain::emergency::{
    Address, Caution, Civic, EmergencyEvent, Links, Location, Part, Problem, Status,
};
use crate::domain::ids::{AddressId, LocationId};
use crate::domain::phone::Country;
use crate::domain::time::Timestamp;
use crate::texts::Lang;

use super::format::{self, counted};
use super::{person, place};

pub use refusal::refusal;

/// The name of a part of the form.
pub fn part(lang: Lang, part: Part) -> &'static str {
    let t = &lang.texts().emergency;
    match part {
        Part::Name => t.name,
        Part::Number => t.number,
        Part::Street => t.street,
        Part::City => t.city,
        Part::State => t.state,
        Part::PostalCode => t.postal_code,
    }
}

/// A status in the reader's language; the cmdlets' words are in `Status::name` (EM-10).
pub fn status(lang: Lang, status: Status) -> &'static str {
    let t = &lang.texts().emergency;
    match status {
        Status::NotValidated => t.not_validated,
        Status::Validated => t.validated,
        Status::Invalid => t.invalid,
    }
}

/// An address in one line, as its country writes it.
pub fn line(lang: Lang, civic: &Civic) -> String {
    let street = match civic.country.code() {
        // The number stands behind the street.
        "DE" | "NL" | "ES" | "BE" | "DK" => [&*civic.street, &*civic.number],
        _ => [&*civic.number, &*civic.street],
    };
    let joined = |words: &[&str], between: &str| {
        let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty()).collect();
        words.join(between)
    };
    let town = match civic.country.code() {
        "US" | "CA" | "AU" | "PR" => {
            let state = joined(&[&civic.state, &civic.postal_code], " ");
            joined(&[&civic.city, &state], ", ")
        }
        "GB" | "IE" => joined(&[&civic.city, &civic.postal_code], " "),
        _ => joined(&[&civic.postal_code, &civic.city], " "),
    };
    let country = place::country(lang, civic.country);
    joined(&[&joined(&street, " "), &town, &country], ", ")
}

/// A location with the name of its address: `Seattle office, 2nd floor`.
pub fn location_name(location: &Location, address: &Address) -> String {
    match location.is_default() {
        true => address.civic.name.to_string(),
        false => format!("{}, {}", address.civic.name, location.name),
    }
}

/// A location by its id.
pub fn location_of(lang: Lang, tenant: &Tenant, location: LocationId) -> String {
    match tenant.addresses.located(location) {
        Some((found, address)) => {
            format!("{} ({})", location_name(found, address), line(lang, &address.civic))
        }
        None => format!("#{}", location.0),
    }
}

fn address_name(tenant: &Tenant, address: AddressId) -> String {
    let found = tenant.addresses.all.get(&address);
    found.map_or_else(|| format!("#{}", address.0), |found| found.civic.name.to_string())
}

/// The sentence of an event.
pub fn event(lang: Lang, _reader: Country, tenant: &Tenant, event: &EmergencyEvent) -> String {
    match lang {
        Lang::En => event_en(tenant, event),
        Lang::Fr => event_fr(tenant, event),
    }
}

fn event_en(tenant: &Tenant, event: &EmergencyEvent) -> String {
    let name = |address: &AddressId| address_name(tenant, *address);
    match event {
        EmergencyEvent::Added { civic, status: Status::Validated, .. } => {
            format!("Emergency address “{}” added and validated", civic.name)
        }
        EmergencyEvent::Added { civic, .. } => {
            format!("Emergency address “{}” added without validation", civic.name)
        }
        EmergencyEvent::Edited { civic, .. } => {
            format!("Emergency address “{}” changed", civic.name)
        }
        EmergencyEvent::Checked { civic, status: Status::Validated, .. } => {
            format!("Emergency address “{}” validated", civic.name)
        }
        EmergencyEvent::Checked { civic, .. } => {
            format!("Emergency address “{}” found invalid", civic.name)
        }
        EmergencyEvent::HelpAsked { address } => {
            format!("Support asked to validate “{}”", name(address))
        }
        EmergencyEvent::Removed { .. } => "An emergency address was deleted".into(),
        EmergencyEvent::LocationAdded { address, name: location, .. } => {
            format!("Location “{location}” added to “{}”", name(address))
        }
        EmergencyEvent::LocationRemoved { .. } => "A location was deleted".into(),
        EmergencyEvent::TermsAccepted { country } => {
            format!("Emergency terms accepted: {}", place::country(Lang::En, *country))
        }
        EmergencyEvent::LocationRenamed { name, .. } => {
            format!("A location is now called “{name}”")
        }
    }
}

fn event_fr(tenant: &Tenant, event: &EmergencyEvent) -> String {
    let name = |address: &AddressId| address_name(tenant, *address);
    match event {
        EmergencyEvent::Added { civic, status: Status::Validated, .. } => {
            format!("Adresse d’urgence «\u{a0}{}\u{a0}» ajoutée et validée", civic.name)
        }
        EmergencyEvent::Added { civic, .. } => {
            format!("Adresse d’urgence «\u{a0}{}\u{a0}» ajoutée sans validation", civic.name)
        }
        EmergencyEvent::Edited { civic, .. } => {
            format!("Adresse d’urgence «\u{a0}{}\u{a0}» modifiée", civic.name)
        }
        EmergencyEvent::Checked { civic, status: Status::Validated, .. } => {
            format!("Adresse d’urgence «\u{a0}{}\u{a0}» validée", civic.name)
        }
        EmergencyEvent::Checked { civic, .. } => {
            format!("Adresse d’urgence «\u{a0}{}\u{a0}» non valide", civic.name)
        }
        EmergencyEvent::HelpAsked { address } => {
            format!("Validation de «\u{a0}{}\u{a0}» demandée au support", name(address))
        }
        EmergencyEvent::Removed { .. } => "Une adresse d’urgence a été supprimée".into(),
        EmergencyEvent::LocationAdded { address, name: location, .. } => {
            format!("Emplacement «\u{a0}{location}\u{a0}» ajouté à «\u{a0}{}\u{a0}»", name(address))
        }
        EmergencyEvent::LocationRemoved { .. } => "Un emplacement a été supprimé".into(),
        EmergencyEvent::TermsAccepted { country } => {
            format!("Conditions d’urgence acceptées\u{a0}: {}", place::country(Lang::Fr, *country))
        }
        EmergencyEvent::LocationRenamed { name, .. } => {
            format!("Un emplacement s’appelle maintenant «\u{a0}{name}\u{a0}»")
        }
    }
}

/// What is wrong with a part, for the message at its field.
pub fn problem(lang: Lang, part: Part, why: &Problem) -> String {
    match (lang, why) {
        (_, Problem::Missing) => missing(lang, part).into(),
        (Lang::En, Problem::OnlyTown) => {
            "A town alone does not tell where to send help. Type street, number and postal code."
                .into()
        }
        (Lang::Fr, Problem::OnlyTown) => {
            "Une ville seule ne dit pas où envoyer les secours. Indiquez rue, numéro et code \
             postal."
                .into()
        }
        (Lang::En, Problem::NoDigit) => "A street number has a digit, such as 12 or 12 B.".into(),
        (Lang::Fr, Problem::NoDigit) => {
            "Un numéro de rue a au moins un chiffre, par exemple 12 ou 12 bis.".into()
        }
        (Lang::En, Problem::BareNumber { right }) => {
            format!("A street that is a number needs its ending: type “{right}”.")
        }
        (Lang::Fr, Problem::BareNumber { right }) => format!(
            "Une rue dont le nom est un nombre a besoin de sa terminaison\u{a0}: indiquez \
             «\u{a0}{right}\u{a0}»."
        ),
        (Lang::En, Problem::PostalForm { example }) => {
            format!("This is no postal code of this country; they look like {example}.")
        }
        (Lang::Fr, Problem::PostalForm { example }) => {
            format!("Ce n’est pas un code postal de ce pays\u{a0}; ils s’écrivent comme {example}.")
        }
        (Lang::En, Problem::UnknownState) => {
            "Type the state by its name or its code, such as WA.".into()
        }
        (Lang::Fr, Problem::UnknownState) => {
            "Indiquez l’État par son nom ou son code, par exemple WA.".into()
        }
        (Lang::En, Problem::TooLong { limit }) => format!("At most {limit} letters."),
        (Lang::Fr, Problem::TooLong { limit }) => format!("{limit} lettres au plus."),
    }
}

fn missing(lang: Lang, part: Part) -> &'static str {
    match (lang, part) {
        (Lang::En, Part::Name) => "Give the address a name, such as Seattle office.",
        (Lang::En, Part::Number) => "Type the street number.",
        (Lang::En, Part::Street) => "Type the street.",
        (Lang::En, Part::City) => "Type the city.",
        (Lang::En, Part::State) => "Type the state.",
        (Lang::En, Part::PostalCode) => "Type the postal code.",
        (Lang::Fr, Part::Name) => "Donnez un nom à l’adresse, par exemple Bureau de Paris.",
        (Lang::Fr, Part::Number) => "Indiquez le numéro.",
        (Lang::Fr, Part::Street) => "Indiquez la rue.",
        (Lang::Fr, Part::City) => "Indiquez la ville.",
        (Lang::Fr, Part::State) => "Indiquez l’État ou la région.",
        (Lang::Fr, Part::PostalCode) => "Indiquez le code postal.",
    }
}

/// The changes that validation made, for the green banner (EM-04).
pub fn changes(lang: Lang, changed: &[(Part, String, String)]) -> Vec<String> {
    let one = |(part, old, new): &(Part, String, String)| {
        let name = self::part(lang, *part);
        match lang {
            Lang::En => format!("{name}: “{new}” instead of “{old}”"),
            Lang::Fr => {
                format!("{name}\u{a0}: «\u{a0}{new}\u{a0}» au lieu de «\u{a0}{old}\u{a0}»")
            }
        }
    };
    changed.iter().map(one).collect()
}

/// A word of caution about a town that passes although it is probably wrong (EM-03).
pub fn caution(lang: Lang, city: &str, caution: Caution) -> String {
    let right = caution.looks_like;
    match lang {
        Lang::En => format!(
            "Did you mean {right}? Validation checks the form, not the truth: “{city}” passes, \
             because the rest is enough to route the call. Correct it if it is wrong."
        ),
        Lang::Fr => format!(
            "Vouliez-vous dire {right}\u{202f}? La validation vérifie la forme, non la \
             vérité\u{a0}: «\u{a0}{city}\u{a0}» passe, car le reste suffit à acheminer l’appel. \
             Corrigez si c’est faux."
        ),
    }
}

/// How many numbers lead to an address.
pub fn links(lang: Lang, links: Links) -> String {
    let people = (links.people > 0).then(|| person::how_many(lang, links.people));
    let unused = (links.numbers > 0).then(|| match lang {
        Lang::En => counted(lang, links.numbers, "unassigned number", "unassigned numbers"),
        Lang::Fr => {
            counted(lang, links.numbers, "numéro sans attribution", "numéros sans attribution")
        }
    });
    let parts: Vec<String> = [people, unused].into_iter().flatten().collect();
    match parts.is_empty() {
        true => person::how_many(lang, 0),
        false => format::list(lang, &parts),
    }
}

/// When support will have validated an address (EM-09).
pub fn help_until(lang: Lang, until: Timestamp, now: Timestamp) -> String {
    let when = format::when(lang, until, now);
    match lang {
        Lang::En => format!("Support validates it by hand, until {when} UTC."),
        Lang::Fr => format!("Le support la valide à la main, d’ici le {when} UTC."),
    }
}

/// How emergency calls of a country are routed (RG-07).
pub fn routing(lang: Lang, screened: bool) -> &'static str {
    match (lang, screened) {
        (Lang::En, true) => {
            "An operator asks callers where they are before the call goes to the local center."
        }
        (Lang::En, false) => "Calls go straight to the local emergency center.",
        (Lang::Fr, true) => {
            "Un opérateur demande à l’appelant où il se trouve avant de passer l’appel au centre \
             local."
        }
        (Lang::Fr, false) => "Les appels vont directement au centre d’urgence local.",
    }
}

/// The figures of the page.
pub fn summary(lang: Lang, addresses: u32, validated: u32, locations: u32) -> String {
    match lang {
        Lang::En => format!(
            "{} · {validated} validated · {}",
            counted(lang, addresses, "address", "addresses"),
            counted(lang, locations, "location inside them", "locations inside them")
        ),
        Lang::Fr => format!(
            "{} · {validated} {} · {}",
            counted(lang, addresses, "adresse", "adresses"),
            if format::is_one(lang, validated.into()) { "validée" } else { "validées" },
            counted(lang, locations, "emplacement à l’intérieur", "emplacements à l’intérieur")
        ),
    }
}

/// The question before an address or a location is deleted.
pub fn delete_title(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Delete “{name}”?"),
        Lang::Fr => format!("Supprimer «\u{a0}{name}\u{a0}»\u{202f}?"),
    }
}
