//! Where things stand in a text: spans, lines and columns, and the block that the shell prints
//! under an error to show the place. It knows nothing of the language.

/// A stretch of the text, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// From `start` to before `end`; both fit because longer texts are not parsed.
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end as u32 }
    }

    /// From the start of this one to the end of the other.
    pub const fn to(self, other: Span) -> Span {
        Span { start: self.start, end: other.end }
    }

    /// Whether the other lies within this one.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// What stands there; nothing where the span is of another text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// A line and a column, both from 1; the column counts UTF-16 units, as PowerShell does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// The widest piece of a line that the position block shows.
const BLOCK_WIDTH: usize = 69;
/// What the block keeps in front of the marked piece where the line is too wide, if it can.
const BLOCK_BEFORE: usize = 12;
/// What it keeps behind.
const BLOCK_AFTER: usize = 8;

/// A text with the places of its lines.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    text: &'a str,
    /// Where each line starts.
    starts: Vec<u32>,
}

impl<'a> Source<'a> {
    /// Finds the lines of `text`; `\n`, `\r\n` and `\r` end one.
    pub fn new(text: &'a str) -> Source<'a> {
        let bytes = text.as_bytes();
        let ends = |at: usize| match bytes[at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let mut starts = vec![0];
        starts.extend((0..bytes.len()).filter(|at| ends(*at)).map(|at| at as u32 + 1));
        Source { text, starts }
    }

    /// Line and column of a byte.
    pub fn place(&self, offset: u32) -> Place {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let before = Span { start: self.starts[line - 1], end: offset }.of(self.text);
        Place { line: line as u32, column: before.encode_utf16().count() as u32 + 1 }
    }

    /// The line with this number, from 1, without its end and without blanks at its end.
    pub fn line(&self, line: u32) -> &'a str {
        let index = line.max(1) as usize - 1;
        let end = self.starts.get(index + 1).copied().unwrap_or(self.text.len() as u32);
        let start = self.starts.get(index).copied().unwrap_or(end);
        self.text.get(start as usize..end as usize).unwrap_or_default().trim_end()
    }

    /// What Windows PowerShell prints under an error: the place, the line and a row of tildes.
    pub fn position_block(&self, span: Span) -> String {
        let Place { line, column } = self.place(span.start);
        let shown = self.line(line);
        let head = format!("At line:{line} char:{column}\n+ ");
        if shown.is_empty() {
            return head;
        }
        let first = self.starts[line as usize - 1];
        let cut = |offset: u32| {
            let wanted = (offset - first) as usize;
            (0..=wanted.min(shown.len())).rev().find(|at| shown.is_char_boundary(*at)).unwrap_or(0)
        };
        let (from, to) = (cut(span.start), cut(span.end.max(span.start)));
        let wide = |piece: &str| piece.replace('\t', "    ");
        let (before, marked, after) = (wide(&shown[..from]), wide(&shown[from..to]), &shown[to..]);
        let window =
            Window::of(before.chars().count(), marked.chars().count(), wide(after).chars().count());
        let line: String = wide(shown).chars().skip(window.skipped).take(window.width).collect();
        let (lead, trail) = (["", "... "][usize::from(window.skipped > 0)], window.trail);
        let indent = " ".repeat(window.indent + lead.len());
        format!("{head}{lead}{line}{trail}\n+ {indent}{}", "~".repeat(window.marked.max(1)))
    }
}

/// The piece of a line that the block shows, in characters.
struct Window {
    skipped: usize,
    width: usize,
    indent: usize,
    marked: usize,
    trail: &'static str,
}

impl Window {
    /// The whole line where it fits; else as much of the marked piece as fits with some of what
    /// stands around it, the part in front being worth more.
    fn of(before: usize, marked: usize, after: usize) -> Window {
        let total = before + marked + after;
        if total <= BLOCK_WIDTH {
            return Window { skipped: 0, width: total, indent: before, marked, trail: "" };
        }
        let kept_before = before.min(BLOCK_BEFORE);
        let wanted = kept_before + marked + after.min(BLOCK_AFTER);
        let spare = BLOCK_WIDTH.saturating_sub(wanted);
        let indent = (kept_before + spare).min(before);
        let skipped = before - indent;
        let is_cut = wanted >= BLOCK_WIDTH || skipped + BLOCK_WIDTH < total;
        Window {
            skipped,
            width: BLOCK_WIDTH,
            indent,
            marked: marked.min(BLOCK_WIDTH - indent),
            trail: if is_cut { " ..." } else { "" },
        }
    }
}
