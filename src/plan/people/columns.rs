//! Which column holds what: headings by the names of the cmdlets' properties, of the screens in
//! English and French, and of what people write.
//!
//! Headings match without case, accents, spaces, hyphens or other signs.

use crate::csv::problem::Column;

/// What a column can tell about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The SIP address.
    SipAddress,
    /// The sign-in name.
    UserPrincipalName,
    /// The name on the screen.
    DisplayName,
    /// The toll number in invitations.
    TollNumber,
    /// The toll-free number in invitations.
    TollFreeNumber,
    /// The conference ID.
    ConferenceId,
    /// The PIN, which is never kept.
    LeaderPin,
    /// Whether people on the phone may meet alone.
    AllowPstnOnlyMeetings,
    /// Whether toll-free numbers may be used.
    AllowTollFreeDialIn,
}

/// What is made of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnUse {
    /// The field is read from it.
    Read(Field),
    /// It gives a field too, but another column does so by a more exact name, or further left.
    Repeats(Field),
    /// It is a property of these exports that an imported person does not have.
    Unused,
    /// Its heading says nothing to us.
    Unknown,
}

/// Headings that make a file importable, for a message; others are accepted besides.
pub const ADDRESS_HEADINGS: &[&str] = &["SipAddress", "UserPrincipalName", "Email", "Adresse SIP"];

/// Per field the folded headings, the most exact first.
const HEADINGS: [(Field, &[&str]); 9] = [
    (Field::SipAddress, &["sipaddress", "sip", "sipuri", "adressesip", "signinaddress"]),
    (
        Field::UserPrincipalName,
        &[
            "userprincipalname",
            "upn",
            "nomdutilisateurprincipal",
            "nomprincipaldelutilisateur",
            "nomprincipaldutilisateur",
            "emailaddress",
            "email",
            "mail",
            "adressedemessagerie",
            "adresseelectronique",
            "adresseemail",
            "courriel",
            "username",
            "nomdutilisateur",
        ],
    ),
    (
        Field::DisplayName,
        &[
            "displayname",
            "nomdaffichage",
            "nomaafficher",
            "nomcomplet",
            "fullname",
            "prenometnom",
            "name",
            "nom",
        ],
    ),
    (
        Field::TollNumber,
        &[
            "servicenumber",
            "defaulttollnumber",
            "tollnumber",
            "numerodeservice",
            "numeropayantpardefaut",
            "numeropayant",
        ],
    ),
    (
        Field::TollFreeNumber,
        &[
            "tollfreeservicenumber",
            "defaulttollfreenumber",
            "defaulttollfreenumbers",
            "tollfreenumber",
            "tollfreenumbers",
            "numerogratuitpardefaut",
            "numerogratuit",
            "numerovert",
        ],
    ),
    (
        Field::ConferenceId,
        &[
            "conferenceid",
            "iddeconference",
            "identifiantdeconference",
            "participantpasscode",
            "passcode",
            "codedelaconference",
        ],
    ),
    (Field::LeaderPin, &["leaderpin", "pin", "codeconfidentiel", "codeconfidentielpin", "codepin"]),
    (Field::AllowPstnOnlyMeetings, &["allowpstnonlymeetings", "allowpstnonly"]),
    (Field::AllowTollFreeDialIn, &["allowtollfreedialin", "allowtollfree"]),
];

/// Properties of the exports of `formats.md` section 1 that nothing is made of.
const UNUSED: [&str; 17] = [
    "bridgeid",
    "bridgename",
    "domain",
    "identity",
    "objectid",
    "provider",
    "providername",
    "pscomputername",
    "psshowcomputername",
    "pstnconferencinglicensestate",
    "resetleaderpin",
    "runspaceid",
    "state",
    "tenant",
    "tenantid",
    "url",
    "usagelocation",
];

