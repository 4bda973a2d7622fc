//! Error records: what went wrong in a command, as the shell keeps it in `$Error` and prints it.

use std::rc::Rc;

use super::eval::command::Invocation;
use super::hint::Hint;
use super::source::{Source, Span};
use super::value::Value;
use super::value::failure::{Category, Failure};
use crate::domain::refusal::Refusal;

/// The number that exceptions of scripts carry.
const HRESULT: i32 = -2146233087;

/// The longest text that the line of the category shows whole, and how much of a longer one stays
/// at either end.
const CATEGORY_TEXT_MAX: usize = 40;
const CATEGORY_TEXT_KEPT: usize = 15;

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
    /// The name by which it was called, where that is another: an alias, or other letters.
    pub called: Option<Rc<str>>,
    /// Where the line stands that failed.
    pub position: Option<Position>,
    /// Whose error it is said to be, where not the command's own: `Write-Error` says its caller's.
    pub caller: Option<Caller>,
    /// What is recommended, as `Write-Error -RecommendedAction` says.
    pub recommended: Option<Rc<str>>,
    /// Why the organization refused it; told in the reader's language below the error.
    pub refusal: Option<Box<Refusal>>,
    /// What we know of it beyond the shell; told in the reader's language below the error.
    pub hint: Option<Hint>,
}

/// What a command worked on, as an error's category shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// Its text.
    pub text: String,
    /// The short name of its type.
    pub type_name: String,
}

/// Whose error an error is said to be.
#[derive(Clone, Debug)]
pub struct Caller {
    /// What stands before the sentence.
    pub head: Rc<str>,
    /// What stands behind the comma of the id, where anything does.
    pub suffix: Option<Rc<str>>,
}

/// A stretch of a text that somebody ran.
#[derive(Clone, Debug)]
pub struct Position {
    /// The whole text.
    pub text: Rc<str>,
    /// The stretch.
    pub span: Span,
    /// The path of the file that it is of; none for what was typed.
    pub file: Option<Rc<str>>,
}

