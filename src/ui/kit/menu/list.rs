//! The open list of a menu, and the keyboard in it.

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::place::{Place, px_or_auto};
use super::{Menu, MenuItem};
use crate::ui::kit::focus::{focus, focus_first, focus_id, focused};
use crate::ui::kit::icon::{Icon, IconName};
use crate::ui::kit::text::words;

/// The open list. It is made anew each time, so it shows the present state.
pub(super) fn menu_list(
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
    let at = focused().and_then(|now| items.iter().position(|item| item.is_same_node(Some(&now))));
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