/// What is made of each column, in the order of the headings.
pub fn uses(columns: &[Column]) -> Vec<ColumnUse> {
    let known: Vec<Option<(Field, usize)>> =
        columns.iter().map(|column| field(&folded(&column.heading))).collect();
    let best = |field: Field| {
        let ranks = known.iter().flatten().filter(|(of, _)| *of == field);
        ranks.map(|(_, rank)| *rank).min()
    };
    let mut read: Vec<Field> = Vec::new();
    let mut use_of = |(column, known): (&Column, &Option<(Field, usize)>)| match *known {
        Some((field, rank)) if best(field) == Some(rank) && !read.contains(&field) => {
            read.push(field);
            ColumnUse::Read(field)
        }
        Some((field, _)) => ColumnUse::Repeats(field),
        None if UNUSED.contains(&folded(&column.heading).as_str()) => ColumnUse::Unused,
        None => ColumnUse::Unknown,
    };
    columns.iter().zip(&known).map(&mut use_of).collect()
}

/// The fields worth telling that no column gives: the address counts once, the PIN never.
pub fn missing(uses: &[ColumnUse]) -> Vec<Field> {
    let told = HEADINGS.iter().map(|(field, _)| *field).filter(|field| {
        !matches!(field, Field::SipAddress | Field::UserPrincipalName | Field::LeaderPin)
    });
    told.filter(|field| !uses.contains(&ColumnUse::Read(*field))).collect()
}

/// A heading without case, accents and anything that is neither letter nor digit.
pub fn folded(heading: &str) -> String {
    let mut folded = String::with_capacity(heading.len());
    for letter in heading.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => folded.push('a'),
            'ç' => folded.push('c'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            'œ' => folded.push_str("oe"),
            _ if letter.is_alphanumeric() => folded.push(letter),
            _ => {}
        }
    }
    folded
}

fn field(folded: &str) -> Option<(Field, usize)> {
    HEADINGS.iter().find_map(|(field, names)| {
        names.iter().position(|name| *name == folded).map(|rank| (*field, rank))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(headings: &[&str], expected: &[ColumnUse]) {
        let columns: Vec<Column> = headings
            .iter()
            .zip(1..)
            .map(|(heading, position)| Column { position, heading: (*heading).into() })
            .collect();
        assert_eq!(uses(&columns), expected, "{headings:?}");
    }

    #[test]
    fn headings_match_without_case_accents_spaces_or_hyphens() {
        let address = ColumnUse::Read(Field::SipAddress);
        for heading in ["SipAddress", "SIP address", "sip-address", "SIP_ADDRESS", "Adresse SIP"] {
            check(&[heading], &[address]);
        }
        let toll_free = ColumnUse::Read(Field::TollFreeNumber);
        for heading in [
            "TollFreeServiceNumber",
            "Default toll-free number",
            "DefaultTollFreeNumbers",
            "Numéro gratuit par défaut",
            "Nume\u{301}ro gratuit",
        ] {
            check(&[heading], &[toll_free]);
        }
        check(&["Nom d’affichage"], &[ColumnUse::Read(Field::DisplayName)]);
        check(&["ID de conférence"], &[ColumnUse::Read(Field::ConferenceId)]);
        check(&["Code confidentiel (PIN)"], &[ColumnUse::Read(Field::LeaderPin)]);
    }

    #[test]
    fn of_two_columns_for_one_field_the_more_exact_name_is_read() {
        check(
            &["TollNumber", "ServiceNumber", "ServiceNumber", "Tenant", "Shoe size", ""],
            &[
                ColumnUse::Repeats(Field::TollNumber),
                ColumnUse::Read(Field::TollNumber),
                ColumnUse::Repeats(Field::TollNumber),
                ColumnUse::Unused,
                ColumnUse::Unknown,
                ColumnUse::Unknown,
            ],
        );
    }

    #[test]
    fn the_headings_that_a_message_names_are_accepted() {
        for heading in ADDRESS_HEADINGS {
            let found = field(&folded(heading)).map(|(field, _)| field);
            assert!(matches!(found, Some(Field::SipAddress | Field::UserPrincipalName)));
        }
    }

    #[test]
    fn no_heading_means_two_things() {
        let mut names: Vec<&str> = HEADINGS.iter().flat_map(|(_, names)| *names).copied().collect();
        names.extend(UNUSED);
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(names.iter().all(|name| folded(name) == *name));
    }
}
