//! Sentences of the meeting migration: figures, states, notes, reasons, losses.

mod meeting;
mod run;

use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::texts::Lang;

use super::format::{self, counted};

pub use meeting::{
    attachments_lost, blocked, edits_lost, meeting_about, planned, rewritten, unchanged, unmovable,
    unmovable_meetings,
};
pub use run::{
    another_run, failed, failed_advice, failed_title, mailbox_on_premises, queued, retry, retrying,
    state_note, third_party,
};

fn organizers(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => counted(lang, n, "organizer", "organizers"),
        Lang::Fr => counted(lang, n, "organisateur", "organisateurs"),
    }
}

fn meetings(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => counted(lang, n, "meeting", "meetings"),
        Lang::Fr => counted(lang, n, "réunion", "réunions"),
    }
}

/// So many future meetings.
pub fn future(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => counted(lang, n, "future meeting", "future meetings"),
        Lang::Fr => counted(lang, n, "réunion à venir", "réunions à venir"),
    }
}

/// `184 future meetings`, or none.
pub fn how_many_future(lang: Lang, n: u32) -> String {
    match (lang, n) {
        (Lang::En, 0) => "No future meeting".into(),
        (Lang::Fr, 0) => "Aucune réunion à venir".into(),
        _ => future(lang, n),
    }
}

/// How large the migration is, under the title of the page.
pub fn size(lang: Lang, people: u32, of_them: u32) -> String {
    format!("{}, {}", organizers(lang, people), meetings(lang, of_them))
}

/// When the last run is expected to end.
pub fn ends(lang: Lang, at: Timestamp, now: Timestamp) -> String {
    let when = format::when(lang, at, now);
    match lang {
        Lang::En => format!("expected end {when} UTC"),
        Lang::Fr => format!("fin prévue {when} UTC"),
    }
}

/// When the last run ended.
pub fn ended(lang: Lang, at: Timestamp, now: Timestamp) -> String {
    let when = format::when(lang, at, now);
    match lang {
        Lang::En => format!("finished {when} UTC"),
        Lang::Fr => format!("terminé {when} UTC"),
    }
}

/// What lies behind the end of the picture: few who are tried again and again (MM-09).
pub fn tail(lang: Lang, n: u32, until: Option<Timestamp>, now: Timestamp) -> String {
    let until = until.map(|at| format::when(lang, at, now));
    match (lang, until) {
        (Lang::En, Some(until)) => format!(
            "{} took until {until} UTC, with retries; that stretch is not drawn.",
            counted(lang, n, "more organizer", "more organizers")
        ),
        (Lang::En, None) => format!(
            "{} being tried again; that stretch is not drawn.",
            counted(lang, n, "more organizer is", "more organizers are")
        ),
        (Lang::Fr, Some(until)) => format!(
            "{}\u{a0}: nouveaux essais terminés {until} UTC\u{202f}; cette suite n’est pas \
             dessinée.",
            counted(lang, n, "autre organisateur", "autres organisateurs")
        ),
        (Lang::Fr, None) => format!(
            "{}\u{a0}: nouveaux essais en cours\u{202f}; cette suite n’est pas dessinée.",
            counted(lang, n, "autre organisateur", "autres organisateurs")
        ),
    }
}

/// How many of the stale meetings a start would reach, where it is not all of them.
pub fn reachable(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("The service can rewrite {} of them.", format::count(lang, n)),
        Lang::Fr => {
            format!("Le service peut en réécrire {}.", format::count(lang, n))
        }
    }
}

/// The words on the button that starts for everybody.
pub fn start_for(lang: Lang, people: u32) -> String {
    let people = organizers(lang, people);
    match lang {
        Lang::En => format!("Start migration for {people}"),
        Lang::Fr => format!("Démarrer la migration de {people}"),
    }
}

/// The words of the menu item that starts for everybody who is stale.
pub fn start_stale(lang: Lang, n: u32) -> String {
    let n = format::count(lang, n);
    match lang {
        Lang::En => format!("For all stale organizers ({n})"),
        Lang::Fr => format!("Pour tous les organisateurs périmés ({n})"),
    }
}

/// The words of what starts for the ticked organizers.
pub fn start_chosen(lang: Lang, n: u32) -> String {
    let n = format::count(lang, n);
    match lang {
        Lang::En => format!("For the selected ({n})"),
        Lang::Fr => format!("Pour la sélection ({n})"),
    }
}

/// The words on the button in the details of one organizer.
pub fn start_one(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Start migration for {name}"),
        Lang::Fr => format!("Démarrer la migration de {name}"),
    }
}

/// How many are ticked.
pub fn ticked(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => format!("{} selected", format::count(lang, n)),
        Lang::Fr => counted(lang, n, "sélectionné", "sélectionnés"),
    }
}

/// Why a start would leave several of the ticked people out; `None` where the refusal has a
/// sentence that does not name anybody.
pub fn left_out(lang: Lang, n: u32, why: &Refusal) -> Option<String> {
    let people = organizers(lang, n);
    let text = match (lang, why) {
        (Lang::En, Refusal::ThirdPartyProvider { .. }) => {
            format!("{people} have a third-party provider and are left out.")
        }
        (Lang::En, Refusal::MailboxOnPremises { .. }) => {
            format!("{people} have their mailbox on premises and are left out.")
        }
        (Lang::En, Refusal::AlreadyQueued) => format!("{people} are in the queue already."),
        (Lang::Fr, Refusal::ThirdPartyProvider { .. }) => {
            format!("{people} ont un fournisseur tiers et sont laissés de côté.")
        }
        (Lang::Fr, Refusal::MailboxOnPremises { .. }) => {
            format!("{people} ont leur boîte aux lettres sur site et sont laissés de côté.")
        }
        (Lang::Fr, Refusal::AlreadyQueued) => format!("{people} sont déjà en file d’attente."),
        _ => return None,
    };
    Some(text)
}

/// How far the whole is.
pub fn overall(lang: Lang, people: (u32, u32), of_them: (u32, u32)) -> String {
    let n = |n: u32| format::count(lang, n);
    let (finished, done) = (n(people.0), n(of_them.0));
    let (people, of_them) = (organizers(lang, people.1), meetings(lang, of_them.1));
    match lang {
        Lang::En => format!("{finished} of {people} finished, {done} of {of_them} rewritten"),
        Lang::Fr => {
            format!("Terminé pour {finished} sur {people}, réécrit {done} sur {of_them}")
        }
    }
}

/// How many meetings of how many, beside a bar.
pub fn share(lang: Lang, done: u32, total: u32) -> String {
    format!("{} / {}", format::count(lang, done), format::count(lang, total))
}
