//! The table for what fits on a page: a plain `table`, its rows written by the page.

use leptos::html;
use leptos::prelude::*;

use super::column::{Column, Sort};
use super::head::Sorting;
use super::size::watch_size;
use crate::ui::kit::text::words;

/// A table whose rows (`tr`) are its children.
///
/// A column of priority 2 or 3 goes when room is short; its cells must then carry the same
/// `data-priority` as the column.
#[component]
pub fn Table(
    /// What the rows are; the accessible name.
    #[prop(into)]
    label: TextProp,
    /// The columns, in order.
    columns: Vec<Column>,
    /// The order of the rows.
    #[prop(optional, into)]
    sort: Signal<Option<Sort>>,
    /// Hears the order that the person wants.
    #[prop(optional, into)]
    on_sort: Option<Callback<Sort>>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let label = words(label);
    let sorting = Sorting { sort, on_sort };
    let region = NodeRef::<html::Div>::new();
    let scrolls = RwSignal::new(false);
    watch_size(region, move |element| {
        scrolls.set(element.scroll_width() > element.client_width());
    });
    let head = columns
        .iter()
        .map(|column| {
            view! {
                <th
                    scope="col"
                    data-align=column.align.as_str()
                    data-priority=column.priority.to_string()
                    aria-sort=sorting.aria(column)
                >
                    {sorting.heading(column)}
                </th>
            }
        })
        .collect_view();
    view! {
        <div
            class="table-box"
            node_ref=region
            role=move || scrolls.get().then_some("region")
            aria-label=move || scrolls.get().then(|| label.get())
            tabindex=move || scrolls.get().then_some("0")
        >
            <table class="table" aria-label=move || label.get()>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}
