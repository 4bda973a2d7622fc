//! The import of people in words: what a file is, what its columns hold, why it cannot be read.
//!
//! It knows the problems that `csv` and `plan` report, as `refusal` knows those of the domain; so
//! `wording` uses both. What is doubtful about single rows stands in `problem`.

mod problem;

use crate::csv::decode::Encoding;
use crate::csv::problem::Column;
use crate::csv::reader::Headings;
use crate::csv::{Delimiter, MAX_COLUMNS, MAX_ROWS, NotText, Unreadable};
use crate::domain::phone::Country;
use crate::plan::people::columns::{ColumnUse, Field};
use crate::plan::people::problem::Effect;
use crate::plan::people::{NoAddressReason, PeopleUnreadable};
use crate::texts::Lang;

use super::format::{self, count, counted};
use super::{person, place};

pub use problem::problem;

/// Why nothing can be read from a file, and what would help.
pub fn unreadable(lang: Lang, why: &PeopleUnreadable) -> String {
    match why {
        PeopleUnreadable::File(why) => file(lang, why),
        PeopleUnreadable::NoAddressColumn { headings, accepted, looks_like } => {
            let looks_like = looks_like.map(|reason| no_address(lang, reason));
            let found = quoted(lang, headings.iter().map(|column| &*column.heading));
            let wanted = quoted(lang, accepted.iter().copied());
            let said = match lang {
                Lang::En => format!(
                    "No column says who the people are. The headings are {found}; one of them must \
                     be {wanted} or mean the same."
                ),
                Lang::Fr => format!(
                    "Aucune colonne ne dit qui sont les personnes. Les en-têtes sont \
                     {found}\u{202f}; l’un d’eux doit être {wanted}, ou dire la même chose."
                ),
            };
            looks_like.map_or(said.clone(), |reason| format!("{said} {reason}"))
        }
    }
}

fn no_address(lang: Lang, reason: NoAddressReason) -> &'static str {
    match (lang, reason) {
        (Lang::En, NoAddressReason::NoHeadings) => {
            "The first line looks like a person: the line of headings is missing."
        }
        (Lang::En, NoAddressReason::WholeLinesQuoted) => {
            "Each line is one single cell, as when Excel saves a file that it opened with another \
             separator. Export it again and bring that file."
        }
        (Lang::Fr, NoAddressReason::NoHeadings) => {
            "La première ligne ressemble à une personne\u{a0}: la ligne d’en-têtes manque."
        }
        (Lang::Fr, NoAddressReason::WholeLinesQuoted) => {
            "Chaque ligne n’est qu’une seule cellule, comme lorsque Excel enregistre un fichier \
             ouvert avec un autre séparateur. Exportez-le à nouveau et apportez ce fichier-là."
        }
    }
}

fn file(lang: Lang, why: &Unreadable) -> String {
    match (lang, why) {
        (Lang::En, Unreadable::Empty) => "The file is empty.".into(),
        (Lang::Fr, Unreadable::Empty) => "Le fichier est vide.".into(),
        (Lang::En, Unreadable::TooBig { bytes }) => format!(
            "The file has {}; at most 64 MB can be read, about 250,000 people. Split it.",
            megabytes(lang, *bytes)
        ),
        (Lang::Fr, Unreadable::TooBig { bytes }) => format!(
            "Le fichier fait {}\u{202f}; 64\u{a0}Mo au plus sont lus, soit environ \
             250\u{202f}000 personnes. Divisez-le.",
            megabytes(lang, *bytes)
        ),
        (_, Unreadable::NotText(kind)) => not_text(lang, *kind).into(),
        (Lang::En, Unreadable::BrokenHeading { line }) => {
            format!("The headings on line {line} open a quotation mark that never closes.")
        }
        (Lang::Fr, Unreadable::BrokenHeading { line }) => {
            format!("Les en-têtes de la ligne {line} ouvrent un guillemet qui ne se ferme jamais.")
        }
        (Lang::En, Unreadable::TooManyColumns { columns }) => {
            format!("The file has {columns} columns; at most {MAX_COLUMNS} can be read.")
        }
        (Lang::Fr, Unreadable::TooManyColumns { columns }) => {
            format!("Le fichier a {columns} colonnes\u{202f}; {MAX_COLUMNS} au plus sont lues.")
        }
        (Lang::En, Unreadable::TooManyRows) => {
            format!("The file has more than {}. Split it.", counted(lang, MAX_ROWS, "row", "rows"))
        }
        (Lang::Fr, Unreadable::TooManyRows) => format!(
            "Le fichier a plus de {}. Divisez-le.",
            counted(lang, MAX_ROWS, "ligne", "lignes")
        ),
    }
}

