//! The line above a list: what to do with it on one side, what narrows it down on the other.

use leptos::prelude::*;

use super::text::words;

/// A bar of buttons, and of filters at its end.
#[component]
pub fn CommandBar(
    /// The name of the bar, for screen readers.
    #[prop(into)]
    label: TextProp,
    /// The search box and the filters.
    #[prop(optional, into)]
    filters: Option<ViewFn>,
    /// The buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let label = words(label);
    view! {
        <div class="command-bar" role="group" aria-label=move || label.get()>
            <div class="command-bar__actions">{children.map(|children| children())}</div>
            {filters.map(|slot| view! { <div class="command-bar__filters">{slot.run()}</div> })}
        </div>
    }
}
