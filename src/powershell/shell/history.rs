//! What was typed, in its order; `Get-History` and the arrow keys read it.

/// How many lines are kept.
pub const LINES_MAX: usize = 1_000;

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct History {
    lines: Vec<String>,
    /// The number of the first line that is kept, from 0.
    first: usize,
}

impl History {
    /// The history that was kept from an earlier time.
    pub fn of(lines: Vec<String>) -> History {
        let mut history = History::default();
        for line in lines {
            history.add(&line);
        }
        history
    }

    /// Adds what was typed; blank lines are left out.
    pub fn add(&mut self, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        self.lines.push(text.to_string());
        if self.lines.len() > LINES_MAX {
            self.lines.remove(0);
            self.first += 1;
        }
    }

    /// The lines, the oldest first.
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// The lines with their numbers from 1.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &str)> {
        let first = self.first;
        self.lines.iter().enumerate().map(move |(index, line)| (first + index + 1, line.as_str()))
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.first += self.lines.len();
        self.lines.clear();
    }
}
