//! Starting: the workspace that was open last, or the sample; then the clock and the lock.

use leptos::prelude::*;

use crate::browser::clock;
use crate::browser::local::Local;
use crate::journal::{Name, head, preferences};
use crate::session::base::Base;
use crate::session::vault::{self, Kept, Why};
use crate::ui::handle::App;

/// The seed of the sample.
const SAMPLE_SEED: u64 = 1;

/// The name of the sample's workspace in the store.
fn sample_name() -> Option<Name> {
    Name::parse("sample")
}

/// What the sample begins with.
pub fn sample_base() -> Base {
    Base::Sample { seed: SAMPLE_SEED }
}

/// Opens the workspace that was open last, else the sample. What cannot be opened stays as it is,
/// and a sample in memory takes its place on the screen.
pub fn open_last() -> Kept {
    let now_ms = clock::now_ms();
    let last = preferences::current(&Local).ok().flatten().or_else(sample_name);
    // The name is a constant that can be part of a key.
    let Some(workspace) = last else { unreachable!("the sample has a name") };
    let opened = match head::state(&Local, &workspace) {
        Ok(Some(_)) => vault::open(&Local, &workspace, now_ms),
        Ok(None) => {
            vault::create(&Local, &workspace, "Contoso", &sample_base(), now_ms, usize::MAX)
                .and_then(|()| vault::open(&Local, &workspace, now_ms))
        }
        Err(error) => Err(Why::from(error)),
    };
    opened.unwrap_or_else(|why| vault::in_memory(&workspace, "Contoso", sample_base(), why, now_ms))
}

/// Asks for the pen, starts the clock, and listens to other tabs.
pub fn start(app: App) {
    app.ask_for_pen(false);
    app.start_clock();
    let listening = window_event_listener(leptos::ev::storage, move |_| app.follow());
    // The listener lives as long as the page.
    std::mem::forget(listening);
}
