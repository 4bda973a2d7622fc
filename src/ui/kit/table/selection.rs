//! Which rows are ticked, as the table sees it: by position, while the page counts in ids.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::kit::text::{Words, words};

/// The state of the box in the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// No row is ticked.
    None,
    /// Some are.
    Some,
    /// All are.
    All,
}

/// What a table asks and tells about ticked rows.
#[derive(Clone, Copy)]
pub struct RowSelection {
    pub(super) all_label: Words,
    pub(super) state: Signal<Checked>,
    pub(super) is_selected: Callback<usize, bool>,
    pub(super) on_toggle: Callback<usize>,
    pub(super) on_range: Callback<(usize, usize)>,
    pub(super) on_all: Callback<bool>,
}

impl RowSelection {
    /// A selection that the page keeps in its own way; rows are given by position.
    pub fn new(
        all_label: impl Into<TextProp>,
        state: Signal<Checked>,
        is_selected: Callback<usize, bool>,
        on_toggle: Callback<usize>,
        on_range: Callback<(usize, usize)>,
        on_all: Callback<bool>,
    ) -> Self {
        let all_label = words(all_label.into());
        Self { all_label, state, is_selected, on_toggle, on_range, on_all }
    }

    /// The usual selection: a set of ids, chosen out of the ids that the table shows.
    pub fn of_ids<Id>(
        all_label: impl Into<TextProp>,
        ids: Signal<Arc<[Id]>>,
        chosen: RwSignal<BTreeSet<Id>>,
    ) -> Self
    where
        Id: Ord + Clone + Send + Sync + 'static,
    {
        let state = Memo::new(move |_| {
            let (ids, chosen) = (ids.read(), chosen.read());
            if chosen.is_empty() || ids.is_empty() {
                Checked::None
            } else if chosen.len() >= ids.len() && ids.iter().all(|id| chosen.contains(id)) {
                Checked::All
            } else {
                Checked::Some
            }
        });
        let is_selected = Callback::new(move |row: usize| {
            ids.read().get(row).is_some_and(|id| chosen.read().contains(id))
        });
        let on_toggle = Callback::new(move |row: usize| {
            let Some(id) = ids.read_untracked().get(row).cloned() else { return };
            chosen.update(|chosen| {
                if !chosen.remove(&id) {
                    chosen.insert(id);
                }
            });
        });
        let on_range = Callback::new(move |(from, to): (usize, usize)| {
            let (from, to) = (from.min(to), from.max(to));
            let between = ids.read_untracked().get(from..=to).map(<[Id]>::to_vec);
            chosen.update(|chosen| chosen.extend(between.unwrap_or_default()));
        });
        let on_all = Callback::new(move |all: bool| {
            let everything =
                if all { ids.read_untracked().iter().cloned().collect() } else { BTreeSet::new() };
            chosen.set(everything);
        });
        Self::new(all_label, state.into(), is_selected, on_toggle, on_range, on_all)
    }
}
