//! Sentences about user numbers and the people who have them.

mod refusal;

use crate::domain::Tenant;
use crate::domain::ids::{LocationId, PlaceId, UserId, UserSet};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::time::{HOUR_MS, Timestamp};
use crate::domain::voice::{Activation, Missing, VoiceEvent};
use crate::texts::Lang;

use super::format::{self, count, counted};
use super::{emergency, person, place};

pub use refusal::refusal;

/// The sentence of an event.
pub fn event(lang: Lang, reader: Country, tenant: &Tenant, event: &VoiceEvent) -> String {
    let n = |number: &PhoneNumber| format::phone(reader, *number);
    match (lang, event) {
        (Lang::En, VoiceEvent::Reserved { place: at, numbers: held, .. }) => format!(
            "{} of {} put on hold",
            counted(lang, held.len() as u64, "user number", "user numbers"),
            place::place(lang, *at)
        ),
        (Lang::Fr, VoiceEvent::Reserved { place: at, numbers: held, .. }) => format!(
            "Réservation de {} ({})",
            counted(lang, held.len() as u64, "numéro d’utilisateur", "numéros d’utilisateur"),
            place::place(lang, *at)
        ),
        (_, VoiceEvent::Assigned { to, .. }) => assigned(lang, reader, tenant, to),
        (Lang::En, VoiceEvent::Relocated { number, location }) => format!(
            "{} got another emergency address: {}",
            n(number),
            emergency::location_of(lang, tenant, *location)
        ),
        (Lang::Fr, VoiceEvent::Relocated { number, location }) => format!(
            "{} a une autre adresse d’urgence\u{a0}: {}",
            n(number),
            emergency::location_of(lang, tenant, *location)
        ),
        (_, VoiceEvent::Removed { users }) => removed(lang, tenant, users),
        (Lang::En, VoiceEvent::Helped { number }) => {
            format!("Support settled the activation of {}", n(number))
        }
        (Lang::Fr, VoiceEvent::Helped { number }) => {
            format!("Le support a débloqué l’activation de {}", n(number))
        }
        (_, VoiceEvent::Released { numbers }) => released(lang, reader, numbers),
        (_, VoiceEvent::ReleaseOrdered { numbers }) => release_ordered(lang, reader, numbers),
        (_, VoiceEvent::ReleaseDone { released: gone, kept }) => {
            release_done(lang, reader, gone, kept.len() as u32)
        }
    }
}

/// That people have numbers now: one by name, several by count.
pub fn assigned(
    lang: Lang,
    reader: Country,
    tenant: &Tenant,
    to: &[(UserId, PhoneNumber)],
) -> String {
    match (lang, to) {
        (Lang::En, [(user, number)]) => {
            let (who, number) = (person::name(tenant, *user), format::phone(reader, *number));
            format!("{who} got the number {number}")
        }
        (Lang::Fr, [(user, number)]) => {
            let (who, number) = (person::name(tenant, *user), format::phone(reader, *number));
            format!("{who} a reçu le numéro {number}")
        }
        (Lang::En, many) => {
            format!("{} got a number each", person::how_many(lang, many.len() as u32))
        }
        (Lang::Fr, many) => {
            format!("{} ont reçu chacune un numéro", person::how_many(lang, many.len() as u32))
        }
    }
}

/// That people lost their numbers.
pub fn removed(lang: Lang, tenant: &Tenant, users: &UserSet) -> String {
    let who = person::people(lang, tenant, users);
    match (lang, users.len()) {
        (Lang::En, 1) => format!("{who} has no number any more"),
        (Lang::En, _) => format!("{who} have no number any more"),
        (Lang::Fr, 1) => format!("{who} n’a plus de numéro"),
        (Lang::Fr, _) => format!("{who} n’ont plus de numéro"),
    }
}

/// That numbers were given up.
pub fn released(lang: Lang, reader: Country, numbers: &[PhoneNumber]) -> String {
    match (lang, numbers) {
        (Lang::En, [number]) => format!("{} was given up", format::phone(reader, *number)),
        (Lang::Fr, [number]) => format!("{} a été rendu", format::phone(reader, *number)),
        (Lang::En, many) => {
            format!("{} were given up", counted(lang, many.len() as u64, "number", "numbers"))
        }
        (Lang::Fr, many) => {
            format!("{} ont été rendus", counted(lang, many.len() as u64, "numéro", "numéros"))
        }
    }
}

