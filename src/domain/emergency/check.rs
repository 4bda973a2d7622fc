//! Validation: whether an address has the form that an emergency call can be routed by, and what
//! it should look like. It checks format, never truth (EM-03).

use super::civic::{Civic, PART_LENGTH_MAX, Part};
use super::street::{self, Tongue, cased, distance, missing_ordinal, tongue};
use crate::domain::phone::Country;
use crate::domain::places::{self, Toll};

/// Why a part cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing stands in it.
    Missing,
    /// There is a town and nothing else.
    OnlyTown,
    /// A house number without a digit.
    NoDigit,
    /// A street named by a bare number; this is what it should be (EM-02).
    BareNumber {
        /// The street with its ordinal, such as `36th Street`.
        right: Box<str>,
    },
    /// Not a postal code of this country, where they look like the example.
    PostalForm {
        /// A code of this country.
        example: &'static str,
    },
    /// Not a state of this country.
    UnknownState,
    /// More letters than a part may have.
    TooLong {
        /// The most.
        limit: usize,
    },
}

/// What was accepted although it may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caution {
    /// The town that the one typed looks like (EM-03).
    pub looks_like: &'static str,
}

/// The outcome of a validation (EM-10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The call can be routed: as it is, or with the changes that were made (EM-04).
    Accepted {
        /// The address as it should be.
        civic: Civic,
        /// The parts that were changed; none where it is accepted as it is.
        changed: Vec<Part>,
        /// A town that is probably misspelt.
        caution: Option<Caution>,
    },
    /// The call cannot be routed; each reason stands at its part.
    Rejected(Vec<(Part, Problem)>),
}

/// Validates an address. Accepting what it has changed changes nothing more.
pub fn check(civic: &Civic) -> Verdict {
    let tidy = civic.clone().tidied();
    let problems = problems(&tidy);
    if !problems.is_empty() {
        return Verdict::Rejected(problems);
    }
    let country = tidy.country;
    let (city, caution) = town(country, &tidy.city);
    let street = street::street(country, &tidy.street);
    let state = state(country, &tidy.state).unwrap_or_else(|| tidy.state.to_string());
    let postal_code =
        postal_code(country, &tidy.postal_code).unwrap_or_else(|_| tidy.postal_code.to_string());
    let right = tidy
        .with(Part::Street, street)
        .with(Part::City, city)
        .with(Part::State, state)
        .with(Part::PostalCode, postal_code);
    let changed: Vec<Part> =
        Part::ALL.into_iter().filter(|part| right.get(*part) != civic.get(*part)).collect();
    Verdict::Accepted { civic: right, changed, caution }
}

fn problems(tidy: &Civic) -> Vec<(Part, Problem)> {
    let mut found = Vec::new();
    let country = tidy.country;
    let missing = |part: Part| tidy.get(part).is_empty();
    let only_town = !missing(Part::City)
        && [Part::Number, Part::Street, Part::PostalCode].into_iter().all(missing);
    for part in Part::ALL {
        let text = tidy.get(part);
        let problem = match part {
            _ if text.chars().count() > PART_LENGTH_MAX => {
                Some(Problem::TooLong { limit: PART_LENGTH_MAX })
            }
            Part::Street if only_town => Some(Problem::OnlyTown),
            // One reason is enough where there is a town and nothing else.
            Part::Number | Part::PostalCode if only_town => None,
            Part::State => state_problem(country, text),
            _ if text.is_empty() => Some(Problem::Missing),
            Part::Number if !text.contains(|c: char| c.is_ascii_digit()) => Some(Problem::NoDigit),
            Part::Street => missing_ordinal(country, &cased(tongue(country), text))
                .map(|right| Problem::BareNumber { right: right.into() }),
            Part::PostalCode => {
                postal_code(country, text).err().map(|example| Problem::PostalForm { example })
            }
            Part::Name | Part::Number | Part::City => None,
        };
        found.extend(problem.map(|problem| (part, problem)));
    }
    found
}

/// Whether addresses of a country need a state.
pub fn needs_state(country: Country) -> bool {
    ["US", "CA", "AU"].contains(&country.code())
}

fn state_problem(country: Country, text: &str) -> Option<Problem> {
    match (text.is_empty(), needs_state(country)) {
        (true, true) => Some(Problem::Missing),
        (false, true) if state(country, text).is_none() => Some(Problem::UnknownState),
        _ => None,
    }
}

