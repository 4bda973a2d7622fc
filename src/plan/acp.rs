//! The file that goes to a third-party provider and comes back filled in (AC-09).
//!
//! The product called it `AcpUsers.csv` (AC-13). Its columns are documented nowhere, so these are
//! this project's own: one for each parameter of `Set-CsUserAcp` (AC-12). [`write`] makes the file,
//! [`reader`] reads what comes back, and [`check`] compares that with the organization, row by row.
//! PINs are no part of it (AC-07).

pub mod check;
pub mod reader;
pub mod write;

use crate::csv::Unreadable;
use crate::csv::problem::Column;

/// The name that the product gave the file (AC-13).
pub const FILE_NAME: &str = "AcpUsers.csv";

/// A column of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Who the row is about; always there.
    SipAddress,
    /// The display name, by which mixed-up rows are found.
    DisplayName,
    /// The provider.
    ProviderName,
    /// The domain by which the cmdlets know the provider.
    Domain,
    /// The toll number.
    TollNumber,
    /// The toll-free numbers; the first one counts.
    TollFreeNumbers,
    /// The conference ID.
    ParticipantPasscode,
    /// Where the provider explains itself.
    Url,
}

impl Field {
    /// All of them, in the order of the file.
    pub const ALL: [Field; 8] = [
        Field::SipAddress,
        Field::DisplayName,
        Field::ProviderName,
        Field::Domain,
        Field::TollNumber,
        Field::TollFreeNumbers,
        Field::ParticipantPasscode,
        Field::Url,
    ];

    /// The heading.
    pub fn heading(self) -> &'static str {
        match self {
            Field::SipAddress => "SipAddress",
            Field::DisplayName => "DisplayName",
            Field::ProviderName => "ProviderName",
            Field::Domain => "Domain",
            Field::TollNumber => "TollNumber",
            Field::TollFreeNumbers => "TollFreeNumbers",
            Field::ParticipantPasscode => "ParticipantPasscode",
            Field::Url => "Url",
        }
    }

    /// Whether a file without this column can be exported or taken over.
    pub fn is_needed(self) -> bool {
        matches!(
            self,
            Field::SipAddress
                | Field::ProviderName
                | Field::TollNumber
                | Field::ParticipantPasscode
        )
    }

    /// The headings that are understood, folded, the most exact first.
    fn names(self) -> &'static [&'static str] {
        match self {
            Field::SipAddress => {
                &["sipaddress", "identity", "userprincipalname", "upn", "adressesip", "email"]
            }
            Field::DisplayName => &["displayname", "nomdaffichage", "nomcomplet", "name", "nom"],
            Field::ProviderName => &["providername", "provider", "nomdufournisseur", "fournisseur"],
            Field::Domain => &["domain", "domaine"],
            Field::TollNumber => {
                &["tollnumber", "defaulttollnumber", "numeropayant", "numeropayantpardefaut"]
            }
            Field::TollFreeNumbers => &[
                "tollfreenumbers",
                "tollfreenumber",
                "defaulttollfreenumber",
                "numerogratuit",
                "numerogratuitpardefaut",
            ],
            Field::ParticipantPasscode => {
                &["participantpasscode", "passcode", "conferenceid", "iddeconference"]
            }
            Field::Url => &["url"],
        }
    }
}

/// Why nothing of a file can be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AcpUnreadable {
    /// It cannot be read as CSV.
    File(Unreadable),
    /// Columns are missing without which no row makes sense.
    ColumnsMissing {
        /// Which.
        fields: Vec<Field>,
        /// The first headings of the file, at most twelve.
        headings: Vec<Column>,
    },
}
