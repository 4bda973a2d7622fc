//! What a name means that stands where a command does, and what is known of a command that runs.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Shell;
use super::function::UserFunction;
use super::jump::{Flow, Jump};
use super::redirect::Streams;
use crate::domain::profile::Era;
use crate::powershell::bind::{BindError, Common};
use crate::powershell::cmdlet::Implementation;
use crate::powershell::cmdlets;
use crate::powershell::error::ErrorRecord;
use crate::powershell::facts::{self, Facts, Status};
use crate::powershell::hint::Hint;
use crate::powershell::source::Span;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Block, Value};

/// What a name means.
#[derive(Clone)]
pub enum Target {
    /// A cmdlet of the service or a command of the shell.
    Cmdlet(&'static Facts, Implementation),
    /// A function of a script.
    Function(Rc<UserFunction>),
    /// A script block.
    Block(Rc<Block>),
    /// A script file, by its path.
    Script(Rc<str>, Rc<Block>),
}

/// A command that runs, as errors and streams need to know it.
pub struct Invocation {
    /// Its name; empty for a block.
    pub name: Rc<str>,
    /// The name by which it was called, where that is another.
    pub called: Option<Rc<str>>,
    /// Where it stands.
    pub span: Span,
    /// In which text.
    pub text: Rc<str>,
    /// The parameters that every command has.
    pub common: Common,
    /// Where its streams go.
    pub streams: Streams,
    /// What `-ErrorVariable` and `-WarningVariable` take.
    pub caught: RefCell<Caught>,
    /// Whether a script defines it.
    pub is_function: bool,
    /// Whether it has reported an error, which `$?` tells.
    pub has_failed: Cell<bool>,
}

/// What the variables of a command take.
#[derive(Default)]
pub struct Caught {
    /// Errors.
    pub errors: Vec<Value>,
    /// Warnings.
    pub warnings: Vec<Value>,
    /// What `Write-Information` and `Write-Host` tell.
    pub information: Vec<Value>,
}

/// How many aliases may lead to each other.
const ALIASES_MAX: usize = 8;

impl Shell<'_> {
    /// What a name means here.
    pub fn resolve(&mut self, name: &str, span: Span) -> Flow<Target> {
        let mut name = name.to_string();
        for _ in 0..ALIASES_MAX {
            match self.state.aliases.get(&name.to_ascii_lowercase()) {
                Some((_, target)) => name = target.clone(),
                None => break,
            }
        }
        if let Some(function) = self.state.scopes.function(&name) {
            return Ok(Target::Function(function));
        }
        if let Some(facts) = facts::find(&name) {
            return self.resolve_known(facts, &name, span);
        }
        if let Some(script) = self.script_file(&name, span)? {
            return Ok(script);
        }
        if let Some(hint) = Hint::of_real(&name) {
            return Err(self.not_simulated(&name, hint, span));
        }
        Err(self.unknown(&name, Hint::of_unknown(&name), span))
    }

    fn resolve_known(&self, facts: &'static Facts, name: &str, span: Span) -> Flow<Target> {
        match self.why_missing(facts) {
            Some(hint) => Err(self.unknown(name, Some(hint), span)),
            None => Ok(Target::Cmdlet(facts, cmdlets::implementation(facts))),
        }
    }

    /// Why a command that is known is not there.
    fn why_missing(&self, facts: &Facts) -> Option<Hint> {
        let era = self.look(|session| session.tenant().era).unwrap_or_default();
        let opens = cmdlets::opens_session(facts.name);
        if facts.status == Status::Retired && era == Era::TeamsToday {
            let replaced_by = facts.replaced_by.iter().map(|name| name.to_string()).collect();
            return Some(Hint::Retired { name: facts.name.into(), replaced_by });
        }
        (facts.is_ours() && !self.state.sign_in.is_open() && !opens).then_some(match era {
            Era::SkypeForBusiness2018 => Hint::SignInFirst,
            Era::TeamsToday => Hint::ConnectFirst,
        })
    }

    /// Whether a command can be called now.
    pub fn is_there(&self, facts: &Facts) -> bool {
        self.why_missing(facts).is_none()
    }

    fn unknown(&self, name: &str, hint: Option<Hint>, span: Span) -> Jump {
        let message = format!(
            "The term '{name}' is not recognized as the name of a cmdlet, function, script file, \
             or operable program. Check the spelling of the name, or if a path was included, \
             verify that the path is correct and try again."
        );
        let mut record = ErrorRecord::new(
            message,
            "CommandNotFoundException",
            Category::ObjectNotFound,
            "CommandNotFoundException",
        )
        .about(name, "String");
        record.activity = name.into();
        record.hint = hint;
        Jump::error(self.placed(record, span))
    }

    /// The error of a command that is real and not simulated.
    fn not_simulated(&self, name: &str, hint: Hint, span: Span) -> Jump {
        let message = format!("The command '{name}' is real, but it is not simulated here.");
        let class = "NotSupportedException";
        let mut record = ErrorRecord::new(message, "NotSimulated", Category::NotImplemented, class)
            .about(name, "String");
        record.hint = Some(hint);
        Jump::error(self.placed(record, span))
    }

    /// The error of arguments that do not fit.
    pub fn unbound(&self, fault: BindError) -> Jump {
        let BindError { mut record, span } = fault;
        let Some(running) = self.invocations.last() else {
            return Jump::error(self.placed(record, span.unwrap_or_default()));
        };
        if record.activity.is_empty() {
            record.activity = running.name.clone();
        }
        record.says_name(running);
        let span = span.unwrap_or(running.span);
        Jump::error(self.placed_in(record, &running.text, span))
    }
}
