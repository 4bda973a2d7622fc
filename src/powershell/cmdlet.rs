//! How a command works in a pipeline: [`Stage`] for those that run blocks or wait, [`Call`] for
//! the many that read the organization, send a command to it and write objects.

use std::rc::Rc;

use super::bind::Binding;
use super::error::ErrorRecord;
use super::eval::Shell;
use super::eval::jump::Flow;
use super::eval::out::Out;
use super::host::{Host, Question, Wait};
use super::shell::State;
use super::value::failure::Category;
use super::value::{Value, convert, text};
use crate::domain::command::Command;
use crate::domain::phone::Country;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::session::{Receipt, Session};
use crate::texts::Lang;
use crate::wording;

/// A command at work in a pipeline.
pub trait Stage {
    /// Before the first object.
    fn begin<'a>(&'a mut self, shell: &'a mut Shell<'_>, out: &'a Out) -> Wait<'a, Flow> {
        let (_, _) = (shell, out);
        Box::pin(std::future::ready(Ok(())))
    }

    /// For each object, or once with nothing where it is the first of its pipeline.
    fn process<'a>(
        &'a mut self,
        shell: &'a mut Shell<'_>,
        input: Option<Value>,
        out: &'a Out,
    ) -> Wait<'a, Flow>;

    /// After the last object.
    fn end<'a>(&'a mut self, shell: &'a mut Shell<'_>, out: &'a Out) -> Wait<'a, Flow> {
        let (_, _) = (shell, out);
        Box::pin(std::future::ready(Ok(())))
    }
}

/// What runs when a command is called.
#[derive(Clone, Copy)]
pub enum Implementation {
    /// Reads, changes and writes at once, for each object of the pipeline.
    Record(fn(&mut Call<'_>) -> Done),
    /// Waits, asks, runs blocks, or needs all objects together.
    Stage(fn(&Binding) -> Box<dyn Stage>),
}

/// Whether a call went well.
pub type Done<T = ()> = Result<T, Stopped>;

/// Why a call stops.
#[derive(Debug)]
pub enum Stopped {
    /// An error; the next object is worked on all the same.
    Error(Box<ErrorRecord>),
    /// Somebody has to be asked first; the call then begins again.
    Ask(Question),
}

impl From<ErrorRecord> for Stopped {
    fn from(record: ErrorRecord) -> Stopped {
        Stopped::Error(Box::new(record))
    }
}

/// Looks at the next of many: nothing where there are no more, and nothing within where that one is
/// not wanted, so that the page lives while a rare one is looked for.
pub type Next = Box<dyn FnMut(&Session) -> Option<Option<Value>>>;

/// What a call writes, in its order.
pub enum Product {
    /// An object.
    Output(Value),
    /// Many objects, made one by one so that the page lives.
    Stream(Next),
    /// An error behind which the call goes on.
    Error(Box<ErrorRecord>),
    /// A warning.
    Warning(String),
    /// What `-Verbose` tells.
    Verbose(String),
    /// A line that goes to the screen whatever becomes of the output.
    Screen(String),
    /// A line of ours in the reader's language.
    Hint(String),
}

/// One call of a command that works at once.
pub struct Call<'c> {
    /// Its name.
    pub name: Rc<str>,
    /// Its parameters.
    pub bound: &'c Binding,
    /// What the console remembers.
    pub state: &'c mut State,
    host: &'c mut dyn Host,
    products: Vec<Product>,
    /// What somebody answered to the questions of this call, in their order.
    answers: &'c [bool],
    asked: usize,
    /// `-WhatIf`, and the preference of its name.
    what_if: bool,
    /// `-Confirm`
    confirm: bool,
}

impl<'c> Call<'c> {
    /// A call with its parameters.
    pub fn new(
        name: Rc<str>,
        bound: &'c Binding,
        state: &'c mut State,
        host: &'c mut dyn Host,
        answers: &'c [bool],
    ) -> Call<'c> {
        let preference = state.scopes.value("WhatIfPreference").is_true();
        let what_if = bound.common.what_if.unwrap_or(preference);
        let confirm = bound.common.confirm.unwrap_or(false);
        let products = Vec::new();
        Call { name, bound, state, host, products, answers, asked: 0, what_if, confirm }
    }

    /// What it wrote.
    pub fn into_products(self) -> Vec<Product> {
        self.products
    }

    /// Whether a parameter was given; `$null` counts.
    pub fn has(&self, name: &str) -> bool {
        self.bound.has(name)
    }

