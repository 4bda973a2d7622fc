//! The title of a page, what there is to say about it, and what one may do on it.

use std::cell::Cell;

use leptos::html;
use leptos::prelude::*;

use super::focus::focus;
use super::text::{Words, optional_words, words};

thread_local! {
    static SEEN_ONE: Cell<bool> = const { Cell::new(false) };
}

/// The head of a page. Its title takes the focus when one comes here from another page.
#[component]
pub fn PageHeader(
    /// The name of the page.
    #[prop(into)]
    title: TextProp,
    /// The figures or the sentence under the name.
    #[prop(optional, into)]
    subtitle: Option<TextProp>,
    /// What one may do on the page, at the end of the line.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
) -> impl IntoView {
    let (title, subtitle) = (words(title), optional_words(subtitle));
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move || {
        let Some(heading) = heading.get() else { return };
        // The first page of all leaves the focus at the top, where the skip link is next.
        if SEEN_ONE.replace(true) {
            focus(&heading);
        }
    });
    view! {
        <header class="page-header">
            <div class="page-header__titles">
                <h1 class="page-header__title" tabindex="-1" node_ref=heading>
                    {move || title.get()}
                </h1>
                {subtitle.map(subtitle_line)}
            </div>
            {actions.map(|slot| view! { <div class="page-header__actions">{slot.run()}</div> })}
        </header>
    }
}

fn subtitle_line(text: Words) -> impl IntoView {
    view! { <p class="page-header__subtitle">{move || text.get()}</p> }
}
