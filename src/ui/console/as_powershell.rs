//! What a button did, as the line that does the same in the console.

use leptos::prelude::*;

use super::desks::use_consoles;
use crate::browser::clipboard;
use crate::ui::handle::use_app;
use crate::ui::kit::{Button, ButtonKind, CodeBlock, Dialog, DialogWidth, IconName, Tone};

/// The line with what one may do with it.
#[component]
pub fn AsPowershell(line: Signal<String>) -> impl IntoView {
    let app = use_app();
    let copy = move |text: String| {
        let failed = untrack(|| app.texts()).console.not_copied;
        clipboard::copy(text, move |done| {
            if !done {
                app.tell(Tone::Danger, failed);
            }
        });
    };
    view! {
        <CodeBlock
            label=move || app.texts().common.as_powershell
            code=line
            copy_label=move || app.texts().common.copy
            copied_label=move || app.texts().common.copied
            on_copy=copy
        />
    }
}

/// The button that puts the line into the console.
#[component]
pub fn PutIntoConsole(line: Signal<String>, #[prop(optional)] primary: bool) -> impl IntoView {
    let app = use_app();
    let consoles = use_consoles();
    let put = move |()| {
        // The line goes with the dialog, so it is read before that closes.
        let text = line.get_untracked();
        app.show_powershell(None);
        // After the dialog has given the focus back.
        request_animation_frame(move || consoles.put(text));
    };
    view! {
        <Button
            label=move || app.texts().console.put
            kind=if primary { ButtonKind::Primary } else { ButtonKind::Secondary }
            icon=IconName::Terminal
            on_click=put
        />
    }
}

/// The dialog that shows the line of what was just done.
#[component]
pub fn PowershellDialog() -> impl IntoView {
    let app = use_app();
    let open = Signal::derive(move || app.shown_powershell().is_some());
    // The words stay while the dialog closes.
    let line = Memo::new(move |before: Option<&String>| {
        app.shown_powershell().or_else(|| before.cloned()).unwrap_or_default()
    });
    let close = move |()| app.show_powershell(None);
    view! {
        <Dialog
            open
            on_close=close
            title=move || app.texts().common.as_powershell
            close_label=move || app.texts().common.close
            width=DialogWidth::Wide
            footer=move || {
                view! {
                    <Button label=move || app.texts().common.close on_click=close />
                    <PutIntoConsole line=line.into() primary=true />
                }
            }
        >
            <p class="muted">{move || app.texts().console.powershell_text}</p>
            <AsPowershell line=line.into() />
        </Dialog>
    }
}
