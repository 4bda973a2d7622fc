//! From the text of a cell to a value: addresses, names, switches, conference IDs, PINs.
//!
//! Each function answers with what stands there or with what is wrong; none of them guesses.

use crate::csv::write::unguarded;
use crate::domain::people::is_address;
use crate::domain::phone::NumberProblem;
use crate::plan::people::problem::{PeopleProblemKind, excerpt};

/// What stands in a cell once what the tools put around it is taken off: white space, signs that
/// steer the writing direction (Windows copies them along with numbers), `="…"` and `'` against
/// Excel's counting. `null` is nothing.
pub fn cleaned(cell: &str) -> &str {
    let invisible = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}')
    };
    let bare = cell.trim_matches(invisible);
    let bare = match bare.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) => inner.trim_matches(invisible),
        None => unguarded(bare).trim_matches(invisible),
    };
    let nothing = ["null", "$null", "(null)"].iter().any(|word| bare.eq_ignore_ascii_case(word));
    if nothing { "" } else { bare }
}

/// Whether `Export-Csv` wrote the name of a collection's type, as in `System.String[]`.
pub fn is_type_name(text: &str) -> bool {
    let bare = text.strip_prefix("Deserialized.").unwrap_or(text);
    let dotted = bare.starts_with("System.") || bare.starts_with("Microsoft.");
    let collection = bare.contains('[') || bare.starts_with("System.Collections.");
    dotted && collection && !bare.contains('@')
}

/// An address in lower case without its scheme.
pub fn address(text: &str) -> Result<Box<str>, PeopleProblemKind> {
    const SCHEMES: [&str; 3] = ["sip", "smtp", "mailto"];
    let bad = || PeopleProblemKind::BadAddress { text: excerpt(text) };
    let bare = match text.split_once(':') {
        Some((scheme, rest)) if SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme)) => {
            rest.trim()
        }
        _ => text,
    };
    if is_address(bare) { Ok(bare.to_lowercase().into()) } else { Err(bad()) }
}

/// `Amos Marble` from `amos.marble@contoso.com`, `Jean-Luc Roy` from `jean-luc.roy@…`.
pub fn name_from_address(upn: &str) -> Box<str> {
    let local = upn.split(['@', '#']).next().unwrap_or(upn);
    let mut name = String::with_capacity(local.len());
    for word in local.split(['.', '_']).filter(|word| !word.is_empty()) {
        if !name.is_empty() {
            name.push(' ');
        }
        let mut starts = true;
        for letter in word.chars() {
            if starts {
                name.extend(letter.to_uppercase());
            } else {
                name.push(letter);
            }
            starts = letter == '-' || letter == '\'';
        }
    }
    if name.is_empty() { upn.into() } else { name.into() }
}

/// A name with single blanks between its words, and what is doubtful about it; `None` where the
/// name has to be made from the address.
pub fn name(text: &str) -> (Option<Box<str>>, Option<PeopleProblemKind>) {
    const LENGTH_MAX: usize = 256;
    if text.is_empty() {
        return (None, None);
    }
    if is_type_name(text) {
        return (None, Some(PeopleProblemKind::TypeName { text: excerpt(text) }));
    }
    if text.chars().count() > LENGTH_MAX {
        return (None, Some(PeopleProblemKind::NameTooLong));
    }
    let plain = !text.contains("  ") && !text.contains(char::is_control);
    let name: Box<str> = if plain {
        text.into()
    } else {
        let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || c.is_control()).collect();
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").into()
    };
    let doubt = if text.contains(['\n', '\r']) {
        Some(PeopleProblemKind::SeveralLines { text: excerpt(&name) })
    } else if name.contains(['?', '\u{fffd}']) {
        Some(PeopleProblemKind::AccentsLost { text: excerpt(&name) })
    } else {
        None
    };
    (Some(name), doubt)
}