impl Position {
    /// The place, the line and a row of tildes under it.
    pub fn block(&self) -> String {
        let block = Source::new(&self.text).position_block(self.span);
        match (&self.file, block.strip_prefix("At line:")) {
            (Some(file), Some(rest)) => format!("At {file}:{rest}"),
            _ => block,
        }
    }
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
            called: None,
            position: None,
            caller: None,
            recommended: None,
            refusal: None,
            hint: None,
        }
    }

    /// The same error about something.
    pub fn about(mut self, text: impl Into<String>, type_name: &str) -> ErrorRecord {
        self.target = Target { text: text.into(), type_name: type_name.to_string() };
        self
    }

    /// Notes by which name the command was called that failed. Where a script defines it, the id
    /// ends with that name, and with no class.
    pub fn says_name(&mut self, running: &Invocation) {
        if self.caller.is_some() || *self.activity != *running.name {
            return;
        }
        self.called = running.called.clone();
        if running.is_function {
            let name = running.name.clone();
            let suffix = (!name.is_empty()).then(|| name.clone());
            self.caller = (!name.is_empty()).then_some(Caller { head: name, suffix });
        }
    }

    /// Whether a text could not be read: its sentence says the places, and it belongs to no
    /// command.
    pub fn is_of_parser(&self) -> bool {
        self.category == Category::ParserError
    }

    /// What the shell prints for it, in the order of its lines.
    pub fn lines(&self) -> Vec<String> {
        let activity = match (&self.caller, self.invocation_name()) {
            (Some(caller), _) => format!("{} : ", caller.head),
            (None, "") => String::new(),
            (None, name) => format!("{name} : "),
        };
        let mut text = format!("{activity}{}", self.message);
        if let Some(position) = &self.position {
            text.push('\n');
            text.push_str(&position.block());
        }
        text.push_str(&format!("\n    + CategoryInfo          : {}", self.category_info()));
        text.push_str(&format!("\n    + FullyQualifiedErrorId : {}", self.full_id()));
        text.lines().map(str::to_string).collect()
    }

    /// A property, in any case of letters.
    pub fn property(&self, name: &str) -> Option<Value> {
        let text = |text: &str| Value::text(text);
        Some(match name.to_ascii_lowercase().as_str() {
            "exception" => Value::object(
                &self.exception_class(),
                vec![
                    ("Message".into(), text(&self.message)),
                    ("HResult".into(), Value::Int(HRESULT)),
                    ("InnerException".into(), Value::Null),
                ],
            ),
            "fullyqualifiederrorid" => text(&self.full_id()),
            "targetobject" if self.target.text.is_empty() => Value::Null,
            "targetobject" => text(&self.target.text),
            "categoryinfo" => Value::object(
                "System.Management.Automation.ErrorCategoryInfo",
                vec![
                    ("Category".into(), text(self.category.name())),
                    ("Activity".into(), text(&self.activity)),
                    ("Reason".into(), text(&self.reason)),
                    ("TargetName".into(), text(&self.target.text)),
                    ("TargetType".into(), text(&self.target.type_name)),
                ],
            ),
            "invocationinfo" => self.invocation(),
            "scriptstacktrace" => text(&self.stack_line()),
            "errordetails" => match &self.recommended {
                None => Value::Null,
                Some(action) => Value::object(
                    "System.Management.Automation.ErrorDetails",
                    vec![
                        ("Message".into(), text(&self.message)),
                        ("RecommendedAction".into(), text(action)),
                    ],
                ),
            },
            _ => return None,
        })
    }

    /// The full name of the exception's class.
    pub fn exception_class(&self) -> String {
        match self.reason.as_str() {
            "RuntimeException"
            | "ParameterBindingException"
            | "CommandNotFoundException"
            | "ParseException"
            | "PSInvalidOperationException"
            | "PSArgumentException"
            | "ActionPreferenceStopException"
            | "MethodInvocationException"
            | "MethodException"
            | "SessionStateException"
            | "PropertyNotFoundException"
            | "ParameterBindingValidationException"
            | "ParameterBindingArgumentTransformationException"
            | "DriveNotFoundException"
            | "ItemNotFoundException" => {
                format!("System.Management.Automation.{}", self.reason)
            }
            "WriteErrorException" => {
                format!("Microsoft.PowerShell.Commands.{}", self.reason)
            }
            reason => format!("System.{reason}"),
        }
    }

    /// The classes of the exceptions within it, which `catch` takes as well.
    pub fn inner_classes(&self) -> Vec<String> {
        let classes: &[&str] = match self.id.as_str() {
            "InvalidCastFromStringToInteger"
            | "InvalidCastParseTargetInvocationWithFormatProvider" => {
                &["PSInvalidCastException", "InvalidCastException", "FormatException"]
            }
            "ConvertToFinalInvalidCastException" => {
                &["PSInvalidCastException", "InvalidCastException"]
            }
            "RuntimeException" if self.message.contains("divide by zero") => {
                &["DivideByZeroException"]
            }
            _ => &[],
        };
        let mut classes: Vec<String> = classes.iter().map(|class| class.to_string()).collect();
        if self.reason == "MethodInvocationException" {
            classes.push(self.id.clone());
        }
        classes
    }

    /// The name by which the command was called.
    fn invocation_name(&self) -> &str {
        self.called.as_deref().unwrap_or(&self.activity)
    }

    fn invocation(&self) -> Value {
        let (line, column, shown, block) = match &self.position {
            None => (0, 0, "", String::new()),
            Some(position) => {
                let source = Source::new(&position.text);
                let place = source.place(position.span.start);
                let shown = source.line(place.line);
                (place.line, place.column, shown, position.block())
            }
        };
        let file = self.position.as_ref().and_then(|position| position.file.clone());
        Value::object(
            "System.Management.Automation.InvocationInfo",
            vec![
                ("MyCommand".into(), Value::text(&*self.activity)),
                ("ScriptLineNumber".into(), Value::Int(line as i32)),
                ("ScriptName".into(), Value::text(file.unwrap_or_default())),
                ("OffsetInLine".into(), Value::Int(column as i32)),
                ("Line".into(), Value::text(shown)),
                ("PositionMessage".into(), Value::text(block)),
                ("InvocationName".into(), Value::text(self.invocation_name())),
            ],
        )
    }

    fn stack_line(&self) -> String {
        let line =
            |position: &Position| Source::new(&position.text).place(position.span.start).line;
        let line = self.position.as_ref().map_or(0, line);
        let file = self.position.as_ref().and_then(|position| position.file.clone());
        format!("at <ScriptBlock>, {}: line {line}", file.as_deref().unwrap_or("<No file>"))
    }

    /// `InvalidArgument: (text:type) [command], class`
    pub fn category_info(&self) -> String {
        let activity = if self.is_unknown_command() { "" } else { &self.activity };
        let [text, type_name, activity] =
            [&self.target.text, &self.target.type_name, activity].map(shortened);
        format!("{}: ({text}:{type_name}) [{activity}], {}", self.category.name(), self.reason)
    }

    /// The id with the class of the command.
    pub fn full_id(&self) -> String {
        if let Some(caller) = &self.caller {
            let suffix = caller.suffix.as_ref().map(|name| format!(",{name}"));
            return format!("{}{}", self.id, suffix.unwrap_or_default());
        }
        match self.activity.split_once('-') {
            Some((verb, noun)) if !self.is_unknown_command() => {
                format!("{},Microsoft.PowerShell.Commands.{verb}{noun}Command", self.id)
            }
            _ => self.id.clone(),
        }
    }

    /// Whether the name means no command: its error says the name and belongs to none.
    fn is_unknown_command(&self) -> bool {
        self.reason == "CommandNotFoundException" && *self.activity == *self.target.text
    }
}