/// That an order will give numbers up (AQ-12).
fn release_ordered(lang: Lang, reader: Country, numbers: &[PhoneNumber]) -> String {
    match (lang, numbers) {
        (Lang::En, [number]) => format!("{} will be given up", format::phone(reader, *number)),
        (Lang::Fr, [number]) => format!("{} sera rendu", format::phone(reader, *number)),
        (Lang::En, many) => {
            format!("{} will be given up", counted(lang, many.len() as u64, "number", "numbers"))
        }
        (Lang::Fr, many) => {
            format!("{} seront rendus", counted(lang, many.len() as u64, "numéro", "numéros"))
        }
    }
}

/// What such an order gave up, and how many numbers it kept because they serve something by now.
fn release_done(lang: Lang, reader: Country, gone: &[PhoneNumber], kept: u32) -> String {
    let done = match (lang, gone.is_empty()) {
        (Lang::En, true) => "No number was given up".into(),
        (Lang::Fr, true) => "Aucun numéro n’a été rendu".into(),
        (_, false) => released(lang, reader, gone),
    };
    match (lang, kept) {
        (_, 0) => done,
        (Lang::En, n) => format!("{done}; {} in use by then", counted(lang, n, "was", "were")),
        (Lang::Fr, n) => {
            format!("{done}\u{202f}; {} entre-temps", counted(lang, n, "a servi", "ont servi"))
        }
    }
}

/// How far the activation of a number is, as a badge.
pub fn activation(lang: Lang, activation: Activation) -> &'static str {
    let t = &lang.texts().voice;
    match activation {
        Activation::Pending { .. } => t.pending,
        Activation::Updating { .. } => t.updating,
        Activation::Failed { .. } => t.failed,
        Activation::Incomplete => t.incomplete,
        Activation::Activated => t.activated,
    }
}

/// When a number works (AN-04).
pub fn works_at(lang: Lang, until: Timestamp, now: Timestamp) -> String {
    let (when, left) = (format::when(lang, until, now), format::duration(lang, until.since(now)));
    match lang {
        Lang::En => format!("Works from {when} UTC, in {left}. It can take up to 24 hours."),
        Lang::Fr => format!(
            "Fonctionne à partir du {when} UTC, dans {left}. Cela peut prendre jusqu’à 24 heures."
        ),
    }
}

/// What to do about a failed activation: the way depends on the size of the organization (NT-08).
pub fn help_path(lang: Lang, people: usize) -> &'static str {
    match (lang, people <= 150) {
        (Lang::En, true) => {
            "The emergency address was not taken. Up to 150 users: choose “Need help?” and open a \
             service request."
        }
        (Lang::En, false) => {
            "The emergency address was not taken. Above 150 users: choose Support > New service \
             request."
        }
        (Lang::Fr, true) => {
            "L’adresse d’urgence n’a pas été acceptée. Jusqu’à 150 utilisateurs\u{a0}: choisissez \
             «\u{a0}Besoin d’aide\u{a0}?\u{a0}» et ouvrez une demande de service."
        }
        (Lang::Fr, false) => {
            "L’adresse d’urgence n’a pas été acceptée. Au-delà de 150 utilisateurs\u{a0}: \
             choisissez Support > Nouvelle demande de service."
        }
    }
}

/// The figures of Voice users.
pub fn summary(lang: Lang, listed: u32, with_number: u32, free: u32) -> String {
    match lang {
        Lang::En => format!(
            "{} with calling licenses · {} with a number · {} unassigned",
            counted(lang, listed, "person", "people"),
            count(lang, with_number),
            counted(lang, free, "user number", "user numbers")
        ),
        Lang::Fr => format!(
            "{} avec des licences d’appel · {} avec un numéro · {} sans attribution",
            counted(lang, listed, "personne", "personnes"),
            count(lang, with_number),
            counted(lang, free, "numéro d’utilisateur", "numéros d’utilisateur")
        ),
    }
}

/// Why so many others are not on Voice users.
pub fn left_out(lang: Lang, missing: Missing, n: u32) -> String {
    let who = person::how_many(lang, n);
    match (lang, missing) {
        (Lang::En, Missing::PhoneSystem) => format!("{who} without Phone System"),
        (Lang::En, Missing::CallingPlan) => {
            format!("{who} with Phone System but without a Calling Plan")
        }
        (Lang::En, Missing::Time) => format!("{who} added a short time ago"),
        (Lang::Fr, Missing::PhoneSystem) => format!("{who} sans Système téléphonique"),
        (Lang::Fr, Missing::CallingPlan) => {
            format!("{who} avec Système téléphonique mais sans forfait d’appels")
        }
        (Lang::Fr, Missing::Time) => {
            counted(lang, n, "personne ajoutée il y a peu", "personnes ajoutées il y a peu")
        }
    }
}

