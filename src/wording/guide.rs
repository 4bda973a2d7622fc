//! The set-up guide in words: what was found in the organization, and what is missing.

use crate::domain::phone::Country;
use crate::texts::Lang;

use super::credits::money;
use super::format::{count, counted};
use super::{person, place};

/// How many of the stages are done.
pub fn progress(lang: Lang, done: u32, all: u32) -> String {
    match lang {
        Lang::En => format!("{done} of {all} done"),
        Lang::Fr => format!("{} sur {all}", counted(lang, done, "terminée", "terminées")),
    }
}

/// Whether numbers can be had in the country.
pub fn availability(lang: Lang, country: Country, in_catalog: bool) -> String {
    let name = place::country(lang, country);
    match (lang, in_catalog) {
        (Lang::En, true) => format!("{name}: Phone System and numbers are available."),
        (Lang::En, false) => format!(
            "{name}: no numbers in the admin center. Look at what else there is, such as request \
             forms and porting."
        ),
        (Lang::Fr, true) => {
            format!("{name}\u{a0}: le Système téléphonique et des numéros sont disponibles.")
        }
        (Lang::Fr, false) => format!(
            "{name}\u{a0}: pas de numéros dans le centre d’administration. Voyez les autres voies, \
             comme les formulaires et le transfert."
        ),
    }
}

/// What stage 2 finds: licenses bought, people who have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Licensed {
    /// Licenses bought that include Phone System.
    pub systems_bought: u32,
    /// Calling Plans bought.
    pub plans_bought: u32,
    /// People with Phone System.
    pub with_system: u32,
    /// People with Phone System and a Calling Plan.
    pub with_both: u32,
}

/// Licenses bought and assigned.
pub fn licenses(lang: Lang, it: Licensed) -> String {
    let (systems, plans) = (it.systems_bought, it.plans_bought);
    let (systems, plans) = match lang {
        Lang::En => (
            counted(lang, systems, "license", "licenses"),
            counted(lang, plans, "Calling Plan", "Calling Plans"),
        ),
        Lang::Fr => (
            counted(lang, systems, "licence", "licences"),
            counted(lang, plans, "forfait d’appels", "forfaits d’appels"),
        ),
    };
    let (system, both) =
        (person::counted(lang, it.with_system), person::counted(lang, it.with_both));
    match (lang, it.systems_bought, it.plans_bought, it.with_both) {
        (Lang::En, 0, 0, _) => "Neither Phone System nor a Calling Plan is bought yet.".into(),
        (Lang::Fr, 0, 0, _) => {
            "Ni Système téléphonique ni forfait d’appels ne sont encore achetés.".into()
        }
        (Lang::En, 0, _, _) => format!("{plans} bought, and no Phone System yet."),
        (Lang::Fr, 0, _, _) => {
            format!("{plans}. Il manque le Système téléphonique.")
        }
        (Lang::En, _, 0, _) => {
            format!("{systems} with Phone System bought, and no Calling Plan yet.")
        }
        (Lang::Fr, _, 0, _) => {
            format!("{systems} avec Système téléphonique. Il manque un forfait d’appels.")
        }
        (Lang::En, _, _, 0) => format!(
            "Bought: {systems} with Phone System, {plans}. Assign both to somebody; \
             with Phone System: {system}."
        ),
        (Lang::Fr, _, _, 0) => format!(
            "Achat\u{a0}: {systems} avec Système téléphonique, {plans}. \
             Attribuez les deux à quelqu’un\u{202f}; Système téléphonique\u{a0}: {system}."
        ),
        (Lang::En, ..) => format!("{both} with Phone System and a Calling Plan."),
        (Lang::Fr, ..) => format!("{both} avec Système téléphonique et forfait d’appels."),
    }
}

/// User numbers owned, for so many people who can have one.
pub fn user_numbers(lang: Lang, owned: u32, people: u32) -> String {
    let missing = people.saturating_sub(owned);
    match (lang, owned, missing) {
        (Lang::En, 0, _) => "No user number yet: get new ones, or transfer existing ones.".into(),
        (Lang::Fr, 0, _) => {
            "Pas encore de numéro d’utilisateur\u{a0}: obtenez-en ou transférez ceux que vous avez."
                .into()
        }
        (Lang::En, n, 0) => format!("{} owned.", counted(lang, n, "user number", "user numbers")),
        (Lang::Fr, n, 0) => {
            format!("{}.", counted(lang, n, "numéro d’utilisateur", "numéros d’utilisateur"))
        }
        (Lang::En, n, m) => format!(
            "{} owned, {} fewer than people with a Calling Plan.",
            counted(lang, n, "user number", "user numbers"),
            count(lang, m)
        ),
        (Lang::Fr, n, m) => format!(
            "{}, soit {} de moins que de personnes avec un forfait d’appels.",
            counted(lang, n, "numéro d’utilisateur", "numéros d’utilisateur"),
            count(lang, m)
        ),
    }
}

/// Service numbers owned.
pub fn service_numbers(lang: Lang, toll: u32, toll_free: u32) -> String {
    match (lang, toll + toll_free) {
        (Lang::En, 0) => "No service number yet: a queue and an attendant need one each.".into(),
        (Lang::Fr, 0) => {
            "Pas encore de numéro de service\u{a0}: une file et un standard en demandent un chacun."
                .into()
        }
        (Lang::En, _) => {
            format!("{} toll and {} toll-free owned.", count(lang, toll), count(lang, toll_free))
        }
        (Lang::Fr, _) => format!(
            "{} et {}.",
            counted(lang, toll, "numéro payant", "numéros payants"),
            counted(lang, toll_free, "gratuit", "gratuits")
        ),
    }
}

