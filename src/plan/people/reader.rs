//! Reading a file of people a few thousand rows at a time, so that a page can show how far it is
//! and stop: dropping the reader cancels, and nothing has changed anywhere.

use crate::csv;
use crate::csv::Unreadable;
use crate::csv::problem::{Column, CsvProblemKind};
use crate::csv::reader::{Headings, Progress};
use crate::domain::phone::Country;
use crate::plan::people::cells::{address, cleaned};
use crate::plan::people::columns::{ADDRESS_HEADINGS, ColumnUse, Field, missing, uses};
use crate::plan::people::gathered::Gathered;
use crate::plan::people::problem::PeopleProblemKind;
use crate::plan::people::{NoAddressReason, PeopleFile, PeopleUnreadable};

/// A file of people on its way in.
pub struct PeopleReader {
    table: csv::reader::Reader,
    uses: Vec<ColumnUse>,
    gathered: Gathered,
    has_too_many_rows: bool,
}

impl PeopleReader {
    /// Reads a file up to its headings; `home` is the country whose national numbers are read.
    pub fn open(bytes: Vec<u8>, home: Option<Country>) -> Result<PeopleReader, PeopleUnreadable> {
        let table = csv::reader::Reader::open(bytes).map_err(PeopleUnreadable::File)?;
        let columns = &table.headings().columns;
        let uses = uses(columns);
        let address = [Field::SipAddress, Field::UserPrincipalName].map(ColumnUse::Read);
        if !address.iter().any(|field| uses.contains(field)) {
            return Err(PeopleUnreadable::NoAddressColumn {
                headings: columns.iter().take(12).cloned().collect(),
                accepted: ADDRESS_HEADINGS,
                looks_like: looks_like(columns),
            });
        }
        let gathered = Gathered::new(&uses, home);
        Ok(PeopleReader { table, uses, gathered, has_too_many_rows: false })
    }

    /// What is known of the file before its rows.
    pub fn headings(&self) -> &Headings {
        self.table.headings()
    }

    /// Reads at most `rows_max` rows more and says how far the reading is.
    ///
    /// A file with too many rows is refused as a whole: half an organization is none.
    pub fn step(&mut self, rows_max: usize) -> Result<Progress, PeopleUnreadable> {
        for _ in 0..rows_max {
            match self.table.next_row() {
                None => break,
                Some(Ok(row)) => self.gathered.take(&row),
                Some(Err(problem)) if problem.kind == CsvProblemKind::TooManyRows => {
                    self.has_too_many_rows = true;
                }
                Some(Err(problem)) => {
                    let kind = PeopleProblemKind::Row(problem.kind);
                    self.gathered.skip(problem.line, problem.column.as_ref(), kind);
                }
            }
        }
        if self.has_too_many_rows {
            return Err(PeopleUnreadable::File(Unreadable::TooManyRows));
        }
        Ok(self.table.progress())
    }

    /// Reads what is left and hands over everything.
    pub fn finish(mut self) -> Result<PeopleFile, PeopleUnreadable> {
        while !self.step(4096)?.done {}
        let headings = self.table.headings().clone();
        let Gathered { people, mut problems, rows_skipped, people_incomplete, .. } = self.gathered;
        if people.is_empty() && problems.total() == 0 {
            problems.add(headings.line, None, PeopleProblemKind::NoRows);
        }
        if headings.cut {
            problems.add(self.table.line(), None, PeopleProblemKind::FileCut);
        }
        let missing = missing(&self.uses);
        Ok(PeopleFile {
            people,
            problems,
            headings,
            columns: self.uses,
            missing,
            rows_skipped,
            people_incomplete,
        })
    }
}

/// Headings in which an address or a whole line stands are not headings.
fn looks_like(columns: &[Column]) -> Option<NoAddressReason> {
    match columns {
        [alone] if alone.heading.contains([',', ';', '\t']) => {
            Some(NoAddressReason::WholeLinesQuoted)
        }
        _ if columns.iter().any(|column| address(cleaned(&column.heading)).is_ok()) => {
            Some(NoAddressReason::NoHeadings)
        }
        _ => None,
    }
}
