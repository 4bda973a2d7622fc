//! One page: its head, and its content in a box that scrolls.

use leptos::prelude::*;

use crate::ui::kit::PageHeader;

/// The id to which the skip link leads.
pub(super) const MAIN_ID: &str = "main";

/// How wide the content of a page may become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageWidth {
    /// All there is: lists and figures.
    #[default]
    Full,
    /// A line of text stays readable: forms and sentences.
    Form,
}

/// A page. A `VirtualTable` directly in it takes the height that is left.
#[component]
pub fn Page(
    /// The name of the page.
    #[prop(into)]
    title: TextProp,
    /// The figures or the sentence under the name.
    #[prop(optional, into)]
    subtitle: Option<TextProp>,
    /// What one may do on the page.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// How wide the content may become.
    #[prop(optional)]
    width: PageWidth,
    /// The content.
    children: Children,
) -> impl IntoView {
    let width = if width == PageWidth::Form { "form" } else { "full" };
    let subtitle = subtitle.unwrap_or_default();
    let actions = actions.unwrap_or_default();
    view! {
        <main class="page" id=MAIN_ID tabindex="-1">
            <div class="page__content" data-width=width>
                <PageHeader title subtitle actions />
                {children()}
            </div>
        </main>
    }
}
