//! Who is ticked in a list of people, kept in the address as long as it is short enough.

use leptos::prelude::*;

use crate::screens::conferencing::selection::Selection;
use crate::ui::handle::App;

/// The longest selection that stands in the address; a longer one is kept while the page is open.
const LENGTH_MAX: usize = 1_500;

/// Who is ticked, as the key of the address says at first and hears of each change.
pub(super) fn ticked(app: App, key: &'static str) -> RwSignal<Selection> {
    let read = move |text: &str| app.peek(|s| Selection::parse(text, s.tenant().people.len()));
    let written = StoredValue::new(untrack(|| app.query(key)));
    let selection = RwSignal::new(read(&written.get_value()));
    Effect::new(move || {
        let text = selection.read().text(LENGTH_MAX).unwrap_or_default();
        if untrack(|| app.query(key)) != text {
            written.set_value(text.clone());
            app.set_query(key, text);
        }
    });
    Effect::new(move || {
        let text = app.query(key);
        if written.get_value() != text {
            written.set_value(text.clone());
            selection.set(read(&text));
        }
    });
    selection
}
