//! The real clock: the only place of the app that reads one.

use std::time::Duration;

use leptos::prelude::{set_interval_with_handle, set_timeout};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

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

/// Ends after `delay_ms`.
pub async fn pause(delay_ms: u64) {
    let delay_ms = i32::try_from(delay_ms).unwrap_or(i32::MAX);
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let window = web_sys::window();
        // Without a window there is no page to wait for either.
        drop(window.map(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, delay_ms)
        }));
    });
    // The promise is only ever kept.
    drop(JsFuture::from(promise).await);
}

/// Ends after the browser had a moment for input and painting, and sooner than a timer, which
/// browsers slow down when it is set again and again.
pub async fn moment() {
    let Ok(channel) = MessageChannel::new() else { return pause(0).await };
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        channel.port1().set_onmessage(Some(&resolve));
    });
    if channel.port2().post_message(&JsValue::NULL).is_err() {
        return pause(0).await;
    }
    drop(JsFuture::from(promise).await);
    channel.port1().close();
}
