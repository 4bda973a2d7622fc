//! What was typed before, and going through it: back and forth, and by a part of it.

/// How many commands are kept.
pub const COMMANDS_MAX: usize = 500;
/// How many characters all kept commands have together, in bytes.
pub const BYTES_MAX: usize = 120_000;
/// A command longer than this is a script that came by paste; it can be repeated while the page
/// lives, and is not kept.
const KEPT_BYTES_MAX: usize = 20_000;

/// The commands of a workspace, the oldest first, and where somebody is among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    commands: Vec<String>,
    /// The command that is shown in place of the draft.
    at: Option<usize>,
    /// What was typed before somebody went back.
    draft: String,
}

impl History {
    /// The history that was kept.
    pub fn of(commands: Vec<String>) -> History {
        let mut history = History { commands, at: None, draft: String::new() };
        history.shorten();
        history
    }

    /// All commands, the oldest first.
    pub fn commands(&self) -> &[String] {
        &self.commands
    }

    /// What is worth keeping over a reload.
    pub fn kept(&self) -> impl Iterator<Item = &str> {
        let short = |command: &&String| command.len() <= KEPT_BYTES_MAX;
        self.commands.iter().filter(short).map(String::as_str)
    }

    /// Adds a command that was run, unless it is empty or the same as the last. Whoever went back
    /// is at the end again.
    pub fn add(&mut self, command: &str) {
        self.at = None;
        self.draft.clear();
        if !command.trim().is_empty() && self.commands.last().is_none_or(|last| last != command) {
            self.commands.push(command.to_string());
            self.shorten();
        }
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        *self = History::default();
    }

    /// The command before the one that is shown. `shown` is what stands in the input; it is kept
    /// as the draft when somebody leaves it.
    pub fn earlier(&mut self, shown: &str) -> Option<&str> {
        let next = match self.at {
            Some(at) => at.checked_sub(1)?,
            None => {
                let last = self.commands.len().checked_sub(1)?;
                self.draft = shown.to_string();
                last
            }
        };
        self.at = Some(next);
        self.commands.get(next).map(String::as_str)
    }

    /// The command after the one that is shown, and behind the last one the draft.
    pub fn later(&mut self) -> Option<&str> {
        let next = self.at? + 1;
        self.at = (next < self.commands.len()).then_some(next);
        Some(self.at.map_or(&self.draft, |at| &self.commands[at]))
    }

    /// The newest command before the position `before` with `part` in it, whatever the case of
    /// its letters. Nothing is found without a part.
    pub fn find(&self, part: &str, before: usize) -> Option<(usize, &str)> {
        let part = part.to_lowercase();
        let holds = |command: &String| command.to_lowercase().contains(&part);
        let range = self.commands.get(..before.min(self.commands.len()))?;
        let found = range.iter().rposition(holds).filter(|_| !part.is_empty())?;
        Some((found, &self.commands[found]))
    }

    fn shorten(&mut self) {
        let mut first = self.commands.len().saturating_sub(COMMANDS_MAX);
        let mut bytes: usize = self.commands[first..].iter().map(String::len).sum();
        // The newest stays, however long it is.
        while bytes > BYTES_MAX && first + 1 < self.commands.len() {
            bytes -= self.commands[first].len();
            first += 1;
        }
        self.commands.drain(..first);
    }
}