/// A text of a category, of which the middle is left out where it is long.
fn shortened(text: &str) -> String {
    let length = text.chars().count();
    if length <= CATEGORY_TEXT_MAX {
        return text.to_string();
    }
    let head = text.chars().take(CATEGORY_TEXT_KEPT);
    let tail = text.chars().skip(length - CATEGORY_TEXT_KEPT);
    head.chain("...".chars()).chain(tail).collect()
}

impl From<Failure> for ErrorRecord {
    fn from(failure: Failure) -> ErrorRecord {
        ErrorRecord::new(failure.message, failure.id, failure.category, "RuntimeException")
    }
}

/// The error of a method that did not take what it was given.
pub fn of_method(failure: Failure, name: &str, arguments: &[Value]) -> ErrorRecord {
    let count = arguments.len();
    let calling = |inner: &str| {
        format!("Exception calling \"{name}\" with \"{count}\" argument(s): \"{inner}\"")
    };
    match failure.id {
        "MethodInvocationException" => {
            let inner = failure.message.as_str();
            let class = match inner {
                _ if inner.contains("fixed size") => "NotSupportedException",
                _ if inner.contains("Could not find file") => "FileNotFoundException",
                _ if inner.contains("correct format") || inner.contains("recognized") => {
                    "FormatException"
                }
                _ if inner.contains("range") || inner.contains("location within") => {
                    "ArgumentOutOfRangeException"
                }
                _ => "ArgumentException",
            };
            let reason = "MethodInvocationException";
            ErrorRecord::new(calling(inner), class, failure.category, reason)
        }
        "InvalidCastFromStringToInteger" | "ConvertToFinalInvalidCastException" => {
            let value = arguments.first().map(super::value::text::of).unwrap_or_default();
            let message = format!(
                "Cannot convert argument with value: \"{value}\", for \"{name}\": \"{}\"",
                failure.message
            );
            let id = "MethodArgumentConversionInvalidCastArgument";
            ErrorRecord::new(message, id, Category::NotSpecified, "MethodException")
        }
        _ => failure.into(),
    }
}
