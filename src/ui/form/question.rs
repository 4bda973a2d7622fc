//! The question before something is taken away or changed for many.

use leptos::prelude::*;

use super::{Order, carry_out};
use crate::ui::handle::{App, Denied};
use crate::ui::kit::ConfirmDialog;

/// A question that sends one command when the answer is yes; closed once it is done.
#[component]
pub fn CommandQuestion(
    app: App,
    /// Shown or not.
    open: RwSignal<bool>,
    /// The question.
    #[prop(into)]
    title: TextProp,
    /// What yes asks for.
    #[prop(into)]
    order: Callback<(), Order>,
    /// The words on the button that does it, where they are not "Yes".
    #[prop(optional, into)]
    confirm_label: Option<TextProp>,
    /// The words on the button that does not, where they are not "Cancel".
    #[prop(optional, into)]
    cancel_label: Option<TextProp>,
    /// It takes something away.
    #[prop(optional)]
    danger: bool,
    /// Hears that it is done.
    #[prop(optional, into)]
    on_done: Option<Callback<()>>,
    /// What will happen.
    children: ChildrenFn,
) -> impl IntoView {
    let denied = RwSignal::new(None::<Denied>);
    Effect::new(move || {
        if open.get() {
            denied.set(None);
        }
    });
    let close = move || {
        open.set(false);
        if let Some(on_done) = on_done {
            on_done.run(());
        }
    };
    let confirm = move |()| {
        let order = untrack(|| order.run(()));
        if let Err(why) = carry_out(app, order, close) {
            denied.set(Some(why));
        }
    };
    view! {
        <Question
            app
            open
            on_close=move |()| open.set(false)
            on_confirm=confirm
            title
            confirm_label=confirm_label.unwrap_or_else(|| yes(app))
            cancel_label=cancel_label.unwrap_or_else(|| cancel(app))
            danger
            denied
        >
            {children()}
        </Question>
    }
}

/// The dialog of a question, for a page that acts in its own way.
#[component]
pub fn Question(
    app: App,
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
    /// The words on the button that does it, where they are not "Yes".
    #[prop(optional, into)]
    confirm_label: Option<TextProp>,
    /// The words on the button that does not, where they are not "Cancel".
    #[prop(optional, into)]
    cancel_label: Option<TextProp>,
    /// It takes something away.
    #[prop(optional)]
    danger: bool,
    /// Why it may not be done now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// What it was answered with, after it was tried.
    #[prop(optional, into)]
    denied: Signal<Option<Denied>>,
    /// What will happen.
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <ConfirmDialog
            open
            on_close
            on_confirm
            title
            confirm_label=confirm_label.unwrap_or_else(|| yes(app))
            cancel_label=cancel_label.unwrap_or_else(|| cancel(app))
            close_label=move || app.texts().common.close
            danger
            reason
            error=Signal::derive(move || denied.get().map(|why| app.say(&why)))
        >
            {children()}
        </ConfirmDialog>
    }
}

fn yes(app: App) -> TextProp {
    (move || app.texts().common.yes).into()
}

fn cancel(app: App) -> TextProp {
    (move || app.texts().common.cancel).into()
}
