//! Writing the heading and the rows of a table whose widths are known.

use super::Alignment;
use super::columns::fitted;
use super::wrap::{head, length, tail, wrapped};

/// The narrowest screen that a table is written on.
const WIDTH_MIN: usize = 5;
/// What stands where a text was cut.
const ELLIPSIS: &str = "...";

/// A table that is being written.
#[derive(Debug)]
pub struct Table {
    columns: Vec<(usize, Alignment)>,
}

impl Table {
    /// A table on a screen of so many characters. A wanted width of 0 is a share of the rest.
    pub fn new(columns: &[(usize, Alignment)], width: usize) -> Table {
        if width < WIDTH_MIN {
            return Table { columns: Vec::new() };
        }
        let wanted: Vec<usize> = columns.iter().map(|(width, _)| *width).collect();
        let alignments = columns.iter().map(|(_, alignment)| *alignment);
        Table { columns: fitted(&wanted, width).into_iter().zip(alignments).collect() }
    }

    /// The labels, over several lines where they are wider than their columns, and dashes.
    pub fn heading(&self, labels: &[&str], out: &mut Vec<String>) {
        if self.visible().next().is_none() {
            return;
        }
        self.row(labels, true, out);
        let dashes = |(label, (width, _)): (&&str, &(usize, Alignment))| match label.is_empty() {
            true => "-".repeat(*width),
            false => "-".repeat(length(label).min(*width)),
        };
        let dashes: Vec<String> = labels.iter().zip(&self.columns).map(dashes).collect();
        let dashes: Vec<&str> = dashes.iter().map(String::as_str).collect();
        self.row(&dashes, false, out);
    }

    /// A row; what is too wide goes on below it, or is cut.
    pub fn row(&self, cells: &[&str], wraps: bool, out: &mut Vec<String>) {
        match wraps {
            true => self.tall_row(cells, out),
            false => self.flat_row(cells, out),
        }
    }

    fn visible(&self) -> impl Iterator<Item = (usize, usize, Alignment)> {
        let columns = self.columns.iter().enumerate();
        columns
            .filter(|(_, (width, _))| *width > 0)
            .map(|(at, (w, alignment))| (at, *w, *alignment))
    }

    fn flat_row(&self, cells: &[&str], out: &mut Vec<String>) {
        let mut line = String::new();
        for (at, width, alignment) in self.visible() {
            if at > 0 {
                line.push(' ');
            }
            push_padded(&mut line, &cut(cell(cells, at), width, alignment), width, alignment);
        }
        if !self.columns.is_empty() {
            out.push(trimmed(line));
        }
    }

    fn tall_row(&self, cells: &[&str], out: &mut Vec<String>) {
        let columns: Vec<_> = self
            .visible()
            .map(|(at, width, alignment)| (wrapped(cell(cells, at), width), width, alignment))
            .collect();
        let height = columns.iter().map(|(lines, ..)| lines.len()).max().unwrap_or_default();
        for row in 0..height {
            let mut line = String::new();
            for (at, (lines, width, alignment)) in columns.iter().enumerate() {
                if at > 0 {
                    line.push(' ');
                }
                let text = lines.get(row).map(String::as_str).unwrap_or_default();
                push_padded(&mut line, text, *width, *alignment);
            }
            out.push(trimmed(line));
        }
    }
}

fn cell<'c>(cells: &[&'c str], at: usize) -> &'c str {
    cells.get(at).copied().unwrap_or_default()
}

fn trimmed(mut line: String) -> String {
    line.truncate(line.trim_end_matches(' ').len());
    line
}

fn push_padded(line: &mut String, text: &str, width: usize, alignment: Alignment) {
    let room = width.saturating_sub(length(text));
    let before = match alignment {
        Alignment::Left => 0,
        Alignment::Center => room / 2,
        Alignment::Right => room,
    };
    line.extend(std::iter::repeat_n(' ', before));
    line.push_str(text);
    line.extend(std::iter::repeat_n(' ', room - before));
}

/// The text on one line and within its width; where it is cut, three points stand if there is room
/// for them. What stands at the right edge keeps its end.
fn cut(text: &str, width: usize, alignment: Alignment) -> std::borrow::Cow<'_, str> {
    use std::borrow::Cow;
    let text = match text.contains(['\r', '\n']) {
        true => {
            let first = text.split(['\r', '\n']).next().unwrap_or_default();
            Cow::Owned(format!("{first}{ELLIPSIS}"))
        }
        false => Cow::Borrowed(text),
    };
    if length(&text) <= width {
        return text;
    }
    let kept = width.saturating_sub(ELLIPSIS.len());
    Cow::Owned(match (alignment, kept) {
        (Alignment::Right, 0) => tail(&text, width).to_string(),
        (_, 0) => head(&text, width).to_string(),
        (Alignment::Right, _) => format!("{ELLIPSIS}{}", tail(&text, kept)),
        _ => format!("{}{ELLIPSIS}", head(&text, kept)),
    })
}
