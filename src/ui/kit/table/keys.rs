//! The keyboard in a long table: the focus stays on the grid, and one row is the active one.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::state::Grid;

/// Acts on a key pressed while the grid itself has the focus.
pub(super) fn press_key(grid: Grid, ev: &KeyboardEvent) {
    // The headings and the boxes inside the grid have keys of their own.
    if ev.target() != ev.current_target() {
        return;
    }
    let used = match ev.key().as_str() {
        "Enter" => open_active(grid),
        " " => tick_active(grid, ev.shift_key()),
        "a" | "A" if ev.ctrl_key() || ev.meta_key() => tick_all(grid),
        key => match target_row(grid, key) {
            Some(row) => go(grid, row, ev.shift_key()),
            None => false,
        },
    };
    if used {
        ev.prevent_default();
    }
}

/// The row that a key leads to.
fn target_row(grid: Grid, key: &str) -> Option<usize> {
    let geometry = grid.geometry.get_untracked();
    let last = geometry.count.checked_sub(1)?;
    let Some(at) = grid.active.get_untracked() else {
        return matches!(key, "ArrowDown" | "ArrowUp" | "Home" | "End")
            .then_some(if key == "End" { last } else { grid.first_in_sight() });
    };
    let row = match key {
        "ArrowDown" => at + 1,
        "ArrowUp" => at.saturating_sub(1),
        "PageDown" => at + geometry.rows_per_page(),
        "PageUp" => at.saturating_sub(geometry.rows_per_page()),
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    Some(row.min(last))
}

fn go(grid: Grid, row: usize, extend: bool) -> bool {
    if extend && let Some(selection) = grid.selection {
        let anchor = grid.anchor.get_value().or(grid.active.get_untracked()).unwrap_or(row);
        grid.anchor.set_value(Some(anchor));
        selection.on_range.run((anchor, row));
    } else {
        grid.anchor.set_value(None);
    }
    grid.active.set(Some(row));
    grid.reveal(row);
    true
}

fn open_active(grid: Grid) -> bool {
    if let (Some(row), Some(on_open)) = (grid.active.get_untracked(), grid.on_open) {
        on_open.run(row);
        return true;
    }
    false
}

fn tick_active(grid: Grid, up_to_here: bool) -> bool {
    let (Some(row), Some(selection)) = (grid.active.get_untracked(), grid.selection) else {
        return false;
    };
    match grid.anchor.get_value() {
        Some(anchor) if up_to_here => selection.on_range.run((anchor, row)),
        _ => {
            grid.anchor.set_value(Some(row));
            selection.on_toggle.run(row);
        }
    }
    true
}

fn tick_all(grid: Grid) -> bool {
    if let Some(selection) = grid.selection {
        selection.on_all.run(true);
    }
    grid.selection.is_some()
}
