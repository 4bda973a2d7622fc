//! What a console has printed: lines of any length, laid out in rows of the width of the screen.
//!
//! A row is a stretch of a line, so that a list that shows only what is in sight can show any of
//! them: all rows are equally high. Lines that wrap are laid out anew when the width changes; the
//! text itself is kept once. The oldest lines go when there are too many.

use std::collections::VecDeque;

/// How many lines are kept.
pub const LINES_MAX: usize = 200_000;
/// How many go at once when there are more.
const LINES_DROPPED: usize = 10_000;
/// The longest piece of a line, in bytes; the rest goes on in the next line.
const LINE_BYTES_MAX: usize = 100_000;
/// A tab leads to the next multiple of this column.
const TAB: usize = 8;

/// How a line is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Cut where the screen ends, if lines wrap at all, as consoles do.
    Cut,
    /// At words where the screen ends, whether lines wrap or not: sentences.
    Words,
    /// So many rows, whatever the text: controls.
    Rows(u16),
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<K> {
    /// What it is.
    pub kind: K,
    /// Its text, without an end.
    pub text: Box<str>,
    /// The command to which it belongs.
    pub block: u32,
    /// How it is laid out.
    pub fold: Fold,
}

/// A stretch of a line, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    line: u64,
    start: u32,
    end: u32,
}

/// A row as it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowView<'a, K> {
    /// The line that it is of.
    pub line: &'a Line<K>,
    /// What of it stands in the row.
    pub text: &'a str,
    /// Where in the line that begins, in bytes.
    pub start: usize,
    /// Whether the line begins here.
    pub is_first: bool,
    /// Whether what stands above is of another kind.
    pub opens: bool,
}

/// All lines with their rows.
#[derive(Clone, Debug)]
pub struct Scrollback<K> {
    lines: VecDeque<Line<K>>,
    /// How many lines went before the first one.
    dropped: u64,
    rows: VecDeque<Row>,
    /// How many rows went before the first one, since the last layout.
    rows_dropped: u64,
    columns: usize,
    wraps: bool,
    /// How many characters the longest row has.
    widest: usize,
    /// Whether lines went because there were too many.
    is_cut: bool,
}

impl<K: PartialEq> Scrollback<K> {
    /// An empty one for a screen of `columns` characters.
    pub fn new(columns: usize, wraps: bool) -> Scrollback<K> {
        Scrollback {
            lines: VecDeque::new(),
            dropped: 0,
            rows: VecDeque::new(),
            rows_dropped: 0,
            columns: columns.max(1),
            wraps,
            widest: 0,
            is_cut: false,
        }
    }

    /// Prints a text; each line end in it begins a new line.
    pub fn print(&mut self, kind: K, text: &str, block: u32, fold: Fold)
    where
        K: Clone,
    {
        for piece in text.split('\n') {
            let mut rest = &*cleaned(piece.strip_suffix('\r').unwrap_or(piece));
            loop {
                let (piece, behind) = rest.split_at(floor_boundary(rest, LINE_BYTES_MAX));
                self.push(Line { kind: kind.clone(), text: piece.into(), block, fold });
                rest = behind;
                if rest.is_empty() {
                    break;
                }
            }
        }
    }

    fn push(&mut self, line: Line<K>) {
        if self.lines.len() >= LINES_MAX {
            self.drop_oldest(LINES_DROPPED);
        }
        let number = self.dropped + self.lines.len() as u64;
        self.lay_line_out(number, &line);
        self.lines.push_back(line);
    }

    fn drop_oldest(&mut self, count: usize) {
        self.lines.drain(..count);
        self.dropped += count as u64;
        self.is_cut = true;
        let gone = self.rows.partition_point(|row| row.line < self.dropped);
        self.rows.drain(..gone);
        self.rows_dropped += gone as u64;
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        self.dropped += self.lines.len() as u64;
        self.rows_dropped += self.rows.len() as u64;
        self.lines.clear();
        self.rows.clear();
        self.widest = 0;
        self.is_cut = false;
    }

    /// Lays everything out for another screen. True where that changed anything.
    pub fn lay_out(&mut self, columns: usize, wraps: bool) -> bool {
        let columns = columns.max(1);
        if (self.columns, self.wraps) == (columns, wraps) {
            return false;
        }
        (self.columns, self.wraps) = (columns, wraps);
        self.rows.clear();
        self.rows_dropped = 0;
        self.widest = 0;
        let lines = std::mem::take(&mut self.lines);
        for (number, line) in (self.dropped..).zip(&lines) {
            self.lay_line_out(number, line);
        }
        self.lines = lines;
        true
    }

