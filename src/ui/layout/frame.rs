//! The bars around every page: who, when and how at the top, where at the left.
//!
//! The frame owns no state but whether the navigation covers the page. What stands in its
//! slots, and which places there are, comes from whoever mounts it.

use leptos::prelude::*;

use super::brand::Brand;
use super::nav::{MENU_BUTTON_ID, NAV_ID, Nav, NavSection};
use super::page::MAIN_ID;
use crate::ui::kit::{Icon, IconName, focus_id};

/// The element that `index.html` shows until the app runs.
const SKELETON_ID: &str = "skeleton";

/// The outline of the app. Its children are a `Page` and, beside it, a `Pane` if need be.
#[component]
pub fn Frame(
    /// The name of the app.
    #[prop(into)]
    brand: Signal<String>,
    /// The first page.
    #[prop(into)]
    home_href: Signal<String>,
    /// The places to go.
    #[prop(into)]
    nav: Signal<Vec<NavSection>>,
    /// The accessible name of the navigation, and the name of the button that shows it.
    #[prop(into)]
    nav_label: Signal<String>,
    /// The words of the link that leads past the bars.
    #[prop(into)]
    skip_label: Signal<String>,
    /// The switcher of organizations.
    #[prop(into)]
    organization: ViewFn,
    /// The clock.
    #[prop(into)]
    clock: ViewFn,
    /// Language, theme and the like.
    #[prop(into)]
    tools: ViewFn,
    /// News about the app as a whole that stay above every page.
    #[prop(into)]
    banner: ViewFn,
    /// What stands below every page.
    #[prop(into)]
    drawer: ViewFn,
    /// The page.
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(|| {
        if let Some(skeleton) = document().get_element_by_id(SKELETON_ID) {
            skeleton.remove();
        }
    });
    let extra = {
        let (organization, tools) = (organization.clone(), tools.clone());
        ViewFn::from(move || view! { {organization.run()} {tools.run()} })
    };
    view! {
        <div class="frame">
            <a class="skip-link" href="#main" on:click=skip>{move || skip_label.get()}</a>
            <header class="top-bar">
                {menu_button(nav_label, open)}
                <Brand name=brand href=home_href />
                <div class="top-bar__organization">{organization.run()}</div>
                <div class="top-bar__clock">{clock.run()}</div>
                <div class="top-bar__tools">{tools.run()}</div>
            </header>
            <Nav label=nav_label sections=nav open extra />
            <div
                class="frame__shade"
                hidden=move || !open.get()
                on:click=move |_| open.set(false)
            ></div>
            <div class="frame__middle">
                <div class="frame__banner">{banner.run()}</div>
                <div class="frame__stage">{children()}</div>
                {drawer.run()}
            </div>
        </div>
    }
}

/// The button that shows the navigation where it has no room of its own.
fn menu_button(label: Signal<String>, open: RwSignal<bool>) -> impl IntoView {
    view! {
        <button
            class="button top-bar__menu"
            type="button"
            id=MENU_BUTTON_ID
            data-kind="subtle"
            data-icon-only=true
            aria-label=move || label.get()
            aria-expanded=move || open.get().to_string()
            aria-controls=NAV_ID
            on:click=move |_| open.update(|open| *open = !*open)
        >
            <Icon name=IconName::Menu />
        </button>
    }
}

/// Moves the focus to the page. The address must not change: its hash is the route.
fn skip(ev: leptos::ev::MouseEvent) {
    ev.prevent_default();
    focus_id(MAIN_ID);
}
