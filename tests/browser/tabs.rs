//! Tabs by keyboard.

use leptos::prelude::*;
use passerelle::ui::kit::{Tab, TabPanel, Tabs};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::desk::{Desk, focused_words, press};

#[wasm_bindgen_test]
async fn arrows_show_the_next_tab_and_one_tab_alone_is_a_stop() {
    let current = RwSignal::new("general".to_owned());
    let tab = |key, label: &str| Tab { key, label: label.to_owned(), count: None };
    let tabs = Signal::stored(vec![tab("general", "General"), tab("hours", "Hours")]);
    let desk = Desk::with(move || {
        view! {
            <Tabs
                id="queue"
                label="Queue"
                tabs
                current
                on_select=move |key: &'static str| current.set(key.to_owned())
            />
            <TabPanel id="queue" current>{move || current.get()}</TabPanel>
        }
    })
    .await;
    desk.find("[role=tab][tabindex='0']").focus().expect("a tab takes the focus");
    for (key, expected) in
        [("ArrowRight", "Hours"), ("ArrowRight", "General"), ("ArrowLeft", "Hours")]
    {
        press(key).await;
        assert_eq!(focused_words(), expected, "after {key}");
        assert_eq!(desk.count("[role=tab][tabindex='0']"), 1);
    }
    press("Home").await;
    assert_eq!(current.get_untracked(), "general");
    let panel = desk.find("[role=tabpanel]");
    let name = panel.get_attribute("aria-labelledby").expect("a panel has a name");
    assert_eq!(desk.find(&format!("#{name}")).text_content().as_deref(), Some("General"));
}
