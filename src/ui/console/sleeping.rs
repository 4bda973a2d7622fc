//! A script sleeps in virtual time: as fast as the clock runs, or at once where somebody skips it.
//!
//! The clock does not pass the moment at which a script wakes, so at any speed it goes on exactly
//! then. A sleep that is skipped is a journey of the clock like any other.

use leptos::prelude::*;

use super::desk::Desk;
use super::stop::Stop;
use crate::browser::clock;
use crate::domain::time::Timestamp;
use crate::powershell::host::Interrupted;
use crate::session::Session;
use crate::ui::handle::Goal;

/// The longest time between two looks at the clock.
const LOOK_MS: i64 = 200;
/// The same while the clock jumps.
const LOOK_JUMPING_MS: u64 = 8;

/// Lets virtual time pass.
pub async fn sleep(desk: Desk, stop: &Stop, ms: i64) -> Result<(), Interrupted> {
    let app = desk.app;
    app.catch_up();
    let until = app.peek(Session::now).plus(ms.max(0));
    app.set_alarm(Some(until));
    if !desk.work.skips.get_value() {
        desk.work.waiting.set(Some(until));
    }
    let result = stop.or(awake(desk, until)).await;
    desk.work.waiting.set(None);
    app.set_alarm(None);
    result
}

async fn awake(desk: Desk, until: Timestamp) {
    let app = desk.app;
    loop {
        app.catch_up();
        let jumps = || untrack(|| app.journey()).is_some();
        if desk.work.skips.get_value() && !jumps() {
            app.travel(Goal::Time(until));
        }
        let left_ms = until.since(app.peek(Session::now));
        if left_ms <= 0 {
            return;
        }
        let speed = i64::from(untrack(|| app.speed()));
        let pause_ms = match speed {
            _ if jumps() => LOOK_JUMPING_MS,
            0 => LOOK_MS as u64,
            speed => (left_ms / speed).clamp(1, LOOK_MS) as u64,
        };
        clock::pause(pause_ms).await;
    }
}

impl Desk {
    /// Lets the clock jump to where the script wakes.
    pub fn skip(self) {
        if let Some(until) = self.work.waiting.get_untracked() {
            self.app.travel(Goal::Time(until));
            self.stop().wake();
        }
    }

    /// The same for this and every further sleep of the command.
    pub fn skip_all(self) {
        self.work.skips.set_value(true);
        self.skip();
    }
}
