//! A question that must be answered before going on, in the browser's own modal dialog.
//!
//! The content exists only while the dialog is open, so each opening starts afresh.

mod confirm;

pub use confirm::ConfirmDialog;

use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{Event, HtmlDialogElement, HtmlElement};

use super::focus::{focus_first, focused, give_back};
use super::icon::{Icon, IconName};
use super::id::unique_id;
use super::text::{Words, words};

/// How wide a dialog may become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogWidth {
    /// A question or a short form.
    #[default]
    Form,
    /// A table or two columns.
    Wide,
}

/// Where the focus goes when a dialog opens: a field, else the button that does no harm.
const FIRST_STOPS: [&str; 5] = [
    "[data-autofocus]",
    ".dialog__body :is(input, select, textarea):not([disabled])",
    "[data-safest]",
    ".dialog__footer button",
    ".dialog__close",
];

/// A modal dialog. Escape and the close button ask `on_close` to close it.
#[component]
pub fn Dialog(
    /// Shown or not.
    #[prop(into)]
    open: Signal<bool>,
    /// Asks to close without doing anything.
    #[prop(into)]
    on_close: Callback<()>,
    /// What it is about.
    #[prop(into)]
    title: TextProp,
    /// The name of the close button.
    #[prop(into)]
    close_label: TextProp,
    /// How wide it may become.
    #[prop(optional)]
    width: DialogWidth,
    /// What it does takes something away.
    #[prop(optional)]
    danger: bool,
    /// The buttons, the one that acts last.
    #[prop(into)]
    footer: ViewFn,
    /// The question or the form.
    children: ChildrenFn,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    follow(element, open);
    let (title, close_label) = (words(title), words(close_label));
    let title_id = StoredValue::new(unique_id("dialog"));
    let cancel = move |ev: Event| {
        ev.prevent_default();
        on_close.run(());
    };
    view! {
        <dialog
            class="dialog"
            node_ref=element
            aria-labelledby=title_id.get_value()
            data-width=if width == DialogWidth::Wide { "wide" } else { "form" }
            data-danger=danger
            on:cancel=cancel
        >
            <Show when=move || open.get()>
                {head(title, title_id.get_value(), close_label, on_close)}
                <div class="dialog__body">{children()}</div>
                <div class="dialog__footer">{footer.run()}</div>
            </Show>
        </dialog>
    }
}

fn head(title: Words, id: String, close_label: Words, on_close: Callback<()>) -> impl IntoView {
    view! {
        <div class="dialog__head">
            <h2 class="dialog__title" id=id>{move || title.get()}</h2>
            <button
                class="button dialog__close"
                type="button"
                data-kind="subtle"
                data-icon-only=true
                aria-label=move || close_label.get()
                on:click=move |_| on_close.run(())
            >
                <Icon name=IconName::Close />
            </button>
        </div>
    }
}

/// Opens and closes the element with the signal, and looks after the focus.
fn follow(element: NodeRef<html::Dialog>, open: Signal<bool>) {
    let opener = StoredValue::new_local(None::<HtmlElement>);
    Effect::new(move || {
        let Some(dialog) = element.get() else { return };
        let dialog: &HtmlDialogElement = &dialog;
        if open.get() && !dialog.open() {
            opener.set_value(focused());
            if !show(dialog) {
                // The browser opens no dialog before it stands in the document.
                let dialog = dialog.clone();
                request_animation_frame(move || {
                    if open.try_get_untracked() == Some(true) && !dialog.open() {
                        show(&dialog);
                    }
                });
            }
        } else if !open.get() && dialog.open() {
            dialog.close();
            give_back(opener.get_value().as_ref());
        }
    });
    on_cleanup(move || {
        if open.try_get_untracked() == Some(true) {
            give_back(opener.try_get_value().flatten().as_ref());
        }
    });
}

/// Opens the element and puts the focus into it; false where the browser refuses.
fn show(dialog: &HtmlDialogElement) -> bool {
    let shown = dialog.show_modal().is_ok();
    if shown {
        focus_first(dialog, &FIRST_STOPS);
    }
    shown
}