    /// The value of a parameter; nothing where it was not given or is `$null`.
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.bound.get(name).filter(|value| !matches!(value, Value::Null))
    }

    /// The text of a parameter.
    pub fn text(&self, name: &str) -> Option<String> {
        self.value(name).map(text::of)
    }

    /// The texts of a parameter that takes several.
    pub fn texts(&self, name: &str) -> Vec<String> {
        self.value(name).map(Value::items).unwrap_or_default().iter().map(text::of).collect()
    }

    /// A switch or a Boolean; false where it was not given.
    pub fn flag(&self, name: &str) -> bool {
        self.value(name).is_some_and(Value::is_true)
    }

    /// A Boolean that may be left out.
    pub fn choice(&self, name: &str) -> Option<bool> {
        self.value(name).map(Value::is_true)
    }

    /// A whole number.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.value(name).and_then(|value| convert::to_long(value).ok())
    }

    /// What `look` sees in the organization.
    pub fn look<T>(&self, look: impl FnOnce(&Session) -> T) -> T {
        let (mut look, mut seen) = (Some(look), None);
        self.host.look(&mut |session| {
            if let Some(look) = look.take() {
                seen = Some(look(session));
            }
        });
        seen.expect("a host shows its session once")
    }

    /// The virtual time.
    pub fn now(&self) -> Timestamp {
        self.look(Session::now)
    }

    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.host.lang()
    }

    /// Sends a command to the organization, as the buttons do.
    pub fn execute(&mut self, command: &Command) -> Done<Receipt> {
        match self.host.execute(command) {
            Ok(receipt) => Ok(receipt),
            Err(refusal) => Err(self.refused(refusal).into()),
        }
    }

    /// The error that a refusal of the organization is.
    pub fn refused(&self, refusal: Refusal) -> ErrorRecord {
        let message = self.look(|session| {
            let tenant = session.tenant();
            wording::refusal::refusal(Lang::En, Country::US, tenant, &refusal)
        });
        let debug = format!("{refusal:?}");
        // A refusal of an area stands in parentheses: `DialIn(BadName { max: 64 })`.
        let own = match debug.split_once('(') {
            Some((area, own)) if area.chars().all(|c| c.is_ascii_alphanumeric()) => own,
            _ => &debug,
        };
        let id: String = own.chars().take_while(char::is_ascii_alphanumeric).collect();
        let class = "InvalidOperationException";
        let mut record = ErrorRecord::new(message, &id, Category::InvalidOperation, class);
        record.refusal = Some(Box::new(refusal));
        record
    }

    /// Something that is not there, named by what was asked for.
    pub fn not_found(&self, message: impl Into<String>, wanted: &str) -> Stopped {
        let class = "ManagementException";
        ErrorRecord::new(message, "ObjectNotFound", Category::ObjectNotFound, class)
            .about(wanted, "String")
            .into()
    }

    /// A value that does not fit.
    pub fn invalid(&self, message: impl Into<String>, value: &str) -> Stopped {
        ErrorRecord::new(message, "InvalidInput", Category::InvalidArgument, "ArgumentException")
            .about(value, "String")
            .into()
    }

    /// Writes an object.
    pub fn write(&mut self, value: Value) {
        self.products.push(Product::Output(value));
    }

    /// Writes many objects, made one by one until there are no more.
    pub fn stream(&mut self, mut next: impl FnMut(&Session) -> Option<Value> + 'static) {
        self.sift(move |session| next(session).map(Some));
    }

    /// Looks through many one by one and writes those that are wanted.
    pub fn sift(&mut self, next: impl FnMut(&Session) -> Option<Option<Value>> + 'static) {
        self.products.push(Product::Stream(Box::new(next)));
    }

    /// Reports an error and goes on.
    pub fn report(&mut self, stopped: Stopped) -> Done {
        match stopped {
            Stopped::Error(record) => self.products.push(Product::Error(record)),
            Stopped::Ask(question) => return Err(Stopped::Ask(question)),
        }
        Ok(())
    }

    /// Warns.
    pub fn warn(&mut self, text: impl Into<String>) {
        self.products.push(Product::Warning(text.into()));
    }

    /// Tells those who asked for `-Verbose`.
    pub fn verbose(&mut self, text: impl Into<String>) {
        self.products.push(Product::Verbose(text.into()));
    }

    /// Prints a line, whatever becomes of the output.
    pub fn print(&mut self, text: impl Into<String>) {
        self.products.push(Product::Screen(text.into()));
    }

    /// Says something of ours, in the reader's language.
    pub fn hint(&mut self, text: impl Into<String>) {
        self.products.push(Product::Hint(text.into()));
    }

    /// Whether the change may be made: not with `-WhatIf`, which prints what would be done, and
    /// with `-Confirm` only after somebody has said yes (CO-14).
    pub fn should_process(&mut self, target: &str) -> Done<bool> {
        let name = self.name.clone();
        self.should_perform(&name, target)
    }

    /// The same for a command that calls what it does by another name than its own.
    pub fn should_perform(&mut self, operation: &str, target: &str) -> Done<bool> {
        let verb = format!("Performing the operation \"{operation}\" on target \"{target}\".");
        if self.what_if {
            self.print(format!("What if: {verb}"));
            return Ok(false);
        }
        self.verbose(verb.clone());
        if !self.confirm {
            return Ok(true);
        }
        let text = format!("Are you sure you want to perform this action?\n{verb}");
        self.agreed("Confirm", text)
    }

    /// Whether somebody agrees to what is asked; a command with `-Force` does not ask.
    pub fn agreed(&mut self, title: &str, text: impl Into<String>) -> Done<bool> {
        let answer = self.answers.get(self.asked).copied();
        self.asked += 1;
        answer.ok_or_else(|| {
            Stopped::Ask(Question::Choice {
                title: title.to_string(),
                text: text.into(),
                choices: CHOICES.to_vec(),
                usual: 0,
            })
        })
    }
}

/// The answers to a question of the shell; those to all mean this one as well.
pub const CHOICES: [&str; 4] = ["&Yes", "Yes to &All", "&No", "No to A&ll"];
