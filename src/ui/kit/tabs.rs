//! Several views of one thing, one at a time.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::focus::focus_id;
use super::text::words;

/// One view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// What the callback hears; also part of the element ids.
    pub key: &'static str,
    /// What the person reads.
    pub label: String,
    /// How many things stand in it.
    pub count: Option<String>,
}

/// The row of tabs; what belongs to one stands in a `TabPanel` with the same `id`.
#[component]
pub fn Tabs(
    /// Joins the tabs to their panels; unique on the page.
    id: &'static str,
    /// What the tabs are views of.
    #[prop(into)]
    label: TextProp,
    /// The tabs, in order.
    #[prop(into)]
    tabs: Signal<Vec<Tab>>,
    /// The key of the tab that shows.
    #[prop(into)]
    current: Signal<String>,
    /// Hears the key of the tab to show.
    #[prop(into)]
    on_select: Callback<&'static str>,
) -> impl IntoView {
    let label = words(label);
    let move_by_key = move |ev: KeyboardEvent| {
        let tabs = tabs.get_untracked();
        let at = tabs.iter().position(|tab| *current.read_untracked() == tab.key).unwrap_or(0);
        let last = tabs.len().saturating_sub(1);
        let next = match ev.key().as_str() {
            "ArrowRight" if at == last => 0,
            "ArrowRight" => at + 1,
            "ArrowLeft" if at == 0 => last,
            "ArrowLeft" => at - 1,
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        ev.prevent_default();
        if let Some(tab) = tabs.get(next) {
            on_select.run(tab.key);
            focus_id(&tab_id(id, tab.key));
        }
    };
    let one = move |tab: Tab| {
        let selected = *current.read() == tab.key;
        view! {
            <button
                class="tabs__tab"
                type="button"
                role="tab"
                id=tab_id(id, tab.key)
                aria-selected=selected.to_string()
                aria-controls=selected.then(|| panel_id(id))
                tabindex=if selected { "0" } else { "-1" }
                on:click=move |_| on_select.run(tab.key)
            >
                {tab.label}
                {tab.count.map(|count| view! { <span class="count">{count}</span> })}
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=move || label.get() on:keydown=move_by_key>
            {move || tabs.get().into_iter().map(one).collect_view()}
        </div>
    }
}

/// What the chosen tab shows.
#[component]
pub fn TabPanel(
    /// The id of the row of tabs.
    id: &'static str,
    /// The key of the tab that shows.
    #[prop(into)]
    current: Signal<String>,
    /// The view.
    children: Children,
) -> impl IntoView {
    let labelled_by = move || format!("{id}-tab-{}", current.read());
    view! {
        <div class="tab-panel" role="tabpanel" id=panel_id(id) aria-labelledby=labelled_by>
            {children()}
        </div>
    }
}

fn tab_id(id: &str, key: &str) -> String {
    format!("{id}-tab-{key}")
}

fn panel_id(id: &str) -> String {
    format!("{id}-panel")
}
