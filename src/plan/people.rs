//! People from a file of the shape that `Get-CsOnlineDialInConferencingUser | Export-Csv` writes.
//!
//! [`reader::PeopleReader`] reads it a few thousand rows at a time, [`PeopleFile`] is what came
//! of it, and [`preview`] compares that with an organization. A person is imported as far as the
//! file can be understood: a damaged cell counts as one that the file does not give, is reported,
//! and is never guessed. Only a row without a usable address, or for a person who was already
//! there, is skipped.

pub mod cells;
pub mod columns;
mod gathered;
pub mod numbers;
pub mod preview;
pub mod problem;
pub mod reader;

use crate::csv::Unreadable;
use crate::csv::problem::Column;
use crate::csv::reader::Headings;
use crate::domain::phone::{Country, PhoneNumber};
use crate::plan::people::columns::{ColumnUse, Field};
use crate::plan::people::problem::Problems;
use crate::plan::people::reader::PeopleReader;

/// A person as a file describes them; `None` is what the file does not say, or not soundly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedPerson {
    /// The address in lower case without `sip:`; no two people of a file have the same.
    pub upn: Box<str>,
    /// The name on the screen, made from the address where the file has none.
    pub name: Box<str>,
    /// The toll number in their invitations.
    pub toll: Option<PhoneNumber>,
    /// The toll-free number in their invitations.
    pub toll_free: Option<PhoneNumber>,
    /// The conference ID, four to nine digits; no two people of a file have the same.
    pub conference_id: Option<u32>,
    /// Whether people on the phone may meet without an organizer who signed in.
    pub allow_pstn_only: Option<bool>,
    /// Whether their meetings may be joined through toll-free numbers (US-10: on by default).
    pub allow_toll_free: Option<bool>,
    /// The line of the file on which the row starts.
    pub line: u32,
}

/// Everything that a file of people holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleFile {
    /// The people in the order of the file.
    pub people: Vec<ImportedPerson>,
    /// Everything that a person should know before they import it.
    pub problems: Problems,
    /// Encoding, delimiter, `#TYPE` and the headings themselves.
    pub headings: Headings,
    /// What is made of each column, in the order of the headings.
    pub columns: Vec<ColumnUse>,
    /// Fields that no column gives; the address is never among them.
    pub missing: Vec<Field>,
    /// How many rows came to nothing, each with a problem that says why.
    pub rows_skipped: u32,
    /// How many people are imported with a value missing that the file gives, but damaged.
    pub people_incomplete: u32,
}

impl PeopleFile {
    /// The columns from which a field is read.
    pub fn found(&self) -> impl Iterator<Item = (Field, &Column)> {
        self.headings.columns.iter().zip(&self.columns).filter_map(|(column, used)| match used {
            ColumnUse::Read(field) => Some((*field, column)),
            _ => None,
        })
    }

    /// The columns that are passed over, with the reason.
    pub fn ignored(&self) -> impl Iterator<Item = (ColumnUse, &Column)> {
        let uses = self.headings.columns.iter().zip(&self.columns);
        uses.filter(|(_, used)| !matches!(used, ColumnUse::Read(_))).map(|(c, used)| (*used, c))
    }
}

/// Why no people can be read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleUnreadable {
    /// It cannot be read as CSV.
    File(Unreadable),
    /// No column says who the people are.
    NoAddressColumn {
        /// The first headings of the file, at most twelve.
        headings: Vec<Column>,
        /// Headings that would do, the usual one first.
        accepted: &'static [&'static str],
        /// What it looks like instead, where that can be told.
        looks_like: Option<NoAddressReason>,
    },
}

/// What a file without an address column looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAddressReason {
    /// The first line holds an address: it is a row, and the headings are missing.
    NoHeadings,
    /// Each line is one cell with all the others inside, as Excel saves a file that it opened
    /// with another delimiter.
    WholeLinesQuoted,
}

/// Reads a whole file at once; `home` is the country whose national numbers are understood.
pub fn read(bytes: Vec<u8>, home: Option<Country>) -> Result<PeopleFile, PeopleUnreadable> {
    PeopleReader::open(bytes, home)?.finish()
}
