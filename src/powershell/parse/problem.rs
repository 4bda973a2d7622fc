//! What can be wrong with a text: the shell's own error ids with a sentence each, and the features
//! that are refused by name.

mod data;

pub use data::{Fault, Feature};

use crate::powershell::source::Span;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place that the shell marks.
    pub span: Span,
    /// What is wrong.
    pub kind: ProblemKind,
    /// Whether the text only ended too soon, so that another line could still complete it.
    pub is_incomplete: bool,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// PowerShell itself does not accept it.
    Fault {
        /// What is wrong.
        fault: Fault,
        /// The word that the sentence names; empty where it names none.
        about: String,
    },
    /// It is refused here, by name.
    Refused(Feature),
}

/// The longest word that a sentence repeats, in characters.
const WORD_MAX: usize = 60;

impl Problem {
    /// The id under which the shell reports it.
    pub fn error_id(&self) -> &'static str {
        match &self.kind {
            ProblemKind::Fault { fault, .. } => fault.row().0,
            ProblemKind::Refused(feature) => feature.row().0,
        }
    }

    /// What the shell says about it.
    pub fn message(&self) -> String {
        match &self.kind {
            ProblemKind::Fault { fault, about } => {
                let about: String = match about.char_indices().nth(WORD_MAX) {
                    Some((end, _)) => format!("{}...", &about[..end]),
                    None => about.clone(),
                };
                fault.row().1.replace("{0}", &about)
            }
            ProblemKind::Refused(feature) => {
                let (_, name, instead) = feature.row();
                format!("{name}. {instead}")
            }
        }
    }
}
