//! The long table by keyboard, with half a million rows.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use passerelle::ui::kit::{Column, RowSelection, RowView, VirtualTable};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::desk::{Desk, press, settled};

const ROWS: u32 = 500_000;
const ROW_NODES_MAX: u32 = 60;

#[derive(Clone, Copy)]
struct Seen {
    chosen: RwSignal<BTreeSet<u32>>,
    opened: RwSignal<Vec<usize>>,
}

async fn desk() -> (Desk, Seen) {
    let chosen = RwSignal::new(BTreeSet::new());
    let opened = RwSignal::new(Vec::new());
    let ids: Arc<[u32]> = (0..ROWS).collect();
    let ids = Signal::stored(ids);
    let desk = Desk::with(move || {
        let row = |at: usize| RowView {
            select_label: format!("Select {at}"),
            cells: vec![view! { <span>{format!("Person {at}")}</span> }.into_any()],
        };
        let selection = RowSelection::of_ids("Select all", ids, chosen);
        view! {
            <VirtualTable
                label="People"
                columns=vec![Column::new("name", "Name")]
                count=Signal::stored(ROWS as usize)
                row=row
                selection
                on_open=move |at: usize| opened.update(|opened| opened.push(at))
            />
        }
    })
    .await;
    // Without the style sheet the grid would be as high as its rows.
    let grid = desk.find("[role=grid]");
    grid.style().set_property("height", "600px").expect("a height");
    grid.style().set_property("overflow", "auto").expect("an overflow");
    settled().await;
    grid.focus().expect("the grid takes the focus");
    (desk, Seen { chosen, opened })
}

/// The number of the row that the grid calls its active one, from 0.
fn active_row(desk: &Desk) -> Option<u32> {
    let id = desk.find("[role=grid]").get_attribute("aria-activedescendant")?;
    let row = desk.find(&format!("[id='{id}']")).get_attribute("aria-rowindex")?;
    row.parse::<u32>().ok().map(|index| index - 2)
}

#[wasm_bindgen_test]
async fn every_row_is_reached_by_keyboard_and_few_are_on_the_page() {
    let (desk, seen) = desk().await;
    press("ArrowDown").await;
    assert_eq!(active_row(&desk), Some(0));
    press("ArrowDown").await;
    assert_eq!(active_row(&desk), Some(1));
    press("End").await;
    assert_eq!(active_row(&desk), Some(ROWS - 1));
    press("ArrowUp").await;
    assert_eq!(active_row(&desk), Some(ROWS - 2));
    let nodes = desk.count(".grid__row");
    assert!((1..=ROW_NODES_MAX).contains(&nodes), "{nodes} row nodes");
    press("Enter").await;
    assert_eq!(seen.opened.get_untracked(), [ROWS as usize - 2]);
    press("Home").await;
    assert_eq!(active_row(&desk), Some(0));
}

#[wasm_bindgen_test]
async fn space_ticks_shift_extends_and_control_a_takes_all() {
    let (desk, seen) = desk().await;
    press("ArrowDown").await;
    press(" ").await;
    assert_eq!(seen.chosen.get_untracked(), BTreeSet::from([0]));
    press("Shift+ArrowDown").await;
    press("Shift+ArrowDown").await;
    assert_eq!(seen.chosen.get_untracked(), BTreeSet::from([0, 1, 2]));
    press(" ").await;
    assert_eq!(seen.chosen.get_untracked(), BTreeSet::from([0, 1]));
    press("Control+a").await;
    assert_eq!(seen.chosen.read_untracked().len(), ROWS as usize);
    drop(desk);
}
