//! Sentences about queues and attendants with a figure in them.

use crate::domain::routing::queues::{WAIT_MAX_S, settled_wait};
use crate::domain::time::Timestamp;
use crate::texts::Lang;
use crate::wording::format::{self, counted};

/// A wait in minutes and seconds: `20 min`, `1 min 15 s`.
pub fn wait(wait_s: u32) -> String {
    match (wait_s / 60, wait_s % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds:02} s"),
    }
}

/// What becomes of the wait that was typed, where it becomes something else (CQ-08).
pub fn wait_becomes(lang: Lang, asked_s: u32) -> Option<String> {
    let settled_s = settled_wait(asked_s);
    if settled_s == asked_s {
        return None;
    }
    let (asked, settled) = (wait(asked_s), wait(settled_s));
    Some(match (lang, asked_s > WAIT_MAX_S) {
        (Lang::En, true) => format!("{asked} becomes {settled}, the longest wait."),
        (Lang::En, false) => format!("{asked} becomes {settled}, the nearest step."),
        (Lang::Fr, true) => format!("{asked} devient {settled}, l’attente la plus longue."),
        (Lang::Fr, false) => format!("{asked} devient {settled}, le pas le plus proche."),
    })
}

/// How many agents.
pub fn agents(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => counted(lang, n, "agent", "agents"),
        Lang::Fr => counted(lang, n, "agent", "agents"),
    }
}

/// When a queue is full, with its size.
pub fn when_full(lang: Lang, size: u32) -> String {
    match lang {
        Lang::En => format!("Full: {}", counted(lang, size, "call waits", "calls wait")),
        Lang::Fr => {
            format!("Pleine\u{a0}: {}", counted(lang, size, "appel attend", "appels attendent"))
        }
    }
}

/// When the longest wait is over.
pub fn after_wait(lang: Lang, wait_s: u32) -> String {
    match lang {
        Lang::En => format!("After {}", wait(wait_s)),
        Lang::Fr => format!("Après {}", wait(wait_s)),
    }
}

/// The last words of a list that names only the first.
pub fn others(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("{n} more"),
        Lang::Fr => counted(lang, n, "autre", "autres"),
    }
}

/// Under the title of the list of queues.
pub fn queues(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => counted(lang, n, "call queue", "call queues"),
        Lang::Fr => counted(lang, n, "file d’attente", "files d’attente"),
    }
}

/// Under the title of the list of attendants.
pub fn attendants(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => counted(lang, n, "auto attendant", "auto attendants"),
        Lang::Fr => counted(lang, n, "standard automatique", "standards automatiques"),
    }
}

/// Until when a new agent is not rung (CQ-07).
pub fn rings_from(lang: Lang, from: Timestamp, now: Timestamp) -> String {
    let when = format::when(lang, from, now);
    match lang {
        Lang::En => format!("Just added: rings from {when} on"),
        Lang::Fr => format!("Vient d’être ajouté\u{a0}: sonne à partir de {when}"),
    }
}

/// How large an audio file is.
pub fn megabytes(lang: Lang, bytes: u32) -> String {
    let size = f64::from(bytes) / 1_048_576.0;
    match lang {
        Lang::En => format!("{size:.1} MB"),
        Lang::Fr => format!("{size:.1}\u{a0}Mo").replace('.', ","),
    }
}

/// A way on which calls can go round, named.
pub fn round(lang: Lang, between: &[String]) -> String {
    let listed = format::list(lang, between);
    match (lang, between.is_empty()) {
        (Lang::En, true) => "A call that leaves here comes straight back.".into(),
        (Lang::Fr, true) => "Un appel qui part d’ici y revient aussitôt.".into(),
        (Lang::En, false) => format!(
            "A call that leaves here can come back through {listed}. It goes round until \
             somebody answers or hangs up."
        ),
        (Lang::Fr, false) => format!(
            "Un appel qui part d’ici peut y revenir en passant par {listed}. Il tourne jusqu’à ce \
             que quelqu’un réponde ou raccroche."
        ),
    }
}

/// After saving: created or saved, and what became of the wait.
pub fn saved(lang: Lang, name: &str, is_new: bool, note: Option<&str>) -> String {
    let name = super::names::quoted(lang, name);
    let said = match (lang, is_new) {
        (Lang::En, true) => format!("{name} created."),
        (Lang::En, false) => format!("{name} saved."),
        (Lang::Fr, true) => format!("{name}\u{a0}: création faite."),
        (Lang::Fr, false) => format!("{name}\u{a0}: enregistré."),
    };
    match note {
        Some(note) => format!("{said} {note}"),
        None => said,
    }
}

/// After deleting.
pub fn deleted(lang: Lang, name: &str, number: Option<&str>) -> String {
    let name = super::names::quoted(lang, name);
    match (lang, number) {
        (Lang::En, None) => format!("{name} deleted."),
        (Lang::En, Some(number)) => format!("{name} deleted; {number} is free."),
        (Lang::Fr, None) => format!("{name}\u{a0}: suppression faite."),
        (Lang::Fr, Some(number)) => {
            format!("{name}\u{a0}: suppression faite\u{a0}; {number} est libre.")
        }
    }
}

/// What deleting means.
pub fn deleting(lang: Lang, name: &str, number: Option<&str>) -> String {
    let name = super::names::quoted(lang, name);
    match (lang, number) {
        (Lang::En, None) => format!("{name} will be gone."),
        (Lang::En, Some(number)) => {
            format!(
                "{name} will be gone. Callers to {number} reach nobody until it serves \
                     something else."
            )
        }
        (Lang::Fr, None) => format!("{name} disparaîtra."),
        (Lang::Fr, Some(number)) => format!(
            "{name} disparaîtra. Qui appelle {number} n’atteindra personne tant que ce numéro ne \
             sert pas à autre chose."
        ),
    }
}

/// How long a text is, of how many characters.
pub fn characters(lang: Lang, typed: usize, most: usize) -> String {
    let (typed, most) = (typed as u64, most as u64);
    let (typed, most) = (format::count(lang, typed), format::count(lang, most));
    match lang {
        Lang::En => format!("{typed} of {most} characters"),
        Lang::Fr => format!("{typed} caractères sur {most}"),
    }
}

/// A wait as it is typed: `20`, `1:15`.
pub fn typed_wait(wait_s: u32) -> String {
    match wait_s % 60 {
        0 => (wait_s / 60).to_string(),
        seconds => format!("{}:{seconds:02}", wait_s / 60),
    }
}

/// The name of a button that takes a person off a list.
pub fn remove(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Remove {name}"),
        Lang::Fr => format!("Retirer {name}"),
    }
}

/// The name of a button that moves a person up in a list.
pub fn move_up(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Move {name} up"),
        Lang::Fr => format!("Monter {name}"),
    }
}

/// A key of a menu, read out.
pub fn option(lang: Lang, key: &str) -> String {
    match lang {
        Lang::En => format!("Key {key}"),
        Lang::Fr => format!("Touche {key}"),
    }
}
