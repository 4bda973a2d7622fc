//! Reading what `Export-Csv` and Excel make of CSV, and writing CSV that no spreadsheet executes.
//!
//! It turns bytes into rows of text and says with line and column what it could not read; it
//! never fails half-way through a file and never guesses. It knows nothing of people or numbers:
//! what the cells mean is the business of `plan` and of the cmdlets. Start with `reader`.

pub mod decode;
pub mod preamble;
pub mod problem;
pub mod reader;
pub mod write;

/// The largest file that is opened at all: 64 MiB, about 250,000 exported people.
pub const MAX_BYTES: u64 = 64 << 20;
/// The most rows that a file may have.
pub const MAX_ROWS: u32 = 1_000_000;
/// The most columns that a file may have.
pub const MAX_COLUMNS: usize = 200;
/// The longest text of one cell, in bytes; Excel's own limit is 32,767 characters.
pub const MAX_CELL_BYTES: usize = 32 << 10;

/// What stands between the cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// `,`, the default of `Export-Csv`.
    Comma,
    /// `;`, which Excel writes where the comma is the decimal sign.
    Semicolon,
    /// A tab, as in text copied from a sheet.
    Tab,
}

impl Delimiter {
    /// All of them, the preferred one first.
    pub const ALL: [Delimiter; 3] = [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab];

    /// The character itself, which is ASCII.
    pub const fn byte(self) -> u8 {
        match self {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
        }
    }
}

/// Why nothing at all can be read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No bytes, or nothing but white space.
    Empty,
    /// More than [`MAX_BYTES`].
    TooBig {
        /// The size of the file.
        bytes: u64,
    },
    /// The bytes are not text.
    NotText(NotText),
    /// The heading line opens a quote that never closes.
    BrokenHeading {
        /// The line it stands on, from 1.
        line: u32,
    },
    /// More than [`MAX_COLUMNS`].
    TooManyColumns {
        /// How many there are.
        columns: usize,
    },
    /// More than [`MAX_ROWS`].
    TooManyRows,
}

/// What a file is that is not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// An Excel or OpenDocument workbook, which its program can save as CSV.
    Workbook,
    /// A ZIP or gzip archive.
    Archive,
    /// A picture.
    Picture,
    /// A PDF document.
    Pdf,
    /// Bytes of some other kind.
    Other,
}

/// Refuses a file by its size, before its bytes are read into memory.
pub fn check_size(bytes: u64) -> Result<(), Unreadable> {
    match bytes {
        0 => Err(Unreadable::Empty),
        _ if bytes > MAX_BYTES => Err(Unreadable::TooBig { bytes }),
        _ => Ok(()),
    }
}
