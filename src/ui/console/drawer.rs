//! The console at the bottom of any page: as high as somebody left it, and closed with Escape.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;

use super::desks::{Consoles, DRAWER_ID, use_consoles};
use super::terminal::{Place, Terminal};
use crate::route::Page;
use crate::ui::handle::use_app;
use crate::ui::kit::{Button, ButtonKind, IconName, focus_within, focused, give_back};

/// The least height, in CSS pixels.
const LEAST_PX: u32 = 160;
/// How much of the window the drawer leaves.
const LEFT_PX: u32 = 160;
/// How much higher a press of a key makes it.
const STEP_PX: u32 = 24;

/// The most height that the window allows.
fn most_px() -> u32 {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0);
    (height as u32).saturating_sub(LEFT_PX).max(LEAST_PX)
}

/// The drawer, while it is open.
#[component]
pub fn ConsoleDrawer() -> impl IntoView {
    let consoles = use_consoles();
    let is_open = Memo::new(move |_| consoles.is_drawer_open());
    view! {
        <Show when=move || is_open.get()>
            <Open />
        </Show>
    }
}

#[component]
fn Open() -> impl IntoView {
    let app = use_app();
    let opener = StoredValue::new_local(focused());
    on_cleanup(move || {
        let opener: Option<HtmlElement> = opener.try_get_value().flatten();
        // Whoever went on to another page has the focus there. The field may still be on the page.
        if focused().is_none() || focus_within(DRAWER_ID) {
            give_back(opener.as_ref());
        }
    });
    let height = move || app.preferences().console.drawer_px.clamp(LEAST_PX, most_px());
    view! {
        <div class="drawer" id=DRAWER_ID style:block-size=move || format!("{}px", height())>
            <Grip />
            <Terminal place=Place::Drawer />
        </div>
    }
}

/// The upper edge, by which the height is changed: with the pointer, or with the arrow keys.
#[component]
fn Grip() -> impl IntoView {
    let app = use_app();
    let grip = NodeRef::<html::Div>::new();
    let set = move |px: u32| {
        app.prefer(|preferences| preferences.console.drawer_px = px.clamp(LEAST_PX, most_px()));
    };
    let now = move || app.preferences().console.drawer_px.clamp(LEAST_PX, most_px());
    let on_key = move |ev: KeyboardEvent| {
        let px = untrack(now);
        match ev.key().as_str() {
            "ArrowUp" => set(px + STEP_PX),
            "ArrowDown" => set(px.saturating_sub(STEP_PX)),
            "PageUp" => set(px + 4 * STEP_PX),
            "PageDown" => set(px.saturating_sub(4 * STEP_PX)),
            "Home" => set(LEAST_PX),
            "End" => set(most_px()),
            _ => return,
        }
        ev.prevent_default();
    };
    // Where the pointer took the edge, and how high the drawer was.
    let held = StoredValue::new(None::<(f64, u32)>);
    let take = move |ev: PointerEvent| {
        if let Some(grip) = grip.get_untracked() {
            // Without it the edge is lost when the pointer is faster; it can be taken again.
            drop(grip.set_pointer_capture(ev.pointer_id()));
            held.set_value(Some((f64::from(ev.client_y()), untrack(now))));
        }
    };
    let drag = move |ev: PointerEvent| {
        if let Some((from, height)) = held.get_value() {
            set((f64::from(height) + from - f64::from(ev.client_y())).max(0.0) as u32);
        }
    };
    view! {
        <div
            class="drawer__grip"
            role="separator"
            tabindex="0"
            aria-orientation="horizontal"
            aria-label=move || app.texts().console.resize
            aria-valuemin=LEAST_PX.to_string()
            aria-valuemax=move || most_px().to_string()
            aria-valuenow=move || now().to_string()
            node_ref=grip
            on:keydown=on_key
            on:pointerdown=take
            on:pointermove=drag
            on:pointerup=move |_| held.set_value(None)
            on:pointercancel=move |_| held.set_value(None)
        ></div>
    }
}

/// The button of the top bar that opens the drawer and closes it.
#[component]
pub fn ConsoleButton() -> impl IntoView {
    let app = use_app();
    let consoles: Consoles = use_consoles();
    let is_open = Signal::derive(move || consoles.is_drawer_open());
    let press = move |()| match untrack(|| is_open.get()) {
        true => consoles.close(),
        false => consoles.open(),
    };
    view! {
        <Show when=move || app.page() != Page::Console>
            <Button
                label=move || app.texts().console.open_drawer
                kind=ButtonKind::Subtle
                icon=IconName::Terminal
                icon_only=true
                pressed=is_open
                on_click=press
            />
        </Show>
    }
}
