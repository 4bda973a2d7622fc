//! Sentences about licenses, the people who have them, and what a save would do.

pub mod effects;

use crate::domain::Tenant;
use crate::domain::licenses::{Assigned, LicenseEvent, LicenseRefusal, Shortfall};
use crate::domain::phone::{Country, PhoneNumber};
use crate::texts::Lang;

use super::event::product;
use super::format::{self, count, counted};
use super::{person, place};

/// The names of products, joined.
pub fn products(lang: Lang, assigned: Assigned) -> String {
    let names: Vec<String> = assigned.iter().map(|p| product(lang, p).to_string()).collect();
    format::list(lang, &names)
}

/// The sentence of an event.
pub fn event(lang: Lang, reader: Country, tenant: &Tenant, event: &LicenseEvent) -> String {
    match lang {
        Lang::En => event_en(reader, tenant, event),
        Lang::Fr => event_fr(reader, tenant, event),
    }
}

fn numbers(lang: Lang, reader: Country, numbers: &[PhoneNumber]) -> String {
    match (numbers, lang) {
        ([one], _) => format::phone(reader, *one),
        (many, Lang::En) => counted(lang, many.len() as u64, "number", "numbers"),
        (many, Lang::Fr) => counted(lang, many.len() as u64, "numéro", "numéros"),
    }
}

fn event_en(reader: Country, tenant: &Tenant, event: &LicenseEvent) -> String {
    let lang = Lang::En;
    match event {
        LicenseEvent::Assigned { users, add, remove } => {
            let parts: Vec<String> = [(add, "on"), (remove, "off")]
                .into_iter()
                .filter(|(products, _)| !products.is_empty())
                .map(|(assigned, word)| format!("{} {word}", products(lang, *assigned)))
                .collect();
            format!("{}: {}", person::people(lang, tenant, users), parts.join("; "))
        }
        LicenseEvent::NumbersLost { numbers: lost } => {
            let what = numbers(lang, reader, lost);
            format!("{what} taken back, because the Calling Plan is gone")
        }
        LicenseEvent::ConferencingSet { users, on: true } => {
            let who = person::people(lang, tenant, users);
            format!("{who} got audio conferencing, with Microsoft as the provider")
        }
        LicenseEvent::ConferencingSet { users, on: false } => {
            format!("{} lost audio conferencing", person::people(lang, tenant, users))
        }
        LicenseEvent::PersonAdded(newcomer) => {
            format!("{} ({}) added", newcomer.name, newcomer.address)
        }
        LicenseEvent::UsageLocationSet { users, country } => format!(
            "Usage location of {} is now {}",
            person::people(lang, tenant, users),
            place::country(lang, *country)
        ),
    }
}

fn event_fr(reader: Country, tenant: &Tenant, event: &LicenseEvent) -> String {
    let lang = Lang::Fr;
    match event {
        LicenseEvent::Assigned { users, add, remove } => {
            let parts: Vec<String> = [(add, "activé"), (remove, "désactivé")]
                .into_iter()
                .filter(|(products, _)| !products.is_empty())
                .map(|(assigned, word)| format!("{} {word}", products(lang, *assigned)))
                .collect();
            format!("{}\u{a0}: {}", person::people(lang, tenant, users), parts.join("\u{202f}; "))
        }
        LicenseEvent::NumbersLost { numbers: lost } => {
            let what = numbers(lang, reader, lost);
            format!("Reprise de {what}\u{a0}: plus de forfait d’appels")
        }
        LicenseEvent::ConferencingSet { users, on } => {
            let who = person::people(lang, tenant, users);
            match on {
                true => format!("Audioconférence de Microsoft activée pour {who}"),
                false => format!("Audioconférence retirée à {who}"),
            }
        }
        LicenseEvent::PersonAdded(newcomer) => {
            format!("Ajout de {} ({})", newcomer.name, newcomer.address)
        }
        LicenseEvent::UsageLocationSet { users, country } => format!(
            "Lieu d’utilisation de {}\u{a0}: {}",
            person::people(lang, tenant, users),
            place::country(lang, *country)
        ),
    }
}

/// The sentence of a refusal.
pub fn refusal(lang: Lang, reader: Country, tenant: &Tenant, refusal: &LicenseRefusal) -> String {
    match lang {
        Lang::En => refusal_en(reader, tenant, refusal),
        Lang::Fr => refusal_fr(reader, tenant, refusal),
    }
}

