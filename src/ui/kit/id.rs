//! Element ids that never repeat within one page, for labels and descriptions to point at.

use std::cell::Cell;

thread_local! {
    static NEXT: Cell<u32> = const { Cell::new(1) };
}

/// Returns `prefix-n` with an `n` that was not handed out before.
pub fn unique_id(prefix: &str) -> String {
    NEXT.with(|next| {
        let n = next.get();
        next.set(n.wrapping_add(1));
        format!("{prefix}-{n}")
    })
}
