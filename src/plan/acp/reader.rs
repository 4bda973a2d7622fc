//! What stands in the file that a provider sent back, cell by cell and without judgment.

use crate::csv;
use crate::csv::problem::{Column, CsvProblemKind};
use crate::csv::reader::{Headings, Row};
use crate::domain::phone::Country;
use crate::plan::people::cells::cleaned;
use crate::plan::people::columns::folded;
use crate::plan::people::numbers::{NumberCell, Numbers};

use super::{AcpUnreadable, Field};

/// A row as the file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AcpRow {
    /// The line on which it starts.
    pub line: u32,
    /// Who it is about, as written.
    pub identity: Box<str>,
    /// The display name; empty where there is none.
    pub name: Box<str>,
    /// The provider.
    pub provider: Box<str>,
    /// The domain of the provider.
    pub domain: Box<str>,
    /// The toll number, or what is wrong with it.
    pub toll: NumberCell,
    /// The toll-free number, or what is wrong with it.
    pub toll_free: NumberCell,
    /// The conference ID as written.
    pub passcode: Box<str>,
    /// What is wrong with the row as such.
    pub broken: Option<CsvProblemKind>,
}

/// The whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcpFile {
    /// Its rows; blank ones are left out.
    pub rows: Vec<AcpRow>,
    /// Encoding, delimiter and the headings themselves.
    pub headings: Headings,
    /// Columns that are passed over, such as one with PINs.
    pub ignored: Vec<Column>,
}

/// Reads a file; `home` is the country whose national numbers are understood.
pub fn read(bytes: Vec<u8>, home: Option<Country>) -> Result<AcpFile, AcpUnreadable> {
    let mut table = csv::reader::Reader::open(bytes).map_err(AcpUnreadable::File)?;
    let headings = table.headings().clone();
    let columns = &headings.columns;
    let places = places(columns);
    let at = |field: Field| places.iter().find(|(of, _)| *of == field).map(|(_, at)| *at);
    let missing = |field: &Field| field.is_needed() && at(*field).is_none();
    let fields: Vec<Field> = Field::ALL.into_iter().filter(missing).collect();
    if !fields.is_empty() {
        let headings = columns.iter().take(12).cloned().collect();
        return Err(AcpUnreadable::ColumnsMissing { fields, headings });
    }
    let used = |place: usize| places.iter().any(|(_, at)| *at == place);
    let ignored = columns.iter().enumerate().filter(|(place, _)| !used(*place));
    let ignored = ignored.map(|(_, column)| column.clone()).collect();
    let mut numbers = Numbers::new(home);
    let mut rows = Vec::new();
    while let Some(next) = table.next_row() {
        match next {
            Ok(row) if row.is_blank() => {}
            Ok(row) => rows.push(read_row(&row, at, &mut numbers)),
            Err(problem) => {
                let (line, broken) = (problem.line, Some(problem.kind));
                rows.push(AcpRow { line, broken, ..AcpRow::default() });
            }
        }
    }
    Ok(AcpFile { rows, headings, ignored })
}

/// Where each field stands: under its most exact name, the leftmost of equals.
fn places(columns: &[Column]) -> Vec<(Field, usize)> {
    let folded: Vec<String> = columns.iter().map(|column| folded(&column.heading)).collect();
    let place = |field: Field| {
        let mut names = field.names().iter();
        names.find_map(|name| folded.iter().position(|heading| heading == name))
    };
    Field::ALL.into_iter().filter_map(|field| Some((field, place(field)?))).collect()
}

fn read_row(row: &Row<'_>, at: impl Fn(Field) -> Option<usize>, numbers: &mut Numbers) -> AcpRow {
    let cell = |field: Field| at(field).map_or("", |place| cleaned(row.cell(place)));
    let toll = numbers.read(cell(Field::TollNumber), None);
    let toll_free = numbers.read(cell(Field::TollFreeNumbers), toll.number);
    // A row that is too short has lost cells at its end; one that is too long has them under
    // wrong headings.
    let broken = row.misfit();
    AcpRow {
        line: row.line,
        identity: cell(Field::SipAddress).into(),
        name: cell(Field::DisplayName).into(),
        provider: cell(Field::ProviderName).into(),
        domain: cell(Field::Domain).into(),
        toll,
        toll_free,
        passcode: cell(Field::ParticipantPasscode).into(),
        broken,
    }
}
