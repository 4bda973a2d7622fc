//! Printing: what stands before a line that is still open, what waits for more rows of its table,
//! and what a transcript keeps.

use super::Shell;
use crate::powershell::host::{Line, LineKind};

impl Shell<'_> {
    /// Prints a line behind what is open or waits.
    pub fn print(&mut self, mut line: Line) {
        if line.kind != LineKind::Output {
            self.flush_table();
        }
        if let Some(open) = self.open_line.take() {
            line.text.insert_str(0, &open.text);
            if matches!(line.kind, LineKind::Output | LineKind::Host(None)) {
                line.kind = open.kind;
            }
        }
        self.print_now(line);
    }

    /// Begins a line, or goes on with the one that is open.
    pub fn print_part(&mut self, mut line: Line) {
        self.flush_table();
        if let Some(open) = self.open_line.take() {
            line.text.insert_str(0, &open.text);
            if matches!(line.kind, LineKind::Host(None)) {
                line.kind = open.kind;
            }
        }
        self.open_line = Some(line);
    }

    /// Prints whatever is open or waits: before time passes and before somebody is asked.
    pub fn flush(&mut self) {
        self.flush_table();
        if let Some(open) = self.open_line.take() {
            self.print_now(open);
        }
    }

    fn flush_table(&mut self) {
        let Some(screen) = self.screen.clone() else { return };
        let mut lines = Vec::new();
        // A table that is being written prints its own rows.
        if let Ok(mut printer) = screen.try_borrow_mut() {
            printer.flush(&mut lines);
        }
        for text in lines {
            self.print(Line { kind: LineKind::Output, text });
        }
    }

    fn print_now(&mut self, line: Line) {
        if let Some(transcript) = &mut self.state.transcript
            && line.kind != LineKind::Hint
        {
            transcript.lines.push(line.text.clone());
        }
        self.host.print(line);
    }
}