fn not_text(lang: Lang, kind: NotText) -> &'static str {
    match (lang, kind) {
        (Lang::En, NotText::Workbook) => {
            "This is a workbook, not a CSV file. Open it and save it as “CSV UTF-8”."
        }
        (Lang::En, NotText::Archive) => "This is an archive. Unpack it and bring the file in it.",
        (Lang::En, NotText::Picture) => "This is a picture, not a CSV file.",
        (Lang::En, NotText::Pdf) => "This is a PDF document, not a CSV file.",
        (Lang::En, NotText::Other) => "This file is not text, so it cannot be a CSV file.",
        (Lang::Fr, NotText::Workbook) => {
            "C’est un classeur, pas un fichier CSV. Ouvrez-le et enregistrez-le au format \
             «\u{a0}CSV UTF-8\u{a0}»."
        }
        (Lang::Fr, NotText::Archive) => {
            "C’est une archive. Décompressez-la et apportez le fichier qu’elle contient."
        }
        (Lang::Fr, NotText::Picture) => "C’est une image, pas un fichier CSV.",
        (Lang::Fr, NotText::Pdf) => "C’est un document PDF, pas un fichier CSV.",
        (Lang::Fr, NotText::Other) => "Ce fichier n’est pas du texte\u{a0}: ce n’est pas un CSV.",
    }
}

fn megabytes(lang: Lang, bytes: u64) -> String {
    let rounded = count(lang, bytes.div_ceil(1 << 20));
    match lang {
        Lang::En => format!("{rounded} MB"),
        Lang::Fr => format!("{rounded}\u{a0}Mo"),
    }
}

/// Encoding, separator and type of a file.
pub fn headings(lang: Lang, headings: &Headings) -> String {
    let mut parts =
        vec![encoding(headings.encoding).to_string(), delimiter(lang, headings.delimiter)];
    if let Some(name) = &headings.type_name {
        parts.push(format!("#TYPE {name}"));
    }
    parts.join(" · ")
}

fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf8Bom => "UTF-8 (BOM)",
        Encoding::Utf16Le => "UTF-16LE",
        Encoding::Utf16Be => "UTF-16BE",
        Encoding::Windows1252 => "Windows-1252",
    }
}

fn delimiter(lang: Lang, delimiter: Delimiter) -> String {
    match (lang, delimiter) {
        (Lang::En, Delimiter::Comma) => "separated by commas",
        (Lang::En, Delimiter::Semicolon) => "separated by semicolons",
        (Lang::En, Delimiter::Tab) => "separated by tabs",
        (Lang::Fr, Delimiter::Comma) => "séparé par des virgules",
        (Lang::Fr, Delimiter::Semicolon) => "séparé par des points-virgules",
        (Lang::Fr, Delimiter::Tab) => "séparé par des tabulations",
    }
    .into()
}

/// What a column can hold.
pub fn field(lang: Lang, field: Field) -> &'static str {
    match (lang, field) {
        (Lang::En, Field::SipAddress) => "SIP address",
        (Lang::En, Field::UserPrincipalName) => "sign-in name",
        (Lang::En, Field::DisplayName) => "name",
        (Lang::En, Field::TollNumber) => "default toll number",
        (Lang::En, Field::TollFreeNumber) => "default toll-free number",
        (Lang::En, Field::ConferenceId) => "conference ID",
        (Lang::En, Field::LeaderPin) => "PIN (never kept)",
        (Lang::En, Field::AllowPstnOnlyMeetings) => "meetings by phone alone",
        (Lang::En, Field::AllowTollFreeDialIn) => "toll-free dial-in",
        (Lang::Fr, Field::SipAddress) => "adresse SIP",
        (Lang::Fr, Field::UserPrincipalName) => "nom de connexion",
        (Lang::Fr, Field::DisplayName) => "nom",
        (Lang::Fr, Field::TollNumber) => "numéro payant par défaut",
        (Lang::Fr, Field::TollFreeNumber) => "numéro gratuit par défaut",
        (Lang::Fr, Field::ConferenceId) => "ID de conférence",
        (Lang::Fr, Field::LeaderPin) => "code confidentiel (jamais gardé)",
        (Lang::Fr, Field::AllowPstnOnlyMeetings) => "réunions par téléphone seul",
        (Lang::Fr, Field::AllowTollFreeDialIn) => "accès par numéro gratuit",
    }
}

/// The columns that are read, each with what it holds.
pub fn columns_read<'a>(lang: Lang, columns: impl Iterator<Item = (Field, &'a Column)>) -> String {
    let said: Vec<String> =
        columns.map(|(of, column)| format!("{} ({})", column.heading, field(lang, of))).collect();
    said.join(", ")
}

/// The columns that are passed over, each with the reason where there is one to tell.
pub fn columns_ignored<'a>(
    lang: Lang,
    columns: impl Iterator<Item = (ColumnUse, &'a Column)>,
) -> String {
    let said: Vec<String> = columns
        .map(|(used, column)| match (lang, used) {
            (Lang::En, ColumnUse::Repeats(of)) => {
                format!("{} (another column gives the {})", column.heading, field(lang, of))
            }
            (Lang::Fr, ColumnUse::Repeats(of)) => {
                format!("{} (une autre colonne donne\u{a0}: {})", column.heading, field(lang, of))
            }
            _ => column.heading.to_string(),
        })
        .filter(|heading| !heading.is_empty())
        .collect();
    said.join(", ")
}

