//! Where a problem stands in a file, and what can be wrong with a row as such.

use std::sync::Arc;

/// A column of a file by its place and its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Counted from 1, as a person counts.
    pub position: u16,
    /// The heading as the file writes it, without the white space around it.
    pub heading: Arc<str>,
}

/// Something that a person should know about one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem<K> {
    /// The line of the file on which the row starts, from 1, as a text editor shows it.
    pub line: u32,
    /// The column, where the problem is about one cell.
    pub column: Option<Column>,
    /// What it is.
    pub kind: K,
}

/// A problem of a row as such, whatever its cells mean.
pub type CsvProblem = Problem<CsvProblemKind>;

/// What can be wrong with a row as such.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvProblemKind {
    /// A quote opens a cell and never closes; reading goes on at the next line.
    UnclosedQuote {
        /// Whether such quotes were so many that the rest of the file was given up.
        rest_lost: bool,
    },
    /// A cell is longer than [`MAX_CELL_BYTES`](crate::csv::MAX_CELL_BYTES).
    CellTooLong {
        /// Its length.
        bytes: usize,
    },
    /// The row has more cells than there are headings, and the surplus is not blank.
    TooManyCells {
        /// The cells of the row.
        cells: usize,
        /// The headings of the file.
        columns: usize,
    },
    /// The row has fewer cells than there are headings.
    TooFewCells {
        /// The cells of the row.
        cells: usize,
        /// The headings of the file.
        columns: usize,
    },
    /// The file goes on after [`MAX_ROWS`](crate::csv::MAX_ROWS) rows.
    TooManyRows,
}
