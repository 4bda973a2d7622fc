//! Dialogs and panes: where the focus goes, and the way back.

use leptos::prelude::*;
use passerelle::ui::kit::{Button, ConfirmDialog, Dialog, Pane};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::desk::{Desk, focused, focused_words, press, settled};

#[wasm_bindgen_test]
async fn a_form_starts_in_its_field_and_the_focus_returns_to_what_opened_it() {
    let open = RwSignal::new(false);
    let desk = Desk::with(move || {
        view! {
            <Button label="Edit" on_click=move |()| open.set(true) />
            <Dialog
                open
                on_close=move |()| open.set(false)
                title="Edit"
                close_label="Close"
                footer=|| view! { <Button label="Save" on_click=|()| {} /> }
            >
                <input id="name" />
            </Dialog>
        }
    })
    .await;
    desk.find("button").focus().expect("a button takes the focus");
    desk.click("button").await;
    assert_eq!(focused().id(), "name");
    desk.click(".dialog__close").await;
    assert!(!open.get_untracked());
    assert!(desk.maybe("#name").is_none(), "the next opening starts afresh");
    assert_eq!(focused_words(), "Edit");
}

#[wasm_bindgen_test]
async fn a_question_starts_on_the_answer_that_does_no_harm() {
    let open = RwSignal::new(true);
    let confirmed = RwSignal::new(0);
    let desk = Desk::with(move || {
        view! {
            <ConfirmDialog
                open
                on_close=move |()| open.set(false)
                on_confirm=move |()| confirmed.update(|n| *n += 1)
                title="Unassign?"
                confirm_label="Yes"
                cancel_label="Cancel"
                close_label="Close"
                danger=true
            >
                <p>"Callers will reach nobody."</p>
            </ConfirmDialog>
        }
    })
    .await;
    assert_eq!(focused_words(), "Cancel");
    desk.click(".dialog__footer button[data-kind=danger]").await;
    assert_eq!(confirmed.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn escape_closes_a_pane_and_gives_the_focus_back_to_the_list() {
    let open = RwSignal::new(false);
    let desk = Desk::with(move || {
        let pane = move || {
            let close = move |()| open.set(false);
            view! {
                <Pane title="Amos Marble" close_label="Close" on_close=close>
                    <input id="field" />
                </Pane>
            }
        };
        view! {
            <button id="row">"Amos Marble"</button>
            <Show when=move || open.get()>{pane()}</Show>
        }
    })
    .await;
    desk.find("#row").focus().expect("a button takes the focus");
    open.set(true);
    settled().await;
    desk.find("#field").focus().expect("a field takes the focus");
    press("Escape").await;
    assert!(!open.get_untracked());
    assert_eq!(focused().id(), "row");
}
