//! Sentences with figures of the pages of Voice: phone numbers and reservations.

use crate::domain::ids::PlaceId;
use crate::domain::numbers::Usage;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places::{self, Toll};
use crate::domain::time::Timestamp;
use crate::texts::Lang;

use super::format::{self, count, counted, is_one};
use super::{meetings, person, place};

/// How many numbers a sentence names; more are counted.
const NAMED: usize = 12;

/// What is owned and what may still be acquired, toll first, for the line under the title.
pub fn summary(lang: Lang, service: u32, user: u32, left: (u32, u32)) -> String {
    let (toll, toll_free) = left;
    let (service_count, user_count) = (count(lang, service), count(lang, user));
    match lang {
        Lang::En => format!(
            "{} · {service_count} service, {user_count} user · {} more toll and {} more toll-free \
             can be acquired",
            counted(lang, service + user, "number", "numbers"),
            count(lang, toll),
            count(lang, toll_free)
        ),
        Lang::Fr => format!(
            "{} · {service_count} de service, {user_count} d’utilisateur · encore {} et {} à \
             acquérir",
            counted(lang, service + user, "numéro", "numéros"),
            counted(lang, toll, "payant", "payants"),
            counted(lang, toll_free, "gratuit", "gratuits")
        ),
    }
}

/// Where a number belongs: its place, else the country of its numbering plan.
pub fn location(lang: Lang, number: PhoneNumber, at: Option<PlaceId>) -> String {
    match at {
        Some(at) => place::place(lang, at),
        None => number.country().map_or_else(String::new, |c| place::country(lang, c)),
    }
}

/// How many calls a number carries at once (NI-02).
pub fn calls(lang: Lang, usage: Usage) -> String {
    let calls = count(lang, usage.calls_at_once());
    match lang {
        Lang::En => format!("Up to {calls}"),
        Lang::Fr => format!("Jusqu’à {calls}"),
    }
}

/// That invitations print a number nobody answers: the title.
pub fn dead_title(lang: Lang, meetings: u32) -> String {
    match lang {
        Lang::En if is_one(lang, meetings.into()) => "1 invitation is dead".into(),
        Lang::En => format!("{} invitations are dead", count(lang, meetings)),
        Lang::Fr if is_one(lang, meetings.into()) => {
            format!("{meetings} invitation ne mène plus nulle part")
        }
        Lang::Fr => format!("{} invitations ne mènent plus nulle part", count(lang, meetings)),
    }
}

/// That people still have a number nobody answers: what it means. Nothing where nobody does.
pub fn dead_people(lang: Lang, people: u32) -> Option<String> {
    let one = is_one(lang, people.into());
    (people > 0).then(|| match lang {
        Lang::En => format!(
            "It is still the default of {}, so {} new invitations print it too.",
            person::how_many(lang, people),
            if one { "this person’s" } else { "their" }
        ),
        Lang::Fr => format!(
            "C’est encore le numéro par défaut de {}\u{a0}: {} nouvelles invitations le porteront \
             aussi.",
            person::how_many(lang, people),
            if one { "ses" } else { "leurs" }
        ),
    })
}

/// The first people by name and the count of the others.
pub fn first_names(lang: Lang, names: &[String], all: u32) -> String {
    let mut words = names.to_vec();
    let others = (all as usize).saturating_sub(names.len()) as u32;
    if others > 0 {
        words.push(match lang {
            Lang::En => counted(lang, others, "other", "others"),
            Lang::Fr => counted(lang, others, "autre", "autres"),
        });
    }
    format::list(lang, &words)
}

/// What breaks when a number goes that is still in use: the title of the warning.
pub fn still_used(lang: Lang, people: u32, meetings: u32) -> String {
    let (who, what) = (person::how_many(lang, people), meetings::how_many_future(lang, meetings));
    match (lang, people, meetings) {
        (Lang::En, 0, n) => format!("{what} still {} this number", verb(n, "prints", "print")),
        (Lang::En, n, 0) => format!("{who} still {} this number", verb(n, "has", "have")),
        (Lang::En, ..) => format!("{who} and {what} still have this number"),
        (Lang::Fr, 0, n) => {
            format!("{what} {} encore ce numéro", verb(n, "porte", "portent"))
        }
        (Lang::Fr, n, 0) => format!("{who} {} encore ce numéro", verb(n, "a", "ont")),
        (Lang::Fr, ..) => format!("{who} et {what} ont encore ce numéro"),
    }
}

fn verb(n: u32, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}

