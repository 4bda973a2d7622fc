//! A form in a dialog that sends one command: emptied at each opening, closed once it is done, and
//! the place where a denial is said. What stands in the form is the business of the page.

use leptos::prelude::*;

use super::handle::{App, Denied};
use super::kit::{Button, ButtonKind, Dialog, Notice, Tone};
use crate::domain::command::Command;

/// What a form asks for.
pub struct Order {
    /// The command.
    pub command: Command,
    /// What is said once it is done, as it stands before it changes what it is about.
    pub done: String,
}

/// The dialog with its two buttons.
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
    /// Why it may not be saved now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
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
        let Some(Order { command, done }) = untrack(|| order.run(())) else { return };
        match app.send(command) {
            Ok(receipt) => {
                open.set(false);
                app.done(done, &receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    let footer = move || {
        view! {
            <Button
                label=move || app.texts().common.cancel
                on_click=move |()| open.set(false)
            />
            <Button
                label=move || app.texts().common.save
                kind=ButtonKind::Primary
                reason
                on_click=save
            />
        }
    };
    view! {
        <Dialog
            open
            on_close=move |()| open.set(false)
            title
            close_label=move || app.texts().common.close
            footer
        >
            {children()}
            {move || {
                denied.get().map(|why| view! { <Notice tone=Tone::Danger text=app.say(&why) /> })
            }}
        </Dialog>
    }
}
