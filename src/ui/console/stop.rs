//! Ctrl+C: whoever presses it ends what a running command waits for, or its next breath.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use crate::powershell::host::Interrupted;

/// The wish to stop, and the way to wake whoever must hear of it.
#[derive(Debug, Default)]
pub struct Stop {
    is_asked: Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

impl Stop {
    /// Asks what runs to stop.
    pub fn ask(&self) {
        self.is_asked.set(true);
        self.wake();
    }

    /// Makes what runs look around.
    pub fn wake(&self) {
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }

    /// Whether somebody asked since the last call.
    pub fn take(&self) -> bool {
        self.is_asked.take()
    }

    /// Remembers whom to wake.
    pub fn remember(&self, context: &Context<'_>) {
        self.waker.replace(Some(context.waker().clone()));
    }

    /// Waits for something, or until somebody asks to stop.
    pub async fn or<T>(&self, wait: impl Future<Output = T>) -> Result<T, Interrupted> {
        let mut wait = pin!(wait);
        poll_fn(|context| {
            if self.take() {
                return Poll::Ready(Err(Interrupted));
            }
            self.remember(context);
            wait.as_mut().poll(context).map(Ok)
        })
        .await
    }
}
