//! The mark of the app: a small bridge, and the name beside it.

use leptos::prelude::*;

/// Two towers, the cable between them, and the deck.
const MARK: &str = "M0 9.5h20M4 1v10.5M16 1v10.5M0 7.5C2 6 3.5 3.5 4 1c1.5 4 3.5 5.5 6 5.5\
    S14.5 5 16 1\
    c.5 2.5 2 5 4 6.5M7 6v3.5M10 6.5v3M13 6v3.5";

/// The mark and the name, as a link to the first page.
#[component]
pub fn Brand(
    /// The name.
    #[prop(into)]
    name: Signal<String>,
    /// The first page.
    #[prop(into)]
    href: Signal<String>,
) -> impl IntoView {
    view! {
        <a class="brand" href=move || href.get()>
            <svg class="brand__mark" viewBox="0 0 20 12" aria-hidden="true">
                <path d=MARK></path>
            </svg>
            <span class="brand__name">{move || name.get()}</span>
        </a>
    }
}
