//! Stale meetings in words: those that print something else than their organizer has (IV-01).
//!
//! Every page that speaks of them takes its sentence from here: Home, the users, the migration.

use super::format::{count, counted, is_one};
use crate::domain::meetings::Staleness;
use crate::texts::Lang;

/// The badge beside a count of meetings.
pub fn badge(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("{} stale", count(lang, n)),
        Lang::Fr => counted(lang, n, "périmée", "périmées"),
    }
}

/// The heading of the notice. `id_only` of the meetings differ in the conference ID alone.
pub fn title(lang: Lang, meetings: u32, organizers: u32, id_only: u32) -> String {
    let of = meetings_of(lang, meetings, organizers);
    let one = is_one(lang, meetings.into());
    let their = if organizers == 1 { "their organizer’s" } else { "their organizers’" };
    let leur = if organizers == 1 { "de leur organisateur" } else { "de leurs organisateurs" };
    match lang {
        Lang::En => {
            let carry = if one { "carries" } else { "carry" };
            let their = if one { "its organizer’s" } else { their };
            match id_only {
                0 => format!("{of} now {carry} other numbers than {their} defaults"),
                n if n == meetings => {
                    format!("{of} now {carry} another conference ID than {their} present one")
                }
                _ => format!(
                    "{of} now {carry} other numbers or another conference ID than {their} own"
                ),
            }
        }
        Lang::Fr => {
            let carry = if one { "porte" } else { "portent" };
            let leur = if one { "de son organisateur" } else { leur };
            match id_only {
                0 => format!("{of} {carry} désormais d’autres numéros que ceux par défaut {leur}"),
                n if n == meetings => {
                    format!("{of} {carry} désormais un autre ID de conférence que celui {leur}")
                }
                _ => format!(
                    "{of} {carry} désormais d’autres numéros ou un autre ID de conférence que \
                     ceux {leur}"
                ),
            }
        }
    }
}

/// What is to be said under the heading: who can be helped, who waits, what cannot be rewritten.
pub fn text(lang: Lang, waiting: u32, unmovable: u32) -> String {
    let mut parts = Vec::new();
    match lang {
        Lang::En => {
            parts.push("They stay as they were sent until the migration rewrites them.".into());
            if waiting > 0 {
                parts.push(format!(
                    "{} in the queue already.",
                    counted(lang, waiting, "organizer waits", "organizers wait")
                ));
            }
            if unmovable > 0 {
                parts.push(format!(
                    "{} be rewritten by the service.",
                    counted(lang, unmovable, "meeting cannot", "meetings cannot")
                ));
            }
        }
        Lang::Fr => {
            parts.push(
                "Elles restent telles qu’envoyées tant que la migration ne les réécrit pas.".into(),
            );
            if waiting > 0 {
                parts.push(format!(
                    "{} déjà dans la file d’attente.",
                    counted(lang, waiting, "organisateur est", "organisateurs sont")
                ));
            }
            if unmovable > 0 {
                parts.push(format!(
                    "{} être réécrites par le service.",
                    counted(lang, unmovable, "réunion ne peut", "réunions ne peuvent")
                ));
            }
        }
    }
    parts.join(" ")
}

/// What remains stale when nothing more can be started.
pub fn hopeless(lang: Lang, meetings: u32, organizers: u32, id_only: u32) -> String {
    let title = title(lang, meetings, organizers, id_only);
    match lang {
        Lang::En => {
            format!("{title}. The service cannot rewrite that: the meetings have to be sent again.")
        }
        Lang::Fr => format!(
            "{title}. Le service ne peut pas y remédier\u{a0}: il faut renvoyer ces réunions."
        ),
    }
}

/// In the pane of a person: how many of the future meetings are stale.
pub fn of_person(lang: Lang, stale: u32, meetings: u32) -> String {
    let (stale_count, all) = (count(lang, stale), count(lang, meetings));
    match lang {
        Lang::En if meetings == 1 => "The future meeting prints something else".into(),
        Lang::En => format!("{stale_count} of {all} future meetings print something else"),
        Lang::Fr if meetings == 1 => "La réunion à venir porte autre chose".into(),
        Lang::Fr if stale == 1 => format!("1 réunion à venir sur {all} porte autre chose"),
        Lang::Fr => format!("{stale_count} réunions à venir sur {all} portent autre chose"),
    }
}

/// In the pane of many: how many of their meetings are stale.
pub fn among(lang: Lang, meetings: u32, organizers: u32) -> String {
    match lang {
        Lang::En => format!(
            "{} of {} among them",
            self::meetings(lang, meetings),
            counted(lang, organizers, "organizer", "organizers")
        ),
        Lang::Fr => format!(
            "{} chez {} d’entre elles",
            self::meetings(lang, meetings),
            count(lang, organizers)
        ),
    }
}

/// So many stale meetings.
pub fn meetings(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => counted(lang, n, "stale meeting", "stale meetings"),
        Lang::Fr => counted(lang, n, "réunion périmée", "réunions périmées"),
    }
}

/// Under the count of stale meetings on Home.
pub fn note(lang: Lang, found: Staleness) -> String {
    let other = other(lang, found);
    match (lang, found.organizers) {
        (Lang::En, 0) => "every invitation prints its organizer’s numbers".into(),
        (Lang::Fr, 0) => "chaque invitation porte les numéros de son organisateur".into(),
        (Lang::En, n) => {
            format!("of {}, with {other}", counted(lang, n, "organizer", "organizers"))
        }
        (Lang::Fr, n) => {
            format!("de {}, avec {other}", counted(lang, n, "organisateur", "organisateurs"))
        }
    }
}

/// What stands in them that their organizers have not: numbers, conference IDs, or both.
fn other(lang: Lang, found: Staleness) -> &'static str {
    let Staleness { meetings, id_only, .. } = found;
    match (lang, id_only) {
        (Lang::En, 0) => "other numbers",
        (Lang::Fr, 0) => "d’autres numéros",
        (Lang::En, n) if n == meetings => "another conference ID",
        (Lang::Fr, n) if n == meetings => "un autre ID de conférence",
        (Lang::En, _) => "other numbers or another conference ID",
        (Lang::Fr, _) => "d’autres numéros ou un autre ID de conférence",
    }
}

/// In the list of jobs: invitations print something else than their organizers have.
pub fn line(lang: Lang, found: Staleness) -> String {
    let what = meetings_of(lang, found.meetings, found.organizers);
    let other = other(lang, found);
    match lang {
        Lang::En => format!("{what}: {other} than the organizer’s."),
        Lang::Fr => format!("{what}\u{a0}: {other} que chez l’organisateur."),
    }
}

/// In the list of jobs: nothing is stale.
pub fn up_to_date(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Every invitation prints its organizer’s numbers.",
        Lang::Fr => "Chaque invitation porte les numéros de son organisateur.",
    }
}

/// Meetings and their organizers.
fn meetings_of(lang: Lang, meetings: u32, organizers: u32) -> String {
    match lang {
        Lang::En => format!(
            "{} of {}",
            counted(lang, meetings, "meeting", "meetings"),
            counted(lang, organizers, "organizer", "organizers")
        ),
        Lang::Fr => format!(
            "{} de {}",
            counted(lang, meetings, "réunion", "réunions"),
            counted(lang, organizers, "organisateur", "organisateurs")
        ),
    }
}