/// Validated addresses, and who has a number.
pub fn calling_plans(lang: Lang, addresses: u32, people: u32, with_number: u32) -> String {
    let given = (count(lang, with_number), count(lang, people.max(with_number)));
    match lang {
        Lang::En => {
            let first = match addresses {
                0 => "No validated emergency address yet.".to_string(),
                n => format!("{} validated.", counted(lang, n, "address", "addresses")),
            };
            let second = match (with_number, people) {
                (0, 0) => "Nobody can have a number before stage 2.".to_string(),
                (0, _) => "Nobody has a number yet.".to_string(),
                _ => format!("Numbers assigned: {} of {}.", given.0, given.1),
            };
            format!("{first} {second}")
        }
        Lang::Fr => {
            let first = match addresses {
                0 => "Pas encore d’adresse d’urgence validée.".to_string(),
                n => format!("{}.", counted(lang, n, "adresse validée", "adresses validées")),
            };
            let second = match (with_number, people) {
                (0, 0) => "Personne ne peut avoir de numéro avant l’étape 2.".to_string(),
                (0, _) => "Personne n’a encore de numéro.".to_string(),
                _ => format!("Numéros attribués\u{a0}: {} sur {}.", given.0, given.1),
            };
            format!("{first} {second}")
        }
    }
}

/// People with a conferencing license, and with a provider.
pub fn conferencing(lang: Lang, licensed: u32, with_provider: u32) -> String {
    let without = licensed - with_provider.min(licensed);
    match (lang, licensed, without) {
        (Lang::En, 0, _) => "Nobody has an Audio Conferencing license yet.".into(),
        (Lang::Fr, 0, _) => "Personne n’a encore de licence Audioconférence.".into(),
        (Lang::En, n, 0) => {
            format!("{} licensed, each with a provider.", counted(lang, n, "person", "people"))
        }
        (Lang::Fr, n, 0) => format!(
            "{} sous licence, avec un fournisseur.",
            counted(lang, n, "personne", "personnes")
        ),
        (Lang::En, n, m) => format!(
            "{} licensed; {} of them without a provider.",
            counted(lang, n, "person", "people"),
            count(lang, m)
        ),
        (Lang::Fr, n, m) => format!(
            "{} sous licence, dont {} sans fournisseur.",
            counted(lang, n, "personne", "personnes"),
            count(lang, m)
        ),
    }
}

/// Call queues.
pub fn queues(lang: Lang, n: u32) -> String {
    match (lang, n) {
        (Lang::En, 0) => "No call queue yet.".into(),
        (Lang::Fr, 0) => "Pas encore de file d’attente d’appels.".into(),
        (Lang::En, n) => format!("{}.", counted(lang, n, "call queue", "call queues")),
        (Lang::Fr, n) => {
            format!("{}.", counted(lang, n, "file d’attente d’appels", "files d’attente d’appels"))
        }
    }
}

/// Auto attendants.
pub fn attendants(lang: Lang, n: u32) -> String {
    match (lang, n) {
        (Lang::En, 0) => "No auto attendant yet.".into(),
        (Lang::Fr, 0) => "Pas encore de standard automatique.".into(),
        (Lang::En, n) => format!("{}.", counted(lang, n, "auto attendant", "auto attendants")),
        (Lang::Fr, n) => {
            format!("{}.", counted(lang, n, "standard automatique", "standards automatiques"))
        }
    }
}

/// Where service numbers are attached, and where none is.
pub fn attached(lang: Lang, bridge: u32, queues: u32, attendants: u32) -> String {
    let names = match lang {
        Lang::En => ["the bridge", "an auto attendant", "a call queue"],
        Lang::Fr => ["le pont", "un standard automatique", "une file d’attente d’appels"],
    };
    let with = [bridge, attendants, queues];
    let pick = |has: bool| -> Vec<String> {
        let named = names.iter().zip(with).filter(|(_, n)| (*n > 0) == has);
        named.map(|(name, _)| name.to_string()).collect()
    };
    let (has, lacks) = (pick(true), pick(false));
    let (has, none) = (super::format::list(lang, &has), super::format::list(lang, &lacks));
    match (lang, has.is_empty(), none.is_empty()) {
        (Lang::En, _, true) => "The bridge, an attendant and a queue have numbers of yours.".into(),
        (Lang::Fr, _, true) => "Le pont, un standard et une file ont des numéros à vous.".into(),
        (Lang::En, true, _) => format!("Without a number of yours: {none}."),
        (Lang::Fr, true, _) => format!("Sans numéro à vous\u{a0}: {none}."),
        (Lang::En, ..) => format!("With a number of yours: {has}. Without: {none}."),
        (Lang::Fr, ..) => format!("Avec un numéro à vous\u{a0}: {has}. Sans\u{a0}: {none}."),
    }
}

/// The credits, and who has a license for them.
pub fn credits(lang: Lang, set_up: bool, balance_cents: u64, licensed: u32) -> String {
    let money = money(lang, balance_cents);
    let people = match (lang, licensed) {
        (Lang::En, 0) => "Nobody has the license yet.".to_string(),
        (Lang::Fr, 0) => "Personne n’a encore la licence.".to_string(),
        (Lang::En, 1) => "1 person has the license.".to_string(),
        (Lang::En, n) => format!("{} people have the license.", count(lang, n)),
        (Lang::Fr, n) => format!("Licence\u{a0}: {}.", counted(lang, n, "personne", "personnes")),
    };
    let first = match (lang, set_up) {
        (Lang::En, false) => "Not set up yet.".to_string(),
        (Lang::Fr, false) => "Pas encore configurés.".to_string(),
        (Lang::En, true) => format!("Balance {money}."),
        (Lang::Fr, true) => format!("Solde\u{a0}: {money}."),
    };
    format!("{first} {people}")
}
