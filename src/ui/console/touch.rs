//! Keys that keyboards on the screen do not have. They show where fingers do the typing.

use leptos::html;
use leptos::prelude::*;

use super::desk::Desk;
use super::keys;
use crate::ui::kit::{Button, ButtonKind, IconName};

/// The keys. They leave the focus where it is, so that the keyboard stays.
#[component]
pub fn TouchKeys(desk: Desk, field: NodeRef<html::Textarea>) -> impl IntoView {
    let app = desk.app;
    view! {
        <div
            class="touch-keys"
            role="group"
            aria-label=move || app.texts().console.keys
            on:pointerdown=move |ev| ev.prevent_default()
        >
            <Button
                label=move || app.texts().console.key_tab
                on_click=move |()| desk.complete(field, false)
            />
            <Button
                label=move || app.texts().console.key_up
                icon=IconName::ChevronUp
                icon_only=true
                on_click=move |()| {
                    keys::earlier(desk);
                }
            />
            <Button
                label=move || app.texts().console.key_down
                icon=IconName::ChevronDown
                icon_only=true
                on_click=move |()| {
                    keys::later(desk);
                }
            />
            <Button
                label=move || app.texts().console.search
                icon=IconName::Search
                icon_only=true
                kind=ButtonKind::Secondary
                on_click=move |()| desk.entry.is_searching.set(true)
            />
            <Button
                label=move || app.texts().console.key_interrupt
                on_click=move |()| desk.interrupt()
            />
        </div>
    }
}
