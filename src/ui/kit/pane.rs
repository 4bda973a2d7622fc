//! The details of what was chosen in the list, beside the list; a sheet on a phone.
//!
//! A page shows it by putting it after its `Page`; the frame gives it the right-hand side.

use leptos::ev::{KeyboardEvent, keydown};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use super::focus::{focused, give_back};
use super::icon::{Icon, IconName};
use super::id::unique_id;
use super::text::words;

/// A details pane. Escape and the close button ask `on_close` to close it.
#[component]
pub fn Pane(
    /// The name of what is shown.
    #[prop(into)]
    title: TextProp,
    /// The name of the close button.
    #[prop(into)]
    close_label: TextProp,
    /// Asks to close.
    #[prop(into)]
    on_close: Callback<()>,
    /// What stands under the name, such as badges.
    #[prop(optional, into)]
    under_title: Option<ViewFn>,
    /// The details and the actions.
    children: Children,
) -> impl IntoView {
    let (title, close_label) = (words(title), words(close_label));
    let title_id = unique_id("pane");
    let labelled_by = title_id.clone();
    let element = NodeRef::<html::Aside>::new();
    close_on_escape(element, on_close);
    view! {
        <aside class="pane" node_ref=element aria-labelledby=labelled_by>
            <div class="pane__head">
                <div class="pane__titles">
                    <h2 class="pane__title" id=title_id>{move || title.get()}</h2>
                    {under_title.map(|slot| view! { <div class="pane__under">{slot.run()}</div> })}
                </div>
                <button
                    class="button pane__close"
                    type="button"
                    data-kind="subtle"
                    data-icon-only=true
                    aria-label=move || close_label.get()
                    title=move || close_label.get()
                    on:click=move |_| on_close.run(())
                >
                    <Icon name=IconName::Close />
                </button>
            </div>
            <div class="pane__body">{children()}</div>
        </aside>
    }
}

/// Closes on Escape wherever the focus is, unless a dialog above it takes the key,
/// and gives the focus back to where it was when the pane came.
fn close_on_escape(element: NodeRef<html::Aside>, on_close: Callback<()>) {
    let opener = StoredValue::new_local(focused());
    let listener = window_event_listener(keydown, move |ev: KeyboardEvent| {
        if ev.key() == "Escape" && !ev.default_prevented() && !in_dialog(&ev) {
            ev.prevent_default();
            on_close.run(());
        }
    });
    on_cleanup(move || {
        listener.remove();
        let had_focus = element
            .try_get_untracked()
            .flatten()
            .is_some_and(|pane| focused().is_none_or(|now| pane.contains(Some(&now))));
        if had_focus {
            let opener: Option<HtmlElement> = opener.try_get_value().flatten();
            give_back(opener.as_ref());
        }
    });
}

fn in_dialog(ev: &KeyboardEvent) -> bool {
    let target = ev.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("dialog, [role=menu]").ok().flatten().is_some())
}
