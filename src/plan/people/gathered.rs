//! From rows to people: what each row comes to, and what the rows so far came to together.

use std::collections::BTreeMap;

use crate::csv::preamble::is_type_line;
use crate::csv::problem::{Column, CsvProblemKind};
use crate::csv::reader::Row;
use crate::domain::phone::{Country, PhoneNumber};
use crate::plan::people::ImportedPerson;
use crate::plan::people::cells::{
    address, cleaned, conference_id, is_pin_in_clear, is_type_name, name, name_from_address, switch,
};
use crate::plan::people::columns::{ColumnUse, Field};
use crate::plan::people::numbers::Numbers;
use crate::plan::people::problem::{Effect, PeopleProblemKind, Problems, excerpt};

/// What the rows read so far came to.
pub struct Gathered {
    /// The people in the order of the file.
    pub people: Vec<ImportedPerson>,
    /// Every doubt so far.
    pub problems: Problems,
    /// Rows that came to nothing.
    pub rows_skipped: u32,
    /// People of whom a value is damaged.
    pub people_incomplete: u32,
    places: BTreeMap<Field, usize>,
    numbers: Numbers,
    first_lines: BTreeMap<Box<str>, u32>,
    id_lines: BTreeMap<u32, u32>,
}

/// Why a row comes to nothing, with the column where one is to blame.
type Skip<'a> = (Option<&'a Column>, PeopleProblemKind);

impl Gathered {
    /// Starts with no rows.
    pub fn new(uses: &[ColumnUse], home: Option<Country>) -> Gathered {
        let place = |(at, used): (usize, &ColumnUse)| match used {
            ColumnUse::Read(field) => Some((*field, at)),
            _ => None,
        };
        Gathered {
            people: Vec::new(),
            problems: Problems::default(),
            rows_skipped: 0,
            people_incomplete: 0,
            places: uses.iter().enumerate().filter_map(place).collect(),
            numbers: Numbers::new(home),
            first_lines: BTreeMap::new(),
            id_lines: BTreeMap::new(),
        }
    }

    /// Counts a row that comes to nothing.
    pub fn skip(&mut self, line: u32, column: Option<&Column>, kind: PeopleProblemKind) {
        self.rows_skipped += 1;
        self.problems.add(line, column, kind);
    }

    /// Makes a person of a row, or says why not. Blank rows are nothing to speak of.
    pub fn take(&mut self, row: &Row<'_>) {
        if row.is_blank() {
            return;
        }
        let upn = match self.upn(row) {
            Ok(upn) => upn,
            Err((column, kind)) => return self.skip(row.line, column, kind),
        };
        let lost_before = self.problems.of_effect(Effect::ValueMissing);
        if let Some(kind) = row.misfit() {
            self.problems.add(row.line, None, PeopleProblemKind::Row(kind));
        }
        let person = self.person(row, upn);
        if self.problems.of_effect(Effect::ValueMissing) > lost_before {
            self.people_incomplete += 1;
        }
        self.first_lines.insert(person.upn.clone(), row.line);
        self.people.push(person);
    }

