//! Words that may change while they are on the screen, in a form that closures can share.

use leptos::prelude::*;

/// A text prop that can be copied into as many closures as need it.
pub type Words = Signal<Oco<'static, str>>;

/// Turns a text prop into `Words`.
pub(super) fn words(text: TextProp) -> Words {
    Signal::derive(move || text.get())
}

/// Turns an optional text prop into optional `Words`.
pub(super) fn optional_words(text: Option<TextProp>) -> Option<Words> {
    text.map(words)
}
