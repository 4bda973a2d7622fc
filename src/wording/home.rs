//! Home and the activity list in words: figures that hurt, where the jobs stand, going back.

use crate::domain::Tenant;
use crate::domain::phone::Country;
use crate::domain::time::Timestamp;
use crate::session::Origin;
use crate::session::history::{Actor, Record, What};
use crate::texts::Lang;

use super::event;
use super::format::{self, count, counted};

/// What the app is, in one sentence.
pub fn lead(lang: Lang, organization: &str) -> String {
    match lang {
        Lang::En => format!(
            "{organization} is a simulated organization: change its phone numbers as an \
             administrator would. Nothing leaves this browser and nobody’s line rings."
        ),
        Lang::Fr => format!(
            "{organization} est une organisation simulée\u{a0}: changez ses numéros comme le \
             ferait un administrateur. Rien ne quitte ce navigateur et aucun téléphone ne sonne."
        ),
    }
}

/// Under the count of dead invitations.
pub fn dead_note(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "print a number that nobody answers",
        Lang::Fr => "portent un numéro auquel personne ne répond",
    }
}

/// Under the count of failed migrations.
pub fn failed_note(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "organizers whose meetings were given up",
        Lang::Fr => "organisateurs dont les réunions sont abandonnées",
    }
}

/// Under the count of unfinished migrations.
pub fn migrating_note(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "organizers wait or are being rewritten",
        Lang::Fr => "organisateurs attendent ou sont traités",
    }
}

/// Under the count of numbers on hold.
pub fn hold_note(lang: Lang, left_ms: i64) -> String {
    let left = format::countdown(left_ms);
    match lang {
        Lang::En => format!("{left} left, then back to the pool"),
        Lang::Fr => format!("encore {left}, puis retour à la réserve"),
    }
}

/// Under the count of numbers that serve nothing.
pub fn unassigned_note(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "owned, and not on the bridge",
        Lang::Fr => "possédés, mais pas sur le pont",
    }
}

/// Under the allowance.
pub fn allowance_note(lang: Lang, toll: u32, toll_free: u32) -> String {
    match lang {
        Lang::En => format!("{} toll, {} toll-free", count(lang, toll), count(lang, toll_free)),
        Lang::Fr => format!(
            "{}, {}",
            counted(lang, toll, "payant", "payants"),
            counted(lang, toll_free, "gratuit", "gratuits")
        ),
    }
}

/// Who did something.
pub fn actor(lang: Lang, actor: Actor) -> &'static str {
    let t = &lang.texts().home;
    match actor {
        Actor::Administrator => t.administrator,
        Actor::Service => t.service,
        Actor::Rival => t.others,
    }
}

/// From where it was done.
pub fn origin(lang: Lang, via: Option<Origin>) -> &'static str {
    let t = &lang.texts().home;
    match via {
        None => t.by_itself,
        Some(Origin::AdminCenter) => t.admin_center,
        Some(Origin::Console) => t.console,
        Some(Origin::Import) => t.import,
        Some(Origin::Plan) => t.plan,
        Some(Origin::Lab) => t.lab,
    }
}

/// A line of the activity list. `records` are all lines: a rewind names the time it led to.
pub fn record(
    lang: Lang,
    reader: Country,
    tenant: &Tenant,
    records: &[Record],
    line: &Record,
) -> String {
    match &line.what {
        What::Event(happened) => event(lang, reader, tenant, happened),
        What::Rewound { to } => {
            let target = to.and_then(|to| records.get(to));
            match (lang, target) {
                (Lang::En, None) => "Rewound to the beginning".into(),
                (Lang::Fr, None) => "Retour au début".into(),
                (Lang::En, Some(target)) => {
                    format!("Rewound to {}", format::moment(lang, target.at))
                }
                (Lang::Fr, Some(target)) => {
                    format!("Retour au {}", format::moment(lang, target.at))
                }
            }
        }
    }
}

/// What going back would undo.
pub fn undo(lang: Lang, lines: u32, by_administrator: u32, to: Timestamp) -> String {
    let back = format::moment(lang, to);
    match lang {
        Lang::En => format!(
            "{} will be undone, {} of them yours. The clock goes back to {back} UTC.",
            counted(lang, lines, "line", "lines"),
            count(lang, by_administrator)
        ),
        Lang::Fr => format!(
            "{}, dont {} de vous. L’horloge revient au {back} UTC.",
            counted(lang, lines, "ligne sera annulée", "lignes seront annulées"),
            count(lang, by_administrator)
        ),
    }
}

/// How many lines are shown of how many.
pub fn lines(lang: Lang, shown: u32, all: u32) -> String {
    match lang {
        Lang::En => format!(
            "{} of {}, newest first",
            count(lang, shown),
            counted(lang, all, "line", "lines")
        ),
        Lang::Fr => format!(
            "{} sur {}, la plus récente en premier",
            counted(lang, shown, "ligne", "lignes"),
            count(lang, all)
        ),
    }
}

/// After going back.
pub fn went_back(lang: Lang, to: Timestamp) -> String {
    let back = format::moment(lang, to);
    match lang {
        Lang::En => format!("Back at {back} UTC."),
        Lang::Fr => format!("De retour au {back} UTC."),
    }
}