    /// Who the row is about, unless it is skipped. The sign-in name comes before the SIP address,
    /// which stands in for one that is missing or written as `DOMAIN\logon` (US-17).
    fn upn<'a>(&self, row: &Row<'a>) -> Result<Box<str>, Skip<'a>> {
        if repeats_headings(row) {
            return Err((None, PeopleProblemKind::HeadingAgain));
        }
        // A stray delimiter has moved every value after it under a wrong heading.
        if let Some(kind @ CsvProblemKind::TooManyCells { .. }) = row.misfit() {
            return Err((None, PeopleProblemKind::Row(kind)));
        }
        let mut wrong: Skip<'a> = (None, PeopleProblemKind::NoAddress);
        for field in [Field::UserPrincipalName, Field::SipAddress] {
            let Some((column, text)) = self.cell(row, field) else { continue };
            if text.is_empty() {
                wrong.0 = wrong.0.or(Some(column));
                continue;
            }
            match address(text) {
                Ok(upn) => {
                    return match self.first_lines.get(&upn) {
                        Some(&first_line) => {
                            Err((Some(column), PeopleProblemKind::SamePerson { first_line }))
                        }
                        None => Ok(upn),
                    };
                }
                Err(kind) => wrong = (Some(column), kind),
            }
        }
        Err(wrong)
    }

    fn person(&mut self, row: &Row<'_>, upn: Box<str>) -> ImportedPerson {
        let name = self.name(row).unwrap_or_else(|| name_from_address(&upn));
        let toll = self.number(row, Field::TollNumber, None);
        let toll_free = self.number(row, Field::TollFreeNumber, toll);
        let conference_id = self.conference_id(row);
        let allow_pstn_only = self.switch(row, Field::AllowPstnOnlyMeetings);
        let allow_toll_free = self.switch(row, Field::AllowTollFreeDialIn);
        if let Some((column, text)) = self.cell(row, Field::LeaderPin)
            && is_pin_in_clear(text)
        {
            self.problems.add(row.line, Some(column), PeopleProblemKind::PinInClear);
        }
        ImportedPerson {
            upn,
            name,
            toll,
            toll_free,
            conference_id,
            allow_pstn_only,
            allow_toll_free,
            line: row.line,
        }
    }

    /// The column of a field with the cleaned text of its cell.
    fn cell<'a>(&self, row: &Row<'a>, field: Field) -> Option<(&'a Column, &'a str)> {
        let at = *self.places.get(&field)?;
        Some((row.columns.get(at)?, cleaned(row.cell(at))))
    }

    fn name(&mut self, row: &Row<'_>) -> Option<Box<str>> {
        let (column, text) = self.cell(row, Field::DisplayName)?;
        let (name, doubt) = name(text);
        if let Some(kind) = doubt {
            self.problems.add(row.line, Some(column), kind);
        }
        name
    }

    fn number(
        &mut self,
        row: &Row<'_>,
        field: Field,
        beside: Option<PhoneNumber>,
    ) -> Option<PhoneNumber> {
        let (column, text) = self.cell(row, field)?;
        let read = self.numbers.read(text, beside);
        if let Some(kind) = read.problem {
            self.problems.add(row.line, Some(column), kind);
        }
        read.number
    }

    fn conference_id(&mut self, row: &Row<'_>) -> Option<u32> {
        let (column, text) = self.cell(row, Field::ConferenceId)?;
        let read = match conference_id(text) {
            _ if is_type_name(text) => Err(PeopleProblemKind::TypeName { text: excerpt(text) }),
            Ok(Some(id)) => match self.id_lines.get(&id) {
                Some(&first_line) => {
                    Err(PeopleProblemKind::ConferenceIdTaken { conference_id: id, first_line })
                }
                None => Ok(Some(id)),
            },
            read => read,
        };
        match read {
            Ok(id) => {
                id.map(|id| self.id_lines.insert(id, row.line));
                id
            }
            Err(kind) => {
                self.problems.add(row.line, Some(column), kind);
                None
            }
        }
    }

    fn switch(&mut self, row: &Row<'_>, field: Field) -> Option<bool> {
        let (column, text) = self.cell(row, field)?;
        switch(text).unwrap_or_else(|kind| {
            self.problems.add(row.line, Some(column), kind);
            None
        })
    }
}

/// Whether the row is the heading line or the `#TYPE` line of another export, glued on.
fn repeats_headings(row: &Row<'_>) -> bool {
    let same = |(at, column): (usize, &Column)| {
        cleaned(row.cell(at)).trim_matches('"').eq_ignore_ascii_case(&column.heading)
    };
    is_type_line(row.cell(0)) || row.columns.iter().enumerate().all(same)
}