/// What stands beside the first step of UN-02.
pub fn step_people(lang: Lang, left: u32) -> String {
    match (lang, left) {
        (Lang::En, 0) => "Nobody has it any more.".into(),
        (Lang::En, n) => {
            format!("{} {} it now.", person::how_many(lang, n), verb(n, "has", "have"))
        }
        (Lang::Fr, 0) => "Plus personne ne l’a.".into(),
        (Lang::Fr, n) => format!("{} l’{} encore.", person::how_many(lang, n), verb(n, "a", "ont")),
    }
}

/// What stands beside the second step of UN-02: what runs, what prints the number, and what the
/// service cannot rewrite.
pub fn step_migration(lang: Lang, unfinished: u32, meetings: u32, unmovable: u32) -> String {
    let mut said = vec![match lang {
        Lang::En => format!(
            "{} unfinished; {} the number.",
            counted(lang, unfinished, "migration", "migrations"),
            match meetings {
                0 => "no future meeting prints".to_string(),
                1 => "1 future meeting prints".to_string(),
                n => format!("{} future meetings print", count(lang, n)),
            }
        ),
        Lang::Fr => format!(
            "{}\u{202f}; {} le numéro.",
            counted(lang, unfinished, "migration inachevée", "migrations inachevées"),
            match meetings {
                0 => "aucune réunion à venir ne porte plus".to_string(),
                1 => "1 réunion à venir porte".to_string(),
                n => format!("{} réunions à venir portent", count(lang, n)),
            }
        ),
    }];
    if unmovable > 0 {
        said.push(match lang {
            Lang::En => format!(
                "{} of these cannot be rewritten: the organizer has to send {} again.",
                count(lang, unmovable),
                verb(unmovable, "it", "them")
            ),
            Lang::Fr => format!(
                "{} d’entre elles ne {} pas être {}\u{a0}: l’organisateur doit {} renvoyer.",
                count(lang, unmovable),
                verb(unmovable, "peut", "peuvent"),
                verb(unmovable, "réécrite", "réécrites"),
                verb(unmovable, "la", "les")
            ),
        });
    }
    said.join(" ")
}

/// What doing it anyway means (UN-01).
pub fn breaks(lang: Lang, number: &str, people: u32, meetings: u32) -> String {
    let people_part = (people > 0).then(|| match lang {
        Lang::En => format!(
            "{} {} a default number that nobody answers",
            person::how_many(lang, people),
            verb(people, "keeps", "keep")
        ),
        Lang::Fr => format!(
            "{} {} un numéro par défaut auquel personne ne répond",
            person::how_many(lang, people),
            verb(people, "garde", "gardent")
        ),
    });
    let meetings_part = (meetings > 0).then(|| match lang {
        Lang::En => format!(
            "{} {} a dead number",
            meetings::how_many_future(lang, meetings),
            verb(meetings, "prints", "print")
        ),
        Lang::Fr => format!(
            "{} {} un numéro qui ne répond plus",
            meetings::how_many_future(lang, meetings),
            verb(meetings, "porte", "portent")
        ),
    });
    let parts: Vec<String> = [people_part, meetings_part].into_iter().flatten().collect();
    let parts = format::list(lang, &parts);
    match lang {
        Lang::En => format!("{number} is taken off the bridge: {parts}."),
        Lang::Fr => format!("{number} quitte le pont\u{a0}: {parts}."),
    }
}

/// The question of the confirmation.
pub fn unassign_title(lang: Lang, number: &str) -> String {
    match lang {
        Lang::En => format!("Unassign {number}?"),
        Lang::Fr => format!("Supprimer l’attribution de {number}\u{202f}?"),
    }
}

/// That a number is on the bridge now.
pub fn assigned(lang: Lang, number: &str, as_default: bool) -> String {
    match (lang, as_default) {
        (Lang::En, false) => format!("{number} is on the bridge."),
        (Lang::En, true) => format!("{number} is on the bridge and its default."),
        (Lang::Fr, false) => format!("{number} est attribué au pont."),
        (Lang::Fr, true) => {
            format!("{number} est attribué au pont et en est le numéro par défaut.")
        }
    }
}

/// That a number is off the bridge now.
pub fn unassigned(lang: Lang, number: &str) -> String {
    match lang {
        Lang::En => format!("{number} is off the bridge."),
        Lang::Fr => format!("{number} n’est plus attribué au pont."),
    }
}

/// The name of the box that ticks a row.
pub fn tick(lang: Lang, number: &str) -> String {
    match lang {
        Lang::En => format!("Select {number}"),
        Lang::Fr => format!("Sélectionner {number}"),
    }
}

