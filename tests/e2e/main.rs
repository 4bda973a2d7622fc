//! End-to-end stories: the release build, served under a sub-path, used in real Chromium as a
//! person uses it. `cargo xtask test` runs them; alone they run with
//! `cargo xtask dist && cargo test --test e2e -- NAME`.
//!
//! A story is a test of one call, `story(async |page| { … })`; the verbs of `page` are listed in
//! `page.rs`. Whatever it does, it fails on a console error, a request beyond our own files, a
//! violation of the content security policy, or a serious accessibility finding (`watch.rs`).

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::disallowed_methods, reason = "stories wait in real time")]

mod bench;
mod browser;
mod opening;
mod page;
mod shot;
mod site;
mod stories;
mod story;
mod tree;
mod verbs;
mod watch;
