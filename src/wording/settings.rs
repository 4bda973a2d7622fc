//! Settings in words: what licenses allow, how full the store is, why a file was not loaded.

use crate::journal::backup::BackupError;
use crate::journal::{Damage, StorageError};
use crate::session::vault::Why;
use crate::session::workspaces::NotLoaded;
use crate::texts::Lang;

use super::format::{count, counted};
use super::keeping;

/// What the licenses allow in service numbers (AQ-04).
pub fn service_quota(lang: Lang, each: u32, toll_left: u32, toll_free_left: u32) -> String {
    let each = count(lang, each);
    let (toll, free) = (count(lang, toll_left), count(lang, toll_free_left));
    match lang {
        Lang::En => format!(
            "They allow {each} toll and {each} toll-free service numbers in all; {toll} and {free} \
             may still be acquired."
        ),
        Lang::Fr => format!(
            "Elles permettent en tout {each} numéros de service payants et {each} \
             gratuits\u{202f}; {toll} et {free} peuvent encore être acquis."
        ),
    }
}

/// What they allow in people and user numbers (AQ-02).
pub fn seats(lang: Lang, seats_left: u32, user_numbers: u32) -> String {
    let numbers = count(lang, user_numbers);
    match lang {
        Lang::En => format!(
            "{} may still get audio conferencing; {numbers} user numbers are allowed in all.",
            counted(lang, seats_left, "person", "people")
        ),
        Lang::Fr => format!(
            "{} encore recevoir l’audioconférence\u{202f}; {numbers} numéros d’utilisateur sont \
             permis en tout.",
            counted(lang, seats_left, "personne peut", "personnes peuvent")
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

/// A size of a generated organization.
pub fn people(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => counted(lang, n, "person", "people"),
        Lang::Fr => counted(lang, n, "personne", "personnes"),
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
        BackupError::DoesNotFit { needed, left } => format!(
            "It needs {} units of the browser’s store and {} are left.",
            count(Lang::En, *needed as u64),
            count(Lang::En, *left as u64)
        ),
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
        BackupError::DoesNotFit { needed, left } => format!(
            "Il faut {} unités de la mémoire du navigateur et il en reste {}.",
            count(Lang::Fr, *needed as u64),
            count(Lang::Fr, *left as u64)
        ),
        BackupError::Storage(error) => keeping::not_kept(Lang::Fr, &why(error)),
    }
}

fn why(error: &StorageError) -> Why {
    error.clone().into()
}
