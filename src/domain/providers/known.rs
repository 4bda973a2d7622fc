//! The third-party providers that a person can have. All are fictional but for a name that the
//! documents' examples use; numbers come from ranges set aside for fiction that the catalog of the
//! service does not sell.

use crate::domain::phone::PhoneNumber;

/// A provider as the list "Provider name" offers it.
#[derive(Debug, PartialEq, Eq)]
pub struct ThirdParty {
    /// The name (AC-16).
    pub name: &'static str,
    /// The domain by which the cmdlets know it (AC-12). Invented.
    pub domain: &'static str,
    /// Where it explains itself. Invented.
    pub url: &'static str,
    /// Its toll number. Invented.
    pub toll: PhoneNumber,
    /// Its toll-free number, where it has one. Invented.
    pub toll_free: Option<PhoneNumber>,
}

const fn number(digits: u64) -> PhoneNumber {
    match PhoneNumber::from_digits(digits) {
        Some(number) => number,
        None => panic!("seven to fifteen digits"),
    }
}

/// The providers of the Skype for Business Online years.
pub const KNOWN: &[ThirdParty] = &[
    ThirdParty {
        name: "Contoso ACP",
        domain: "acp.contoso.com",
        url: "https://acp.contoso.com/",
        toll: number(15_095_550_160),
        toll_free: Some(number(18_555_550_199)),
    },
    ThirdParty {
        name: "Fabrikam ACP",
        domain: "fabrikam.com",
        url: "https://www.fabrikam.com/acp",
        toll: number(13_605_550_150),
        toll_free: Some(number(18_665_550_199)),
    },
    ThirdParty {
        name: "Fabrikam Telecom",
        domain: "telecom.fabrikam.com",
        url: "https://telecom.fabrikam.com/",
        toll: number(441_144_960_150),
        toll_free: None,
    },
    ThirdParty {
        name: "InterCall",
        domain: "intercall.example",
        url: "https://intercall.example/",
        toll: number(15_185_550_170),
        toll_free: Some(number(18_445_550_199)),
    },
];

impl ThirdParty {
    /// The one of `among` with this name in any case: the examples write InterCall and Intercall.
    pub fn named<'a>(among: &'a [ThirdParty], name: &str) -> Option<&'a ThirdParty> {
        among.iter().find(|known| known.name.eq_ignore_ascii_case(name.trim()))
    }
}