/// Until when numbers are on hold.
pub fn held_until(lang: Lang, n: u32, until: Timestamp) -> String {
    let until = format::clock(until);
    match lang {
        Lang::En => format!(
            "{} {} held for you until {until} UTC",
            counted(lang, n, "number", "numbers"),
            verb(n, "is", "are")
        ),
        Lang::Fr => format!(
            "{} {} pour vous jusqu’à {until} UTC",
            counted(lang, n, "numéro", "numéros"),
            verb(n, "est réservé", "sont réservés")
        ),
    }
}

/// Where numbers on hold come from, and where they go.
pub fn held_where(lang: Lang, at: PlaceId) -> String {
    let name = place::place(lang, at);
    match (lang, places::place(at).toll()) {
        (Lang::En, Toll::Toll) => {
            format!("{name} · toll service numbers. After that they go back to the pool.")
        }
        (Lang::En, Toll::TollFree) => {
            format!("{name} · toll-free service numbers. After that they go back to the pool.")
        }
        (Lang::Fr, Toll::Toll) => {
            format!("{name} · numéros de service payants. Ensuite, ils reviennent dans la réserve.")
        }
        (Lang::Fr, Toll::TollFree) => {
            format!(
                "{name} · numéros de service gratuits. Ensuite, ils reviennent dans la réserve."
            )
        }
    }
}

/// The box that ticks all numbers of a reservation.
pub fn all_of_hold(lang: Lang, n: u32) -> String {
    match (lang, n) {
        (Lang::En, 1) => "This number".into(),
        (Lang::En, n) => format!("All {} numbers", count(lang, n)),
        (Lang::Fr, 1) => "Ce numéro".into(),
        (Lang::Fr, n) => format!("Les {} numéros", count(lang, n)),
    }
}

/// How many are ticked, and how many go back to the pool then (RS-03).
pub fn go_back(lang: Lang, ticked: u32, back: u32) -> String {
    match (lang, back) {
        (Lang::En, 0) => format!("{} ticked; none goes back to the pool.", count(lang, ticked)),
        (Lang::En, n) => format!(
            "{} ticked; {} {} back to the pool.",
            count(lang, ticked),
            counted(lang, n, "number", "numbers"),
            verb(n, "goes", "go")
        ),
        (Lang::Fr, 0) => format!(
            "{}\u{202f}; aucun ne revient dans la réserve.",
            counted(lang, ticked, "coché", "cochés")
        ),
        (Lang::Fr, n) => format!(
            "{}\u{202f}; {} {} dans la réserve.",
            counted(lang, ticked, "coché", "cochés"),
            counted(lang, n, "numéro", "numéros"),
            verb(n, "revient", "reviennent")
        ),
    }
}

/// That numbers were put on hold.
pub fn reserved(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("{} on hold.", counted(lang, n, "number", "numbers")),
        Lang::Fr => format!("{}.", counted(lang, n, "numéro réservé", "numéros réservés")),
    }
}

/// That a reservation was given back.
pub fn released(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!(
            "{} {} back in the pool.",
            counted(lang, n, "number", "numbers"),
            verb(n, "is", "are")
        ),
        Lang::Fr => format!(
            "{} dans la réserve.",
            counted(lang, n, "numéro est revenu", "numéros sont revenus")
        ),
    }
}

/// That a reservation ran out: what became of its numbers (RS-01).
pub fn expired(lang: Lang, n: u32, at: PlaceId) -> String {
    let name = place::place(lang, at);
    match lang {
        Lang::En => format!(
            "{} of {name} {} back in the pool. Nothing was acquired.",
            counted(lang, n, "number", "numbers"),
            verb(n, "is", "are")
        ),
        Lang::Fr => format!(
            "{name}\u{a0}: {} dans la réserve. Rien n’a été acquis.",
            counted(lang, n, "numéro est revenu", "numéros sont revenus")
        ),
    }
}

/// That numbers were acquired: the title.
pub fn acquired(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("{} acquired", counted(lang, n, "number", "numbers")),
        Lang::Fr => counted(lang, n, "numéro acquis", "numéros acquis"),
    }
}

/// Numbers in a row, the first by name and the others counted.
pub fn named(lang: Lang, reader: Country, numbers: &[PhoneNumber]) -> String {
    let names: Vec<String> =
        numbers.iter().take(NAMED).map(|n| format::phone(reader, *n)).collect();
    first_names(lang, &names, numbers.len() as u32)
}

/// What a search finds at most, for a quantity far beyond it (RS-05).
pub fn search_limit(lang: Lang, limit: u32) -> String {
    let limit = count(lang, limit);
    match lang {
        Lang::En => format!("That is too many: one search finds at most {limit} numbers."),
        Lang::Fr => format!("C’est trop\u{a0}: une recherche trouve {limit} numéros au plus."),
    }
}
