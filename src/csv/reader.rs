//! Reading a file row by row, so that a page can go on in between and stop when it likes.
//!
//! A row that cannot be read is reported with its line and the next one is read all the same.
//! What the cells mean is not known here.

use std::io::Cursor;

use ::csv::{Position, StringRecord};

use crate::csv::decode::{Decoded, Encoding, decode};
use crate::csv::preamble::{Preamble, sniff};
use crate::csv::problem::{Column, CsvProblem, CsvProblemKind, Problem};
use crate::csv::{
    Delimiter, MAX_BYTES, MAX_CELL_BYTES, MAX_COLUMNS, MAX_ROWS, NotText, Unreadable,
};

/// A file whose headings are read and whose rows are read one at a time.
pub struct Reader {
    rows: ::csv::Reader<Cursor<Vec<u8>>>,
    record: StringRecord,
    lines: Lines,
    headings: Headings,
    rows_read: u32,
    bytes_reread: u64,
    ended: bool,
}

/// What is known of a file once its headings are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headings {
    /// The columns from left to right, without nameless ones at the end.
    pub columns: Vec<Column>,
    /// The line of the headings.
    pub line: u32,
    /// How the file was written.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub delimiter: Delimiter,
    /// The .NET type that its `#TYPE` line names.
    pub type_name: Option<String>,
    /// Whether the file ends in the middle of a character.
    pub cut: bool,
}

/// How far the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows read, broken ones included.
    pub rows: u32,
    /// Bytes of text read.
    pub bytes: u64,
    /// Bytes of text in the file.
    pub bytes_total: u64,
    /// Whether the end is reached.
    pub done: bool,
}

/// One row of a file.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The line on which it starts, from 1.
    pub line: u32,
    /// The row with its headings.
    pub columns: &'a [Column],
    record: &'a StringRecord,
}

impl<'a> Row<'a> {
    /// The text of a cell by the place of its column, from 0; blank where the row is too short.
    pub fn cell(&self, at: usize) -> &'a str {
        self.record.get(at).unwrap_or("")
    }

    /// Whether there is nothing but white space in it.
    pub fn is_blank(&self) -> bool {
        self.record.iter().all(|cell| cell.trim().is_empty())
    }

    /// What is wrong with the number of its cells; blank surplus cells are Excel's habit.
    pub fn misfit(&self) -> Option<CsvProblemKind> {
        let (cells, columns) = (self.record.len(), self.columns.len());
        if cells < columns {
            return Some(CsvProblemKind::TooFewCells { cells, columns });
        }
        let surplus = self.record.iter().skip(columns).any(|cell| !cell.trim().is_empty());
        surplus.then_some(CsvProblemKind::TooManyCells { cells, columns })
    }
}