/// A state by its code, where codes are known.
fn state(country: Country, text: &str) -> Option<String> {
    if !needs_state(country) {
        return Some(text.to_string());
    }
    let letters = text.chars().all(|c| c.is_ascii_alphabetic());
    if letters && (2..=3).contains(&text.len()) {
        return Some(text.to_uppercase());
    }
    if country != Country::US {
        return Some(cased(Tongue::English, text));
    }
    let named = |p: &&places::Place| {
        p.country == Country::US && p.area_name.eq_ignore_ascii_case(text) && !text.is_empty()
    };
    places::all().iter().find(named).map(|place| place.area.to_string())
}

/// The forms of postal codes: `9` stands for a digit, `A` for a letter, `X` for either.
const POSTAL: &[(&str, &[&str], &str)] = &[
    ("US", &["99999", "99999-9999"], "98052"),
    ("PR", &["99999", "99999-9999"], "00901"),
    ("FR", &["99999"], "75008"),
    ("DE", &["99999"], "10115"),
    ("ES", &["99999"], "28013"),
    ("MX", &["99999"], "06000"),
    ("GB", &["A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"], "SW1A 1AA"),
    ("IE", &["A99 XXXX", "A9A XXXX"], "D02 X285"),
    ("CA", &["A9A 9A9"], "K1A 0B1"),
    ("NL", &["9999 AA"], "1012 AB"),
    ("BE", &["9999"], "1000"),
    ("DK", &["9999"], "1050"),
    ("AU", &["9999"], "2000"),
    ("NZ", &["9999"], "6011"),
    ("ZA", &["9999"], "8001"),
    ("HU", &["9999"], "1051"),
    ("CZ", &["999 99"], "110 00"),
    ("PL", &["99-999"], "00-001"),
    ("JP", &["999-9999"], "100-0001"),
    ("BR", &["99999-999"], "01001-000"),
    ("SG", &["999999"], "018956"),
];

/// The postal code as its country writes it, or an example of one.
pub fn postal_code(country: Country, text: &str) -> Result<String, &'static str> {
    let Some((_, forms, example)) = POSTAL.iter().find(|(code, ..)| *code == country.code()) else {
        return Ok(text.to_string());
    };
    let bare: Vec<char> =
        text.chars().filter(|c| !matches!(c, ' ' | '-')).map(|c| c.to_ascii_uppercase()).collect();
    forms.iter().find_map(|form| fitted(form, &bare)).ok_or(example)
}

/// The signs in a form, if each fits its place.
fn fitted(form: &str, bare: &[char]) -> Option<String> {
    let mut left = bare.iter();
    let mut text = String::with_capacity(form.len());
    for place in form.chars() {
        let fits = |c: char| match place {
            '9' => c.is_ascii_digit(),
            'A' => c.is_ascii_uppercase(),
            _ => c.is_ascii_digit() || c.is_ascii_uppercase(),
        };
        match place {
            ' ' | '-' => text.push(place),
            _ => text.push(*left.next().filter(|c| fits(**c))?),
        }
    }
    left.next().is_none().then_some(text)
}

/// The town as the catalog spells it, or as it was typed with the town that it looks like.
fn town(country: Country, text: &str) -> (String, Option<Caution>) {
    let typed = plain(text);
    let towns = || {
        let here = places::all().iter().filter(|p| p.country == country && p.toll() == Toll::Toll);
        here.map(|p| p.city_name)
    };
    if let Some(known) = towns().find(|name| plain(name) == typed) {
        return (known.to_string(), None);
    }
    let near = |name: &&str| {
        let most = if typed.chars().count() > 6 { 2 } else { 1 };
        typed.chars().count() > 3 && distance(&plain(name), &typed) <= most
    };
    let caution = towns().find(near).map(|looks_like| Caution { looks_like });
    (cased(tongue(country), text), caution)
}

/// Lower-case letters without accents, hyphens and points: what two spellings have in common.
pub fn plain(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            'à' | 'â' | 'ä' => Some('a'),
            'é' | 'è' | 'ê' | 'ë' => Some('e'),
            'î' | 'ï' => Some('i'),
            'ô' | 'ö' => Some('o'),
            'ù' | 'û' | 'ü' => Some('u'),
            'ç' => Some('c'),
            '-' => Some(' '),
            '.' => None,
            other => Some(other),
        })
        .collect()
}
