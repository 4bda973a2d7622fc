//! Invented names. Nobody here exists.

use crate::domain::phone::Country;

/// People of the documents, who come first.
pub const KNOWN: &[(&str, &str, &str)] = &[
    ("Amos", "Marble", "US"),
    ("Pilar", "Pinilla", "FR"),
    ("Ken", "Myer", "US"),
    ("Pilar", "Ackerman", "US"),
    ("Nadia", "Leclerc", "FR"),
    ("Tom", "Albright", "GB"),
];

/// Who else is in a new organization.
pub const ALSO_FRESH: &[(&str, &str)] = &[("Solène", "Rocheblanche"), ("Barnaby", "Copperfield")];

const FIRST_FR: &[&str] = &[
    "Aurore",
    "Basile",
    "Capucine",
    "Dorian",
    "Éléonore",
    "Flavien",
    "Gaëlle",
    "Hadrien",
    "Isaure",
    "Jolan",
    "Maëlys",
    "Ninon",
    "Octave",
    "Perrine",
    "Quitterie",
    "Romaric",
    "Solène",
    "Tancrède",
];
const LAST_FR: &[&str] = &[
    "Aubépine",
    "Bellerive",
    "Champfleuri",
    "Deschamps-Bleus",
    "Fontvieille",
    "Grandpré",
    "Hautbois",
    "Jolivent",
    "Larivière-Claire",
    "Montclair",
    "Noirval",
    "Passebois",
    "Rocheblanche",
    "Sablonnier",
    "Tournesol",
    "Valdoré",
];
const FIRST_EN: &[&str] = &[
    "Abby", "Barnaby", "Clover", "Dexter", "Elspeth", "Ferris", "Ginger", "Hollis", "Ivy",
    "Jasper", "Kit", "Linden", "Marlow", "Nell", "Otis", "Poppy", "Quincy", "Rowan", "Sage",
];
const LAST_EN: &[&str] = &[
    "Appleyard",
    "Brambleton",
    "Copperfield",
    "Dovewing",
    "Elderwood",
    "Foxglove",
    "Gladwell",
    "Hazelwick",
    "Inkpen",
    "Juniper",
    "Kettleby",
    "Larkspur",
    "Merryweather",
    "Nettlefold",
    "Oakhurst",
    "Pennyfarthing",
    "Quickstep",
];
const FIRST_DE: &[&str] = &[
    "Adalbert",
    "Birte",
    "Clemens",
    "Dörte",
    "Eike",
    "Friedrun",
    "Gesine",
    "Henrike",
    "Ingolf",
    "Jorinde",
    "Käthe",
    "Leberecht",
    "Mechthild",
    "Nepomuk",
    "Ortrud",
    "Roswitha",
];
const LAST_DE: &[&str] = &[
    "Apfelbaum",
    "Birkenfeld",
    "Dornröschen",
    "Eichendorf",
    "Finkenwerder",
    "Grünspan",
    "Himmelreich",
    "Igelmann",
    "Kornblume",
    "Löwenzahn",
    "Morgenstern",
    "Nussknacker",
    "Querfeld",
    "Regenbogen",
    "Sonnenschein",
];

/// First and last names of a country.
pub fn of(country: Country) -> (&'static [&'static str], &'static [&'static str]) {
    match country {
        Country::FR => (FIRST_FR, LAST_FR),
        Country::DE => (FIRST_DE, LAST_DE),
        _ => (FIRST_EN, LAST_EN),
    }
}

/// A name as it stands in a mail address: lower case, without accents and spaces.
pub fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' | '-' => plain.push(c),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'à' | 'â' => plain.push('a'),
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ï' | 'î' => plain.push('i'),
            'ô' => plain.push('o'),
            'ç' => plain.push('c'),
            'ß' => plain.push_str("ss"),
            _ => {}
        }
    }
    plain
}
