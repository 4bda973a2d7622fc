//! Settings in words: how full the store is, why a file was not loaded.

use crate::domain::profile::Era;
use crate::domain::time::{MINUTE_MS, SECOND_MS};
use crate::journal::backup::BackupError;
use crate::journal::{Damage, StorageError};
use crate::session::vault::Why;
use crate::session::workspaces::NotLoaded;
use crate::texts::Lang;

use super::format::count;
use super::keeping;

/// What holds in a profile, by the figures that differ most.
pub fn profile(lang: Lang, era: Era) -> String {
    let figures = era.profile();
    let (hold_s, wait_min) = (figures.hold_ms / SECOND_MS, figures.queue_min_ms / MINUTE_MS);
    let hold = match (lang, hold_s % 60) {
        (Lang::En, 0) => format!("{} minutes", hold_s / 60),
        (Lang::En, rest) => format!("{} minutes {rest} s", hold_s / 60),
        (Lang::Fr, 0) => format!("{}\u{a0}minutes", hold_s / 60),
        (Lang::Fr, rest) => format!("{}\u{a0}minutes {rest}\u{a0}s", hold_s / 60),
    };
    let rest = match (lang, era) {
        (Lang::En, Era::SkypeForBusiness2018) => "Third-party providers are allowed.",
        (Lang::En, Era::TeamsToday) => {
            "Third-party providers are gone; two more licenses are sold."
        }
        (Lang::Fr, Era::SkypeForBusiness2018) => "Les fournisseurs tiers sont permis.",
        (Lang::Fr, Era::TeamsToday) => {
            "Les fournisseurs tiers ont disparu\u{202f}; deux licences de plus sont en vente."
        }
    };
    match lang {
        Lang::En => format!(
            "Reservations last {hold}; meeting migrations wait at least {wait_min} minutes. {rest}"
        ),
        Lang::Fr => format!(
            "Les réservations durent {hold}\u{202f}; les migrations de réunions attendent au moins \
             {wait_min}\u{a0}minutes. {rest}"
        ),
    }
}

/// How much of the store is used.
pub fn store_used(lang: Lang, used: u64, all: u64) -> String {
    let (used, all) = (count(lang, used), count(lang, all));
    match lang {
        Lang::En => format!("{used} of {all} units"),
        Lang::Fr => format!("{used} unités sur {all}"),
    }
}

/// The question before a workspace is deleted.
pub fn delete_title(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Delete {name}?"),
        Lang::Fr => format!("Supprimer {name}\u{202f}?"),
    }
}

/// The name of a button that acts on one workspace.
pub fn about(action: &str, name: &str) -> String {
    format!("{action} {name}")
}

/// After a workspace was deleted.
pub fn deleted(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("{name} is deleted."),
        Lang::Fr => format!("{name} est supprimée."),
    }
}

/// After a workspace was loaded or made.
pub fn loaded(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("{name} is open."),
        Lang::Fr => format!("{name} est ouverte."),
    }
}

/// The name of a generated organization.
pub fn generated_name(lang: Lang, n: u32) -> String {
    format!("Contoso {}", count(lang, n))
}

/// Why a backup was not loaded. What is there stays.
pub fn not_loaded(lang: Lang, why: &NotLoaded) -> String {
    match why {
        NotLoaded::File(error) => backup(lang, error),
        NotLoaded::Content(Why::Failed(_)) => match lang {
            Lang::En => "A newer version of Passerelle made this organization. Reload the page to \
                 get that version."
                .into(),
            Lang::Fr => "Une version plus récente de Passerelle a créé cette organisation. \
                 Rechargez la page pour l’obtenir."
                .into(),
        },
        NotLoaded::Content(why) => keeping::not_kept(lang, why),
        NotLoaded::NoRoom { needed, left, .. } => no_room(lang, *needed, *left),
    }
}

/// The question before an organization is opened that the store cannot keep.
pub fn memory_title(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Open {name} in this tab only?"),
        Lang::Fr => format!("Ouvrir {name} dans cet onglet seulement\u{202f}?"),
    }
}

