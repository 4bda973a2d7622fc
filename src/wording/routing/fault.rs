//! What is wrong in one part of a page, and what would be right.

use crate::domain::routing::hours::RANGES_MAX;
use crate::domain::routing::sound::TEXT_MAX;
use crate::domain::routing::{Fault, NAME_MAX, Target};
use crate::texts::Lang;

/// The sentence of a fault.
pub fn fault(lang: Lang, fault: &Fault) -> String {
    match lang {
        Lang::En => english(fault),
        Lang::Fr => french(fault),
    }
}

fn megabytes(bytes: u32) -> f64 {
    f64::from(bytes) / 1_048_576.0
}

fn english(fault: &Fault) -> String {
    match fault {
        Fault::TextMissing => "Type the text that callers hear.".into(),
        Fault::TextTooLong { length } => {
            format!("{length} characters are too many: a text has at most {TEXT_MAX}.")
        }
        Fault::AudioKind => "Choose a .wav, .mp3 or .wma file.".into(),
        Fault::AudioTooLarge { bytes } => {
            format!("{:.1} MB are too many: a file has at most 5 MB.", megabytes(*bytes))
        }
        Fault::TargetGone { target: Target::Person(_) } => {
            "There is no such person any more. Choose another one.".into()
        }
        Fault::TargetGone { target: Target::Endpoint(_) } => {
            "What it leads to does not exist any more. Choose something else.".into()
        }
        Fault::LeadsToItself => "It leads to itself, so that no call would ever end. Choose \
             something else."
            .into(),
        Fault::MenuEmpty => "A menu needs at least one key, or names to ask for.".into(),
        Fault::KeyTwice { key } => {
            format!("Key {key} stands here twice. Each key leads to one place.")
        }
        Fault::KeyReserved { key: '*' } => {
            "The key * is reserved: it repeats the menu. Choose 0 to 9.".into()
        }
        Fault::KeyReserved { key } => {
            format!("The key {key} is reserved: it goes back. Choose 0 to 9.")
        }
        Fault::KeyUnknown { .. } => "A telephone has no such key. Choose 0 to 9.".into(),
        Fault::KeyOfOperator => "Key 0 leads to the operator. Choose 1 to 9.".into(),
        Fault::OptionNameMissing { key } => format!("Name what key {key} leads to."),
        Fault::OptionNameTooLong { key, length } => {
            format!("The name of key {key} has {length} characters; at most {NAME_MAX}.")
        }
        Fault::HolidayNameMissing => "Give the holiday a name.".into(),
        Fault::HolidayNameTooLong { length } => {
            format!("{length} characters are too many: a name has at most {NAME_MAX}.")
        }
        Fault::HolidayTwice => "Another holiday has this name. Names stand once.".into(),
        Fault::NoDates => "Give the holiday at least one date.".into(),
        Fault::TooManyRanges { count } => {
            format!("{count} date ranges are too many: a holiday has at most {RANGES_MAX}.")
        }
        Fault::RangeUpsideDown { range } => {
            format!("Range {} ends before it begins.", range + 1)
        }
    }
}

fn french(fault: &Fault) -> String {
    match fault {
        Fault::TextMissing => "Tapez le texte que les appelants entendent.".into(),
        Fault::TextTooLong { length } => {
            format!("{length} caractères, c’est trop\u{a0}: un texte en a {TEXT_MAX} au plus.")
        }
        Fault::AudioKind => "Choisissez un fichier .wav, .mp3 ou .wma.".into(),
        Fault::AudioTooLarge { bytes } => {
            let size = format!("{:.1}", megabytes(*bytes)).replace('.', ",");
            format!("{size}\u{a0}Mo, c’est trop\u{a0}: un fichier fait 5\u{a0}Mo au plus.")
        }
        Fault::TargetGone { target: Target::Person(_) } => {
            "Cette personne n’existe plus. Choisissez quelqu’un d’autre.".into()
        }
        Fault::TargetGone { target: Target::Endpoint(_) } => {
            "La destination n’existe plus. Choisissez autre chose.".into()
        }
        Fault::LeadsToItself => "La destination est l’origine\u{a0}: aucun appel ne finirait \
             jamais. Choisissez autre chose."
            .into(),
        Fault::MenuEmpty => "Un menu demande au moins une touche, ou la recherche par nom.".into(),
        Fault::KeyTwice { key } => {
            format!("La touche {key} figure deux fois. Chaque touche mène à un seul endroit.")
        }
        Fault::KeyReserved { key: '*' } => {
            "La touche * est réservée\u{a0}: elle répète le menu. Choisissez 0 à 9.".into()
        }
        Fault::KeyReserved { key } => {
            format!(
                "La touche {key} est réservée\u{a0}: elle revient en arrière. Choisissez 0 à 9."
            )
        }
        Fault::KeyUnknown { .. } => "Aucun téléphone n’a cette touche. Choisissez 0 à 9.".into(),
        Fault::KeyOfOperator => "La touche 0 mène à l’opérateur. Choisissez 1 à 9.".into(),
        Fault::OptionNameMissing { key } => {
            format!("Nommez ce à quoi mène la touche {key}.")
        }
        Fault::OptionNameTooLong { key, length } => {
            format!("Le nom de la touche {key} a {length} caractères\u{a0}; {NAME_MAX} au plus.")
        }
        Fault::HolidayNameMissing => "Donnez un nom au jour férié.".into(),
        Fault::HolidayNameTooLong { length } => {
            format!("{length} caractères, c’est trop\u{a0}: un nom en a {NAME_MAX} au plus.")
        }
        Fault::HolidayTwice => {
            "Un autre jour férié porte ce nom. Chaque nom figure une seule fois.".into()
        }
        Fault::NoDates => "Donnez au moins une date au jour férié.".into(),
        Fault::TooManyRanges { count } => format!(
            "{count} plages de dates, c’est trop\u{a0}: un jour férié en a {RANGES_MAX} au plus."
        ),
        Fault::RangeUpsideDown { range } => {
            format!("La plage {} finit avant de commencer.", range + 1)
        }
    }
}
