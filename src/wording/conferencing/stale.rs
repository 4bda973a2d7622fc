//! Stale meetings in words: those that print something else than their organizer has (IV-01).

use crate::texts::Lang;
use crate::wording::format::{count, counted, is_one};

/// The badge beside a count of meetings.
pub fn stale_badge(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("{} stale", count(lang, n)),
        Lang::Fr => counted(lang, n, "périmée", "périmées"),
    }
}

/// The heading of the notice. `id_only` of the meetings differ in the conference ID alone.
pub fn stale_title(lang: Lang, meetings: u32, organizers: u32, id_only: u32) -> String {
    let of = match lang {
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
    };
    let one = is_one(lang, meetings.into());
    let their = if organizers == 1 { "their organizer’s" } else { "their organizers’" };
    let leur = if organizers == 1 { "de leur organisateur" } else { "de leurs organisateurs" };
    match lang {
        Lang::En => {
            let carry = if one { "carries" } else { "carry" };
            let their = if one { "its organizer’s" } else { their };
            match id_only {
                0 => format!("{of} now {carry} other numbers than {their} default"),
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
pub fn stale_text(lang: Lang, waiting: u32, unmovable: u32) -> String {
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

/// In the pane of a person: how many of the future meetings are stale.
pub fn stale_of_person(lang: Lang, stale: u32, meetings: u32) -> String {
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
pub fn stale_people(lang: Lang, meetings: u32, organizers: u32) -> String {
    match lang {
        Lang::En => format!(
            "{} of {} among them",
            counted(lang, meetings, "stale meeting", "stale meetings"),
            counted(lang, organizers, "organizer", "organizers")
        ),
        Lang::Fr => format!(
            "{} chez {} d’entre elles",
            counted(lang, meetings, "réunion périmée", "réunions périmées"),
            count(lang, organizers)
        ),
    }
}

/// That a migration was started.
pub fn started(lang: Lang, organizers: u32) -> String {
    match lang {
        Lang::En => {
            format!(
                "Migration started for {}",
                counted(lang, organizers, "organizer", "organizers")
            )
        }
        Lang::Fr => format!(
            "Migration démarrée pour {}",
            counted(lang, organizers, "organisateur", "organisateurs")
        ),
    }
}
