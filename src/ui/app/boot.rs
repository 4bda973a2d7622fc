//! Starting: the workspace that was open last, or the sample; then the clock and the lock.

use leptos::prelude::*;

use crate::browser::clock;
use crate::browser::local::Local;
use crate::journal::{Name, head, preferences};
use crate::session::base::Base;
use crate::session::vault::{self, Kept, Why};
use crate::ui::handle::App;

/// Opens the workspace that was open last, else the sample. What cannot be opened stays as it is,
/// and a sample in memory takes its place on the screen.
pub fn open_last() -> Kept {
    let now_ms = clock::now_ms();
    // Another tab may have deleted what was open here, and what lived in memory is gone.
    let exists = |name: &Name| !matches!(head::state(&Local, name), Ok(None));
    let last = preferences::current(&Local).ok().flatten().filter(exists);
    // The name is a constant that can be part of a key.
    let Some(workspace) = last.or_else(|| Name::parse(vault::SAMPLE)) else {
        unreachable!("the sample has a name")
    };
    let opened = match head::state(&Local, &workspace) {
        Ok(Some(_)) => vault::open(&Local, &workspace, now_ms),
        Ok(None) => {
            vault::create(&Local, &workspace, "Contoso", &Base::sample(), now_ms, usize::MAX)
                .and_then(|()| vault::open(&Local, &workspace, now_ms))
        }
        Err(error) => Err(Why::from(error)),
    };
    opened
        .unwrap_or_else(|why| vault::in_memory(&workspace, "Contoso", Base::sample(), why, now_ms))
}

/// Asks for the pen, starts the clock, and listens to other tabs.
pub fn start(app: App) {
    app.ask_for_pen(false);
    app.start_clock();
    let listening = window_event_listener(leptos::ev::storage, move |_| app.follow());
    // The listener lives as long as the page.
    std::mem::forget(listening);
}
