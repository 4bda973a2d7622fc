//! The heading of a column, and the button in it that sorts.

use leptos::prelude::*;

use super::column::{Column, Sort};
use crate::ui::kit::icon::{Icon, IconName};
use crate::ui::kit::text::words;

/// The order of the rows and who hears of a new one.
#[derive(Clone, Copy)]
pub(super) struct Sorting {
    pub(super) sort: Signal<Option<Sort>>,
    pub(super) on_sort: Option<Callback<Sort>>,
}

impl Sorting {
    /// The value of `aria-sort` of a column; none where it cannot be sorted.
    pub(super) fn aria(self, column: &Column) -> impl Fn() -> Option<&'static str> + use<> {
        let (key, sortable) = (column.key, column.sortable && self.on_sort.is_some());
        move || {
            sortable.then(|| match self.sort.get().filter(|sort| sort.key == key) {
                None => "none",
                Some(Sort { descending: false, .. }) => "ascending",
                Some(Sort { descending: true, .. }) => "descending",
            })
        }
    }

    /// The words of the heading, on a button where the column can be sorted by.
    pub(super) fn heading(self, column: &Column) -> AnyView {
        let (key, title) = (column.key, words(column.title.clone()));
        let Some(on_sort) = self.on_sort.filter(|_| column.sortable) else {
            return view! { <span class="heading">{move || title.get()}</span> }.into_any();
        };
        let press = move |_| on_sort.run(Sort::after_press(self.sort.get_untracked(), key));
        let arrow = move || {
            let now = self.sort.get().filter(|sort| sort.key == key);
            let name = match now {
                Some(Sort { descending: true, .. }) => IconName::ChevronDown,
                _ => IconName::ChevronUp,
            };
            view! { <Icon name /> }
        };
        view! {
            <button class="heading" type="button" on:click=press>
                <span class="heading__text">{move || title.get()}</span>
                <span class="heading__arrow">{arrow}</span>
            </button>
        }
        .into_any()
    }
}
