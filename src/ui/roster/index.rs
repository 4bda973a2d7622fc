//! The index by which people are searched, kept ready.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::screens::conferencing::search::Index;
use crate::ui::handle::{App, Area};

/// How soon after a change the index is made, so that no key press has to wait for it.
const WARM_UP: Duration = Duration::from_millis(120);

/// The index of everybody, made anew in a quiet moment after people changed.
pub fn index(app: App) -> Memo<Arc<Index>> {
    // Comparing two indexes would cost more than working the list out again.
    let index = Memo::new_with_compare(
        move |_| Arc::new(app.look(&[Area::People], |s| Index::of(s.tenant()))),
        |_, _| true,
    );
    Effect::new(move || {
        app.look(&[Area::People], |_| ());
        set_timeout(move || index.try_with_untracked(|_| ()).unwrap_or_default(), WARM_UP);
    });
    index
}
