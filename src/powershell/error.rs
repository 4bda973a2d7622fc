//! Error records: what went wrong in a command, as the shell keeps it in `$Error` and prints it.

use std::rc::Rc;

use super::source::{Source, Span};
use super::value::failure::{Category, Failure};
use crate::domain::refusal::Refusal;

/// One thing that went wrong.
#[derive(Clone, Debug)]
pub struct ErrorRecord {
    /// The shell's sentence, always English, as in the product.
    pub message: String,
    /// The id, without the class of the command behind its comma.
    pub id: String,
    /// What kind of thing went wrong.
    pub category: Category,
    /// The name of the exception's class, such as `ParameterBindingException`.
    pub reason: String,
    /// What the command worked on; empty where it worked on nothing.
    pub target: Target,
    /// The command that failed; empty where none did.
    pub activity: Rc<str>,
    /// Where the line stands that failed.
    pub position: Option<Position>,
    /// Why the organization refused it; told in the reader's language below the error.
    pub refusal: Option<Box<Refusal>>,
}

/// What a command worked on, as an error's category shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// Its text.
    pub text: String,
    /// The short name of its type.
    pub type_name: String,
}

/// A stretch of a text that somebody ran.
#[derive(Clone, Debug)]
pub struct Position {
    /// The whole text.
    pub text: Rc<str>,
    /// The stretch.
    pub span: Span,
}

impl ErrorRecord {
    /// An error with a sentence, an id, a category and the class of its exception.
    pub fn new(
        message: impl Into<String>,
        id: &str,
        category: Category,
        reason: &str,
    ) -> ErrorRecord {
        ErrorRecord {
            message: message.into(),
            id: id.to_string(),
            category,
            reason: reason.to_string(),
            target: Target::default(),
            activity: "".into(),
            position: None,
            refusal: None,
        }
    }

    /// The same error about something.
    pub fn about(mut self, text: impl Into<String>, type_name: &str) -> ErrorRecord {
        self.target = Target { text: text.into(), type_name: type_name.to_string() };
        self
    }

    /// What the shell prints for it, in the order of its lines.
    pub fn lines(&self) -> Vec<String> {
        let activity = match &*self.activity {
            "" => String::new(),
            name => format!("{name} : "),
        };
        let mut text = format!("{activity}{}", self.message);
        if let Some(position) = &self.position {
            text.push('\n');
            text.push_str(&Source::new(&position.text).position_block(position.span));
        }
        text.push_str(&format!("\n    + CategoryInfo          : {}", self.category_info()));
        text.push_str(&format!("\n    + FullyQualifiedErrorId : {}", self.full_id()));
        text.lines().map(str::to_string).collect()
    }

    /// `InvalidArgument: (text:type) [command], class`
    pub fn category_info(&self) -> String {
        let Target { text, type_name } = &self.target;
        let activity = match &*self.activity {
            "" => "[]".to_string(),
            name => format!("[{name}]"),
        };
        format!("{}: ({text}:{type_name}) {activity}, {}", self.category.name(), self.reason)
    }

    /// The id with the class of the command.
    pub fn full_id(&self) -> String {
        match self.activity.split_once('-') {
            Some((verb, noun)) => {
                format!("{},Microsoft.PowerShell.Commands.{verb}{noun}Command", self.id)
            }
            None => self.id.clone(),
        }
    }
}

impl From<Failure> for ErrorRecord {
    fn from(failure: Failure) -> ErrorRecord {
        ErrorRecord::new(failure.message, failure.id, failure.category, "RuntimeException")
    }
}
