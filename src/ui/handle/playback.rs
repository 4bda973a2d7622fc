//! Real time to virtual time: speeds, and journeys to a moment further ahead.
//!
//! How fast it plays is a matter of the view and never changes an outcome. Long stretches are cut
//! into slices, so that the page stays alive and a journey can be stopped.

use leptos::prelude::*;

use super::App;
use crate::browser::clock;
use crate::domain::time::Timestamp;
use crate::session::Session;
use crate::session::vault::ClockState;

/// How often the clock of the page moves.
const TICK_MS: u64 = 250;
/// The longest that a slice may take before the page gets a moment.
const SLICE_MS: i64 = 10;
/// Steps between two looks at the real clock.
const STEPS: u32 = 400;
/// How often readers hear of what happens on a journey; they need more time than the journey.
const NEWS_EVERY_MS: i64 = 150;
/// How often a note of the clock is written while it runs.
const NOTE_EVERY_MS: i64 = 5_000;

/// Where a journey leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// To a moment.
    Time(Timestamp),
    /// Until no migration waits or works.
    Drained,
}

/// A journey under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Journey {
    /// Where it leads.
    pub goal: Goal,
    /// When it began, in virtual time.
    pub from: Timestamp,
    /// Unfinished migrations when it began.
    pub unfinished: u32,
    number: u32,
}

impl App {
    /// Starts the clock of the page. Called once.
    pub fn start_clock(self) {
        let noted_ms = StoredValue::new(clock::now_ms());
        clock::every(TICK_MS, move || {
            if !self.may_write_now() || self.journey.get_untracked().is_some() {
                return;
            }
            self.catch_up();
            let now_ms = clock::now_ms();
            if self.speed.get_untracked() > 0 && now_ms - noted_ms.get_value() >= NOTE_EVERY_MS {
                noted_ms.set_value(now_ms);
                self.keep();
            }
        });
    }

    /// Virtual milliseconds per real one; 0 is paused. Follows it.
    pub fn speed(self) -> u32 {
        self.speed.get()
    }

    /// Sets the speed; 0 pauses.
    pub fn set_speed(self, speed: u32) {
        if !self.may_write_now() {
            return;
        }
        self.catch_up();
        self.speed.set(speed);
        self.restart_clock();
        self.keep();
    }

    /// Keeps the running clock from passing a moment, so that a script that sleeps until then goes
    /// on exactly then, at any speed. Journeys may pass it. Taken away, the clock goes on.
    pub fn set_alarm(self, alarm: Option<Timestamp>) {
        self.alarm.set_value(alarm);
        if alarm.is_none() {
            self.restart_clock();
        }
    }

    /// The journey under way; follows it.
    pub fn journey(self) -> Option<Journey> {
        self.journey.get()
    }

    /// Goes to a moment further ahead, or until the migration drains.
    pub fn travel(self, goal: Goal) {
        if !self.may_write_now() {
            return;
        }
        self.catch_up();
        let number = self.journey.get_untracked().map_or(0, |j| j.number.wrapping_add(1));
        let (from, unfinished) = self.peek(|s| (s.now(), s.tenant().migrations.unfinished()));
        self.journey.set(Some(Journey { goal, from, unfinished, number }));
        self.go_on(number, self.peek(|s| s.records().len()), clock::now_ms());
    }

    /// Stops a journey where it is.
    pub fn stop_journey(self) {
        self.journey.set(None);
        self.revisions.bump_all();
        self.restart_clock();
        self.keep();
    }

    /// Goes a slice further. Readers have heard of the records before `told`, at `told_ms`.
    fn go_on(self, number: u32, told: usize, told_ms: i64) {
        let Some(journey) = self.journey.get_untracked().filter(|j| j.number == number) else {
            return;
        };
        let arrived = self.slice(|session| match journey.goal {
            Goal::Time(target) => session.advance_towards(target, STEPS),
            Goal::Drained => session.drain(STEPS),
        });
        if arrived {
            self.stop_journey();
            return;
        }
        let (mut told, mut told_ms) = (told, told_ms);
        if clock::now_ms() - told_ms >= NEWS_EVERY_MS {
            self.changed_since(told);
            (told, told_ms) = (self.peek(|s| s.records().len()), clock::now_ms());
        }
        clock::soon(move || self.go_on(number, told, told_ms));
    }

    /// Lets the session go on for a slice of real time; true when `step` says that it arrived.
    fn slice(self, step: impl Fn(&mut Session) -> bool) -> bool {
        let begun_ms = clock::now_ms();
        self.session
            .try_update_value(|session| {
                loop {
                    if step(session) {
                        return true;
                    }
                    if clock::now_ms() - begun_ms >= SLICE_MS {
                        return false;
                    }
                }
            })
            .unwrap_or(true)
    }

    /// Brings the session to the virtual time that the real clock asks for.
    pub fn catch_up(self) {
        let speed = self.speed.get_untracked();
        if speed == 0 || self.journey.get_untracked().is_some() {
            return;
        }
        let clock = self.clock.get_value();
        let passed_ms = (clock::now_ms() - clock.real_ms).max(0);
        let target = clock.now.plus(passed_ms.saturating_mul(i64::from(speed)));
        let target = self.alarm.get_value().map_or(target, |alarm| alarm.min(target));
        let before = self.peek(|s| s.records().len());
        let arrived = self.slice(|session| session.advance_towards(target, STEPS));
        self.changed_since(before);
        if !arrived {
            // There is more to do than this speed leaves time for: the clock falls behind.
            self.restart_clock();
        }
    }

    /// Lets the clock go on from where the session is.
    pub(super) fn restart_clock(self) {
        let now = self.peek(Session::now);
        let (speed, real_ms) = (self.speed.get_untracked(), clock::now_ms());
        self.clock.set_value(ClockState { speed, now, real_ms });
        self.now.set(now);
    }

    /// Tells the readers what happened from a line of the records on.
    pub(super) fn changed_since(self, record: usize) {
        let now = self.peek(|session| {
            self.revisions.bump(session.records().get(record..).unwrap_or(&[]));
            session.now()
        });
        if now != self.now.get_untracked() {
            self.now.set(now);
        }
    }
}
