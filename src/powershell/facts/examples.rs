//! The examples of the help, our own. They stand in one text; a test runs each on the sample
//! organization and compares what it prints with what stands there.
//!
//! ```text
//! @Name
//! =What it shows. | The same in French.
//! ?An answer to a question, which is not shown
//! >a line that is typed
//!  what it prints, behind a space
//! ```

use crate::domain::profile::Era;
use crate::texts::Lang;

use super::{Facts, Status};

const TEXT: &str = include_str!("examples.txt");

/// One example.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// The command that it shows.
    pub name: &'static str,
    /// What it shows, in English.
    pub says: &'static str,
    /// What it shows, in French.
    pub says_fr: &'static str,
    /// What is typed and what is printed, in their order.
    pub lines: Vec<Line>,
    /// What the questions on the way are answered with.
    pub answers: Vec<&'static str>,
}

/// A line of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// It is typed.
    Typed(&'static str),
    /// It is printed.
    Printed(&'static str),
}

impl Example {
    /// What it shows, in a language.
    pub fn text(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.says,
            Lang::Fr => self.says_fr,
        }
    }
}

/// In which profile the examples of a command run.
pub fn era(facts: &Facts) -> Era {
    match facts.is_of_documents || facts.status == Status::Retired || !facts.is_ours() {
        true => Era::SkypeForBusiness2018,
        false => Era::TeamsToday,
    }
}

/// The examples of a command, by its full name.
pub fn of(name: &str) -> Vec<Example> {
    read(|own| own.eq_ignore_ascii_case(name))
}

/// All examples, in the order of the text.
pub fn all() -> Vec<Example> {
    read(|_| true)
}

fn read(is_wanted: impl Fn(&str) -> bool) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut is_open = false;
    for line in TEXT.lines() {
        if let Some(name) = line.strip_prefix('@') {
            is_open = is_wanted(name);
            if is_open {
                examples.push(Example { name, ..Example::default() });
            }
            continue;
        }
        let (Some(example), true) = (examples.last_mut(), is_open) else { continue };
        match (line.as_bytes().first(), line.get(1..)) {
            (Some(b'='), Some(rest)) => {
                (example.says, example.says_fr) = rest.split_once(" | ").unwrap_or((rest, rest));
            }
            (Some(b'>'), Some(rest)) => example.lines.push(Line::Typed(rest)),
            (Some(b'?'), Some(rest)) => example.answers.push(rest),
            (Some(b' '), Some(rest)) => example.lines.push(Line::Printed(rest)),
            _ => example.lines.push(Line::Printed("")),
        }
    }
    examples
}
