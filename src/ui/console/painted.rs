//! Commands in color, as the shell's own editor shows them.

use std::ops::Range;

use leptos::prelude::*;

use crate::powershell::paint::{Paint, paint};

/// A text longer than this is shown in one color: it would be parsed with each letter.
const PAINTED_BYTES_MAX: usize = 20_000;

fn name(paint: Paint) -> &'static str {
    match paint {
        Paint::Plain => "plain",
        Paint::Command => "command",
        Paint::Parameter => "parameter",
        Paint::Text => "string",
        Paint::Variable => "variable",
        Paint::Number => "number",
        Paint::Type => "type",
        Paint::Keyword => "keyword",
        Paint::Comment => "comment",
    }
}

fn pieces(text: &str) -> Vec<(Paint, Range<usize>)> {
    match text.len() {
        0..PAINTED_BYTES_MAX => paint(text),
        length => vec![(Paint::Plain, 0..length)],
    }
}

/// Each line of a text, in color.
pub fn lines(text: &str) -> Vec<AnyView> {
    let pieces = pieces(text);
    let mut start = 0;
    let mut shown = Vec::new();
    for line in text.split('\n') {
        let range = start..start + line.len();
        shown.push(within(text, &pieces, range));
        start += line.len() + 1;
    }
    shown
}

/// A stretch of a text that is colored as a whole.
pub fn stretch(text: &str, range: Range<usize>) -> AnyView {
    within(text, &pieces(text), range)
}

fn within(text: &str, pieces: &[(Paint, Range<usize>)], wanted: Range<usize>) -> AnyView {
    pieces
        .iter()
        .filter_map(|(paint, range)| {
            let cut = range.start.max(wanted.start)..range.end.min(wanted.end);
            let piece = text.get(cut).filter(|piece| !piece.is_empty())?;
            Some(view! { <span data-paint=name(*paint)>{piece.to_string()}</span> })
        })
        .collect_view()
        .into_any()
}