impl Reader {
    /// Reads a file up to its headings.
    pub fn open(bytes: Vec<u8>) -> Result<Reader, Unreadable> {
        let Decoded { mut text, encoding, cut } = decode(bytes)?;
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let preamble = Preamble::read(&text);
        let mut lines = Lines::begin();
        lines.line += Lines::breaks(&text.as_bytes()[..preamble.bytes]);
        text.drain(..preamble.bytes);
        if text.is_empty() {
            return Err(Unreadable::Empty);
        }
        let delimiter = preamble.delimiter.unwrap_or_else(|| sniff(&text));
        let headings = Headings {
            columns: Vec::new(),
            line: lines.line,
            encoding,
            delimiter,
            type_name: preamble.type_name,
            cut,
        };
        let rows = ::csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter.byte())
            .from_reader(Cursor::new(text.into_bytes()));
        let record = StringRecord::new();
        let mut reader =
            Reader { rows, record, lines, headings, rows_read: 0, bytes_reread: 0, ended: false };
        reader.read_headings()?;
        Ok(reader)
    }

    /// What is known of the file.
    pub fn headings(&self) -> &Headings {
        &self.headings
    }

    /// How far the reading is.
    pub fn progress(&self) -> Progress {
        Progress {
            rows: self.rows_read,
            bytes: self.rows.position().byte(),
            bytes_total: self.text().len() as u64,
            done: self.ended,
        }
    }

    /// The line on which the row that was read last starts.
    pub fn line(&self) -> u32 {
        self.lines.line
    }

    /// The next row, or what is wrong with it; `None` at the end.
    ///
    /// After [`CsvProblemKind::TooManyRows`] nothing more comes.
    pub fn next_row(&mut self) -> Option<Result<Row<'_>, CsvProblem>> {
        if self.ended {
            return None;
        }
        let start = self.next_start();
        if !matches!(self.rows.read_record(&mut self.record), Ok(true)) {
            self.ended = true;
            return None;
        }
        let line = self.lines.line_at(self.rows.get_ref().get_ref(), start);
        if self.rows_read == MAX_ROWS {
            self.ended = true;
            return Some(Err(Problem { line, column: None, kind: CsvProblemKind::TooManyRows }));
        }
        self.rows_read += 1;
        if let Some((at, kind)) = self.broken_cell(start) {
            let column = self.headings.columns.get(at).cloned();
            let kind = match kind {
                CsvProblemKind::UnclosedQuote { .. } => self.resume_after_line(start),
                kind => kind,
            };
            return Some(Err(Problem { line, column, kind }));
        }
        Some(Ok(Row { line, columns: &self.headings.columns, record: &self.record }))
    }

    fn read_headings(&mut self) -> Result<(), Unreadable> {
        let start = self.next_start();
        if !matches!(self.rows.read_record(&mut self.record), Ok(true)) {
            return Err(Unreadable::NotText(NotText::Other));
        }
        self.headings.line = self.lines.line_at(self.rows.get_ref().get_ref(), start);
        if self.broken_cell(start).is_some() {
            return Err(Unreadable::BrokenHeading { line: self.headings.line });
        }
        let named = (0..self.record.len()).rev().find(|at| !self.record[*at].trim().is_empty());
        let columns = named.map_or(0, |last| last + 1);
        if columns > MAX_COLUMNS {
            return Err(Unreadable::TooManyColumns { columns });
        }
        let headings = self.record.iter().take(columns).zip(1u16..);
        self.headings.columns = headings
            .map(|(heading, position)| Column { position, heading: heading.trim().into() })
            .collect();
        Ok(())
    }

    fn text(&self) -> &[u8] {
        self.rows.get_ref().get_ref()
    }

    /// Where the next row starts: the library counts the blank lines before a row as its own.
    fn next_start(&self) -> usize {
        let text = self.text();
        let from = text.len().min(self.rows.position().byte() as usize);
        from + text[from..].iter().take_while(|b| matches!(b, b'\r' | b'\n')).count()
    }

    /// The first cell of the current row that a person has to look at, by its place.
    fn broken_cell(&self, start: usize) -> Option<(usize, CsvProblemKind)> {
        let end = self.rows.position().byte() as usize;
        let unclosed = CsvProblemKind::UnclosedQuote { rest_lost: false };
        let raw = &self.text()[start.min(end)..end];
        if end == self.text().len() && ends_in_quotes(raw, self.headings.delimiter) {
            return Some((self.record.len().saturating_sub(1), unclosed));
        }
        let mut cells = self.record.iter().enumerate();
        let (at, cell) = cells.find(|(_, cell)| cell.len() > MAX_CELL_BYTES)?;
        let swallowed_rows = cell.contains(['\n', '\r']);
        let too_long = CsvProblemKind::CellTooLong { bytes: cell.len() };
        Some((at, if swallowed_rows { unclosed } else { too_long }))
    }

    /// Goes back to the line after the one that opened a quote for good.
    ///
    /// What is read twice is bounded, so that no file can make the work quadratic.
    fn resume_after_line(&mut self, start: usize) -> CsvProblemKind {
        let end = self.rows.position().byte();
        let text = self.text();
        let line_end = memchr::memchr2(b'\n', b'\r', &text[start..]);
        let next = line_end.map_or(text.len(), |length| {
            let both = text[start + length..].starts_with(b"\r\n");
            start + length + if both { 2 } else { 1 }
        }) as u64;
        self.bytes_reread += end.saturating_sub(next);
        let mut position = Position::new();
        position.set_byte(next);
        let rest_lost =
            next < end && (self.bytes_reread > MAX_BYTES || self.rows.seek(position).is_err());
        self.ended |= rest_lost;
        CsvProblemKind::UnclosedQuote { rest_lost }
    }
}

/// Counts lines as the library ends rows: at a line feed, at a carriage return, or at both. Old
/// Macs, and Excel for them, wrote the second alone.
struct Lines {
    counted_to: usize,
    line: u32,
}

impl Lines {
    fn begin() -> Lines {
        Lines { counted_to: 0, line: 1 }
    }

    fn breaks(bytes: &[u8]) -> u32 {
        let ends = |at: &usize| bytes[*at] == b'\n' || bytes.get(at + 1) != Some(&b'\n');
        memchr::memchr2_iter(b'\n', b'\r', bytes).filter(ends).count() as u32
    }

    /// The line of the byte `at`, which never lies before an earlier one.
    fn line_at(&mut self, text: &[u8], at: usize) -> u32 {
        self.line += Lines::breaks(text.get(self.counted_to..at).unwrap_or_default());
        self.counted_to = self.counted_to.max(at);
        self.line
    }
}

