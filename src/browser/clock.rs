//! The real clock: the only place of the app that reads one.

use std::time::Duration;

use leptos::prelude::{set_interval_with_handle, set_timeout};

/// Real milliseconds since 1970 UTC.
pub fn now_ms() -> i64 {
    js_sys::Date::now() as i64
}

/// Calls `tick` every `every_ms` for as long as the page lives.
pub fn every(every_ms: u64, tick: impl Fn() + 'static) {
    // The only error is a missing window, and then there is no page to serve either.
    drop(set_interval_with_handle(tick, Duration::from_millis(every_ms)));
}

/// Calls `then` once, after `delay_ms`.
pub fn after(delay_ms: u64, then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::from_millis(delay_ms));
}

/// Calls `then` after the browser had a moment for input and painting.
pub fn soon(then: impl FnOnce() + 'static) {
    after(0, then);
}
