//! A text before and after a change, side by side.
//!
//! What went and what came is marked by a word and by `del` and `ins`, not by color alone.

use leptos::prelude::*;

use super::text::{Words, words};

/// One line of the text, before and after; equal when nothing changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffLine {
    /// The line as it was; `None` when it is new.
    pub before: Option<String>,
    /// The line as it will be; `None` when it goes.
    pub after: Option<String>,
}

/// The two texts.
#[component]
pub fn Diff(
    /// What the first text is.
    #[prop(into)]
    before_title: TextProp,
    /// What the second text is.
    #[prop(into)]
    after_title: TextProp,
    /// The word for a line that goes.
    #[prop(into)]
    removed_word: TextProp,
    /// The word for a line that comes.
    #[prop(into)]
    added_word: TextProp,
    /// The lines.
    #[prop(into)]
    lines: Signal<Vec<DiffLine>>,
) -> impl IntoView {
    let (removed, added) = (words(removed_word), words(added_word));
    let before = move || {
        let lines = lines.get().into_iter();
        lines
            .map(|line| side(line.before.clone(), line.before != line.after, false, removed))
            .collect_view()
    };
    let after = move || {
        let lines = lines.get().into_iter();
        lines
            .map(|line| side(line.after.clone(), line.before != line.after, true, added))
            .collect_view()
    };
    let (before_title, after_title) = (words(before_title), words(after_title));
    view! {
        <div class="diff">
            <section class="diff__side">
                <h3 class="diff__title">{move || before_title.get()}</h3>
                {before}
            </section>
            <section class="diff__side">
                <h3 class="diff__title">{move || after_title.get()}</h3>
                {after}
            </section>
        </div>
    }
}

fn side(text: Option<String>, changed: bool, is_new: bool, word: Words) -> AnyView {
    let Some(text) = text else {
        return view! { <p class="diff__line" data-gone=true aria-hidden="true"></p> }.into_any();
    };
    if !changed {
        return view! { <p class="diff__line">{text}</p> }.into_any();
    }
    let mark = view! { <span class="diff__word">{move || word.get()}</span> };
    if is_new {
        view! { <p class="diff__line" data-change="added"><ins>{text}</ins>{mark}</p> }.into_any()
    } else {
        view! { <p class="diff__line" data-change="removed"><del>{text}</del>{mark}</p> }.into_any()
    }
}
