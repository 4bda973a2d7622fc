//! What validation makes of a street and of a town: casing, abbreviations written out (EM-04), and
//! streets that are named by a number (EM-02).

use crate::domain::phone::Country;

/// The habits of writing addresses in a country, as far as they are known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// English: `5th Avenue`.
    English,
    /// French: `12 rue des Lilas`.
    French,
    /// German: `Lindenstraße`.
    German,
    /// Spanish: `Calle Mayor`.
    Spanish,
    /// Dutch: `Dorpsstraat`.
    Dutch,
    /// Any other: only spaces and casing are looked at.
    Other,
}

/// How addresses of a country are written.
pub fn tongue(country: Country) -> Tongue {
    match country.code() {
        "US" | "PR" | "GB" | "IE" | "CA" | "AU" | "NZ" | "ZA" => Tongue::English,
        "FR" => Tongue::French,
        "DE" => Tongue::German,
        "ES" | "MX" => Tongue::Spanish,
        "NL" => Tongue::Dutch,
        _ => Tongue::Other,
    }
}

const DIRECTIONS: [&str; 8] = ["n", "s", "e", "w", "ne", "nw", "se", "sw"];

/// Abbreviations at the end of an English street; at the beginning "St" is a saint.
const ENGLISH: [(&str, &str); 12] = [
    ("st", "Street"),
    ("ave", "Avenue"),
    ("av", "Avenue"),
    ("rd", "Road"),
    ("blvd", "Boulevard"),
    ("dr", "Drive"),
    ("ln", "Lane"),
    ("sq", "Square"),
    ("ct", "Court"),
    ("pl", "Place"),
    ("hwy", "Highway"),
    ("pkwy", "Parkway"),
];

const FRENCH: [(&str, &str); 9] = [
    ("av", "Avenue"),
    ("ave", "Avenue"),
    ("bd", "Boulevard"),
    ("boul", "Boulevard"),
    ("r", "Rue"),
    ("pl", "Place"),
    ("ch", "Chemin"),
    ("imp", "Impasse"),
    ("all", "Allée"),
];

const SPANISH: [(&str, &str); 5] =
    [("c/", "Calle"), ("c", "Calle"), ("av", "Avenida"), ("avda", "Avenida"), ("pza", "Plaza")];

/// Small words that stay small inside a name.
const SMALL: [&str; 16] = [
    "de", "des", "du", "la", "le", "les", "et", "aux", "au", "sur", "sous", "of", "the", "und",
    "van", "y",
];

fn is_direction(word: &str) -> bool {
    DIRECTIONS.contains(&word.to_lowercase().as_str())
}

/// The street as the register would have it.
pub fn street(country: Country, text: &str) -> String {
    let tongue = tongue(country);
    let text = cased(tongue, text);
    let mut words: Vec<String> = text.split(' ').map(str::to_string).collect();
    match tongue {
        Tongue::English => {
            let last = words.len().checked_sub(1).filter(|at| *at > 0);
            let kind = last.map(|at| if is_direction(&words[at]) { at - 1 } else { at });
            if let Some(at) = kind.filter(|at| *at > 0) {
                write_out(&ENGLISH, &mut words[at]);
            }
            if let Some(word) = words.iter_mut().find(|word| !is_direction(word)) {
                right_ordinal(word);
            }
        }
        Tongue::French => write_out_first(&FRENCH, &mut words),
        Tongue::Spanish => write_out_first(&SPANISH, &mut words),
        Tongue::German => end_of_word(&mut words, "tr.", "traße"),
        Tongue::Dutch => end_of_word(&mut words, "tr.", "traat"),
        Tongue::Other => {}
    }
    words.join(" ")
}

fn write_out(table: &[(&str, &str)], word: &mut String) {
    let short = word.trim_end_matches('.').to_lowercase();
    if let Some((_, long)) = table.iter().find(|(key, _)| *key == short) {
        *word = (*long).to_string();
    }
}

fn write_out_first(table: &[(&str, &str)], words: &mut [String]) {
    if let [first, _, ..] = words {
        write_out(table, first);
    }
}

/// `Lindenstr.` and `Linden Str.` in full.
fn end_of_word(words: &mut [String], short: &str, long: &str) {
    for word in words {
        let stem = word.strip_suffix(short).filter(|stem| stem.ends_with(['s', 'S']));
        if let Some(stem) = stem {
            *word = format!("{stem}{long}");
        }
    }
}

/// The ending that an English number has: `1st`, `2nd`, `3rd`, `11th`.
pub fn ordinal(number: u32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// `2th` becomes `2nd`, and `36TH` becomes `36th`.
fn right_ordinal(word: &mut String) {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let ending = word[digits.len()..].to_lowercase();
    if let Ok(number) = digits.parse::<u32>()
        && ["st", "nd", "rd", "th"].contains(&ending.as_str())
    {
        *word = ordinal(number);
    }
}

/// What an English street that is named by a bare number should be: `36 Street` is `36th Street`
/// (EM-02). A number at the end, as in `Highway 101`, is no such name.
pub fn missing_ordinal(country: Country, street: &str) -> Option<String> {
    if tongue(country) != Tongue::English {
        return None;
    }
    let mut words: Vec<String> = street.split(' ').map(str::to_string).collect();
    let name = words.iter_mut().find(|word| !is_direction(word))?;
    let number: u32 = name.parse().ok().filter(|_| name.bytes().all(|b| b.is_ascii_digit()))?;
    *name = ordinal(number);
    Some(words.join(" "))
}

/// The text with capitals, where it was typed in one case only.
pub fn cased(tongue: Tongue, text: &str) -> String {
    let one_case = !text.chars().any(char::is_lowercase) || !text.chars().any(char::is_uppercase);
    if !one_case || !text.chars().any(char::is_alphabetic) {
        return text.to_string();
    }
    let words = text.split(' ').enumerate().map(|(at, word)| {
        let lower = word.to_lowercase();
        match () {
            () if tongue == Tongue::English && is_direction(word) => word.to_uppercase(),
            () if at > 0 && SMALL.contains(&lower.as_str()) => lower,
            () => lower.split('-').map(capital).collect::<Vec<_>>().join("-"),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A word with a capital letter, behind an article such as `l’` too.
fn capital(word: &str) -> String {
    for article in ["l'", "l’", "d'", "d’"] {
        if let Some(rest) = word.strip_prefix(article).filter(|rest| !rest.is_empty()) {
            return format!("{article}{}", capital(rest));
        }
    }
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// How many letters must change, come, go or trade places to make one word of the other.
pub fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![(0..=b.len()).collect::<Vec<usize>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let swap = usize::from(a[i - 1] != b[j - 1]);
            let mut least = (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(rows[i - 1][j - 1] + swap);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}