/// That the store has no room; where it says so itself, how much is left is not known.
pub fn no_room(lang: Lang, needed: usize, left: Option<usize>) -> String {
    let needed = count(lang, needed as u64);
    match (lang, left.map(|left| count(lang, left as u64))) {
        (Lang::En, Some(left)) => {
            format!("It needs {needed} units of the browser’s store and {left} are left.")
        }
        (Lang::En, None) => {
            format!("It needs {needed} units, more than the browser’s store still takes.")
        }
        (Lang::Fr, Some(left)) => {
            format!("Il faut {needed} unités de la mémoire du navigateur et il en reste {left}.")
        }
        (Lang::Fr, None) => format!(
            "Il faut {needed} unités, plus que la mémoire du navigateur n’en accepte encore."
        ),
    }
}

/// What is wrong with a backup file.
pub fn backup(lang: Lang, error: &BackupError) -> String {
    match lang {
        Lang::En => backup_en(error),
        Lang::Fr => backup_fr(error),
    }
}

fn backup_en(error: &BackupError) -> String {
    match error {
        BackupError::TooLarge => "The file is larger than any backup; 64 MB are read.".into(),
        BackupError::NotJson { line, column } => format!(
            "The file stops or breaks at line {line}, column {column}: it was cut off, or it is \
             not a backup."
        ),
        BackupError::NotABackup { line, column } => {
            format!("This is not a Passerelle backup; that shows at line {line}, column {column}.")
        }
        BackupError::TooNew { format } => format!(
            "A newer version of Passerelle saved this file (format {format}). Reload the page to \
             get that version; the file and everything here stay as they are."
        ),
        BackupError::Damaged(Damage { key, .. }) => {
            format!("The part “{key}” of the file was changed or damaged since it was saved.")
        }
        BackupError::Edited => {
            "The parts of the file do not belong together: it was edited since it was saved.".into()
        }
        BackupError::Exists => "There is an organization in its place already. Try again.".into(),
        BackupError::DoesNotFit { needed, left } => no_room(Lang::En, *needed, Some(*left)),
        BackupError::Storage(error) => keeping::not_kept(Lang::En, &why(error)),
    }
}

fn backup_fr(error: &BackupError) -> String {
    match error {
        BackupError::TooLarge => {
            "Le fichier dépasse toute sauvegarde\u{202f}; 64\u{a0}Mo sont lus.".into()
        }
        BackupError::NotJson { line, column } => format!(
            "Le fichier s’arrête ou se brise à la ligne {line}, colonne {column}\u{a0}: il a été \
             coupé, ou ce n’est pas une sauvegarde."
        ),
        BackupError::NotABackup { line, column } => format!(
            "Ce n’est pas une sauvegarde de Passerelle, comme le montre la ligne {line}, colonne \
             {column}."
        ),
        BackupError::TooNew { format } => format!(
            "Une version plus récente de Passerelle a enregistré ce fichier (format {format}). \
             Rechargez la page pour l’obtenir\u{202f}; le fichier et tout ce qui est ici restent \
             en l’état."
        ),
        BackupError::Damaged(Damage { key, .. }) => {
            format!("La partie «\u{a0}{key}\u{a0}» du fichier a été modifiée ou endommagée depuis.")
        }
        BackupError::Edited => {
            "Les parties du fichier ne vont pas ensemble\u{a0}: il a été modifié depuis.".into()
        }
        BackupError::Exists => "Une organisation occupe déjà sa place. Réessayez.".into(),
        BackupError::DoesNotFit { needed, left } => no_room(Lang::Fr, *needed, Some(*left)),
        BackupError::Storage(error) => keeping::not_kept(Lang::Fr, &why(error)),
    }
}

fn why(error: &StorageError) -> Why {
    error.clone().into()
}

/// The question before an organization is lost that lives in memory only.
pub fn leave_title(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Lose {name}?"),
        Lang::Fr => format!("Perdre {name}\u{202f}?"),
    }
}
