//! A host without a page: it owns its session, answers from a list, and lets time pass at once.
//! `cargo xtask ps`, the examples of the help and the tests run scripts in it.

use std::collections::VecDeque;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use super::host::{Answer, Host, Interrupted, Line, LineKind, Progress, Question, Wait};
use super::run::{Ended, run};
use super::shell::State;
use crate::domain::command::Command;
use crate::domain::refusal::Refusal;
use crate::session::{Origin, Receipt, Session};
use crate::texts::Lang;

/// A host without a page.
#[derive(Debug)]
pub struct Batch {
    /// The organization.
    pub session: Session,
    /// How many characters a line holds.
    pub width: usize,
    /// The language of what is ours.
    pub lang: Lang,
    /// What questions are answered with, in their order; nothing once it is empty.
    pub answers: VecDeque<Answer>,
    /// What was printed.
    pub lines: Vec<Line>,
    /// What was sent to the organization, and went well.
    pub commands: Vec<Command>,
    /// How the last text ended.
    pub ended: Ended,
    /// After how many breaths somebody presses Ctrl+C.
    pub patience: Option<u32>,
}

impl Batch {
    /// A host of 80 characters a line.
    pub fn new(session: Session) -> Batch {
        Batch {
            session,
            width: 80,
            lang: Lang::En,
            answers: VecDeque::new(),
            lines: Vec::new(),
            commands: Vec::new(),
            ended: Ended::Well,
            patience: None,
        }
    }

    /// Runs a text to its end and hands out what it printed.
    pub fn run(&mut self, state: &mut State, text: &str) -> Vec<Line> {
        let ended = finished(run(state, self, text));
        self.ended = ended;
        std::mem::take(&mut self.lines)
    }
}

/// The result of a future in a host whose every answer is there at once.
pub fn finished<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(result) = future.as_mut().poll(&mut context) {
            return result;
        }
    }
}

/// The lines as a screen without colors shows them; what is ours is marked.
pub fn shown(lines: &[Line]) -> String {
    let line = |line: &Line| match line.kind {
        LineKind::Hint => format!("# {}\n", line.text),
        _ => format!("{}\n", line.text),
    };
    lines.iter().map(line).collect()
}

fn ready<'a, T: 'a>(value: T) -> Wait<'a, T> {
    Box::pin(std::future::ready(value))
}

impl Host for Batch {
    fn print(&mut self, line: Line) {
        self.lines.push(line);
    }

    fn clear(&mut self) {
        self.lines.clear();
    }

    fn width(&self) -> usize {
        self.width
    }

    fn lang(&self) -> Lang {
        self.lang
    }

    fn breathe(&mut self) -> Wait<'_, Result<(), Interrupted>> {
        ready(match &mut self.patience {
            None => Ok(()),
            Some(0) => Err(Interrupted),
            Some(left) => {
                *left -= 1;
                Ok(())
            }
        })
    }

    fn sleep(&mut self, ms: i64) -> Wait<'_, Result<(), Interrupted>> {
        let target = self.session.now().plus(ms);
        self.session.advance_to(target);
        ready(Ok(()))
    }

    fn ask(&mut self, question: Question) -> Wait<'_, Result<Answer, Interrupted>> {
        let text = match question {
            Question::Text { prompt, .. } => prompt,
            Question::Credential { message, user } => {
                let user = if user.is_empty() { user } else { format!(" [{user}]") };
                format!("{}{user}", message.unwrap_or_default())
            }
            Question::Choice { title, text, choices, .. } => {
                format!("{title}\n{text}\n{}", choices.join("  "))
            }
        };
        for line in text.lines() {
            self.lines.push(Line { kind: LineKind::Host(None), text: line.to_string() });
        }
        ready(Ok(self.answers.pop_front().unwrap_or(Answer::Nothing)))
    }

    fn progress(&mut self, _progress: Option<Progress>) {}

    fn look(&self, look: &mut dyn FnMut(&Session)) {
        look(&self.session);
    }

    fn execute(&mut self, command: &Command) -> Result<Receipt, Refusal> {
        let receipt = self.session.execute(command, Origin::Console)?;
        self.commands.push(command.clone());
        Ok(receipt)
    }
}
