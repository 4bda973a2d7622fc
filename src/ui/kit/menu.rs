//! A button that opens a list of things to do.
//!
//! The list stands in the top layer, so no scrolling box can cut it off.
//! The items are made each time it opens, so they always show the present state.

mod list;
mod place;

use leptos::ev::{KeyboardEvent, pointerdown, resize};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Node, UiEvent};

use super::button::{ButtonKind, face};
use super::icon::{Icon, IconName};
use super::id::unique_id;
use super::text::words;
use list::menu_list;
use place::Place;

/// One thing to do.
#[derive(Clone)]
pub struct MenuItem {
    label: TextProp,
    reason: Option<String>,
    checked: Option<bool>,
    danger: bool,
    on_select: Callback<()>,
}

impl MenuItem {
    /// An item that does `on_select`.
    pub fn new(label: impl Into<TextProp>, on_select: impl Fn() + Send + Sync + 'static) -> Self {
        let on_select = Callback::new(move |()| on_select());
        Self { label: label.into(), reason: None, checked: None, danger: false, on_select }
    }

    /// Says why the item may not be used now.
    pub fn reason(self, reason: Option<String>) -> Self {
        Self { reason, ..self }
    }

    /// Makes the item one of several choices, checked or not.
    pub fn checked(self, checked: bool) -> Self {
        Self { checked: Some(checked), ..self }
    }

    /// Marks the item as one that takes something away.
    pub fn danger(self) -> Self {
        Self { danger: true, ..self }
    }
}

/// A button that opens a menu below itself.
#[component]
pub fn MenuButton(
    /// The words on the button.
    #[prop(into)]
    label: TextProp,
    /// What the menu offers.
    #[prop(into)]
    items: Signal<Vec<MenuItem>>,
    /// How much the button asks to be pressed.
    #[prop(optional)]
    kind: ButtonKind,
    /// A drawing in front of the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Shows the drawing alone.
    #[prop(optional)]
    icon_only: bool,
) -> impl IntoView {
    let label = words(label);
    let button_id = unique_id("menu-button");
    let menu = Menu { id: StoredValue::new(unique_id("menu")), open: RwSignal::new(false) };
    let place = Memo::new({
        let button_id = button_id.clone();
        move |_| menu.open.get().then(|| Place::below(&button_id)).flatten()
    });
    let wrapper = NodeRef::<html::Span>::new();
    close_from_outside(wrapper, menu);
    let button_key = move |ev: KeyboardEvent| {
        if matches!(ev.key().as_str(), "ArrowDown" | "ArrowUp") {
            ev.prevent_default();
            menu.open.set(true);
        }
    };
    let list = {
        let button_id = button_id.clone();
        move || menu.open.get().then(|| menu_list(menu, button_id.clone(), items, place))
    };
    view! {
        <span class="control" node_ref=wrapper>
            <button
                class="button"
                type="button"
                id=button_id
                data-kind=kind.as_str()
                data-icon-only=icon_only
                aria-label=move || icon_only.then(|| label.get())
                title=move || icon_only.then(|| label.get())
                aria-haspopup="menu"
                aria-expanded=move || menu.open.get().to_string()
                aria-controls=move || menu.open.get().then(|| menu.id.get_value())
                on:click=move |_| menu.open.update(|open| *open = !*open)
                on:keydown=button_key
            >
                {face(label, icon, icon_only)}
                {(!icon_only).then(|| view! { <Icon name=IconName::ChevronDown /> })}
            </button>
            {list}
        </span>
    }
}

#[derive(Clone, Copy)]
struct Menu {
    id: StoredValue<String>,
    open: RwSignal<bool>,
}

/// Closes the menu when the pointer goes down elsewhere, or the window changes under it.
fn close_from_outside(wrapper: NodeRef<html::Span>, menu: Menu) {
    let outside = window_event_listener(pointerdown, move |ev| {
        let target = ev.target().and_then(|target| target.dyn_into::<Node>().ok());
        let inside =
            wrapper.get_untracked().is_some_and(|wrapper| wrapper.contains(target.as_ref()));
        if !inside && menu.open.get_untracked() {
            menu.open.set(false);
        }
    });
    let resized = window_event_listener(resize, move |_: UiEvent| menu.open.set(false));
    on_cleanup(move || {
        outside.remove();
        resized.remove();
    });
}
