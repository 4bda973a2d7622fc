//! A button that opens a list of things to do.
//!
//! The list stands in the top layer, so no scrolling box can cut it off.
//! The items are made each time it opens, so they always show the present state.

use std::time::Duration;

use leptos::ev::{KeyboardEvent, pointerdown, resize};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{self, HtmlElement, Node};

use super::button::{ButtonKind, face};
use super::focus::{focus, focus_first, focus_id};
use super::icon::{Icon, IconName};
use super::id::unique_id;
use super::text::words;

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

/// Where the list stands in the window, in pixels.
#[derive(Clone, PartialEq)]
struct Place {
    left: Option<f64>,
    right: Option<f64>,
    top: Option<f64>,
    bottom: Option<f64>,
}

impl Place {
    /// Below the button, or above it when it stands low; towards the middle of the window.
    fn below(button_id: &str) -> Option<Self> {
        const GAP_PX: f64 = 4.0;
        let rect = document().get_element_by_id(button_id)?.get_bounding_client_rect();
        let width = window().inner_width().ok()?.as_f64()?;
        let height = window().inner_height().ok()?.as_f64()?;
        let to_the_right = rect.left() < width / 2.0;
        let downwards = rect.bottom() < height * 0.65;
        Some(Self {
            left: to_the_right.then(|| rect.left()),
            right: (!to_the_right).then(|| width - rect.right()),
            top: downwards.then(|| rect.bottom() + GAP_PX),
            bottom: (!downwards).then(|| height - rect.top() + GAP_PX),
        })
    }
}

fn px_or_auto(value: Option<f64>) -> String {
    value.map_or_else(|| "auto".to_owned(), |px| format!("{px}px"))
}

fn menu_list(
    menu: Menu,
    button_id: String,
    items: Signal<Vec<MenuItem>>,
    place: Memo<Option<Place>>,
) -> impl IntoView {
    let list = NodeRef::<html::Div>::new();
    list.on_load(move |element| {
        // The list can only be shown once it is part of the page.
        set_timeout(
            move || {
                element.show_popover().ok();
                focus_first(&element, &["[role^=menuitem]"]);
            },
            Duration::ZERO,
        );
    });
    let edge = move |of: fn(&Place) -> Option<f64>| {
        move || px_or_auto(place.with(|place| place.as_ref().and_then(of)))
    };
    let on_key = {
        let button_id = button_id.clone();
        move |ev: KeyboardEvent| menu_key(&ev, menu, &button_id)
    };
    let rows = items
        .get_untracked()
        .into_iter()
        .map(|item| menu_row(item, menu, button_id.clone()))
        .collect::<Vec<_>>();
    view! {
        <div
            class="menu"
            role="menu"
            popover="manual"
            id=menu.id.get_value()
            aria-labelledby=button_id
            node_ref=list
            style:left=edge(|place| place.left)
            style:right=edge(|place| place.right)
            style:top=edge(|place| place.top)
            style:bottom=edge(|place| place.bottom)
            on:keydown=on_key
        >
            {rows}
        </div>
    }
}

fn menu_row(item: MenuItem, menu: Menu, button_id: String) -> impl IntoView {
    let MenuItem { label, reason, checked, danger, on_select } = item;
    let label = words(label);
    let blocked = reason.is_some();
    let select = move |_| {
        if !blocked {
            // The focus goes home first, so that a dialog opened here returns it to the button.
            focus_id(&button_id);
            on_select.run(());
            menu.open.set(false);
        }
    };
    view! {
        <button
            class="menu__item"
            type="button"
            tabindex="-1"
            role=if checked.is_some() { "menuitemradio" } else { "menuitem" }
            aria-checked=checked.map(|checked| checked.to_string())
            aria-disabled=blocked.then_some("true")
            data-danger=danger
            on:click=select
        >
            <span class="menu__mark">
                {(checked == Some(true)).then(|| view! { <Icon name=IconName::Check /> })}
            </span>
            <span class="menu__text">
                {move || label.get()}
                {reason.map(|reason| view! { <span class="menu__reason">{reason}</span> })}
            </span>
        </button>
    }
}

fn menu_key(ev: &KeyboardEvent, menu: Menu, button_id: &str) {
    let items = items_of(menu);
    let at = super::focus::focused()
        .and_then(|now| items.iter().position(|item| item.is_same_node(Some(&now))));
    let last = items.len().saturating_sub(1);
    let key = ev.key();
    let next = match key.as_str() {
        "ArrowDown" => at.map_or(0, |at| if at == last { 0 } else { at + 1 }),
        "ArrowUp" => at.map_or(last, |at| if at == 0 { last } else { at - 1 }),
        "Home" => 0,
        "End" => last,
        "Escape" | "Tab" => {
            menu.open.set(false);
            focus_id(button_id);
            if key == "Escape" {
                ev.prevent_default();
                // What the menu stands in, a pane or a dialog, must not close with it.
                ev.stop_propagation();
            }
            return;
        }
        letter => match starting_with(&items, at, letter) {
            Some(found) => found,
            None => return,
        },
    };
    ev.prevent_default();
    if let Some(item) = items.get(next) {
        focus(item);
    }
}

/// Finds the next item whose words start with the typed letter.
fn starting_with(items: &[HtmlElement], at: Option<usize>, letter: &str) -> Option<usize> {
    if letter.chars().count() != 1 || letter == " " {
        return None;
    }
    let from = at.map_or(0, |at| at + 1);
    (0..items.len()).map(|step| (from + step) % items.len()).find(|&index| {
        let text = items[index].text_content().unwrap_or_default();
        text.trim_start().to_lowercase().starts_with(&letter.to_lowercase())
    })
}

fn items_of(menu: Menu) -> Vec<HtmlElement> {
    let mut items = Vec::new();
    let list = document().get_element_by_id(&menu.id.get_value());
    let mut next = list.and_then(|list| list.first_element_child());
    while let Some(element) = next {
        next = element.next_element_sibling();
        items.extend(element.dyn_into::<HtmlElement>().ok());
    }
    items
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
    let resized = window_event_listener(resize, move |_: web_sys::UiEvent| menu.open.set(false));
    on_cleanup(move || {
        outside.remove();
        resized.remove();
    });
}
