//! The console in words: what it waits for, what a command changed, what is wrong with a file.

use crate::domain::time::Timestamp;
use crate::plan::people::PeopleUnreadable;
use crate::texts::Lang;

use super::format::{self, count, counted};

/// Until when a script sleeps.
pub fn waiting(lang: Lang, until: Timestamp, now: Timestamp) -> String {
    let same_day = format::date(lang, until) == format::date(lang, now);
    let until = match same_day {
        true => format::clock(until),
        false => format!("{} {}", format::day(lang, until), format::clock(until)),
    };
    match lang {
        Lang::En => format!("Waiting until {until}"),
        Lang::Fr => format!("En attente jusqu’à {until}"),
    }
}

/// How long it still sleeps.
pub fn left(lang: Lang, left_ms: i64) -> String {
    let left = format::countdown(left_ms);
    match lang {
        Lang::En => format!("({left} left)"),
        Lang::Fr => format!("(encore {left})"),
    }
}

/// How many things a command changed.
pub fn changes(lang: Lang, changes: u32) -> String {
    match lang {
        Lang::En => counted(lang, changes, "change", "changes"),
        Lang::Fr => counted(lang, changes, "modification", "modifications"),
    }
}

/// The name of the button that copies what a command printed.
pub fn copy_output(lang: Lang, command: &str) -> String {
    match lang {
        Lang::En => format!("Copy the output of {command}"),
        Lang::Fr => format!("Copier la sortie de {command}"),
    }
}

/// The name of the button that downloads a file.
pub fn download_file(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Download {name}"),
        Lang::Fr => format!("Télécharger {name}"),
    }
}

/// The name of the button that deletes a file.
pub fn delete_file(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Delete {name}"),
        Lang::Fr => format!("Supprimer {name}"),
    }
}

/// Before a file is deleted.
pub fn really_delete(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("{name} is then gone. It cannot be brought back."),
        Lang::Fr => format!("{name} sera alors perdu. Il ne pourra pas être récupéré."),
    }
}

/// A size in the unit that suits it.
pub fn size(lang: Lang, bytes: usize) -> String {
    let units = match lang {
        Lang::En => ["bytes", "KB", "MB"],
        Lang::Fr => ["octets", "Ko", "Mo"],
    };
    let (amount, unit) = match bytes {
        0..1_024 => (bytes, units[0]),
        1_024..1_048_576 => (bytes.div_ceil(1_024), units[1]),
        _ => (bytes.div_ceil(1_048_576), units[2]),
    };
    format!("{}\u{a0}{unit}", count(lang, amount as u64))
}

/// Why a file was not taken: each sentence is about one file.
pub fn not_taken(lang: Lang, name: &str, why: &str) -> String {
    match lang {
        Lang::En => format!("{name}: {why}"),
        Lang::Fr => format!("{name}\u{a0}: {why}"),
    }
}

/// Why a file is no text.
pub fn unreadable(lang: Lang, why: &crate::csv::Unreadable) -> String {
    super::import::unreadable(lang, &PeopleUnreadable::File(why.clone()))
}

/// A file that is larger than a file may be.
pub fn too_large(lang: Lang, most: usize) -> String {
    let most = size(lang, most);
    match lang {
        Lang::En => format!("it is larger than {most}."),
        Lang::Fr => format!("il dépasse {most}."),
    }
}

/// More files than the folder may have.
pub fn too_many(lang: Lang, most: usize) -> String {
    let most = count(lang, most as u64);
    match lang {
        Lang::En => format!("the folder holds at most {most} files. Delete one first."),
        Lang::Fr => {
            format!("le dossier contient au plus {most} fichiers. Supprimez-en un d’abord.")
        }
    }
}

/// A name that no file can have.
pub fn bad_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "its name has a character that no file may have. Rename it first.",
        Lang::Fr => "son nom contient un caractère interdit. Renommez-le d’abord.",
    }
}

/// After files were taken.
pub fn files_taken(lang: Lang, files: u32) -> String {
    match lang {
        Lang::En => format!("{} added.", counted(lang, files, "file", "files")),
        Lang::Fr => counted(lang, files, "fichier ajouté.", "fichiers ajoutés."),
    }
}

/// Where one is among the completions.
pub fn nth(lang: Lang, at: usize, of: usize) -> String {
    let (at, of) = (count(lang, at as u64), count(lang, of as u64));
    match lang {
        Lang::En => format!("{at} of {of}"),
        Lang::Fr => format!("{at} sur {of}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_up_to_their_unit() {
        assert_eq!(size(Lang::En, 999), "999\u{a0}bytes");
        assert_eq!(size(Lang::En, 1_025), "2\u{a0}KB");
        assert_eq!(size(Lang::Fr, 16 << 20), "16\u{a0}Mo");
    }

    #[test]
    fn a_wait_names_the_day_only_when_it_is_another() {
        let now = Timestamp::utc(2018, 4, 18, 14, 22);
        assert_eq!(waiting(Lang::En, now.plus(632_000), now), "Waiting until 14:32:32");
        let tomorrow = now.plus(86_400_000);
        assert_eq!(waiting(Lang::Fr, tomorrow, now), "En attente jusqu’à 19 avr. 14:22:00");
    }
}
