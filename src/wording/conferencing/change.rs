//! Changes of people in words: what they would do, what they did, and what they start.

use crate::domain::people::PersonChange;
use crate::texts::Lang;
use crate::wording::format::{self, count, counted};
use crate::wording::person;

/// How many of the people whom a form concerns will have something else.
pub fn will_change(lang: Lang, changed: u32, people: u32) -> String {
    let n = count(lang, changed);
    match lang {
        Lang::En if changed == 0 => "Nobody will change.".into(),
        Lang::En if changed == people => {
            format!("{} will change.", counted(lang, people, "person", "people"))
        }
        Lang::En => format!("{n} of {} will change.", counted(lang, people, "person", "people")),
        Lang::Fr if changed == 0 => "Personne ne changera.".into(),
        Lang::Fr if changed == people => {
            counted(lang, people, "personne changera.", "personnes changeront.")
        }
        Lang::Fr if changed == 1 => {
            format!("1 personne sur {} changera.", count(lang, people))
        }
        Lang::Fr => format!("{n} personnes sur {} changeront.", count(lang, people)),
    }
}

/// How many of the chosen people cannot be edited, and why.
pub fn not_editable(lang: Lang, third_party: u32, off: u32) -> String {
    let mut why = Vec::new();
    match lang {
        Lang::En => {
            if third_party > 0 {
                let use_it = if third_party == 1 { "uses" } else { "use" };
                why.push(format!("{} {use_it} a third-party provider", count(lang, third_party)));
            }
            if off > 0 {
                let have = if off == 1 { "has" } else { "have" };
                why.push(format!("{} {have} no audio conferencing", count(lang, off)));
            }
            format!(
                "Default numbers of {} cannot be edited: {}.",
                count(lang, third_party + off),
                format::list(lang, &why)
            )
        }
        Lang::Fr => {
            if third_party > 0 {
                why.push(counted(
                    lang,
                    third_party,
                    "a un fournisseur tiers",
                    "ont un fournisseur tiers",
                ));
            }
            if off > 0 {
                why.push(counted(
                    lang,
                    off,
                    "n’a pas l’audioconférence",
                    "n’ont pas l’audioconférence",
                ));
            }
            let all = counted(lang, third_party + off, "personne", "personnes");
            let why = format::list(lang, &why);
            format!("Numéros par défaut de {all} non modifiables\u{a0}: {why}.")
        }
    }
}

/// That meetings already sent keep what they print.
pub fn keep_old(lang: Lang, meetings: u32) -> String {
    match lang {
        Lang::En => format!(
            "{} already sent will print other numbers than these.",
            counted(lang, meetings, "meeting", "meetings")
        ),
        Lang::Fr => format!(
            "{} d’autres numéros que ceux-ci.",
            counted(
                lang,
                meetings,
                "réunion déjà envoyée portera",
                "réunions déjà envoyées porteront"
            )
        ),
    }
}

/// That the default numbers of people were changed.
pub fn edited(lang: Lang, people: u32) -> String {
    match lang {
        Lang::En => {
            format!("Default numbers of {} changed", counted(lang, people, "person", "people"))
        }
        Lang::Fr => format!(
            "Numéros par défaut modifiés pour {}",
            counted(lang, people, "personne", "personnes")
        ),
    }
}

/// That a default number was replaced, and whether the migration was started with it.
pub fn replaced(lang: Lang, people: u32, reschedule: bool) -> String {
    let whom = person::counted(lang, people);
    match (lang, reschedule) {
        (Lang::En, false) => format!("Default number replaced for {whom}"),
        (Lang::En, true) => format!("Default number replaced for {whom}, migration started"),
        (Lang::Fr, false) => format!("Numéro par défaut remplacé pour {whom}"),
        (Lang::Fr, true) => format!("Numéro par défaut remplacé pour {whom}, migration démarrée"),
    }
}

/// The question before a person is changed.
pub fn question(lang: Lang, name: &str, change: &PersonChange) -> String {
    match (lang, change) {
        (Lang::En, PersonChange::ConferencingOn) => format!("Turn conferencing on for {name}?"),
        (Lang::En, PersonChange::ConferencingOff) => format!("Turn conferencing off for {name}?"),
        (Lang::En, PersonChange::ConferenceIdReset { .. }) => "Reset conference ID?".into(),
        (Lang::En, PersonChange::MovedOnline) => format!("Move {name} to the cloud?"),
        (Lang::En, PersonChange::UpgradedToTeams) => format!("Upgrade {name} to Teams?"),
        (Lang::En, PersonChange::AddressChanged { address }) => {
            format!("Change the address of {name} to {address}?")
        }
        (Lang::Fr, PersonChange::ConferencingOn) => {
            format!("Activer l’audioconférence de {name}\u{202f}?")
        }
        (Lang::Fr, PersonChange::ConferencingOff) => {
            format!("Désactiver l’audioconférence de {name}\u{202f}?")
        }
        (Lang::Fr, PersonChange::ConferenceIdReset { .. }) => {
            "Réinitialiser l’ID de conférence\u{202f}?".into()
        }
        (Lang::Fr, PersonChange::MovedOnline) => format!("Déplacer {name} vers le cloud\u{202f}?"),
        (Lang::Fr, PersonChange::UpgradedToTeams) => {
            format!("Faire passer {name} à Teams\u{202f}?")
        }
        (Lang::Fr, PersonChange::AddressChanged { address }) => {
            format!("Remplacer l’adresse de {name} par {address}\u{202f}?")
        }
    }
}

/// That the change makes the service run by itself (MM-04, MM-05).
pub fn rewrites(lang: Lang, meetings: u32) -> String {
    match lang {
        Lang::En => format!(
            "The Meeting Migration Service then starts by itself and rewrites up to {}; attendees \
             receive updated invitations.",
            counted(lang, meetings, "future meeting", "future meetings")
        ),
        Lang::Fr => format!(
            "Le service de migration de réunion démarre alors de lui-même et réécrit jusqu’à {}\
             \u{202f}; les participants reçoivent des invitations mises à jour.",
            counted(lang, meetings, "réunion à venir", "réunions à venir")
        ),
    }
}

/// That the person waits in the queue already.
pub fn in_the_queue(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "No other migration starts: the one that waits in the queue takes this in.",
        Lang::Fr => {
            "Aucune autre migration ne démarre\u{a0}: celle qui attend dans la file en tiendra \
             compte."
        }
    }
}

/// That there is nothing to rewrite.
pub fn no_meetings(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "There are no future meetings to rewrite.",
        Lang::Fr => "Il n’y a aucune réunion à venir à réécrire.",
    }
}

/// That the switch of MM-17 keeps the service from starting.
pub fn switched_off(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "The migration does not start by itself, because that is switched off under Settings. \
             Meetings already sent stay as they are."
        }
        Lang::Fr => {
            "La migration ne démarre pas d’elle-même, car cela est désactivé dans les paramètres. \
             Les réunions déjà envoyées restent telles quelles."
        }
    }
}

/// That the service cannot help this person; `why` is the sentence of the refusal.
pub fn out_of_reach(lang: Lang, why: &str) -> String {
    match lang {
        Lang::En => format!("The migration does not start. {why}"),
        Lang::Fr => format!("La migration ne démarre pas. {why}"),
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