    fn lay_line_out(&mut self, number: u64, line: &Line<K>) {
        let end = line.text.len() as u32;
        match line.fold {
            Fold::Rows(count) => {
                for _ in 0..count.max(1) {
                    self.rows.push_back(Row { line: number, start: 0, end });
                }
            }
            // A character has at least one byte, so most lines need not be counted.
            Fold::Cut | Fold::Words if line.text.len() <= self.columns => {
                self.rows.push_back(Row { line: number, start: 0, end });
                self.widest = self.widest.max(line.text.len());
            }
            Fold::Cut if !self.wraps => {
                self.rows.push_back(Row { line: number, start: 0, end });
                self.widest = self.widest.max(line.text.chars().count());
            }
            Fold::Cut | Fold::Words => {
                let at_words = line.fold == Fold::Words;
                let mut start = 0;
                for end in breaks(&line.text, self.columns, at_words) {
                    self.rows.push_back(Row { line: number, start, end });
                    start = end;
                }
                self.widest = self.widest.max(self.columns);
            }
        }
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// How many characters the longest row has.
    pub fn widest(&self) -> usize {
        self.widest
    }

    /// Whether the first lines went because there were too many.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// How many lines there are.
    pub fn lines(&self) -> usize {
        self.lines.len()
    }

    /// A number of the row at this position that stays the same while others go before it.
    pub fn row_number(&self, position: usize) -> u64 {
        self.rows_dropped + position as u64
    }

    /// The position of a row with this number, as long as it is there.
    pub fn position_of(&self, number: u64) -> Option<usize> {
        let position = number.checked_sub(self.rows_dropped)? as usize;
        (position < self.rows.len()).then_some(position)
    }

    fn line_of(&self, row: &Row) -> Option<&Line<K>> {
        self.lines.get((row.line - self.dropped) as usize)
    }

    /// The row at this position.
    pub fn row(&self, position: usize) -> Option<RowView<'_, K>> {
        let row = self.rows.get(position)?;
        let line = self.line_of(row)?;
        let text = line.text.get(row.start as usize..row.end as usize)?;
        let before = position.checked_sub(1).and_then(|before| self.rows.get(before));
        let is_first = before.is_none_or(|before| before.line != row.line);
        let above = before.and_then(|before| self.line_of(before));
        let opens = above.is_none_or(|above| above.kind != line.kind);
        Some(RowView { line, text, start: row.start as usize, is_first, opens })
    }

    /// The lines that `wanted` finds, as one text.
    pub fn text(&self, wanted: impl Fn(&Line<K>) -> bool) -> String {
        joined(self.lines.iter().filter(|line| wanted(line)))
    }

    /// The lines of one command that `wanted` finds, as one text.
    pub fn text_of(&self, block: u32, wanted: impl Fn(&Line<K>) -> bool) -> String {
        let first = self.lines.partition_point(|line| line.block < block);
        let after = self.lines.partition_point(|line| line.block <= block);
        joined(self.lines.range(first..after).filter(|line| wanted(line)))
    }
}

fn joined<'a, K: 'a>(lines: impl Iterator<Item = &'a Line<K>>) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(&line.text);
        text.push('\n');
    }
    text
}

/// Where each row of a line ends, in bytes; the last one ends with the line.
fn breaks(text: &str, columns: usize, at_words: bool) -> Vec<u32> {
    let mut ends = Vec::new();
    let (mut start, mut width, mut space) = (0, 0, None);
    for (at, c) in text.char_indices() {
        // A space at the end of a row of words hangs over; nobody sees it there.
        if width >= columns && !(at_words && c == ' ') {
            let end = match space.filter(|space| at_words && *space > start) {
                Some(space) => space,
                None => at,
            };
            ends.push(end as u32);
            width = text[end..at].chars().count();
            (start, space) = (end, None);
        }
        width += 1;
        if c == ' ' {
            space = Some(at + 1);
        }
    }
    ends.push(text.len() as u32);
    ends
}

/// The text with tabs as spaces and without characters that no screen shows.
fn cleaned(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains(|c: char| c.is_control()) {
        return text.into();
    }
    let mut clean = String::with_capacity(text.len());
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\t' => {
                let wide = TAB - column % TAB;
                clean.extend(std::iter::repeat_n(' ', wide));
                column += wide;
            }
            c if c.is_control() => {}
            c => {
                clean.push(c);
                column += 1;
            }
        }
    }
    clean.into()
}

/// The last boundary of a character at or before `most`, and at least one character.
fn floor_boundary(text: &str, most: usize) -> usize {
    if text.len() <= most {
        return text.len();
    }
    (1..=most).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}
