//! The dialogs in which something is ordered: a form with Cancel and Save, a question with Yes and
//! Cancel, and the place where a denial is said. What stands in them is the business of the page.

mod question;

use leptos::prelude::*;

use super::handle::{App, Denied};
use super::kit::{Button, ButtonKind, Dialog, DialogWidth, Notice, Tone};
use crate::domain::command::Command;
pub use question::{CommandQuestion, Question};

/// What a form or a question asks for.
pub struct Order {
    /// The command.
    pub command: Command,
    /// What is said once it is done, as it stands before it changes what it is about; the words of
    /// its first event where it is nothing.
    pub done: Option<String>,
}

/// A form that sends one command: emptied at each opening, closed once it is done.
#[component]
pub fn CommandForm(
    app: App,
    /// Shown or not.
    open: RwSignal<bool>,
    /// What it is about.
    #[prop(into)]
    title: TextProp,
    /// Makes the form as it is at first; called at each opening.
    #[prop(into)]
    begin: Callback<()>,
    /// What the form asks for; nothing while it is unfinished.
    #[prop(into)]
    order: Callback<(), Option<Order>>,
    /// The words on the button that sends it, where they are not "Save".
    #[prop(optional, into)]
    save_label: Option<TextProp>,
    /// Why it may not be saved now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// The id of an element of the form that already shows the reason.
    #[prop(optional_no_strip, into)]
    reason_id: Option<String>,
    /// The fields, and what they will do.
    children: ChildrenFn,
) -> impl IntoView {
    let denied = RwSignal::new(None::<Denied>);
    Effect::new(move || {
        if open.get() {
            begin.run(());
            denied.set(None);
        }
    });
    let save = move |()| {
        let Some(order) = untrack(|| order.run(())) else { return };
        if let Err(why) = carry_out(app, order, move || open.set(false)) {
            denied.set(Some(why));
        }
    };
    view! {
        <FormDialog
            app
            open
            on_close=move |()| open.set(false)
            title
            save_label=save_label.unwrap_or_else(|| (move || app.texts().common.save).into())
            reason
            reason_id
            on_save=save
            denied
        >
            {children()}
        </FormDialog>
    }
}

/// Sends what was asked for; once it is done, closes and says so.
fn carry_out(app: App, order: Order, close: impl FnOnce()) -> Result<(), Denied> {
    let receipt = app.send(order.command)?;
    close();
    match order.done {
        Some(text) => app.done(text, &receipt),
        None => app.done_as_told(&receipt),
    }
    Ok(())
}

/// The dialog of a form with its two buttons, for a page that saves in its own way.
#[component]
pub fn FormDialog(
    app: App,
    /// Shown or not.
    #[prop(into)]
    open: Signal<bool>,
    /// Asks to close without doing anything.
    #[prop(into)]
    on_close: Callback<()>,
    /// What it is about.
    #[prop(into)]
    title: TextProp,
    /// How wide it may become.
    #[prop(optional)]
    width: DialogWidth,
    /// The words on the button that saves, where they are not "Save".
    #[prop(optional, into)]
    save_label: Option<TextProp>,
    /// Why it may not be saved now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// The id of an element of the form that already shows the reason.
    #[prop(optional_no_strip, into)]
    reason_id: Option<String>,
    /// Saves.
    #[prop(into)]
    on_save: Callback<()>,
    /// What saving was answered with, where no field says it.
    #[prop(optional, into)]
    denied: Signal<Option<Denied>>,
    /// A button before the two.
    #[prop(optional, into)]
    before: Option<ViewFn>,
    /// The fields, and what they will do.
    children: ChildrenFn,
) -> impl IntoView {
    let save_label = save_label.unwrap_or_else(|| (move || app.texts().common.save).into());
    let footer = move || {
        view! {
            {before.as_ref().map(|slot| slot.run())}
            <Button
                label=move || app.texts().common.cancel
                on_click=move |()| on_close.run(())
            />
            <Button
                label=save_label.clone()
                kind=ButtonKind::Primary
                reason
                reason_id=reason_id.clone()
                on_click=on_save
            />
        }
    };
    view! {
        <Dialog
            open
            on_close
            title
            close_label=move || app.texts().common.close
            width
            footer
        >
            {children()}
            <DenialNotice app denied />
        </Dialog>
    }
}

/// Why something was not done, where it was tried.
#[component]
pub fn DenialNotice(app: App, #[prop(into)] denied: Signal<Option<Denied>>) -> impl IntoView {
    move || denied.get().map(|why| view! { <Notice tone=Tone::Danger text=app.say(&why) /> })
}
