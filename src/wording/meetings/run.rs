//! Sentences about one run of the service: its state, its retries, its failure.

use crate::domain::migration::{Cause, RunState};
use crate::domain::time::Timestamp;
use crate::texts::Lang;
use crate::wording::event::cause as cause_of;
use crate::wording::format;

/// A state in words, under its exact name (MM-03).
pub fn state_note(lang: Lang, state: RunState) -> &'static str {
    let t = &lang.texts().meetings;
    match state {
        RunState::Pending => t.pending_note,
        RunState::InProgress => t.in_progress_note,
        RunState::Failed => t.failed_note,
        RunState::Succeeded => t.succeeded_note,
    }
}

/// A request that waits for the first time.
pub fn queued(lang: Lang, at: Timestamp, now: Timestamp) -> String {
    let when = format::when(lang, at, now);
    match lang {
        Lang::En => format!("starts at {when}"),
        Lang::Fr => format!("commence à {when}"),
    }
}

/// A run that waits to be tried again (MM-09).
pub fn retry(
    lang: Lang,
    retry: u32,
    of: u32,
    at: Timestamp,
    now: Timestamp,
    cause: Cause,
) -> String {
    let (when, cause) = (format::when(lang, at, now), cause_of(lang, cause));
    match lang {
        Lang::En => format!("retry {retry} of {of} at {when}: {cause}"),
        Lang::Fr => format!("essai {retry} sur {of} à {when}\u{a0}: {cause}"),
    }
}

/// A run that is being tried again.
pub fn retrying(lang: Lang, retry: u32, of: u32) -> String {
    match lang {
        Lang::En => format!("retry {retry} of {of}"),
        Lang::Fr => format!("essai {retry} sur {of}"),
    }
}

/// A run that failed, in the list (MM-16).
pub fn failed(lang: Lang, cause: Cause) -> String {
    let cause = cause_of(lang, cause);
    match lang {
        Lang::En => format!("{cause}: run the Meeting Migration Tool"),
        Lang::Fr => format!("{cause}\u{a0}: exécuter l’outil de migration de réunion"),
    }
}

/// What to do about a run that failed (MM-16).
pub fn failed_advice(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "Run the Meeting Migration Tool for this person. If that fails too, the person \
             recreates the meetings or support is called. Until then callers may find numbers \
             that no longer lead into these meetings."
        }
        Lang::Fr => {
            "Exécutez l’outil de migration de réunion pour cette personne. Si cela échoue aussi, \
             elle recrée ses réunions, ou l’on appelle le support. D’ici là, les numéros de ces \
             réunions peuvent ne plus y mener."
        }
    }
}

/// The heading over that advice.
pub fn failed_title(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "The service gave up on these meetings",
        Lang::Fr => "Le service a renoncé à ces réunions",
    }
}

/// Another run was asked for while one goes on.
pub fn another_run(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "another run follows",
        Lang::Fr => "un autre passage suivra",
    }
}

/// The organizer has another provider.
pub fn third_party(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "third-party provider: cannot be migrated",
        Lang::Fr => "fournisseur tiers\u{a0}: migration impossible",
    }
}

/// The organizer's mailbox is out of reach.
pub fn mailbox_on_premises(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "mailbox on premises: cannot be migrated",
        Lang::Fr => "boîte aux lettres sur site\u{a0}: migration impossible",
    }
}
