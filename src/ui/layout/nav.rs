//! The list of places to go, at the left; over the page where there is no room beside it.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, MouseEvent};

use crate::ui::kit::{focus_first, focus_id, reveal};

/// A group of places under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavSection {
    /// The heading; none for the places that stand alone.
    pub title: Option<String>,
    /// The places.
    pub items: Vec<NavItem>,
}

/// A place to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    /// Its name.
    pub label: String,
    /// Where it is.
    pub href: String,
    /// How many things are there, already in the words of the language.
    pub count: Option<String>,
    /// One is there now.
    pub current: bool,
}

/// The id by which the menu button finds the list.
pub(super) const NAV_ID: &str = "navigation";
/// The button that opens the list, to which the focus returns.
pub(super) const MENU_BUTTON_ID: &str = "navigation-button";
const CURRENT: &str = ".nav__link[aria-current]";

/// The list of places.
#[component]
pub(super) fn Nav(
    /// The accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// The places.
    #[prop(into)]
    sections: Signal<Vec<NavSection>>,
    /// Whether it covers the page, where it can.
    open: RwSignal<bool>,
    /// What else stands in it where the top bar has no room.
    extra: ViewFn,
) -> impl IntoView {
    let close_on_link = move |ev: MouseEvent| {
        let target = ev.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| target.closest("a").ok().flatten().is_some()) {
            open.set(false);
        }
    };
    let close_on_escape = move |ev: KeyboardEvent| {
        if ev.key() == "Escape" && open.get_untracked() {
            ev.prevent_default();
            open.set(false);
            focus_id(MENU_BUTTON_ID);
        }
    };
    let nav = NodeRef::<html::Nav>::new();
    Effect::new(move || {
        if open.get()
            && let Some(nav) = nav.get_untracked()
        {
            // The list is hidden until the browser has seen the change.
            let first = move || {
                focus_first(&nav, &[CURRENT, ".nav__link"]);
            };
            request_animation_frame(first);
        }
    });
    // On a low screen the list is longer than its room.
    let here = Memo::new(move |_| {
        let sections = sections.get();
        sections.into_iter().flat_map(|s| s.items).find(|item| item.current).map(|item| item.href)
    });
    Effect::new(move || {
        here.track();
        request_animation_frame(move || {
            let current = nav.get_untracked().map(|nav| nav.query_selector(CURRENT));
            if let Some(Ok(Some(current))) = current {
                reveal(&current);
            }
        });
    });
    view! {
        <nav
            class="nav"
            id=NAV_ID
            node_ref=nav
            aria-label=move || label.get()
            data-open=move || open.get()
            on:click=close_on_link
            on:keydown=close_on_escape
        >
            <div class="nav__extra">{extra.run()}</div>
            {move || sections.get().into_iter().map(section).collect_view()}
        </nav>
    }
}

fn section(section: NavSection) -> impl IntoView {
    let items = section.items.into_iter().map(item).collect_view();
    view! {
        <div class="nav__section">
            {section.title.map(|title| view! { <h2 class="nav__title">{title}</h2> })}
            <ul class="nav__list">{items}</ul>
        </div>
    }
}

fn item(item: NavItem) -> impl IntoView {
    view! {
        <li>
            <a class="nav__link" href=item.href aria-current=item.current.then_some("page")>
                <span class="nav__label">{item.label}</span>
                {item.count.map(|count| view! { <span class="count">{count}</span> })}
            </a>
        </li>
    }
}
