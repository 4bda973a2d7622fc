//! Hearing when an element changes its size.

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Element, ResizeObserver};

/// Calls `on_size` with the element when it appears and whenever its size changes.
pub(in crate::ui::kit) fn watch_size(
    node: NodeRef<html::Div>,
    on_size: impl Fn(&Element) + 'static,
) {
    let on_size = StoredValue::new_local(on_size);
    let watch = StoredValue::new_local(None::<(ResizeObserver, Closure<dyn FnMut()>)>);
    Effect::new(move || {
        let Some(element) = node.get() else { return };
        let element: Element = element.unchecked_into();
        let watched = element.clone();
        let tell = Closure::<dyn FnMut()>::new(move || {
            on_size.try_with_value(|on_size| on_size(&watched));
        });
        if let Ok(observer) = ResizeObserver::new(tell.as_ref().unchecked_ref()) {
            observer.observe(&element);
            // The closure must live as long as the observer that calls it.
            watch.set_value(Some((observer, tell)));
        }
    });
    on_cleanup(move || {
        if let Some((observer, _)) = watch.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
    });
}
