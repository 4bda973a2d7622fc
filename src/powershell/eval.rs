//! Running a script: the tree, worked off statement by statement.
//!
//! Whatever may take its time (a command, a loop, a question) is a future, so that the page lives
//! while a script runs; an expression without a command in it is computed at once. Start with
//! [`Shell`], then `statement` and `pipeline`.

pub mod advanced;
pub mod argument;
pub mod asking;
pub mod assign;
pub mod automatic;
pub mod blocks;
pub mod combine;
pub mod command;
pub mod declared;
pub mod disk;
pub mod expression;
pub mod function;
pub mod jump;
pub mod looping;
pub mod now;
pub mod out;
pub mod pipeline;
pub mod printing;
pub mod pure;
pub mod redirect;
pub mod report;
pub mod script;
pub mod statement;
pub mod strict;
pub mod switching;
pub mod trying;

use std::cell::RefCell;
use std::rc::Rc;

use super::error::{ErrorRecord, Position};
use super::format::printer::Printer;
use super::host::{Host, Line, Wait};
use super::shell::State;
use super::source::Span;
use super::value::failure::{Category, Failure};
use crate::domain::time::Timestamp;
use crate::session::Session;
use command::Invocation;
use jump::{Flow, Jump};

/// How many steps the shell makes before it lets the page live.
const STEPS_A_BREATH: u32 = 128;
/// How many rounds the loops of one script make without time passing, before it is stopped.
pub const ROUNDS_MAX: u32 = 1_000_000;
/// How deeply calls may be nested at all.
pub const DEPTH_MAX: u32 = 1_000;
/// How many bytes of the stack a script may take. A page has one of 1 MiB, of which a level of
/// calls takes 4 to 17 KiB; the threads of tests have 2 MiB, of which it takes 30 to 90.
const STACK_MAX: usize = if cfg!(target_arch = "wasm32") { 512 << 10 } else { 1 << 20 };

/// A script that runs, in the state of a console, in the world of a host.
pub struct Shell<'s> {
    /// What the console remembers.
    pub state: &'s mut State,
    /// The world around it.
    pub host: &'s mut dyn Host,
    /// The text that runs, in which spans are places.
    pub text: Rc<str>,
    /// The commands that run, the innermost last.
    pub invocations: Vec<Rc<Invocation>>,
    /// How many `try` blocks are open.
    pub tries: u32,
    /// How many calls are open.
    pub depth: u32,
    /// What prints the output that nothing takes.
    pub screen: Option<Rc<RefCell<Printer>>>,
    /// A line that `Write-Host -NoNewline` has begun.
    open_line: Option<Line>,
    /// Where the stack stood when the script began.
    base: usize,
    steps: u32,
    rounds: u32,
}

/// Where the stack stands: the address of something on it.
#[inline(never)]
fn stack_at() -> usize {
    let here = 0u8;
    std::ptr::addr_of!(here) as usize
}

impl<'s> Shell<'s> {
    /// Begins to run a text.
    pub fn new(state: &'s mut State, host: &'s mut dyn Host, text: Rc<str>) -> Shell<'s> {
        Shell {
            state,
            host,
            text,
            invocations: Vec::new(),
            tries: 0,
            depth: 0,
            screen: None,
            open_line: None,
            base: stack_at(),
            steps: 0,
            rounds: 0,
        }
    }

    /// Whether the script is nested so deeply that no more of it fits on the stack.
    pub fn is_too_deep(&self) -> bool {
        self.base.abs_diff(stack_at()) > STACK_MAX
    }

    /// The error of a script that is.
    pub fn too_deep(&self) -> Jump {
        Jump::fatal(ErrorRecord::new(
            "The script failed due to call depth overflow.",
            "CallDepthOverflow",
            Category::InvalidOperation,
            "ScriptCallDepthException",
        ))
    }

    /// Counts a step, and now and then lets the page live.
    pub fn step(&mut self) -> Wait<'_, Flow> {
        if self.is_too_deep() {
            return Box::pin(std::future::ready(Err(self.too_deep())));
        }
        self.steps += 1;
        if !self.steps.is_multiple_of(STEPS_A_BREATH) {
            return Box::pin(std::future::ready(Ok(())));
        }
        Box::pin(async { self.host.breathe().await.map_err(|_| Jump::Interrupted) })
    }

    /// Counts a round of a loop: one that never lets time pass must end.
    pub async fn round(&mut self, span: Span) -> Flow {
        self.rounds += 1;
        if self.rounds > ROUNDS_MAX {
            self.rounds = 0;
            let message = format!(
                "The loop was stopped after {ROUNDS_MAX} rounds in which no time passed. Let it \
                 wait, for example with Start-Sleep -Seconds 60."
            );
            let record = ErrorRecord::new(
                message,
                "LoopWithoutEnd",
                Category::LimitsExceeded,
                "InvalidOperationException",
            );
            return Err(Jump::fatal(self.placed(record, span)));
        }
        self.step().await
    }

    /// Lets virtual time pass.
    pub async fn sleep(&mut self, ms: i64) -> Flow {
        self.rounds = 0;
        self.flush();
        self.host.sleep(ms).await.map_err(|_| Jump::Interrupted)
    }

    /// What `look` sees in the organization.
    pub fn look<T>(&self, look: impl FnOnce(&Session) -> T) -> Option<T> {
        let (mut look, mut seen) = (Some(look), None);
        self.host.look(&mut |session| seen = look.take().map(|look| look(session)));
        seen
    }

    /// The virtual time.
    pub fn now(&self) -> Timestamp {
        self.look(Session::now).unwrap_or(Timestamp(0))
    }

    /// A place in a text, which may be that of a file.
    pub fn position(&self, text: &Rc<str>, span: Span) -> Position {
        let mut sources = self.state.sources.iter().rev();
        let file = sources.find(|(own, _)| Rc::ptr_eq(own, text)).map(|(_, path)| path.clone());
        Position { text: text.clone(), span, file }
    }

    /// A record with its place in the text that runs.
    pub fn placed(&self, mut record: ErrorRecord, span: Span) -> ErrorRecord {
        record.position.get_or_insert_with(|| self.position(&self.text, span));
        record
    }

    /// A record with its place in a text.
    pub fn placed_in(&self, mut record: ErrorRecord, text: &Rc<str>, span: Span) -> ErrorRecord {
        record.position.get_or_insert_with(|| self.position(text, span));
        record
    }

    /// What a failed operation on values means for the script.
    pub fn failed(&self, failure: Failure, span: Span) -> Jump {
        Jump::error(self.placed(failure.into(), span))
    }
}
