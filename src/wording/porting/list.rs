//! What is wrong with a line of numbers, and what would be right.

use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::porting::list::{NUMBERS_MAX, What};
use crate::texts::Lang;
use crate::wording::format::{self, count};

/// The sentence.
pub fn problem(lang: Lang, reader: Country, what: &What) -> String {
    match lang {
        Lang::En => english(reader, what),
        Lang::Fr => french(reader, what),
    }
}

fn english(reader: Country, what: &What) -> String {
    let n = |number: &PhoneNumber| format::phone(reader, *number);
    match what {
        What::NotANumber(text) => format!("“{text}” is no phone number."),
        What::Scientific(text) => format!(
            "“{text}”: a spreadsheet has thrown digits away. Format the column as text and copy \
             the numbers again."
        ),
        What::Unknown(text) => format!("No numbering plan knows {text}. Check the digits."),
        What::NoPlus { text, meant: Some(meant) } => format!(
            "{text} has no + and country code. If you mean {}, write {}.",
            n(meant),
            meant.e164()
        ),
        What::NoPlus { text, meant: None } => format!(
            "{text} has no + and country code. Write the whole number, such as +14255550110."
        ),
        What::TwoNumbers(text) => format!("“{text}”: put a comma between the numbers."),
        What::UpsideDown { first, last } => format!(
            "The range is upside down. Write the lower number first: {} - {}.",
            last.e164(),
            first.e164()
        ),
        What::EndShort(text) => {
            format!("“{text}”: write both ends in full, such as +14255551234 - +14255551259.")
        }
        What::Uneven { first, last } => format!(
            "{} and {} differ in more than their last four digits. Write one range for each \
             exchange.",
            n(first),
            n(last)
        ),
        What::Repeated { count: 1, first, before } => {
            format!("{} stands on line {before} already; it is kept once.", n(first))
        }
        What::Repeated { count: n, first, before } => format!(
            "{} numbers stand there already, from {} on line {before}; they are kept once.",
            count(Lang::En, *n),
            format::phone(reader, *first)
        ),
        What::TooMany => format!(
            "One list takes at most {} numbers; the rest was not read.",
            count(Lang::En, NUMBERS_MAX)
        ),
        What::CarrierMissing => "Write the name of the carrier before the colon.".into(),
    }
}

fn french(reader: Country, what: &What) -> String {
    let n = |number: &PhoneNumber| format::phone(reader, *number);
    match what {
        What::NotANumber(text) => {
            format!("«\u{a0}{text}\u{a0}» n’est pas un numéro de téléphone.")
        }
        What::Scientific(text) => format!(
            "«\u{a0}{text}\u{a0}»\u{a0}: un tableur a supprimé des chiffres. Mettez la colonne au \
             format texte et copiez de nouveau les numéros."
        ),
        What::Unknown(text) => {
            format!("Aucun plan de numérotation ne connaît {text}. Vérifiez les chiffres.")
        }
        What::NoPlus { text, meant: Some(meant) } => format!(
            "{text} n’a ni + ni indicatif de pays. Si c’est {}, écrivez {}.",
            n(meant),
            meant.e164()
        ),
        What::NoPlus { text, meant: None } => format!(
            "{text} n’a ni + ni indicatif de pays. Écrivez le numéro entier, par exemple \
             +14255550110."
        ),
        What::TwoNumbers(text) => {
            format!("«\u{a0}{text}\u{a0}»\u{a0}: mettez une virgule entre les numéros.")
        }
        What::UpsideDown { first, last } => format!(
            "La plage est à l’envers. Écrivez d’abord le plus petit numéro\u{a0}: {} - {}.",
            last.e164(),
            first.e164()
        ),
        What::EndShort(text) => format!(
            "«\u{a0}{text}\u{a0}»\u{a0}: écrivez les deux bouts en entier, par exemple \
             +14255551234 - +14255551259."
        ),
        What::Uneven { first, last } => format!(
            "{} et {} diffèrent par plus que leurs quatre derniers chiffres. Écrivez une plage par \
             central.",
            n(first),
            n(last)
        ),
        What::Repeated { count: 1, first, before } => {
            format!(
                "{} figure déjà à la ligne {before}\u{a0}; il n’est gardé qu’une fois.",
                n(first)
            )
        }
        What::Repeated { count: n, first, before } => format!(
            "{} numéros y figurent déjà, depuis {} à la ligne {before}\u{a0}; ils ne sont gardés \
             qu’une fois.",
            count(Lang::Fr, *n),
            format::phone(reader, *first)
        ),
        What::TooMany => format!(
            "Une liste prend au plus {} numéros\u{a0}; la suite n’a pas été lue.",
            count(Lang::Fr, NUMBERS_MAX)
        ),
        What::CarrierMissing => "Écrivez le nom de l’opérateur avant les deux-points.".into(),
    }
}
