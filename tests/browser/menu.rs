//! A menu by keyboard.

use leptos::prelude::*;
use passerelle::ui::kit::{MenuButton, MenuItem};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::desk::{Desk, focused_words, press};

/// A menu of three, the second of which may not be used; what was chosen gathers in the list.
async fn desk(chosen: RwSignal<Vec<&'static str>>) -> Desk {
    let item = move |name: &'static str| {
        MenuItem::new(name, move || chosen.update(|chosen| chosen.push(name)))
    };
    let items = move || {
        let blocked = item("Rename").reason(Some("It has no name.".to_owned()));
        vec![item("Assign"), blocked, item("Unassign")]
    };
    let items = Signal::derive(items);
    Desk::with(move || view! { <MenuButton label="More" items /> }).await
}

#[wasm_bindgen_test]
async fn arrows_home_end_and_letters_go_through_a_menu_and_round_its_ends() {
    let desk = desk(RwSignal::new(Vec::new())).await;
    desk.find("button").focus().expect("a button takes the focus");
    press("ArrowDown").await;
    assert_eq!(desk.find("button").get_attribute("aria-expanded").as_deref(), Some("true"));
    let first_letters = || focused_words().chars().take(3).collect::<String>();
    assert_eq!(first_letters(), "Ass");
    press("ArrowUp").await;
    assert_eq!(first_letters(), "Una");
    press("ArrowDown").await;
    assert_eq!(first_letters(), "Ass");
    press("End").await;
    assert_eq!(first_letters(), "Una");
    press("Home").await;
    assert_eq!(first_letters(), "Ass");
    press("r").await;
    assert_eq!(first_letters(), "Ren");
}

#[wasm_bindgen_test]
async fn escape_closes_a_menu_and_gives_the_focus_back() {
    let desk = desk(RwSignal::new(Vec::new())).await;
    desk.find("button").focus().expect("a button takes the focus");
    press("ArrowDown").await;
    press("Escape").await;
    assert!(desk.maybe("[role=menu]").is_none());
    assert_eq!(focused_words(), "More");
}

#[wasm_bindgen_test]
async fn a_blocked_item_does_nothing_and_a_free_one_acts_and_closes() {
    let chosen = RwSignal::new(Vec::new());
    let desk = desk(chosen).await;
    desk.click("button").await;
    desk.click("[role=menuitem]:nth-child(2)").await;
    assert!(chosen.get_untracked().is_empty());
    assert!(desk.maybe("[role=menu]").is_some(), "the reason can still be read");
    desk.click("[role=menuitem]:nth-child(3)").await;
    assert_eq!(chosen.get_untracked(), ["Unassign"]);
    assert!(desk.maybe("[role=menu]").is_none());
}
