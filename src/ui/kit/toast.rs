//! Short news of what just happened, in a corner, gone by itself.
//!
//! The handle comes through the context, so any page can raise a toast; the stack is put
//! on the screen once, by the frame's owner.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::icon::{Icon, IconName};
use super::notice::shape;
use super::text::{Words, words};
use super::tone::Tone;

const SHOWN_FOR: Duration = Duration::from_secs(6);

/// One piece of news.
#[derive(Clone)]
pub struct Toast {
    tone: Tone,
    text: String,
    // Not a `Callback`: that ends with the part of the page that made it, such as a card that the
    // very deed has closed, while the toast stays.
    actions: Vec<(String, Arc<dyn Fn() + Send + Sync>)>,
}

impl Toast {
    /// News of this kind in these words.
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self { tone, text: text.into(), actions: Vec::new() }
    }

    /// Adds something to do about it, such as taking it back. Further ones stand behind the first.
    pub fn action(
        mut self,
        label: impl Into<String>,
        on_click: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        self.actions.push((label.into(), Arc::new(on_click)));
        self
    }
}

/// The handle by which news are raised.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<(u32, Toast)>>,
    next: StoredValue<u32>,
}

impl Toasts {
    /// Shows a toast for six seconds, longer while the pointer or the focus is on it.
    pub fn show(self, toast: Toast) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.shown.update(|shown| shown.push((id, toast)));
    }

    fn dismiss(self, id: u32) {
        self.shown.update(|shown| shown.retain(|(other, _)| *other != id));
    }
}

/// Makes the handle and puts it into the context of the present owner.
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0) };
    provide_context(toasts);
    toasts
}

/// Finds the handle; without one, news go nowhere.
pub fn use_toasts() -> Toasts {
    use_context().unwrap_or_else(provide_toasts)
}

/// The corner in which the toasts appear.
#[component]
pub fn ToastStack(
    /// The name of the region.
    #[prop(into)]
    label: TextProp,
    /// The name of the close button of each toast.
    #[prop(into)]
    close_label: TextProp,
) -> impl IntoView {
    let toasts = use_toasts();
    let (label, close_label) = (words(label), words(close_label));
    view! {
        <section class="toasts" aria-live="polite" aria-label=move || label.get()>
            <For
                each=move || toasts.shown.get()
                key=|(id, _)| *id
                children=move |(id, toast)| one(toasts, id, toast, close_label)
            />
        </section>
    }
}

fn one(toasts: Toasts, id: u32, toast: Toast, close_label: Words) -> impl IntoView {
    let held = RwSignal::new(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move || {
        stop();
        if !held.get() {
            timer.set_value(set_timeout_with_handle(move || toasts.dismiss(id), SHOWN_FOR).ok());
        }
    });
    on_cleanup(stop);
    let role = if toast.tone == Tone::Danger { "alert" } else { "status" };
    let action = |(label, on_click): (String, Arc<dyn Fn() + Send + Sync>)| {
        let act = move |()| {
            on_click();
            toasts.dismiss(id);
        };
        view! { <Button label kind=ButtonKind::Subtle on_click=act /> }
    };
    let actions = toast.actions.into_iter().map(action).collect_view();
    view! {
        <div
            class="toast"
            role=role
            data-tone=toast.tone.as_str()
            on:pointerenter=move |_| held.set(true)
            on:pointerleave=move |_| held.set(false)
            on:focusin=move |_| held.set(true)
            on:focusout=move |_| held.set(false)
        >
            <Icon name=shape(toast.tone) />
            <p class="toast__text">{toast.text}</p>
            {actions}
            <button
                class="button"
                type="button"
                data-kind="subtle"
                data-icon-only=true
                aria-label=move || close_label.get()
                on:click=move |_| toasts.dismiss(id)
            >
                <Icon name=IconName::Close />
            </button>
        </div>
    }
}
