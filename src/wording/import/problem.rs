//! What is doubtful about a row or a cell of an imported file, in words.

use crate::csv::MAX_CELL_BYTES;
use crate::csv::problem::CsvProblemKind;
use crate::plan::people::problem::PeopleProblemKind as Kind;
use crate::texts::Lang;

use super::country;

/// The sentence of a problem: what stands there, and what becomes of it.
pub fn problem(lang: Lang, kind: &Kind) -> String {
    match lang {
        Lang::En => english(kind),
        Lang::Fr => french(kind),
    }
}

fn english(kind: &Kind) -> String {
    match kind {
        Kind::Row(row) => row_en(*row),
        Kind::HeadingAgain => "The headings stand here again, as in files glued together.".into(),
        Kind::NoAddress => "The row does not say who it is about.".into(),
        Kind::BadAddress { text } => format!("“{text}” is not an address."),
        Kind::SamePerson { first_line } => {
            format!("The same person as on line {first_line}, which is the one that counts.")
        }
        Kind::ScientificNumber { text } => format!(
            "A spreadsheet has thrown digits away: “{text}”. The number cannot be known; format \
             the column as text and export again."
        ),
        Kind::NotANumber { text } => format!("“{text}” is not a phone number."),
        Kind::UnknownNumber { text } => {
            format!("“{text}” is not a number of any country, or lacks its country code.")
        }
        Kind::SeveralNumbers { text } => {
            format!("Several numbers: “{text}”. The first one is taken.")
        }
        Kind::ReadAsNational { text, country: home } => {
            format!("“{text}” was read as a number of {}.", country(Lang::En, *home))
        }
        Kind::TwoReadings { text, number, other } => format!(
            "“{text}” can be {} or {}. The first is taken.",
            number.international(),
            other.international()
        ),
        Kind::TypeName { text } => {
            format!("“{text}” is the name of a type; Export-Csv did not write the values.")
        }
        Kind::BadConferenceId { text } => {
            format!("“{text}” is not a conference ID. Another one is drawn.")
        }
        Kind::ConferenceIdTaken { conference_id, first_line } => format!(
            "The person on line {first_line} has the conference ID {conference_id} and keeps it. \
             Another one is drawn."
        ),
        Kind::BadSwitch { text } => format!("“{text}” is neither true nor false."),
        Kind::PinInClear => "A PIN that can be read. It is not kept; delete the file soon.".into(),
        Kind::AccentsLost { text } => {
            format!("“{text}” seems to have lost its accents before it came here.")
        }
        Kind::SeveralLines { text } => {
            format!("“{text}” goes over several lines; a quotation mark may be missing.")
        }
        Kind::NameTooLong => {
            "The name is longer than 256 characters; one is made from the address.".into()
        }
        Kind::FileCut => "The file ends in the middle of a character: it may be cut off.".into(),
        Kind::NoRows => "There is nothing below the headings.".into(),
    }
}

fn row_en(kind: CsvProblemKind) -> String {
    match kind {
        CsvProblemKind::UnclosedQuote { rest_lost: false } => {
            "A quotation mark opens here and never closes. Reading goes on at the next line.".into()
        }
        CsvProblemKind::UnclosedQuote { rest_lost: true } => {
            "So many quotation marks never close that the rest of the file was given up.".into()
        }
        CsvProblemKind::CellTooLong { bytes } => {
            format!("A cell has {bytes} bytes; at most {MAX_CELL_BYTES} are read.")
        }
        CsvProblemKind::TooManyCells { cells, columns } => format!(
            "The row has {cells} cells under {columns} headings, so a separator stands where none \
             should."
        ),
        CsvProblemKind::TooFewCells { cells, columns } => {
            format!("The row has {cells} cells under {columns} headings; the last ones are blank.")
        }
        CsvProblemKind::TooManyRows => "The file has too many rows.".into(),
    }
}

