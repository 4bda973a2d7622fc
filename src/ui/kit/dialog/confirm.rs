//! The dialog that asks "really?" before something is taken away or changed for many.

use leptos::prelude::*;

use super::Dialog;
use crate::ui::kit::button::{Button, ButtonKind};
use crate::ui::kit::notice::Notice;
use crate::ui::kit::text::words;
use crate::ui::kit::tone::Tone;

/// A question with two answers; the focus starts on the one that does no harm.
#[component]
pub fn ConfirmDialog(
    /// Shown or not.
    #[prop(into)]
    open: Signal<bool>,
    /// Asks to close without doing anything.
    #[prop(into)]
    on_close: Callback<()>,
    /// Does it.
    #[prop(into)]
    on_confirm: Callback<()>,
    /// The question.
    #[prop(into)]
    title: TextProp,
    /// The words on the button that does it.
    #[prop(into)]
    confirm_label: TextProp,
    /// The words on the button that does not.
    #[prop(into)]
    cancel_label: TextProp,
    /// The name of the close button.
    #[prop(into)]
    close_label: TextProp,
    /// What it does takes something away.
    #[prop(optional)]
    danger: bool,
    /// It is being done.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Why it may not be done now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// Why it was refused, after it was tried.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What will happen.
    children: ChildrenFn,
) -> impl IntoView {
    let (confirm_label, cancel_label) = (words(confirm_label), words(cancel_label));
    let kind = if danger { ButtonKind::Danger } else { ButtonKind::Primary };
    let footer = move || {
        view! {
            <Button
                label=move || cancel_label.get()
                safest=true
                on_click=move |()| on_close.run(())
            />
            <Button
                label=move || confirm_label.get()
                kind
                busy
                reason
                on_click=move |()| on_confirm.run(())
            />
        }
    };
    view! {
        <Dialog open on_close title close_label danger footer>
            {children()}
            {move || error.get().map(|text| view! { <Notice tone=Tone::Danger text /> })}
        </Dialog>
    }
}