/// True or false, as PowerShell, Excel and people write them.
pub fn switch(text: &str) -> Result<Option<bool>, PeopleProblemKind> {
    const ON: [&str; 6] = ["true", "$true", "vrai", "yes", "oui", "1"];
    const OFF: [&str; 6] = ["false", "$false", "faux", "no", "non", "0"];
    let is_one_of = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    match text {
        "" => Ok(None),
        _ if is_one_of(&ON) => Ok(Some(true)),
        _ if is_one_of(&OFF) => Ok(Some(false)),
        _ => Err(PeopleProblemKind::BadSwitch { text: excerpt(text) }),
    }
}

/// A conference ID: seven digits as a rule (US-07), four to nine are accepted. A leading zero
/// would be lost in a number, so it is refused; a lone 0 is how a provider without IDs is stored.
pub fn conference_id(text: &str) -> Result<Option<u32>, PeopleProblemKind> {
    let blank = |c: &char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-');
    let digits: String = text.chars().filter(|c| !blank(c)).collect();
    if digits.is_empty() || digits == "0" {
        return Ok(None);
    }
    let sound = (4..=9).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !digits.starts_with('0');
    match digits.parse() {
        Ok(id) if sound => Ok(Some(id)),
        _ => Err(PeopleProblemKind::BadConferenceId { text: excerpt(text) }),
    }
}

/// Whether a PIN can be read from the cell: the cmdlets mask it with asterisks (US-03).
pub fn is_pin_in_clear(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && !is_type_name(text)
}

/// What a text that is not a phone number is instead; `None` for one that says nothing.
pub fn number_problem(text: &str, problem: NumberProblem) -> Option<PeopleProblemKind> {
    let text = excerpt(text);
    match problem {
        NumberProblem::Empty => None,
        NumberProblem::Scientific => Some(PeopleProblemKind::ScientificNumber { text }),
        NumberProblem::NotANumber => Some(PeopleProblemKind::NotANumber { text }),
        NumberProblem::Invalid => Some(PeopleProblemKind::UnknownNumber { text }),
    }
}