fn french(kind: &Kind) -> String {
    match kind {
        Kind::Row(row) => row_fr(*row),
        Kind::HeadingAgain => {
            "Les en-têtes reviennent ici, comme dans des fichiers mis bout à bout.".into()
        }
        Kind::NoAddress => "La ligne ne dit pas de qui il s’agit.".into(),
        Kind::BadAddress { text } => format!("{} n’est pas une adresse.", quote(text)),
        Kind::SamePerson { first_line } => {
            format!("La même personne qu’à la ligne {first_line}, qui seule compte.")
        }
        Kind::ScientificNumber { text } => format!(
            "Un tableur a supprimé des chiffres\u{a0}: {}. Le numéro ne peut pas être \
             connu\u{202f}; mettez la colonne au format texte et exportez à nouveau.",
            quote(text)
        ),
        Kind::NotANumber { text } => format!("{} n’est pas un numéro de téléphone.", quote(text)),
        Kind::UnknownNumber { text } => {
            format!("{} n’est un numéro d’aucun pays, ou il lui manque l’indicatif.", quote(text))
        }
        Kind::SeveralNumbers { text } => {
            format!("Plusieurs numéros\u{a0}: {}. Le premier est retenu.", quote(text))
        }
        Kind::ReadAsNational { text, country: home } => format!(
            "{} a été lu comme un numéro de ce pays\u{a0}: {}.",
            quote(text),
            country(Lang::Fr, *home)
        ),
        Kind::TwoReadings { text, number, other } => format!(
            "{} peut être {} ou {}. Le premier est retenu.",
            quote(text),
            number.international(),
            other.international()
        ),
        Kind::TypeName { text } => format!(
            "{} est le nom d’un type\u{202f}; Export-Csv n’a pas écrit les valeurs.",
            quote(text)
        ),
        Kind::BadConferenceId { text } => {
            format!("{} n’est pas un ID de conférence. Un autre est tiré.", quote(text))
        }
        Kind::ConferenceIdTaken { conference_id, first_line } => format!(
            "La personne de la ligne {first_line} a l’ID de conférence {conference_id} et le \
             garde. Un autre est tiré."
        ),
        Kind::BadSwitch { text } => format!("{} n’est ni vrai ni faux.", quote(text)),
        Kind::PinInClear => "Un code confidentiel lisible. Il n’est pas gardé\u{202f}; supprimez \
             vite le fichier."
            .into(),
        Kind::AccentsLost { text } => {
            format!("{} semble avoir perdu ses accents avant d’arriver ici.", quote(text))
        }
        Kind::SeveralLines { text } => format!(
            "{} occupe plusieurs lignes\u{202f}; il manque peut-être un guillemet.",
            quote(text)
        ),
        Kind::NameTooLong => {
            "Le nom dépasse 256 caractères\u{202f}; il est refait d’après l’adresse.".into()
        }
        Kind::FileCut => {
            "Le fichier s’arrête au milieu d’un caractère\u{a0}: il est peut-être coupé.".into()
        }
        Kind::NoRows => "Il n’y a rien sous les en-têtes.".into(),
    }
}

fn row_fr(kind: CsvProblemKind) -> String {
    match kind {
        CsvProblemKind::UnclosedQuote { rest_lost: false } => {
            "Un guillemet s’ouvre ici sans jamais se fermer. La lecture reprend à la ligne \
             suivante."
                .into()
        }
        CsvProblemKind::UnclosedQuote { rest_lost: true } => {
            "Tant de guillemets ne se ferment pas que le reste du fichier a été abandonné.".into()
        }
        CsvProblemKind::CellTooLong { bytes } => {
            format!("Une cellule fait {bytes} octets\u{202f}; {MAX_CELL_BYTES} au plus sont lus.")
        }
        CsvProblemKind::TooManyCells { cells, columns } => format!(
            "La ligne a {cells} cellules sous {columns} en-têtes\u{a0}: un séparateur est de trop."
        ),
        CsvProblemKind::TooFewCells { cells, columns } => format!(
            "La ligne a {cells} cellules sous {columns} en-têtes\u{202f}; les dernières sont vides."
        ),
        CsvProblemKind::TooManyRows => "Le fichier a trop de lignes.".into(),
    }
}

fn quote(text: &str) -> String {
    format!("«\u{a0}{text}\u{a0}»")
}
