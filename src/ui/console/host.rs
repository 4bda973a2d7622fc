//! The page as the world around the shell: what a command prints, asks and does arrives here.

use std::future::{Future, poll_fn, ready};
use std::rc::Rc;
use std::task::Poll;

use leptos::prelude::*;

use super::desk::Desk;
use super::screen::{Changed, Kind};
use super::sleeping;
use super::stop::Stop;
use crate::browser::clock;
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::powershell::host::{
    Answer, Host, Interrupted, Line, LineKind, Progress, Question, Wait,
};
use crate::screens::console::{choice, place};
use crate::session::{Origin, Receipt, Session};
use crate::texts::Lang;
use crate::ui::handle::Denied;

/// How long a command works before the page gets a moment.
const SLICE_MS: i64 = 8;
/// How many events are remembered to find the page that shows them.
const EVENTS_MAX: usize = 200;

/// The page, for one command.
pub struct PageHost {
    desk: Desk,
    stop: Rc<Stop>,
    /// What it changed, the first of it.
    events: Vec<Event>,
    changes: u32,
    /// The first line of the activity list that it caused.
    record: Option<usize>,
    breathed_ms: i64,
}

impl PageHost {
    /// The page for a command that begins now.
    pub fn new(desk: Desk) -> PageHost {
        PageHost {
            desk,
            stop: desk.stop(),
            events: Vec::new(),
            changes: 0,
            record: None,
            breathed_ms: clock::now_ms(),
        }
    }

    /// What the command changed, and the first line of the activity list that it caused.
    pub fn changed(&self) -> Option<(Changed, usize)> {
        let record = self.record?;
        let route = self.desk.app.peek(|session| place::of(session.tenant(), &self.events));
        let only = if self.changes == 1 { self.events.first().cloned() } else { None };
        Some((Changed { count: self.changes, only, route }, record))
    }

    fn took(&mut self, receipt: &Receipt) {
        if receipt.events.is_empty() {
            return;
        }
        self.record.get_or_insert(receipt.record);
        self.changes = self.changes.saturating_add(1);
        let room = EVENTS_MAX.saturating_sub(self.events.len());
        self.events.extend(receipt.events.iter().take(room).cloned());
    }

    fn print_text(&self, text: &str) {
        self.desk.screen.print(Kind::Printed(LineKind::Output), text);
    }

    /// Leaves on the screen what was asked and what was answered, as a console does.
    fn print_answer(&self, question: &Question, answer: &Answer) {
        match (question, answer) {
            (Question::Text { prompt, is_secret }, Answer::Text(text)) => {
                let shown =
                    if *is_secret { "*".repeat(text.chars().count()) } else { text.clone() };
                self.print_text(&format!("{prompt}{shown}"));
            }
            (Question::Choice { choices, usual, .. }, Answer::Choice(at)) => {
                let letter = choices.get(*at).map(|named| choice::of(named).letter);
                let line = choice::line(choices, *usual);
                self.print_text(&format!("{line}{}", letter.unwrap_or_default()));
            }
            _ => {}
        }
    }
}

impl Host for PageHost {
    fn print(&mut self, line: Line) {
        self.desk.screen.print(Kind::Printed(line.kind), &line.text);
    }

    fn clear(&mut self) {
        self.desk.screen.clear();
    }

    fn width(&self) -> usize {
        self.desk.width()
    }

    fn lang(&self) -> Lang {
        untrack(|| self.desk.app.lang())
    }

    fn breathe(&mut self) -> Wait<'_, Result<(), Interrupted>> {
        if self.stop.take() {
            return Box::pin(ready(Err(Interrupted)));
        }
        if clock::now_ms() - self.breathed_ms < SLICE_MS {
            return Box::pin(ready(Ok(())));
        }
        self.desk.screen.flush();
        Box::pin(async {
            let result = self.stop.or(clock::moment()).await;
            self.breathed_ms = clock::now_ms();
            result
        })
    }

    fn sleep(&mut self, ms: i64) -> Wait<'_, Result<(), Interrupted>> {
        self.desk.screen.flush();
        Box::pin(async move {
            let result = sleeping::sleep(self.desk, &self.stop, ms).await;
            self.breathed_ms = clock::now_ms();
            result
        })
    }

    fn ask(&mut self, question: Question) -> Wait<'_, Result<Answer, Interrupted>> {
        if let Question::Choice { title, text, .. } = &question {
            for text in [title, text].into_iter().filter(|text| !text.is_empty()) {
                self.print_text(text);
            }
        }
        self.desk.screen.flush();
        Box::pin(async move {
            let answer = self.stop.or(answered(self.desk, question.clone())).await;
            self.desk.work.question.set(None);
            self.breathed_ms = clock::now_ms();
            if let Ok(answer) = &answer {
                self.print_answer(&question, answer);
            }
            answer
        })
    }

    fn progress(&mut self, progress: Option<Progress>) {
        if *self.desk.work.progress.read_untracked() != progress {
            self.desk.work.progress.set(progress);
        }
    }

    fn look(&self, look: &mut dyn FnMut(&Session)) {
        self.desk.app.peek(|session| look(session));
    }

    fn execute(&mut self, command: &Command) -> Result<Receipt, Refusal> {
        match self.desk.app.send_from(command, Origin::Console) {
            Ok(receipt) => {
                self.took(&receipt);
                Ok(receipt)
            }
            Err(Denied::Refused(refusal)) => Err(refusal),
            // A command that may not write any more is not polled any more: see `running`.
            Err(Denied::ReadOnly) => unreachable!("nobody took the pen since this poll began"),
        }
    }
}

/// Shows a question and waits for the answer.
fn answered(desk: Desk, question: Question) -> impl Future<Output = Answer> {
    desk.work.answer.set_value(None);
    desk.work.question.set(Some(question));
    poll_fn(move |_| {
        let answer = desk.work.answer.try_update_value(Option::take).flatten();
        answer.map_or(Poll::Pending, Poll::Ready)
    })
}

impl Desk {
    /// Answers what the command asks.
    pub fn answer(self, answer: Answer) {
        self.work.answer.set_value(Some(answer));
        self.stop().wake();
    }
}