/// Whether `raw`, which starts at a row, ends inside a quoted cell, by the rules of the library:
/// a quote opens a cell only at its start, and a doubled one inside is a sign of the text.
fn ends_in_quotes(raw: &[u8], delimiter: Delimiter) -> bool {
    let (mut at_start, mut quoted) = (true, false);
    let mut bytes = raw.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if quoted {
            if byte == b'"' && bytes.next_if_eq(&b'"').is_none() {
                quoted = false;
            }
        } else {
            quoted = at_start && byte == b'"';
            at_start = byte == delimiter.byte() || matches!(byte, b'\n' | b'\r');
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of a file as `line: cell|cell`, or `line: problem`.
    fn rows(text: &str) -> Vec<String> {
        let mut reader = Reader::open(text.as_bytes().to_vec()).expect("a readable file");
        let mut rows = Vec::new();
        while let Some(row) = reader.next_row() {
            rows.push(match row {
                Ok(row) => {
                    let cells: Vec<&str> = row.record.iter().collect();
                    format!("{}: {}", row.line, cells.join("|"))
                }
                Err(problem) => format!("{}: {:?}", problem.line, problem.kind),
            });
        }
        assert!(reader.progress().done);
        rows
    }

    #[test]
    fn rows_know_the_line_on_which_they_start() {
        assert_eq!(rows("A,B\r\n1,2\r\n\r\n\r\n3,4\r\n"), ["2: 1|2", "5: 3|4"]);
        assert_eq!(rows("#TYPE T\n\nA,B\n\"1\n1\",2\n3,4"), ["4: 1\n1|2", "6: 3|4"]);
        assert_eq!(rows("A,B\r1,2\r\r3,4\r"), ["2: 1|2", "4: 3|4"]);
        assert_eq!(rows("A,B\r1,2\n3,4\r\n5,6\r7,8"), ["2: 1|2", "3: 3|4", "4: 5|6", "5: 7|8"]);
        assert_eq!(rows("A,B\n"), [""; 0]);
    }

    #[test]
    fn a_quote_that_never_closes_costs_its_own_line_only() {
        let unclosed = "UnclosedQuote { rest_lost: false }";
        let text = "A,B\n1,\"2\n3,4\n5,6\n";
        assert_eq!(rows(text), [format!("2: {unclosed}"), "3: 3|4".into(), "4: 5|6".into()]);
        assert_eq!(rows("A,B\n1,2\n3,\"4"), ["2: 1|2".to_string(), format!("3: {unclosed}")]);
        assert_eq!(rows("A,B\n1,\"2\"\"\""), ["2: 1|2\""]);
        assert_eq!(rows("A,B\n1,2\"\n"), ["2: 1|2\""]);
    }

    #[test]
    fn a_quote_that_swallows_thousands_of_rows_is_taken_for_one_that_never_closes() {
        let rest = "x,y\n".repeat(10_000);
        let read = rows(&format!("A,B\n1,\"2\n{rest}7,8\",9\n"));
        assert_eq!(read.len(), 10_002);
        assert_eq!(read[0], "2: UnclosedQuote { rest_lost: false }");
        assert_eq!(read[10_001], "10003: 7|8\"|9");
    }

    #[test]
    fn a_cell_that_is_too_long_is_reported_and_the_next_row_is_read() {
        let long = "x".repeat(MAX_CELL_BYTES + 1);
        let read = rows(&format!("A,B\n1,{long}\n3,4\n"));
        assert_eq!(read, ["2: CellTooLong { bytes: 32769 }", "3: 3|4"]);
    }

    #[test]
    fn broken_headings_and_too_many_of_them_are_refused() {
        let open = |text: &str| Reader::open(text.as_bytes().to_vec()).err();
        assert_eq!(open("\nA,\"B\n1,2\n"), Some(Unreadable::BrokenHeading { line: 2 }));
        assert_eq!(open("#TYPE T\r\n"), Some(Unreadable::Empty));
        let wide = |n: usize| format!("{}\n1,2\n", vec!["A"; n].join(","));
        assert_eq!(open(&wide(MAX_COLUMNS + 1)), Some(Unreadable::TooManyColumns { columns: 201 }));
        assert_eq!(open(&wide(MAX_COLUMNS)), None);
        assert_eq!(open(&format!("A,B{}\n", ",".repeat(500))), None);
    }

    #[test]
    fn more_rows_than_the_limit_are_said_and_not_read() {
        let text = format!("A\n{}", "1\n".repeat(MAX_ROWS as usize + 5));
        let mut reader = Reader::open(text.into_bytes()).expect("a readable file");
        let mut last = None;
        while let Some(row) = reader.next_row() {
            last = row.err().map(|problem| (problem.line, problem.kind));
        }
        assert_eq!(last, Some((MAX_ROWS + 2, CsvProblemKind::TooManyRows)));
    }

    #[test]
    fn surplus_cells_count_only_when_something_stands_in_them() {
        let mut reader = Reader::open(b"A;B;;\n1;2;;\n1;2;3\n1\n".to_vec()).expect("readable");
        let mut misfits = Vec::new();
        while let Some(row) = reader.next_row() {
            misfits.push(row.expect("a whole row").misfit());
        }
        let many = CsvProblemKind::TooManyCells { cells: 3, columns: 2 };
        let few = CsvProblemKind::TooFewCells { cells: 1, columns: 2 };
        assert_eq!(misfits, [None, Some(many), Some(few)]);
    }
}
