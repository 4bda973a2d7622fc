//! Where values go that a command or a statement writes.

use std::cell::RefCell;
use std::rc::Rc;

use super::Shell;
use super::jump::{Flow, Jump};
use super::pipeline::Line as Commands;
use crate::powershell::format::printer::Printer;
use crate::powershell::host::{Line, LineKind, Wait};
use crate::powershell::value::Value;

/// Values that were collected.
pub type Collected = Rc<RefCell<Vec<Value>>>;

/// Where values go.
#[derive(Clone)]
pub enum Out {
    /// Into a list.
    Collect(Collected),
    /// To a command of a pipeline, by its place.
    Next(Rc<Commands>, usize),
    /// Onto the screen.
    Screen(Rc<RefCell<Printer>>),
    /// Nowhere.
    Nothing,
    /// Into a list, and on.
    Both(Collected, Rc<Out>),
    /// Into a variable of a scope, and on: `-PipelineVariable`.
    Named(usize, Rc<str>, Rc<Out>),
}

impl Out {
    /// A new list, and the way into it.
    pub fn collector() -> (Collected, Out) {
        let list = Collected::default();
        (list.clone(), Out::Collect(list))
    }
}

impl Shell<'_> {
    /// Writes a value; `$null` is one too.
    pub fn emit<'a>(&'a mut self, value: Value, out: &'a Out) -> Wait<'a, Flow> {
        match out {
            Out::Collect(list) => {
                list.borrow_mut().push(value);
                Box::pin(std::future::ready(Ok(())))
            }
            Out::Screen(printer) => {
                let mut lines = Vec::new();
                let result = printer.borrow_mut().write(&value, &mut lines);
                for text in lines {
                    self.print(Line { kind: LineKind::Output, text });
                }
                let result = result.map_err(|failure| Jump::error(failure.into()));
                Box::pin(std::future::ready(result))
            }
            Out::Nothing => Box::pin(std::future::ready(Ok(()))),
            Out::Both(list, on) => {
                list.borrow_mut().push(value.clone());
                self.emit(value, on)
            }
            Out::Named(level, name, on) => {
                self.state.scopes.set_at(*level, name, value.clone());
                self.emit(value, on)
            }
            Out::Next(line, place) => Box::pin(self.feed(line, *place, Some(value))),
        }
    }

    /// Writes the items of an array one by one, and any other value as it is.
    pub async fn emit_items(&mut self, value: Value, out: &Out) -> Flow {
        let value = value.unrolled();
        let Value::Array(items) = &value else {
            return self.emit(value, out).await;
        };
        let mut index = 0;
        // The array may change while its items go their way.
        loop {
            let Some(item) = items.borrow().get(index).cloned() else { return Ok(()) };
            self.emit(item, out).await?;
            index += 1;
        }
    }
}