/// Who is still to come, and when (AN-02).
pub fn appears(lang: Lang, name: &str, at: Timestamp, now: Timestamp) -> String {
    let when = format::when(lang, at, now);
    match lang {
        Lang::En => format!("{name}: at {when} UTC"),
        Lang::Fr => format!("{name}\u{a0}: à {when} UTC"),
    }
}

/// How many hours newcomers wait (AN-02).
pub fn newcomers(lang: Lang, delay_ms: i64) -> String {
    let hours = count(lang, (delay_ms / HOUR_MS) as u64);
    match lang {
        Lang::En => format!("People just added appear here after {hours} hours:"),
        Lang::Fr => format!("Les personnes ajoutées apparaissent ici après {hours} heures\u{a0}:"),
    }
}

/// How many are ticked.
pub fn selected(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("{} selected", counted(lang, n, "person", "people")),
        Lang::Fr => counted(lang, n, "personne sélectionnée", "personnes sélectionnées"),
    }
}

/// How many numbers are ticked.
pub fn numbers_selected(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("{} selected", counted(lang, n as u64, "number", "numbers")),
        Lang::Fr => counted(lang, n as u64, "numéro sélectionné", "numéros sélectionnés"),
    }
}

/// Who of the ticked people gets a number, and who cannot and why.
pub fn cannot(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("{} of them cannot get a number:", count(lang, n)),
        Lang::Fr => match n {
            1 => "1 d’entre elles ne peut pas recevoir de numéro\u{a0}:".into(),
            n => {
                format!("{} d’entre elles ne peuvent pas recevoir de numéro\u{a0}:", count(lang, n))
            }
        },
    }
}

/// That there are fewer numbers than people who need one.
pub fn too_few(lang: Lang, free: u32, people: u32) -> String {
    match lang {
        Lang::En => format!(
            "{} free for {}. Acquire more, or select fewer people.",
            counted(lang, free, "number is", "numbers are"),
            person::how_many(lang, people)
        ),
        Lang::Fr => format!(
            "{} pour {}. Acquérez-en d’autres, ou sélectionnez moins de personnes.",
            counted(lang, free, "numéro libre", "numéros libres"),
            person::how_many(lang, people)
        ),
    }
}

/// The choice that gives each of several people the next free number.
pub fn one_each(lang: Lang, first: &str, people: u32) -> String {
    match lang {
        Lang::En => format!("The next {} free, from {first}", count(lang, people)),
        Lang::Fr => format!("Les {} prochains libres, à partir de {first}", count(lang, people)),
    }
}

/// What was found in a city.
pub fn addresses_found(lang: Lang, n: u32, city: &str) -> String {
    match (lang, city.is_empty(), n) {
        (Lang::En, true, 0) => "There is no emergency address in this country.".into(),
        (Lang::En, false, 0) => format!("No emergency address in “{city}”."),
        (Lang::En, ..) => format!("{} found.", counted(lang, n, "address", "addresses")),
        (Lang::Fr, true, 0) => "Il n’y a pas d’adresse d’urgence dans ce pays.".into(),
        (Lang::Fr, false, 0) => format!("Aucune adresse d’urgence à «\u{a0}{city}\u{a0}»."),
        (Lang::Fr, ..) => {
            format!("{}.", counted(lang, n, "adresse trouvée", "adresses trouvées"))
        }
    }
}

/// Where numbers on hold come from, and where they go.
pub fn held_where(lang: Lang, at: PlaceId) -> String {
    let name = place::place(lang, at);
    match lang {
        Lang::En => format!("{name} · user numbers. After that they go back to the pool."),
        Lang::Fr => {
            format!("{name} · numéros d’utilisateur. Ensuite, ils reviennent dans la réserve.")
        }
    }
}

/// The emergency location of somebody who gets a number, or that there is none.
pub fn leads_to(lang: Lang, tenant: &Tenant, location: Option<LocationId>) -> String {
    match (lang, location) {
        (_, Some(location)) => emergency::location_of(lang, tenant, location),
        (Lang::En, None) => "None".into(),
        (Lang::Fr, None) => "Aucune".into(),
    }
}

/// The question before numbers are given up.
pub fn release_title(lang: Lang, reader: Country, numbers: &[PhoneNumber]) -> String {
    let what = match numbers {
        [number] => format::phone(reader, *number),
        many => match lang {
            Lang::En => counted(lang, many.len() as u64, "number", "numbers"),
            Lang::Fr => counted(lang, many.len() as u64, "numéro", "numéros"),
        },
    };
    match lang {
        Lang::En => format!("Give {what} up?"),
        Lang::Fr => format!("Rendre {what}\u{202f}?"),
    }
}