/// The parts of a cell that lists several numbers, as `{18005550101, 18005550102}` or `…;…`.
pub fn listed(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.trim_matches(['{', '}', '"']).split([';', ',', '|', '\n', '\r']);
    parts.map(|part| part.trim().trim_matches('"')).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use PeopleProblemKind::*;

    #[test]
    fn what_tools_put_around_a_cell_is_taken_off() {
        for cell in
            [" 0142 ", "=\"0142\"", "\u{202a}0142\u{202c}", "\u{a0}0142", "=\" 0142\"", "0142\r"]
        {
            assert_eq!(cleaned(cell), "0142", "{cell:?}");
        }
        assert_eq!(cleaned("'+33199001234"), "+33199001234");
        assert_eq!(cleaned("'hello'"), "'hello'");
        for nothing in ["", "  ", "null", "NULL", "$null", "(null)", "=\"\""] {
            assert_eq!(cleaned(nothing), "", "{nothing:?}");
        }
    }

    #[test]
    fn addresses_lose_their_scheme_and_their_case() {
        let good = [
            ("sip:Amos.Marble@Contoso.COM", "amos.marble@contoso.com"),
            ("SIP: amos@contoso.com", "amos@contoso.com"),
            ("zoé@contoso.com", "zoé@contoso.com"),
            ("ab_x.com#EXT#@contoso.onmicrosoft.com", "ab_x.com#ext#@contoso.onmicrosoft.com"),
            ("o'hara@mail.contoso.co.uk", "o'hara@mail.contoso.co.uk"),
        ];
        for (text, expected) in good {
            assert_eq!(address(text).as_deref(), Ok(expected));
        }
        for text in [
            "amos",
            "amos@",
            "@contoso.com",
            "amos@contoso",
            "amos@contoso.",
            "a b@contoso.com",
            "amos@contoso.com;zoe@contoso.com",
            "amos@contoso@com.fr",
            "tel:+33199001234",
            "amos@-contoso.com",
            "Amos <amos@contoso.com>",
        ] {
            assert_eq!(address(text), Err(BadAddress { text: text.into() }), "{text:?}");
        }
        assert!(address(&format!("{}@contoso.com", "a".repeat(250))).is_err());
    }

    #[test]
    fn a_name_is_made_from_the_address_where_there_is_none() {
        let made = [
            ("amos.marble@contoso.com", "Amos Marble"),
            ("jean-luc.roy@contoso.com", "Jean-Luc Roy"),
            ("o'hara@contoso.com", "O'Hara"),
            ("zoé_d@contoso.com", "Zoé D"),
            ("élise@contoso.com", "Élise"),
            ("..@contoso.com", "..@contoso.com"),
            ("pat_x.org#ext#@contoso.com", "Pat X Org"),
        ];
        for (upn, expected) in made {
            assert_eq!(&*name_from_address(upn), expected);
        }
    }

    #[test]
    fn doubtful_names_are_said() {
        let check = |text: &str, expected: Option<&str>, doubt: Option<PeopleProblemKind>| {
            assert_eq!(name(text), (expected.map(Into::into), doubt), "{text:?}");
        };
        check("Amos Marble", Some("Amos Marble"), None);
        check("Amos   \tMarble", Some("Amos Marble"), None);
        check("", None, None);
        check("Zo? Roy", Some("Zo? Roy"), Some(AccentsLost { text: "Zo? Roy".into() }));
        check("A\r\nB", Some("A B"), Some(SeveralLines { text: "A B".into() }));
        check("System.Object[]", None, Some(TypeName { text: "System.Object[]".into() }));
        check(&"x".repeat(257), None, Some(NameTooLong));
    }

    #[test]
    fn switches_are_read_in_both_languages() {
        for on in ["True", "$true", "VRAI", "yes", "Oui", "1"] {
            assert_eq!(switch(on), Ok(Some(true)));
        }
        for off in ["False", "$FALSE", "faux", "No", "non", "0"] {
            assert_eq!(switch(off), Ok(Some(false)));
        }
        assert_eq!(switch(""), Ok(None));
        assert_eq!(switch("maybe"), Err(BadSwitch { text: "maybe".into() }));
    }

    // US-07
    #[test]
    fn conference_ids_are_digits_and_never_guessed() {
        for (text, expected) in [
            ("8412307", Some(8_412_307)),
            ("841 2307", Some(8_412_307)),
            ("1234", Some(1234)),
            ("999999999", Some(999_999_999)),
            ("0", None),
            ("", None),
        ] {
            assert_eq!(conference_id(text), Ok(expected), "{text:?}");
        }
        for text in ["8,41E+06", "8.41E+06", "012345", "123", "1234567890", "12a45", "８４１２３"]
        {
            assert_eq!(conference_id(text), Err(BadConferenceId { text: text.into() }));
        }
    }

    // US-03
    #[test]
    fn a_masked_pin_is_fine_and_a_readable_one_is_not() {
        assert!(!is_pin_in_clear("***********") && !is_pin_in_clear("") && !is_pin_in_clear("set"));
        assert!(is_pin_in_clear("40718") && is_pin_in_clear("***18"));
        assert!(!is_pin_in_clear("System.Int32[]"));
    }

    #[test]
    fn names_of_collection_types_are_known() {
        for name in [
            "System.String[]",
            "System.Collections.Generic.List`1[System.String]",
            "Deserialized.System.Collections.ArrayList",
            "Microsoft.Rtc.Management.Number[]",
        ] {
            assert!(is_type_name(name), "{name}");
        }
        for text in ["System Administrator", "System.Admin", "8005551234", "Microsoft.Teams"] {
            assert!(!is_type_name(text), "{text}");
        }
    }
}
