//! Passerelle: a simulated telephony organization that lives wholly in the browser.
//!
//! One spine carries everything. Whoever wants a change (a button, a file, a plan) sends a
//! [`domain::command::Command`] to the [`session::Session`], the only writer. The domain decides:
//! either events, which the session applies, records and stores, or a
//! [`domain::refusal::Refusal`], which says why not, as data. The virtual clock makes the
//! simulation add events of its own: holds run out, the migration service works, rivals take
//! numbers. Pages read plain data through `screens` and never change anything themselves.
//!
//! # The code in reading order
//!
//! | module | what it is | it may use |
//! |---|---|---|
//! | [`domain`] | tenant, commands, events, refusals, the rules of each area | nothing of ours |
//! | [`sim`] | what happens by itself when time passes | domain |
//! | [`journal`] | bytes in a store: entries, chunks, snapshots, backups | nothing of ours |
//! | [`session`] | tenant, history and clock; keeping them in a store | journal, sim, domain |
//! | [`csv`], [`plan`] | reading what people bring | csv, domain |
//! | [`texts`], [`wording`] | labels and sentences, English and French | data below the pages |
//! | [`powershell`] | the console: language and cmdlets | csv, session, wording, texts, domain |
//! | [`route`] | where one is, as one type | nothing of ours |
//! | [`screens`] | what each page shows, as plain data | everything above |
//! | `browser` | the browser wrapped; wasm only | the store's trait |
//! | `ui` | the handle, the kit, the frame, the pages; wasm only | everything above |
//!
//! # What always holds, and the test that holds it
//!
//! - Leptos and web-sys stay in `ui` and `browser`, and no layer uses one above it:
//!   `tests/native/tidy.rs`; the compiler too, natively those crates are not there.
//! - `decide` changes nothing, a refused command changes nothing, `can_…` agrees with `decide`:
//!   `tests/native/agreement.rs` and `tests/native/simulation.rs`.
//! - Any way of cutting an interval into steps ends in the same state; replaying the entries gives
//!   the same state and the same lines; rewinding gives the state of then: `tests/native/laws.rs`.
//! - A number has at most one holder, counts add up, holds keep their limits, migration states add
//!   up to all: `tests/native/simulation.rs`.
//! - What the store holds is verified before it is believed, what cannot be verified is reported
//!   and left alone, and an entry is written entirely or not at all: `tests/native/journal.rs`.
//! - Any text is read as a script without a panic, its spans nest, and what is written from a tree
//!   is read as that tree: `tests/native/powershell/laws.rs`; real lines that are spoiled, by the
//!   million: `tests/native/powershell/mutated.rs`.
//! - Every label exists in both languages: it does not compile otherwise; sentences come from
//!   exhaustive matches.
//! - Every rule of the domain has a test with its id: `tests/native/rules.rs`.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod csv;
pub mod domain;
pub mod journal;
pub mod plan;
pub mod powershell;
pub mod route;
pub mod screens;
pub mod session;
pub mod sim;
pub mod texts;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod wording;

// The scroll arithmetic has no browser in it, so its tests run natively.
#[cfg(all(test, not(target_arch = "wasm32")))]
#[path = "ui/kit/table/geometry.rs"]
mod geometry;