/// One product of which there are too few.
pub fn shortfall(lang: Lang, short: &Shortfall) -> String {
    let (name, asked) = (product(lang, short.product), count(lang, short.asked));
    let missing = count(lang, short.asked.saturating_sub(short.free));
    match (lang, short.free) {
        (Lang::En, 0) => format!("{name}: {asked} needed, none free; {missing} missing"),
        (Lang::En, n) => {
            format!("{name}: {asked} needed, {} free; {missing} missing", count(lang, n))
        }
        (Lang::Fr, 0) => {
            format!("{name}\u{a0}: besoin de {asked}, aucune libre\u{202f}; il en manque {missing}")
        }
        (Lang::Fr, n) => {
            let free = counted(lang, n, "libre", "libres");
            format!("{name}\u{a0}: besoin de {asked}, {free}\u{202f}; il en manque {missing}")
        }
    }
}

fn shortfalls(lang: Lang, short: &[Shortfall]) -> String {
    let lines: Vec<String> = short.iter().map(|one| shortfall(lang, one)).collect();
    format!("{}.", lines.join(". "))
}

fn refusal_en(reader: Country, tenant: &Tenant, refusal: &LicenseRefusal) -> String {
    match refusal {
        LicenseRefusal::NotEnough { short } => {
            format!("There are not enough licenses. {}", shortfalls(Lang::En, short))
        }
        LicenseRefusal::OnPremises { people: 1, first } => format!(
            "{} is on premises and gets Phone System only, never a Calling Plan.",
            person::name(tenant, *first)
        ),
        LicenseRefusal::OnPremises { people, first } => format!(
            "{} people, {} among them, are on premises and get Phone System only, never a Calling \
             Plan.",
            count(Lang::En, *people),
            person::name(tenant, *first)
        ),
        LicenseRefusal::Contradiction { product: both } => {
            format!("{} cannot be switched on and off at once.", product(Lang::En, *both))
        }
        LicenseRefusal::NameMissing => "Give the person a name.".into(),
        LicenseRefusal::NameTooLong { most } => {
            format!("A name has at most {most} characters.")
        }
        LicenseRefusal::NumberElsewhere { user, number, people: 1 } => format!(
            "{} has {}, which serves people of its own country only. Take it back under Voice \
             users first.",
            person::name(tenant, *user),
            format::phone(reader, *number)
        ),
        LicenseRefusal::NumberElsewhere { user, people, .. } => format!(
            "{} people, {} among them, have numbers that serve people of their own country only. \
             Take those back under Voice users first.",
            count(Lang::En, *people),
            person::name(tenant, *user)
        ),
        LicenseRefusal::NotSold { product: sold } => format!(
            "{} is sold in the profile “{}” only.",
            product(Lang::En, *sold),
            super::event::era(Lang::En, crate::domain::profile::Era::TeamsToday)
        ),
    }
}

fn refusal_fr(reader: Country, tenant: &Tenant, refusal: &LicenseRefusal) -> String {
    match refusal {
        LicenseRefusal::NotEnough { short } => {
            format!("Il n’y a pas assez de licences. {}", shortfalls(Lang::Fr, short))
        }
        LicenseRefusal::OnPremises { people: 1, first } => format!(
            "{} est sur site local et ne reçoit que le Système téléphonique, jamais de forfait \
             d’appels.",
            person::name(tenant, *first)
        ),
        LicenseRefusal::OnPremises { people, first } => format!(
            "{} personnes, dont {}, sont sur site local et ne reçoivent que le Système \
             téléphonique, jamais de forfait d’appels.",
            count(Lang::Fr, *people),
            person::name(tenant, *first)
        ),
        LicenseRefusal::Contradiction { product: both } => {
            format!("{} ne peut pas être à la fois activé et désactivé.", product(Lang::Fr, *both))
        }
        LicenseRefusal::NameMissing => "Donnez un nom à la personne.".into(),
        LicenseRefusal::NameTooLong { most } => {
            format!("Un nom compte au plus {most} caractères.")
        }
        LicenseRefusal::NumberElsewhere { user, number, people: 1 } => format!(
            "{} a le {}, qui ne sert que des personnes de son pays. Reprenez-le d’abord sous \
             Utilisateurs Voix.",
            person::name(tenant, *user),
            format::phone(reader, *number)
        ),
        LicenseRefusal::NumberElsewhere { user, people, .. } => format!(
            "{} personnes, dont {}, ont des numéros qui ne servent que des personnes de leur pays. \
             Reprenez-les d’abord sous Utilisateurs Voix.",
            count(Lang::Fr, *people),
            person::name(tenant, *user)
        ),
        LicenseRefusal::NotSold { product: sold } => format!(
            "{} n’est vendu que dans le profil «\u{a0}{}\u{a0}».",
            product(Lang::Fr, *sold),
            super::event::era(Lang::Fr, crate::domain::profile::Era::TeamsToday)
        ),
    }
}
