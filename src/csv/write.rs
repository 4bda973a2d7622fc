//! Writing CSV that opens unharmed in a spreadsheet and runs nothing there.
//!
//! Every cell is quoted. A text that a spreadsheet would take for a formula gets an apostrophe in
//! front, as OWASP advises for CSV injection, and [`unguarded`] takes exactly that apostrophe off
//! again. A phone number is written as `tel:+…`, which no spreadsheet rounds or makes a sum of.

use std::borrow::Cow;

use crate::csv::Delimiter;

/// What one cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Any text.
    Text(&'a str),
    /// A phone number by its E.164 digits.
    Phone(u64),
    /// `True` or `False`, as `Export-Csv` writes them.
    Switch(bool),
    /// Nothing.
    Blank,
}

/// Writes rows one after the other, lines ending as on Windows.
#[derive(Clone, Debug)]
pub struct Writer {
    text: String,
    delimiter: Delimiter,
}

impl Writer {
    /// Starts a file; the byte order mark tells Excel that it is UTF-8.
    pub fn new(delimiter: Delimiter) -> Writer {
        Writer { text: String::from('\u{feff}'), delimiter }
    }

    /// Adds a row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.text.push(char::from(self.delimiter.byte()));
            }
            self.text.push('"');
            match cell {
                Cell::Text(text) => self.text.push_str(&guarded(text).replace('"', "\"\"")),
                Cell::Phone(digits) => self.text.push_str(&format!("tel:+{digits}")),
                Cell::Switch(on) => self.text.push_str(if on { "True" } else { "False" }),
                Cell::Blank => {}
            }
            self.text.push('"');
        }
        self.text.push_str("\r\n");
    }

    /// The whole file.
    pub fn finish(self) -> String {
        self.text
    }
}

/// `text` with an apostrophe in front if a spreadsheet would take it for a formula.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_dangerous(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// `text` without the apostrophe of [`guarded`], or of a person who kept Excel from counting.
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_dangerous(rest)).unwrap_or(text)
}

/// Whether the first sign starts a formula, also behind the blanks and apostrophes that some
/// spreadsheets drop. The full-width signs are those that Excel for East Asia understands.
fn is_dangerous(text: &str) -> bool {
    text.trim_start_matches([' ', '\'', '\u{a0}', '\u{202f}'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_disarmed_and_comes_back_as_it_was() {
        for formula in ["=1+1", "+33199001234", "-1", "@SUM(A1)", "\t=1", " =1", "'=1", "＝1"] {
            let cell = guarded(formula);
            assert!(cell.starts_with('\''), "{formula:?}");
            assert_eq!(unguarded(&cell), formula);
        }
        for harmless in ["", "Amos", "l'été", "'quoted'", "tel:+33199001234", "a=b"] {
            assert_eq!(guarded(harmless), harmless);
            assert_eq!(unguarded(harmless), harmless);
        }
    }

    #[test]
    fn every_cell_is_quoted_and_phone_numbers_keep_their_digits() {
        let mut file = Writer::new(Delimiter::Semicolon);
        file.row([Cell::Text("say \"hi\";\r\nbye"), Cell::Phone(14_255_550_142)]);
        file.row([Cell::Switch(true), Cell::Blank]);
        let expected =
            "\u{feff}\"say \"\"hi\"\";\r\nbye\";\"tel:+14255550142\"\r\n\"True\";\"\"\r\n";
        assert_eq!(file.finish(), expected);
    }
}
