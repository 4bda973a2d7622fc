//! Sentences with figures of the pages of audio conferencing: the users and the bridge.

mod change;

use crate::domain::Tenant;
use crate::domain::migration::RunState;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places;
use crate::texts::Lang;

use super::format::{self, count, counted};
use super::{person, place};

pub use change::{
    edited, in_the_queue, keep_old, no_meetings, not_editable, out_of_reach, question, replaced,
    rewrites, started, switched_off, will_change,
};

/// Everybody, and how many of them are on the bridge, for the line under the title.
pub fn summary(lang: Lang, people: u32, on_bridge: u32) -> String {
    let people = person::counted(lang, people);
    let with = count(lang, on_bridge);
    match lang {
        Lang::En => format!("{people} · {with} with Microsoft audio conferencing"),
        Lang::Fr => format!("{people} · {with} avec l’audioconférence Microsoft"),
    }
}

/// How many are shown of how many.
pub fn matches(lang: Lang, shown: u32, people: u32) -> String {
    let (shown, people) = (count(lang, shown), person::counted(lang, people));
    match lang {
        Lang::En => format!("{shown} of {people} shown"),
        Lang::Fr => format!("{shown} sur {people} à l’écran"),
    }
}

/// How many numbers the bridge has and how many of them are shared, for the line under the title.
pub fn bridge_summary(lang: Lang, dedicated: u32, shared: u32) -> String {
    let all = dedicated + shared;
    match lang {
        Lang::En => format!(
            "{} · {} dedicated, {} shared",
            counted(lang, all, "number", "numbers"),
            count(lang, dedicated),
            count(lang, shared)
        ),
        Lang::Fr => format!(
            "{} · {}, {}",
            counted(lang, all, "numéro", "numéros"),
            counted(lang, dedicated, "dédié", "dédiés"),
            counted(lang, shared, "partagé", "partagés")
        ),
    }
}

/// How many people are chosen; those that the filters hide are said, because they count too.
pub fn selected(lang: Lang, n: u32, hidden: u32) -> String {
    let chosen = match lang {
        Lang::En => format!("{} selected", count(lang, n)),
        Lang::Fr => counted(lang, n, "personne sélectionnée", "personnes sélectionnées"),
    };
    if hidden == 0 {
        return chosen;
    }
    let hidden = count(lang, hidden);
    match lang {
        Lang::En => format!("{chosen}, {hidden} of them not shown"),
        Lang::Fr => format!("{chosen}, dont {hidden} hors de la liste"),
    }
}

/// The button that chooses everybody whom the filters show.
pub fn select_all(lang: Lang, n: u32) -> String {
    let n = count(lang, n);
    match lang {
        Lang::En => format!("Select all {n} that match"),
        Lang::Fr => format!("Sélectionner les {n} qui correspondent"),
    }
}

/// The latest migration of a person: the state by its own name, and how far it came.
pub fn latest(lang: Lang, state: RunState, rewritten: u32, total: u32) -> String {
    let (done, all) = (count(lang, rewritten), count(lang, total));
    match (lang, total) {
        (_, 0) => state.name().to_string(),
        (Lang::En, _) => format!("{} · {done} of {all} meetings", state.name()),
        (Lang::Fr, _) => format!("{} · {done} réunions sur {all}", state.name()),
    }
}

/// A number in a list of choices: with its place, and whether it is the default of the bridge.
pub fn number_choice(lang: Lang, reader: Country, tenant: &Tenant, number: PhoneNumber) -> String {
    let shown = format::phone(reader, number);
    let at = match places::of_number(number) {
        Some(at) => place::place(lang, at),
        None => number.country().map_or_else(String::new, |home| place::country(lang, home)),
    };
    let role = match (lang, tenant.bridge.default == Some(number), tenant.bridge.answers(number)) {
        (Lang::En, true, _) => Some("default of the bridge"),
        (Lang::Fr, true, _) => Some("par défaut sur le pont"),
        (Lang::En, false, false) => Some("not on the bridge"),
        (Lang::Fr, false, false) => Some("pas sur le pont"),
        (_, false, true) => None,
    };
    let parts = [Some(shown.as_str()), Some(at.as_str()).filter(|at| !at.is_empty()), role];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What people have at present, under the list of what they could have.
pub fn present(lang: Lang, shown: &str) -> String {
    match lang {
        Lang::En => format!("Now: {shown}"),
        Lang::Fr => format!("Actuellement\u{a0}: {shown}"),
    }
}

/// That another number is the default of the bridge now.
pub fn default_set(lang: Lang, shown: &str) -> String {
    match lang {
        Lang::En => format!("{shown} is now the default of the bridge"),
        Lang::Fr => format!("{shown} est désormais le numéro par défaut du pont"),
    }
}