/// What no column gives.
pub fn missing(lang: Lang, fields: &[Field]) -> String {
    let said: Vec<String> = fields.iter().map(|of| field(lang, *of).to_string()).collect();
    format::list(lang, &said)
}

/// A country by name, also outside the catalog of numbers.
pub fn country(lang: Lang, country: Country) -> String {
    const NAMES: [(&str, &str, &str); 12] = [
        ("AT", "Austria", "Autriche"),
        ("AU", "Australia", "Australie"),
        ("BE", "Belgium", "Belgique"),
        ("CA", "Canada", "Canada"),
        ("CH", "Switzerland", "Suisse"),
        ("DK", "Denmark", "Danemark"),
        ("ES", "Spain", "Espagne"),
        ("IE", "Ireland", "Irlande"),
        ("IT", "Italy", "Italie"),
        ("LU", "Luxembourg", "Luxembourg"),
        ("NL", "Netherlands", "Pays-Bas"),
        ("SE", "Sweden", "Suède"),
    ];
    match (NAMES.iter().find(|(code, ..)| *code == country.code()), lang) {
        (Some((_, name, _)), Lang::En) | (Some((_, _, name)), Lang::Fr) => (*name).to_string(),
        (None, _) => place::country(lang, country),
    }
}

/// What a problem does to the import.
pub fn effect(lang: Lang, effect: Effect) -> &'static str {
    match (lang, effect) {
        (Lang::En, Effect::RowSkipped) => "Row skipped",
        (Lang::En, Effect::ValueMissing) => "Value missing",
        (Lang::En, Effect::Noted) => "Please check",
        (Lang::Fr, Effect::RowSkipped) => "Ligne ignorée",
        (Lang::Fr, Effect::ValueMissing) => "Valeur absente",
        (Lang::Fr, Effect::Noted) => "À vérifier",
    }
}

/// The column of a problem as a person finds it.
pub fn column(column: &Column) -> String {
    format!("{} · {}", column.position, column.heading)
}

/// How many problems there are, and how many of them are listed.
pub fn problems(lang: Lang, total: u64, listed: u64) -> String {
    let all = match lang {
        Lang::En => counted(lang, total, "problem", "problems"),
        Lang::Fr => counted(lang, total, "problème", "problèmes"),
    };
    match (lang, total > listed) {
        (_, false) => all,
        (Lang::En, true) => format!("{all}; the first {} are listed", count(lang, listed)),
        (Lang::Fr, true) => {
            format!("{all}\u{202f}; les {} premiers sont listés", count(lang, listed))
        }
    }
}

/// How far the reading is.
pub fn rows_read(lang: Lang, rows: u32) -> String {
    match lang {
        Lang::En => counted(lang, rows, "row", "rows"),
        Lang::Fr => counted(lang, rows, "ligne", "lignes"),
    }
}

/// What would be imported, and what it needs of the store.
pub fn ready(lang: Lang, people: u32, incomplete: u32) -> String {
    let all = person::counted(lang, people);
    match (lang, incomplete) {
        (_, 0) => all,
        (Lang::En, n) => format!("{all}, {} of them with a damaged value left out", count(lang, n)),
        (Lang::Fr, n) => {
            format!("{all}, dont {} sans une valeur endommagée", count(lang, n))
        }
    }
}

/// What the store has no room for lives in memory.
pub fn does_not_fit(lang: Lang, needed: u64, left: u64) -> String {
    let (needed, left) = (count(lang, needed), count(lang, left));
    match lang {
        Lang::En => format!(
            "It needs {needed} units and {left} are left. It can be imported all the same: it then \
             lives in this tab only, until you save a backup file."
        ),
        Lang::Fr => format!(
            "Il faut {needed} unités et il en reste {left}. L’importation reste possible\u{a0}: \
             l’organisation ne vit alors que dans cet onglet, jusqu’à ce que vous enregistriez un \
             fichier de sauvegarde."
        ),
    }
}

/// After the import.
pub fn imported(lang: Lang, people: u32, name: &str) -> String {
    match lang {
        Lang::En => format!("{} imported into {name}.", counted(lang, people, "person", "people")),
        Lang::Fr => format!(
            "{} dans {name}.",
            counted(lang, people, "personne importée", "personnes importées")
        ),
    }
}

fn quoted<'a>(lang: Lang, words: impl Iterator<Item = &'a str>) -> String {
    let said: Vec<String> = words
        .map(|word| match lang {
            Lang::En => format!("“{word}”"),
            Lang::Fr => format!("«\u{a0}{word}\u{a0}»"),
        })
        .collect();
    said.join(", ")
}
