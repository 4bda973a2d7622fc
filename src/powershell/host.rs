//! What the shell asks of the world around it: a place to print, a person to ask, the organization
//! and its virtual time. The page and the tests each are one.

use std::future::Future;
use std::pin::Pin;

use crate::domain::command::Command;
use crate::domain::refusal::Refusal;
use crate::session::{Receipt, Session};
use crate::texts::Lang;

/// An answer that may take its time.
pub type Wait<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Somebody stopped what runs, with Ctrl+C.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interrupted;

/// The world around the shell.
pub trait Host {
    /// Prints a line.
    fn print(&mut self, line: Line);

    /// Empties the screen.
    fn clear(&mut self);

    /// How many characters a line holds.
    fn width(&self) -> usize;

    /// The reader's language, for what is ours.
    fn lang(&self) -> Lang;

    /// Lets the page live when it has waited long enough. The shell calls it every few hundred
    /// steps, so most calls answer at once.
    fn breathe(&mut self) -> Wait<'_, Result<(), Interrupted>>;

    /// Lets virtual time pass.
    fn sleep(&mut self, ms: i64) -> Wait<'_, Result<(), Interrupted>>;

    /// Asks for a line of text.
    fn ask(&mut self, question: Question) -> Wait<'_, Result<Answer, Interrupted>>;

    /// How far a long command is; nothing when it has ended.
    fn progress(&mut self, progress: Option<Progress>);

    /// Looks at the organization.
    fn look(&self, look: &mut dyn FnMut(&Session));

    /// Carries out a command, as the buttons do.
    fn execute(&mut self, command: &Command) -> Result<Receipt, Refusal>;
}

/// A line of output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// Its text, without an end.
    pub text: String,
}

/// What a line of output is, which decides its color.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// What commands result in.
    Output,
    /// An error, in the words of the shell.
    Error,
    /// A warning.
    Warning,
    /// What `-Verbose` tells.
    Verbose,
    /// What `-Debug` tells.
    Debug,
    /// `Write-Host`, in one of the sixteen colors where it names one.
    Host(Option<Color>),
    /// Ours, in the reader's language: why the organization refused, or what is wrong with a line.
    Hint,
}

/// The colors of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    Black,
    DarkBlue,
    DarkGreen,
    DarkCyan,
    DarkRed,
    DarkMagenta,
    DarkYellow,
    Gray,
    DarkGray,
    Blue,
    Green,
    Cyan,
    Red,
    Magenta,
    Yellow,
    White,
}

/// What the shell asks a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// A line of text.
    Text {
        /// What stands before the cursor.
        prompt: String,
        /// Whether what is typed stays hidden.
        is_secret: bool,
    },
    /// A user name and a password, of which none is kept.
    Credential {
        /// The words of the dialog, where the command gave some.
        message: Option<String>,
        /// The user name that is filled in.
        user: String,
    },
    /// One of several, by its letter.
    Choice {
        /// The heading, such as `Confirm`.
        title: String,
        /// What is asked.
        text: String,
        /// The names with `&` before the letter.
        choices: Vec<&'static str>,
        /// Which one Enter alone means.
        usual: usize,
    },
}

/// What a person answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A text, or the user name of a credential.
    Text(String),
    /// The index of a choice.
    Choice(usize),
    /// Nothing: the dialog was closed.
    Nothing,
}

/// How far a long command is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub activity: String,
    /// How it stands.
    pub status: String,
    /// From 0 to 100, where that is known.
    pub percent: Option<u8>,
}
