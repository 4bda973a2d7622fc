//! Where the five jobs of Home stand, in words. The states come in as figures.

use crate::domain::time::Timestamp;
use crate::texts::Lang;

use super::format::{self, count, counted};

/// No license opens Voice.
pub fn no_voice(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "Voice opens with the first Enterprise E5, Phone System or Audio Conferencing license."
        }
        Lang::Fr => {
            "Voix s’ouvre avec la première licence Enterprise E5, Système téléphonique ou \
             Audioconférence."
        }
    }
}

/// Numbers are on hold.
pub fn on_hold(lang: Lang, numbers: u32, until: Timestamp) -> String {
    let until = format::hour(until);
    match lang {
        Lang::En => format!(
            "{} on hold until {until}: choose which to keep.",
            counted(lang, numbers, "number", "numbers")
        ),
        Lang::Fr => format!(
            "{} jusqu’à {until}\u{a0}: choisissez ceux à garder.",
            counted(lang, numbers, "numéro réservé", "numéros réservés")
        ),
    }
}

/// What may still be acquired.
pub fn can_acquire(lang: Lang, toll: u32, toll_free: u32) -> String {
    let (toll, free) = (count(lang, toll), count(lang, toll_free));
    match lang {
        Lang::En => format!("The licenses still allow {toll} toll and {free} toll-free."),
        Lang::Fr => format!("Les licences en permettent encore {toll} payants et {free} gratuits."),
    }
}

/// Nothing may be acquired any more.
pub fn nothing_left(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "The licenses allow no more service numbers.",
        Lang::Fr => "Les licences n’en permettent plus aucun.",
    }
}

/// Owned numbers wait for a use.
pub fn not_on_bridge(lang: Lang, numbers: u32) -> String {
    match lang {
        Lang::En => format!(
            "{} and not on the bridge.",
            counted(lang, numbers, "service number is owned", "service numbers are owned")
        ),
        Lang::Fr => format!(
            "{} sans être sur le pont.",
            counted(
                lang,
                numbers,
                "numéro de service vous appartient",
                "numéros de service vous appartiennent"
            )
        ),
    }
}

/// Everything is on the bridge.
pub fn all_on_bridge(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Every owned service number is on the bridge.",
        Lang::Fr => "Tous vos numéros de service sont sur le pont.",
    }
}

/// People by their default toll number.
pub fn defaults(lang: Lang, same: u32, other: u32, dead: u32) -> String {
    if dead > 0 {
        return match lang {
            Lang::En => format!(
                "{} a default number that is not on the bridge.",
                counted(lang, dead, "person has", "people have")
            ),
            Lang::Fr => format!(
                "{} un numéro par défaut absent du pont.",
                counted(lang, dead, "personne a", "personnes ont")
            ),
        };
    }
    match lang {
        Lang::En => format!(
            "{} the bridge’s default number, {} another one or none.",
            counted(lang, same, "person has", "people have"),
            count(lang, other)
        ),
        Lang::Fr => format!(
            "{} le numéro par défaut du pont, {} un autre ou aucun.",
            counted(lang, same, "personne a", "personnes ont"),
            count(lang, other)
        ),
    }
}

/// The service works.
pub fn migrating(lang: Lang, waiting: u32, done: u32) -> String {
    let done = count(lang, done);
    match lang {
        Lang::En => {
            format!("{} to go, {done} done.", counted(lang, waiting, "organizer", "organizers"))
        }
        Lang::Fr => format!(
            "Encore {}, {done} terminés.",
            counted(lang, waiting, "organisateur", "organisateurs")
        ),
    }
}

/// Invitations print a number that nobody answers.
pub fn dead(lang: Lang, meetings: u32) -> String {
    match lang {
        Lang::En => format!(
            "{} a number that nobody answers.",
            counted(lang, meetings, "invitation prints", "invitations print")
        ),
        Lang::Fr => format!(
            "{} un numéro auquel personne ne répond.",
            counted(lang, meetings, "invitation porte", "invitations portent")
        ),
    }
}

/// Own numbers of the bridge that nobody carries.
pub fn can_come_off(lang: Lang, numbers: u32) -> String {
    match lang {
        Lang::En => format!(
            "{} carried by nobody and can come off.",
            counted(lang, numbers, "number is", "numbers are")
        ),
        Lang::Fr => {
            let come_off = match format::is_one(lang, u64::from(numbers)) {
                true => "peut être retiré",
                false => "peuvent être retirés",
            };
            let idle = counted(lang, numbers, "numéro ne sert plus", "numéros ne servent plus");
            format!("{idle} à personne et {come_off}.")
        }
    }
}

/// All own numbers of the bridge are in use.
pub fn in_use(lang: Lang, numbers: u32) -> String {
    match (lang, numbers) {
        (Lang::En, 0) => "No number of your own is on the bridge.".into(),
        (Lang::Fr, 0) => "Aucun numéro à vous n’est sur le pont.".into(),
        (Lang::En, n) => format!(
            "{} of your own on the bridge; people or invitations carry them.",
            counted(lang, n, "number", "numbers")
        ),
        (Lang::Fr, n) => format!(
            "{} à vous sur le pont\u{a0}; des personnes ou des invitations les portent.",
            counted(lang, n, "numéro", "numéros")
        ),
    }
}
